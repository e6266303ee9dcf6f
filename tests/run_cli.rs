//! `townlet run` from outside: the real binary in a folder of its own.

#[path = "cli/town.rs"]
#[allow(dead_code, reason = "the tests of the other commands use the rest")]
mod town;

#[path = "run_cli/console.rs"]
mod console;
#[path = "run_cli/events.rs"]
mod events;
#[path = "run_cli/failing.rs"]
mod failing;
#[path = "run_cli/help.rs"]
mod help;
#[path = "run_cli/running.rs"]
mod running;
#[path = "run_cli/stopping.rs"]
mod stopping;

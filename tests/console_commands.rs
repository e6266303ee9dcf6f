//! The console from outside: lines in, `console.result` out, each held to the schema by a judge that
//! is not ours.

mod support;

#[path = "console_commands/desk.rs"]
mod desk;
#[path = "console_commands/room.rs"]
mod room;

#[path = "console_commands/access.rs"]
mod access;
#[path = "console_commands/commands.rs"]
mod commands;
#[path = "console_commands/hostile.rs"]
mod hostile;
#[path = "console_commands/repetition.rs"]
mod repetition;

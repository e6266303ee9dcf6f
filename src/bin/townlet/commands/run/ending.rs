//! What is said at the end of a run.

use super::pretty;
use super::stage::Unheard;
use crate::exit::Outcome;
use crate::terminal::{Terminal, visible};
use std::io::{self, Write};
use std::time::Duration;
use townlet_contract::Raw;
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::telemetry::Account;

/// Why a run ended.
#[derive(Debug)]
pub(super) enum End {
    /// All ticks were completed.
    Completed,
    /// Somebody asked for it.
    Interrupted,
    /// What happens in it reaches nobody.
    Unheard(Unheard),
    /// A tick failed. The log has its line for parsers already.
    Failed(Box<LoopFailure>),
}

/// Says how it ended.
pub(super) fn tell(
    end: End,
    (completed, ticks): (u64, u64),
    took: Duration,
    account: Account,
    terminal: Terminal,
) -> anyhow::Result<Outcome> {
    let is_whole = account.dropped == 0 && account.queued == 0;
    let outcome = match end {
        // As for every other command: `| head` is no failure.
        End::Unheard(Unheard::Deserted) => Outcome::Fine,
        End::Completed | End::Interrupted if is_whole => Outcome::Fine,
        End::Completed | End::Interrupted => Outcome::CouldNotRun,
        End::Unheard(Unheard::Lost) => {
            terminal.say(format!("stopped after {completed} of {ticks} ticks: telemetry is lost"));
            Outcome::CouldNotRun
        }
        End::Failed(failure) => {
            show(&failure, terminal)?;
            Outcome::Refused
        }
    };
    if !is_whole {
        let Account { produced, sent, dropped, queued, .. } = account;
        let lost = dropped + queued;
        terminal.say(format!("{lost} of {produced} events were not sent, {sent} were"));
    }
    if outcome != Outcome::Refused {
        writeln!(terminal.messages(), "{}", summary(completed, took))?;
    }
    Ok(outcome)
}

/// The line at the end of a run.
fn summary(completed: u64, took: Duration) -> String {
    let seconds = took.as_secs_f64();
    let rate = if seconds > 0.0 { completed as f64 / seconds } else { 0.0 };
    format!("Completed {completed} ticks in {seconds:.2} s ({rate:.1} ticks/sec)")
}

/// Shows a failure: where to go on, and everything that is known.
fn show(failure: &LoopFailure, terminal: Terminal) -> io::Result<()> {
    let mut out = io::BufWriter::new(terminal.messages());
    pretty::write(Raw::of(failure).as_str(), &mut out)?;
    out.flush()?;
    drop(out);
    if let Some(path) = &failure.snapshot_path {
        terminal.say(format!("go on with `townlet run --resume {}`", visible(path)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::summary;
    use std::time::Duration;

    #[test]
    fn the_line_has_count_time_and_rate() {
        let check = |ticks, millis, expected| {
            assert_eq!(summary(ticks, Duration::from_millis(millis)), expected);
        };
        check(1000, 2500, "Completed 1000 ticks in 2.50 s (400.0 ticks/sec)");
        check(0, 0, "Completed 0 ticks in 0.00 s (0.0 ticks/sec)");
    }
}

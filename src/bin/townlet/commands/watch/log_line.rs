//! Log lines: `tick_health …` and `simulation_loop_failure …`, old and new.

use super::fields::Fields;
use super::record::{Failure, Health, Seen};

/// What a log line is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LogLine {
    /// A line that the loop writes, whole.
    Whole(Seen),
    /// A failure without the fields that new versions put behind the message. Either an old version
    /// wrote it, or the message goes on in the next line.
    Open(Failure),
    /// A line that ends as a failure does and does not begin as one: the end of a message.
    Tail,
    /// Something else.
    Other,
}

/// What a line of text is.
pub(super) fn parse(line: &str) -> LogLine {
    let mut tokens = line.split_whitespace();
    // The name stands first, exactly.
    match tokens.next() {
        Some("tick_health") => {
            let fields = Fields::of(tokens);
            // The loop never says a thing twice, and a snapshot belongs to a failure.
            if fields.has_repeats || fields.has("snapshot") {
                return LogLine::Tail;
            }
            health(&fields).map_or(LogLine::Other, |health| LogLine::Whole(Seen::Health(health)))
        }
        Some("simulation_loop_failure") => failure(line),
        Some(_) if closing(line).is_some() => LogLine::Tail,
        Some(_) | None => LogLine::Other,
    }
}

fn health(fields: &Fields<'_>) -> Option<Health> {
    Some(Health {
        tick: fields.exact("tick")?,
        status: None,
        duration_ms: fields.number("duration_ms")?,
        queue: fields.count("queue")?,
        dropped: fields.count("dropped")?,
        pending: fields.count("perturbations_pending"),
        active: fields.count("perturbations_active"),
        exit_queue: fields.count("exit_queue"),
        failures: None,
        worker_restarts: None,
        worker_alive: None,
        alerts: None,
    })
}

fn failure(line: &str) -> LogLine {
    let tick = Fields::of(line.split_whitespace().skip(1).take(1)).exact("tick");
    let error = line.split_once(" error=").map(|(_, error)| error);
    let (Some(tick), Some(error)) = (tick, error) else { return LogLine::Other };
    let mut failure = Failure {
        tick,
        error: error.to_owned(),
        duration_ms: None,
        queue: None,
        dropped: None,
        failures: None,
        worker_restarts: None,
        snapshot: None,
    };
    let (error, count) = context(error);
    failure.failures = count;
    let Some(Closing { before, queue, dropped, snapshot }) = closing(error) else {
        return LogLine::Open(failure);
    };
    failure.error = before.to_owned();
    (failure.queue, failure.dropped) = (Some(queue), Some(dropped));
    failure.snapshot = Some(snapshot).filter(|path| *path != "None").map(ToOwned::to_owned);
    LogLine::Whole(Seen::Failure(failure))
}

/// The line without its last field, ` context=loop.failure:<tick>:<count>`, and the count in it.
fn context(text: &str) -> (&str, Option<u64>) {
    match text.rsplit_once(" context=loop.failure:") {
        Some((before, pointer)) if !pointer.contains(char::is_whitespace) => {
            (before, pointer.split_once(':').and_then(|(_, count)| count.parse().ok()))
        }
        Some(_) | None => (text, None),
    }
}

/// The fields behind the message of a failure.
struct Closing<'a> {
    before: &'a str,
    queue: u64,
    dropped: u64,
    snapshot: &'a str,
}

/// ` queue=… dropped=… snapshot=…`, the last such place: the loop writes them behind the message.
fn closing(text: &str) -> Option<Closing<'_>> {
    text.rmatch_indices(" snapshot=").find_map(|(at, found)| {
        let snapshot = &text[at + found.len()..];
        let (rest, dropped) = text[..at].rsplit_once(" dropped=")?;
        let (before, queue) = rest.rsplit_once(" queue=")?;
        let (queue, dropped) = (queue.parse().ok()?, dropped.parse().ok()?);
        Some(Closing { before, queue, dropped, snapshot })
    })
}

#[cfg(test)]
mod tests {
    use super::{LogLine, parse};
    use crate::commands::watch::record::Seen;

    #[test]
    fn a_failure_is_read_from_its_end() {
        let line = "simulation_loop_failure tick=5 error=E: a queue=1 dropped=2 snapshot=x b queue=0 \
                    dropped=7 snapshot=/a b =x queue=9/snapshot-4.json";
        let LogLine::Whole(Seen::Failure(failure)) = parse(line) else { panic!("another line") };
        assert_eq!(failure.error, "E: a queue=1 dropped=2 snapshot=x b");
        assert_eq!((failure.queue, failure.dropped), (Some(0), Some(7)));
        assert_eq!(failure.snapshot.as_deref(), Some("/a b =x queue=9/snapshot-4.json"));
        let line = "simulation_loop_failure tick=1 error=E:  queue=0 dropped=0 snapshot=None";
        let LogLine::Whole(Seen::Failure(failure)) = parse(line) else { panic!("another line") };
        assert_eq!((failure.error.as_str(), failure.snapshot), ("E: ", None));
        let line = "simulation_loop_failure tick=4 error=E: a\\nb queue=1 dropped=0 snapshot=/a\\x20b \
                    context=loop.failure:4:2";
        let LogLine::Whole(Seen::Failure(failure)) = parse(line) else { panic!("another line") };
        assert_eq!((failure.error.as_str(), failure.failures), ("E: a\\nb", Some(2)));
        assert_eq!(failure.snapshot.as_deref(), Some("/a\\x20b"));
        let line = "simulation_loop_failure tick=1 error=ValueError: boom";
        assert!(
            matches!(parse(line), LogLine::Open(failure) if failure.error == "ValueError: boom")
        );
    }

    #[test]
    fn what_no_loop_writes_is_the_end_of_a_message() {
        let tails = [
            "tick_health tick=9 duration_ms=1.0 queue=0 dropped=0 queue=0 dropped=0 snapshot=None",
            "tick_health tick=9 duration_ms=1.0 queue=0 dropped=0 queue=0",
            "last words queue=0 dropped=0 snapshot=None",
        ];
        for line in tails {
            assert_eq!(parse(line), LogLine::Tail, "{line}");
        }
        for line in
            ["", "tick_healthy tick=1", "INFO tick_health tick=1 duration_ms=1 queue=0 dropped=0"]
        {
            assert_eq!(parse(line), LogLine::Other, "{line}");
        }
    }
}

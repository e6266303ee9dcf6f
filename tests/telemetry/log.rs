//! What is logged while something runs: target, level and message of each line.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Level, Metadata, Subscriber};

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) target: String,
    pub(crate) level: Level,
    pub(crate) message: String,
    /// Names of fields beside the message.
    pub(crate) fields: Vec<String>,
}

/// While one listener alone exists, a thread without it that logs first switches a line off for all;
/// with two of them beside it, that is not so.
static WITNESSES: OnceLock<[Dispatch; 2]> = OnceLock::new();

/// The lines that are logged by this thread while something runs.
pub(crate) fn lines(run: impl FnOnce()) -> Vec<Line> {
    WITNESSES
        .get_or_init(|| [Dispatch::new(Capture::default()), Dispatch::new(Capture::default())]);
    let lines = Arc::new(Mutex::new(Vec::new()));
    tracing::subscriber::with_default(Capture { lines: Arc::clone(&lines) }, run);
    let lines = lines.lock().expect("nobody panics with it");
    lines.clone()
}

#[derive(Default)]
struct Capture {
    lines: Arc<Mutex<Vec<Line>>>,
}

impl Subscriber for Capture {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let (target, level) = (event.metadata().target().to_owned(), *event.metadata().level());
        let mut line = Line { target, level, message: String::new(), fields: Vec::new() };
        event.record(&mut line);
        self.lines.lock().expect("nobody panics with it").push(line);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        match field.name() {
            "message" => self.message = format!("{value:?}"),
            other => self.fields.push(other.to_owned()),
        }
    }
}

//! A room with a console in it: every answer that it gives is judged before a test sees it.

use crate::desk::FakeDesk;
use crate::support::json::Json;
use crate::support::judge;
use townlet_contract::console_result::ConsoleResult;
use townlet_contract::event::Event;
use townlet_contract::sim::console::{Access, Console, Inbox, Line, Memory, Mode, Secret};
use townlet_contract::sim::run::Commands;
use townlet_contract::telemetry::Frame;
use townlet_contract::{AnyEvent, Raw, read};

pub(crate) struct Room {
    pub(crate) inbox: Inbox,
    pub(crate) console: Console,
    pub(crate) desk: FakeDesk,
}

impl Room {
    /// A room where everybody may do everything.
    pub(crate) fn open() -> Self {
        Self::new(Access::open(), Memory::default())
    }

    /// A room with a token for viewers, `look-around`, and one for admins, `turn-the-key`.
    pub(crate) fn guarded() -> Self {
        let secret = |text| Secret::new(text).expect("it is fit");
        let grants = [(secret("look-around"), Mode::Viewer), (secret("turn-the-key"), Mode::Admin)];
        Self::new(Access::guarded(grants), Memory::default())
    }

    pub(crate) fn new(access: Access, memory: Memory) -> Self {
        let inbox = Inbox::new(256);
        let console = Console::new(inbox.clone(), access, memory);
        Self { inbox, console, desk: FakeDesk::at(7) }
    }

    /// The only answer to a line.
    pub(crate) fn ask(&mut self, line: impl AsRef<[u8]>) -> ConsoleResult {
        assert_eq!(self.inbox.offer(Line::new(line)), Ok(()));
        let mut answers = self.due();
        assert_eq!(answers.len(), 1, "{answers:?}");
        answers.remove(0)
    }

    pub(crate) fn due(&mut self) -> Vec<ConsoleResult> {
        let answers = self.console.due(&mut self.desk);
        for answer in &answers {
            judged(answer, self.desk.tick);
        }
        answers
    }
}

/// Holds an answer to the schema, and its frame to what a reader gets of it.
fn judged(answer: &ConsoleResult, tick: u64) {
    let event = AnyEvent::ConsoleResult(Box::new(answer.clone()));
    let frame = Frame::new(&event, tick).expect("it may leave");
    let read = read(frame.line()).expect("it can be read");
    assert_eq!(read.event, event);
    let json = Json::parse(Raw::of(answer).as_str());
    let complaints = judge::writer().complaints(ConsoleResult::ID, &json);
    assert!(complaints.is_empty(), "{complaints:?} of {json:?}");
}

/// What came of a command, which must have gone well.
pub(crate) fn result(answer: &ConsoleResult) -> &str {
    let outcome = &answer.result;
    assert_eq!(outcome.status.as_str(), "ok", "{outcome:?}");
    assert_eq!(outcome.error, None);
    outcome.result.as_ref().expect("there is a result").as_str()
}

/// The code of a refusal.
pub(crate) fn code(answer: &ConsoleResult) -> &str {
    let outcome = &answer.result;
    assert_eq!(outcome.status.as_str(), "error", "{outcome:?}");
    assert_eq!(outcome.result, None);
    outcome.error.as_ref().expect("there is an error").code.as_str()
}

/// What a refusal says.
pub(crate) fn message(answer: &ConsoleResult) -> &str {
    let error = answer.result.error.as_ref();
    &error.expect("there is an error").message
}

//! An event on its way out: one line of JSON in an envelope that says what it is.

use crate::contract::envelope::v1::{Envelope, Metadata, NewEnvelope};
use crate::contract::{AnyEvent, Kind, SCHEMAS};
use crate::error::{Error, ErrorKind};
use crate::json::{Limits, Raw, Write, Writer, explain};
use crate::shape::Profile;

/// One line, ready for the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    kind: Kind,
    tick: u64,
    /// JSON and a line feed at its end.
    line: Box<[u8]>,
}

impl Frame {
    /// The event in an envelope with its name, its tick and its schema's `$id`.
    ///
    /// # Errors
    ///
    /// When a field holds what the schema refuses: nothing invalid leaves through here.
    pub fn new(event: &AnyEvent, tick: u64) -> Result<Self, Error> {
        let payload = payload(event)?;
        let kind = event.kind();
        let metadata = Metadata { dataschema: dataschema(kind), ..Metadata::default() };
        let event_type = kind.name().to_owned();
        // What stands around a payload is short; the line is made without being moved.
        let room = payload.as_str().len() + 512;
        let envelope = Envelope::new(NewEnvelope { event_type, tick, payload, metadata });
        let mut writer = Writer::append_to(Vec::with_capacity(room));
        envelope.write(&mut writer);
        let mut line = writer.into_bytes();
        line.push(b'\n');
        Ok(Self { kind, tick, line: line.into() })
    }

    /// The bare payload, as consumers of the time before envelopes read it.
    ///
    /// # Errors
    ///
    /// Those of [`Frame::new`].
    pub fn bare(event: &AnyEvent, tick: u64) -> Result<Self, Error> {
        let line = format!("{}\n", payload(event)?);
        Ok(Self { kind: event.kind(), tick, line: line.into_bytes().into() })
    }

    /// A line that is made elsewhere, such as a payload in an old version.
    #[must_use]
    pub fn of_line(kind: Kind, tick: u64, line: &[u8]) -> Self {
        Self { kind, tick, line: line.into() }
    }

    /// Which event it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it tells of a failure of the loop, so that everything else is dropped before it.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        self.kind == Kind::LoopFailure
    }

    /// The tick in which it happened.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.tick
    }

    /// The bytes, a line feed at their end.
    #[must_use]
    pub fn line(&self) -> &[u8] {
        &self.line
    }
}

/// The event's JSON, which its closed schema accepts.
fn payload(event: &AnyEvent) -> Result<Raw, Error> {
    let mut writer = Writer::append_to(Vec::with_capacity(1024));
    event.write(&mut writer);
    let text = writer.into_string();
    let limits = Limits { max_bytes: usize::MAX };
    let mut cursor = crate::json::Cursor::new(&text, Profile::Writer);
    match cursor.check(event.shape()) {
        Ok(()) => Ok(Raw::trusted(&text)),
        Err(_fault) => {
            let found = explain(text.as_bytes(), event.shape(), Profile::Writer, limits, 1);
            Err(Error::new(ErrorKind::Violations(found)))
        }
    }
}

fn dataschema(kind: Kind) -> Option<String> {
    let latest = SCHEMAS.iter().find(|schema| {
        let version = schema.event.as_ref();
        version.is_some_and(|it| it.number == kind.latest() && it.names.contains(&kind.name()))
    });
    latest.map(|schema| schema.id.to_owned())
}

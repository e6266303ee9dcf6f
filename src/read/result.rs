//! What a reading gives: the event as it was sent, as it is in the latest version, and as an
//! older version has it.

use super::envelope::Envelope;
use crate::contract::{AnyEvent, AnyVersion};
use crate::error::{Error, ErrorKind};
use crate::json::{Raw, Writer};
use crate::upgrade::{Notes, Report};

/// An event in its latest version.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Read {
    /// The event.
    pub event: AnyEvent,
    /// What reading and upgrading did to it; behind a pointer, so that moving a result costs little.
    pub report: Box<Report>,
    /// What it travelled in; absent when it was bare.
    pub envelope: Option<Envelope>,
}

/// An event in the version in which it was sent, or to which it was upgraded or downgraded.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sent {
    /// The event.
    pub event: AnyVersion,
    /// What it travelled in; absent when it was bare.
    pub envelope: Option<Envelope>,
    pub(super) notes: Notes,
}

impl Sent {
    /// Upgrades it to the latest version.
    ///
    /// # Errors
    ///
    /// When a step refuses it.
    #[cfg_attr(debug_assertions, inline)]
    pub fn latest(self) -> Result<Read, Error> {
        let mut notes = self.notes;
        let event = self.event.latest(&mut notes)?;
        Ok(Read { event, report: notes.finish(), envelope: self.envelope })
    }

    /// Upgrades it to a version.
    ///
    /// # Errors
    ///
    /// When the version does not exist or is older than the event, or when a step refuses it.
    #[cfg_attr(debug_assertions, inline)]
    pub fn to(mut self, version: u32) -> Result<Self, Error> {
        let kind = self.event.kind();
        let from = self.event.version();
        if version == 0 || version > kind.latest() {
            return Err(Error::new(ErrorKind::NoSuchVersion { kind, version, from: None }));
        }
        if version < from {
            return Err(Error::new(ErrorKind::NoSuchVersion { kind, version, from: Some(from) }));
        }
        while self.event.version() < version {
            self.event = self.event.next(&mut self.notes)?;
        }
        Ok(self)
    }

    /// Downgrades it to an older version, step by step. What that version has no place for stands in
    /// the report as dropped.
    ///
    /// # Errors
    ///
    /// When the version does not exist or is newer than the event, or when the older version cannot
    /// say what the payload says, or must say what it does not.
    #[cfg_attr(debug_assertions, inline)]
    pub fn downgrade(mut self, version: u32) -> Result<Self, Error> {
        let kind = self.event.kind();
        let from = self.event.version();
        if version == 0 || version > kind.latest() {
            return Err(Error::new(ErrorKind::NoSuchVersion { kind, version, from: None }));
        }
        if version > from {
            return Err(Error::new(ErrorKind::NoSuchVersion { kind, version, from: Some(from) }));
        }
        while self.event.version() > version {
            self.event = self.event.previous(&mut self.notes)?;
        }
        Ok(self)
    }

    /// What reading, upgrading and downgrading did to it so far.
    #[must_use]
    pub fn report(&self) -> Report {
        *self.notes.clone().finish()
    }

    /// The payload as one line of JSON, inside its envelope if it came in one.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn to_json(&self) -> Vec<u8> {
        line(&self.envelope, &self.report(), |writer| self.event.write(writer))
    }
}

impl Read {
    /// Downgrades it to an older version. Unlike [`AnyEvent::downgrade`] it has the account of the
    /// upgrade, and puts back what that dropped and carried.
    ///
    /// # Errors
    ///
    /// Those of [`Sent::downgrade`].
    #[cfg_attr(debug_assertions, inline)]
    pub fn downgrade(self, version: u32) -> Result<Sent, Error> {
        let (event, notes) = (self.event.into(), Notes::resume(self.report));
        Sent { event, envelope: self.envelope, notes }.downgrade(version)
    }

    /// The payload as one line of JSON, inside its envelope if it came in one.
    ///
    /// The envelope says which schema the payload follows now, which it followed when it was
    /// received, and which values were assumed.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn to_json(&self) -> Vec<u8> {
        line(&self.envelope, &self.report, |writer| self.event.write(writer))
    }
}

impl AnyEvent {
    /// The event as an older version has it, for readers of that version. What it has no place for
    /// stands in the report as dropped.
    ///
    /// ```
    /// use townlet_contract::{AnyVersion, Kind, Reader};
    /// use townlet_contract::console_result::AnyConsoleResult;
    ///
    /// let line = br#"{"command": {"name": "pause"}, "result": {"name": "pause", "status": "ok",
    ///     "cmd_id": null, "issuer": null, "tick": 7, "latency_ms": 1.5}}"#;
    /// let event = Reader::new().event(Kind::ConsoleResult).read(line)?.event;
    /// let old = event.downgrade(1)?;
    /// let AnyVersion::ConsoleResult(AnyConsoleResult::V1(result)) = &old.event else {
    ///     panic!("another event")
    /// };
    /// assert_eq!(result.name, "pause");
    /// assert_eq!(old.report().dropped[0].pointer, "/command");
    /// # Ok::<(), townlet_contract::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Sent::downgrade`].
    #[cfg_attr(debug_assertions, inline)]
    pub fn downgrade(self, version: u32) -> Result<Sent, Error> {
        let event = AnyVersion::from(self);
        let notes = Notes::new(event.kind().name(), event.version());
        Sent { event, envelope: None, notes }.downgrade(version)
    }
}

fn line(
    envelope: &Option<Envelope>,
    report: &Report,
    payload: impl FnOnce(&mut Writer),
) -> Vec<u8> {
    let mut writer = Writer::new();
    payload(&mut writer);
    let Some(envelope) = envelope else { return writer.into_bytes() };
    envelope.around(Raw::trusted(&writer.into_string()), report)
}

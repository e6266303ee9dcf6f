//! What a reading gives: the event as it was sent, and as it is in the latest version.

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
    /// What reading and upgrading did to it.
    pub report: Report,
    /// What it travelled in; absent when it was bare.
    pub envelope: Option<Envelope>,
}

/// An event in the version in which it was sent, or up to which it was upgraded.
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

    /// What reading and upgrading did to it so far.
    #[must_use]
    pub fn report(&self) -> Report {
        self.notes.clone().finish()
    }

    /// The payload as one line of JSON, inside its envelope if it came in one.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        line(&self.envelope, &self.report(), |writer| self.event.write(writer))
    }
}

impl Read {
    /// The payload as one line of JSON, inside its envelope if it came in one.
    ///
    /// The envelope says which schema the payload follows now, which it followed when it was
    /// received, and which values were assumed.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        line(&self.envelope, &self.report, |writer| self.event.write(writer))
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

// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.failure`: every version, and the latest re-exported.

pub mod v1;
pub mod v2;
pub mod v3;

pub use self::v3::{LoopFailure, NewLoopFailure};
use crate::{event, json, upgrade};

/// `loop.failure` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyLoopFailure {
    /// Version 1.
    V1(Box<v1::LoopFailure>),
    /// Version 2.
    V2(Box<v2::LoopFailure>),
    /// Version 3.
    V3(Box<v3::LoopFailure>),
}

impl From<v1::LoopFailure> for AnyLoopFailure {
    fn from(event: v1::LoopFailure) -> Self {
        Self::V1(Box::new(event))
    }
}

impl From<v2::LoopFailure> for AnyLoopFailure {
    fn from(event: v2::LoopFailure) -> Self {
        Self::V2(Box::new(event))
    }
}

impl From<v3::LoopFailure> for AnyLoopFailure {
    fn from(event: v3::LoopFailure) -> Self {
        Self::V3(Box::new(event))
    }
}

impl AnyLoopFailure {
    /// Reads a payload of a version; `None` when there is no such version.
    ///
    /// # Errors
    ///
    /// The first fault of the payload.
    pub fn decode(
        version: u32,
        cursor: &mut json::Cursor<'_>,
    ) -> Option<Result<Self, json::Fault>> {
        match version {
            1 => {
                let event = cursor
                    .read::<v1::LoopFailure>(<v1::LoopFailure as event::Event>::SHAPE);
                Some(event.map(|event| Self::V1(Box::new(event))))
            }
            2 => {
                let event = cursor
                    .read::<v2::LoopFailure>(<v2::LoopFailure as event::Event>::SHAPE);
                Some(event.map(|event| Self::V2(Box::new(event))))
            }
            3 => {
                let event = cursor
                    .read::<v3::LoopFailure>(<v3::LoopFailure as event::Event>::SHAPE);
                Some(event.map(|event| Self::V3(Box::new(event))))
            }
            _ => None,
        }
    }
    /// The version that it has now.
    #[must_use]
    pub fn version(&self) -> u32 {
        match self {
            Self::V1(_) => 1,
            Self::V2(_) => 2,
            Self::V3(_) => 3,
        }
    }
    /// The latest version of it.
    ///
    /// # Errors
    ///
    /// When a step refuses the payload.
    pub fn latest(
        self,
        notes: &mut upgrade::Notes,
    ) -> Result<LoopFailure, upgrade::Refused> {
        match self {
            Self::V1(old) => {
                let old = *old;
                let old: v2::LoopFailure = notes.step(2, old)?;
                notes.step(3, old)
            }
            Self::V2(old) => {
                let old = *old;
                notes.step(3, old)
            }
            Self::V3(latest) => Ok(*latest),
        }
    }
    /// The next version of it; the latest stays as it is.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    pub fn next(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
        match self {
            Self::V1(old) => Ok(Self::V2(Box::new(notes.step(2, *old)?))),
            Self::V2(old) => Ok(Self::V3(Box::new(notes.step(3, *old)?))),
            Self::V3(latest) => Ok(Self::V3(latest)),
        }
    }
    /// The version before it; the first stays as it is.
    ///
    /// # Errors
    ///
    /// When the older version cannot say what the payload says, or must say what it does not.
    pub fn previous(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
        match self {
            Self::V1(first) => Ok(Self::V1(first)),
            Self::V2(new) => Ok(Self::V1(Box::new(notes.back_to(1, *new)?))),
            Self::V3(new) => Ok(Self::V2(Box::new(notes.back_to(2, *new)?))),
        }
    }
    /// Notes every field that contradicts what it repeats.
    pub fn cross_check(&self, notes: &mut upgrade::Notes) {
        match self {
            Self::V1(event) => event::Event::cross_check(&**event, notes),
            Self::V2(event) => event::Event::cross_check(&**event, notes),
            Self::V3(event) => event::Event::cross_check(&**event, notes),
        }
    }
    /// Writes it as JSON, in its own version.
    pub fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::V1(event) => json::Write::write(&**event, writer),
            Self::V2(event) => json::Write::write(&**event, writer),
            Self::V3(event) => json::Write::write(&**event, writer),
        }
    }
}

// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `console.result`: every version, and the latest re-exported.

pub mod v1;
pub mod v2;

pub use self::v2::ConsoleResult;
use crate::{event, json, upgrade};

/// `console.result` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyConsoleResult {
    /// Version 1.
    V1(Box<v1::ConsoleResult>),
    /// Version 2.
    V2(Box<v2::ConsoleResult>),
}

impl From<v1::ConsoleResult> for AnyConsoleResult {
    fn from(event: v1::ConsoleResult) -> Self {
        Self::V1(Box::new(event))
    }
}

impl From<v2::ConsoleResult> for AnyConsoleResult {
    fn from(event: v2::ConsoleResult) -> Self {
        Self::V2(Box::new(event))
    }
}

impl AnyConsoleResult {
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
                    .read::<
                        v1::ConsoleResult,
                    >(<v1::ConsoleResult as event::Event>::SHAPE);
                Some(event.map(|event| Self::V1(Box::new(event))))
            }
            2 => {
                let event = cursor
                    .read::<
                        v2::ConsoleResult,
                    >(<v2::ConsoleResult as event::Event>::SHAPE);
                Some(event.map(|event| Self::V2(Box::new(event))))
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
    ) -> Result<ConsoleResult, upgrade::Refused> {
        match self {
            Self::V1(old) => {
                let old = *old;
                notes.step(2, old)
            }
            Self::V2(latest) => Ok(*latest),
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
            Self::V2(latest) => Ok(Self::V2(latest)),
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
        }
    }
    /// Notes every field that contradicts what it repeats.
    pub fn cross_check(&self, notes: &mut upgrade::Notes) {
        match self {
            Self::V1(event) => event::Event::cross_check(&**event, notes),
            Self::V2(event) => event::Event::cross_check(&**event, notes),
        }
    }
    /// Writes it as JSON, in its own version.
    pub fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::V1(event) => json::Write::write(&**event, writer),
            Self::V2(event) => json::Write::write(&**event, writer),
        }
    }
}

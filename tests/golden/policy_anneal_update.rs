// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.anneal.update`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::PolicyAnnealUpdate;
use crate::{event, json, upgrade};

/// `policy.anneal.update` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyPolicyAnnealUpdate {
    /// Version 1.
    V1(Box<v1::PolicyAnnealUpdate>),
}

impl From<v1::PolicyAnnealUpdate> for AnyPolicyAnnealUpdate {
    fn from(event: v1::PolicyAnnealUpdate) -> Self {
        Self::V1(Box::new(event))
    }
}

impl AnyPolicyAnnealUpdate {
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
                        v1::PolicyAnnealUpdate,
                    >(<v1::PolicyAnnealUpdate as event::Event>::SHAPE);
                Some(event.map(|event| Self::V1(Box::new(event))))
            }
            _ => None,
        }
    }
    /// The version that it has now.
    #[must_use]
    pub fn version(&self) -> u32 {
        match self {
            Self::V1(_) => 1,
        }
    }
    /// The latest version of it.
    ///
    /// # Errors
    ///
    /// When a step refuses the payload.
    pub fn latest(
        self,
        _notes: &mut upgrade::Notes,
    ) -> Result<PolicyAnnealUpdate, upgrade::Refused> {
        match self {
            Self::V1(latest) => Ok(*latest),
        }
    }
    /// The next version of it; the latest stays as it is.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    pub fn next(self, _notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
        match self {
            Self::V1(latest) => Ok(Self::V1(latest)),
        }
    }
    /// The version before it; the first stays as it is.
    ///
    /// # Errors
    ///
    /// When the older version cannot say what the payload says, or must say what it does not.
    pub fn previous(
        self,
        _notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        match self {
            Self::V1(first) => Ok(Self::V1(first)),
        }
    }
    /// Notes every field that contradicts what it repeats.
    pub fn cross_check(&self, notes: &mut upgrade::Notes) {
        match self {
            Self::V1(event) => event::Event::cross_check(&**event, notes),
        }
    }
    /// Writes it as JSON, in its own version.
    pub fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::V1(event) => json::Write::write(&**event, writer),
        }
    }
}

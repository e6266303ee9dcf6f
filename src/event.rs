//! Traits and tables that the generated contract fills: what an event is, which schemas there are;
//! and what it says of each event in the same words.

mod registry;
mod versions;

pub use self::registry::{Decoded, UpgradeToLatest, Versions};
#[doc(hidden)]
pub use self::registry::{decode, decode_and_upgrade, shape_of};
#[doc(hidden)]
pub use crate::{__any_event as any_event, __any_version as any_version, __versions as versions};

use crate::json::{Read, Write};
use crate::shape::{Record, Shape};
use crate::upgrade::Notes;
use serde_core::{Serialize, de::DeserializeOwned};

/// A version of an event.
pub trait Event:
    Read + Write + Serialize + DeserializeOwned + Clone + std::fmt::Debug + PartialEq
{
    /// The event's name on the wire.
    const NAME: &'static str;
    /// The version.
    const VERSION: u32;
    /// The schema's `$id`.
    const ID: &'static str;
    /// What a payload looks like.
    const SHAPE: &'static Shape;

    /// Notes every field that contradicts what it repeats (`x-derive`, `x-count`).
    fn cross_check(&self, notes: &mut Notes);
}

/// One schema file.
#[derive(Debug)]
pub struct Schema {
    /// Its `$id`.
    pub id: &'static str,
    /// Its path below `schema/`.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
    /// The event and version that it describes; absent for shared types.
    pub event: Option<Version>,
}

/// The event and version that a schema describes.
#[derive(Debug)]
pub struct Version {
    /// Names on the wire; the first is written.
    pub names: &'static [&'static str],
    /// The version.
    pub number: u32,
    /// What a payload looks like.
    pub shape: &'static Shape,
}

impl Version {
    /// The record that a payload is.
    #[must_use]
    pub fn record(&self) -> &'static Record {
        match self.shape {
            Shape::Record(record) => record,
            _no_record => unreachable!("the build refuses events that are no records"),
        }
    }
}

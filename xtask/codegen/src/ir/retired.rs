//! Names that an event no longer uses, so that an error can say what became of them.

use super::Reference;

/// A name that a record had in an earlier version of its event and has no more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RetiredName {
    /// The record that has it no more; defined in its event's own module.
    pub record: Reference,
    /// The name on the wire.
    pub name: String,
    /// The last version of the event whose record in the same place had it without deprecating it;
    /// where every version deprecated it, the last that had it.
    pub last: u32,
    /// The first version in which its value stands where it stands in the record's version.
    pub since: u32,
    /// JSON pointer to its value in the payload of the record's version; absent when it was
    /// dropped, split up or put together with others.
    pub now: Option<String>,
}

//! What tells payloads apart when nothing names their event or version: their top-level members.
//!
//! The rule that a reader follows, and that `check` proves the contract against:
//!
//! 1. A version is a *candidate* when each of its required names is present and no present member
//!    marked [`MemberShape::decisive`] has a JSON type or a value that the version does not allow.
//! 2. The *unknown names* of a candidate are those present that the version does not name; a
//!    version that is open by design has none.
//! 3. Among the candidates, those with the fewest unknown names remain. When one remains, it is the
//!    version; when several do, shape does not decide and the sender has to say what it sent.
//!
//! A payload that a version's writer made has no unknown names for that version, so two versions
//! can only both remain when one payload has every required name of both and no name that either
//! does not know. They are told apart when that cannot be: one requires a name that the other does
//! not have, or a member that at least one requires has, in the two, no JSON type or no value in
//! common. The size of the required set plays no part: an old flat version may well require more
//! than the structured one that replaced it and still carries its names.

use super::{JsonType, Literal, ModulePath, Reference};

/// The shape of every version of every event, and the pairs that shape does not tell apart.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Detection {
    /// One entry for each event version, ordered by module path.
    pub shapes: Vec<VersionShape>,
    /// Versions of different events that one payload may fit; each pair once, in module order.
    /// Versions of one event never stand here: `check` refuses them.
    pub ambiguous: Vec<(ModulePath, ModulePath)>,
}

/// What a payload of one event version looks like at the top.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VersionShape {
    /// The root definition of the version.
    pub root: Reference,
    /// The event's canonical name on the wire.
    pub event: String,
    /// The version.
    pub version: u32,
    /// Whether members that the version does not name are part of it.
    pub open: bool,
    /// Its members, in schema order.
    pub members: Vec<MemberShape>,
}

impl VersionShape {
    /// The member with this wire name.
    pub fn member(&self, wire: &str) -> Option<&MemberShape> {
        self.members.iter().find(|member| member.wire == wire)
    }

    /// The names that every payload of this version has.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        self.members.iter().filter(|member| member.required).map(|member| member.wire.as_str())
    }
}

/// What the value of one top-level member looks like.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MemberShape {
    /// Its name in JSON.
    pub wire: String,
    /// Whether every payload has it.
    pub required: bool,
    /// The JSON types that its value may have, ordered; `Number` includes integers. An optional
    /// member may be null.
    pub types: Vec<JsonType>,
    /// The only values that it may have (`const`, a closed `enum`); empty when they are not listed.
    pub values: Vec<Literal>,
    /// Whether names alone do not tell some pair of versions apart and this member's type or value
    /// does. A reader need look at no other values.
    pub decisive: bool,
}

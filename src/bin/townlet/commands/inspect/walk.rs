//! Counts the fields of a payload in one pass over its text; values are passed over, not built.
//!
//! It relies on the record having been read before: it is JSON and follows its schema.

use super::node::{Inside, Members, Node, escaped};
use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use townlet_contract::envelope::v1::ENVELOPE_SHAPE;
use townlet_contract::shape::Shape;

/// What a walk needs beside the tree.
pub(super) struct Walk<'a> {
    /// The number of the record; not 0.
    pub(super) record: u64,
    /// Called with part and pointer of each member that no schema names.
    pub(super) unknown: &'a mut dyn FnMut(Part, &str),
    /// The pointer of the value at hand, entries as `*`.
    pub(super) pointer: String,
}

/// A part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Part {
    /// What an event travels in.
    Envelope,
    /// The event.
    Payload,
}

/// Counts what stands in a bare payload.
pub(super) fn payload(
    bytes: &[u8],
    node: &mut Node,
    walk: &mut Walk<'_>,
) -> serde_json::Result<()> {
    let mut text = serde_json::Deserializer::from_slice(bytes);
    Value { node, walk }.deserialize(&mut text)
}

/// Counts what stands in the payload of an envelope.
pub(super) fn enveloped(
    bytes: &[u8],
    node: &mut Node,
    walk: &mut Walk<'_>,
) -> serde_json::Result<()> {
    let mut text = serde_json::Deserializer::from_slice(bytes);
    text.deserialize_map(Envelope { node, walk })
}

/// A value, wherever it stands.
struct Value<'a, 'w> {
    node: &'a mut Node,
    walk: &'a mut Walk<'w>,
}

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        self.node.see(self.walk.record);
        text.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that was read before")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.node.nulls += 1;
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        let walk = self.walk;
        match &mut self.node.inside {
            Inside::Nothing => text.deserialize_ignored_any(IgnoredAny).map(|_| ()),
            Inside::Members(members) => text.deserialize_map(Object { members, walk }),
            Inside::Entries(node) => text.deserialize_map(Entries { node, walk }),
            Inside::Items(node) => text.deserialize_seq(Entries { node, walk }),
        }
    }
}

/// An object with members that the schema names.
struct Object<'a, 'w> {
    members: &'a mut Members,
    walk: &'a mut Walk<'w>,
}

impl<'de> Visitor<'de> for Object<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object that was read before")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let length = self.walk.pointer.len();
            self.walk.pointer.push('/');
            self.walk.pointer.push_str(&escaped(&name));
            if let Some(node) = self.members.get(&name) {
                map.next_value_seed(Value { node, walk: self.walk })?;
            } else {
                if !self.members.open {
                    (self.walk.unknown)(Part::Payload, &self.walk.pointer);
                }
                map.next_value::<IgnoredAny>()?;
            }
            self.walk.pointer.truncate(length);
        }
        Ok(())
    }
}

/// Entries of a map, or items of an array.
struct Entries<'a, 'w> {
    node: &'a mut Node,
    walk: &'a mut Walk<'w>,
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map or an array that was read before")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let length = self.walk.pointer.len();
        self.walk.pointer.push_str("/*");
        while map.next_key::<IgnoredAny>()?.is_some() {
            map.next_value_seed(Value { node: self.node, walk: self.walk })?;
        }
        self.walk.pointer.truncate(length);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let length = self.walk.pointer.len();
        self.walk.pointer.push_str("/*");
        while items.next_element_seed(Value { node: self.node, walk: self.walk })?.is_some() {}
        self.walk.pointer.truncate(length);
        Ok(())
    }
}

/// An envelope; of its own members only the unknown ones count.
struct Envelope<'a, 'w> {
    node: &'a mut Node,
    walk: &'a mut Walk<'w>,
}

impl<'de> Visitor<'de> for Envelope<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope that was read before")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == "payload" {
                map.next_value_seed(Value { node: self.node, walk: self.walk })?;
                continue;
            }
            if !is_known(&name) {
                (self.walk.unknown)(Part::Envelope, &format!("/{}", escaped(&name)));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// Whether the envelope's schema names a member.
fn is_known(name: &str) -> bool {
    match ENVELOPE_SHAPE {
        Shape::Record(record) => record.fields.iter().any(|field| field.key.name() == name),
        _no_record => false,
    }
}

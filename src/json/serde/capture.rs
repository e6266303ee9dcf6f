//! Any deserializer as JSON text.
//!
//! `serde_json` hands over the text itself when asked by the name that its own `RawValue` uses;
//! every other format is written out again. A test pins that name.

use std::fmt;

use serde_core::Deserializer;
use serde_core::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::json::writer::Writer;

/// How `serde_json` is asked for the text of a value.
pub(super) const RAW: &str = "$serde_json::private::RawValue";
/// How `serde_json` hands over a number as text, under its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// The JSON text of the value that a deserializer has.
pub(super) fn capture<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let mut w = Writer::new();
    d.deserialize_newtype_struct(RAW, Value(&mut w))?;
    Ok(w.into_string())
}

/// Writes the value that it visits.
struct Value<'w>(&'w mut Writer);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can hold")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.boolean(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.0.signed(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.0.unsigned(value);
        Ok(())
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        self.0.verbatim(&value.to_string());
        Ok(())
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        self.0.verbatim(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("`NaN` and `Infinity` are not JSON"));
        }
        self.0.float(value);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.0.string(value);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.verbatim("[");
        let mut item = Item { separator: "", w: self.0 };
        while items.next_element_seed(&mut item)?.is_some() {
            item.separator = ",";
        }
        self.0.verbatim("]");
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut first = true;
        while let Some(name) = members.next_key_seed(Name)? {
            if first && (name == RAW || name == NUMBER) {
                return members.next_value_seed(Verbatim(self.0));
            }
            self.0.verbatim(if first { "{" } else { "," });
            first = false;
            self.0.string(&name);
            self.0.verbatim(":");
            members.next_value_seed(Value(self.0))?;
        }
        self.0.verbatim(if first { "{}" } else { "}" });
        Ok(())
    }
}

/// Writes an item that it visits, after its separator.
struct Item<'w> {
    separator: &'static str,
    w: &'w mut Writer,
}

impl<'de> DeserializeSeed<'de> for &mut Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        self.w.verbatim(self.separator);
        d.deserialize_any(Value(self.w))
    }
}

/// Takes a string that is JSON text already.
struct Verbatim<'w>(&'w mut Writer);

impl<'de> DeserializeSeed<'de> for Verbatim<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        let text = Name.deserialize(d)?;
        self.0.verbatim(&text);
        Ok(())
    }
}

/// The name of a member: a string, or a scalar that JSON spells as one.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<String, D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name of a member")
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<String, E> {
        Ok(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i64<E>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_bool<E>(self, value: bool) -> Result<String, E> {
        Ok(value.to_string())
    }
}

//! The bridge to serde: any of its formats in and out, by way of JSON text.
//!
//! Values are written by [`Writer`](super::Writer) and read by [`Cursor`](super::Cursor) and by
//! nothing else, so that a value embedded in a service's own types keeps every rule that it keeps
//! on its own.

mod capture;
mod map;
mod maybe;
mod transcode;

use serde_core::de::Error as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::shape::{Profile, Shape};

use super::Cursor;
use super::explain::explain;
use super::lazy::Lazy;
use super::limits::Limits;
use super::number::Number;
use super::raw::Raw;
use super::read::Read;
use super::sparse::Sparse;
use super::typed::Typed;
use super::write::Write;
use super::writer::Writer;

use self::transcode::transcode;

/// Serializes a value through the JSON that it writes.
///
/// # Errors
/// Those of the serializer, which may hold no integers beyond 64 bits (`serde_json::to_value` does
/// not; its text does); and a number beyond 128 bits and the range of `f64`.
pub fn serialize<T: Write + ?Sized, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new();
    value.write(&mut writer);
    transcode(&writer.into_string(), s)
}

/// Deserializes a value by reading its JSON, as a reader does: unknown members are kept.
///
/// # Errors
/// Those of the deserializer; NaN and infinities; and the first broken rule, by pointer and reason.
pub fn deserialize<'de, T: Read, D: Deserializer<'de>>(
    d: D,
    shape: &'static Shape,
) -> Result<T, D::Error> {
    let text = capture::capture(d)?;
    let mut c = Cursor::new(&text, Profile::Reader);
    let read = c.read(shape).and_then(|value| c.end().map(|()| value));
    read.map_err(|fault| {
        let limits = Limits { max_bytes: usize::MAX };
        match explain(text.as_bytes(), shape, Profile::Reader, limits, 1).into_iter().next() {
            Some(violation) => D::Error::custom(violation),
            None => D::Error::custom(fault),
        }
    })
}

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        transcode(self.as_str(), s)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        deserialize(d, &Shape::Any)
    }
}

impl<T> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        transcode(self.raw().as_str(), s)
    }
}

impl<'de, T: Typed + Read + Write> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        deserialize(d, T::TABLE)
    }
}

impl<T: Default + Serialize> Serialize for Sparse<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(s)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sparse<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        T::deserialize(d).map(Self::from)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        serialize(self, s)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        deserialize(d, Self::TABLE)
    }
}

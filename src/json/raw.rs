//! JSON text that is kept as it was sent.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use crate::shape::{Profile, Shape};

use super::canonical::{canonical, value_of};
use super::cursor::Cursor;
use super::fault::Fault;
use super::write::Write;
use super::writer::Writer;

/// A JSON value as text, byte for byte as it was read, without whitespace around it.
///
/// Two are equal when they are the same JSON value: the order of members and the spelling of
/// numbers and strings make no difference. A clone shares the text.
#[derive(Clone)]
pub struct Raw(Arc<str>);

impl Raw {
    /// A value from its text.
    ///
    /// # Errors
    /// The first fault in the text, which must be one JSON value by all of our rules.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut c = Cursor::new(text, Profile::Reader);
        let value = c.check_text(&Shape::Any)?;
        c.end()?;
        Ok(Self::trusted(value))
    }

    /// The JSON text of a value.
    pub fn of<T: Write + ?Sized>(value: &T) -> Self {
        // The text is copied once it is whole; until then it has some room to grow.
        let mut writer = Writer::append_to(Vec::with_capacity(256));
        value.write(&mut writer);
        Self(writer.into_string().into())
    }

    /// Text that a cursor has just accepted.
    #[inline]
    pub(crate) fn trusted(text: &str) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value as a tree. Numbers become what `serde_json` can hold: integers beyond 64 bits lose
    /// digits, and numbers beyond the range of `f64` become the nearest one.
    pub fn to_value(&self) -> Value {
        value_of(&self.0)
    }

    /// The value in one spelling for all that are equal.
    pub(crate) fn canonical(&self) -> String {
        canonical(&self.0)
    }
}

impl Default for Raw {
    /// `null`.
    fn default() -> Self {
        Self("null".into())
    }
}

impl PartialEq for Raw {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.canonical() == other.canonical()
    }
}

impl Eq for Raw {}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Raw").field(&format_args!("{}", self.0)).finish()
    }
}

impl fmt::Display for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Raw {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::parse(text)
    }
}

impl From<&Value> for Raw {
    fn from(value: &Value) -> Self {
        Self(value.to_string().into())
    }
}

impl Write for Raw {
    fn write(&self, w: &mut Writer) {
        w.json(&self.0);
    }
}

//! Values on their way from one version to another, as generated steps convert them.

use super::Refused;
use crate::json::{Cursor, Read, Write, Writer, scale};
use crate::shape::{Profile, Shape};

/// A number of entries as a value; none when there are more than its type holds.
#[must_use]
pub fn count<T: TryFrom<u64>>(entries: usize) -> Option<T> {
    (entries as u64).try_into().ok()
}

/// `value * scale + offset`, exactly; a number that is not whole becomes the nearest `f64`.
///
/// # Panics
///
/// When the result is none of the type; the build proved that it is.
#[must_use]
pub fn scaled<T: Read, V: Write>(
    value: &V,
    scale: &'static str,
    offset: &'static str,
    shape: &'static Shape,
) -> T {
    constant(&scale::scaled(&text_of(value), scale, offset), shape)
}

/// `(value - offset) / scale`: what [`scaled`] made the value from.
///
/// # Errors
///
/// When the result breaks a rule of its type, such as a fraction of an integer.
pub fn unscaled<T: Read, V: Write>(
    pointer: &str,
    value: &V,
    scale: &'static str,
    offset: &'static str,
    shape: &'static Shape,
) -> Result<T, Refused> {
    held(pointer, &scale::unscaled(&text_of(value), scale, offset), shape)
}

/// The same value, held against the rules of another type.
///
/// # Errors
///
/// The first rule that it breaks.
pub fn narrow<T: Read, V: Write>(
    pointer: &str,
    value: &V,
    shape: &'static Shape,
) -> Result<T, Refused> {
    held(pointer, &text_of(value), shape)
}

/// The text of a string value, without quotes; of any other value, its JSON.
#[must_use]
pub fn wire_text<T: Write>(value: &T) -> String {
    let json = text_of(value);
    serde_json::from_str::<String>(&json).unwrap_or(json)
}

/// A constant of the schema; the build proved that it fits its shape.
///
/// # Panics
///
/// When the text is no such value.
#[must_use]
pub fn constant<T: Read>(text: &str, shape: &'static Shape) -> T {
    let value = Cursor::new(text, Profile::Reader).read(shape);
    value.expect("the build proved that constants fit")
}

/// A text as a string value.
///
/// # Panics
///
/// When the shape takes no strings.
#[must_use]
pub fn text<T: Read>(text: &str, shape: &'static Shape) -> T {
    constant(&text_of(&text.to_owned()), shape)
}

/// The pointer to a member or item of what stands at a pointer.
#[must_use]
pub fn below(pointer: &str, name: impl std::fmt::Display) -> String {
    let name = name.to_string().replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{name}")
}

/// JSON text as a value of a shape.
pub(super) fn held<T: Read>(
    pointer: &str,
    text: &str,
    shape: &'static Shape,
) -> Result<T, Refused> {
    let value = Cursor::new(text, Profile::Reader).read(shape);
    value.map_err(|_fault| Refused::unfit(pointer, text, shape))
}

pub(super) fn text_of<T: Write>(value: &T) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_string()
}

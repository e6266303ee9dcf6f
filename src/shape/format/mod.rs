//! Checked formats: what a string of a format looks like.
//!
//! The judge is the `jsonschema` crate with formats asserted: a different verdict is a fault here.

mod date_time;
mod email;
mod hostname;
mod idna;
mod punycode;
mod uri;

/// A format that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// RFC 3339 date and time.
    DateTime,
    /// RFC 3986 URI with a scheme.
    Uri,
    /// RFC 9562 UUID, hyphenated.
    Uuid,
    /// RFC 5321 mailbox.
    Email,
}

impl Format {
    /// Its name in JSON Schema.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DateTime => "date-time",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
            Self::Email => "email",
        }
    }

    /// Whether a string has the format.
    pub fn is_valid(self, text: &str) -> bool {
        match self {
            Self::DateTime => date_time::is_valid(text),
            Self::Uri => uri::is_valid(text),
            Self::Uuid => is_uuid(text),
            Self::Email => email::is_valid(text),
        }
    }
}

/// `8-4-4-4-12` hexadecimal digits; version and variant are not looked at.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

//! An error as the contract wants it: `<ErrorName>: <message>`, whatever the error says.
//!
//! The name keeps the schema's pattern; the message is kept whole, be it empty, of many lines, full of
//! control characters or very long. An error that cannot be displayed is named all the same.

use crate::sim::world::WorldError;
use crate::telemetry::boundary::{caught, discard, said};
use std::any::Any;
use std::fmt;

/// Stands for a message that its error did not give.
const NO_MESSAGE: &str = "<the message cannot be displayed>";

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorText {
    name: String,
    message: String,
}

impl ErrorText {
    /// From a name and a message. Of the name, what may not stand in one becomes `_`, and no name at
    /// all becomes `Error`.
    #[must_use]
    pub fn new(name: &str, message: impl Into<String>) -> Self {
        let wrong = |letter: char| letter == ':' || letter.is_whitespace() || letter.is_control();
        let letters = name.chars().map(|letter| if wrong(letter) { '_' } else { letter });
        let name: String = letters.collect();
        let name = if name.is_empty() { "Error".to_owned() } else { name };
        Self { name, message: message.into() }
    }

    /// From any error, by the name of its type; it may refuse to be displayed or panic over it.
    #[must_use]
    pub fn of<E: fmt::Display + ?Sized>(error: &E) -> Self {
        let path = std::any::type_name::<E>().trim_start_matches("dyn ");
        let path = path.split('<').next().unwrap_or_default();
        let name = path.rsplit("::").next().unwrap_or_default();
        Self::new(name, displayed(error))
    }

    /// From what a panic carries. What is no text is named only.
    #[must_use]
    pub fn of_panic(payload: &(dyn Any + Send)) -> Self {
        if let Some(error) = payload.downcast_ref::<WorldError>() {
            return Self::of_world(error);
        }
        let text = said(payload);
        Self::new("Panic", text.unwrap_or_else(|| "<the panic carries no text>".to_owned()))
    }

    /// From an error of the world.
    #[must_use]
    pub fn of_world(error: &WorldError) -> Self {
        Self::new(&error.name, error.message.as_str())
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for ErrorText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

/// What an error displays, as far as it gets.
fn displayed<E: fmt::Display + ?Sized>(error: &E) -> String {
    let mut text = String::new();
    match caught(|| fmt::write(&mut text, format_args!("{error}"))) {
        Ok(Ok(())) => return text,
        Ok(Err(fmt::Error)) => {}
        Err(payload) => discard(payload),
    }
    text + NO_MESSAGE
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;
    use std::ffi::OsString;

    #[test]
    fn names_keep_the_pattern() {
        let check =
            |name: &str, text: &str| assert_eq!(ErrorText::new(name, "m").to_string(), text);
        check("ValueError", "ValueError: m");
        check("", "Error: m");
        check("io::Error", "io__Error: m");
        check("a b\nc\td\re\u{0}f", "a_b_c_d_e_f: m");
        check("Größenfehler", "Größenfehler: m");
    }

    #[test]
    fn errors_are_named_by_their_type() {
        let error = std::io::Error::other("disk on fire");
        assert_eq!(ErrorText::of(&error).to_string(), "Error: disk on fire");
        let boxed: Box<dyn std::error::Error> = Box::new(std::fmt::Error);
        assert_eq!(ErrorText::of(&*boxed).name(), "Error");
        assert_eq!(ErrorText::of(&std::fmt::Error).message(), std::fmt::Error.to_string());
    }

    #[test]
    fn defect_7_an_error_that_cannot_be_displayed_has_a_text() {
        struct Mute;
        impl fmt::Display for Mute {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("so far ")?;
                Err(fmt::Error)
            }
        }
        struct Touchy;
        impl fmt::Display for Touchy {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                panic!("do not look at me")
            }
        }
        assert_eq!(ErrorText::of(&Mute).to_string(), format!("Mute: so far {NO_MESSAGE}"));
        assert_eq!(ErrorText::of(&Touchy).to_string(), format!("Touchy: {NO_MESSAGE}"));
    }

    #[test]
    fn panics_are_told_by_what_they_carry() {
        let check = |payload: Box<dyn Any + Send>, text: &str| {
            assert_eq!(ErrorText::of_panic(&*payload).to_string(), text);
        };
        check(Box::new("plain"), "Panic: plain");
        check(Box::new("made".to_owned()), "Panic: made");
        check(Box::new(Cow::Borrowed("cow")), "Panic: cow");
        check(Box::new(OsString::from("os")), "Panic: os");
        check(Box::new(42_u8), "Panic: <the panic carries no text>");
        let error = WorldError { name: "ValueError".to_owned(), message: String::new() };
        check(Box::new(error), "ValueError: ");
    }
}

//! Keywords of strings.

use super::values;
use super::words::Words;
use crate::Rules;
use crate::diagnostic::Code;

/// Rules of a string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StringWords {
    /// `minLength`
    pub min_length: Option<u64>,
    /// `maxLength`
    pub max_length: Option<u64>,
    /// `pattern`
    pub pattern: Option<String>,
    /// `format`
    pub format: Option<Format>,
    /// `x-known-values`; then there are no other rules.
    pub known_values: Option<Vec<String>>,
}

/// A format that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `date-time`
    DateTime,
    /// `uri`
    Uri,
    /// `uuid`
    Uuid,
    /// `email`
    Email,
}

/// Takes the keywords of strings.
pub(super) fn parse(words: &Words) -> StringWords {
    let string = StringWords {
        min_length: values::count(words, "minLength"),
        max_length: values::count(words, "maxLength"),
        pattern: values::text(words, "pattern"),
        format: format(words),
        known_values: None,
    };
    values::check_order(words, "minLength", string.min_length, "maxLength", string.max_length);
    string
}

fn format(words: &Words) -> Option<Format> {
    let name = values::text(words, "format")?;
    let format = match name.as_str() {
        "date-time" => Format::DateTime,
        "uri" => Format::Uri,
        "uuid" => Format::Uuid,
        "email" => Format::Email,
        _ => {
            let help = "use `date-time`, `uri`, `uuid` or `email`, or a `pattern`";
            let message = format!("the format `{name}` is not checked");
            words.report(Code::UnknownFormat, "format", message, help);
            return None;
        }
    };
    if words.scope().options.rules == Rules::Language {
        let message = format!("it is open whether the format `{name}` is checked");
        let help = "read the schema with formats asserted, or remove `format`";
        words.report(Code::UnknownFormat, "format", message, help);
        return None;
    }
    Some(format)
}

//! Violations in words.

use crate::json::{Fault, Reason};
use crate::shape::{Const, Shape};

/// Most characters of a value in a message.
const SHORT: usize = 60;

/// The start of a text, cut with `…`.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        None => text.to_owned(),
        Some(_) => {
            let end = text.char_indices().nth(SHORT - 1).map_or(text.len(), |(at, _)| at);
            format!("{}…", text[..end].trim_end())
        }
    }
}

/// A broken rule of a scalar: the value, the keyword and its limit.
pub(super) fn scalar(value: &str, keyword: &str, limit: &str) -> String {
    match keyword {
        "type" => format!("`{value}` is not {}", article(limit)),
        "minimum" => format!("`{value}` is less than the minimum of {limit}"),
        "maximum" => format!("`{value}` is more than the maximum of {limit}"),
        "exclusiveMinimum" => format!("`{value}` is not more than {limit}"),
        "exclusiveMaximum" => format!("`{value}` is not less than {limit}"),
        "multipleOf" => format!("`{value}` is not a multiple of {limit}"),
        "minLength" => format!("`{value}` is shorter than {}", count(limit, "character")),
        "maxLength" => format!("`{value}` is longer than {}", count(limit, "character")),
        "pattern" => format!("`{value}` does not match `{limit}`"),
        "format" => format!("`{value}` is not a `{limit}`"),
        "enum" => format!("`{value}` is not one of `{limit}`"),
        _ => format!("`{value}` breaks `{keyword}`"),
    }
}

/// Too few or too many entries of a container.
pub(super) fn entries(found: u64, keyword: &str, limit: u64) -> String {
    let (noun, many) = match keyword {
        "minItems" => ("item", false),
        "maxItems" => ("item", true),
        "minProperties" => ("member", false),
        _ => ("member", true),
    };
    let found = count(&found.to_string(), noun);
    if many {
        format!("{found}, more than the maximum of {limit}")
    } else {
        format!("{found}, fewer than the minimum of {limit}")
    }
}

/// A number and its noun.
fn count(number: &str, noun: &str) -> String {
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// A constant as JSON.
pub(super) fn constant(constant: Const) -> String {
    match constant {
        Const::String(text) => format!("{text:?}"),
        Const::Number(literal) => literal.to_owned(),
        Const::Boolean(value) => value.to_string(),
    }
}

/// The JSON types of a shape, as in `string or null`.
pub(super) fn types(shape: &Shape) -> String {
    match shape {
        Shape::Any => "value".to_owned(),
        Shape::Null => "null".to_owned(),
        Shape::Boolean | Shape::Const(Const::Boolean(_)) => "boolean".to_owned(),
        Shape::Integer(_) => "integer".to_owned(),
        Shape::Number(_) | Shape::Const(Const::Number(_)) => "number".to_owned(),
        Shape::String(_) | Shape::Const(Const::String(_)) => "string".to_owned(),
        Shape::Record(_) | Shape::Map(_) | Shape::Union(_) => "object".to_owned(),
        Shape::Array(_) => "array".to_owned(),
        Shape::Nullable(inner) => format!("{} or null", types(inner)),
        Shape::Choice(choice) => {
            let typed = [choice.number, choice.string, choice.array, choice.object];
            let mut names = String::new();
            for shape in typed.into_iter().flatten() {
                names += &types(shape);
                names += " or ";
            }
            names += if choice.boolean { "boolean or " } else { "" };
            names += if choice.null { "null or " } else { "" };
            names.truncate(names.len().saturating_sub(" or ".len()));
            names
        }
    }
}

/// A type with its article.
fn article(types: &str) -> String {
    match types.as_bytes().first() {
        Some(b'n') if types.starts_with("null") => types.to_owned(),
        Some(b'a' | b'i' | b'o') => format!("an {types}"),
        Some(_) | None => format!("a {types}"),
    }
}

/// What is not JSON, or JSON that we refuse.
pub(super) fn fault(fault: Fault, text: &str) -> String {
    let rest = text.get(fault.position()..).unwrap_or_default();
    match fault.reason() {
        Reason::UnexpectedByte => match rest.chars().next() {
            Some(char) => format!("unexpected character `{}`", char.escape_debug()),
            None => fault.reason().to_string(),
        },
        Reason::DuplicateMember => {
            let end = rest.get(1..).and_then(|name| name.find('"')).map_or(rest.len(), |at| at + 1);
            format!("duplicate member `{}`", short(rest.get(1..end).unwrap_or_default()))
        }
        Reason::BadNumber => format!("invalid number `{}`", short(word(rest))),
        Reason::NotFinite => format!("`{}` is not JSON", short(word(rest))),
        Reason::BadEscape | Reason::LoneSurrogate => {
            let escape = rest.char_indices().nth(if rest.starts_with("\\u") { 6 } else { 2 });
            let end = escape.map_or(rest.len(), |(at, _)| at);
            format!("{} `{}`", fault.reason(), &rest[..end])
        }
        Reason::Violation
        | Reason::UnexpectedEnd
        | Reason::ControlCharacter
        | Reason::TooDeep
        | Reason::TrailingBytes => fault.reason().to_string(),
    }
}

/// The characters up to the next separator.
pub(super) fn word(rest: &str) -> &str {
    let end = rest.find(|char: char| char.is_whitespace() || ",:]}\"".contains(char));
    &rest[..end.unwrap_or(rest.len())]
}

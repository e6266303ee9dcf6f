//! Keywords of numbers and integers.

use super::words::Words;
use super::{JsonType, Node, values};
use crate::diagnostic::Code;

/// Rules of a number or an integer; numbers as they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberWords {
    /// `minimum`
    pub minimum: Option<String>,
    /// `maximum`
    pub maximum: Option<String>,
    /// `exclusiveMinimum`
    pub exclusive_minimum: Option<String>,
    /// `exclusiveMaximum`
    pub exclusive_maximum: Option<String>,
    /// `multipleOf`
    pub multiple_of: Option<String>,
    /// `x-int`
    pub width: Option<IntWidth>,
    /// Whether a bound was refused, so that its absence is not reported again.
    pub refused: bool,
}

/// The width of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum IntWidth {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

const WIDTHS: [(&str, IntWidth); 8] = [
    ("u8", IntWidth::U8),
    ("u16", IntWidth::U16),
    ("u32", IntWidth::U32),
    ("u64", IntWidth::U64),
    ("i8", IntWidth::I8),
    ("i16", IntWidth::I16),
    ("i32", IntWidth::I32),
    ("i64", IntWidth::I64),
];

/// Takes the keywords of numbers, and `x-int` where there can be an integer.
pub(super) fn parse(words: &Words, types: Option<&[JsonType]>) -> NumberWords {
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    let written = bounds.map(|keyword| words.has(keyword));
    let taken = bounds.map(|keyword| values::number(words, keyword));
    let refused = written.iter().zip(&taken).any(|(written, taken)| *written && taken.is_none());
    let [minimum, maximum, exclusive_minimum, exclusive_maximum] = taken;
    let multiple_of = multiple_of(words);
    let is_integer = types.is_some_and(|types| types.contains(&JsonType::Integer));
    let width =
        if is_integer { words.take("x-int").and_then(|node| width(words, node)) } else { None };
    NumberWords {
        minimum,
        maximum,
        exclusive_minimum,
        exclusive_maximum,
        multiple_of,
        width,
        refused,
    }
}

fn multiple_of(words: &Words) -> Option<String> {
    let text = values::number(words, "multipleOf")?;
    let digits = text.split(['e', 'E']).next().unwrap_or_default();
    let is_zero = !digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if is_zero || text.starts_with('-') {
        let message = format!("`multipleOf` is `{text}`");
        words.report(Code::KeywordValue, "multipleOf", message, "write a number above 0");
        return None;
    }
    Some(text)
}

fn width(words: &Words, node: &Node) -> Option<IntWidth> {
    let known = WIDTHS.iter().find(|(name, _)| Some(*name) == node.text());
    if known.is_none() {
        let help = "write `u8`, `u16`, `u32`, `u64`, `i8`, `i16`, `i32` or `i64`";
        values::refuse(words.scope(), &words.at("x-int"), node, "the name of a width", help);
    }
    known.map(|(_, width)| *width)
}

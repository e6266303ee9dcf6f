//! Rules of strings, and constants.

use crate::json::scan::{Text, byte, literal, mismatch, number, string_at};
use crate::json::{Cursor, Decimal, Fault, Reason};

use crate::shape::{Const, Shape, StringRules};

/// Checks a string; gives the offset after it.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn check_string(text: &str, found: Text, rules: &StringRules) -> Result<usize, Fault> {
    if rules.is_any() || rules.accept(&found.decode(text)) {
        return Ok(found.end + 1);
    }
    Err(Fault::new(found.start - 1, Reason::Violation))
}

/// Checks what the string at the cursor says.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn check_decoded(c: &mut Cursor<'_>, decoded: &str, shape: &Shape) -> Result<(), Fault> {
    match shape {
        Shape::String(rules) if rules.is_any() || rules.accept(decoded) => Ok(()),
        Shape::String(_) => Err(Fault::new(c.at, Reason::Violation)),
        _other => super::check(c, shape).map(|_end| ()),
    }
}

impl StringRules {
    /// Whether every string will do.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn is_any(&self) -> bool {
        self.min_length == 0
            && self.max_length == u64::MAX
            && self.pattern.is_none()
            && self.format.is_none()
            && self.values.is_empty()
    }

    /// Whether a string keeps every rule.
    fn accept(&self, text: &str) -> bool {
        (self.values.is_empty() || self.values.contains(&text))
            && self.fits(text)
            && self.pattern.is_none_or(|pattern| pattern.is_match(text))
            && self.format.is_none_or(|format| format.is_valid(text))
    }

    /// Whether a string is long and short enough. Its bytes settle that nearly always.
    fn fits(&self, text: &str) -> bool {
        let bytes = text.len() as u64;
        if bytes <= self.max_length && bytes.div_ceil(4) >= self.min_length {
            return true;
        }
        let length = text.chars().count() as u64;
        self.min_length <= length && length <= self.max_length
    }

    /// The rules that a string breaks: keyword and limit.
    pub(crate) fn broken(&self, text: &str) -> Vec<(&'static str, String)> {
        let mut broken = Vec::new();
        if !self.values.is_empty() && !self.values.contains(&text) {
            broken.push(("enum", self.values.join("`, `")));
        }
        let length = text.chars().count() as u64;
        if length < self.min_length {
            broken.push(("minLength", self.min_length.to_string()));
        }
        if length > self.max_length {
            broken.push(("maxLength", self.max_length.to_string()));
        }
        if let Some(pattern) = self.pattern.filter(|pattern| !pattern.is_match(text)) {
            broken.push(("pattern", pattern.source.to_owned()));
        }
        if let Some(format) = self.format.filter(|format| !format.is_valid(text)) {
            broken.push(("format", format.name().to_owned()));
        }
        broken
    }
}

/// Checks a constant; gives the offset after it.
pub(crate) fn check_const(c: &Cursor<'_>, at: usize, constant: Const) -> Result<usize, Fault> {
    let (same, end) = match constant {
        Const::String(wanted) if byte(c.bytes, at) == b'"' => {
            let found = string_at(c.bytes, at)?;
            let same = match found.escaped {
                false => c.bytes[found.start..found.end] == *wanted.as_bytes(),
                true => found.decode(c.text) == wanted,
            };
            (same, found.end + 1)
        }
        Const::Number(wanted) if matches!(byte(c.bytes, at), b'-' | b'0'..=b'9') => {
            let end = number(c.bytes, at)?.end;
            let found = Decimal::of_literal(&c.text[at..end]);
            (found == Decimal::of_literal(wanted), end)
        }
        Const::Boolean(wanted) if matches!(byte(c.bytes, at), b't' | b'f') => {
            let end = literal(c.bytes, at)?;
            ((byte(c.bytes, at) == b't') == wanted, end)
        }
        Const::String(_) | Const::Number(_) | Const::Boolean(_) => {
            return Err(mismatch(c.bytes, at));
        }
    };
    if same { Ok(end) } else { Err(Fault::new(at, Reason::Violation)) }
}

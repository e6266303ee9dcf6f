//! Escapes and classes in brackets: the parts of an expression that stand for one code point.

use super::Unsupported;
use super::parse::Parser;
use super::set::Set;

impl Parser<'_> {
    /// A class; its bracket is taken.
    pub(super) fn class(&mut self, start: usize) -> Result<Set, Unsupported> {
        let negated = self.take("^");
        let mut ranges = Vec::new();
        loop {
            if self.take("]") {
                break;
            }
            let first = self.class_atom(start)?;
            let item = self.at;
            if !self.rest().starts_with('-') || self.rest().starts_with("-]") {
                ranges.extend_from_slice(first.ranges());
                continue;
            }
            self.at += 1;
            let last = self.class_atom(start)?;
            match (single(&first), single(&last)) {
                (Some(first), Some(last)) if first <= last => ranges.push((first, last)),
                (Some(_), Some(_)) => {
                    return Err(self.unsupported_at(item, "the range is out of order"));
                }
                (Some(_), None) | (None, Some(_)) | (None, None) => {
                    return Err(self.unsupported_at(item, "a class cannot end a range"));
                }
            }
        }
        let set = Set::of(&ranges);
        Ok(if negated { set.negated() } else { set })
    }

    fn class_atom(&mut self, start: usize) -> Result<Set, Unsupported> {
        let at = self.at;
        match self.next() {
            None => Err(self.unsupported_at(start, "`[` has no end")),
            Some('\\') => self.escape(at, true),
            Some(char) => Ok(Set::one(u32::from(char))),
        }
    }

    /// What an escape stands for; its backslash is taken.
    pub(super) fn escape(&mut self, start: usize, in_class: bool) -> Result<Set, Unsupported> {
        let Some(char) = self.next() else {
            return Err(self.unsupported_at(start, "`\\` escapes nothing"));
        };
        let code = match char {
            'd' => return Ok(Set::digits()),
            'D' => return Ok(Set::digits().negated()),
            'w' => return Ok(Set::word()),
            'W' => return Ok(Set::word().negated()),
            's' => return Ok(Set::space()),
            'S' => return Ok(Set::space().negated()),
            't' => 0x09,
            'n' => 0x0A,
            'v' => 0x0B,
            'f' => 0x0C,
            'r' => 0x0D,
            'b' if in_class => 0x08,
            '0' if !self.rest().starts_with(|next: char| next.is_ascii_digit()) => 0,
            'c' => self.control(start)?,
            'x' => self.hexadecimal(start, 2)?,
            'u' => self.code_point(start)?,
            'b' | 'B' => {
                return Err(self.unsupported_at(start, "word boundaries are not supported"));
            }
            'p' | 'P' => {
                return Err(self.unsupported_at(start, "Unicode properties are not supported"));
            }
            'k' | '0'..='9' => {
                return Err(self.unsupported_at(start, "back references are not regular"));
            }
            char if char.is_ascii_punctuation() => u32::from(char),
            char => {
                return Err(self.unsupported_at(start, &format!("`\\{char}` means nothing")));
            }
        };
        Ok(Set::one(code))
    }

    /// `\cA`
    fn control(&mut self, start: usize) -> Result<u32, Unsupported> {
        match self.next() {
            Some(letter) if letter.is_ascii_alphabetic() => Ok(u32::from(letter) % 32),
            Some(_) | None => Err(self.unsupported_at(start, "`\\c` needs a letter")),
        }
    }

    /// `\uHHHH`, a pair of them, or `\u{…}`
    fn code_point(&mut self, start: usize) -> Result<u32, Unsupported> {
        if self.take("{") {
            let digits = self.rest().find('}').unwrap_or(0);
            let text = &self.rest()[..digits];
            let are_digits = text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let code = u32::from_str_radix(text, 16).ok().filter(|_| are_digits);
            self.at += digits + 1;
            let code = code.filter(|&code| code <= 0x10_FFFF);
            return code.ok_or_else(|| self.unsupported_at(start, "`\\u{` needs a code point"));
        }
        let first = self.hexadecimal(start, 4)?;
        if !(0xD800..0xDC00).contains(&first) || !self.rest().starts_with("\\u") {
            return Ok(first);
        }
        let after = self.at;
        self.at += 2;
        match self.hexadecimal(start, 4) {
            Ok(second @ 0xDC00..0xE000) => {
                Ok(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            }
            Ok(_) | Err(_) => {
                self.at = after;
                Ok(first)
            }
        }
    }

    fn hexadecimal(&mut self, start: usize, digits: usize) -> Result<u32, Unsupported> {
        let number = self
            .rest()
            .get(..digits)
            .filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let Some(number) = number.and_then(|text| u32::from_str_radix(text, 16).ok()) else {
            let reason = format!("the escape needs {digits} hexadecimal digits");
            return Err(self.unsupported_at(start, &reason));
        };
        self.at += digits;
        Ok(number)
    }
}

/// The only code point of a set.
fn single(set: &Set) -> Option<u32> {
    match set.ranges() {
        [(first, last)] if first == last => Some(*first),
        _ => None,
    }
}

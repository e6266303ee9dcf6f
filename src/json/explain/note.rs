//! Notes of a walk: each violation with its pointer, its value in short and a hint.

use crate::json::scan::{Text, mismatch, name, push_name};
use crate::json::{Cursor, Fault, Reason, Walk};
use crate::shape::{Profile, Record, Shape, StringRules, Violation, became};

use super::Stop;
use super::message::{self, short};
use super::walk::{Walked, Walker};

impl Walker<'_> {
    /// A value of another type.
    pub(super) fn mismatch(&mut self, at: usize, shape: &Shape) -> Walked {
        let fault = mismatch(self.c.bytes, at);
        if !fault.is_violation() {
            return Err(fault.into());
        }
        let wanted = message::types(shape);
        self.pass(at, "type", |value| message::scalar(value, "type", &wanted))
    }

    /// Notes a violation and passes over the value.
    pub(super) fn pass(
        &mut self,
        at: usize,
        keyword: &'static str,
        say: impl Fn(&str) -> String,
    ) -> Walked {
        let excerpt = self.excerpt(at);
        self.note(at, keyword, &excerpt, say(&excerpt), None)?;
        self.open(at)
    }

    pub(super) fn unknown(&mut self, at: usize, name: Text, record: &Record) -> Result<(), Stop> {
        let decoded = name.decode(self.c.text);
        let message = format!("`{}` is not a member of `{}`", short(&decoded), record.title);
        let hint = record.hint(&decoded);
        let value = short(&self.c.text[at..=name.end]);
        self.note(at, "additionalProperties", &value, message, hint)
    }

    pub(super) fn missing(
        &mut self,
        start: usize,
        record: &Record,
        walk: &Walk<'_, '_>,
    ) -> Result<(), Stop> {
        for (index, field) in record.fields.iter().enumerate() {
            if field.required && !walk.has(index) {
                let name = field.key.name();
                let hint = self.old_name(name);
                let value = self.excerpt(start);
                self.note(start, "required", &value, format!("`{name}` is missing"), hint)?;
            }
        }
        Ok(())
    }

    /// What a missing member was called, when an open record has it under its old name.
    pub(super) fn old_name(&self, missing: &str) -> Option<String> {
        let mut pointer = self.pointer.clone();
        push_name(&mut pointer, missing);
        let inside = format!("{pointer}/");
        for (record, start) in &self.records {
            for retired in record.retired {
                let Some(now) = retired.now else { continue };
                let is_it = now == pointer || now.starts_with(&inside);
                if is_it && self.has_member(*start, retired.name) {
                    return Some(became(retired));
                }
            }
        }
        None
    }

    /// Whether the object at an offset has a member.
    pub(super) fn has_member(&self, start: usize, wanted: &str) -> bool {
        let mut c = Cursor::new(&self.c.text[start..], Profile::Reader);
        let mut look = || -> Result<bool, Fault> {
            let mut more = c.object()?;
            while more {
                if c.name()? == wanted {
                    return Ok(true);
                }
                c.skip()?;
                more = c.member()?;
            }
            Ok(false)
        };
        look().unwrap_or(false)
    }

    /// The name of a map's member.
    pub(super) fn name(&mut self, name: Text, rules: &StringRules) -> Result<(), Stop> {
        let decoded = name.decode(self.c.text);
        for (keyword, limit) in rules.broken(&decoded) {
            let reason = message::scalar(&short(&decoded), keyword, &limit);
            let value = short(&self.c.text[name.start - 1..=name.end]);
            self.note(name.start - 1, "propertyNames", &value, format!("name {reason}"), None)?;
        }
        Ok(())
    }

    /// Notes too few or too many entries.
    pub(super) fn count(
        &mut self,
        start: usize,
        count: u64,
        (min, max): (u64, u64),
        (fewest, most): (&'static str, &'static str),
    ) -> Result<(), Stop> {
        let broken = if count < min {
            (fewest, min)
        } else if count > max {
            (most, max)
        } else {
            return Ok(());
        };
        let (keyword, limit) = broken;
        let value = self.excerpt(start);
        self.note(start, keyword, &value, message::entries(count, keyword, limit), None)
    }

    /// The value at an offset in short.
    pub(super) fn excerpt(&self, at: usize) -> String {
        let mut c = Cursor::new(&self.c.text[at..], Profile::Reader);
        match c.skip() {
            Ok(value) => short(value),
            Err(_) => short(&self.c.text[at..]),
        }
    }

    /// Notes a violation.
    pub(super) fn note(
        &mut self,
        offset: usize,
        keyword: &'static str,
        value: &str,
        message: String,
        hint: Option<String>,
    ) -> Result<(), Stop> {
        let (pointer, value) = (self.pointer.clone(), value.to_owned());
        let violation =
            Violation { pointer, offset, line: 0, column: 0, keyword, value, message, hint };
        self.found.push(violation);
        if self.found.len() < self.max { Ok(()) } else { Err(Stop::Enough) }
    }

    /// Notes where the text stops being JSON.
    pub(super) fn not_json(&mut self, fault: Fault) {
        let offset = fault.position();
        if fault.reason() == Reason::DuplicateMember
            && let Ok(name) = name(self.c.bytes, offset)
        {
            push_name(&mut self.pointer, &name.decode(self.c.text));
        }
        let value = short(message::word(self.c.text.get(offset..).unwrap_or_default()));
        // There is nothing to stop any more.
        let _ = self.note(offset, "json", &value, message::fault(fault, self.c.text), None);
    }
}

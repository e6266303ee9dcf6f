//! What generated steps write down while they convert.

use super::{
    Assumed, Conflict, Dropped, Inconsistent, Moved, Offer, Refused, Report, Unknown, Upgrade,
};
use crate::json::{Cursor, Extra, Number, Read, Write, Writer};
use crate::shape::{Profile, Record, Shape};
use std::borrow::Cow;

/// The running account of one payload; ends as a [`Report`].
#[derive(Clone, Debug, Default)]
pub struct Notes {
    report: Report,
    /// Pointer to the record at hand; empty for the payload itself.
    at: String,
    version: u32,
}

impl Notes {
    /// The account of a payload sent as this event and version.
    #[must_use]
    pub fn new(event: &'static str, version: u32) -> Self {
        let report =
            Report { event: event.into(), from: version, to: version, ..Report::default() };
        Self { report, at: String::new(), version }
    }

    /// The finished account.
    #[must_use]
    pub fn finish(self) -> Report {
        self.report
    }

    /// One step to a version.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    pub fn step<Old, New: Upgrade<Old>>(&mut self, to: u32, old: Old) -> Result<New, Refused> {
        self.version = to;
        self.report.to = to;
        New::upgrade(old, self)
    }

    /// Runs a step of a record that stands at `pointer`.
    ///
    /// # Errors
    ///
    /// Those of the step, its pointer made absolute.
    pub fn below<T>(
        &mut self,
        pointer: &str,
        step: impl FnOnce(&mut Self) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let outer = self.at.len();
        self.at.push_str(pointer);
        let result = step(self);
        let result = result.map_err(|refused| Refused {
            pointer: format!("{pointer}{}", refused.pointer),
            ..refused
        });
        self.at.truncate(outer);
        result
    }

    /// A value that stands elsewhere now.
    pub fn moved<T>(&mut self, to: &'static str, from: &'static str, value: T) -> T {
        let (from, to) = (self.absolute(from), self.absolute(to));
        self.report.moved.push(Moved { from, to, version: self.version });
        value
    }

    /// A value that no source gave; `text` is the same as JSON.
    pub fn assume<T>(&mut self, pointer: &'static str, text: &'static str, value: T) -> T {
        let pointer = self.absolute(pointer);
        if self.report.assumed.is_empty() {
            self.report.assumed.reserve(16);
        }
        self.report.assumed.push(Assumed { pointer, value: text.into(), version: self.version });
        value
    }

    /// The first present source; others that differ are conflicts.
    pub fn first<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        let mut present = present(offers);
        let (source, kept) = present.next()?;
        for (pointer, other) in present {
            if other != kept {
                self.conflict(target, (source, &kept), (pointer, &other));
            }
        }
        Some(self.taken(target, source, kept))
    }

    /// The last present source; others that differ are conflicts.
    pub fn last<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        let mut present: Vec<_> = present(offers).collect();
        let (source, kept) = present.pop()?;
        for (pointer, other) in present {
            if other != kept {
                self.conflict(target, (source, &kept), (pointer, &other));
            }
        }
        Some(self.taken(target, source, kept))
    }

    /// What another place of the new version says; present sources that differ are conflicts. Where
    /// that place says nothing, the first present source.
    pub fn derived<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        of: (&'static str, Option<T>),
        offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        let (of, Some(kept)) = of else { return self.first(target, offers) };
        for (pointer, other) in present(offers) {
            if other != kept {
                self.conflict(target, (of, &kept), (pointer, &other));
            }
        }
        Some(kept)
    }

    /// The value that all present sources agree on.
    ///
    /// # Errors
    ///
    /// When two present sources differ.
    pub fn agreed<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        offers: [(&'static str, Option<T>); N],
    ) -> Result<Option<T>, Refused> {
        let mut present = present(offers);
        let Some((source, kept)) = present.next() else { return Ok(None) };
        for (pointer, other) in present {
            if other != kept {
                self.conflict(target, (source, &kept), (pointer, &other));
                return Err(Refused::disagreeing(target, &text_of(&kept), &text_of(&other)));
            }
        }
        Ok(Some(self.taken(target, source, kept)))
    }

    /// The first present source; others that differ by more than `tolerance` are conflicts.
    pub fn within<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        tolerance: f64,
        offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        let mut present = present(offers);
        let (source, kept) = present.next()?;
        for (pointer, other) in present {
            if other != kept && !is_close(&text_of(&kept), &text_of(&other), tolerance) {
                self.conflict(target, (source, &kept), (pointer, &other));
            }
        }
        Some(self.taken(target, source, kept))
    }

    /// A value that is removed on purpose.
    pub fn dropped<T: Write>(
        &mut self,
        pointer: &'static str,
        reason: &'static str,
        value: Option<&T>,
    ) {
        if let Some(value) = value {
            let (pointer, version) = (self.absolute(pointer), self.version);
            let (value, reason) = (text_of(value), reason.into());
            self.report.dropped.push(Dropped { pointer, value, reason, version });
        }
    }

    /// Unknown members of the record in the same place. One whose name the newer version has a
    /// meaning for cannot stay: it goes into the report with its value.
    pub fn carry(&mut self, pointer: &'static str, extra: Extra, record: &'static Record) -> Extra {
        if extra.is_empty() {
            return extra;
        }
        let mut kept = Extra::new();
        for (name, value) in extra {
            if record.fields.iter().any(|field| field.key.name() == &*name) {
                let pointer = format!("{}{pointer}/{}", self.at, escaped(&name)).into();
                let (value, version) = (value.as_str().to_owned(), self.version);
                let reason = "an unknown member whose name the next version uses".into();
                self.report.dropped.push(Dropped { pointer, value, reason, version });
            } else {
                kept.insert(name, value);
            }
        }
        kept
    }

    /// Unknown members of a record that the newer version has no place for: they go into the
    /// report with their values.
    pub fn dissolved(&mut self, pointer: &'static str, extra: Option<&Extra>) {
        for (name, value) in extra.into_iter().flatten() {
            let pointer = format!("{}{pointer}/{}", self.at, escaped(name)).into();
            let (value, version) = (value.as_str().to_owned(), self.version);
            let reason = "an unknown member of a record that the next version does not have".into();
            self.report.dropped.push(Dropped { pointer, value, reason, version });
        }
    }

    /// A member that the schema does not name.
    pub fn unknown(&mut self, pointer: String) {
        self.report.unknown.push(Unknown { pointer });
    }

    /// A field beside what it repeats; a difference is noted when both are present.
    pub fn compare<T: PartialEq + Write>(
        &mut self,
        pointer: &'static str,
        said: Option<T>,
        of: &'static str,
        expected: Option<T>,
    ) {
        let (Some(said), Some(expected)) = (said, expected) else { return };
        if said != expected {
            let (pointer, of) = (self.absolute(pointer), self.absolute(of));
            let (value, expected) = (text_of(&said), text_of(&expected));
            self.report.inconsistent.push(Inconsistent { pointer, value, of, expected });
        }
    }

    fn taken<T>(&mut self, target: &'static str, source: &'static str, value: T) -> T {
        if source == target { value } else { self.moved(target, source, value) }
    }

    fn conflict<T: Write>(
        &mut self,
        target: &'static str,
        kept: (&'static str, &T),
        other: (&'static str, &T),
    ) {
        let pointer = self.absolute(target);
        let kept = Offer { pointer: self.absolute(kept.0), value: text_of(kept.1) };
        let other = Offer { pointer: self.absolute(other.0), value: text_of(other.1) };
        self.report.conflicts.push(Conflict { pointer, kept, other, version: self.version });
    }

    fn absolute(&self, pointer: &'static str) -> Cow<'static, str> {
        if self.at.is_empty() { pointer.into() } else { format!("{}{pointer}", self.at).into() }
    }
}

/// A number of entries as a value.
#[must_use]
pub fn count(entries: usize) -> u64 {
    entries as u64
}

/// `value * scale + offset`; a result that is not finite leaves the value as it was.
#[must_use]
pub fn linear(value: &Number, scale: f64, offset: f64) -> Number {
    Number::try_from(value.as_f64().mul_add(scale, offset)).unwrap_or_else(|_| value.clone())
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

fn present<T, const N: usize>(
    offers: [(&'static str, Option<T>); N],
) -> impl Iterator<Item = (&'static str, T)> {
    offers.into_iter().filter_map(|(pointer, value)| Some((pointer, value?)))
}

fn is_close(one: &str, other: &str, tolerance: f64) -> bool {
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => (one - other).abs() <= tolerance,
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// A name as a token of a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn text_of<T: Write>(value: &T) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_string()
}

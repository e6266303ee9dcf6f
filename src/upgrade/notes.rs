//! What generated steps write down while they convert. What has no place is in `losses`.

use self::Which::{First, Last};
use super::pairs::{Row, alone};
use super::values::text_of;
use super::{Conflict, Downgrade, Inconsistent, Offer, Refused, Report, Unknown, Upgrade};
use crate::json::{Write, scale};
use std::borrow::Cow;

/// The running account of one payload; ends as a [`Report`].
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// Behind a pointer: it is handed on when all is done.
    pub(super) report: Box<Report>,
    /// Pointer to the record at hand, where the step leads to; empty for the payload itself.
    at: String,
    /// The same where the step starts from.
    from: String,
    pub(super) version: u32,
}

/// Which of several present sources is taken.
#[derive(Clone, Copy, Debug)]
enum Which {
    First,
    Last,
}

impl Notes {
    /// The account of a payload sent as this event and version.
    #[must_use]
    pub fn new(event: &'static str, version: u32) -> Self {
        let mut notes = Self::default();
        notes.begin(event, version);
        notes
    }

    /// Begins an account in its place, whatever it holds.
    pub(crate) fn begin(&mut self, event: &'static str, version: u32) {
        if !self.report.event.is_empty() {
            *self = Self::default();
        }
        self.report.event = event.into();
        (self.report.from, self.report.to, self.version) = (version, version, version);
    }

    /// The account of a payload, continued: what it carries for the way back is put back.
    #[must_use]
    pub fn resume(report: Box<Report>) -> Self {
        Self { at: String::new(), from: String::new(), version: report.to, report }
    }

    /// The finished account.
    #[must_use]
    pub fn finish(self) -> Box<Report> {
        self.report
    }

    /// One step to a version.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn step<Old, New: Upgrade<Old>>(&mut self, to: u32, old: Old) -> Result<New, Refused> {
        self.version = to;
        self.report.to = to;
        New::upgrade(old, self)
    }

    /// One step back to a version.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    pub fn back_to<New, Old: Downgrade<New>>(&mut self, to: u32, new: New) -> Result<Old, Refused> {
        self.version = to;
        self.report.to = to;
        Old::downgrade(new, self)
    }

    /// Runs a step of a record that stands at `pointer` in both versions.
    ///
    /// # Errors
    ///
    /// Those of the step, its pointer made absolute.
    pub fn below<T>(
        &mut self,
        pointer: &str,
        step: impl FnOnce(&mut Self) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        self.between(pointer, pointer, step)
    }

    /// Runs a step of a record that stands at `from` in the version that the step starts from and
    /// goes to `to` in the one that it leads to.
    ///
    /// # Errors
    ///
    /// Those of the step, its pointer made absolute.
    pub fn between<T>(
        &mut self,
        from: &str,
        to: &str,
        step: impl FnOnce(&mut Self) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let outer = (self.from.len(), self.at.len());
        self.from.push_str(from);
        self.at.push_str(to);
        let result = step(self);
        let result = result
            .map_err(|refused| Refused { pointer: format!("{to}{}", refused.pointer), ..refused });
        self.from.truncate(outer.0);
        self.at.truncate(outer.1);
        result
    }

    /// A value that stands elsewhere now; for functions that a schema names (`x-custom`).
    pub fn moved<T>(&mut self, to: &'static str, from: &'static str, value: T) -> T {
        self.note_moved(to, from);
        value
    }

    /// Values that stand elsewhere now, whatever they are: where, and where before.
    pub fn moves(&mut self, places: &'static [Row]) {
        if self.at.is_empty() && self.from.is_empty() {
            self.report.moved.table(places, self.version);
        } else {
            for &(to, from) in places {
                self.note_moved(to, from);
            }
        }
    }

    /// Values that no source ever gives: where, and the same as JSON.
    pub fn assumes(&mut self, places: &'static [Row]) {
        if self.at.is_empty() {
            self.report.assumed.table(places, self.version);
        } else {
            for &(pointer, value) in places {
                self.note_assumed(pointer.into(), value);
            }
        }
    }

    /// A value that no source gave: where, and the same as JSON.
    #[inline]
    pub fn assume<T>(&mut self, place: &'static Row, value: T) -> T {
        self.assumes(alone(place));
        value
    }

    /// The first source, which is always present; others that differ are conflicts.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn kept<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        (source, kept): (&'static str, T),
        others: [(&'static str, Option<T>); N],
    ) -> T {
        for (pointer, other) in others {
            if let Some(other) = other.filter(|other| *other != kept) {
                self.conflict(target, (source, &kept), (pointer, &other));
            }
        }
        if source != target {
            self.note_moved(target, source);
        }
        kept
    }

    /// The first present source; others that differ are conflicts.
    #[inline]
    pub fn first<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        mut offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        self.pick(target, &mut offers, First, T::eq).0
    }

    /// The last present source; others that differ are conflicts.
    #[inline]
    pub fn last<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        mut offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        self.pick(target, &mut offers, Last, T::eq).0
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
        for (pointer, other) in offers {
            if let Some(other) = other.filter(|other| *other != kept) {
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
        mut offers: [(&'static str, Option<T>); N],
    ) -> Result<Option<T>, Refused> {
        match self.pick(target, &mut offers, First, T::eq) {
            (Some(kept), Some(other)) => {
                Err(Refused::disagreeing(target, &text_of(&kept), &text_of(&other)))
            }
            (kept, _) => Ok(kept),
        }
    }

    /// The first present source; others that differ by more than `tolerance`, a JSON number, are
    /// conflicts.
    pub fn within<T: PartialEq + Write, const N: usize>(
        &mut self,
        target: &'static str,
        tolerance: &'static str,
        mut offers: [(&'static str, Option<T>); N],
    ) -> Option<T> {
        let close = |one: &T, other: &T| {
            one == other || scale::is_within(&text_of(one), &text_of(other), tolerance)
        };
        self.pick(target, &mut offers, First, close).0
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

    /// Takes one of the offers out; of those that it contradicts, the first.
    fn pick<T: Write>(
        &mut self,
        target: &'static str,
        offers: &mut [(&'static str, Option<T>)],
        which: Which,
        same: impl Fn(&T, &T) -> bool,
    ) -> (Option<T>, Option<T>) {
        let is_present = |(_, offer): &(&str, Option<T>)| offer.is_some();
        let index = match which {
            First => offers.iter().position(is_present),
            Last => offers.iter().rposition(is_present),
        };
        let Some(index) = index else { return (None, None) };
        let (source, Some(kept)) = (offers[index].0, offers[index].1.take()) else {
            return (None, None);
        };
        let mut contradicted = None;
        for (pointer, other) in offers {
            if let Some(other) = other.take_if(|other| !same(&kept, other)) {
                self.conflict(target, (source, &kept), (pointer, &other));
                contradicted = contradicted.or(Some(other));
            }
        }
        if source != target {
            self.note_moved(target, source);
        }
        (Some(kept), contradicted)
    }

    fn note_moved(&mut self, to: &'static str, from: &'static str) {
        let (from, to) = (self.origin(from), self.absolute(to));
        self.report.moved.push(to, from, self.version);
    }

    pub(super) fn note_assumed(&mut self, pointer: Cow<'static, str>, text: &'static str) {
        let pointer = self.absolute(pointer);
        self.report.assumed.push(pointer, text.into(), self.version);
    }

    #[cold]
    fn conflict<T: Write>(
        &mut self,
        target: &'static str,
        kept: (&'static str, &T),
        other: (&'static str, &T),
    ) {
        let pointer = self.absolute(target);
        let kept = Offer { pointer: self.origin(kept.0), value: text_of(kept.1) };
        let other = Offer { pointer: self.origin(other.0), value: text_of(other.1) };
        self.report.conflicts.push(Conflict { pointer, kept, other, version: self.version });
    }

    /// A place in the payload that the step leads to.
    pub(super) fn absolute(&self, pointer: impl Into<Cow<'static, str>>) -> Cow<'static, str> {
        prefixed(&self.at, pointer.into())
    }

    /// A place in the payload that the step starts from.
    pub(super) fn origin(&self, pointer: impl Into<Cow<'static, str>>) -> Cow<'static, str> {
        prefixed(&self.from, pointer.into())
    }
}

#[inline]
fn prefixed(prefix: &str, pointer: Cow<'static, str>) -> Cow<'static, str> {
    if prefix.is_empty() { pointer } else { joined(prefix, &pointer).into() }
}

#[cold]
fn joined(prefix: &str, pointer: &str) -> String {
    format!("{prefix}{pointer}")
}

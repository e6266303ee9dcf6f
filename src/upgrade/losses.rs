//! What a step has no place for: values that it drops, unknown members, and the way back of both.

use super::values::{held, text_of};
use super::{Dropped, Notes, Refused};
use crate::json::{Cursor, Extra, Raw, Read, Write};
use crate::shape::{Map, Profile, Record, Shape};
use std::borrow::Cow;

impl Notes {
    /// A value that is removed on purpose.
    pub fn dropped<T: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        reason: &'static str,
        value: Option<&T>,
    ) {
        if let Some(value) = value {
            self.drop_text(pointer, reason, text_of(value));
        }
    }

    /// A value that is removed on purpose and kept in the report for the way back.
    pub fn carried<T: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        reason: &'static str,
        value: Option<&T>,
    ) {
        if let Some(value) = value {
            self.drop_text(pointer, reason, text_of(value));
            if let Some(dropped) = self.report.dropped.last_mut() {
                dropped.carried = true;
            }
        }
    }

    /// A value that the version before has no place for.
    pub fn lost<T: Write>(&mut self, pointer: impl Into<Cow<'static, str>>, value: Option<&T>) {
        if let Some(value) = value {
            let reason = format!("version {} has no place for it", self.version);
            self.drop_text(pointer, reason, text_of(value));
        }
    }

    /// A value that the version before has no place for. Nothing is lost where an upgrade would
    /// bring the same value again.
    pub fn lost_unless<T: Write, U: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        value: Option<&T>,
        again: Option<&U>,
    ) {
        let Some(value) = value else { return };
        if again.is_none_or(|again| Raw::of(value) != Raw::of(again)) {
            self.lost(pointer, Some(value));
        }
    }

    /// A value that the version before has no place for. Nothing is lost where it is what an upgrade
    /// puts there by itself.
    pub fn lost_unless_constant<T: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        value: Option<&T>,
        again: &'static str,
    ) {
        self.lost_unless(pointer, value, Some(&Raw::trusted(again)));
    }

    /// A value whose null the version before has no place for.
    pub fn lost_null<T: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        value: Option<&T>,
    ) {
        self.lost(pointer, value.filter(|value| text_of(value) == "null"));
    }

    /// A value in whose place the version before always has this one.
    ///
    /// # Errors
    ///
    /// When it is another one.
    pub fn only<T: Write>(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        value: Option<&T>,
        only: &'static str,
    ) -> Result<(), Refused> {
        match value {
            Some(value) if Raw::of(value) != Raw::trusted(only) => {
                Err(Refused::other(&pointer.into(), &text_of(value), only))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// What an upgrade dropped in a place and carried, by itself or with what held it.
    ///
    /// # Errors
    ///
    /// When the carried value is none of the place.
    pub fn restore<T: Read>(
        &mut self,
        pointer: &'static str,
        shape: &'static Shape,
    ) -> Result<Option<T>, Refused> {
        let place = self.absolute(pointer);
        // The step up led to the version after the one that this step leads to.
        let of_step = |dropped: &&Dropped| dropped.carried && dropped.version == self.version + 1;
        for dropped in self.report.dropped.iter().filter(of_step) {
            let rest = place.strip_prefix(&*dropped.pointer);
            let text = rest.and_then(|rest| inside(&dropped.value, rest));
            if let Some(text) = text {
                return held(pointer, &text, shape).map(Some);
            }
        }
        Ok(None)
    }

    /// Unknown members of the record in the same place. One whose name the other version has a
    /// meaning for cannot stay: it goes into the report with its value.
    #[inline]
    pub fn carry(&mut self, pointer: &'static str, extra: Extra, record: &'static Record) -> Extra {
        if extra.is_empty() { extra } else { self.carry_some(pointer, extra, record) }
    }

    #[cold]
    fn carry_some(
        &mut self,
        pointer: &'static str,
        extra: Extra,
        record: &'static Record,
    ) -> Extra {
        let mut kept = Extra::new();
        for (name, value) in extra {
            if record.fields.iter().any(|field| field.key.name() == &*name) {
                let reason = format!("an unknown member whose name version {} uses", self.version);
                let pointer = super::below(pointer, &name);
                self.drop_text(pointer, reason, value.as_str().to_owned());
            } else {
                kept.insert(name, value);
            }
        }
        kept
    }

    /// Unknown members of a record that the other version has no place for: they go into the
    /// report with their values.
    #[inline]
    pub fn dissolved(&mut self, pointer: &'static str, extra: Option<&Extra>) {
        if let Some(extra) = extra.filter(|extra| !extra.is_empty()) {
            self.dissolve(pointer, extra);
        }
    }

    #[cold]
    fn dissolve(&mut self, pointer: &'static str, extra: &Extra) {
        for (name, value) in extra {
            let reason = format!(
                "an unknown member of a record that version {} does not have",
                self.version
            );
            self.drop_text(super::below(pointer, name), reason, value.as_str().to_owned());
        }
    }

    fn drop_text(
        &mut self,
        pointer: impl Into<Cow<'static, str>>,
        reason: impl Into<Cow<'static, str>>,
        value: String,
    ) {
        let (pointer, version) = (self.origin(pointer), self.version);
        let (reason, carried) = (reason.into(), false);
        self.report.dropped.push(Dropped { pointer, value, reason, version, carried });
    }
}

/// The text of a member somewhere inside a value; names on the way only.
fn inside(text: &str, pointer: &str) -> Option<String> {
    static OBJECT: Shape =
        Shape::Map(&Map { values: Shape::Any, names: None, min_members: 0, max_members: u64::MAX });
    let Some(rest) = pointer.strip_prefix('/') else {
        return pointer.is_empty().then(|| text.to_owned());
    };
    let (name, rest) = match rest.find('/') {
        Some(end) => rest.split_at(end),
        None => (rest, ""),
    };
    let name = name.replace("~1", "/").replace("~0", "~");
    let members = Cursor::new(text, Profile::Reader).read::<Extra>(&OBJECT).ok()?;
    inside(members.get(&name)?.as_str(), rest)
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn members_of_carried_values_are_found() {
        let text = r#"{"a":{"b/c":[1, 2.0]},"d":null}"#;
        assert_eq!(inside(text, "").as_deref(), Some(text));
        assert_eq!(inside(text, "/a/b~1c").as_deref(), Some("[1, 2.0]"));
        assert_eq!(inside(text, "/d").as_deref(), Some("null"));
        assert_eq!(inside(text, "/e"), None);
        assert_eq!(inside(text, "x"), None);
        assert_eq!(inside(text, "/d/f"), None);
    }
}

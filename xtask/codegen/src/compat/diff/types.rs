//! Two types in the same place of a payload.

use super::{fields, rules, words};
use crate::compat::change::Change;
use crate::compat::class::Class;
use crate::compat::structure::address;
use crate::diagnostic::Place;
use crate::ir::{
    Choice, Contract, DefinitionKind, Enum, Kind, Literal, Path, Record, Type, Union, kind,
};

/// A walk through two payloads at once.
pub(super) struct Walk<'a> {
    pub(super) old: &'a Contract,
    pub(super) new: &'a Contract,
    /// Pairs that are being compared, by where they stand in memory.
    pub(super) trail: Vec<(usize, usize)>,
    pub(super) found: Vec<Change>,
}

impl Walk<'_> {
    /// Compares what stands in a place.
    pub(super) fn types(&mut self, (before, after): (&Type, &Type), at: &Path, place: &Place) {
        let pair = (address(self.old, before), address(self.new, after));
        if self.trail.contains(&pair) {
            return;
        }
        self.trail.push(pair);
        let place = &self.names(before, after, at, place);
        self.kinds(before, after, at, place);
        self.trail.pop();
    }

    /// What definitions say of themselves; from there on, places are theirs.
    fn names(&mut self, before: &Type, after: &Type, at: &Path, place: &Place) -> Place {
        let Type::Named(reference) = after else { return place.clone() };
        let (Some(module), Some(definition)) =
            (self.new.module(&reference.module), self.new.resolve(reference))
        else {
            return place.clone();
        };
        let own = Place { file: module.file.clone(), pointer: definition.pointer.clone() };
        let Type::Named(earlier) = before else { return own };
        let Some(old) = self.old.resolve(earlier) else { return own };
        words::docs(self, &old.docs, &definition.docs, at, &own);
        if old.title != definition.title {
            let text = |title: &str| Some(Literal::String(title.to_owned()));
            self.say(Class::Title, at, &own, text(&old.title), text(&definition.title));
        }
        if let (DefinitionKind::Alias(one), DefinitionKind::Alias(other)) =
            (&old.kind, &definition.kind)
            && let (Type::Named(_), Type::Named(_)) = (one, other)
        {
            return self.names(one, other, at, &own);
        }
        own
    }

    fn kinds(&mut self, before: &Type, after: &Type, at: &Path, place: &Place) {
        match (kind(self.old, before), kind(self.new, after)) {
            (Kind::Nullable(one), Kind::Nullable(other)) => self.types((one, other), at, place),
            (Kind::Nullable(one), other) if !matches!(other, Kind::Any | Kind::Null) => {
                self.say(Class::NullRefused, at, place, None, None);
                self.types((one, after), at, place);
            }
            (one, Kind::Nullable(other)) if !matches!(one, Kind::Any | Kind::Null) => {
                self.say(Class::NullAllowed, at, place, None, None);
                self.types((before, other), at, place);
            }
            (Kind::Record(_, one), Kind::Record(_, other)) => {
                fields::compare(self, one, other, at, place)
            }
            (Kind::Enum(_, one), Kind::Enum(_, other)) => self.enums(one, other, at, place),
            (Kind::Union(_, one), Kind::Union(_, other)) => self.unions(one, other, at, place),
            (Kind::Choice(_, one), Kind::Choice(_, other)) => self.choices(one, other, at, place),
            (Kind::Integer(one), Kind::Integer(other)) => {
                rules::integers(self, one, other, at, place);
            }
            (Kind::Number(one), Kind::Number(other)) => rules::numbers(self, one, other, at, place),
            (Kind::String(one), Kind::String(other)) => rules::strings(self, one, other, at, place),
            (Kind::Array(one), Kind::Array(other)) => {
                rules::arrays(self, one, other, at, place);
                self.types((&one.items, &other.items), &at.each(), place);
            }
            (Kind::Map(one), Kind::Map(other)) => {
                rules::maps(self, one, other, at, place);
                self.types((&one.values, &other.values), &at.each(), place);
            }
            (Kind::Const(one), Kind::Const(other)) => {
                if one != other {
                    let values = (Some(one.clone()), Some(other.clone()));
                    self.say(Class::Constant, at, place, values.0, values.1);
                }
            }
            (Kind::Any, Kind::Any) | (Kind::Null, Kind::Null) | (Kind::Boolean, Kind::Boolean) => {}
            (one, other) => {
                let words = |kind| Some(Literal::String(words::kind(kind)));
                self.say(Class::Type, at, place, words(&one), words(&other));
            }
        }
    }

    fn enums(&mut self, before: &Enum, after: &Enum, at: &Path, place: &Place) {
        let text = |text: &String| Some(Literal::String(text.clone()));
        for value in after.values.iter().filter(|value| !before.values.contains(value)) {
            self.say(Class::ValueAdded, at, place, None, text(value));
        }
        for value in before.values.iter().filter(|value| !after.values.contains(value)) {
            self.say(Class::ValueRemoved, at, place, text(value), None);
        }
        match (before.open, after.open) {
            (false, true) => self.say(Class::EnumOpened, at, place, None, None),
            (true, false) => self.say(Class::EnumClosed, at, place, None, None),
            (true, true) | (false, false) => {}
        }
    }

    fn unions(&mut self, before: &Union, after: &Union, at: &Path, place: &Place) {
        let text = |text: &str| Some(Literal::String(text.to_owned()));
        if before.tag != after.tag {
            self.say(Class::Tag, at, place, text(&before.tag), text(&after.tag));
            return;
        }
        for variant in &after.variants {
            match before.variants.iter().find(|other| other.tag == variant.tag) {
                None => self.say(Class::VariantAdded, at, place, None, text(&variant.tag)),
                Some(other) => {
                    let records =
                        (self.old.resolve(&other.record), self.new.resolve(&variant.record));
                    if let (Some(one), Some(two)) = records
                        && let (DefinitionKind::Record(one), DefinitionKind::Record(two)) =
                            (&one.kind, &two.kind)
                    {
                        self.variant(one, two, at, place);
                    }
                }
            }
        }
        for variant in &before.variants {
            if !after.variants.iter().any(|other| other.tag == variant.tag) {
                self.say(Class::VariantRemoved, at, place, text(&variant.tag), None);
            }
        }
    }

    fn variant(&mut self, before: &Record, after: &Record, at: &Path, place: &Place) {
        let pair = (std::ptr::from_ref(before) as usize, std::ptr::from_ref(after) as usize);
        if !self.trail.contains(&pair) {
            self.trail.push(pair);
            fields::compare(self, before, after, at, place);
            self.trail.pop();
        }
    }

    fn choices(&mut self, before: &Choice, after: &Choice, at: &Path, place: &Place) {
        let word = |json| Some(Literal::String(words::json_type(json).to_owned()));
        for (json, option) in &after.options {
            match before.options.iter().find(|(other, _)| other == json) {
                None => self.say(Class::OptionAdded, at, place, None, word(*json)),
                Some((_, other)) => self.types((other, option), at, place),
            }
        }
        for (json, _) in &before.options {
            if !after.options.iter().any(|(other, _)| other == json) {
                self.say(Class::OptionRemoved, at, place, word(*json), None);
            }
        }
    }

    /// Notes a change; event and version are filled in by whoever started the walk.
    pub(super) fn say(
        &mut self,
        class: Class,
        at: &Path,
        place: &Place,
        before: Option<Literal>,
        after: Option<Literal>,
    ) {
        let (pointer, place) = (at.clone(), place.clone());
        let change =
            Change { class, event: String::new(), version: 0, pointer, before, after, place };
        if !self.found.contains(&change) {
            self.found.push(change);
        }
    }
}

//! Two types in the same place of a payload.

use super::{fields, rules, words};
use crate::compat::change::{Change, Spot};
use crate::compat::class::Class;
use crate::compat::structure::address;
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
    pub(super) fn types(&mut self, (before, after): (&Type, &Type), at: &Path, spot: &Spot) {
        let pair = (address(self.old, before), address(self.new, after));
        if self.trail.contains(&pair) {
            return;
        }
        self.trail.push(pair);
        let spot = &self.names(before, after, at, spot);
        self.kinds(before, after, at, spot);
        self.trail.pop();
    }

    /// What definitions say of themselves; from there on, places are theirs.
    fn names(&mut self, before: &Type, after: &Type, at: &Path, spot: &Spot) -> Spot {
        let Type::Named(reference) = after else { return spot.clone() };
        let (Some(module), Some(definition)) =
            (self.new.module(&reference.module), self.new.resolve(reference))
        else {
            return spot.clone();
        };
        let own = Spot { file: module.file.clone(), pointer: definition.pointer.clone() };
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

    fn kinds(&mut self, before: &Type, after: &Type, at: &Path, spot: &Spot) {
        match (kind(self.old, before), kind(self.new, after)) {
            (Kind::Nullable(one), Kind::Nullable(other)) => self.types((one, other), at, spot),
            (Kind::Nullable(one), other) if !matches!(other, Kind::Any | Kind::Null) => {
                self.say(Class::NullRefused, at, spot, None, None);
                self.types((one, after), at, spot);
            }
            (one, Kind::Nullable(other)) if !matches!(one, Kind::Any | Kind::Null) => {
                self.say(Class::NullAllowed, at, spot, None, None);
                self.types((before, other), at, spot);
            }
            (Kind::Record(_, one), Kind::Record(_, other)) => {
                fields::compare(self, one, other, at, spot)
            }
            (Kind::Enum(_, one), Kind::Enum(_, other)) => self.enums(one, other, at, spot),
            (Kind::Union(_, one), Kind::Union(_, other)) => self.unions(one, other, at, spot),
            (Kind::Choice(_, one), Kind::Choice(_, other)) => self.choices(one, other, at, spot),
            (Kind::Integer(one), Kind::Integer(other)) => {
                rules::integers(self, one, other, at, spot);
            }
            (Kind::Number(one), Kind::Number(other)) => rules::numbers(self, one, other, at, spot),
            (Kind::String(one), Kind::String(other)) => rules::strings(self, one, other, at, spot),
            (Kind::Array(one), Kind::Array(other)) => {
                rules::arrays(self, one, other, at, spot);
                self.types((&one.items, &other.items), &at.each(), spot);
            }
            (Kind::Map(one), Kind::Map(other)) => {
                rules::maps(self, one, other, at, spot);
                self.types((&one.values, &other.values), &at.each(), spot);
            }
            (Kind::Const(one), Kind::Const(other)) => {
                if one != other {
                    let values = (Some(one.clone()), Some(other.clone()));
                    self.say(Class::Constant, at, spot, values.0, values.1);
                }
            }
            (Kind::Any, Kind::Any) | (Kind::Null, Kind::Null) | (Kind::Boolean, Kind::Boolean) => {}
            (one, other) => {
                let words = |kind| Some(Literal::String(words::kind(kind)));
                self.say(Class::Type, at, spot, words(&one), words(&other));
            }
        }
    }

    fn enums(&mut self, before: &Enum, after: &Enum, at: &Path, spot: &Spot) {
        let text = |text: &String| Some(Literal::String(text.clone()));
        for value in after.values.iter().filter(|value| !before.values.contains(value)) {
            self.say(Class::ValueAdded, at, spot, None, text(value));
        }
        for value in before.values.iter().filter(|value| !after.values.contains(value)) {
            self.say(Class::ValueRemoved, at, spot, text(value), None);
        }
        match (before.open, after.open) {
            (false, true) => self.say(Class::EnumOpened, at, spot, None, None),
            (true, false) => self.say(Class::EnumClosed, at, spot, None, None),
            (true, true) | (false, false) => {}
        }
    }

    fn unions(&mut self, before: &Union, after: &Union, at: &Path, spot: &Spot) {
        let text = |text: &str| Some(Literal::String(text.to_owned()));
        if before.tag != after.tag {
            self.say(Class::Tag, at, spot, text(&before.tag), text(&after.tag));
            return;
        }
        for variant in &after.variants {
            match before.variants.iter().find(|other| other.tag == variant.tag) {
                None => self.say(Class::VariantAdded, at, spot, None, text(&variant.tag)),
                Some(other) => {
                    let records =
                        (self.old.resolve(&other.record), self.new.resolve(&variant.record));
                    if let (Some(one), Some(two)) = records
                        && let (DefinitionKind::Record(one), DefinitionKind::Record(two)) =
                            (&one.kind, &two.kind)
                    {
                        self.variant(one, two, at, spot);
                    }
                }
            }
        }
        for variant in &before.variants {
            if !after.variants.iter().any(|other| other.tag == variant.tag) {
                self.say(Class::VariantRemoved, at, spot, text(&variant.tag), None);
            }
        }
    }

    fn variant(&mut self, before: &Record, after: &Record, at: &Path, spot: &Spot) {
        let pair = (std::ptr::from_ref(before) as usize, std::ptr::from_ref(after) as usize);
        if !self.trail.contains(&pair) {
            self.trail.push(pair);
            fields::compare(self, before, after, at, spot);
            self.trail.pop();
        }
    }

    fn choices(&mut self, before: &Choice, after: &Choice, at: &Path, spot: &Spot) {
        let word = |json| Some(Literal::String(words::json_type(json).to_owned()));
        for (json, option) in &after.options {
            match before.options.iter().find(|(other, _)| other == json) {
                None => self.say(Class::OptionAdded, at, spot, None, word(*json)),
                Some((_, other)) => self.types((other, option), at, spot),
            }
        }
        for (json, _) in &before.options {
            if !after.options.iter().any(|(other, _)| other == json) {
                self.say(Class::OptionRemoved, at, spot, word(*json), None);
            }
        }
    }

    /// Notes a change; event and version are filled in by whoever started the walk.
    pub(super) fn say(
        &mut self,
        class: Class,
        at: &Path,
        spot: &Spot,
        before: Option<Literal>,
        after: Option<Literal>,
    ) {
        let (pointer, spot) = (at.clone(), spot.clone());
        let change =
            Change { class, event: String::new(), version: 0, pointer, before, after, spot };
        if !self.found.contains(&change) {
            self.found.push(change);
        }
    }
}

//! Whether a value is one of a type, for writers or for readers; formats aside, exactly.

use super::format;
use super::language;
use super::profile::Profile;
use super::range::Range;
use crate::ir::{
    ArrayRules, Choice, Contract, Enum, JsonType, Kind, Literal, MapRules, Record, StringRules,
    Type, Union, Unknown, kind,
};

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It does not.
    No,
    /// A judge has to say.
    Unsure,
    /// It does.
    Yes,
}

impl Fit {
    fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// Whether both hold.
    fn and(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Self::No => Self::No,
            Self::Unsure | Self::Yes => self.min(other()),
        }
    }

    fn all(fits: impl IntoIterator<Item = Self>) -> Self {
        fits.into_iter().min().unwrap_or(Self::Yes)
    }

    fn any(fits: impl IntoIterator<Item = Self>) -> Self {
        fits.into_iter().max().unwrap_or(Self::No)
    }
}

/// A contract and whose payloads are meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taker<'a> {
    pub(super) contract: &'a Contract,
    pub(super) profile: Profile,
}

impl<'a> Taker<'a> {
    pub(super) fn writer(contract: &'a Contract) -> Self {
        Self { contract, profile: Profile::Writer }
    }

    pub(super) fn reader(contract: &'a Contract) -> Self {
        Self { contract, profile: Profile::Reader }
    }

    /// Whether the type has this value.
    pub(super) fn accepts(self, literal: &Literal, ty: &Type) -> Fit {
        match kind(self.contract, ty) {
            Kind::Nullable(_) if *literal == Literal::Null => Fit::Yes,
            Kind::Nullable(inner) => self.accepts(literal, inner),
            Kind::Any => Fit::Yes,
            Kind::Null => Fit::of(*literal == Literal::Null),
            Kind::Boolean => Fit::of(matches!(literal, Literal::Boolean(_))),
            Kind::Const(only) => Fit::of(equal(literal, only)),
            Kind::Integer(rules) => number(literal, &Range::integer(rules)),
            Kind::Number(rules) => number(literal, &Range::number(rules)),
            Kind::String(rules) => match literal {
                Literal::String(value) => text(value, rules),
                _other => Fit::No,
            },
            Kind::Enum(_, listed) => Fit::of(is_listed(literal, listed)),
            Kind::Array(rules) => self.array(literal, rules),
            Kind::Map(rules) => self.map(literal, rules),
            Kind::Record(_, record) => self.record(literal, record),
            Kind::Union(_, union) => self.union(literal, union),
            Kind::Choice(_, choice) => self.choice(literal, choice),
            Kind::Broken => Fit::No,
        }
    }

    fn array(self, literal: &Literal, rules: &ArrayRules) -> Fit {
        let Literal::Array(items) = literal else { return Fit::No };
        let repeats = |index: usize| items[..index].iter().any(|other| equal(other, &items[index]));
        let unique = !rules.unique || !(0..items.len()).any(repeats);
        Fit::of(unique && within(items.len(), rules.min_items, rules.max_items))
            .and(|| Fit::all(items.iter().map(|item| self.accepts(item, &rules.items))))
    }

    fn map(self, literal: &Literal, rules: &MapRules) -> Fit {
        let Literal::Object(members) = literal else { return Fit::No };
        let entry = |(name, value): &(String, Literal)| {
            let named = rules.names.as_ref().map_or(Fit::Yes, |names| text(name, names));
            named.and(|| self.accepts(value, &rules.values))
        };
        Fit::of(within(members.len(), rules.min_members, rules.max_members))
            .and(|| Fit::all(members.iter().map(entry)))
    }

    fn record(self, literal: &Literal, record: &Record) -> Fit {
        let Literal::Object(members) = literal else { return Fit::No };
        let has = |wire: &str| members.iter().any(|(name, _)| name == wire);
        let complete = record.fields.iter().all(|field| !field.required || has(&field.wire));
        let open = record.unknown == Unknown::Open || self.profile == Profile::Reader;
        let member = |(name, value): &(String, Literal)| match record.field(name) {
            None => Fit::of(open),
            Some(field) => {
                let absent = self.profile == Profile::Reader && !field.required;
                match absent && *value == Literal::Null {
                    true => Fit::Yes,
                    false => self.accepts(value, &field.ty),
                }
            }
        };
        Fit::of(complete && within(members.len(), record.min_members, record.max_members))
            .and(|| Fit::all(members.iter().map(member)))
    }

    fn union(self, literal: &Literal, union: &Union) -> Fit {
        let Literal::Object(members) = literal else { return Fit::No };
        let tag = members.iter().find(|(name, _)| *name == union.tag).map(|(_, value)| value);
        let chosen = union
            .variants
            .iter()
            .find(|variant| matches!(tag, Some(Literal::String(value)) if *value == variant.tag));
        match chosen {
            Some(variant) => self.accepts(literal, &Type::Named(variant.record.clone())),
            None => Fit::No,
        }
    }

    fn choice(self, literal: &Literal, choice: &Choice) -> Fit {
        let options = choice.options.iter().filter(|(json, _)| has_type(literal, *json));
        Fit::any(options.map(|(_, ty)| self.accepts(literal, ty)))
    }
}

/// Whether a string has a text.
pub(super) fn text(value: &str, rules: &StringRules) -> Fit {
    language::matches(value, rules)
        .map_or(Fit::Unsure, Fit::of)
        .and(|| rules.format.map_or(Fit::Yes, |format| format::fit(value, format)))
}

/// Whether two values are equal as JSON Schema compares them: `1` and `1.0` are one number.
pub(super) fn equal(one: &Literal, other: &Literal) -> bool {
    match (one, other) {
        (Literal::Number(a), Literal::Number(b)) => super::range::same(a, b),
        (Literal::Array(a), Literal::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Literal::Object(a), Literal::Object(b)) => {
            let held = |(name, value): &(String, Literal)| {
                b.iter().any(|(other, found)| other == name && equal(value, found))
            };
            a.len() == b.len() && a.iter().all(held)
        }
        (one, other) => one == other,
    }
}

fn number(literal: &Literal, range: &Range) -> Fit {
    let Literal::Number(written) = literal else { return Fit::No };
    range.holds(written).map_or(Fit::Unsure, Fit::of)
}

fn is_listed(literal: &Literal, listed: &Enum) -> bool {
    matches!(literal, Literal::String(value) if listed.open || listed.values.contains(value))
}

fn within(length: usize, min: Option<u64>, max: Option<u64>) -> bool {
    let length = length as u64;
    min.is_none_or(|min| length >= min) && max.is_none_or(|max| length <= max)
}

/// Whether a value is of a JSON type; whether a number is whole its rules say.
pub(super) fn has_type(literal: &Literal, json: JsonType) -> bool {
    match json {
        JsonType::Null => *literal == Literal::Null,
        JsonType::Boolean => matches!(literal, Literal::Boolean(_)),
        JsonType::Integer | JsonType::Number => matches!(literal, Literal::Number(_)),
        JsonType::String => matches!(literal, Literal::String(_)),
        JsonType::Array => matches!(literal, Literal::Array(_)),
        JsonType::Object => matches!(literal, Literal::Object(_)),
    }
}

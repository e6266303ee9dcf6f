//! Whether a reader's type holds a writer's, rule by rule: where it does not, values that show it.
//!
//! What is said of two types here is exact or a doubt, never a guess: no finding at all is a proof.

mod array;
mod finding;
mod object;
mod scalar;
mod union;

pub(super) use self::finding::{Findings, Gap};

use super::accept::{Fit, Taker};
use super::sample::{least, several};
use crate::ir::{Contract, JsonType, Kind, Literal, Reference, Type, kind};
use std::collections::HashSet;

/// What the reader takes in a place: a type, and null where the member may be absent.
#[derive(Clone, Copy, Debug)]
struct Target<'a> {
    ty: &'a Type,
    null: bool,
}

/// Two types, by where they are defined in memory: both contracts stay where they are.
type Pair = (usize, usize, bool);

/// A comparison of a writer's contract with a reader's.
struct Walk<'a> {
    writer: &'a Contract,
    reader: &'a Contract,
    /// Pairs that are being compared: inside them, what leads back to them holds if they hold.
    trail: Vec<Pair>,
    /// Pairs that hold.
    proven: HashSet<Pair>,
}

/// Everything that the reader of a root may refuse of what the writer of another may send.
pub(super) fn compare(
    (writer, sent): (&Contract, &Reference),
    (reader, taken): (&Contract, &Reference),
) -> Findings {
    let mut walk = Walk { writer, reader, trail: Vec::new(), proven: HashSet::new() };
    let (sent, taken) = (Type::Named(sent.clone()), Type::Named(taken.clone()));
    walk.types(&sent, Target { ty: &taken, null: false })
}

impl<'a> Walk<'a> {
    fn types(&mut self, sent: &'a Type, target: Target<'a>) -> Findings {
        let pair = (address(self.writer, sent), address(self.reader, target.ty), target.null);
        if self.proven.contains(&pair) || self.trail.contains(&pair) {
            return Findings::default();
        }
        self.trail.push(pair);
        let found = self.kinds(sent, target);
        self.trail.pop();
        if found.is_empty() {
            self.proven.insert(pair);
        }
        found
    }

    fn kinds(&mut self, sent: &'a Type, target: Target<'a>) -> Findings {
        match (kind(self.writer, sent), kind(self.reader, target.ty)) {
            (_, Kind::Any) => Findings::default(),
            (_, Kind::Nullable(inner)) => self.types(sent, Target { ty: inner, null: true }),
            (Kind::Nullable(inner), _) => {
                let mut found = self.null(target);
                found.add(self.types(inner, target));
                found
            }
            (Kind::Null, _) => self.null(target),
            (Kind::Choice(_, choice), _) => {
                let mut found = Findings::default();
                for (_, option) in &choice.options {
                    found.add(self.types(option, target));
                }
                found
            }
            (Kind::Any, _) => self.anything(sent, target),
            (own, Kind::Choice(_, choice)) => {
                let json = json_type(&own);
                self.options(sent, json, choice.options.as_slice(), target)
            }
            (Kind::Union(_, union), _) => self.variants(union, target),
            (Kind::Record(..) | Kind::Map(_), Kind::Union(_, union)) => self.tagged(sent, union),
            (Kind::Record(_, own), Kind::Record(_, other)) => self.records(own, other, None),
            (Kind::Record(_, own), Kind::Map(other)) => self.record_as_map(own, other),
            (Kind::Map(own), Kind::Record(_, other)) => self.map_as_record(own, other),
            (Kind::Map(own), Kind::Map(other)) => self.maps(own, other),
            (Kind::Array(own), Kind::Array(other)) => self.arrays(own, other),
            (own, other) => self.scalars(sent, &own, &other, target),
        }
    }

    fn null(&self, target: Target<'a>) -> Findings {
        let taken = Taker::reader(self.reader).accepts(&Literal::Null, target.ty);
        match target.null || taken == Fit::Yes {
            true => Findings::default(),
            false => Findings::gap("it may be null", vec![Literal::Null]),
        }
    }

    /// Any JSON, against a type.
    fn anything(&self, sent: &Type, target: Target<'a>) -> Findings {
        let odd = [
            Literal::Null,
            Literal::Boolean(true),
            Literal::Number("0".to_owned()),
            Literal::Number("0.5".to_owned()),
            Literal::String("x".to_owned()),
            Literal::Array(Vec::new()),
            Literal::Object(Vec::new()),
        ];
        self.shown("it may be any JSON", sent, target, odd.to_vec())
    }

    /// One JSON type, against several.
    fn options(
        &mut self,
        sent: &'a Type,
        json: Option<JsonType>,
        options: &'a [(JsonType, Type)],
        target: Target<'a>,
    ) -> Findings {
        let mut all = Findings::default();
        for (_, option) in options.iter().filter(|(other, _)| meets(json, *other)) {
            let found = self.types(sent, Target { ty: option, null: false });
            if found.is_empty() {
                return found;
            }
            all.add(found);
        }
        match all.is_empty() {
            true => self.mismatch(sent, target),
            false => all,
        }
    }

    /// Two types that have nothing in common.
    fn mismatch(&self, sent: &Type, target: Target<'a>) -> Findings {
        let values = several(self.writer, sent, 6);
        self.shown("the types have nothing in common", sent, target, values)
    }

    /// A gap, with those values that may show it.
    fn shown(
        &self,
        why: &str,
        sent: &Type,
        target: Target<'a>,
        mut values: Vec<Literal>,
    ) -> Findings {
        values.extend(least(self.writer, sent));
        let refused = |value: &Literal| {
            let null = target.null && *value == Literal::Null;
            !null && Taker::reader(self.reader).accepts(value, target.ty) != Fit::Yes
        };
        let sent_so = |value: &Literal| Taker::writer(self.writer).accepts(value, sent) != Fit::No;
        values.retain(|value| sent_so(value) && refused(value));
        Findings::gap(why, values)
    }
}

/// Where a type is defined, or stands when it has no name.
pub(in crate::compat) fn address(contract: &Contract, ty: &Type) -> usize {
    let named = match ty {
        Type::Named(reference) => contract.resolve(reference),
        _unnamed => None,
    };
    named.map_or(std::ptr::from_ref(ty) as usize, |it| std::ptr::from_ref(it) as usize)
}

/// The JSON type of a kind, where it has one.
fn json_type(kind: &Kind<'_>) -> Option<JsonType> {
    match kind {
        Kind::Null | Kind::Const(Literal::Null) => Some(JsonType::Null),
        Kind::Boolean | Kind::Const(Literal::Boolean(_)) => Some(JsonType::Boolean),
        Kind::Integer(_) => Some(JsonType::Integer),
        Kind::Number(_) | Kind::Const(Literal::Number(_)) => Some(JsonType::Number),
        Kind::String(_) | Kind::Enum(..) | Kind::Const(Literal::String(_)) => {
            Some(JsonType::String)
        }
        Kind::Array(_) | Kind::Const(Literal::Array(_)) => Some(JsonType::Array),
        Kind::Record(..) | Kind::Union(..) | Kind::Map(_) | Kind::Const(Literal::Object(_)) => {
            Some(JsonType::Object)
        }
        Kind::Any | Kind::Choice(..) | Kind::Nullable(_) | Kind::Broken => None,
    }
}

/// Whether values of a type may be of another.
fn meets(own: Option<JsonType>, other: JsonType) -> bool {
    let number = |json: JsonType| json == JsonType::Integer || json == JsonType::Number;
    own.is_none_or(|own| own == other || number(own) && number(other))
}

//! Values without members or items.

use super::{Findings, Target, Walk, json_type, meets};
use crate::compat::accept::{Fit, Taker};
use crate::compat::language;
use crate::compat::range::{Difference, Range};
use crate::compat::sample::{several, texts};
use crate::ir::{Kind, Literal, StringRules, Type};

/// Texts that are longer than this show nothing.
const LONGEST: usize = 1 << 20;

impl<'a> Walk<'a> {
    pub(super) fn scalars(
        &self,
        sent: &'a Type,
        own: &Kind<'a>,
        other: &Kind<'a>,
        target: Target<'a>,
    ) -> Findings {
        if let Some(values) = listed(own) {
            return self.each_value(values, target);
        }
        match (own, other) {
            (Kind::Integer(own), Kind::Integer(other)) => {
                self.numbers(&Range::integer(own), &Range::integer(other))
            }
            (Kind::Integer(own), Kind::Number(other)) => {
                self.numbers(&Range::integer(own), &Range::number(other))
            }
            (Kind::Number(own), Kind::Integer(other)) => {
                self.numbers(&Range::number(own), &Range::integer(other))
            }
            (Kind::Number(own), Kind::Number(other)) => {
                self.numbers(&Range::number(own), &Range::number(other))
            }
            (Kind::String(own), Kind::String(other)) => strings(own, other),
            (Kind::Enum(..), Kind::String(other)) => strings(&StringRules::default(), other),
            (Kind::String(_) | Kind::Enum(..), Kind::Enum(_, open)) if open.open => {
                Findings::default()
            }
            (Kind::String(own), Kind::Enum(_, other)) => strings(own, &language::of(&other.values)),
            _not_of_one_kind => self.others(sent, own, other, target),
        }
    }

    /// Values that are listed, one by one.
    fn each_value(&self, values: Vec<Literal>, target: Target<'a>) -> Findings {
        let mut found = Findings::default();
        for value in values {
            let null = target.null && value == Literal::Null;
            let fit = Taker::reader(self.reader).accepts(&value, target.ty);
            if !null && fit != Fit::Yes {
                found.add(Findings::gap(format!("it may be `{}`", value.to_json()), vec![value]));
            }
        }
        found
    }

    fn numbers(&self, own: &Range, other: &Range) -> Findings {
        match own.without(other) {
            Difference::Contained => Findings::default(),
            Difference::Outside(values) => {
                // Each side of the reader's range is refused for a reason of its own.
                let is_below = |value: &String| other.begins_after(value);
                let first_below = values.first().is_some_and(is_below);
                let (first, second): (Vec<_>, Vec<_>) =
                    values.into_iter().partition(|value| is_below(value) == first_below);
                let mut found = refused(first);
                if !second.is_empty() {
                    found.add(refused(second));
                }
                found
            }
            Difference::Unknown => Findings::doubt("the numbers cannot be compared"),
        }
    }

    /// A set of many values against few, or against another JSON type.
    fn others(
        &self,
        sent: &'a Type,
        own: &Kind<'a>,
        other: &Kind<'a>,
        target: Target<'a>,
    ) -> Findings {
        let meet = json_type(other).is_some_and(|other| meets(json_type(own), other));
        let why = match meet {
            true => "it may have other values",
            false => "the types have nothing in common",
        };
        self.shown(why, sent, target, several(self.writer, sent, 40))
    }
}

fn refused(values: Vec<String>) -> Findings {
    let why = match values.first() {
        Some(value) => format!("it may be {value}"),
        None => "it may be another number".to_owned(),
    };
    Findings::gap(why, values.into_iter().map(Literal::Number).collect())
}

/// The values of a type that lists them.
fn listed(kind: &Kind<'_>) -> Option<Vec<Literal>> {
    match kind {
        Kind::Boolean => Some(vec![Literal::Boolean(false), Literal::Boolean(true)]),
        Kind::Const(only) => Some(vec![(*only).clone()]),
        Kind::Enum(_, listed) if !listed.open => {
            Some(listed.values.iter().cloned().map(Literal::String).collect())
        }
        _not_listed => None,
    }
}

pub(super) fn strings(own: &StringRules, other: &StringRules) -> Findings {
    let bare = |rules: &StringRules| StringRules { format: None, ..rules.clone() };
    let formats_hold = other.format.is_none() || own.format == other.format;
    let difference = language::difference(&bare(own), &bare(other));
    let bare_is_known = difference != Difference::Unknown;
    let outside = match difference {
        Difference::Contained if formats_hold => return Findings::default(),
        Difference::Contained => Vec::new(),
        Difference::Outside(texts) => texts,
        Difference::Unknown => long(own, other),
    };
    let taken = |text: &String| crate::compat::accept::text(text, other) == Fit::Yes;
    let written = |text: &String| crate::compat::accept::text(text, own) != Fit::No;
    let candidates = outside.into_iter().chain(texts(own));
    let values: Vec<String> = candidates.filter(|text| written(text) && !taken(text)).collect();
    if values.is_empty() && own.format.is_none() && !bare_is_known {
        return Findings::doubt("the patterns cannot be compared");
    }
    let why = match values.first() {
        Some(text) => format!("it may be `{}`", short(Literal::String(text.clone()).to_json())),
        None => "it may be another text".to_owned(),
    };
    Findings::gap(why, values.into_iter().map(Literal::String).collect())
}

/// Texts of the first rules that are one character longer than the second allow, where automata
/// have too many states to find one: a text that is allowed, with some character many times more.
fn long(own: &StringRules, other: &StringRules) -> Vec<String> {
    let Some(most) = other.max_length.and_then(|most| usize::try_from(most).ok()) else {
        return Vec::new();
    };
    let stretched = |text: String| {
        let more = (most + 1).checked_sub(text.chars().count()).filter(|_| most < LONGEST);
        let signs = text.chars().last().into_iter().chain(['a', '0', ' ']);
        let with = |sign: char| more.map(|more| text.clone() + &sign.to_string().repeat(more));
        signs.filter_map(with).collect::<Vec<_>>()
    };
    let candidates = texts(own).into_iter().take(4).flat_map(stretched);
    let is_own = |text: &String| crate::compat::accept::text(text, own) == Fit::Yes;
    candidates.filter(is_own).take(1).collect()
}

fn short(json: String) -> String {
    match json.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &json[..at]),
        None => json,
    }
}

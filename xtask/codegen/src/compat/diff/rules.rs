//! Rules of numbers, strings, arrays and maps.

use super::types::Walk;
use crate::compat::class::Class;
use crate::compat::profile::format_word;
use crate::compat::range::same;
use crate::diagnostic::Place;
use crate::ir::{
    ArrayRules, Format, IntWidth, IntegerRules, Literal, MapRules, NumberRules, Path, StringRules,
};

type Rule = (Class, Option<Literal>, Option<Literal>);

fn say(walk: &mut Walk<'_>, rules: impl IntoIterator<Item = Rule>, at: &Path, place: &Place) {
    for (class, before, after) in rules {
        let equal = match (&before, &after) {
            (Some(Literal::Number(one)), Some(Literal::Number(other))) => same(one, other),
            (one, other) => one == other,
        };
        if !equal {
            walk.say(class, at, place, before, after);
        }
    }
}

pub(super) fn integers(
    walk: &mut Walk<'_>,
    one: &IntegerRules,
    other: &IntegerRules,
    at: &Path,
    place: &Place,
) {
    let whole = |bound: Option<i128>| bound.map(|bound| Literal::Number(bound.to_string()));
    let rules = [
        (Class::LowerBound, whole(one.min), whole(other.min)),
        (Class::UpperBound, whole(one.max), whole(other.max)),
        (Class::MultipleOf, number(&one.multiple_of), number(&other.multiple_of)),
        (Class::Width, width(one.width), width(other.width)),
    ];
    say(walk, rules, at, place);
}

pub(super) fn numbers(
    walk: &mut Walk<'_>,
    one: &NumberRules,
    other: &NumberRules,
    at: &Path,
    place: &Place,
) {
    let low = |rules: &NumberRules| limit(&rules.min, &rules.above, "above");
    let high = |rules: &NumberRules| limit(&rules.max, &rules.below, "below");
    let rules = [
        (Class::LowerBound, low(one), low(other)),
        (Class::UpperBound, high(one), high(other)),
        (Class::MultipleOf, number(&one.multiple_of), number(&other.multiple_of)),
    ];
    say(walk, rules, at, place);
}

pub(super) fn strings(
    walk: &mut Walk<'_>,
    one: &StringRules,
    other: &StringRules,
    at: &Path,
    place: &Place,
) {
    let text = |text: &Option<String>| text.clone().map(Literal::String);
    let format = |format: Option<Format>| {
        format.map(|format| Literal::String(format_word(format).to_owned()))
    };
    let rules = [
        (Class::ShortestLength, count(one.min_length), count(other.min_length)),
        (Class::LongestLength, count(one.max_length), count(other.max_length)),
        (Class::Pattern, text(&one.pattern), text(&other.pattern)),
        (Class::Format, format(one.format), format(other.format)),
    ];
    say(walk, rules, at, place);
}

pub(super) fn arrays(
    walk: &mut Walk<'_>,
    one: &ArrayRules,
    other: &ArrayRules,
    at: &Path,
    place: &Place,
) {
    let unique = |rules: &ArrayRules| Some(Literal::Boolean(rules.unique));
    let rules = [
        (Class::FewestItems, count(one.min_items), count(other.min_items)),
        (Class::MostItems, count(one.max_items), count(other.max_items)),
        (Class::UniqueItems, unique(one), unique(other)),
    ];
    say(walk, rules, at, place);
}

pub(super) fn maps(
    walk: &mut Walk<'_>,
    one: &MapRules,
    other: &MapRules,
    at: &Path,
    place: &Place,
) {
    let rules = [
        (Class::FewestEntries, count(one.min_members), count(other.min_members)),
        (Class::MostEntries, count(one.max_members), count(other.max_members)),
    ];
    say(walk, rules, at, place);
    let any = StringRules::default();
    let names = |rules: &MapRules| rules.names.clone().unwrap_or_else(|| any.clone());
    strings(walk, &names(one), &names(other), at, place);
}

fn count(count: Option<u64>) -> Option<Literal> {
    count.map(|count| Literal::Number(count.to_string()))
}

fn number(text: &Option<String>) -> Option<Literal> {
    text.clone().map(Literal::Number)
}

/// A bound; one that is itself outside is said in a word.
fn limit(inside: &Option<String>, outside: &Option<String>, word: &str) -> Option<Literal> {
    match (inside, outside) {
        (Some(inside), Some(outside)) => {
            Some(Literal::String(format!("{inside}, {word} {outside}")))
        }
        (None, Some(outside)) => Some(Literal::String(format!("{word} {outside}"))),
        (inside, None) => inside.clone().map(Literal::Number),
    }
}

fn width(width: Option<IntWidth>) -> Option<Literal> {
    let word = match width? {
        IntWidth::U8 => "u8",
        IntWidth::U16 => "u16",
        IntWidth::U32 => "u32",
        IntWidth::U64 => "u64",
        IntWidth::I8 => "i8",
        IntWidth::I16 => "i16",
        IntWidth::I32 => "i32",
        IntWidth::I64 => "i64",
    };
    Some(Literal::String(word.to_owned()))
}

//! Members of records.

use super::types::Walk;
use super::words;
use crate::compat::class::Class;
use crate::diagnostic::Place;
use crate::ir::{Field, Kind, Literal, Path, Record, Unknown, kind};

pub(super) fn compare(
    walk: &mut Walk<'_>,
    before: &Record,
    after: &Record,
    at: &Path,
    place: &Place,
) {
    bounds(walk, before, after, at, place);
    for field in &after.fields {
        let at = at.member(&field.wire);
        let place = Place { file: place.file.clone(), pointer: field.pointer.clone() };
        match before.field(&field.wire) {
            Some(other) => member(walk, other, field, &at, &place),
            None => {
                let summary = summary(&kind(walk.new, &field.ty), field);
                walk.say(Class::MemberAdded, &at, &place, None, Some(summary));
            }
        }
    }
    for field in before.fields.iter().filter(|field| after.field(&field.wire).is_none()) {
        let summary = summary(&kind(walk.old, &field.ty), field);
        walk.say(Class::MemberRemoved, &at.member(&field.wire), place, Some(summary), None);
    }
    let order = |own: &Record, other: &Record| {
        let both = own.fields.iter().filter(|field| other.field(&field.wire).is_some());
        both.map(|field| field.wire.clone()).collect::<Vec<_>>()
    };
    if order(before, after) != order(after, before) {
        walk.say(Class::Order, at, place, None, None);
    }
}

fn bounds(walk: &mut Walk<'_>, before: &Record, after: &Record, at: &Path, place: &Place) {
    match (before.unknown, after.unknown) {
        (Unknown::Closed, Unknown::Open) => walk.say(Class::RecordOpened, at, place, None, None),
        (Unknown::Open, Unknown::Closed) => walk.say(Class::RecordClosed, at, place, None, None),
        (Unknown::Closed, Unknown::Closed) | (Unknown::Open, Unknown::Open) => {}
    }
    let pairs = [
        (Class::FewestMembers, before.min_members, after.min_members),
        (Class::MostMembers, before.max_members, after.max_members),
    ];
    for (class, before, after) in pairs.into_iter().filter(|(_, one, other)| one != other) {
        let number = |count: Option<u64>| count.map(|count| Literal::Number(count.to_string()));
        walk.say(class, at, place, number(before), number(after));
    }
}

fn member(walk: &mut Walk<'_>, before: &Field, after: &Field, at: &Path, place: &Place) {
    match (before.required, after.required) {
        (false, true) => walk.say(Class::BecameRequired, at, place, None, None),
        (true, false) => walk.say(Class::BecameOptional, at, place, None, None),
        (true, true) | (false, false) => {}
    }
    if before.lazy != after.lazy {
        let word = |lazy: bool| Some(Literal::Boolean(lazy));
        walk.say(Class::Lazy, at, place, word(before.lazy), word(after.lazy));
    }
    if before.default != after.default {
        walk.say(Class::Default, at, place, before.default.clone(), after.default.clone());
    }
    words::docs(walk, &before.docs, &after.docs, at, place);
    walk.types((&before.ty, &after.ty), at, place);
}

/// A member in a few words.
fn summary(kind: &Kind<'_>, field: &Field) -> Literal {
    Literal::Object(vec![
        ("type".to_owned(), Literal::String(words::kind(kind))),
        ("required".to_owned(), Literal::Boolean(field.required)),
    ])
}

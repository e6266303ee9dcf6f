//! The quick check: does the value at the cursor have this shape.
//!
//! This is the interpreter of the tables. It builds nothing and formats nothing; it stops at the
//! first fault in the order of the text.

mod numbers;
mod strings;

use crate::json::scan::{
    Forgiven, Text, all_different, any, byte, literal, member, mismatch, next, string_at,
};
use crate::json::{Cursor, Fault, Names, Reason, UNKNOWN, Walk};

use self::numbers::check_integer;
use self::strings::check_string;

pub(crate) use self::numbers::{check_number, count, integer_value};
pub(crate) use self::strings::{check_const, check_decoded};
use crate::shape::{Array, Choice, Field, Map, Profile, Record, Shape, Union};

/// Checks the value at the cursor, which stays where it is; gives the offset after the value.
///
/// # Errors
/// The first fault in the order of the text.
#[inline]
pub fn check(c: &mut Cursor<'_>, shape: &Shape) -> Result<usize, Fault> {
    let at = c.position();
    value(c, at, shape)
}

/// Checks the value at an offset; gives the offset after it. Scalars, which most values are, are
/// checked in place.
#[cfg_attr(not(debug_assertions), inline(always))]
fn value(c: &mut Cursor<'_>, at: usize, shape: &Shape) -> Result<usize, Fault> {
    match shape {
        Shape::Integer(rules) => check_integer(c.text, at, rules),
        Shape::Number(rules) => Ok(check_number(c.text, at, rules)?.end),
        Shape::String(rules) => {
            let text = string_at(c.bytes, at)?;
            check_string(c.text, text, rules)
        }
        Shape::Boolean => one_of(c, at, b"tf"),
        Shape::Record(record_shape) => record(c, at, record_shape),
        Shape::Map(map_shape) => map(c, at, map_shape),
        Shape::Array(array_shape) => array(c, at, array_shape),
        Shape::Any
        | Shape::Null
        | Shape::Const(_)
        | Shape::Nullable(_)
        | Shape::Union(_)
        | Shape::Choice(_) => other(c, at, shape),
    }
}

/// The same for any shape.
#[inline(never)]
fn other(c: &mut Cursor<'_>, at: usize, shape: &Shape) -> Result<usize, Fault> {
    match shape {
        Shape::Any => any(c, at),
        Shape::Null => one_of(c, at, b"n"),
        Shape::Const(constant) => check_const(c, at, *constant),
        Shape::Nullable(_) if byte(c.bytes, at) == b'n' => literal(c.bytes, at),
        Shape::Nullable(inner) => value(c, at, inner),
        Shape::Union(union_shape) => union(c, at, union_shape),
        Shape::Choice(choice_shape) => choice(c, at, choice_shape),
        Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Boolean
        | Shape::Record(_)
        | Shape::Map(_)
        | Shape::Array(_) => value(c, at, shape),
    }
}

/// A literal that starts with one of some letters.
#[inline]
fn one_of(c: &Cursor<'_>, at: usize, letters: &[u8]) -> Result<usize, Fault> {
    if letters.contains(&byte(c.bytes, at)) {
        return literal(c.bytes, at);
    }
    Err(mismatch(c.bytes, at))
}

#[inline(never)]
fn record(c: &mut Cursor<'_>, start: usize, record: &Record) -> Result<usize, Fault> {
    let mut at = c.open(start, b'{')?;
    let mut walk = Walk::new(record, start);
    if byte(c.bytes, at) == b'}' {
        at += 1;
    } else {
        loop {
            let (index, start) = walk.member(c, at)?;
            let end = match record.fields.get(index) {
                Some(field) => value(c, start, &field.shape).or_else(|fault| {
                    absent(c, Forgiven { name: at, value: start }, field, fault)
                })?,
                None => any(c, start)?,
            };
            match next(c.bytes, end, b'}')? {
                (after, true) => at = after,
                (after, false) => {
                    at = after;
                    break;
                }
            }
        }
    }
    walk.finish(c)?;
    c.close();
    Ok(at)
}

/// Forgives a reader's `null` for an optional member.
#[cold]
fn absent(
    c: &mut Cursor<'_>,
    member: Forgiven,
    field: &Field,
    fault: Fault,
) -> Result<usize, Fault> {
    if !field.required
        && c.profile() == Profile::Reader
        && byte(c.bytes, member.value) == b'n'
        && !field.shape.admits_null()
    {
        c.forgiven.push(member);
        return literal(c.bytes, member.value);
    }
    Err(fault)
}

#[inline(never)]
fn map(c: &mut Cursor<'_>, start: usize, map: &Map) -> Result<usize, Fault> {
    let mut at = c.open(start, b'{')?;
    let mut count = 0;
    if byte(c.bytes, at) == b'}' {
        at += 1;
    } else {
        let mut names = Names::new(c);
        loop {
            let value_at = match &map.names {
                None => member(c, at, &mut names)?,
                Some(_) => named_member(c, at, &mut names, map)?,
            };
            count += 1;
            let end = value(c, value_at, &map.values)?;
            match next(c.bytes, end, b'}')? {
                (after, true) => at = after,
                (after, false) => {
                    at = after;
                    break;
                }
            }
        }
        names.close(c);
    }
    c.close();
    if count < map.min_members || count > map.max_members {
        return Err(Fault::new(start, Reason::Violation));
    }
    Ok(at)
}

/// A member of a map whose names have rules.
#[inline(never)]
fn named_member<'a>(
    c: &mut Cursor<'a>,
    at: usize,
    names: &mut Names<'a>,
    map: &Map,
) -> Result<usize, Fault> {
    let value_at = member(c, at, names)?;
    check_name(c, string_at(c.bytes, at)?, map)?;
    Ok(value_at)
}

/// Checks the name of a map's member against the rules of its names.
pub(crate) fn check_name(c: &Cursor<'_>, name: Text, map: &Map) -> Result<(), Fault> {
    match &map.names {
        None => Ok(()),
        Some(rules) => check_string(c.text, name, rules).map(|_| ()),
    }
}

#[inline(never)]
fn array(c: &mut Cursor<'_>, start: usize, array: &Array) -> Result<usize, Fault> {
    let mut at = c.open(start, b'[')?;
    let mut count = 0;
    if byte(c.bytes, at) == b']' {
        at += 1;
    } else {
        loop {
            let end = value(c, at, &array.items)?;
            count += 1;
            match next(c.bytes, end, b']')? {
                (after, true) => at = after,
                (after, false) => {
                    at = after;
                    break;
                }
            }
        }
    }
    c.close();
    let fits = count >= array.min_items && count <= array.max_items;
    if !fits || array.unique && !all_different(c.text, start) {
        return Err(Fault::new(start, Reason::Violation));
    }
    Ok(at)
}

#[inline(never)]
fn union(c: &mut Cursor<'_>, at: usize, union: &Union) -> Result<usize, Fault> {
    let index = c.tag_at(at, union)?;
    match union.variants.get(index) {
        Some((_, variant)) => record(c, at, variant),
        None => Err(Fault::new(at, Reason::Violation)),
    }
}

#[inline(never)]
fn choice(c: &mut Cursor<'_>, at: usize, choice: &Choice) -> Result<usize, Fault> {
    let shape = match byte(c.bytes, at) {
        b'n' if choice.null => return literal(c.bytes, at),
        b't' | b'f' if choice.boolean => return literal(c.bytes, at),
        b'-' | b'0'..=b'9' => choice.number,
        b'"' => choice.string,
        b'[' => choice.array,
        b'{' => choice.object,
        _ => None,
    };
    match shape {
        Some(shape) => value(c, at, shape),
        None => Err(mismatch(c.bytes, at)),
    }
}

/// `UNKNOWN` is no index of a record.
const _: () = assert!(UNKNOWN > 64);

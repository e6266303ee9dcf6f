//! How well the values of a payload's top level go with a version: what its names alone do not say.
//!
//! Only for the account of what came closest; a payload that fits is never weighed.

use super::scan;
use crate::json::Cursor;
use crate::shape::{IntegerRules, Profile, Record, Shape};

/// What the values say for and against a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    /// Members of another type, or another value than the constant or the enum.
    pub(super) clashes: u32,
    /// Members that have the very value that the version demands.
    pub(super) tells: u32,
}

enum Agreement {
    Fits,
    Tells,
    Clashes,
}

/// Weighs the members that the version knows.
pub(super) fn weigh(text: &str, record: &Record) -> Weight {
    let mut weight = Weight::default();
    scan::members(text, 0, |member| {
        let field = record.fields.iter().find(|field| field.key.name() == member.name);
        let Some((field, value)) = field.zip(text.get(member.value..)) else { return true };
        // A reader takes it for absent.
        if !field.required && value.starts_with('n') {
            return true;
        }
        match agreement(&field.shape, value) {
            Agreement::Fits => {}
            Agreement::Tells => weight.tells += 1,
            Agreement::Clashes => weight.clashes += 1,
        }
        true
    });
    weight
}

/// Rules of numbers and texts are not looked at: a value that breaks one is still of its kind.
fn agreement(shape: &Shape, value: &str) -> Agreement {
    let first = value.bytes().next().unwrap_or_default();
    let is = |shape: &Shape| Cursor::new(value, Profile::Reader).check(shape).is_ok();
    let fits = match shape {
        Shape::Const(_) => return if is(shape) { Agreement::Tells } else { Agreement::Clashes },
        Shape::Nullable(inner) if first != b'n' => return agreement(inner, value),
        Shape::Any | Shape::Nullable(_) => true,
        Shape::Null => first == b'n',
        Shape::Boolean => matches!(first, b't' | b'f'),
        Shape::Integer(_) => is(&Shape::Integer(IntegerRules::ANY)),
        Shape::Number(_) => matches!(first, b'-' | b'0'..=b'9'),
        Shape::String(rules) if !rules.values.is_empty() => is(shape),
        Shape::String(_) => first == b'"',
        Shape::Record(_) | Shape::Map(_) | Shape::Union(_) => first == b'{',
        Shape::Array(_) => first == b'[',
        Shape::Choice(choice) => match first {
            b'n' => choice.null,
            b't' | b'f' => choice.boolean,
            b'"' => choice.string.is_some(),
            b'[' => choice.array.is_some(),
            b'{' => choice.object.is_some(),
            _number => choice.number.is_some(),
        },
    };
    if fits { Agreement::Fits } else { Agreement::Clashes }
}

//! Edges of the JSON modules.

mod blocks;
mod cursor;
mod keep;
mod keys;
mod numbers;
mod serde;
mod shapes;
mod siblings;
mod writer;

use super::{Cursor, Fault, Reason};
use crate::shape::{
    Array, Choice, Const, Field, IntegerRules, Key, Map, NumberRules, Profile, Record, Shape,
    StringRules, Union,
};

/// Any count.
const COUNT: Shape =
    Shape::Integer(IntegerRules { min: 0, max: u64::MAX as i128, multiple_of: None });

/// A record with every kind of member.
static RECORD: Record = Record {
    title: "Sample",
    fields: &[
        Field { key: Key::new("tick"), shape: COUNT, required: true },
        Field { key: Key::new("name"), shape: Shape::String(StringRules::ANY), required: false },
        Field {
            key: Key::new("last_flush_duration_ms"),
            shape: Shape::Nullable(&Shape::Number(NumberRules::ANY)),
            required: false,
        },
        Field { key: Key::new("scores"), shape: Shape::Map(&SCORES), required: false },
        Field { key: Key::new("pair"), shape: Shape::Array(&PAIR), required: false },
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

static SCORES: Map = Map {
    values: Shape::Number(NumberRules { min: Some(0.0), ..NumberRules::ANY }),
    names: Some(StringRules { max_length: 5, ..StringRules::ANY }),
    min_members: 0,
    max_members: 3,
};

static PAIR: Array = Array { items: COUNT, min_items: 2, max_items: 2, unique: true };

/// Two records told apart by `kind`.
static UNION: Union = Union { tag: Key::new("kind"), variants: &[("a", &A), ("b", &B)] };

static A: Record = variant(&[
    Field { key: Key::new("kind"), shape: Shape::Const(Const::String("a")), required: true },
    Field { key: Key::new("x"), shape: COUNT, required: true },
]);

static B: Record = variant(&[Field {
    key: Key::new("kind"),
    shape: Shape::Const(Const::String("b")),
    required: true,
}]);

const fn variant(fields: &'static [Field]) -> Record {
    Record { title: "V", fields, open: true, min_members: 0, max_members: u64::MAX, retired: &[] }
}

/// A string, a count or null.
static CHOICE: Choice = Choice {
    null: true,
    boolean: false,
    number: Some(&COUNT),
    string: Some(&Shape::String(StringRules::ANY)),
    array: None,
    object: None,
};

/// Where and why a text is refused; `None` when it is taken.
fn refusal(text: &str, shape: &Shape, profile: Profile) -> Option<(usize, Reason)> {
    let mut c = Cursor::new(text, profile);
    let checked = c.check(shape).and_then(|()| c.end());
    checked.err().map(|fault: Fault| (fault.position(), fault.reason()))
}

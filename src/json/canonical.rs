//! One spelling for all texts of the same JSON value; and texts as trees.
//!
//! Everything here takes text that a cursor has accepted. It serves comparison, not reading, and
//! may allocate.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::Value;

use crate::shape::Profile;

use super::cursor::{Cursor, Kind};
use super::decimal::Decimal;
use super::fault::Fault;
use super::map::Map;
use super::raw::Raw;
use super::writer::Writer;

/// The value in one spelling for all that are equal: members ordered, numbers and strings spelled
/// in one way.
pub(crate) fn canonical(text: &str) -> String {
    let mut c = Cursor::new(text, Profile::Reader);
    let mut w = Writer::new();
    let written = write(&mut c, &mut w);
    debug_assert!(written.is_ok(), "the text was accepted before");
    w.into_string()
}

/// Whether no two items of the array at an offset are equal.
pub(crate) fn all_different(text: &str, start: usize) -> bool {
    // The same type as in `names`, so that a build has one kind of set.
    let mut seen: HashSet<Cow<'_, str>> = HashSet::new();
    let mut c = Cursor::new(&text[start..], Profile::Reader);
    let mut walk = || -> Result<bool, Fault> {
        let mut more = c.array()?;
        while more {
            if !seen.insert(canonical(c.skip()?).into()) {
                return Ok(false);
            }
            more = c.item()?;
        }
        Ok(true)
    };
    walk().unwrap_or(true)
}

fn write(c: &mut Cursor<'_>, w: &mut Writer) -> Result<(), Fault> {
    match c.kind()? {
        Kind::Null | Kind::Boolean => w.verbatim(c.skip()?),
        Kind::Number => w.verbatim(&Decimal::of_literal(c.skip()?).spelling()),
        Kind::String => w.string(&text_of(c)?),
        Kind::Array => {
            let mut separator = "[";
            let mut more = c.array()?;
            while more {
                w.verbatim(separator);
                separator = ",";
                write(c, w)?;
                more = c.item()?;
            }
            w.verbatim(if separator == "[" { "[]" } else { "]" });
        }
        Kind::Object => {
            let mut members = Vec::new();
            each_member(c, |c, name| {
                members.push((name.into(), Raw::trusted(&canonical(c.skip()?))));
                Ok(())
            })?;
            let mut object = w.object();
            for (name, value) in &Map::from(members) {
                object.member(name, &Spelled(value.as_str()));
            }
            object.end();
        }
    }
    Ok(())
}

/// Text that is written as it is.
struct Spelled<'a>(&'a str);

impl super::write::Write for Spelled<'_> {
    fn write(&self, w: &mut Writer) {
        w.verbatim(self.0);
    }
}

/// The string that comes next.
pub(crate) fn text_of(c: &mut Cursor<'_>) -> Result<String, Fault> {
    Ok(c.string(&crate::shape::Shape::Any)?.into_owned())
}

/// Calls a function for each member of the object that comes next, the cursor at its value.
pub(crate) fn each_member<'a>(
    c: &mut Cursor<'a>,
    mut member: impl FnMut(&mut Cursor<'a>, String) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut more = c.object()?;
    while more {
        let name = c.name()?.into_owned();
        member(c, name)?;
        more = c.member()?;
    }
    Ok(())
}

/// The value as a tree of `serde_json`.
pub(crate) fn value_of(text: &str) -> Value {
    let mut c = Cursor::new(text, Profile::Reader);
    let value = tree(&mut c);
    debug_assert!(value.is_ok(), "the text was accepted before");
    value.unwrap_or_default()
}

fn tree(c: &mut Cursor<'_>) -> Result<Value, Fault> {
    Ok(match c.kind()? {
        Kind::Null => {
            c.skip()?;
            Value::Null
        }
        Kind::Boolean => Value::Bool(c.skip()? == "true"),
        Kind::Number => number(c.skip()?),
        Kind::String => Value::String(text_of(c)?),
        Kind::Array => {
            let mut items = Vec::new();
            let mut more = c.array()?;
            while more {
                items.push(tree(c)?);
                more = c.item()?;
            }
            Value::Array(items)
        }
        Kind::Object => {
            let mut members = serde_json::Map::new();
            each_member(c, |c, name| {
                members.insert(name, tree(c)?);
                Ok(())
            })?;
            Value::Object(members)
        }
    })
}

/// A number as `serde_json` holds it; the nearest finite one beyond its range. Its own parser is not
/// asked: without a feature that others may or may not enable, it rounds floats wrongly.
fn number(literal: &str) -> Value {
    if let Ok(value) = literal.parse::<u64>() {
        return value.into();
    }
    if let Ok(value) = literal.parse::<i64>() {
        return value.into();
    }
    let far = if literal.starts_with('-') { f64::MIN } else { f64::MAX };
    let finite = literal.parse().ok().filter(|value: &f64| value.is_finite());
    finite.unwrap_or(far).into()
}

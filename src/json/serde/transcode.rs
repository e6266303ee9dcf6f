//! JSON text into any serializer.

use std::cell::RefCell;

use serde_core::ser::{Error as _, SerializeMap as _, SerializeSeq as _};
use serde_core::{Serialize, Serializer};

use crate::json::canonical::{each_member, text_of};
use crate::json::cursor::{Cursor, Kind};
use crate::json::fault::Fault;
use crate::shape::Profile;

/// Serializes the one value of a text that a cursor has accepted before.
pub(super) fn transcode<S: Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
    Node(&RefCell::new(Cursor::new(text, Profile::Reader))).serialize(s)
}

/// The value at a cursor; serializing it moves the cursor on, so it is done once.
struct Node<'c, 'a>(&'c RefCell<Cursor<'a>>);

impl Serialize for Node<'_, '_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let cursor = self.0;
        let kind = cursor.borrow().kind().map_err(S::Error::custom)?;
        match kind {
            Kind::Null => skip(cursor).map_err(S::Error::custom).and_then(|_| s.serialize_unit()),
            Kind::Boolean => {
                let text = skip(cursor).map_err(S::Error::custom)?;
                s.serialize_bool(text == "true")
            }
            Kind::Number => number(skip(cursor).map_err(S::Error::custom)?, s),
            Kind::String => {
                let text = text_of(&mut cursor.borrow_mut()).map_err(S::Error::custom)?;
                s.serialize_str(&text)
            }
            Kind::Array => array(cursor, s),
            Kind::Object => object(cursor, s),
        }
    }
}

fn skip<'a>(cursor: &RefCell<Cursor<'a>>) -> Result<&'a str, Fault> {
    cursor.borrow_mut().skip()
}

fn array<S: Serializer>(cursor: &RefCell<Cursor<'_>>, s: S) -> Result<S::Ok, S::Error> {
    let count = count(cursor).map_err(S::Error::custom)?;
    let mut seq = s.serialize_seq(Some(count))?;
    let mut more = cursor.borrow_mut().array().map_err(S::Error::custom)?;
    while more {
        seq.serialize_element(&Node(cursor))?;
        more = cursor.borrow_mut().item().map_err(S::Error::custom)?;
    }
    seq.end()
}

fn object<S: Serializer>(cursor: &RefCell<Cursor<'_>>, s: S) -> Result<S::Ok, S::Error> {
    let count = count(cursor).map_err(S::Error::custom)?;
    let mut map = s.serialize_map(Some(count))?;
    let mut more = cursor.borrow_mut().object().map_err(S::Error::custom)?;
    while more {
        let name = cursor.borrow_mut().name().map_err(S::Error::custom)?;
        map.serialize_entry(&name, &Node(cursor))?;
        more = cursor.borrow_mut().member().map_err(S::Error::custom)?;
    }
    map.end()
}

/// The number of entries of the container at the cursor, for formats that write it first.
fn count(cursor: &RefCell<Cursor<'_>>) -> Result<usize, Fault> {
    let at = cursor.borrow();
    let mut c = Cursor::new(&at.text[at.at..], Profile::Reader);
    let mut count = 0;
    if c.kind()? == Kind::Object {
        each_member(&mut c, |c, _| {
            count += 1;
            c.skip().map(|_| ())
        })?;
        return Ok(count);
    }
    let mut more = c.array()?;
    while more {
        c.skip()?;
        count += 1;
        more = c.item()?;
    }
    Ok(count)
}

/// A number in the narrowest type that holds it.
fn number<S: Serializer>(literal: &str, s: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = literal.parse::<u64>() {
        return s.serialize_u64(value);
    }
    if literal == "-0" {
        return s.serialize_f64(-0.0);
    }
    if let Ok(value) = literal.parse::<i64>() {
        return s.serialize_i64(value);
    }
    if let Ok(value) = literal.parse::<u128>() {
        return s.serialize_u128(value);
    }
    if let Ok(value) = literal.parse::<i128>() {
        return s.serialize_i128(value);
    }
    match literal.parse::<f64>() {
        Ok(value) if value.is_finite() => s.serialize_f64(value),
        Ok(_) | Err(_) => Err(S::Error::custom(format_args!("no float holds `{literal}`"))),
    }
}

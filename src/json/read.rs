//! Values that a cursor can build.

use crate::shape::Shape;

use super::canonical::all_different;
use super::check;
use super::cursor::{Cursor, byte, space};
use super::fault::{Fault, Reason};
use super::map::Map;
use super::names::Names;
use super::number::Number;
use super::raw::Raw;
use super::value;

/// A value that is built while its text is checked.
pub trait Read: Sized {
    /// Reads the value that comes next, which keeps the rules of the shape; the cursor then stands
    /// after it.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault>;
}

/// Checks a scalar and gives its text.
#[cfg_attr(not(debug_assertions), inline(always))]
fn scalar<'a>(c: &mut Cursor<'a>, shape: &Shape) -> Result<&'a str, Fault> {
    let start = c.at;
    let end = check::check(c, shape)?;
    c.at = space(c.bytes, end);
    Ok(&c.text[start..end])
}

impl Read for bool {
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        let start = c.at;
        match scalar(c, shape)? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Fault::new(start, Reason::Violation)),
        }
    }
}

macro_rules! integers {
    ($($int:ty)*) => {$(
        impl Read for $int {
            #[inline]
            fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
                let start = c.at;
                if let Some((value, end)) = check::count(c, shape)
                    && let Ok(value) = value.try_into()
                {
                    c.at = space(c.bytes, end);
                    return Ok(value);
                }
                let text = scalar(c, shape)?;
                let value = check::integer_value(text).and_then(|value| value.try_into().ok());
                value.ok_or(Fault::new(start, Reason::Violation))
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

impl Read for Number {
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        let start = c.at;
        if let Shape::Number(rules) = shape {
            let digits = check::check_number(c.text, start, rules)?;
            c.at = space(c.bytes, digits.end);
            let text = &c.text[start..digits.end];
            return Ok(if digits.integer {
                Self::of_digits(text)
            } else {
                Self::of_fraction(text)
            });
        }
        let text = scalar(c, shape)?;
        if matches!(text.as_bytes(), [b'-' | b'0'..=b'9', ..]) {
            return Ok(Self::of_literal(text));
        }
        Err(Fault::new(start, Reason::Violation))
    }
}

impl Read for String {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        c.string(shape).map(std::borrow::Cow::into_owned)
    }
}

impl Read for Raw {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        c.check_text(shape).map(Self::trusted)
    }
}

impl<T: Read> Read for Box<T> {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        T::read(c, shape).map(Self::new)
    }
}

impl<T: Read> Read for Option<T> {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        if shape.admits_null() && c.take_null()? {
            return Ok(None);
        }
        let inner = if let Shape::Nullable(inner) = shape { inner } else { shape };
        T::read(c, inner).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        let start = c.at;
        let Shape::Array(array) = shape else { return Err(c.violation()) };
        let mut items = Self::new();
        let mut more = c.array()?;
        while more {
            items.push(T::read(c, &array.items)?);
            more = c.item()?;
        }
        let count = items.len() as u64;
        let fits = (array.min_items..=array.max_items).contains(&count);
        if !fits || array.unique && !all_different(c.text, start) {
            return Err(Fault::new(start, Reason::Violation));
        }
        Ok(items)
    }
}

impl<T: Read> Read for Map<T> {
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        let start = c.at;
        let Shape::Map(map) = shape else { return Err(c.violation()) };
        let mut members = Vec::new();
        c.at = c.open(start, b'{')?;
        let mut names = Names::new(c);
        let mut more = byte(c.bytes, c.at) != b'}';
        if !more {
            c.at += 1;
        }
        while more {
            let name = value::hashed_name(c.bytes, c.at)?;
            names.insert(c, name)?;
            let name = name.text;
            c.at = value::colon(c.bytes, name.end + 1)?;
            check::check_name(c, name, map)?;
            let value = T::read(c, &map.values)?;
            members.push((name.decode(c.text).into(), value));
            (c.at, more) = value::next(c.bytes, c.at, b'}')?;
        }
        names.close(c);
        c.close();
        c.at = space(c.bytes, c.at);
        let count = members.len() as u64;
        if !(map.min_members..=map.max_members).contains(&count) {
            return Err(Fault::new(start, Reason::Violation));
        }
        Ok(members.into())
    }
}

//! The cursor: where generated readers stand in the text.
//!
//! It owns the position and the memory that a reading needs beside its result: names for the
//! search of duplicates, and places of unknown members. Inside the crate the work is done by
//! functions that take an offset and give the next one, so that it stays in a register.

use std::borrow::Cow;

use crate::shape::{Profile, Record, Shape, Union};

use super::check;
use super::fault::{Fault, Reason};
use super::limits::MAX_DEPTH;
use super::maybe::Maybe;
use super::names::Known;
use super::read::Read;
use super::text::{self, Text};
use super::{fields, value};

/// A position in a JSON text that is read front to back, once.
///
/// After a [`Fault`] the cursor is of no further use.
#[derive(Debug)]
pub struct Cursor<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) at: usize,
    pub(crate) profile: Profile,
    /// Whether a reader ends at the first unknown member of a closed record, too.
    pub(crate) wary: bool,
    /// Containers that are open.
    depth: u32,
    /// Names of the objects that are open; see [`Names`](super::Names).
    pub(crate) names: Vec<Known>,
    /// Where unknown members of closed records start.
    pub(crate) unknown: Vec<usize>,
    /// Where a reader took `null` for an absent member in sections that are checked only.
    pub(crate) forgiven: Vec<Forgiven>,
}

/// An optional member whose `null` counts as absent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forgiven {
    /// The offset of its name's quote.
    pub(crate) name: usize,
    /// The offset of the `null`.
    pub(crate) value: usize,
}

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of a text.
    pub fn new(text: &'a str, profile: Profile) -> Self {
        let bytes = text.as_bytes();
        let at = space(bytes, 0);
        Self {
            text,
            bytes,
            at,
            profile,
            wary: false,
            depth: 0,
            names: Vec::new(),
            unknown: Vec::new(),
            forgiven: Vec::new(),
        }
    }

    /// The byte offset of what comes next.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Who is reading.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// Where the unknown members of closed records stand, in the order of the text: offsets of the
    /// quotes before their names. [`pointers_at`](super::pointers_at) names them.
    pub fn unknown_positions(&self) -> &[usize] {
        &self.unknown
    }

    /// Whether an unknown member of a closed record is a fault, whoever is reading.
    pub(crate) fn refuse_unknown(&mut self, refuse: bool) {
        self.wary = refuse;
    }

    /// The type of the value that comes next.
    ///
    /// # Errors
    /// A fault when no value starts here.
    pub fn kind(&self) -> Result<Kind, Fault> {
        value::kind(self.bytes, self.at)
    }

    /// A broken rule at the value that comes next: for readers that know rules of their own.
    pub fn violation(&self) -> Fault {
        value::mismatch(self.bytes, self.at)
    }

    /// Checks the value that comes next and stands after it.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    pub fn check(&mut self, shape: &Shape) -> Result<(), Fault> {
        self.at = space(self.bytes, check::check(self, shape)?);
        Ok(())
    }

    /// Checks the value that comes next and gives its exact text, without whitespace around it.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    pub fn check_text(&mut self, shape: &Shape) -> Result<&'a str, Fault> {
        let start = self.at;
        let end = check::check(self, shape)?;
        self.at = space(self.bytes, end);
        Ok(&self.text[start..end])
    }

    /// The exact text of the value that comes next, whatever it is, without whitespace around it.
    /// All of JSON's rules and ours are checked in it.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    pub fn skip(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        let end = value::any(self, start)?;
        self.at = space(self.bytes, end);
        Ok(&self.text[start..end])
    }

    /// Sees to it that nothing follows.
    ///
    /// # Errors
    /// [`Reason::TrailingBytes`].
    pub fn end(&mut self) -> Result<(), Fault> {
        if self.at == self.bytes.len() {
            return Ok(());
        }
        Err(Fault::new(self.at, Reason::TrailingBytes))
    }

    /// Reads the value that comes next.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn read<T: Read>(&mut self, shape: &'static Shape) -> Result<T, Fault> {
        T::read(self, shape)
    }

    /// Reads a required member, the field of this index, into its slot.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn fill<T: Read>(
        &mut self,
        slot: &mut Option<T>,
        record: &'static Record,
        field: usize,
    ) -> Result<(), Fault> {
        *slot = Some(T::read(self, &record.fields[field].shape)?);
        Ok(())
    }

    /// Reads an optional member that is not nullable into its slot: a reader takes `null` for
    /// absent, a writer refuses it. Where the shape has `null`, it is a value.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    #[inline]
    pub fn fill_optional<T: Read>(
        &mut self,
        slot: &mut Option<T>,
        record: &'static Record,
        field: usize,
    ) -> Result<(), Fault> {
        let shape = &record.fields[field].shape;
        if self.profile == Profile::Reader && !shape.admits_null() && self.take_null()? {
            return Ok(());
        }
        self.fill(slot, record, field)
    }

    /// Reads an optional member whose shape is [`Shape::Nullable`] into its slot.
    ///
    /// # Errors
    /// The first fault in the order of the text.
    #[inline]
    pub fn fill_maybe<T: Read>(
        &mut self,
        slot: &mut Maybe<T>,
        record: &'static Record,
        field: usize,
    ) -> Result<(), Fault> {
        *slot = match Option::<T>::read(self, &record.fields[field].shape)? {
            None => Maybe::Null,
            Some(value) => Maybe::Value(value),
        };
        Ok(())
    }

    /// Takes `null` when it comes next.
    ///
    /// # Errors
    /// A fault when the value starts like `null` and is not.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take_null(&mut self) -> Result<bool, Fault> {
        if byte(self.bytes, self.at) != b'n' {
            return Ok(false);
        }
        self.at = space(self.bytes, value::literal(self.bytes, self.at)?);
        Ok(true)
    }

    /// Reads a string, keeping the rules of a [`Shape::String`]; borrowed from the text unless it
    /// has escapes.
    ///
    /// # Errors
    /// A fault when something else comes next or a rule is broken.
    pub fn string(&mut self, shape: &Shape) -> Result<Cow<'a, str>, Fault> {
        let found = string_at(self.bytes, self.at)?;
        let decoded = found.decode(self.text);
        check::check_decoded(self, &decoded, shape)?;
        self.at = space(self.bytes, found.end + 1);
        Ok(decoded)
    }

    /// The variant of the union that the object at the cursor is; nothing is consumed.
    ///
    /// # Errors
    /// A fault when it is no object, is no JSON, or its tag names no variant.
    pub fn tag(&mut self, union: &Union) -> Result<usize, Fault> {
        fields::tag(self, self.at, union)
    }

    /// The variant of the union that the object at an offset is.
    pub(crate) fn tag_at(&mut self, at: usize, union: &Union) -> Result<usize, Fault> {
        fields::tag(self, at, union)
    }

    /// Starts an array: whether there is a first item at the cursor.
    ///
    /// # Errors
    /// A fault when something else comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn array(&mut self) -> Result<bool, Fault> {
        let at = self.open(self.at, b'[')?;
        if byte(self.bytes, at) == b']' {
            self.close();
            self.at = space(self.bytes, at + 1);
            return Ok(false);
        }
        self.at = at;
        Ok(true)
    }

    /// Ends an item: whether another one follows.
    ///
    /// # Errors
    /// A fault when the array neither goes on nor ends.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn item(&mut self) -> Result<bool, Fault> {
        match byte(self.bytes, self.at) {
            b',' => {
                self.at = space(self.bytes, self.at + 1);
                Ok(true)
            }
            b']' => {
                self.close();
                self.at = space(self.bytes, self.at + 1);
                Ok(false)
            }
            _ => Err(value::unexpected(self.bytes, self.at)),
        }
    }

    /// Starts an object whose names the caller reads: whether there is a first member.
    pub(crate) fn object(&mut self) -> Result<bool, Fault> {
        let at = self.open(self.at, b'{')?;
        if byte(self.bytes, at) == b'}' {
            self.close();
            self.at = space(self.bytes, at + 1);
            return Ok(false);
        }
        self.at = at;
        Ok(true)
    }

    /// The name of a member; the cursor then stands at its value.
    pub(crate) fn name(&mut self) -> Result<Cow<'a, str>, Fault> {
        let name = value::name(self.bytes, self.at)?;
        self.at = value::colon(self.bytes, name.end + 1)?;
        Ok(name.decode(self.text))
    }

    /// Ends a member: whether another one follows.
    pub(crate) fn member(&mut self) -> Result<bool, Fault> {
        let (at, more) = value::next(self.bytes, self.at, b'}')?;
        self.at = at;
        if !more {
            self.close();
            self.at = space(self.bytes, at);
        }
        Ok(more)
    }

    /// Goes on to what follows an offset.
    pub(crate) fn advance(&mut self, at: usize) {
        self.at = space(self.bytes, at);
    }

    /// Enters the container that an opening bracket starts; gives the offset of what follows it.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn open(&mut self, at: usize, bracket: u8) -> Result<usize, Fault> {
        if byte(self.bytes, at) != bracket {
            return Err(value::mismatch(self.bytes, at));
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::new(at, Reason::TooDeep));
        }
        Ok(space(self.bytes, at + 1))
    }

    /// Leaves a container.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn close(&mut self) {
        self.depth -= 1;
    }

    /// The number of open containers, to come back to after a look ahead.
    pub(crate) fn depth(&self) -> u32 {
        self.depth
    }

    /// Comes back from a look ahead that stopped half way.
    pub(crate) fn set_depth(&mut self, depth: u32) {
        self.depth = depth;
    }
}

/// The byte at an offset; 0, which JSON has nowhere, after the end.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The offset of the first byte from one on that is not whitespace.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn space(bytes: &[u8], at: usize) -> usize {
    if byte(bytes, at) > b' ' { at } else { spaces(bytes, at) }
}

/// The same, where whitespace is likely.
#[inline(never)]
pub(crate) fn spaces(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
    }
    at
}

/// The string at an offset.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn string_at(bytes: &[u8], at: usize) -> Result<Text, Fault> {
    if byte(bytes, at) != b'"' {
        return Err(value::mismatch(bytes, at));
    }
    text::string(bytes, at + 1)
}

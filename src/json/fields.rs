//! The walk over the members of a record: which member comes next, told by one compare when
//! members come in schema order; duplicates; what is missing.

use crate::shape::{Field, Profile, Record, Union};

use super::cursor::{Cursor, byte, space, string_at};
use super::fault::{Fault, Reason};
use super::names::Names;
use super::raw::Raw;
use super::text::{Name, Text};
use super::value;
use crate::shape::key;

/// What [`Fields::next`] gives for a member that the record does not name.
pub const UNKNOWN: usize = usize::MAX;

/// The members of a record that is being read.
///
/// INVARIANT: a record has at most 64 fields, so that one word holds which of them were seen.
#[derive(Debug)]
pub(crate) struct Walk<'a, 's> {
    record: &'s Record,
    /// Offset of the opening brace.
    start: usize,
    /// One bit for each field seen, but for those of the run.
    seen: u64,
    /// Where the run starts: fields that came one after the other.
    run: usize,
    /// The field that should come next, at the end of the run.
    expected: usize,
    /// The fields up to the first one from the run on that was seen before it: here a member is no
    /// duplicate.
    fresh: &'s [Field],
    /// Members that the record does not name.
    strangers: u64,
    names: Option<Names<'a>>,
    /// The name of the latest of them.
    pub(crate) stranger: Text,
}

impl<'a, 's> Walk<'a, 's> {
    /// Before the first member.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn new(record: &'s Record, start: usize) -> Self {
        let stranger = Text { start, end: start, escaped: false };
        let fresh = record.fields;
        Self {
            record,
            start,
            seen: 0,
            run: 0,
            expected: 0,
            fresh,
            strangers: 0,
            names: None,
            stranger,
        }
    }

    /// The member at an offset: its index or [`UNKNOWN`], and the offset of its value.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn member(
        &mut self,
        c: &mut Cursor<'a>,
        at: usize,
    ) -> Result<(usize, usize), Fault> {
        let index = self.expected;
        match self.in_order(c, at) {
            Some(value) => Ok((index, value)),
            None => self.search(c, at),
        }
    }

    /// The offset of the expected member's value, when that member comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn in_order(&mut self, c: &Cursor<'a>, at: usize) -> Option<usize> {
        let field = self.fresh.get(self.expected)?;
        let after = field.key.after(c.bytes, at)?;
        self.expected += 1;
        Some(space(c.bytes, after))
    }

    /// A member that is not the expected one.
    #[inline(never)]
    fn search(&mut self, c: &mut Cursor<'a>, at: usize) -> Result<(usize, usize), Fault> {
        let fields = self.record.fields;
        let expected = self.expected.min(fields.len());
        if let Some(head) = key::load(c.bytes, at) {
            // Members that are left out and members that are sorted come next, mostly.
            for index in (expected..fields.len()).chain(0..expected) {
                if let Some(after) = fields[index].key.after_head(head, c.bytes, at) {
                    self.known(index, at)?;
                    return Ok((index, space(c.bytes, after)));
                }
            }
        }
        self.decode(c, at)
    }

    /// A member whose name is escaped, long, near the end of the text, or unknown.
    fn decode(&mut self, c: &mut Cursor<'a>, at: usize) -> Result<(usize, usize), Fault> {
        let name = value::hashed_name(c.bytes, at)?;
        let decoded = name.text.decode(c.text);
        let found = self.record.fields.iter().position(|field| field.key.name() == decoded);
        let value = value::colon(c.bytes, name.text.end + 1)?;
        match found {
            Some(index) => self.known(index, at).map(|()| (index, value)),
            None => self.unknown(c, name).map(|()| (UNKNOWN, value)),
        }
    }

    /// Notes a field, which starts a new run.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn known(&mut self, index: usize, at: usize) -> Result<(), Fault> {
        self.seen = self.all_seen();
        let bit = 1_u64 << (index & 63);
        if self.seen & bit != 0 {
            return Err(Fault::new(at, Reason::DuplicateMember));
        }
        self.seen |= bit;
        let ahead = self.seen & !all(index + 1);
        let fields = self.record.fields;
        self.fresh = fields.get(..ahead.trailing_zeros() as usize).unwrap_or(fields);
        (self.run, self.expected) = (index + 1, index + 1);
        Ok(())
    }

    /// One bit for each field seen.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn all_seen(&self) -> u64 {
        self.seen | all(self.expected) & !all(self.run)
    }

    /// Whether a required member was not seen.
    #[inline(never)]
    fn misses(&self) -> bool {
        let fields = self.record.fields;
        let mut missing = !self.all_seen() & all(fields.len());
        while missing != 0 {
            if fields[missing.trailing_zeros() as usize].required {
                return true;
            }
            missing &= missing - 1;
        }
        false
    }

    /// Notes a member that the record does not name.
    fn unknown(&mut self, c: &mut Cursor<'a>, name: Name) -> Result<(), Fault> {
        self.names.get_or_insert_with(|| Names::new(c)).insert(c, name)?;
        self.strangers += 1;
        let name = name.text;
        self.stranger = name;
        if !self.record.open {
            match c.profile {
                Profile::Reader if !c.wary => c.unknown.push(name.start - 1),
                Profile::Reader | Profile::Writer => {
                    return Err(Fault::new(name.start - 1, Reason::Violation));
                }
            }
        }
        Ok(())
    }

    /// Whether a field was seen.
    pub(crate) fn has(&self, index: usize) -> bool {
        self.all_seen() & (1 << (index & 63)) != 0
    }

    /// The number of members so far.
    pub(crate) fn count(&self) -> u64 {
        u64::from(self.all_seen().count_ones()) + self.strangers
    }

    /// Gives back what unknown members took.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn close(&mut self, c: &mut Cursor<'a>) {
        if let Some(names) = self.names.take() {
            names.close(c);
        }
    }

    /// After the last member: nothing may be missing.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn finish(&mut self, c: &mut Cursor<'a>) -> Result<(), Fault> {
        self.close(c);
        let record = self.record;
        let in_order = self.run == 0 && self.expected == record.fields.len();
        if !in_order && self.misses() {
            return Err(Fault::new(self.start, Reason::Violation));
        }
        if record.min_members > 0 || record.max_members != u64::MAX {
            let count = self.count();
            if count < record.min_members || count > record.max_members {
                return Err(Fault::new(self.start, Reason::Violation));
            }
        }
        Ok(())
    }
}

/// The lowest bits of a word.
const fn all(fields: usize) -> u64 {
    if fields >= 64 { u64::MAX } else { (1 << fields) - 1 }
}

/// The members of a record, for generated readers.
///
/// ```text
/// let mut fields = c.fields(&RECORD)?;
/// while let Some(field) = fields.next(c)? {
///     match field {
///         0 => c.fill(&mut tick, &RECORD, 0),
///         _ => fields.unknown(c, &mut extra),
///     }?;
/// }
/// fields.finish(c)?;
/// let Some(tick) = tick else { return Err(fields.incomplete()) };
/// ```
#[derive(Debug)]
pub struct Fields<'a> {
    walk: Walk<'a, 'static>,
    first: bool,
}

impl<'a> Cursor<'a> {
    /// Enters a record.
    ///
    /// # Errors
    /// A fault when something else comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn fields(&mut self, record: &'static Record) -> Result<Fields<'a>, Fault> {
        let start = self.at;
        self.at = self.open(start, b'{')?;
        Ok(Fields { walk: Walk::new(record, start), first: true })
    }
}

impl<'a> Fields<'a> {
    /// The next member: its index in the record or [`UNKNOWN`]; the cursor stands at its value.
    /// `None` after the last one.
    ///
    /// # Errors
    /// A fault for a duplicate, and for an unknown member of a closed record that a writer checks.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn next(&mut self, c: &mut Cursor<'a>) -> Result<Option<usize>, Fault> {
        let mut at = c.at;
        let found = byte(c.bytes, at);
        if found == b'}' {
            return Ok(None);
        }
        if !self.first {
            if found != b',' {
                return Err(value::unexpected(c.bytes, at));
            }
            at = space(c.bytes, at + 1);
        }
        self.first = false;
        let (index, value) = self.walk.member(c, at)?;
        c.at = value;
        Ok(Some(index))
    }

    /// Reads the unknown member that [`Fields::next`] found last.
    ///
    /// # Errors
    /// The first fault inside its value.
    #[cold]
    pub fn unknown(
        &self,
        c: &mut Cursor<'a>,
        extra: &mut Vec<(Box<str>, Raw)>,
    ) -> Result<(), Fault> {
        let name = self.walk.stranger.decode(c.text);
        let value = c.skip()?;
        extra.push((name.into(), Raw::trusted(value)));
        Ok(())
    }

    /// Leaves the record: every required member was there, and as many as there should be.
    ///
    /// # Errors
    /// A fault when not.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn finish(&mut self, c: &mut Cursor<'a>) -> Result<(), Fault> {
        self.walk.finish(c)?;
        c.close();
        c.at = space(c.bytes, c.at + 1);
        Ok(())
    }

    /// A required member is missing; after [`Fields::finish`] none is.
    #[cold]
    pub fn incomplete(&self) -> Fault {
        Fault::new(self.walk.start, Reason::Violation)
    }
}

/// The variant of the union that the object at an offset is.
pub(crate) fn tag(c: &mut Cursor<'_>, start: usize, union: &Union) -> Result<usize, Fault> {
    let (depth, names) = (c.depth(), c.names.len());
    let found = tag_value(c, start, union.tag.name());
    c.set_depth(depth);
    c.names.truncate(names);
    let said = match found? {
        Some(value) if byte(c.bytes, value) == b'"' => string_at(c.bytes, value)?.decode(c.text),
        Some(_) | None => return Err(Fault::new(start, Reason::Violation)),
    };
    let index = union.variants.iter().position(|(tag, _)| *tag == said);
    index.ok_or(Fault::new(start, Reason::Violation))
}

/// The offset of the value of a member of the object at an offset.
fn tag_value(c: &mut Cursor<'_>, start: usize, tag: &str) -> Result<Option<usize>, Fault> {
    let mut at = c.open(start, b'{')?;
    if byte(c.bytes, at) == b'}' {
        return Ok(None);
    }
    let mut names = Names::new(c);
    let mut more = true;
    while more {
        let name = value::hashed_name(c.bytes, at)?;
        names.insert(c, name)?;
        let name = name.text;
        let value = value::colon(c.bytes, name.end + 1)?;
        if name.decode(c.text) == tag {
            return Ok(Some(value));
        }
        at = value::any(c, value)?;
        (at, more) = value::next(c.bytes, at, b'}')?;
    }
    Ok(None)
}

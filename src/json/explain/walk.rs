//! The walk that notes every violation and knows the pointer of each.

use crate::json::check::check_const;
use crate::json::scan::{
    Text, all_different, any, byte, colon, hashed_name, literal, next, number, push_index,
    push_name, string_at,
};
use crate::json::{Cursor, Names, UNKNOWN, Walk};
use crate::shape::{
    Array, Choice, Field, Map, Profile, Record, Shape, StringRules, Union, Violation,
};

use super::Stop;
use super::message::{self, short};

/// The state of one walk.
pub(super) struct Walker<'a> {
    /// Reads as a reader does, so that unknown members are no faults; `profile` decides here.
    pub(super) c: Cursor<'a>,
    pub(super) profile: Profile,
    pub(super) max: usize,
    pub(super) pointer: String,
    /// Records that are open, and where they start.
    pub(super) records: Vec<(&'a Record, usize)>,
    pub(super) found: Vec<Violation>,
}

/// The offset after what was walked.
pub(super) type Walked = Result<usize, Stop>;

impl<'a> Walker<'a> {
    pub(super) fn new(text: &'a str, profile: Profile, max: usize) -> Self {
        let c = Cursor::new(text, Profile::Reader);
        Self { c, profile, max, pointer: String::new(), records: Vec::new(), found: Vec::new() }
    }

    /// Every violation.
    pub(super) fn run(mut self, shape: &'a Shape) -> Vec<Violation> {
        let walked = self.value(self.c.at, shape, shape).and_then(|end| {
            self.c.advance(end);
            Ok(self.c.end()?)
        });
        if let Err(Stop::Fault(fault)) = walked {
            self.not_json(fault);
        }
        self.found
    }

    /// A value; `told` is the shape as messages name it, which may be nullable around `shape`.
    fn value(&mut self, at: usize, shape: &'a Shape, told: &'a Shape) -> Walked {
        let found = byte(self.c.bytes, at);
        match shape {
            Shape::Any => self.open(at),
            Shape::Nullable(_) | Shape::Null if found == b'n' => Ok(literal(self.c.bytes, at)?),
            Shape::Nullable(inner) => self.value(at, inner, told),
            Shape::Boolean if matches!(found, b't' | b'f') => Ok(literal(self.c.bytes, at)?),
            Shape::Integer(_) | Shape::Number(_) if matches!(found, b'-' | b'0'..=b'9') => {
                self.number(at, shape)
            }
            Shape::String(rules) if found == b'"' => {
                let text = string_at(self.c.bytes, at)?;
                self.string(text, rules)?;
                Ok(text.end + 1)
            }
            Shape::Const(constant) => match check_const(&self.c, at, *constant) {
                Ok(end) => Ok(end),
                Err(fault) if fault.is_violation() => {
                    let wanted = message::constant(*constant);
                    self.pass(at, "const", |value| format!("`{value}` is not `{wanted}`"))
                }
                Err(fault) => Err(fault.into()),
            },
            Shape::Record(record) if found == b'{' => self.record(at, record),
            Shape::Map(map) if found == b'{' => self.map(at, map),
            Shape::Array(array) if found == b'[' => self.array(at, array),
            Shape::Union(union) if found == b'{' => self.union(at, union),
            Shape::Choice(choice) => self.choice(at, choice, told),
            Shape::Null
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Record(_)
            | Shape::Map(_)
            | Shape::Array(_)
            | Shape::Union(_) => self.mismatch(at, told),
        }
    }

    fn number(&mut self, at: usize, shape: &Shape) -> Walked {
        let end = number(self.c.bytes, at)?.end;
        let literal = &self.c.text[at..end];
        let broken = match shape {
            Shape::Integer(rules) => rules.broken(literal),
            Shape::Number(rules) => rules.broken(literal),
            Shape::Any
            | Shape::Null
            | Shape::Boolean
            | Shape::String(_)
            | Shape::Const(_)
            | Shape::Record(_)
            | Shape::Map(_)
            | Shape::Array(_)
            | Shape::Nullable(_)
            | Shape::Union(_)
            | Shape::Choice(_) => Vec::new(),
        };
        for (keyword, limit) in broken {
            let value = short(literal);
            self.note(at, keyword, &value, message::scalar(&value, keyword, &limit), None)?;
        }
        Ok(end)
    }

    fn string(&mut self, text: Text, rules: &StringRules) -> Result<(), Stop> {
        let decoded = text.decode(self.c.text);
        for (keyword, limit) in rules.broken(&decoded) {
            let value = short(&self.c.text[text.start - 1..=text.end]);
            let message = message::scalar(&short(&decoded), keyword, &limit);
            self.note(text.start - 1, keyword, &value, message, None)?;
        }
        Ok(())
    }

    fn record(&mut self, start: usize, record: &'a Record) -> Walked {
        let mut at = self.c.open(start, b'{')?;
        let mut walk = Walk::new(record, start);
        self.records.push((record, start));
        let length = self.pointer.len();
        let mut more = byte(self.c.bytes, at) != b'}';
        if !more {
            at += 1;
        }
        while more {
            let key = at;
            let (index, value) = walk.member(&mut self.c, at)?;
            let field = record.fields.get(index);
            if index == UNKNOWN && !record.open && self.profile == Profile::Writer {
                self.unknown(key, walk.stranger, record)?;
            }
            match field {
                Some(field) => push_name(&mut self.pointer, field.key.name()),
                None => push_name(&mut self.pointer, &walk.stranger.decode(self.c.text)),
            }
            let end = match field {
                Some(field) if self.absent(value, field) => literal(self.c.bytes, value)?,
                Some(field) => self.value(value, &field.shape, &field.shape)?,
                None => self.open(value)?,
            };
            self.pointer.truncate(length);
            (at, more) = next(self.c.bytes, end, b'}')?;
        }
        self.missing(start, record, &walk)?;
        let count = walk.count();
        let bounds = (record.min_members, record.max_members);
        self.count(start, count, bounds, ("minProperties", "maxProperties"))?;
        walk.close(&mut self.c);
        self.records.pop();
        self.c.close();
        Ok(at)
    }

    /// Whether a reader takes the value for an absent one.
    fn absent(&self, at: usize, field: &Field) -> bool {
        !field.required
            && self.profile == Profile::Reader
            && byte(self.c.bytes, at) == b'n'
            && !field.shape.admits_null()
    }

    fn map(&mut self, start: usize, map: &'a Map) -> Walked {
        let count = |walker: &mut Self, count| {
            let bounds = (map.min_members, map.max_members);
            walker.count(start, count, bounds, ("minProperties", "maxProperties"))
        };
        self.members(start, map.names.as_ref(), &map.values, count)
    }

    /// The members of an object whose names are not known beforehand.
    fn members(
        &mut self,
        start: usize,
        names_rules: Option<&StringRules>,
        values: &'a Shape,
        finish: impl FnOnce(&mut Self, u64) -> Result<(), Stop>,
    ) -> Walked {
        let mut at = self.c.open(start, b'{')?;
        let mut names = Names::new(&self.c);
        let length = self.pointer.len();
        let mut count = 0;
        let mut more = byte(self.c.bytes, at) != b'}';
        if !more {
            at += 1;
        }
        while more {
            let name = hashed_name(self.c.bytes, at)?;
            names.insert(&mut self.c, name)?;
            let name = name.text;
            let value = colon(self.c.bytes, name.end + 1)?;
            if let Some(rules) = names_rules {
                self.name(name, rules)?;
            }
            push_name(&mut self.pointer, &name.decode(self.c.text));
            let end = self.value(value, values, values)?;
            self.pointer.truncate(length);
            count += 1;
            (at, more) = next(self.c.bytes, end, b'}')?;
        }
        names.close(&mut self.c);
        self.c.close();
        finish(self, count)?;
        Ok(at)
    }

    fn array(&mut self, start: usize, array: &'a Array) -> Walked {
        let (at, count) = self.items(start, &array.items)?;
        let bounds = (array.min_items, array.max_items);
        self.count(start, count, bounds, ("minItems", "maxItems"))?;
        if array.unique && !all_different(self.c.text, start) {
            let value = self.excerpt(start);
            self.note(start, "uniqueItems", &value, "two items are equal".to_owned(), None)?;
        }
        Ok(at)
    }

    /// The items of an array: the offset after it and their number.
    fn items(&mut self, start: usize, items: &'a Shape) -> Result<(usize, u64), Stop> {
        let mut at = self.c.open(start, b'[')?;
        let length = self.pointer.len();
        let mut count = 0;
        let mut more = byte(self.c.bytes, at) != b']';
        if !more {
            at += 1;
        }
        while more {
            push_index(&mut self.pointer, count);
            let end = self.value(at, items, items)?;
            self.pointer.truncate(length);
            count += 1;
            (at, more) = next(self.c.bytes, end, b']')?;
        }
        self.c.close();
        Ok((at, count as u64))
    }

    fn union(&mut self, at: usize, union: &'a Union) -> Walked {
        let tagged = self.c.tag_at(at, union);
        match tagged.map(|index| union.variants.get(index)) {
            Ok(Some((_, record))) => self.record(at, record),
            Err(fault) if !fault.is_violation() => self.open(at).and(Err(fault.into())),
            Ok(None) | Err(_) => {
                let mut tags = Vec::new();
                for (tag, _) in union.variants {
                    tags.push(*tag);
                }
                let (tag, tags) = (union.tag.name(), tags.join("`, `"));
                self.pass(at, "oneOf", |_| format!("`{tag}` is none of `{tags}`"))
            }
        }
    }

    fn choice(&mut self, at: usize, choice: &'a Choice, told: &'a Shape) -> Walked {
        let shape = match byte(self.c.bytes, at) {
            b'n' if choice.null => return Ok(literal(self.c.bytes, at)?),
            b't' | b'f' if choice.boolean => return Ok(literal(self.c.bytes, at)?),
            b'-' | b'0'..=b'9' => choice.number,
            b'"' => choice.string,
            b'[' => choice.array,
            b'{' => choice.object,
            _ => None,
        };
        match shape {
            Some(shape) => self.value(at, shape, told),
            None => self.mismatch(at, told),
        }
    }

    /// A value of which nothing is asked but that it is JSON.
    pub(super) fn open(&mut self, at: usize) -> Walked {
        match byte(self.c.bytes, at) {
            b'{' => self.members(at, None, &Shape::Any, |_, _| Ok(())),
            b'[' => self.items(at, &Shape::Any).map(|(end, _)| end),
            _ => Ok(any(&mut self.c, at)?),
        }
    }
}

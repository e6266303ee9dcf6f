//! Records and maps.

use super::scalar::strings;
use super::{Findings, Target, Walk};
use crate::compat::accept::{Fit, text};
use crate::compat::sample::{filled, least, several, texts, with_member};
use crate::ir::{Field, Literal, MapRules, Record, Segment, StringRules, Type, Unknown};

/// More entries than this are not made up.
const MOST: u64 = 300;

/// What stands for members that nobody declared.
const ANYTHING: &Type = &Type::Any;

impl<'a> Walk<'a> {
    /// Two records; the member `told` is known to be the same in both.
    pub(super) fn records(
        &mut self,
        own: &'a Record,
        other: &'a Record,
        told: Option<&str>,
    ) -> Findings {
        let mut found = self.member_counts(own, (other.min_members, other.max_members));
        for field in other.fields.iter().filter(|field| Some(field.wire.as_str()) != told) {
            found.add(self.member(own, field));
        }
        found
    }

    /// What a record sends for a member that the reader knows.
    fn member(&mut self, own: &'a Record, field: &'a Field) -> Findings {
        let target = Target { ty: &field.ty, null: !field.required };
        let segment = Segment::Member(field.wire.clone());
        let mut found = Findings::default();
        let declared = own.field(&field.wire);
        if field.required && declared.is_none_or(|declared| !declared.required) {
            let absent = filled(self.writer, own, 0).into_iter().collect();
            found.add(Findings::gap("it may be absent", absent));
            for gap in &mut found.gaps {
                gap.path = gap.path.member(&field.wire);
            }
        }
        let sent = match declared {
            Some(declared) => &declared.ty,
            // A closed writer sends nothing beside what it declares.
            None if own.unknown == Unknown::Closed => return found,
            None => ANYTHING,
        };
        let writer = self.writer;
        let inner = self.types(sent, target);
        found.add(inner.inside(&segment, |value| with_member(writer, own, &field.wire, value)));
        found
    }

    fn member_counts(&self, own: &Record, other: (Option<u64>, Option<u64>)) -> Findings {
        let mut found = Findings::default();
        let needed = own.fields.iter().filter(|field| field.required).count() as u64;
        let fewest = needed.max(own.min_members.unwrap_or(0));
        if other.0.is_some_and(|min| fewest < min) {
            let values = filled(self.writer, own, fewest).into_iter().collect();
            found.add(Findings::gap("it may have fewer members", values));
        }
        let named = own.fields.len() as u64;
        let most = match own.unknown {
            Unknown::Closed => Some(own.max_members.map_or(named, |max| max.min(named))),
            Unknown::Open => own.max_members,
        };
        if let Some(max) = other.1.filter(|max| most.is_none_or(|most| most > *max)) {
            let values = filled(self.writer, own, max + 1).into_iter().collect();
            found.add(Findings::gap("it may have more members", values));
        }
        found
    }

    pub(super) fn record_as_map(&mut self, own: &'a Record, other: &'a MapRules) -> Findings {
        let mut found = self.member_counts(own, (other.min_members, other.max_members));
        for field in &own.fields {
            let segment = Segment::Member(field.wire.clone());
            let named = other.names.as_ref().map_or(Fit::Yes, |names| text(&field.wire, names));
            let mut inner = self.types(&field.ty, Target { ty: &other.values, null: false });
            if named != Fit::Yes {
                let values = several(self.writer, &field.ty, 1);
                inner.add(Findings::gap("its name is not allowed", values));
            }
            let writer = self.writer;
            found.add(inner.inside(&segment, |value| with_member(writer, own, &field.wire, value)));
        }
        if own.unknown == Unknown::Open {
            let writer = self.writer;
            let mut inner = self.types(ANYTHING, Target { ty: &other.values, null: false });
            inner =
                inner.inside(&Segment::Each, |value| with_member(writer, own, "unknown_0", value));
            if let Some(names) = &other.names {
                let any = strings(&StringRules::default(), names);
                inner.add(any.inside(&Segment::Each, |name| {
                    let Literal::String(name) = name else { return None };
                    with_member(writer, own, name, &Literal::Null)
                }));
            }
            found.add(inner);
        }
        found
    }

    pub(super) fn map_as_record(&mut self, own: &'a MapRules, other: &'a Record) -> Findings {
        let mut found = self.entry_counts(own, (other.min_members, other.max_members));
        for field in &other.fields {
            let segment = Segment::Member(field.wire.clone());
            if field.required {
                let spare = self.entries(own, own.min_members.unwrap_or(0), &field.wire);
                let absent = spare.into_iter().collect();
                found.add(
                    Findings::gap("it may be absent", absent)
                        .inside(&segment, |it| Some(it.clone())),
                );
            }
            let named = own.names.as_ref().map_or(Fit::Yes, |names| text(&field.wire, names));
            if named == Fit::No || own.max_members == Some(0) {
                continue;
            }
            let target = Target { ty: &field.ty, null: !field.required };
            let inner = self.types(&own.values, target);
            found.add(inner.inside(&segment, |value| self.entry(own, &field.wire, value)));
        }
        found
    }

    pub(super) fn maps(&mut self, own: &'a MapRules, other: &'a MapRules) -> Findings {
        let mut found = self.entry_counts(own, (other.min_members, other.max_members));
        if own.max_members == Some(0) {
            return found;
        }
        if let Some(names) = &other.names {
            let any = StringRules::default();
            let inner = strings(own.names.as_ref().unwrap_or(&any), names);
            let value = least(self.writer, &own.values);
            found.add(inner.inside(&Segment::Each, |name| {
                let Literal::String(name) = name else { return None };
                self.entry(own, name, value.as_ref()?)
            }));
        }
        let name = match &own.names {
            Some(names) => texts(names).into_iter().next(),
            None => Some("a".to_owned()),
        };
        let inner = self.types(&own.values, Target { ty: &other.values, null: false });
        found.add(inner.inside(&Segment::Each, |value| self.entry(own, name.as_ref()?, value)));
        found
    }

    fn entry_counts(&self, own: &MapRules, other: (Option<u64>, Option<u64>)) -> Findings {
        let mut found = Findings::default();
        let fewest = own.min_members.unwrap_or(0);
        if other.0.is_some_and(|min| fewest < min) {
            let values = self.entries(own, fewest, "").into_iter().collect();
            found.add(Findings::gap("it may have fewer entries", values));
        }
        if let Some(max) = other.1.filter(|max| own.max_members.is_none_or(|most| most > *max)) {
            let values = self.entries(own, (max + 1).max(fewest), "").into_iter().collect();
            found.add(Findings::gap("it may have more entries", values));
        }
        found
    }

    /// The least map with an entry.
    fn entry(&self, own: &MapRules, name: &str, value: &Literal) -> Option<Literal> {
        let others = own.min_members.unwrap_or(0).saturating_sub(1);
        let Literal::Object(others) = self.entries(own, others, name)? else { return None };
        let mut members = vec![(name.to_owned(), value.clone())];
        members.extend(others);
        Some(Literal::Object(members))
    }

    /// A map with so many entries, none of which has this name.
    fn entries(&self, own: &MapRules, count: u64, but: &str) -> Option<Literal> {
        if count > MOST {
            return None;
        }
        let mut names = match &own.names {
            Some(names) => texts(names),
            None => (0..=count).map(|index| format!("a{index}")).collect(),
        };
        names.retain(|name| name != but);
        let count = usize::try_from(count).ok()?;
        if names.len() < count {
            return None;
        }
        names.truncate(count);
        if names.is_empty() {
            return Some(Literal::Object(Vec::new()));
        }
        let value = least(self.writer, &own.values)?;
        Some(Literal::Object(names.into_iter().map(|name| (name, value.clone())).collect()))
    }
}

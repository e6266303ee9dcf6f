//! Unions: records that one member tells apart.

use super::{Findings, Target, Walk};
use crate::compat::sample::{filled, least, with_member};
use crate::ir::{
    Contract, DefinitionKind, Kind, Literal, Record, Reference, Segment, Type, Union, kind,
};

impl<'a> Walk<'a> {
    /// A union against another type, record by record.
    pub(super) fn variants(&mut self, own: &'a Union, target: Target<'a>) -> Findings {
        let mut found = Findings::default();
        let (writer, reader) = (self.writer, self.reader);
        for variant in &own.variants {
            let Some(record) = record(writer, &variant.record) else { continue };
            match kind(reader, target.ty) {
                Kind::Union(_, other) if other.tag == own.tag => {
                    found.add(self.as_variant(record, other, &variant.tag));
                }
                Kind::Union(_, other) => found.add(self.told(record, other)),
                Kind::Record(_, other) => found.add(self.records(record, other, None)),
                Kind::Map(other) => found.add(self.record_as_map(record, other)),
                _no_object => {
                    let sent = Type::Named(variant.record.clone());
                    let values = least(writer, &sent).into_iter().collect();
                    found.add(Findings::gap("the types have nothing in common", values));
                }
            }
        }
        found
    }

    /// A record or a map against a union.
    pub(super) fn tagged(&mut self, sent: &'a Type, other: &'a Union) -> Findings {
        match kind(self.writer, sent) {
            Kind::Record(_, record) => self.told(record, other),
            _map => {
                let values = least(self.writer, sent).into_iter().collect();
                Findings::gap(format!("it may lack `{}`", other.tag), values)
            }
        }
    }

    /// A record against a union, for each value that its tag may have.
    fn told(&mut self, own: &'a Record, other: &'a Union) -> Findings {
        let tag = own.field(&other.tag).filter(|field| field.required);
        let tags: Option<Vec<&str>> = match tag.map(|field| kind(self.writer, &field.ty)) {
            Some(Kind::Const(Literal::String(only))) => Some(vec![only]),
            Some(Kind::Enum(_, listed)) if !listed.open => {
                Some(listed.values.iter().map(String::as_str).collect())
            }
            _any_value => None,
        };
        let Some(tags) = tags else {
            let why = format!("no `{}` tells which record it is", other.tag);
            let mut values: Vec<Literal> = filled(self.writer, own, 0).into_iter().collect();
            for text in ["", "x", "another"] {
                let text = Literal::String(text.to_owned());
                values.extend(with_member(self.writer, own, &other.tag, &text));
            }
            return Findings::gap(why, values);
        };
        let mut found = Findings::default();
        for tag in tags {
            found.add(self.as_variant(own, other, tag));
        }
        found
    }

    /// A record whose tag has a value, against the record of a union with that tag.
    fn as_variant(&mut self, own: &'a Record, other: &'a Union, tag: &str) -> Findings {
        let value = Literal::String(tag.to_owned());
        let variant = other.variants.iter().find(|variant| variant.tag == tag);
        let Some(taken) = variant.and_then(|it| record(self.reader, &it.record)) else {
            let made = with_member(self.writer, own, &other.tag, &value).into_iter().collect();
            let found = Findings::gap(format!("no record of the union has the tag `{tag}`"), made);
            return found.inside(&Segment::Member(other.tag.clone()), |it| Some(it.clone()));
        };
        let mut found = self.records(own, taken, Some(&other.tag));
        // The values were made with the record's least tag, which may be another.
        for made in found.gaps.iter_mut().flat_map(|gap| &mut gap.values) {
            if let Literal::Object(members) = made
                && let Some(member) = members.iter_mut().find(|(name, _)| *name == other.tag)
            {
                member.1 = value.clone();
            }
        }
        found
    }
}

fn record<'c>(contract: &'c Contract, reference: &Reference) -> Option<&'c Record> {
    match &contract.resolve(reference)?.kind {
        DefinitionKind::Record(record) => Some(record),
        DefinitionKind::Enum(_)
        | DefinitionKind::Union(_)
        | DefinitionKind::Choice(_)
        | DefinitionKind::Alias(_) => None,
    }
}

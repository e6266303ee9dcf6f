//! The least value of a type: what must be there and no more.

use super::text::texts;
use crate::compat::accept::equal;
use crate::compat::range::Range;
use crate::ir::{
    ArrayRules, Contract, Kind, Literal, MapRules, Record, Reference, Type, Unknown, kind,
};

/// More entries than this are not made up.
const MOST: u64 = 300;

/// The least value that a writer may send; `None` where none is found.
pub(in crate::compat) fn least(contract: &Contract, ty: &Type) -> Option<Literal> {
    Maker::new(contract).value(ty)
}

/// Up to so many different values, the least first.
pub(in crate::compat) fn several(contract: &Contract, ty: &Type, count: usize) -> Vec<Literal> {
    Maker::new(contract).several(ty, count)
}

/// The least record with this member, other members aside.
pub(in crate::compat) fn with_member(
    contract: &Contract,
    record: &Record,
    wire: &str,
    value: &Literal,
) -> Option<Literal> {
    let mut maker = Maker::new(contract);
    maker.record(record, &[(wire.to_owned(), value.clone())], 0)
}

/// The least record with at least so many members.
pub(in crate::compat) fn filled(
    contract: &Contract,
    record: &Record,
    count: u64,
) -> Option<Literal> {
    Maker::new(contract).record(record, &[], count)
}

struct Maker<'a> {
    contract: &'a Contract,
    /// Records that are being made.
    trail: Vec<&'a Reference>,
    /// How far inside different values are looked for.
    depth: usize,
}

/// Further inside, one value is enough.
const DEEP: usize = 3;

impl<'a> Maker<'a> {
    fn new(contract: &'a Contract) -> Self {
        Self { contract, trail: Vec::new(), depth: 0 }
    }

    fn value(&mut self, ty: &'a Type) -> Option<Literal> {
        match kind(self.contract, ty) {
            Kind::Any | Kind::Null | Kind::Nullable(_) => Some(Literal::Null),
            Kind::Boolean => Some(Literal::Boolean(false)),
            Kind::Const(only) => Some(only.clone()),
            Kind::Integer(rules) => Range::integer(rules).least().map(Literal::Number),
            Kind::Number(rules) => Range::number(rules).least().map(Literal::Number),
            Kind::String(rules) => texts(rules).into_iter().next().map(Literal::String),
            Kind::Enum(_, listed) => {
                let other = listed.open.then(|| "x".to_owned());
                listed.values.first().cloned().or(other).map(Literal::String)
            }
            Kind::Array(rules) => self.array(rules),
            Kind::Map(rules) => self.map(rules),
            Kind::Record(reference, record) => {
                if self.trail.contains(&reference) {
                    return None;
                }
                self.trail.push(reference);
                let made = self.record(record, &[], 0);
                self.trail.pop();
                made
            }
            Kind::Union(_, union) => {
                let records = union.variants.iter();
                records.map(|variant| &variant.record).find_map(|record| self.named(record))
            }
            Kind::Choice(_, choice) => choice.options.iter().find_map(|(_, ty)| self.value(ty)),
            Kind::Broken => None,
        }
    }

    fn named(&mut self, reference: &'a Reference) -> Option<Literal> {
        let crate::ir::DefinitionKind::Record(record) = &self.contract.resolve(reference)?.kind
        else {
            return None;
        };
        if self.trail.contains(&reference) {
            return None;
        }
        self.trail.push(reference);
        let made = self.record(record, &[], 0);
        self.trail.pop();
        made
    }

    fn array(&mut self, rules: &'a ArrayRules) -> Option<Literal> {
        let count = rules.min_items.unwrap_or(0);
        if count > MOST {
            return None;
        }
        if !rules.unique {
            let item = if count > 0 { self.value(&rules.items)? } else { Literal::Null };
            return Some(Literal::Array((0..count).map(|_| item.clone()).collect()));
        }
        let count = usize::try_from(count).ok()?;
        let items = self.several(&rules.items, count);
        (items.len() == count).then_some(Literal::Array(items))
    }

    fn map(&mut self, rules: &'a MapRules) -> Option<Literal> {
        let count = usize::try_from(rules.min_members.unwrap_or(0).min(MOST + 1)).ok()?;
        let mut names = rules.names.as_ref().map(texts).unwrap_or_default();
        if rules.names.is_none() {
            names.extend((0..count).map(|index| format!("a{index}")));
        }
        if names.len() < count {
            return None;
        }
        let value = if count > 0 { self.value(&rules.values)? } else { Literal::Null };
        names.truncate(count);
        Some(Literal::Object(names.into_iter().map(|name| (name, value.clone())).collect()))
    }

    /// The members that must be there, these, and others until there are so many.
    fn record(
        &mut self,
        record: &'a Record,
        given: &[(String, Literal)],
        count: u64,
    ) -> Option<Literal> {
        let count = count.max(record.min_members.unwrap_or(0));
        let is_given = |wire: &str| given.iter().find(|(name, _)| name == wire);
        let mut members = Vec::new();
        let needed = record.fields.iter().filter(|it| it.required || is_given(&it.wire).is_some());
        let mut spare = count.saturating_sub(needed.count() as u64);
        for field in &record.fields {
            if let Some(member) = is_given(&field.wire) {
                members.push(member.clone());
                continue;
            }
            if !field.required && spare == 0 {
                continue;
            }
            match self.value(&field.ty) {
                Some(value) => members.push((field.wire.clone(), value)),
                None if field.required => return None,
                None => continue,
            }
            spare -= u64::from(!field.required);
        }
        let other = given.iter().filter(|(name, _)| record.field(name).is_none());
        members.extend(other.cloned());
        if record.unknown == Unknown::Open && count <= MOST {
            for index in 0..count.saturating_sub(members.len() as u64) {
                members.push((format!("unknown_{index}"), Literal::Null));
            }
        }
        (members.len() as u64 >= count).then_some(Literal::Object(members))
    }

    /// Up to so many different values, the least first.
    fn several(&mut self, ty: &'a Type, count: usize) -> Vec<Literal> {
        if self.depth == DEEP {
            return self.value(ty).into_iter().collect();
        }
        self.depth += 1;
        let found = self.different(ty, count);
        self.depth -= 1;
        found
    }

    fn different(&mut self, ty: &'a Type, count: usize) -> Vec<Literal> {
        let mut found: Vec<Literal> = Vec::new();
        for value in self.candidates(ty, count) {
            if found.len() < count && !found.iter().any(|known| equal(known, &value)) {
                found.push(value);
            }
        }
        found
    }

    /// Values of a type, some of which may be equal.
    fn candidates(&mut self, ty: &'a Type, count: usize) -> Vec<Literal> {
        match kind(self.contract, ty) {
            Kind::Any => (0..count).map(|number| Literal::Number(number.to_string())).collect(),
            Kind::Boolean => [false, true].map(Literal::Boolean).to_vec(),
            Kind::Integer(rules) => numbers(&Range::integer(rules)),
            Kind::Number(rules) => numbers(&Range::number(rules)),
            Kind::String(rules) => texts(rules).into_iter().map(Literal::String).collect(),
            Kind::Enum(_, listed) => {
                let others = if listed.open { count } else { 0 };
                let others = (0..others).map(|index| format!("x{index}"));
                listed.values.iter().cloned().chain(others).map(Literal::String).collect()
            }
            Kind::Nullable(inner) => {
                let mut found = vec![Literal::Null];
                found.extend(self.several(inner, count));
                found
            }
            Kind::Choice(_, choice) => {
                let options = choice.options.iter();
                options.flat_map(|(_, option)| self.several(option, count)).collect()
            }
            Kind::Union(_, union) => {
                union.variants.iter().filter_map(|variant| self.named(&variant.record)).collect()
            }
            Kind::Record(_, record) => {
                let mut found: Vec<Literal> = self.value(ty).into_iter().collect();
                for field in &record.fields {
                    for value in self.several(&field.ty, count) {
                        found.extend(self.record(record, &[(field.wire.clone(), value)], 0));
                    }
                }
                found
            }
            Kind::Array(rules) => {
                let mut found: Vec<Literal> = self.value(ty).into_iter().collect();
                let items = self.several(&rules.items, count);
                found.extend(items.into_iter().map(|item| Literal::Array(vec![item])));
                found
            }
            Kind::Map(rules) if rules.names.is_none() => {
                let mut found: Vec<Literal> = self.value(ty).into_iter().collect();
                let entry = |value| Literal::Object(vec![("a0".to_owned(), value)]);
                found.extend(self.several(&rules.values, count).into_iter().map(entry));
                found
            }
            Kind::Map(_) | Kind::Null | Kind::Const(_) | Kind::Broken => {
                self.value(ty).into_iter().collect()
            }
        }
    }
}

fn numbers(range: &Range) -> Vec<Literal> {
    range.around().into_iter().map(Literal::Number).collect()
}

//! Varied payloads from a seed: few and odd values rather than many and likely ones.

use super::least::{least, several};
use super::random::Random;
use super::text::texts;
use crate::compat::accept::equal;
use crate::compat::range::Range;
use crate::ir::{
    ArrayRules, Contract, DefinitionKind, IntegerRules, Kind, Literal, MapRules, NumberRules,
    Record, Reference, StringRules, Type, Unknown, kind,
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// So deep inside, values are the least.
const DEEP: usize = 6;

/// Names of members that nobody declared, or of entries of a map.
const NAMES: &[&str] = &["a", "b", "x", "", "kai#1", "a/b", "~", "é"];

/// Makes payloads of a contract; what values a rule allows is found once.
pub struct Sampler<'a> {
    contract: &'a Contract,
    /// Values by where their rules stand in memory: the contract stays where it is.
    known: RefCell<HashMap<usize, Rc<Vec<Literal>>>>,
}

impl<'a> Sampler<'a> {
    /// A sampler of this contract.
    pub fn new(contract: &'a Contract) -> Self {
        Self { contract, known: RefCell::default() }
    }

    /// A payload that a writer may send; `None` where none was found for this seed.
    pub fn varied(&self, root: &Reference, random: &mut Random) -> Option<Literal> {
        Maker { sampler: self, random, depth: 0 }.named(root)
    }

    fn values<T>(&self, rules: &T, make: impl FnOnce(&T) -> Vec<Literal>) -> Rc<Vec<Literal>> {
        let address = std::ptr::from_ref(rules).cast::<()>() as usize;
        if let Some(found) = self.known.borrow().get(&address) {
            return Rc::clone(found);
        }
        let found = Rc::new(make(rules));
        self.known.borrow_mut().insert(address, Rc::clone(&found));
        found
    }
}

struct Maker<'a, 'r> {
    sampler: &'a Sampler<'a>,
    random: &'r mut Random,
    depth: usize,
}

impl<'a> Maker<'a, '_> {
    fn named(&mut self, reference: &Reference) -> Option<Literal> {
        match &self.sampler.contract.resolve(reference)?.kind {
            DefinitionKind::Record(record) => self.record(record),
            DefinitionKind::Alias(ty) => self.value(ty),
            DefinitionKind::Enum(_) | DefinitionKind::Choice(_) | DefinitionKind::Union(_) => {
                least(self.sampler.contract, &Type::Named(reference.clone()))
            }
        }
    }

    fn value(&mut self, ty: &'a Type) -> Option<Literal> {
        let contract = self.sampler.contract;
        if self.depth > DEEP {
            let least = self.sampler.values(ty, |ty| least(contract, ty).into_iter().collect());
            return least.first().cloned();
        }
        match kind(contract, ty) {
            Kind::Any => Some(self.anything()),
            Kind::Nullable(_) if self.random.percent(30) => Some(Literal::Null),
            Kind::Nullable(inner) => self.value(inner),
            Kind::Integer(rules) => {
                let around = |rules: &IntegerRules| numbers(&Range::integer(rules));
                self.one_of(&self.sampler.values(rules, around))
            }
            Kind::Number(rules) => {
                let around = |rules: &NumberRules| numbers(&Range::number(rules));
                self.one_of(&self.sampler.values(rules, around))
            }
            Kind::String(rules) => self.one_of(&self.sampler.values(rules, strings)),
            Kind::Enum(_, listed) if listed.open && self.random.percent(30) => {
                Some(Literal::String("another".to_owned()))
            }
            Kind::Enum(..) | Kind::Boolean | Kind::Const(_) | Kind::Null => {
                self.one_of(&self.sampler.values(ty, |ty| several(contract, ty, 50)))
            }
            Kind::Array(rules) => self.array(rules),
            Kind::Map(rules) => self.map(rules),
            Kind::Record(_, record) => self.record(record),
            Kind::Union(_, union) => {
                let variant = self.random.pick(&union.variants)?;
                self.named(&variant.record)
            }
            Kind::Choice(_, choice) => {
                let (_, option) = self.random.pick(&choice.options)?;
                self.value(option)
            }
            Kind::Broken => None,
        }
    }

    fn one_of(&mut self, values: &[Literal]) -> Option<Literal> {
        self.random.pick(values).cloned()
    }

    fn record(&mut self, record: &'a Record) -> Option<Literal> {
        self.depth += 1;
        let often = self.random.pick(&[0, 30, 60, 100]).copied().unwrap_or(50);
        let mut members = Vec::new();
        for field in &record.fields {
            if field.required || self.random.percent(often) {
                match self.value(&field.ty) {
                    Some(value) => members.push((field.wire.clone(), value)),
                    None if field.required => return None,
                    None => {}
                }
            }
        }
        if record.unknown == Unknown::Open {
            for name in NAMES.iter().filter(|name| record.field(name).is_none()) {
                if self.random.percent(20) {
                    members.push(((*name).to_owned(), self.anything()));
                }
            }
        }
        self.depth -= 1;
        Some(Literal::Object(members))
    }

    fn array(&mut self, rules: &'a ArrayRules) -> Option<Literal> {
        let count = self.count(rules.min_items, rules.max_items);
        self.depth += 1;
        let mut items: Vec<Literal> = Vec::new();
        for _ in 0..count.saturating_mul(4) {
            let item = self.value(&rules.items)?;
            let repeats = rules.unique && items.iter().any(|known| equal(known, &item));
            if items.len() < count && !repeats {
                items.push(item);
            }
        }
        self.depth -= 1;
        Some(Literal::Array(items))
    }

    fn map(&mut self, rules: &'a MapRules) -> Option<Literal> {
        let count = self.count(rules.min_members, rules.max_members);
        let plain = || NAMES.iter().map(|name| (*name).to_owned()).collect();
        let known = rules.names.as_ref().map(|names| self.sampler.values(names, strings));
        let mut names: Vec<String> = match known {
            Some(known) => known.iter().filter_map(text).collect(),
            None => plain(),
        };
        self.depth += 1;
        let mut members = Vec::new();
        while members.len() < count && !names.is_empty() {
            let name = names.swap_remove(self.random.below(names.len()));
            members.push((name, self.value(&rules.values)?));
        }
        self.depth -= 1;
        Some(Literal::Object(members))
    }

    fn count(&mut self, least: Option<u64>, most: Option<u64>) -> usize {
        let wanted = self.random.below(4) as u64;
        let wanted = if self.random.percent(15) { most.unwrap_or(wanted).min(12) } else { wanted };
        let count = wanted.max(least.unwrap_or(0)).min(most.unwrap_or(u64::MAX));
        usize::try_from(count.min(200)).unwrap_or(0)
    }

    fn anything(&mut self) -> Literal {
        let word = |text: &str| Literal::String(text.to_owned());
        let member = |value| Literal::Object(vec![("a".to_owned(), value)]);
        let all = [
            Literal::Null,
            Literal::Boolean(true),
            Literal::Number("0".to_owned()),
            Literal::Number("-1.5".to_owned()),
            word(""),
            word("a"),
            Literal::Array(Vec::new()),
            Literal::Array(vec![Literal::Null, word("b")]),
            Literal::Object(Vec::new()),
            member(Literal::Number("7".to_owned())),
        ];
        self.random.pick(&all).cloned().unwrap_or(Literal::Null)
    }
}

fn numbers(range: &Range) -> Vec<Literal> {
    range.around().into_iter().map(Literal::Number).collect()
}

fn strings(rules: &StringRules) -> Vec<Literal> {
    texts(rules).into_iter().map(Literal::String).collect()
}

fn text(value: &Literal) -> Option<String> {
    match value {
        Literal::String(text) => Some(text.clone()),
        _other => None,
    }
}

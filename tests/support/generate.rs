//! Payloads made from a schema and a seed: few and odd values rather than many and likely ones.

use super::json::Json;
use super::judge;
use super::random::Random;
use super::schema::{Field, Form, Node, Version};
use super::texts::pool;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

/// Who the payload is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Valid by the schema as it stands.
    Writer,
    /// Valid for a reader only here and there: unknown members, `null` for optional members.
    Reader,
}

/// Names of members that a map may have.
const NAMES: &[&str] = &[
    "kai#1",
    "",
    "alice",
    "a/b",
    "~0",
    "é",
    "😀",
    "tick",
    "null",
    "0",
    "bob",
    "\"q\"",
    "very_long_name_of_an_agent_that_spans_blocks",
];

const INTEGERS: &[&str] = &[
    "0",
    "0",
    "1",
    "-1",
    "2",
    "7",
    "9007199254740991",
    "9007199254740992",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551614",
    "18446744073709551615",
    "18446744073709551616",
    "4294967296",
    "3.0",
    "5e0",
    "120E-1",
    "1e3",
    "-0",
    "-9223372036854775808",
];

const NUMBERS: &[&str] = &[
    "0",
    "0.0",
    "-0.0",
    "1",
    "0.1",
    "0.30000000000000004",
    "1e-7",
    "5e-324",
    "2.2250738585072014e-308",
    "1.7976931348623157e308",
    "9007199254740993",
    "18446744073709551615",
    "-1",
    "-0.5",
    "1E5",
    "1e+2",
    "1e16",
    "123456789012345678901234567890",
    "-123456789012345678901234567890",
    "10.226274000160629",
    "1e22",
    "1e23",
    "0.1e1",
    "3.141592653589793",
    "1e400",
    "1e-400",
    "9007199254740993.0",
    "0e5",
];

/// A payload.
pub(crate) fn payload(version: Version, random: &mut Random, whom: For) -> Json {
    Maker { random, whom, depth: 0 }.value(&version.root.form())
}

/// A valid value with little more than it must have.
pub(crate) fn small(node: Node, random: &mut Random) -> Json {
    Maker { random, whom: For::Writer, depth: DEEP }.value(&node.form())
}

/// Any JSON.
pub(crate) fn anything(random: &mut Random) -> Json {
    Maker { random, whom: For::Writer, depth: 2 }.anything(0)
}

/// So deep inside, no optional member is made and few items are.
const DEEP: usize = 100;

struct Maker<'r> {
    random: &'r mut Random,
    whom: For,
    depth: usize,
}

impl Maker<'_> {
    fn value(&mut self, form: &Form) -> Json {
        match form {
            Form::Any => self.anything(0),
            Form::Null => Json::Null,
            Form::Boolean => Json::Bool(self.random.percent(40)),
            Form::Integer(node) => self.within(*node, INTEGERS),
            Form::Number(node) => self.number(*node),
            Form::String(node) => self.string(*node),
            Form::Const(constant) => (*constant).clone(),
            Form::Record { fields, open } => self.record(fields, *open),
            Form::Map { node, values } => self.map(*node, *values),
            Form::Array { node, items } => self.array(*node, *items),
            Form::Choice(forms) => {
                let null = forms.iter().find(|form| matches!(form, Form::Null));
                match null {
                    Some(null) if self.random.percent(35) => self.value(null),
                    _ => {
                        let form = &forms[self.random.below(forms.len())];
                        self.value(form)
                    }
                }
            }
        }
    }

    fn record(&mut self, fields: &[Field], open: bool) -> Json {
        self.depth += 1;
        let often = if self.depth <= 1 { 55 } else { 60 / self.depth };
        // Now and then everything, now and then nothing.
        let often = match self.random.below(12) {
            0 => 0,
            1 if self.depth < 3 => 100,
            _ => often,
        };
        let mut members = Vec::new();
        for field in fields {
            if field.required || self.random.percent(often) {
                let form = field.node.form();
                let absent = self.whom == For::Reader && !field.required && !form.admits_null();
                let null = absent && self.random.percent(15);
                let value = if null { Json::Null } else { self.value(&form) };
                members.push((field.name.to_owned(), value));
            }
        }
        if self.random.percent(if open { 50 } else { 12 }) && (open || self.whom == For::Reader) {
            for name in ["x", "future_member", "", "ticks", "größe"] {
                if self.random.percent(40) {
                    members.push((name.to_owned(), self.anything(0)));
                }
            }
        }
        self.random.shuffle(&mut members);
        self.depth -= 1;
        Json::Object(members)
    }

    fn map(&mut self, node: Node, values: Node) -> Json {
        let (least, most) = bounds(node, "minProperties", "maxProperties");
        let count = self.count(least, most);
        let mut names: Vec<&str> = NAMES.to_vec();
        if let Some(rules) = node.child("propertyNames") {
            names = samples(rules.resolved());
        }
        self.random.shuffle(&mut names);
        self.depth += 1;
        let form = values.form();
        let member = |name: &&str| ((*name).to_owned(), self.value(&form));
        let members = names.iter().take(count).map(member).collect();
        self.depth -= 1;
        Json::Object(members)
    }

    fn array(&mut self, node: Node, items: Node) -> Json {
        let (least, most) = bounds(node, "minItems", "maxItems");
        let count = self.count(least, most);
        let unique = node.json.get("uniqueItems") == Some(&Json::Bool(true));
        self.depth += 1;
        let form = items.form();
        let mut found: Vec<Json> = Vec::new();
        for _ in 0..count * 4 {
            let item = self.value(&form);
            if found.len() < count && !(unique && found.iter().any(|known| known.equal(&item))) {
                found.push(item);
            }
        }
        self.depth -= 1;
        Json::Array(found)
    }

    fn count(&mut self, least: usize, most: usize) -> usize {
        let wanted = if self.depth > 5 { self.random.below(2) } else { self.random.below(4) };
        wanted.clamp(least, most)
    }

    fn number(&mut self, node: Node) -> Json {
        if self.random.percent(20) {
            let value = f64::from_bits(self.random.next());
            if value.is_finite() && in_bounds(node, &format!("{value:e}")) {
                return Json::Number(format!("{value:e}"));
            }
        }
        self.within(node, NUMBERS)
    }

    fn within(&mut self, node: Node, pool: &[&str]) -> Json {
        for _ in 0..200 {
            let literal = *self.random.pick(&pool.iter().collect::<Vec<_>>());
            if in_bounds(node, literal) {
                return Json::number(literal);
            }
        }
        let low = node.json.get("minimum").or_else(|| node.json.get("maximum"));
        low.cloned().expect("a bound, where none of the pool fits")
    }

    fn string(&mut self, node: Node) -> Json {
        for keyword in ["enum", "x-known-values"] {
            if let Some(values) = node.json.get(keyword)
                && (keyword == "enum" || self.random.percent(60))
            {
                return values.items()[self.random.below(values.items().len())].clone();
            }
        }
        if self.random.percent(2) && samples(node).len() == pool().len() {
            return Json::String("0123456789é".repeat(self.random.below(400)));
        }
        Json::text(self.random.pick(&samples(node)))
    }

    fn anything(&mut self, depth: usize) -> Json {
        match self.random.below(if depth > 2 { 6 } else { 9 }) {
            0 => Json::Null,
            1 => Json::Bool(self.random.percent(50)),
            2 => Json::number(*self.random.pick(&INTEGERS.iter().collect::<Vec<_>>())),
            3 => Json::number(*self.random.pick(&NUMBERS.iter().collect::<Vec<_>>())),
            4 | 5 => Json::text(self.random.pick(pool())),
            6 => Json::Array((0..self.random.below(3)).map(|_| self.anything(depth + 1)).collect()),
            7 if depth == 0 && self.random.percent(10) => {
                (0..100).fold(Json::Null, |inner, _| Json::Array(vec![inner]))
            }
            _ => {
                let mut names = NAMES.to_vec();
                self.random.shuffle(&mut names);
                let count = self.random.below(3);
                let member = |name: &&str| ((*name).to_owned(), self.anything(depth + 1));
                Json::Object(names.iter().take(count).map(member).collect())
            }
        }
    }
}

/// The strings of the pool that a schema accepts, as the judge sees it.
pub(crate) fn samples(node: Node) -> Vec<&'static str> {
    static KNOWN: OnceLock<Mutex<BTreeMap<String, Vec<&'static str>>>> = OnceLock::new();
    let words = ["type", "pattern", "format", "minLength", "maxLength"];
    let rule = |word: &&str| Some(((*word).to_owned(), node.json.get(word)?.clone()));
    let mut rules = Json::Object(words.iter().filter_map(rule).collect());
    rules.set("type", Json::text("string"));
    let mut known = KNOWN.get_or_init(Mutex::default).lock().expect("no test panics in here");
    let found = known.entry(rules.write()).or_insert_with(|| {
        let fits = |text: &&&str| judge::accepts_text(&rules, text);
        pool().iter().filter(fits).copied().collect()
    });
    assert!(!found.is_empty(), "add a sample to the fixed texts for {}", rules.write());
    found.clone()
}

/// Whether a number keeps the bounds of a schema; in words of its own, slow and exact enough.
pub(crate) fn in_bounds(node: Node, literal: &str) -> bool {
    let float = |text: &str| text.parse::<f64>().expect("JSON's numbers are Rust's");
    let integer = |text: &str| text.parse::<i128>().ok();
    let below = |one: &str, other: &str| match (integer(one), integer(other)) {
        (Some(one), Some(other)) => one < other,
        _ => float(one) < float(other),
    };
    let bound = |keyword: &str| match node.json.get(keyword) {
        Some(Json::Number(bound)) => Some(bound.as_str()),
        _ => None,
    };
    bound("minimum").is_none_or(|low| !below(literal, low))
        && bound("maximum").is_none_or(|high| !below(high, literal))
        && bound("exclusiveMinimum").is_none_or(|low| below(low, literal))
        && bound("exclusiveMaximum").is_none_or(|high| below(literal, high))
        && bound("multipleOf").is_none_or(|step| (float(literal) / float(step)).fract() == 0.0)
}

fn bounds(node: Node, least: &str, most: &str) -> (usize, usize) {
    let bound = |keyword| node.integer(keyword).and_then(|bound| usize::try_from(bound).ok());
    (bound(least).unwrap_or(0), bound(most).unwrap_or(usize::MAX))
}

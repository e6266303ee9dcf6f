//! Payloads that break one rule of a schema and no other, as the judge sees it.
//!
//! A small valid payload is made, the place of the rule is put into it where it is missing, and the
//! value there is changed against the rule. Where one change breaks more than the rule, the next is
//! tried, then the next payload.

use super::generate::{samples, small};
use super::json::{Json, escape};
use super::judge::Complaint;
use super::random::Random;
use super::rules::{Rule, Step};
use super::schema::Node;
use super::texts::pool;
use std::collections::BTreeSet;

/// A payload that breaks one rule.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) payload: Json,
    pub(crate) seed: u64,
}

/// A payload that breaks the rule and no other, if one of the seeds leads to it. All payloads that
/// were tried go to `tried`.
pub(crate) fn hit(
    root: Node,
    rule: &Rule,
    seeds: &[u64],
    judge: impl Fn(&Json) -> BTreeSet<Complaint>,
    mut tried: impl FnMut(&Json, u64),
) -> Option<Hit> {
    for seed in seeds {
        let mut random = Random::new(*seed);
        let mut payload = small(root, &mut random);
        let Some(pointer) = reach(&mut payload, root, &rule.route, &mut random) else { continue };
        let place = payload.at(&pointer)?.clone();
        for value in against(rule, &place, &mut random) {
            let mut broken = payload.clone();
            *broken.at_mut(&pointer)? = value;
            tried(&broken, *seed);
            if is_alone(rule, &pointer, &judge(&broken)) {
                return Some(Hit { payload: broken, seed: *seed });
            }
        }
    }
    None
}

/// Whether the judge has nothing to say but that the rule is broken.
///
/// What is of another type than each of an `enum`'s values, or than a `const`, is none of them
/// either: such a value breaks both, and cannot break `type` alone.
fn is_alone(rule: &Rule, pointer: &str, complaints: &BTreeSet<Complaint>) -> bool {
    let implied = |keyword: &str| {
        rule.keyword == "type"
            && matches!(keyword, "enum" | "const")
            && rule.node.json.get(keyword).is_some()
    };
    complaints.iter().any(|complaint| complaint.keyword == rule.keyword)
        && complaints.iter().all(|complaint| {
            let same = complaint.keyword == rule.keyword || implied(&complaint.keyword);
            complaint.pointer == pointer && same
        })
}

/// Puts the place that a route leads to into a payload; gives its pointer.
fn reach(payload: &mut Json, root: Node, route: &[Step], random: &mut Random) -> Option<String> {
    let (mut pointer, mut node) = (String::new(), root);
    for step in route {
        let value = payload.at_mut(&pointer)?;
        match *step {
            Step::Branch(branch) => {
                if branch.form().of_value(value).is_none() {
                    *value = small(branch, random);
                }
                node = branch;
            }
            Step::Member(name, member) => {
                let record = made(value, node, random, |value| matches!(value, Json::Object(_)))?;
                if record.get(name).is_none() {
                    record.set(name, small(member, random));
                }
                pointer.push_str(&format!("/{}", escape(name)));
                node = member;
            }
            Step::Value(map, values) => {
                let entries = made(value, node, random, |value| matches!(value, Json::Object(_)))?;
                if entries.members().is_empty() {
                    entries.set(name_for(map), small(values, random));
                }
                let (name, _) = entries.members().first()?;
                pointer.push_str(&format!("/{}", escape(name)));
                node = values;
            }
            Step::Item(items) => {
                let list = made(value, node, random, |value| matches!(value, Json::Array(_)))?;
                if let Json::Array(list) = list
                    && list.is_empty()
                {
                    list.push(small(items, random));
                }
                pointer.push_str("/0");
                node = items;
            }
        }
    }
    Some(pointer)
}

/// The value itself where it is what is wanted, else another of the same schema that is.
fn made<'a>(
    value: &'a mut Json,
    node: Node,
    random: &mut Random,
    wanted: fn(&Json) -> bool,
) -> Option<&'a mut Json> {
    for _ in 0..64 {
        if wanted(value) {
            return Some(value);
        }
        *value = small(node, random);
    }
    None
}

/// A name that a map takes.
fn name_for(map: Node) -> &'static str {
    map.child("propertyNames").map_or("kai#1", |rules| samples(rules.resolved())[0])
}

/// Values against the rule, in place of the one that is there; likely ones first.
fn against(rule: &Rule, value: &Json, random: &mut Random) -> Vec<Json> {
    let node = rule.node;
    let entries = |change: fn(usize) -> usize| {
        let bound = node.integer(rule.keyword).expect("it is a number of entries");
        change(usize::try_from(bound).expect("nothing has fewer entries than none"))
    };
    match rule.keyword {
        "type" => of_each_type(),
        "enum" | "const" | "pattern" | "format" => texts(value),
        "minLength" => repeated(entries(|bound| bound - 1)),
        "maxLength" => repeated(entries(|bound| bound + 1)),
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            numbers(node, rule.keyword)
        }
        "minItems" => items(node, value, entries(|bound| bound - 1), random),
        "maxItems" => items(node, value, entries(|bound| bound + 1), random),
        "uniqueItems" => twice(node, value, random),
        "minProperties" => members(node, value, entries(|bound| bound - 1), random),
        "maxProperties" => members(node, value, entries(|bound| bound + 1), random),
        "propertyNames" => strangers(node, value, random),
        "required" => {
            let mut fewer = value.clone();
            fewer.remove(rule.member.expect("`required` names a member"));
            vec![fewer]
        }
        "additionalProperties" => {
            let mut more = value.clone();
            more.set("stranger", Json::number(0));
            vec![more]
        }
        other => panic!("no payload is aimed at `{other}`"),
    }
}

fn of_each_type() -> Vec<Json> {
    let texts = ["\"\"", "7.5", "true", "null", "[]", "{}", "-1", "\"kai#1\"", "[0]", "{\"a\":0}"];
    texts.iter().map(|text| Json::parse(text)).collect()
}

fn texts(value: &Json) -> Vec<Json> {
    let own = value.as_str().unwrap_or_default();
    let near = [format!("{own}x"), own.to_uppercase(), String::new(), "stranger".to_owned()];
    let all = near.iter().map(String::as_str).chain(pool().iter().copied());
    all.map(Json::text).chain(of_each_type()).collect()
}

/// Texts of so many code points, which are more bytes.
fn repeated(length: usize) -> Vec<Json> {
    ["é", "a", "0", "/a"]
        .map(|unit| Json::String(unit.chars().cycle().take(length).collect()))
        .into()
}

/// Numbers just beyond a bound, and far.
fn numbers(node: Node, keyword: &str) -> Vec<Json> {
    let Some(Json::Number(bound)) = node.json.get(keyword) else { return Vec::new() };
    let float: f64 = bound.parse().expect("JSON's numbers are Rust's");
    let mut all = vec![bound.clone()];
    if let Ok(whole) = bound.parse::<i128>() {
        all.extend([(whole - 1).to_string(), (whole + 1).to_string()]);
    }
    let far = [float - 1.0, float + 1.0, float - 0.5, float + 0.5, float * 1.5, -1e30, 1e30];
    all.extend(far.map(|number| format!("{number:e}")));
    all.into_iter().map(Json::Number).collect()
}

/// The array with so many items.
fn items(node: Node, value: &Json, count: usize, random: &mut Random) -> Vec<Json> {
    let mut list = value.items().to_vec();
    let of = node.child("items").expect("arrays have items");
    for _ in 0..count * 64 {
        let item = small(of, random);
        if list.len() < count && !list.iter().any(|known| known.equal(&item)) {
            list.push(item);
        }
    }
    while list.len() < count {
        list.push(small(of, random));
    }
    list.truncate(count);
    vec![Json::Array(list)]
}

/// The array with an item that it has already.
fn twice(node: Node, value: &Json, random: &mut Random) -> Vec<Json> {
    let of = node.child("items").expect("arrays have items");
    let item = value.items().first().cloned().unwrap_or_else(|| small(of, random));
    let mut more = value.items().to_vec();
    more.push(item.clone());
    if value.items().is_empty() {
        more.push(item.clone());
    }
    let mut same = value.items().to_vec();
    same.fill(item);
    vec![Json::Array(more), Json::Array(same)]
}

/// The map with so many members.
fn members(node: Node, value: &Json, count: usize, random: &mut Random) -> Vec<Json> {
    let mut map = value.clone();
    while let Some((name, _)) = map.members().get(count) {
        let name = name.clone();
        map.remove(&name);
    }
    let names = node.child("propertyNames").map(|rules| samples(rules.resolved()));
    let plain = (0..count).map(|number| format!("n{number}"));
    let names: Vec<String> = names
        .map_or(plain.collect(), |names| names.iter().map(|name| (*name).to_owned()).collect());
    for name in names {
        let missing = map.members().len() < count && map.get(&name).is_none();
        if missing && let Some(values) = node.child("additionalProperties") {
            map.set(&name, small(values, random));
        }
    }
    vec![map]
}

/// The map with a member of a name that it may not have.
fn strangers(node: Node, value: &Json, random: &mut Random) -> Vec<Json> {
    let Some(values) = node.child("additionalProperties") else { return Vec::new() };
    let with = |name: &&str| {
        let mut more = value.clone();
        more.set(name, small(values, random));
        more
    };
    pool().iter().map(with).collect()
}

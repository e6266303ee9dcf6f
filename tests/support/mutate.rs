//! Payloads made wrong, or nearly: each change aims at one rule of the schema and may miss it.

use super::generate::anything;
use super::json::Json;
use super::place::{Place, places};
use super::random::Random;
use super::schema::{Field, Form, Node, Version};
use super::texts::pool;

/// A payload with one to three changes.
pub(crate) fn mutated(version: Version, payload: &Json, random: &mut Random) -> Json {
    let mut payload = payload.clone();
    for _ in 0..1 + random.below(3) / 2 {
        payload = once(version, &payload, random);
    }
    payload
}

fn once(version: Version, payload: &Json, random: &mut Random) -> Json {
    let all = places(version.root, payload);
    // The top is as likely as everything below it.
    let near = if random.percent(40) { all.len().min(12) } else { all.len() };
    let place = &all[random.below(near)];
    let mut payload = payload.clone();
    let Some(value) = payload.at_mut(&place.pointer) else { return payload };
    change(value, place, random);
    payload
}

fn change(value: &mut Json, place: &Place, random: &mut Random) {
    let optional = place.field.is_some_and(|field| !field.required);
    if random.percent(if optional { 20 } else { 8 }) {
        *value = Json::Null;
        return;
    }
    if random.percent(15) {
        *value = of_another_type(random);
        return;
    }
    let Some(form) = place.form.of_value(value).cloned() else {
        *value = of_another_type(random);
        return;
    };
    match form {
        Form::Any | Form::Null => *value = anything(random),
        Form::Boolean => {
            *value = random.choose(&[Json::number(0), Json::text("true"), Json::Bool(true)]);
        }
        Form::Integer(node) => integer(value, node, random),
        Form::Number(node) => number(value, node, random),
        Form::String(node) => string(value, node, random),
        Form::Const(constant) => {
            let text = constant.as_str().unwrap_or_default();
            let near = [text.to_uppercase(), format!("{text} "), String::new(), "ok".to_owned()];
            *value = Json::String(random.choose(&near));
        }
        Form::Record { fields, .. } => record(value, &fields, random),
        Form::Map { .. } => {
            let name = random.pick(&["", "kai#1", "new"]);
            value.set(name, of_another_type(random));
        }
        Form::Array { .. } => array(value, random),
        Form::Choice(_) => *value = of_another_type(random),
    }
}

/// One of each type, falsy and not.
fn of_another_type(random: &mut Random) -> Json {
    let few = [
        "null",
        "false",
        "true",
        "0",
        "1",
        "-1",
        "3.5",
        "-0.0",
        "\"\"",
        "\"0\"",
        "\"3\"",
        "[]",
        "{}",
        "[null]",
        "{\"a\":0}",
        "[[]]",
        "1e30",
    ];
    Json::parse(random.pick(&few))
}

fn integer(value: &mut Json, node: Node, random: &mut Random) {
    let bound = |keyword, by: i128| node.integer(keyword).map(|bound| (bound + by).to_string());
    let near =
        [bound("minimum", -1), bound("maximum", 1), bound("minimum", 0), bound("maximum", 0)];
    let odd = [
        "3.0",
        "3.5",
        "-3.5",
        "1e2",
        "1.5e1",
        "1e-1",
        "1e30",
        "-1",
        "-0",
        "-0.0",
        "0e9",
        "1e400",
        "1e-400",
        "18446744073709551615.0",
        "18446744073709551616",
        "9007199254740993.0",
        "340282366920938463463374607431768211456",
    ];
    let mut all: Vec<String> = near.into_iter().flatten().collect();
    all.extend(odd.iter().map(|literal| (*literal).to_owned()));
    let literal = random.choose(&all);
    *value = if random.percent(15) { Json::String(literal) } else { Json::Number(literal) };
}

fn number(value: &mut Json, node: Node, random: &mut Random) {
    let bound = |keyword, by: i128| node.integer(keyword).map(|bound| (bound + by).to_string());
    let near =
        [bound("minimum", -1), bound("maximum", 1), bound("minimum", 0), bound("maximum", 0)];
    let odd = [
        "-1",
        "-0.0",
        "-5e-324",
        "-1e-400",
        "1e400",
        "-1e400",
        "-0",
        "0",
        "-0.5",
        "-9007199254740993",
    ];
    let mut all: Vec<String> = near.into_iter().flatten().collect();
    all.extend(odd.iter().map(|literal| (*literal).to_owned()));
    let literal = random.choose(&all);
    *value = if random.percent(15) { Json::String(literal) } else { Json::Number(literal) };
}

fn string(value: &mut Json, node: Node, random: &mut Random) {
    let text = value.as_str().unwrap_or_default().to_owned();
    let near = match node.json.get("enum").or_else(|| node.json.get("x-known-values")) {
        Some(_) => {
            vec![text.to_uppercase(), format!("{text}x"), String::new(), "stranger".to_owned()]
        }
        None => pool().iter().map(|text| (*text).to_owned()).collect(),
    };
    *value = Json::String(random.choose(&near));
}

fn record(value: &mut Json, fields: &[Field], random: &mut Random) {
    match random.below(4) {
        0 => {
            let required: Vec<_> = fields.iter().filter(|field| field.required).collect();
            if !required.is_empty() {
                value.remove(required[random.below(required.len())].name);
            }
        }
        1 => value.set(
            random.pick(&["stranger", "", "Tick", "tick ", "telemetry_queue", "😀"]),
            anything(random),
        ),
        2 if !fields.is_empty() => {
            let field = fields[random.below(fields.len())];
            value.set(field.name, of_another_type(random));
        }
        _ => {
            let Json::Object(members) = value else { return };
            if !members.is_empty() {
                let index = random.below(members.len());
                let renamed = format!("{}_", members[index].0);
                if !members.iter().any(|(name, _)| *name == renamed) {
                    members[index].0 = renamed;
                }
            }
        }
    }
}

fn array(value: &mut Json, random: &mut Random) {
    let Json::Array(items) = value else { return };
    match (random.below(4), items.last().cloned()) {
        (0, _) => items.clear(),
        (1, Some(last)) => items.push(last),
        (2, Some(_)) => {
            items.pop();
        }
        _ => items.push(of_another_type(random)),
    }
}

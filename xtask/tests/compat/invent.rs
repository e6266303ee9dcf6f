//! Schemas and edits from a seed: small ones, in which every rule of the dialect has its turn.

use super::json::Json;
use serde_json::{Value, json};
use townlet_codegen::compat::Random;

/// So deep inside, types are scalars.
const DEEP: usize = 3;

const NAMES: &[&str] = &["a", "b", "c", "d"];

const PATTERNS: &[&str] =
    &["^[a-z]+$", "^[a-z]*$", "^a", "b$", "^(on|off)$", "^x-[0-9]{1,3}$", "[A-Z]", "^[a-z]{2,4}$"];

/// The body of an event's schema.
pub(crate) fn body(random: &mut Random) -> Json {
    let mut body = record(random, 0);
    let definitions = definitions(random);
    let named = |body: &Json, name: &str| body.to_string().contains(&format!("#/$defs/{name}"));
    let mut used = Vec::new();
    // Definitions that nothing names would take the edits that are meant for the rest.
    for _ in 0..definitions.len() {
        for (name, definition) in &definitions {
            let whole = Json::Array(vec![body.clone(), Json::Object(used.clone())]);
            if named(&whole, name) && !used.iter().any(|(known, _)| known == name) {
                used.push((name.clone(), definition.clone()));
            }
        }
    }
    body.set("$defs", Json::Object(used));
    body
}

/// The same with one to three edits. What only the edits name comes with them.
pub(crate) fn edited(body: &Json, random: &mut Random) -> Json {
    let mut edited = body.clone();
    for _ in 0..=random.below(3) {
        let count = count(&edited);
        edit(&mut edited, &mut random.below(count), random, 0);
    }
    edited
}

/// The same set of payloads, said by `allOf` wherever a record is open by design and has more than
/// one member.
pub(crate) fn extended(schema: &Json) -> Json {
    let Json::Object(members) = schema else { return schema.clone() };
    let inside = |(word, value): &(String, Json)| {
        let value = match (word.as_str(), value) {
            ("properties" | "$defs", Json::Object(named)) => {
                let one = |(name, node): &(String, Json)| (name.clone(), extended(node));
                Json::Object(named.iter().map(one).collect())
            }
            ("items" | "additionalProperties", _) => extended(value),
            _ => value.clone(),
        };
        (word.clone(), value)
    };
    let whole = Json::Object(members.iter().map(inside).collect());
    let properties = whole.get("properties").map_or(&[][..], Json::members);
    let is_open = whole.get("additionalProperties") == Some(&Json::Scalar(true.into()));
    let is_plain = ["minProperties", "maxProperties", "$defs"];
    let is_plain = is_plain.iter().all(|word| whole.get(word).is_none());
    if !is_open
        || !is_plain
        || properties.len() < 2
        || properties.iter().any(|(it, _)| it == "kind")
    {
        return whole;
    }
    let required = whole.get("required").map_or(&[][..], Json::items);
    let branch = |part: &[(String, Json)]| {
        let is_own = |name: &&Json| part.iter().any(|(own, _)| Json::text(own) == **name);
        Json::Object(vec![
            ("type".to_owned(), Json::text("object")),
            ("properties".to_owned(), Json::Object(part.to_vec())),
            ("required".to_owned(), Json::Array(required.iter().filter(is_own).cloned().collect())),
            ("additionalProperties".to_owned(), Json::Scalar(true.into())),
        ])
    };
    let (first, second) = properties.split_at(properties.len() / 2);
    let branches = Json::Array(vec![branch(first), branch(second)]);
    Json::Object(vec![("allOf".to_owned(), branches)])
}

fn choose<T: Clone>(random: &mut Random, of: &[T]) -> T {
    random.pick(of).expect("there is something to choose from").clone()
}

fn object(members: &[(&str, Value)]) -> Json {
    let member = |(name, value): &(&str, Value)| ((*name).to_owned(), Json::Scalar(value.clone()));
    Json::Object(members.iter().map(member).collect())
}

/// A list that calls itself, and a union.
fn definitions(random: &mut Random) -> Vec<(String, Json)> {
    let mut node = record(random, 1);
    let mut properties = node.get("properties").cloned().expect("a record has properties");
    let reference = |name: &str| object(&[("$ref", json!(format!("#/$defs/{name}")))]);
    properties.set("next", reference("Node"));
    node.set("properties", properties);
    let mut variant = |tag: &str| {
        let mut record = record(random, 1);
        let mut properties = record.get("properties").cloned().expect("a record has properties");
        properties.set("kind", object(&[("const", json!(tag))]));
        record.set("properties", properties);
        let mut required = record.get("required").map_or(&[][..], Json::items).to_vec();
        required.push(Json::text("kind"));
        record.set("required", Json::Array(required));
        record
    };
    let (cash, card) = (variant("cash"), variant("card"));
    let both = Json::Array(vec![reference("Cash"), reference("Card")]);
    let union = Json::Object(vec![("oneOf".to_owned(), both)]);
    let all = [("Node", node), ("Cash", cash), ("Card", card), ("Means", union)];
    all.into_iter().map(|(name, json)| (name.to_owned(), json)).collect()
}

fn record(random: &mut Random, depth: usize) -> Json {
    let mut properties = Vec::new();
    let mut required = Vec::new();
    for name in NAMES.iter().take(1 + random.below(3)) {
        properties.push(((*name).to_owned(), ty(random, depth + 1)));
        if random.percent(50) {
            required.push(Json::text(name));
        }
    }
    let mut record = object(&[("type", json!("object"))]);
    record.set("properties", Json::Object(properties));
    record.set("required", Json::Array(required));
    record.set("additionalProperties", Json::Scalar(random.percent(20).into()));
    if random.percent(10) {
        record.set("maxProperties", Json::Scalar((1 + random.below(4)).into()));
    }
    if random.percent(10) {
        record.set("minProperties", Json::Scalar(random.below(3).into()));
    }
    record
}

/// Any type.
fn ty(random: &mut Random, depth: usize) -> Json {
    let ty = match random.below(if depth >= DEEP { 9 } else { 14 }) {
        0 | 1 => number(random, "integer"),
        2 => number(random, "number"),
        3 | 4 => string(random),
        5 => enumeration(random),
        6 => object(&[("type", json!("boolean"))]),
        7 => object(&[("const", choose(random, &[json!("on"), json!(1), json!(true)]))]),
        8 => choose(
            random,
            &[
                Json::Scalar(true.into()),
                object(&[("type", json!("null"))]),
                object(&[
                    ("type", json!(["string", "integer"])),
                    ("maximum", json!(5)),
                    ("minimum", json!(0)),
                ]),
                object(&[("type", json!(["boolean", "number", "null"]))]),
            ],
        ),
        9 => array(random, depth),
        10 => map(random, depth),
        11 => record(random, depth),
        12 => object(&[("$ref", json!("#/$defs/Node"))]),
        _ => object(&[("$ref", json!("#/$defs/Means"))]),
    };
    let plain = matches!(ty.get("type"), Some(Json::Scalar(Value::String(name))) if name != "null");
    if plain && ty.get("enum").is_none() && ty.get("x-known-values").is_none() && random.percent(20)
    {
        return nullable(ty);
    }
    ty
}

fn nullable(mut ty: Json) -> Json {
    let name = ty.get("type").cloned().expect("the type is plain");
    ty.set("type", Json::Array(vec![name, Json::text("null")]));
    ty
}

fn number(random: &mut Random, name: &str) -> Json {
    let mut ty = object(&[("type", json!(name))]);
    let bounds = [-3, 0, 1, 2, 5, 10, 1000];
    let low = random.below(bounds.len());
    if name == "integer" || random.percent(60) {
        let high = low + random.below(bounds.len() - low);
        let (least, most) = match random.percent(20) {
            true => ("exclusiveMinimum", "exclusiveMaximum"),
            false => ("minimum", "maximum"),
        };
        ty.set(least, Json::Scalar(bounds[low].into()));
        ty.set(most, Json::Scalar(bounds[high].into()));
    }
    if random.percent(25) {
        let unit = choose(random, &[json!(2), json!(3), json!(0.5), json!(4), json!(1)]);
        ty.set("multipleOf", Json::Scalar(unit));
    }
    ty
}

fn string(random: &mut Random) -> Json {
    let mut ty = object(&[("type", json!("string"))]);
    lengths(&mut ty, random, "minLength", "maxLength");
    if random.percent(30) {
        ty.set("pattern", Json::text(choose(random, PATTERNS)));
    }
    if random.percent(12) {
        ty.set("format", Json::text(choose(random, &["date-time", "uri", "uuid", "email"])));
    }
    ty
}

fn enumeration(random: &mut Random) -> Json {
    let all = ["on", "off", "x-1", "a", "A"];
    let from = random.below(3);
    let values: Vec<Json> =
        all.iter().skip(from).take(1 + random.below(3)).map(|it| Json::text(it)).collect();
    let mut ty = object(&[("type", json!("string"))]);
    ty.set(if random.percent(25) { "x-known-values" } else { "enum" }, Json::Array(values));
    ty
}

fn array(random: &mut Random, depth: usize) -> Json {
    let mut array = object(&[("type", json!("array"))]);
    array.set("items", ty(random, depth + 1));
    lengths(&mut array, random, "minItems", "maxItems");
    if random.percent(25) {
        array.set("uniqueItems", Json::Scalar(true.into()));
    }
    array
}

fn map(random: &mut Random, depth: usize) -> Json {
    let mut map = object(&[("type", json!("object"))]);
    map.set("additionalProperties", ty(random, depth + 1));
    lengths(&mut map, random, "minProperties", "maxProperties");
    if random.percent(30) {
        let mut names = string(random);
        names.remove("format");
        map.set("propertyNames", names);
    }
    map
}

fn lengths(ty: &mut Json, random: &mut Random, least: &str, most: &str) {
    let low = random.below(3);
    if random.percent(30) {
        ty.set(least, Json::Scalar(low.into()));
    }
    if random.percent(30) {
        ty.set(most, Json::Scalar((low + random.below(4)).into()));
    }
}

/// How many schemas stand in a schema, itself included.
fn count(schema: &Json) -> usize {
    1 + children(schema).iter().map(|child| count(child)).sum::<usize>()
}

fn children(schema: &Json) -> Vec<&Json> {
    let named = ["properties", "$defs"].iter().filter_map(|word| schema.get(word));
    let named = named.flat_map(|members| members.members().iter().map(|(_, schema)| schema));
    let single = ["items", "additionalProperties"].iter().filter_map(|word| schema.get(word));
    named.chain(single.filter(|it| matches!(it, Json::Object(_)))).collect()
}

/// Edits the schema with this number, counted from the outside.
fn edit(schema: &mut Json, number: &mut usize, random: &mut Random, depth: usize) -> bool {
    if *number == 0 {
        change(schema, random, depth);
        return true;
    }
    *number -= 1;
    let Json::Object(members) = schema else { return false };
    members.iter_mut().any(|(word, value)| match (word.as_str(), value) {
        ("properties" | "$defs", Json::Object(members)) => {
            members.iter_mut().any(|(_, child)| edit(child, number, random, depth + 1))
        }
        ("items" | "additionalProperties", child @ Json::Object(_)) => {
            edit(child, number, random, depth + 1)
        }
        _ => false,
    })
}

fn change(schema: &mut Json, random: &mut Random, depth: usize) {
    let is_record = schema.get("properties").is_some();
    match random.below(4) {
        _ if is_record => members(schema, random, depth),
        _ if schema.get("oneOf").is_some() => {}
        0 if depth > 0 => *schema = ty(random, depth),
        _ => rule(schema, random),
    }
}

/// Adds, removes, requires or frees a member, or opens or closes the record.
fn members(record: &mut Json, random: &mut Random, depth: usize) {
    let name = choose(random, NAMES);
    let mut properties = record.get("properties").cloned().expect("it is a record");
    let mut required = record.get("required").map_or(&[][..], Json::items).to_vec();
    match random.below(4) {
        0 if properties.get(name).is_some() && properties.members().len() > 1 => {
            properties.remove(name);
            required.retain(|known| *known != Json::text(name));
        }
        0 | 1 if properties.get(name).is_none() => properties.set(name, ty(random, depth + 1)),
        2 => {
            let open = record.get("additionalProperties") == Some(&Json::Scalar(true.into()));
            record.set("additionalProperties", Json::Scalar((!open).into()));
        }
        _ if required.contains(&Json::text(name)) => {
            required.retain(|known| *known != Json::text(name));
        }
        _ if properties.get(name).is_some() => required.push(Json::text(name)),
        _ => {}
    }
    record.set("properties", properties);
    record.set("required", Json::Array(required));
}

/// Sets or removes one rule of a type.
fn rule(schema: &mut Json, random: &mut Random) {
    let name = match schema.get("type") {
        Some(Json::Scalar(Value::String(name))) => name.clone(),
        Some(Json::Array(names)) => names
            .first()
            .map_or(String::new(), |name| name.value().as_str().unwrap_or("").to_owned()),
        _ => return,
    };
    let fresh = match name.as_str() {
        "integer" | "number" => number(random, &name),
        "string" if schema.get("enum").is_some() || schema.get("x-known-values").is_some() => {
            schema.remove("enum");
            schema.remove("x-known-values");
            enumeration(random)
        }
        "string" => string(random),
        "array" => array(random, DEEP),
        "object" => map(random, DEEP),
        _ => return,
    };
    for (word, value) in fresh.members() {
        if word != "type" && word != "items" && word != "additionalProperties" && random.percent(60)
        {
            schema.set(word, value.clone());
        }
    }
    let words: Vec<String> = schema.members().iter().map(|(word, _)| word.clone()).collect();
    let loose = words.iter().filter(|word| {
        !["type", "items", "additionalProperties", "enum", "x-known-values"]
            .contains(&word.as_str())
    });
    let loose: Vec<&String> = loose.collect();
    if random.percent(30)
        && let Some(word) = random.pick(&loose)
    {
        schema.remove(word);
    }
}

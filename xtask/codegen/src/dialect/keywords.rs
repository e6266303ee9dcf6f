//! The keywords: which are accepted and where, and what to write instead of the others.

/// What a name is as a keyword.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A keyword of this dialect.
    Accepted,
    /// A keyword of JSON Schema that we do not accept; what to write instead.
    Unsupported(&'static str),
    /// No keyword.
    Unknown,
}

/// What a name is as a keyword.
pub(super) fn standing(name: &str) -> Standing {
    if ACCEPTED.iter().any(|(keyword, _)| *keyword == name) {
        return Standing::Accepted;
    }
    let unsupported = UNSUPPORTED.iter().find(|(keyword, _)| *keyword == name);
    unsupported.map_or(Standing::Unknown, |(_, help)| Standing::Unsupported(help))
}

/// Where an accepted keyword may stand.
pub(super) fn place(name: &str) -> &'static str {
    let known = ACCEPTED.iter().find(|(keyword, _)| *keyword == name);
    known.map_or("remove it", |(_, place)| place)
}

/// What to write instead of an unknown keyword.
pub(super) fn suggestion(name: &str) -> String {
    let names = ACCEPTED.iter().map(|(keyword, _)| *keyword);
    let nearest = names.map(|keyword| (distance(name, keyword), keyword)).min();
    match nearest {
        Some((distance, keyword)) if distance <= 1 + name.chars().count() / 4 => {
            format!("did you mean `{keyword}`?")
        }
        _ => "remove it; `schema/README.md` lists the accepted keywords".to_owned(),
    }
}

/// How many characters to insert, remove, replace or swap, whatever their case.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.to_lowercase().chars().collect();
    let right: Vec<char> = right.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut above = row.clone();
    for (i, a) in left.iter().enumerate() {
        let before = std::mem::replace(&mut above, row);
        row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let replaced = above[j] + usize::from(a != b);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
    }
    row[right.len()]
}

const OBJECT: &str = "it belongs to `\"type\": \"object\"`";
const ARRAY: &str = "it belongs to `\"type\": \"array\"`";
const STRING: &str = "it belongs to `\"type\": \"string\"`";
const NUMBER: &str = "it belongs to `\"type\": \"number\"` or `\"integer\"`";
const ROOT: &str = "it belongs to the root of the file";
const EVENT: &str = "it belongs to the root of a file with `x-event`";
const PROPERTY: &str = "it belongs to a property";
const NAMED: &str = "it belongs to the root of a file or an entry of `$defs`";
const ALONE: &str = "it stands without other rules";

const ACCEPTED: &[(&str, &str)] = &[
    ("$schema", ROOT),
    ("$id", ROOT),
    ("$defs", ROOT),
    ("$ref", ALONE),
    ("title", NAMED),
    ("description", "it does not stand beside `$ref`"),
    ("type", "it does not stand beside `$ref`, `oneOf` or `anyOf`"),
    ("enum", ALONE),
    ("const", ALONE),
    ("properties", OBJECT),
    ("required", OBJECT),
    ("additionalProperties", OBJECT),
    ("propertyNames", OBJECT),
    ("minProperties", OBJECT),
    ("maxProperties", OBJECT),
    ("items", ARRAY),
    ("minItems", ARRAY),
    ("maxItems", ARRAY),
    ("uniqueItems", ARRAY),
    ("minLength", STRING),
    ("maxLength", STRING),
    ("pattern", STRING),
    ("format", STRING),
    ("minimum", NUMBER),
    ("maximum", NUMBER),
    ("exclusiveMinimum", NUMBER),
    ("exclusiveMaximum", NUMBER),
    ("multipleOf", NUMBER),
    ("allOf", ALONE),
    ("oneOf", ALONE),
    ("anyOf", ALONE),
    ("default", PROPERTY),
    ("deprecated", "it belongs to a property or a definition"),
    ("examples", "it belongs to a property or a definition"),
    ("x-event", ROOT),
    ("x-version", EVENT),
    ("x-upgrades", EVENT),
    ("x-drop", EVENT),
    ("x-custom", "it belongs to a property or the root of a file with `x-event`"),
    ("x-from", PROPERTY),
    ("x-on-conflict", PROPERTY),
    ("x-null-source", PROPERTY),
    ("x-map", PROPERTY),
    ("x-assume", PROPERTY),
    ("x-derive", PROPERTY),
    ("x-count", PROPERTY),
    ("x-set", PROPERTY),
    ("x-int", "it belongs to `\"type\": \"integer\"`"),
    ("x-lazy", "it belongs to the property itself"),
    ("x-known-values", "it belongs to `\"type\": \"string\"` without other rules"),
    ("x-since", "it belongs to a property or a definition"),
    ("x-deprecated", "it belongs to a property or a definition"),
];

const DESCRIBE: &str = "say it in `description`";
const NAME_IT: &str = "name types in `$defs` and refer to them as `#/$defs/Name`";
const SPELL_OUT: &str = "spell the cases out as a union of records, told apart by a `const` member";
const TUPLE: &str = "make it a record with a name for each item, or an array of one kind of item";
const MAP_NAMES: &str = "make it a map: `additionalProperties` and `propertyNames`";
const STATE_RULES: &str = "state what values are instead of what they are not";
const CLOSE: &str = "close the record with `\"additionalProperties\": false`";
const REQUIRE: &str = "declare the member in `properties` and list it in `required`";

const UNSUPPORTED: &[(&str, &str)] = &[
    ("$anchor", NAME_IT),
    ("$dynamicAnchor", NAME_IT),
    ("$dynamicRef", NAME_IT),
    ("$recursiveAnchor", NAME_IT),
    ("$recursiveRef", NAME_IT),
    ("definitions", "call it `$defs`"),
    ("id", "call it `$id`"),
    ("$vocabulary", "remove it"),
    ("$comment", DESCRIBE),
    ("readOnly", DESCRIBE),
    ("writeOnly", DESCRIBE),
    ("contentEncoding", DESCRIBE),
    ("contentMediaType", DESCRIBE),
    ("contentSchema", DESCRIBE),
    ("not", STATE_RULES),
    ("if", SPELL_OUT),
    ("then", SPELL_OUT),
    ("else", SPELL_OUT),
    ("dependentSchemas", SPELL_OUT),
    ("dependentRequired", SPELL_OUT),
    ("dependencies", SPELL_OUT),
    ("discriminator", SPELL_OUT),
    ("patternProperties", MAP_NAMES),
    ("unevaluatedProperties", CLOSE),
    ("unevaluatedItems", TUPLE),
    ("prefixItems", TUPLE),
    ("additionalItems", TUPLE),
    ("contains", "say in `description` what the array holds"),
    ("minContains", "say in `description` what the array holds"),
    ("maxContains", "say in `description` what the array holds"),
    (
        "nullable",
        "write `\"type\": [\"string\", \"null\"]`, or `anyOf` with `{\"type\": \"null\"}`",
    ),
    ("example", "write `examples`, an array"),
    ("divisibleBy", "write `multipleOf`"),
    ("optional", REQUIRE),
];

//! The schema of a new version, as its author finds it: the newest one without its lineage.

use super::json::json;
use anyhow::{Context as _, Result};
use townlet_codegen::emit::json_schema::pretty;
use townlet_codegen::ir::Literal;

/// Words that speak of the version before. `x-derive` and `x-count` speak of their own.
const LINEAGE: &[&str] = &[
    "x-from",
    "x-on-conflict",
    "x-null-source",
    "x-map",
    "x-assume",
    "x-set",
    "x-drop",
    "x-custom",
    "x-upgrades",
];

/// The version after `from`, from the text of that one.
///
/// # Errors
///
/// When the text is no schema.
pub fn schema(text: &str, from: u32) -> Result<String> {
    let newest = json(text).context("the newest version cannot be read")?;
    let Literal::Object(mut root) = without_lineage(newest) else {
        anyhow::bail!("the newest version is no schema");
    };
    let to = from + 1;
    for (name, value) in &mut root {
        match (name.as_str(), &mut *value) {
            ("$id", Literal::String(id)) => {
                *id = id.replace(&format!("/v{from}.schema.json"), &format!("/v{to}.schema.json"));
            }
            ("x-version", version) => *version = Literal::Number(to.to_string()),
            _other => {}
        }
    }
    if let Some(place) = root.iter().position(|(name, _)| name == "x-version") {
        root.insert(place + 1, ("x-upgrades".to_owned(), Literal::Number(from.to_string())));
    }
    Ok(pretty(&Literal::Object(root)))
}

/// A schema without lineage words.
fn without_lineage(value: Literal) -> Literal {
    match value {
        Literal::Object(members) => {
            let is_reference = members.iter().any(|(name, _)| name == "$ref");
            let kept = members.into_iter().filter_map(|(name, value)| match name.as_str() {
                word if LINEAGE.contains(&word) => None,
                "properties" if is_reference => full(overlays(value)).map(|value| (name, value)),
                "items" | "additionalProperties" if is_reference => {
                    full(overlay(value)).map(|value| (name, value))
                }
                _other => Some((name, without_lineage(value))),
            });
            Literal::Object(kept.collect())
        }
        Literal::Array(items) => Literal::Array(items.into_iter().map(without_lineage).collect()),
        scalar => scalar,
    }
}

/// Words for the members of a type that is referred to; members without any are left out.
fn overlays(value: Literal) -> Literal {
    match value {
        Literal::Object(members) => {
            let said = |(name, value)| full(overlay(value)).map(|value| (name, value));
            Literal::Object(members.into_iter().filter_map(said).collect())
        }
        other => other,
    }
}

/// Words for one member, and for those inside it.
fn overlay(value: Literal) -> Literal {
    match value {
        Literal::Object(members) => {
            let kept = members.into_iter().filter_map(|(name, value)| match name.as_str() {
                word if LINEAGE.contains(&word) => None,
                "properties" => full(overlays(value)).map(|value| (name, value)),
                "items" | "additionalProperties" => full(overlay(value)).map(|value| (name, value)),
                _word => Some((name, value)),
            });
            Literal::Object(kept.collect())
        }
        other => other,
    }
}

/// The value, unless it is an object without members.
fn full(value: Literal) -> Option<Literal> {
    match value {
        Literal::Object(members) if members.is_empty() => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::schema;

    #[test]
    fn lineage_goes_and_what_a_version_says_of_itself_stays() {
        let text = r#"{
  "$id": "https://example.org/bread/v2.schema.json",
  "x-event": "bread.baked",
  "x-version": 2,
  "x-upgrades": 1,
  "properties": {
    "loaf": { "type": "string", "x-from": ["/bread"], "x-assume": "rye" },
    "oven": {
      "$ref": "../oven/v1.schema.json",
      "properties": {
        "heat": { "properties": { "most": { "x-from": ["/heat"] } } },
        "count": { "x-count": "/loaves" }
      }
    },
    "shop": { "$ref": "../shop/v1.schema.json", "properties": { "door": { "x-set": 1 } } }
  },
  "x-drop": []
}"#;
        let drafted = r#"{
  "$id": "https://example.org/bread/v3.schema.json",
  "x-event": "bread.baked",
  "x-version": 3,
  "x-upgrades": 2,
  "properties": {
    "loaf": { "type": "string" },
    "oven": {
      "$ref": "../oven/v1.schema.json",
      "properties": { "count": { "x-count": "/loaves" } }
    },
    "shop": { "$ref": "../shop/v1.schema.json" }
  }
}
"#;
        assert_eq!(schema(text, 2).expect("it is a schema"), drafted);
    }

    #[test]
    fn a_shared_type_only_gets_another_name() {
        let text =
            r#"{ "$id": "https://example.org/shared/oven/v1.schema.json", "title": "Oven" }"#;
        let drafted = schema(text, 1).expect("it is a schema");
        assert!(drafted.contains("oven/v2.schema.json") && !drafted.contains("x-upgrades"));
        assert!(schema("[]", 1).is_err() && schema("{", 1).is_err());
    }
}

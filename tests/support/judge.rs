//! The judge: the `jsonschema` crate, draft 2020-12, formats asserted.
//!
//! It never sees our `x-` words mean anything. `$schema` names our vocabulary and is replaced; all
//! else of a schema is as published.

use super::cases::{folder, text};
use super::json::Json;
use super::schema::{File, files};
use jsonschema::error::{TypeKind, ValidationErrorKind as Broken};
use jsonschema::types::JsonType;
use jsonschema::{Draft, Registry, ValidationError, Validator};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What the judge has against a value: a place and a keyword.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Complaint {
    pub(crate) pointer: String,
    pub(crate) keyword: String,
}

/// A validator for each schema.
pub(crate) struct Judge {
    validators: BTreeMap<&'static str, Validator>,
}

/// The judge of payloads as they are written: the schemas as they stand.
pub(crate) fn writer() -> &'static Judge {
    static JUDGE: OnceLock<Judge> = OnceLock::new();
    JUDGE.get_or_init(|| Judge::new(Json::clone))
}

/// The judge of payloads as they are read: records are open, and `null` stands for absent.
pub(crate) fn reader() -> &'static Judge {
    static JUDGE: OnceLock<Judge> = OnceLock::new();
    JUDGE.get_or_init(|| Judge::new(opened))
}

impl Judge {
    fn new(change: impl Fn(&Json) -> Json) -> Self {
        let document = |file: &File| {
            let mut json = change(&file.json);
            json.set("$schema", Json::text("https://json-schema.org/draft/2020-12/schema"));
            json.to_value()
        };
        let documents: Vec<_> = files().iter().map(|file| (file.id, document(file))).collect();
        let pairs = documents.iter().map(|(id, document)| (*id, document));
        let registry = Registry::new().extend(pairs).and_then(|builder| builder.prepare());
        let registry = registry.expect("the schemas refer to each other only");
        let validator = |document| {
            jsonschema::options()
                .with_draft(Draft::Draft202012)
                .with_registry(&registry)
                .should_validate_formats(true)
                .should_ignore_unknown_formats(false)
                .build(document)
                .expect("the schemas are JSON Schema")
        };
        let validators =
            documents.iter().map(|(id, document)| (*id, validator(document))).collect();
        Self { validators }
    }

    fn of(&self, id: &str) -> &Validator {
        self.validators.get(id).unwrap_or_else(|| panic!("no schema `{id}`"))
    }

    /// Whether a value is valid.
    pub(crate) fn accepts(&self, id: &str, value: &Json) -> bool {
        self.of(id).is_valid(&value.to_value())
    }

    /// Everything against a value. Where it says that no branch of a nullable type fits, what the
    /// branch other than `null` says stands here instead.
    pub(crate) fn complaints(&self, id: &str, value: &Json) -> BTreeSet<Complaint> {
        let mut found = BTreeSet::new();
        for error in self.of(id).iter_errors(&value.to_value()) {
            collect(&error, &mut found);
        }
        found
    }
}

/// The judge of payloads as they are written, with one keyword struck from every schema.
pub(crate) fn without(keyword: &str) -> Judge {
    Judge::new(|schema| struck(schema, keyword))
}

/// Everything against a value of a schema that stands alone.
pub(crate) fn complaints_alone(schema: &Json, value: &Json) -> BTreeSet<Complaint> {
    let mut options = jsonschema::options().with_draft(Draft::Draft202012);
    options = options.should_validate_formats(true);
    let validator = options.build(&schema.to_value()).expect("it is a schema");
    let mut found = BTreeSet::new();
    for error in validator.iter_errors(&value.to_value()) {
        collect(&error, &mut found);
    }
    found
}

/// The vocabulary of our dialect, as editors use it.
pub(crate) struct Vocabulary(Validator);

impl Vocabulary {
    /// The one that the contract's files name.
    pub(crate) fn of_the_contract() -> Self {
        Self::new(&Json::parse(&text(&folder("schema/vocabulary.schema.json"))))
    }

    pub(crate) fn new(json: &Json) -> Self {
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        Self(options.build(&json.to_value()).expect("the vocabulary is JSON Schema"))
    }

    /// The first thing that it has against a file.
    pub(crate) fn against(&self, file: &Json) -> Option<String> {
        let file = file.to_value();
        let error = self.0.iter_errors(&file).next()?;
        Some(format!("at {} by {}: {error}", error.instance_path(), error.schema_path()))
    }
}

/// Whether a string is valid by a schema that stands alone.
pub(crate) fn accepts_text(schema: &Json, text: &str) -> bool {
    let mut options = jsonschema::options().with_draft(Draft::Draft202012);
    options = options.should_validate_formats(true);
    let validator = options.build(&schema.to_value()).expect("it is a schema of a string");
    validator.is_valid(&text.into())
}

fn collect(error: &ValidationError<'_>, found: &mut BTreeSet<Complaint>) {
    if let Broken::AnyOf { context } | Broken::OneOfNotValid { context } = error.kind() {
        let is_null = |branch: &Vec<ValidationError<'_>>| {
            let [only] = branch.as_slice() else { return false };
            matches!(only.kind(), Broken::Type { kind: TypeKind::Single(JsonType::Null) })
        };
        for inner in context.iter().filter(|branch| !is_null(branch)).flatten() {
            collect(inner, found);
        }
        return;
    }
    found.insert(Complaint {
        pointer: error.instance_path().as_str().to_owned(),
        keyword: error.kind().keyword().to_owned(),
    });
}

/// A schema as a reader takes it.
fn opened(schema: &Json) -> Json {
    let Json::Object(members) = schema else { return schema.clone() };
    let required = schema.get("required").map_or(&[][..], Json::items);
    let property = |(name, node): &(String, Json)| {
        let node = opened(node);
        let needed = required.iter().any(|wanted| wanted.as_str() == Some(name));
        let null = Json::Object(vec![("type".to_owned(), Json::text("null"))]);
        let either =
            Json::Object(vec![("anyOf".to_owned(), Json::Array(vec![node.clone(), null]))]);
        (name.clone(), if needed { node } else { either })
    };
    let keyword = |(name, value): &(String, Json)| {
        let value = match (name.as_str(), value) {
            ("additionalProperties", Json::Bool(false)) => Json::Bool(true),
            ("properties", Json::Object(members)) => {
                Json::Object(members.iter().map(property).collect())
            }
            ("$defs", Json::Object(members)) => Json::Object(
                members.iter().map(|(name, node)| (name.clone(), opened(node))).collect(),
            ),
            ("anyOf" | "oneOf" | "allOf", Json::Array(branches)) => {
                Json::Array(branches.iter().map(opened).collect())
            }
            ("items" | "additionalProperties", _) => opened(value),
            _ => value.clone(),
        };
        (name.clone(), value)
    };
    Json::Object(members.iter().map(keyword).collect())
}

/// A schema without a keyword, here and further in.
fn struck(schema: &Json, keyword: &str) -> Json {
    let named = |members: &[(String, Json)]| {
        let one = |(name, node): &(String, Json)| (name.clone(), struck(node, keyword));
        Json::Object(members.iter().map(one).collect())
    };
    let Json::Object(members) = schema else { return schema.clone() };
    let others = members.iter().filter(|(name, _)| name != keyword);
    let kept = others.map(|(name, value)| {
        let value = match (name.as_str(), value) {
            ("properties" | "$defs", Json::Object(members)) => named(members),
            ("anyOf" | "oneOf" | "allOf", Json::Array(branches)) => {
                Json::Array(branches.iter().map(|branch| struck(branch, keyword)).collect())
            }
            ("items" | "additionalProperties" | "propertyNames", _) => struck(value, keyword),
            _ => value.clone(),
        };
        (name.clone(), value)
    });
    Json::Object(kept.collect())
}

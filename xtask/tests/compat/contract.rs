//! Small contracts from the bodies of their schemas, and judges of their payloads that know nothing
//! of the code under test: they read the schemas as they are written.

use super::json::Json;
use jsonschema::{Draft, Registry, Validator};
use serde_json::Value;
use std::collections::BTreeMap;
use townlet_codegen::diagnostic::render;
use townlet_codegen::{Checked, Options, Rules, load_texts};

const BASE: &str = "https://example.org/schemas/";

/// The bodies of schema files by path, without `.schema.json`.
#[derive(Clone, Debug)]
pub(crate) struct Files(pub(crate) BTreeMap<String, Json>);

impl Files {
    /// Completes each file: `shop/v1` is version 1 of the event `shop.sent`, unless its body says
    /// otherwise; what stands under `shared` is no event.
    pub(crate) fn new(bodies: &Json) -> Self {
        let file = |(path, body): &(String, Json)| {
            let mut file = body.clone();
            let (folder, version) = path.split_once("/v").expect("the path names a version");
            file.set("$id", Json::text(&format!("{BASE}{path}.schema.json")));
            if !path.starts_with("shared/") {
                let given = |name: &str, value: Json| body.get(name).cloned().unwrap_or(value);
                let number = version.parse::<u32>().expect("the version is a number");
                file.set("x-event", given("x-event", Json::text(&format!("{folder}.sent"))));
                file.set("x-version", given("x-version", Json::Scalar(number.into())));
            }
            (path.clone(), file)
        };
        Self(bodies.members().iter().map(file).collect())
    }

    /// The contract, or what is wrong with it.
    pub(crate) fn load(&self) -> Result<Checked, String> {
        let text =
            |(path, body): (&String, &Json)| (format!("{path}.schema.json"), body.to_string());
        let options = Options::new(Rules::Asserting, BASE);
        load_texts(self.0.iter().map(text).collect(), &options).map_err(|found| render(&found, ""))
    }

    /// The judge of what is sent: the schema as it stands.
    pub(crate) fn writer(&self, path: &str) -> Option<Validator> {
        self.judge(path, Json::clone)
    }

    /// The judge of what is taken: records are open, and null stands for absent.
    pub(crate) fn reader(&self, path: &str) -> Option<Validator> {
        self.judge(path, opened)
    }

    fn judge(&self, path: &str, change: impl Fn(&Json) -> Json) -> Option<Validator> {
        let documents: Vec<(String, Value)> = self
            .0
            .iter()
            .map(|(path, body)| (format!("{BASE}{path}.schema.json"), change(body).value()))
            .collect();
        let pairs = documents.iter().map(|(id, document)| (id.as_str(), document));
        let registry = Registry::new().extend(pairs).and_then(|builder| builder.prepare());
        let registry = registry.expect("the schemas refer to each other only");
        let document = change(self.0.get(path)?).value();
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(&registry)
            .should_validate_formats(true)
            .build(&document);
        Some(validator.expect("it is a schema"))
    }
}

/// A schema as a reader takes it.
pub(crate) fn opened(schema: &Json) -> Json {
    let Json::Object(members) = schema else { return schema.clone() };
    let required = schema.get("required").map_or(&[][..], Json::items);
    let property = |(name, node): &(String, Json)| {
        let node = opened(node);
        let either = Json::Object(vec![(
            "anyOf".to_owned(),
            Json::Array(vec![
                node.clone(),
                Json::Object(vec![("type".to_owned(), Json::text("null"))]),
            ]),
        )]);
        (name.clone(), if required.contains(&Json::text(name)) { node } else { either })
    };
    let keyword = |(name, value): &(String, Json)| {
        let named = |members: &[(String, Json)]| {
            Json::Object(members.iter().map(|(name, it)| (name.clone(), opened(it))).collect())
        };
        let value = match (name.as_str(), value) {
            ("additionalProperties", Json::Scalar(Value::Bool(false))) => Json::Scalar(true.into()),
            ("properties", Json::Object(members)) => {
                Json::Object(members.iter().map(property).collect())
            }
            ("$defs", Json::Object(members)) => named(members),
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

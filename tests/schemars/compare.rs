//! Two schemas against each other.

use crate::canonical;
use crate::support::generate::{For, payload};
use crate::support::json::Json;
use crate::support::mutate::mutated;
use crate::support::random::Random;
use crate::support::schema::{Node, Version, files};
use crate::support::search::seeds;
use crate::table::Type;
use jsonschema::canonical::{CanonicalSchema, Containment};
use jsonschema::{Draft, Registry, ValidationOptions, Validator};
use serde_json::{Value, json};
use townlet_contract::Kind;

/// Payloads for each type.
const PAYLOADS: usize = 400;

/// How it is known that two schemas say the same.
#[derive(Debug)]
pub(crate) enum Proof {
    /// They have the same canonical form, and each covers the other.
    Canonical,
    /// One has no canonical form; they agree on so many payloads.
    Payloads(usize),
}

/// The schema files, by `$id`, as standard documents.
pub(crate) struct Sources {
    registry: Registry<'static>,
}

impl Sources {
    /// Reads them from the contract.
    pub(crate) fn read() -> Self {
        let documents = files().iter().map(|file| {
            let mut json = file.json.clone();
            json.set("$schema", Json::text("https://json-schema.org/draft/2020-12/schema"));
            (file.id, canonical::separated(&json.to_value()))
        });
        let registry = Registry::new().extend(documents).and_then(|builder| builder.prepare());
        Self { registry: registry.expect("the schemas refer to each other only") }
    }

    /// Whether a schema says of a type what its file says.
    ///
    /// Schemas that mean the same have the same form, so that another form is another meaning even
    /// where the crate cannot say which value tells them apart.
    pub(crate) fn compare(&self, ty: &Type, derived: &Value) -> Result<Proof, String> {
        let source = json!({ "$ref": ty.uri() });
        let (Some(source), Some(derived)) = (self.canonical(&source), self.canonical(derived))
        else {
            return self.agree_on_payloads(ty, derived).map(Proof::Payloads);
        };
        if source != derived {
            let forms = [source, derived].map(|form| form.to_json_schema());
            return Err(format!("file and schemars differ\n  {}\n  {}", forms[0], forms[1]));
        }
        let covers = [source.covers(&derived).ok(), derived.covers(&source).ok()];
        if covers != [Some(Containment::Yes); 2] {
            return Err(format!("one form, and yet it covers itself: {covers:?}"));
        }
        Ok(Proof::Canonical)
    }

    fn canonical(&self, schema: &Value) -> Option<CanonicalSchema> {
        let schema = canonical::separated(schema);
        let written_out = self.options().dereference(&schema).expect("references lead somewhere");
        canonical::form(written_out)
    }

    fn validator(&self, schema: &Value) -> Validator {
        self.options().build(schema).expect("it is a schema")
    }

    fn options(&self) -> ValidationOptions<'_> {
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        options.should_validate_formats(true).with_registry(&self.registry)
    }

    /// Compares the verdicts on payloads made from the file, half of them changed; gives how many.
    pub(crate) fn agree_on_payloads(&self, ty: &Type, derived: &Value) -> Result<usize, String> {
        let (source, derived) =
            (self.validator(&json!({ "$ref": ty.uri() })), self.validator(derived));
        // Payloads are made from the root alone; that it is an event's is of no account.
        let root = Node { path: ty.file, json: ty.definition() };
        let version = Version { kind: Kind::ALL[0], number: 0, id: "", root };
        let seeds = seeds(0x5CE3, PAYLOADS);
        let count = seeds.len();
        for (number, seed) in seeds.into_iter().enumerate() {
            let mut random = Random::new(seed);
            let mut payload = payload(version, &mut random, For::Writer);
            if number % 2 == 1 {
                payload = mutated(version, &payload, &mut random);
            }
            let value = payload.to_value();
            let verdicts = [source.is_valid(&value), derived.is_valid(&value)];
            if verdicts[0] != verdicts[1] {
                let text = payload.write();
                return Err(format!("TOWNLET_SEED={seed} file, schemars: {verdicts:?}\n  {text}"));
            }
        }
        Ok(count)
    }
}

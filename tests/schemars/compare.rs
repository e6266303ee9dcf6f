//! Two schemas against each other.

use crate::support::generate::{For, payload};
use crate::support::json::Json;
use crate::support::mutate::mutated;
use crate::support::random::Random;
use crate::support::schema::{Node, Version, files};
use crate::support::search::seeds;
use crate::table::Type;
use jsonschema::canonical::{self, CanonicalSchema, Containment};
use jsonschema::{Draft, Registry, Validator};
use serde_json::{Value, json};
use townlet_contract::Kind;

/// Payloads for each type that no canonical form decides.
const PAYLOADS: usize = 400;

/// How it is known that two schemas say the same.
#[derive(Debug)]
pub(crate) enum Proof {
    /// Each covers the other.
    Canonical,
    /// They agree on so many payloads.
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
            (file.id, json.to_value())
        });
        let registry = Registry::new().extend(documents).and_then(|builder| builder.prepare());
        Self { registry: registry.expect("the schemas refer to each other only") }
    }

    /// Whether a schema says of a type what its file says.
    pub(crate) fn compare(&self, ty: &Type, derived: &Value) -> Result<Proof, String> {
        let source = json!({ "$ref": ty.uri() });
        let answers = match (self.canonical(&source), self.canonical(derived)) {
            (Some(source), Some(derived)) => {
                [source.covers(&derived), derived.covers(&source)].map(Result::ok)
            }
            _ => [None, None],
        };
        match answers {
            [Some(Containment::Yes), Some(Containment::Yes)] => Ok(Proof::Canonical),
            [Some(Containment::No), _] => Err("schemars takes more than the file".to_owned()),
            [_, Some(Containment::No)] => Err("schemars takes less than the file".to_owned()),
            _ => self.try_payloads(ty, &self.validator(&source), &self.validator(derived)),
        }
    }

    fn canonical(&self, schema: &Value) -> Option<CanonicalSchema> {
        let options = canonical::options().with_draft(Draft::Draft202012).offline();
        let options = options.should_validate_formats(true).with_registry(&self.registry);
        options.canonicalize(schema).ok()
    }

    fn validator(&self, schema: &Value) -> Validator {
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        let options = options.should_validate_formats(true).with_registry(&self.registry);
        options.build(schema).expect("it is a schema")
    }

    /// Payloads of the file, half of them changed.
    fn try_payloads(
        &self,
        ty: &Type,
        source: &Validator,
        derived: &Validator,
    ) -> Result<Proof, String> {
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
        Ok(Proof::Payloads(count))
    }
}

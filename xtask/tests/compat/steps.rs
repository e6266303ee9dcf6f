//! Steps that are followed over values come to what the generated upgraders come to.
//!
//! `tests/parcel/` of the contract crate holds payloads with what the generated Rust makes of them,
//! for every lineage word. Where a function decides, its answer is taken from there.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use townlet_codegen::compat::{
    Judge as _, Profile, Random, Sampler, Side, Stop, document, to_latest,
};
use townlet_codegen::ir::{Literal, Origin, Plan, RecordPlan, Reference};
use townlet_codegen::{Checked, Options, Rules, load};
use xtask::compat::judge::Canonical;
use xtask::contract;
use xtask::tree::Tree;

const PAYLOADS: u64 = 40;

fn tree() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn parcels() -> Checked {
    let options = Options::new(Rules::Authoring, "https://example.org/schemas/");
    load(&tree().join("tests/parcel/schema"), &options).expect("the contract is sound")
}

#[test]
fn payloads_become_what_the_generated_rust_makes_of_them() {
    let parcels = parcels();
    let (mut made, mut refused) = (0, 0);
    let folder = fs::read_dir(tree().join("tests/parcel/cases")).expect("there are cases");
    for path in folder.map(|entry| entry.expect("an entry").path()) {
        let text = fs::read_to_string(&path).expect("the case is text");
        let mut lines = text.lines();
        let way: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let [event, "1", "2", ..] = way.as_slice() else { continue };
        let payload = literal(lines.next().expect("a payload"));
        let told = lines.next().and_then(|line| line.strip_prefix("v2: ")).expect("a result");
        let expected: Option<Value> = serde_json::from_str(told).ok();
        let root = root(&parcels, event, 1);
        let plans = answered(&parcels.plans, expected.as_ref());
        let side =
            Side { contract: &parcels.contract, plans: &plans, detection: &parcels.detection };
        let found = to_latest(side, &root, &payload);
        let name = path.display();
        match (found, expected) {
            (Ok((_, found)), Some(expected)) => {
                made += 1;
                assert_eq!(exact(&value(&found)), exact(&expected), "{name}");
            }
            (Err(Stop::Refused(_)), None) => refused += 1,
            // A function of a whole payload.
            (Err(Stop::Function(_)), _) => {}
            (found, expected) => panic!("{name}: {found:?}, but {expected:?}"),
        }
    }
    assert!(made >= 8 && refused >= 1, "{made} became something, {refused} were refused");
}

#[test]
fn payloads_of_every_version_become_valid_ones_of_the_latest() {
    let tree = Tree::here().expect("the test stands in its tree");
    let checked = contract::read_sound(&tree).expect("the contract is sound");
    let side =
        Side { contract: &checked.contract, plans: &checked.plans, detection: &checked.detection };
    let sampler = Sampler::new(&checked.contract);
    let mut steps = 0;
    for plan in &checked.plans {
        let (mut tried, mut random) = (0, Random::new(7));
        while tried < PAYLOADS {
            let Some(payload) = sampler.varied(&plan.from, &mut random) else { continue };
            let (latest, found) = to_latest(side, &plan.from, &payload).expect("it goes up");
            let reader = document(&checked.contract, &latest, Profile::Reader);
            let is_valid = Canonical.validator(&reader).expect("it is a schema");
            assert!(is_valid(&found), "{}: {}", plan.from.module, payload.to_json());
            tried += 1;
        }
        steps += 1;
    }
    assert!(steps > 0, "there are no steps");
}

fn root(checked: &Checked, event: &str, version: u32) -> Reference {
    let lineages = checked.contract.lineages();
    let (_, versions) = lineages.iter().find(|(name, _)| *name == event).expect("it is an event");
    let is_it = |event: &townlet_codegen::ir::EventVersion| event.version == version;
    let module = versions.iter().find(|module| module.event.as_ref().is_some_and(is_it));
    let module = module.expect("it is a version");
    Reference { module: module.path.clone(), title: module.root.clone() }
}

/// The plans, with what functions came to in their place; nothing where the payload was refused.
fn answered(plans: &[Plan], expected: Option<&Value>) -> Vec<Plan> {
    let mut plans = plans.to_vec();
    for plan in &mut plans {
        answer(&mut plan.root, expected.unwrap_or(&Value::Null));
    }
    plans
}

fn answer(plan: &mut RecordPlan, expected: &Value) {
    for field in &mut plan.fields {
        let told = expected.get(&field.wire);
        match (&mut field.origin, told) {
            (Origin::Record(inner), told) => answer(inner, told.unwrap_or(&Value::Null)),
            (origin @ Origin::Custom { .. }, Some(told)) => {
                *origin = Origin::Set(literal(&told.to_string()));
            }
            (origin @ Origin::Custom { .. }, None) => {
                let (sources, fallbacks) = (Vec::new(), Vec::new());
                let conflict = townlet_codegen::ir::Conflict::First;
                *origin = Origin::Value {
                    sources,
                    conflict,
                    null_is_absent: false,
                    map: None,
                    fallbacks,
                };
            }
            (_, _) => {}
        }
    }
}

fn value(literal: &Literal) -> Value {
    serde_json::from_str(&literal.to_json()).expect("the payload is JSON")
}

/// Numbers by their value: `10.0` is `10`.
fn exact(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, Value::from),
        Value::Array(items) => items.iter().map(exact).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), exact(value))).collect()
        }
        Value::Null | Value::Bool(_) | Value::String(_) => value.clone(),
    }
}

fn literal(text: &str) -> Literal {
    fn of(value: &Value) -> Literal {
        match value {
            Value::Null => Literal::Null,
            Value::Bool(value) => Literal::Boolean(*value),
            Value::Number(number) => Literal::Number(number.to_string()),
            Value::String(text) => Literal::String(text.clone()),
            Value::Array(items) => Literal::Array(items.iter().map(of).collect()),
            Value::Object(members) => {
                Literal::Object(members.iter().map(|(name, it)| (name.clone(), of(it))).collect())
            }
        }
    }
    of(&serde_json::from_str(text).expect("it is JSON"))
}

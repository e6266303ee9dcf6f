//! Examples of a new version, from those of the version before by the step that its author has
//! written.

use super::json::json;
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use townlet_codegen::Checked;
use townlet_codegen::compat::{Side, Stop, step};
use townlet_codegen::emit::json_schema::pretty;
use townlet_codegen::ir::{Contract, DefinitionKind, Literal, Module, Reference};

/// What follows for examples and recorded payloads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// Files relative to the schema folder.
    pub files: BTreeMap<String, String>,
    /// One payload as it is sent, a line.
    pub recorded: String,
    /// Examples that have to be written by hand, with the reason.
    pub left: Vec<String>,
}

/// Examples of a version from those of the one before; `files` is the schema folder.
///
/// # Errors
///
/// When none can be made.
pub fn examples(
    checked: &Checked,
    module: &Module,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Examples> {
    let event = module.event.as_ref().context("only events have examples")?;
    let root = Reference { module: module.path.clone(), title: module.root.clone() };
    let plan = checked.plans.iter().find(|plan| plan.to == root);
    let plan =
        plan.context("the version upgrades none, so there is nothing to make examples of")?;
    let side =
        Side { contract: &checked.contract, plans: &checked.plans, detection: &checked.detection };
    let (old, new) = (place(&plan.from.module.0), place(&module.path.0));
    let mut made = Examples::default();
    let mut payloads = Vec::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix(&format!("{old}/valid/")) else { continue };
        match step(side, plan, &parsed(bytes).with_context(|| format!("in `{path}`"))?) {
            Ok(payload) => {
                made.files.insert(format!("{new}/valid/{name}"), pretty(&payload));
                payloads.push(payload);
            }
            Err(Stop::Refused(why)) => {
                made.left.push(format!("{name}: the step refuses it: {why}"))
            }
            Err(Stop::Function(name_of)) => {
                made.left.push(format!("{name}: `{name_of}` decides, which only Rust can call"));
            }
        }
    }
    let least = payloads.iter().min_by_key(|payload| payload.to_json().len());
    let least = least.context("no example of the version before becomes one of this")?;
    let (name, payload) = incomplete(module, &checked.contract, &plan.from, least)
        .context("no member of the version is required")?;
    made.files.insert(format!("{new}/invalid/{name}_missing.json"), pretty(&payload));
    made.recorded = recorded(&event.names[0], &module.id, least);
    Ok(made)
}

/// The folder of a version's examples.
fn place(module: &[String]) -> String {
    let (version, folder) = module
        .split_last()
        .map_or((String::new(), &[][..]), |(last, folder)| (last.clone(), folder));
    format!("{}/examples/{version}", folder.join("/"))
}

fn parsed(bytes: &[u8]) -> Result<Literal> {
    json(std::str::from_utf8(bytes)?)
}

/// A payload without a required member, one that is new where there is one, and that member's name.
fn incomplete(
    module: &Module,
    contract: &Contract,
    before: &Reference,
    payload: &Literal,
) -> Option<(String, Literal)> {
    let required = |reference: &Reference| -> Vec<String> {
        let definition = contract.resolve(reference);
        match definition.map(|definition| &definition.kind) {
            Some(DefinitionKind::Record(record)) => {
                let required = record.fields.iter().filter(|field| field.required);
                required.map(|field| field.wire.clone()).collect()
            }
            Some(_) | None => Vec::new(),
        }
    };
    let own = required(&Reference { module: module.path.clone(), title: module.root.clone() });
    let old = required(before);
    let name = own.iter().find(|name| !old.contains(name)).or(own.first())?.clone();
    let Literal::Object(members) = payload else { return None };
    let members = members.iter().filter(|(member, _)| *member != name).cloned().collect();
    let case = [
        ("pointer", Literal::String(String::new())),
        ("keyword", Literal::String("required".to_owned())),
        ("payload", Literal::Object(members)),
    ];
    let case = case.map(|(name, value)| (name.to_owned(), value));
    Some((name, Literal::Object(case.into())))
}

/// A payload in its envelope, in one line.
fn recorded(event: &str, schema: &str, payload: &Literal) -> String {
    let tick = match payload {
        Literal::Object(members) => {
            members.iter().find(|(name, _)| name == "tick").map(|(_, tick)| tick.to_json())
        }
        _no_object => None,
    };
    let text = |text: &str| Literal::String(text.to_owned()).to_json();
    format!(
        "{{\"event_type\": {}, \"tick\": {}, \"payload\": {}, \"metadata\": {{\"dataschema\": {}}}}}\n",
        text(event),
        tick.unwrap_or_else(|| "1".to_owned()),
        payload.to_json(),
        text(schema),
    )
}

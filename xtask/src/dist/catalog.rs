//! `dist/catalog.json`: every event and every shared file, with what there is to know of them before
//! opening a schema.

use super::schemas::{PROFILES, VALIDATION};
use super::value::{array, number, object, text as word, text_of, texts};
use super::{Input, payloads};
use crate::example::is_example;
use crate::published::sha256;
use townlet_codegen::Files;
use townlet_codegen::emit::json_schema::pretty;
use townlet_codegen::ir::{DefinitionKind, Deprecation, Literal, Module};

/// The text of the catalogue; `files` holds the schemas that it points to.
pub(super) fn text(input: &Input<'_>, files: &Files) -> String {
    let events = input.checked.contract.lineages().into_iter();
    let events = events.map(|(name, versions)| event(input, files, name, &versions));
    let others = input.checked.contract.modules.iter().filter(|module| module.event.is_none());
    let others = others.map(|module| version(input, files, module, None));
    pretty(&object([
        ("release", word(input.release)),
        ("events", array(events)),
        ("shared", array(others)),
    ]))
}

fn event(input: &Input<'_>, files: &Files, name: &str, versions: &[&Module]) -> Literal {
    let party = input.parties.of(name);
    let latest = versions.last().map(|module| number_of(module));
    let names = versions.last().and_then(|module| module.event.as_ref());
    object([
        ("event", word(name)),
        ("names", names.and_then(|event| texts(event.names.iter().cloned()))),
        ("latest", latest.and_then(number)),
        ("producers", texts(party.into_iter().flat_map(|party| party.producers.iter().cloned()))),
        ("consumers", texts(party.into_iter().flat_map(|party| party.consumers.iter().cloned()))),
        ("versions", array(versions.iter().map(|module| version(input, files, module, latest)))),
    ])
}

/// The version that a module's path says.
pub(super) fn number_of(module: &Module) -> u32 {
    let last = module.path.0.last().map(|name| name.trim_start_matches('v'));
    last.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// `draft` until it is published; then `current` until a newer version is there.
pub(super) fn status(input: &Input<'_>, module: &Module, latest: Option<u32>) -> &'static str {
    match input.lock.of(&module.file) {
        None => "draft",
        Some(_) if latest.is_none_or(|latest| latest == number_of(module)) => "current",
        Some(_) => "superseded",
    }
}

fn version(input: &Input<'_>, files: &Files, module: &Module, latest: Option<u32>) -> Literal {
    let root = module.definition(&module.root);
    let published = input
        .lock
        .of(&module.file)
        .map(|entry| object([("release", word(&entry.release)), ("date", word(&entry.date))]));
    let source = input.files.get(&module.file);
    object([
        ("path", word(module.path.to_string())),
        ("version", number(number_of(module))),
        ("$id", word(&module.id)),
        ("title", word(&module.root)),
        ("description", root.and_then(|root| text_of(root.docs.description.as_ref()))),
        ("status", word(status(input, module, latest))),
        ("published", published),
        ("sha256", source.and_then(|bytes| word(sha256(bytes)))),
        ("schemas", Some(schemas(files, module))),
        ("golden", golden(input, module)),
        ("deprecations", array(deprecations(module))),
    ])
}

/// The schemas of a module in every profile that has it: path and digest.
fn schemas(files: &Files, module: &Module) -> Literal {
    let folders = [VALIDATION].into_iter().chain(PROFILES.iter().map(|(folder, _)| *folder));
    let entry = |folder: &'static str| {
        let path = format!("{folder}/{}", module.file);
        let digest = sha256(files.get(&path)?.as_bytes());
        Some((folder, Some(object([("path", word(path)), ("sha256", word(digest))]))))
    };
    object(folders.filter_map(entry))
}

/// The golden payloads of a version.
fn golden(input: &Input<'_>, module: &Module) -> Option<Literal> {
    let (version, folder) = module.path.0.split_last()?;
    let prefix = format!("{}/examples/{version}/", folder.join("/"));
    let found = input.files.keys().filter(|path| is_example(path) && path.starts_with(&prefix));
    let paths: Vec<String> =
        found.map(|path| format!("{}/{}", payloads::FOLDER, payloads::place(path))).collect();
    if paths.is_empty() { None } else { texts(paths) }
}

fn deprecations(module: &Module) -> Vec<Literal> {
    let mut found = Vec::new();
    for definition in &module.definitions {
        let own = (&definition.pointer, &definition.docs);
        let fields = match &definition.kind {
            DefinitionKind::Record(record) => record.fields.as_slice(),
            DefinitionKind::Enum(_)
            | DefinitionKind::Union(_)
            | DefinitionKind::Choice(_)
            | DefinitionKind::Alias(_) => &[],
        };
        let fields = fields.iter().map(|field| (&field.pointer, &field.docs));
        for (pointer, docs) in [own].into_iter().chain(fields) {
            found.extend(docs.deprecated.as_ref().map(|one| deprecation(pointer, one)));
        }
    }
    found
}

fn deprecation(pointer: &String, deprecation: &Deprecation) -> Literal {
    object([
        ("pointer", text_of(Some(pointer))),
        ("since", text_of(deprecation.since.as_ref())),
        ("use", text_of(deprecation.instead.as_ref())),
        ("remove-in", text_of(deprecation.remove_in.as_ref())),
    ])
}

//! Documents: a module and all that it refers to, directly or not, each definition once.

use super::Profile;
use super::definition::definition;
use super::names::Names;
use super::object::Object;
use super::types::Scope;
use crate::ir::{Contract, DefinitionKind, Literal, Module, ModulePath, Reference, Type, Union};
use std::collections::BTreeSet;

/// The document of a module, as one value.
///
/// Everything in it is ordered: the root's members as in the schema, definitions by name.
pub fn document(contract: &Contract, module: &Module, profile: Profile) -> Literal {
    let root = Reference { module: module.path.clone(), title: module.root.clone() };
    let mut others = reachable(contract, &root);
    others.retain(|reference| !profile.says_at_once(contract, reference));
    let names = Names::new(module, &others, profile.draft());
    let scope = Scope { contract, profile, names: &names };
    let mut object = Object::default();
    object.text("$schema", profile.draft().meta_schema());
    object.text_of("$id", id(module, profile).as_deref());
    if let Some(found) = contract.resolve(&root) {
        object.extend(titled(&root.title, definition(&scope, found)));
    }
    let mut definitions: Vec<(String, Literal)> = Vec::new();
    for reference in &others {
        if let Some(found) = contract.resolve(reference) {
            let name = names.name(reference);
            let body = titled(name, definition(&scope, found));
            definitions.push((name.to_owned(), body.finish()));
        }
    }
    definitions.sort_by(|(one, _), (other, _)| one.cmp(other));
    if !definitions.is_empty() {
        object.add(profile.draft().definitions(), Literal::Object(definitions));
    }
    object.finish()
}

fn titled(title: &str, body: Object) -> Object {
    let mut object = Object::default();
    if !body.has("$ref") {
        object.text("title", title);
    }
    object.extend(body);
    object
}

/// The `$id`: what the file's own says, with the profile before the path. A document for generators
/// has none, since some of them look for it in the network.
fn id(module: &Module, profile: Profile) -> Option<String> {
    let base = module.id.strip_suffix(&module.file).unwrap_or(&module.id);
    match profile {
        Profile::Writer => Some(format!("{base}writer/{}", module.file)),
        Profile::Reader => Some(format!("{base}reader/{}", module.file)),
        Profile::Generator(_) => None,
    }
}

/// Whether something in a module refers to another module.
pub(super) fn refers(module: &Module, to: &ModulePath) -> bool {
    let mut found = Vec::new();
    module.definitions.iter().for_each(|one| mentioned(&one.kind, &mut found));
    found.iter().any(|reference| reference.module == *to)
}

/// Every definition that a root needs beside itself, ordered.
fn reachable(contract: &Contract, root: &Reference) -> Vec<Reference> {
    let mut open = vec![root.clone()];
    let mut known = BTreeSet::new();
    while let Some(reference) = open.pop() {
        if !known.insert(reference.clone()) {
            continue;
        }
        if let Some(found) = contract.resolve(&reference) {
            mentioned(&found.kind, &mut open);
        }
    }
    known.remove(root);
    known.into_iter().collect()
}

fn mentioned(kind: &DefinitionKind, found: &mut Vec<Reference>) {
    match kind {
        DefinitionKind::Record(record) => {
            record.fields.iter().for_each(|field| named(&field.ty, found));
        }
        DefinitionKind::Enum(_) => {}
        DefinitionKind::Union(Union { variants, .. }) => {
            found.extend(variants.iter().map(|variant| variant.record.clone()));
        }
        DefinitionKind::Choice(choice) => {
            choice.options.iter().for_each(|(_, ty)| named(ty, found));
        }
        DefinitionKind::Alias(ty) => named(ty, found),
    }
}

fn named(ty: &Type, found: &mut Vec<Reference>) {
    match ty {
        Type::Named(reference) => found.push(reference.clone()),
        Type::Array(rules) => named(&rules.items, found),
        Type::Map(rules) => named(&rules.values, found),
        Type::Nullable(inner) => named(inner, found),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => {}
    }
}

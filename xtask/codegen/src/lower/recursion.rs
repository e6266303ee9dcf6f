//! Recursion: types may contain themselves through records, unions and choices alone.

use super::scope::Context;
use crate::diagnostic::{Code, Place};
use crate::ir::{Contract, DefinitionKind, Reference, Type};

/// Reports every alias that is made of itself.
pub(super) fn check(context: &Context<'_>, contract: &Contract) {
    for module in &contract.modules {
        for definition in &module.definitions {
            let title = definition.title.clone();
            let start = Reference { module: module.path.clone(), title };
            if leads_to(contract, &start, &start, &mut Vec::new()) {
                let message = format!("`{}` is made of itself with no record between", start.title);
                let help = "let the recursion go through a member of a record";
                let place = Place::new(&module.file, &definition.pointer);
                context.diagnostics.report(Code::ReferenceCycle, place, message, help);
            }
        }
    }
}

fn leads_to(
    contract: &Contract,
    from: &Reference,
    goal: &Reference,
    seen: &mut Vec<Reference>,
) -> bool {
    let Some(DefinitionKind::Alias(ty)) = contract.resolve(from).map(|found| &found.kind) else {
        return false;
    };
    let Some(next) = named(ty) else { return false };
    if next == goal {
        return true;
    }
    if seen.contains(next) {
        return false;
    }
    seen.push(next.clone());
    leads_to(contract, next, goal, seen)
}

/// The definition that a type is made of.
fn named(ty: &Type) -> Option<&Reference> {
    match ty {
        Type::Named(reference) => Some(reference),
        Type::Array(rules) => named(&rules.items),
        Type::Map(rules) => named(&rules.values),
        Type::Nullable(ty) => named(ty),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => None,
    }
}

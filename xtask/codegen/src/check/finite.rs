//! Every definition has a finite value: nothing requires itself.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::ir::{Contract, DefinitionKind, Reference, Type};
use crate::list;

/// Reports each definition that requires itself; those that only require such a one are not the
/// cause.
pub(super) fn check(contract: &Contract, diagnostics: &Diagnostics) {
    let finite = finite_definitions(contract);
    for module in &contract.modules {
        for definition in &module.definitions {
            let reference =
                Reference { module: module.path.clone(), title: definition.title.clone() };
            if !finite.contains(&reference) && needs(contract, &finite, &reference, &reference) {
                diagnostics.report(
                    Code::EndlessType,
                    Place::new(&*module.file, &*definition.pointer),
                    format!("every `{}` contains another one, without end", definition.title),
                    "make a member on the way optional or nullable, or use an array or map",
                );
            }
        }
    }
}

/// The smallest set that is closed under "a definition is finite when what it requires is".
fn finite_definitions(contract: &Contract) -> Vec<Reference> {
    let mut finite = Vec::new();
    loop {
        let before = finite.len();
        for module in &contract.modules {
            for definition in &module.definitions {
                let reference =
                    Reference { module: module.path.clone(), title: definition.title.clone() };
                if !finite.contains(&reference) && ends(&definition.kind, &finite) {
                    finite.push(reference);
                }
            }
        }
        if finite.len() == before {
            return finite;
        }
    }
}

/// Whether a value of an endless definition contains one of `goal`, another endless definition.
fn needs(contract: &Contract, finite: &[Reference], from: &Reference, goal: &Reference) -> bool {
    let mut seen: Vec<&Reference> = Vec::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        let Some(definition) = contract.resolve(next) else { continue };
        for required in required(&definition.kind) {
            if required == goal {
                return true;
            }
            if !finite.contains(required) && !seen.contains(&required) {
                seen.push(required);
                open.push(required);
            }
        }
    }
    false
}

/// The definitions that a value of this one contains, or may contain in place of each other.
fn required(kind: &DefinitionKind) -> Vec<&Reference> {
    match kind {
        DefinitionKind::Record(record) => {
            list::some(&record.fields, &mut |field| match field.required {
                true => type_requires(&field.ty),
                false => None,
            })
        }
        DefinitionKind::Enum(_) => Vec::new(),
        DefinitionKind::Union(union) => list::each(&union.variants, &mut |variant| &variant.record),
        DefinitionKind::Choice(choice) => {
            list::some(&choice.options, &mut |(_, ty)| type_requires(ty))
        }
        DefinitionKind::Alias(ty) => type_requires(ty).into_iter().collect(),
    }
}

fn type_requires(ty: &Type) -> Option<&Reference> {
    match ty {
        Type::Named(reference) => Some(reference),
        Type::Array(rules) => type_requires(&rules.items),
        Type::Map(rules) => type_requires(&rules.values),
        Type::Nullable(_)
        | Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => None,
    }
}

fn ends(kind: &DefinitionKind, finite: &[Reference]) -> bool {
    match kind {
        DefinitionKind::Record(record) => {
            let mut required = record.fields.iter().filter(|field| field.required);
            required.all(|field| type_ends(&field.ty, finite))
        }
        DefinitionKind::Enum(_) => true,
        DefinitionKind::Union(union) => {
            union.variants.iter().any(|variant| finite.contains(&variant.record))
        }
        DefinitionKind::Choice(choice) => {
            choice.options.iter().any(|(_, ty)| type_ends(ty, finite))
        }
        DefinitionKind::Alias(ty) => type_ends(ty, finite),
    }
}

fn type_ends(ty: &Type, finite: &[Reference]) -> bool {
    match ty {
        Type::Named(reference) => finite.contains(reference),
        Type::Array(rules) => rules.min_items.unwrap_or(0) == 0 || type_ends(&rules.items, finite),
        Type::Map(rules) => rules.min_members.unwrap_or(0) == 0 || type_ends(&rules.values, finite),
        Type::Nullable(_)
        | Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => true,
    }
}

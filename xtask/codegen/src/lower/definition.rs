//! Definitions: every named type of every module.

use super::kind::{Kind, has_record_part, kind};
use super::scope::{Context, Scope, module_path};
use super::titles::Part;
use super::{all_of, alternatives, docs, record, types};
use crate::dialect::{Additional, Document, Form, ObjectWords, Schema};
use crate::ir::{Choice, Contract, Definition, DefinitionKind, Enum, EventVersion, Module, Type};
use crate::list;

/// Lowers every document to a module, in the order of the files; steps and invariants are left
/// empty.
pub(super) fn lower(context: &Context<'_>) -> Contract {
    let documents = &context.documents.documents;
    Contract { modules: list::each(documents, &mut |document| module(&context.scope(document))) }
}

fn module(scope: &Scope<'_>) -> Module {
    let Document { file, id, event, root, definitions: named } = scope.document;
    let mut definitions = vec![definition(scope, root)];
    for named in named {
        definitions.push(definition(scope, &named.schema));
    }
    inner(scope, root, &mut definitions);
    for named in named {
        inner(scope, &named.schema, &mut definitions);
    }
    let event = event.as_ref().map(|event| EventVersion {
        names: event.names.clone(),
        version: event.version,
        step: None,
        invariants: Vec::new(),
    });
    let root = scope.reference(root, Part::Whole).title;
    Module { path: module_path(file), file: file.clone(), id: id.clone(), event, root, definitions }
}

fn definition(scope: &Scope<'_>, schema: &Schema) -> Definition {
    let title = scope.reference(schema, Part::Whole).title;
    let kind = kind_of(scope, schema);
    Definition {
        title,
        pointer: schema.pointer.clone(),
        docs: docs::lower(&schema.annotations),
        kind,
    }
}

fn kind_of(scope: &Scope<'_>, schema: &Schema) -> DefinitionKind {
    // A refused definition is lowered as any JSON, which every use accepts.
    let refused = DefinitionKind::Alias(Type::Any);
    match (kind(schema), &schema.form) {
        (Kind::Enum, Form::Enum(values)) => {
            DefinitionKind::Enum(Enum { values: values.clone(), open: false })
        }
        (Kind::Enum, Form::Typed(typed)) => {
            let values = typed.string.known_values.clone().unwrap_or_default();
            DefinitionKind::Enum(Enum { values, open: true })
        }
        (Kind::Record, Form::Typed(typed)) => {
            DefinitionKind::Record(record::lower(scope, &schema.pointer, &typed.object).record)
        }
        (Kind::Record, _) => all_of::flatten(scope, schema).map_or(refused, DefinitionKind::Record),
        (Kind::Union, _) => {
            alternatives::union(scope, schema).map_or(refused, DefinitionKind::Union)
        }
        (Kind::Choice, Form::Typed(typed)) => {
            let kinds = types::json_types(typed);
            let options = list::each(&kinds, &mut |kind| {
                (*kind, types::of_kind(scope, schema, typed, *kind))
            });
            DefinitionKind::Choice(Choice { options })
        }
        (Kind::Plain | Kind::Enum | Kind::Choice, _) => {
            DefinitionKind::Alias(types::lower(scope, schema))
        }
    }
}

/// Adds the definitions that stand inside a schema.
fn inner(scope: &Scope<'_>, schema: &Schema, definitions: &mut Vec<Definition>) {
    if let (true, Form::Typed(typed)) = (has_record_part(schema), &schema.form) {
        let record = record::lower(scope, &schema.pointer, &typed.object).record;
        definitions.push(Definition {
            title: scope.reference(schema, Part::Objects).title,
            pointer: schema.pointer.clone(),
            docs: docs::lower(&schema.annotations),
            kind: DefinitionKind::Record(record),
        });
    }
    children(scope, schema, definitions);
}

fn children(scope: &Scope<'_>, schema: &Schema, definitions: &mut Vec<Definition>) {
    match &schema.form {
        Form::Refused | Form::Any | Form::Reference { .. } | Form::Const(_) | Form::Enum(_) => {}
        Form::Typed(typed) => {
            if let Some(items) = &typed.array.items {
                inline(scope, items, definitions);
            }
            object(scope, &typed.object, definitions);
        }
        Form::AllOf { branches, own, .. } => {
            for branch in branches {
                children(scope, branch, definitions);
            }
            object(scope, own, definitions);
        }
        Form::Alternatives { branches, .. } => {
            for branch in branches {
                inline(scope, branch, definitions);
            }
        }
    }
}

fn object(scope: &Scope<'_>, object: &ObjectWords, definitions: &mut Vec<Definition>) {
    for property in object.properties.iter().flatten() {
        inline(scope, &property.schema, definitions);
    }
    if let Some(Additional::Values(values)) = &object.additional {
        inline(scope, values, definitions);
    }
}

fn inline(scope: &Scope<'_>, schema: &Schema, definitions: &mut Vec<Definition>) {
    if kind(schema) != Kind::Plain {
        definitions.push(definition(scope, schema));
    }
    inner(scope, schema, definitions);
}

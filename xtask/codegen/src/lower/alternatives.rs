//! `oneOf` and `anyOf` as unions: records told apart by a member that is constant in each.

use super::all_of;
use super::kind::{Kind, kind, nullable};
use super::scope::Scope;
use super::titles::Part;
use super::types;
use crate::diagnostic::Code;
use crate::dialect::{Form, Schema};
use crate::ir::{Literal, Record, Reference, Type, Union, Variant};
use crate::list;

/// The union that the alternatives make; absent when it was refused.
pub(super) fn union(scope: &Scope<'_>, schema: &Schema) -> Option<Union> {
    let Form::Alternatives { branches, .. } = &schema.form else {
        return None;
    };
    if let ([branch], true) = (branches.as_slice(), scope.is_authoring()) {
        let help = "refer to the type itself, or add the other alternatives";
        scope.report(Code::Alternatives, &branch.pointer, "there is one alternative alone", help);
        return None;
    }
    let mut records = Vec::new();
    for branch in branches {
        let record = record(scope, branch);
        if record.is_none() && !is_refused(scope, branch) {
            let message = "the alternative is no record";
            let help = "write a type and `{\"type\": \"null\"}`, or `$ref`s to records that share a required `const` member";
            scope.report(Code::Alternatives, &branch.pointer, message, help);
        }
        records.push(record);
    }
    let records: Vec<Found<'_>> = records.into_iter().collect::<Option<_>>()?;
    let Some(tag) = tag(&records) else {
        let message =
            "the records share no required member whose string is constant and different in each";
        let help =
            "give each record a member such as `\"kind\": {\"const\": \"rye\"}`, and require it";
        scope.report(Code::UnionTag, &schema.pointer, message, help);
        return None;
    };
    let variants = list::some(&records, &mut |found| {
        let tag = constant(found, &tag)?;
        Some(Variant { tag, record: found.reference.clone() })
    });
    Some(Union { tag, variants })
}

struct Found<'a> {
    reference: Reference,
    record: Record,
    scope: Scope<'a>,
}

/// The record that an alternative is, behind all references.
fn record<'a>(scope: &Scope<'a>, branch: &'a Schema) -> Option<Found<'a>> {
    let record = all_of::record_of(scope, branch)?;
    let (mut scope, mut schema) = (*scope, branch);
    while let Form::Reference { target, .. } = &schema.form {
        let found = scope.find(target)?;
        (scope, schema) = (found.scope, found.schema);
    }
    let part = if kind(schema) == Kind::Record { Part::Whole } else { Part::Objects };
    Some(Found { reference: scope.reference(schema, part), record, scope })
}

/// Whether it has been reported why an alternative is no record.
fn is_refused(scope: &Scope<'_>, branch: &Schema) -> bool {
    match &branch.form {
        Form::Refused | Form::AllOf { .. } => true,
        Form::Reference { target, .. } => match scope.resolve(target, &branch.pointer) {
            None => true,
            Some(found) => found.schema.form == Form::Refused,
        },
        Form::Any | Form::Const(_) | Form::Enum(_) | Form::Typed(_) | Form::Alternatives { .. } => {
            false
        }
    }
}

/// The first member that tells all records apart.
fn tag(records: &[Found<'_>]) -> Option<String> {
    let first = records.first()?;
    let tells_apart = |wire: &&str| {
        let tags = list::some(records, &mut |found| constant(found, wire));
        tags.len() == records.len() && (1..tags.len()).all(|at| !tags[..at].contains(&tags[at]))
    };
    let mut wires = first.record.fields.iter().map(|field| field.wire.as_str());
    wires.find(tells_apart).map(str::to_owned)
}

/// The string that a required member always is.
fn constant(found: &Found<'_>, wire: &str) -> Option<String> {
    let field = found.record.field(wire).filter(|field| field.required)?;
    match constant_type(&found.scope, field.ty.clone())? {
        Type::Const(Literal::String(text)) => Some(text),
        Type::Const(_)
        | Type::Named(_)
        | Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Array(_)
        | Type::Map(_)
        | Type::Nullable(_) => None,
    }
}

/// How many names lead to a constant, at most.
const MOST_NAMES: usize = 16;

/// A type behind all names.
fn constant_type(scope: &Scope<'_>, mut ty: Type) -> Option<Type> {
    for _ in 0..MOST_NAMES {
        let Type::Named(reference) = &ty else {
            return Some(ty);
        };
        let (scope, schema) = named(scope, reference)?;
        if kind(schema) != Kind::Plain {
            return None;
        }
        ty = types::lower(&scope, schema);
    }
    None
}

fn named<'a>(scope: &Scope<'a>, reference: &Reference) -> Option<(Scope<'a>, &'a Schema)> {
    let documents = &scope.context.documents.documents;
    let is_module = |file: &str| super::scope::module_path(file) == reference.module;
    let document = documents.iter().find(|document| is_module(&document.file))?;
    let scope = scope.context.scope(document);
    let is_it = |schema: &Schema| scope.reference(schema, Part::Whole) == *reference;
    if is_it(&document.root) {
        return Some((scope, &document.root));
    }
    let named = document.definitions.iter().find(|named| is_it(&named.schema))?;
    Some((scope, &named.schema))
}

/// The two alternatives of a nullable type, when a schema is one: the type, and whether exactly
/// one has to hold.
pub(super) fn nullable_of(schema: &Schema) -> Option<(&Schema, bool)> {
    let Form::Alternatives { branches, exactly_one } = &schema.form else {
        return None;
    };
    nullable(branches).map(|other| (other, *exactly_one))
}

//! `allOf`: the members of several records flattened into one.
//!
//! The flat record accepts exactly what the branches accept together. That is why a closed branch
//! has to declare every member of the others, and why members declared twice have to be equal;
//! a member that says nothing (`true`) equals every other.

use super::record;
use super::scope::Scope;
use crate::diagnostic::Code;
use crate::dialect::{Additional, Form, JsonType, ObjectWords, Schema, Typed};
use crate::ir::{Field, Record, Type, Unknown};
use crate::list;

/// One record among those that are flattened.
struct Branch {
    record: Record,
    /// Members that it requires and does not declare.
    undeclared: Vec<String>,
    /// Where it stands in the document that extends it; other branches come from elsewhere.
    pointer: String,
}

/// The members of the schema's branches as one record; absent when that was refused.
pub(super) fn flatten(scope: &Scope<'_>, schema: &Schema) -> Option<Record> {
    flatten_below(scope, schema, &mut Vec::new())
}

/// The record that a schema is, through references and extensions; absent when it is none.
pub(super) fn record_of(scope: &Scope<'_>, schema: &Schema) -> Option<Record> {
    record_below(scope, schema, &mut Vec::new())
}

/// File and pointer of each schema on the way.
type Way = Vec<(String, String)>;

fn record_below(scope: &Scope<'_>, schema: &Schema, way: &mut Way) -> Option<Record> {
    match &schema.form {
        Form::Typed(typed) if typed.types.as_deref() == Some(&[JsonType::Object]) => {
            let lowered = record::lower(scope, &schema.pointer, &typed.object);
            typed.object.is_record().then_some(lowered.record)
        }
        Form::AllOf { .. } => flatten_below(scope, schema, way),
        Form::Reference { target, .. } => {
            let here = (scope.document.file.clone(), schema.pointer.clone());
            if way.contains(&here) {
                return None;
            }
            way.push(here);
            let found = scope.find(target)?;
            record_below(&found.scope, found.schema, way)
        }
        Form::Refused
        | Form::Any
        | Form::Const(_)
        | Form::Enum(_)
        | Form::Typed(_)
        | Form::Alternatives { .. } => None,
    }
}

fn flatten_below(scope: &Scope<'_>, schema: &Schema, way: &mut Way) -> Option<Record> {
    let Form::AllOf { branches, is_object, own } = &schema.form else {
        return None;
    };
    let here = (scope.document.file.clone(), schema.pointer.clone());
    if way.contains(&here) {
        let message = "the record extends itself";
        let help = "remove the `allOf` branch that leads back here";
        scope.report(Code::ReferenceCycle, &schema.pointer, message, help);
        return None;
    }
    way.push(here);
    let mut is_object = *is_object;
    let mut found = Vec::new();
    for branch in branches {
        is_object |= says_object(branch);
        found.push(self::branch(scope, branch, way)?);
    }
    way.pop();
    if **own != ObjectWords::default() {
        found.push(own_branch(scope, &schema.pointer, own));
    }
    if !is_object {
        let message = "no branch says that the value is an object";
        let help = "write `\"type\": \"object\"` beside `allOf`";
        scope.report(Code::AllOfBranch, &schema.pointer, message, help);
        return None;
    }
    Some(merge(scope, &found))
}

fn own_branch(scope: &Scope<'_>, pointer: &str, own: &ObjectWords) -> Branch {
    if matches!(own.additional, Some(Additional::Values(_))) || own.names.is_some() {
        let message = "a map does not extend records";
        let help = "put the map into a member of its own";
        scope.report(Code::AllOfBranch, pointer, message, help);
    }
    let record::Lowered { record, undeclared } = record::lower(scope, pointer, own);
    Branch { record, undeclared, pointer: pointer.to_owned() }
}

/// Whether a branch accepts objects alone; a branch that is referred to is a record.
fn says_object(branch: &Schema) -> bool {
    match &branch.form {
        Form::Typed(typed) => typed.types.is_some(),
        Form::Reference { .. } | Form::AllOf { .. } => true,
        Form::Refused | Form::Any | Form::Const(_) | Form::Enum(_) | Form::Alternatives { .. } => {
            false
        }
    }
}

fn branch(scope: &Scope<'_>, branch: &Schema, way: &mut Way) -> Option<Branch> {
    let pointer = branch.pointer.clone();
    let record = match &branch.form {
        Form::Refused => return None,
        Form::Typed(typed) if is_record(typed) => {
            return Some(own_branch(scope, &pointer, &typed.object));
        }
        Form::Reference { target, .. } => {
            let found = scope.resolve(target, &pointer)?;
            if found.schema.form == Form::Refused {
                return None;
            }
            record_below(&found.scope, found.schema, way)
        }
        Form::AllOf { .. } => flatten_below(scope, branch, way),
        Form::Any | Form::Const(_) | Form::Enum(_) | Form::Typed(_) | Form::Alternatives { .. } => {
            None
        }
    };
    let Some(record) = record else {
        let message = "the branch is no record";
        let help = "extend records alone: `$ref` to a record, or an object with `properties`";
        scope.report(Code::AllOfBranch, &pointer, message, help);
        return None;
    };
    Some(Branch { record, undeclared: Vec::new(), pointer })
}

/// Whether a branch speaks of nothing but members of objects.
fn is_record(typed: &Typed) -> bool {
    let Typed { types, string, number, array, object } = typed;
    let is_object = types.as_deref().is_none_or(|types| types == [JsonType::Object]);
    let others = Typed {
        string: string.clone(),
        number: number.clone(),
        array: array.clone(),
        ..Typed::default()
    };
    is_object
        && others == Typed::default()
        && object.names.is_none()
        && !matches!(object.additional, Some(Additional::Values(_)))
}

fn merge(scope: &Scope<'_>, branches: &[Branch]) -> Record {
    let mut merged =
        Record { fields: Vec::new(), unknown: Unknown::Open, min_members: None, max_members: None };
    for branch in branches {
        let Record { fields, unknown, min_members, max_members } = &branch.record;
        for field in fields {
            add(scope, &mut merged.fields, field, &branch.pointer);
        }
        if *unknown == Unknown::Closed {
            merged.unknown = Unknown::Closed;
        }
        merged.min_members = merged.min_members.max(*min_members);
        merged.max_members = match (merged.max_members, *max_members) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
    check_closed(scope, branches, &merged);
    check_required(scope, branches);
    if merged.min_members > merged.max_members && merged.max_members.is_some() {
        let pointer = branches.last().map_or("", |branch| branch.pointer.as_str());
        let message = "the branches leave no number of members";
        let help = "lower `minProperties` or raise `maxProperties`";
        scope.report(Code::CrossedBounds, pointer, message, help);
    }
    merged
}

fn add(scope: &Scope<'_>, fields: &mut Vec<Field>, field: &Field, branch: &str) {
    // A field of another document is where the branch is that brings it.
    let is_own = field.pointer.starts_with(branch);
    let pointer = if is_own { field.pointer.clone() } else { branch.to_owned() };
    let Some(known) = fields.iter_mut().find(|known| known.wire == field.wire) else {
        fields.push(Field { pointer, ..field.clone() });
        return;
    };
    known.required |= field.required;
    known.lazy |= field.lazy;
    if known.ty == Type::Any {
        known.ty = field.ty.clone();
        known.pointer.clone_from(&pointer);
    } else if field.ty != Type::Any && known.ty != field.ty {
        let message = format!("the branches declare `{}` differently", field.wire);
        let help = "declare it once, or equal in each branch";
        scope.report(Code::AllOfConflict, &pointer, message, help);
    }
    let bare = crate::ir::Docs::default();
    if field.docs != bare {
        known.docs = field.docs.clone();
    }
    if field.default.is_some() {
        known.default.clone_from(&field.default);
    }
}

fn check_closed(scope: &Scope<'_>, branches: &[Branch], merged: &Record) {
    for branch in branches.iter().filter(|branch| branch.record.unknown == Unknown::Closed) {
        let missing = |field: &Field| {
            branch.record.field(&field.wire).is_none() || branch.undeclared.contains(&field.wire)
        };
        let missing: Vec<String> = list::some(&merged.fields, &mut |field| {
            missing(field).then(|| format!("`{}`", field.wire))
        });
        if !missing.is_empty() {
            let message =
                format!("the branch is closed and does not declare {}", missing.join(", "));
            let help = "open the branch with `\"additionalProperties\": true`, or declare in it all members, as in `\"name\": true`";
            scope.report(Code::AllOfClosed, &branch.pointer, message, help);
        }
    }
}

/// Authoring: a required member is declared by some branch.
fn check_required(scope: &Scope<'_>, branches: &[Branch]) {
    if !scope.is_authoring() {
        return;
    }
    for branch in branches {
        for name in &branch.undeclared {
            let declares = |other: &Branch| {
                other.record.field(name).is_some() && !other.undeclared.contains(name)
            };
            if !branches.iter().any(declares) {
                let message = format!("`{name}` is required and not declared");
                let help = "declare it in `properties`, or remove it from `required`";
                let pointer = format!("{}/required", branch.pointer);
                scope.report(Code::RequiredUnknown, &pointer, message, help);
            }
        }
    }
}

//! Visits every schema of a document.

use crate::dialect::{Additional, Document, Form, ObjectWords, Schema};

/// Visits every schema of a document, outer ones first.
pub(super) fn document<'a>(document: &'a Document, visit: &mut impl FnMut(&'a Schema)) {
    schema(&document.root, visit);
    for named in &document.definitions {
        schema(&named.schema, visit);
    }
}

/// Visits a schema and every schema inside it.
pub(super) fn schema<'a>(at: &'a Schema, visit: &mut impl FnMut(&'a Schema)) {
    visit(at);
    match &at.form {
        Form::Refused | Form::Any | Form::Reference { .. } | Form::Const(_) | Form::Enum(_) => {}
        Form::Typed(typed) => {
            if let Some(items) = &typed.array.items {
                schema(items, visit);
            }
            object(&typed.object, visit);
        }
        Form::AllOf { branches, own, .. } => {
            for branch in branches {
                schema(branch, visit);
            }
            object(own, visit);
        }
        Form::Alternatives { branches, .. } => {
            for branch in branches {
                schema(branch, visit);
            }
        }
    }
}

fn object<'a>(object: &'a ObjectWords, visit: &mut impl FnMut(&'a Schema)) {
    for property in object.properties.iter().flatten() {
        schema(&property.schema, visit);
    }
    if let Some(Additional::Values(values)) = &object.additional {
        schema(values, visit);
    }
}

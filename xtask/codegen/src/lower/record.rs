//! Records: named members with what may stand beside them.

use super::scope::Scope;
use super::{docs, literal, types};
use crate::dialect::{Additional, ObjectWords, Property};
use crate::ir::{Docs, Field, Record, Type, Unknown};
use crate::list;

/// A record, and which of its members are required without being declared.
pub(super) struct Lowered {
    /// The record; an undeclared member is any JSON.
    pub(super) record: Record,
    /// Wire names of required members that are not declared.
    pub(super) undeclared: Vec<String>,
}

/// Lowers the members that an object declares.
pub(super) fn lower(scope: &Scope<'_>, pointer: &str, object: &ObjectWords) -> Lowered {
    let required = object.required.as_deref().unwrap_or_default();
    let declared = object.properties.as_deref().unwrap_or_default();
    let mut fields: Vec<Field> =
        list::each(declared, &mut |property| field(scope, property, required));
    let mut undeclared = Vec::new();
    for name in required {
        if !declared.iter().any(|property| property.name == *name) {
            fields.push(bare(name, pointer));
            undeclared.push(name.clone());
        }
    }
    let record = Record {
        fields,
        unknown: match object.additional {
            Some(Additional::Closed) => Unknown::Closed,
            Some(Additional::Open | Additional::Values(_)) | None => Unknown::Open,
        },
        min_members: object.min_members,
        max_members: object.max_members,
    };
    Lowered { record, undeclared }
}

fn field(scope: &Scope<'_>, property: &Property, required: &[String]) -> Field {
    let Property { name, schema } = property;
    Field {
        wire: name.clone(),
        pointer: schema.pointer.clone(),
        ty: types::lower(scope, schema),
        required: required.contains(name),
        lazy: schema.annotations.lazy,
        docs: docs::lower(&schema.annotations),
        default: schema.annotations.default.as_ref().map(literal::lower),
    }
}

/// A member of which only its presence is known.
fn bare(name: &str, pointer: &str) -> Field {
    Field {
        wire: name.to_owned(),
        pointer: format!("{pointer}/required"),
        ty: Type::Any,
        required: true,
        lazy: false,
        docs: Docs::default(),
        default: None,
    }
}

//! The values of a payload with the schemas that they follow.

use super::json::{Json, escape};
use super::schema::{Field, Form, Node};

/// A value in a payload.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) pointer: String,
    /// What it looks like, of all that it might.
    pub(crate) form: Form,
    /// The member of a record that it is.
    pub(crate) field: Option<Field>,
}

/// Every value that a schema says something about, outer ones first.
pub(crate) fn places(root: Node, payload: &Json) -> Vec<Place> {
    let mut found = Vec::new();
    let place = Place { pointer: String::new(), form: root.form(), field: None };
    visit(place, payload, &mut found);
    found
}

fn visit(place: Place, value: &Json, found: &mut Vec<Place>) {
    let Place { pointer, form, .. } = place.clone();
    found.push(place);
    match form.of_value(value) {
        Some(Form::Record { fields, .. }) => {
            for field in fields {
                if let Some(value) = value.get(field.name) {
                    let pointer = format!("{pointer}/{}", escape(field.name));
                    let form = field.node.form();
                    visit(Place { pointer, form, field: Some(*field) }, value, found);
                }
            }
        }
        Some(Form::Map { values, .. }) => {
            for (name, value) in value.members() {
                let pointer = format!("{pointer}/{}", escape(name));
                visit(Place { pointer, form: values.form(), field: None }, value, found);
            }
        }
        Some(Form::Array { items, .. }) => {
            for (index, value) in value.items().iter().enumerate() {
                let pointer = format!("{pointer}/{index}");
                visit(Place { pointer, form: items.form(), field: None }, value, found);
            }
        }
        _ => {}
    }
}

/// A payload as a reader understands it: `null` for an optional member that has none is left out.
pub(crate) fn understood(root: Node, payload: &Json) -> Json {
    let mut known = payload.clone();
    for place in places(root, payload) {
        let optional = place.field.is_some_and(|field| !field.required);
        let null = payload.at(&place.pointer) == Some(&Json::Null);
        if null && optional && !place.form.admits_null() {
            known.take(&place.pointer);
        }
    }
    known
}

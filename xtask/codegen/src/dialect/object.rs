//! Keywords of objects: records with named members, and maps.

use super::schema::{self, Form, Schema};
use super::words::{Site, Words};
use super::{Value, values};
use crate::diagnostic::Code;

/// Rules of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectWords {
    /// `properties`; absent when the keyword is.
    pub properties: Option<Vec<Property>>,
    /// `required`; absent when the keyword is.
    pub required: Option<Vec<String>>,
    /// `additionalProperties`; absent when the keyword is, which leaves the object open.
    pub additional: Option<Additional>,
    /// `propertyNames`
    pub names: Option<Box<Schema>>,
    /// `minProperties`
    pub min_members: Option<u64>,
    /// `maxProperties`
    pub max_members: Option<u64>,
}

/// An entry of `properties`.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Its name in JSON.
    pub name: String,
    /// Its schema.
    pub schema: Schema,
}

/// `additionalProperties`.
#[derive(Clone, Debug, PartialEq)]
pub enum Additional {
    /// `false`
    Closed,
    /// `true`, or a schema that says nothing.
    Open,
    /// A schema: the values of a map.
    Values(Box<Schema>),
}

impl ObjectWords {
    /// Whether members have names, rather than all being of one kind.
    pub fn is_record(&self) -> bool {
        self.properties.is_some()
            || self.required.as_ref().is_some_and(|names| !names.is_empty())
            || self.additional == Some(Additional::Closed)
    }
}

/// Takes the keywords of objects.
pub(super) fn parse(words: &Words) -> ObjectWords {
    let object = ObjectWords {
        properties: properties(words),
        required: values::strings(words, "required"),
        additional: additional(words),
        names: names(words),
        min_members: values::count(words, "minProperties"),
        max_members: values::count(words, "maxProperties"),
    };
    let (min, max) = (object.min_members, object.max_members);
    values::check_order(words, "minProperties", min, "maxProperties", max);
    // What another branch of `allOf` declares is known when all are flattened.
    if !words.has("allOf") && words.site() != Site::Branch {
        check_required(words, &object);
    }
    check_map(words, &object);
    object
}

fn properties(words: &Words) -> Option<Vec<Property>> {
    let members = values::members(words, "properties")?;
    let property = |(name, pointer, node): (&str, String, _)| {
        let schema = schema::parse(words.scope(), node, pointer, Site::Property);
        if words.is_authoring() {
            require_description(words, &schema);
        }
        Property { name: name.to_owned(), schema }
    };
    Some(members.into_iter().map(property).collect())
}

/// Authoring: a property that does not refer to a named type says itself what it is.
fn require_description(words: &Words, schema: &Schema) {
    let speaks = match &schema.form {
        Form::Any => true,
        Form::Refused | Form::Reference { .. } => true,
        Form::Const(_)
        | Form::Enum(_)
        | Form::Typed(_)
        | Form::AllOf { .. }
        | Form::Alternatives { .. } => schema.annotations.description.is_some(),
    };
    if !speaks {
        let message = "the property has no description";
        let help = "add a `description`: what it is, with unit and range";
        words.scope().report(Code::Description, &schema.pointer, message, help);
    }
}

fn additional(words: &Words) -> Option<Additional> {
    let node = words.take("additionalProperties")?;
    if node.value == Value::Boolean(false) {
        return Some(Additional::Closed);
    }
    let pointer = words.at("additionalProperties");
    let is_empty = node.members().is_some_and(<[_]>::is_empty);
    if node.value == Value::Boolean(true) || is_empty && !words.is_authoring() {
        return Some(Additional::Open);
    }
    let values = schema::parse(words.scope(), node, pointer, Site::Inner);
    Some(Additional::Values(Box::new(values)))
}

fn names(words: &Words) -> Option<Box<Schema>> {
    let node = words.take("propertyNames")?;
    if node.value == Value::Boolean(true) {
        return None;
    }
    let pointer = words.at("propertyNames");
    Some(Box::new(schema::parse_names(words.scope(), node, pointer)))
}

fn check_required(words: &Words, object: &ObjectWords) {
    let declared = object.properties.as_deref().unwrap_or_default();
    let is_closed = object.additional == Some(Additional::Closed);
    if !words.is_authoring() && !is_closed {
        return;
    }
    let listed = words.member("required").and_then(|node| node.items()).unwrap_or_default();
    for (index, item) in listed.iter().enumerate() {
        let Some(name) = item.text() else { continue };
        if !declared.iter().any(|property| property.name == name) {
            let message = format!("`{name}` is required and not declared");
            let help = "declare it in `properties`, or remove it from `required`";
            let pointer = format!("{}/{index}", words.at("required"));
            words.scope().report(Code::RequiredUnknown, &pointer, message, help);
        }
    }
}

/// A map has no named members, and a record no rules for names.
fn check_map(words: &Words, object: &ObjectWords) {
    let has_members = object.properties.is_some() || object.required.is_some();
    let help = "put the map into a member of its own, or write `true` or `false`";
    if has_members && matches!(object.additional, Some(Additional::Values(_))) {
        let message = "values of one kind do not go with named members";
        words.report(Code::MapWithMembers, "additionalProperties", message, help);
    }
    let is_record = has_members || object.additional == Some(Additional::Closed);
    if is_record && object.names.is_some() {
        let message = "rules for names do not go with named members";
        let help = "put the map into a member of its own, or remove `propertyNames`";
        words.report(Code::MapWithMembers, "propertyNames", message, help);
    }
}

/// Authoring: an object says what may stand beside its members.
pub(super) fn require_openness(words: &Words) {
    if !words.has("additionalProperties") {
        let message = "the object does not say whether other members may stand in it";
        let help = "add `\"additionalProperties\": false`, or `true` for an open one, or a schema";
        words.scope().report(Code::Openness, words.pointer(), message, help);
    }
}

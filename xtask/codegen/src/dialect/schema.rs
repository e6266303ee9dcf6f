//! Schemas: what stands at one place of a file, with the form that its keywords give it.

use super::annotation::{self, Annotations};
use super::array::{self, ArrayWords};
use super::lineage::{self, LineageWords};
use super::number::{self, NumberWords};
use super::object::{self, ObjectWords};
use super::overlay::Overlay;
use super::reference::{self, Target};
use super::string::{self, StringWords};
use super::types::{self, JsonType};
use super::words::{Scope, Site, Words};
use super::{Node, Value, composition};
use crate::diagnostic::Code;

/// A schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// JSON pointer to it inside its file.
    pub pointer: String,
    /// Title, description and life cycle.
    pub annotations: Annotations,
    /// Where its value comes from in the version before; for properties.
    pub lineage: Option<LineageWords>,
    /// What it says of values.
    pub form: Form,
}

/// What a schema says of values.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// It was refused; why has been reported.
    Refused,
    /// Any JSON.
    Any,
    /// `$ref`.
    Reference {
        /// What it refers to.
        target: Target,
        /// Words for members inside the type referred to.
        overlay: Option<Overlay>,
    },
    /// `const`: a string, number, boolean or null.
    Const(Node),
    /// `enum`: strings, unique, at least one.
    Enum(Vec<String>),
    /// Types and the rules of each.
    Typed(Box<Typed>),
    /// `allOf`, with the members declared beside it.
    AllOf {
        /// The branches.
        branches: Vec<Schema>,
        /// Whether `type` says `object`.
        is_object: bool,
        /// The members declared beside `allOf`.
        own: Box<ObjectWords>,
    },
    /// `oneOf` or `anyOf`.
    Alternatives {
        /// The branches.
        branches: Vec<Schema>,
        /// Whether exactly one must hold (`oneOf`).
        exactly_one: bool,
    },
}

/// Types and the rules of each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// `type`: at least one; absent when any type is fine and the rules hold for theirs.
    pub types: Option<Vec<JsonType>>,
    /// Rules of strings.
    pub string: StringWords,
    /// Rules of numbers and integers.
    pub number: NumberWords,
    /// Rules of arrays.
    pub array: ArrayWords,
    /// Rules of objects.
    pub object: ObjectWords,
}

/// Reads the schema at `node`.
pub(super) fn parse(scope: &Scope, node: &Node, pointer: String, site: Site) -> Schema {
    let refused = |pointer| Schema {
        pointer,
        annotations: Annotations::default(),
        lineage: None,
        form: Form::Refused,
    };
    match &node.value {
        Value::Object(members) => {
            let words = Words::new(scope, pointer, members, site);
            let schema = parse_words(&words);
            words.finish();
            schema
        }
        Value::Boolean(true) => Schema { form: Form::Any, ..refused(pointer) },
        Value::Boolean(false) => {
            let help = "leave the member out, or describe the values that it may have";
            scope.report(Code::FalseSchema, &pointer, "`false` accepts no value at all", help);
            refused(pointer)
        }
        Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            let message = format!("a schema is expected, {} found", node.kind());
            scope.report(Code::KeywordValue, &pointer, message, "write an object of keywords");
            refused(pointer)
        }
    }
}

/// Reads the schema whose members these are.
pub(super) fn parse_words(words: &Words) -> Schema {
    let annotations = annotation::parse(words);
    let lineage = lineage::parse(words);
    let form = form(words, &annotations);
    Schema { pointer: words.pointer().to_owned(), annotations, lineage, form }
}

fn form(words: &Words, annotations: &Annotations) -> Form {
    if words.has("$ref") {
        return reference::parse(words);
    }
    if words.has("oneOf") || words.has("anyOf") {
        return composition::parse_alternatives(words);
    }
    let Ok(types) = types::parse(words) else {
        skip_rules(words);
        return Form::Refused;
    };
    if words.has("allOf") {
        return composition::parse_all_of(words, types.as_deref());
    }
    if words.has("const") {
        return types::parse_const(words, types.as_deref());
    }
    if words.has("enum") {
        return types::parse_enum(words, types.as_deref());
    }
    if let Some(form) = types::parse_known_values(words, types.as_deref()) {
        return form;
    }
    typed(words, types, annotations)
}

fn typed(words: &Words, types: Option<Vec<JsonType>>, annotations: &Annotations) -> Form {
    let applies = |wanted: &[JsonType]| {
        types.as_ref().is_none_or(|types| types.iter().any(|one| wanted.contains(one)))
    };
    let mut typed = Typed::default();
    if applies(&[JsonType::String]) {
        typed.string = string::parse(words);
    }
    if applies(&[JsonType::Integer, JsonType::Number]) {
        typed.number = number::parse(words, types.as_deref());
    }
    if applies(&[JsonType::Array]) {
        typed.array = array::parse(words);
    }
    if applies(&[JsonType::Object]) {
        typed.object = object::parse(words);
    }
    if types.is_none() {
        return untyped(words, typed, annotations);
    }
    if words.is_authoring() {
        if has_type(&types, JsonType::Object) {
            object::require_openness(words);
        }
        if has_type(&types, JsonType::Array) {
            array::require_items(words);
        }
    }
    typed.types = types;
    Form::Typed(Box::new(typed))
}

fn has_type(types: &Option<Vec<JsonType>>, wanted: JsonType) -> bool {
    types.as_ref().is_some_and(|types| types.contains(&wanted))
}

fn untyped(words: &Words, typed: Typed, annotations: &Annotations) -> Form {
    let is_any = typed == Typed::default();
    if !words.is_authoring() {
        return if is_any { Form::Any } else { Form::Typed(Box::new(typed)) };
    }
    let pointer = words.pointer();
    if !is_any {
        let message = "the schema has rules and no `type`";
        let help = "add the `type` that the rules are for";
        words.scope().report(Code::TypeMissing, pointer, message, help);
        return Form::Refused;
    }
    if annotations.description.is_none() && !words.has_unknown() {
        let message = "the schema says nothing at all";
        let help = "add a `type`, or a `description` when any JSON is fine";
        words.scope().report(Code::TypeMissing, pointer, message, help);
    }
    Form::Any
}

/// Reads the schema of names of a map, which are strings whether it says so or not.
pub(super) fn parse_names(scope: &Scope, node: &Node, pointer: String) -> Schema {
    let is_untyped = node.members().is_some_and(|members| {
        !members.iter().any(|member| matches!(member.name.as_str(), "type" | "$ref"))
    });
    let Some(members) = node.members().filter(|_| is_untyped) else {
        return parse(scope, node, pointer, Site::Inner);
    };
    let words = Words::new(scope, pointer, members, Site::Inner);
    let annotations = annotation::parse(&words);
    let types = Some(vec![JsonType::String]);
    let typed = Typed { types, string: string::parse(&words), ..Typed::default() };
    let pointer = words.pointer().to_owned();
    words.finish();
    Schema { pointer, annotations, lineage: None, form: Form::Typed(Box::new(typed)) }
}

/// Takes the rules of all families, so that only the wrong `type` is reported.
fn skip_rules(words: &Words) {
    string::parse(words);
    number::parse(words, None);
    array::parse(words);
    object::parse(words);
    for keyword in ["const", "enum", "allOf"] {
        words.take(keyword);
    }
}

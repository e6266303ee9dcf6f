//! A type as one JSON Schema document that is complete in itself, for writers or for readers.

use crate::ir::{
    ArrayRules, Choice, Contract, DefinitionKind, Enum, Field, Format, IntegerRules, Literal,
    MapRules, NumberRules, Record, Reference, StringRules, Type, Union, Unknown,
};

/// Whose payloads are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// What is sent: nothing beside what the schema says.
    Writer,
    /// What is taken: unknown members too, and null where a member may be absent.
    Reader,
}

type Members = Vec<(String, Literal)>;

/// The document of a definition: every definition that it reaches under `$defs`.
pub fn document(contract: &Contract, root: &Reference, profile: Profile) -> Literal {
    let mut found = Found { profile, met: vec![root.clone()] };
    let mut definitions = Vec::new();
    while let Some(reference) = found.met.get(definitions.len()).cloned() {
        let body = match contract.resolve(&reference).map(|definition| &definition.kind) {
            Some(kind) => found.definition(kind),
            // What does not exist accepts nothing.
            None => vec![("not".to_owned(), Literal::Object(Vec::new()))],
        };
        definitions.push((key(&reference), Literal::Object(body)));
    }
    Literal::Object(vec![
        text("$schema", "https://json-schema.org/draft/2020-12/schema"),
        text("$ref", &format!("#/$defs/{}", key(root))),
        ("$defs".to_owned(), Literal::Object(definitions)),
    ])
}

/// A name that needs no escape in a pointer.
fn key(reference: &Reference) -> String {
    format!("{}.{}", reference.module.0.join("."), reference.title)
}

/// The definitions met on the way.
struct Found {
    profile: Profile,
    met: Vec<Reference>,
}

impl Found {
    fn definition(&mut self, kind: &DefinitionKind) -> Members {
        match kind {
            DefinitionKind::Record(record) => self.record(record),
            DefinitionKind::Enum(listed) => enumeration(listed),
            DefinitionKind::Union(union) => self.union(union),
            DefinitionKind::Choice(choice) => self.choice(choice),
            DefinitionKind::Alias(ty) => self.ty(ty),
        }
    }

    fn record(&mut self, record: &Record) -> Members {
        let properties: Members =
            record.fields.iter().map(|field| (field.wire.clone(), self.field(field))).collect();
        let required = record.fields.iter().filter(|field| field.required);
        let required = required.map(|field| Literal::String(field.wire.clone())).collect();
        let mut members = vec![
            text("type", "object"),
            ("properties".to_owned(), Literal::Object(properties)),
            ("required".to_owned(), Literal::Array(required)),
        ];
        if self.profile == Profile::Writer && record.unknown == Unknown::Closed {
            members.push(("additionalProperties".to_owned(), Literal::Boolean(false)));
        }
        count(&mut members, "minProperties", record.min_members);
        count(&mut members, "maxProperties", record.max_members);
        members
    }

    fn field(&mut self, field: &Field) -> Literal {
        let ty = self.ty(&field.ty);
        match self.profile {
            Profile::Reader if !field.required => Literal::Object(or_null(ty)),
            Profile::Reader | Profile::Writer => Literal::Object(ty),
        }
    }

    fn union(&mut self, union: &Union) -> Members {
        let variants = union.variants.iter();
        let variants = variants.map(|variant| Literal::Object(self.reference(&variant.record)));
        vec![("oneOf".to_owned(), Literal::Array(variants.collect()))]
    }

    fn choice(&mut self, choice: &Choice) -> Members {
        let options = choice.options.iter().map(|(_, ty)| Literal::Object(self.ty(ty)));
        vec![("anyOf".to_owned(), Literal::Array(options.collect()))]
    }

    fn reference(&mut self, reference: &Reference) -> Members {
        if !self.met.contains(reference) {
            self.met.push(reference.clone());
        }
        vec![text("$ref", &format!("#/$defs/{}", key(reference)))]
    }

    fn ty(&mut self, ty: &Type) -> Members {
        match ty {
            Type::Named(reference) => self.reference(reference),
            Type::Any => Vec::new(),
            Type::Null => vec![text("type", "null")],
            Type::Boolean => vec![text("type", "boolean")],
            Type::Integer(rules) => integer(rules),
            Type::Number(rules) => numeric(rules),
            Type::String(rules) => string(rules),
            Type::Const(value) => vec![("const".to_owned(), value.clone())],
            Type::Array(rules) => self.array(rules),
            Type::Map(rules) => self.map(rules),
            Type::Nullable(inner) => or_null(self.ty(inner)),
        }
    }

    fn array(&mut self, rules: &ArrayRules) -> Members {
        let items = Literal::Object(self.ty(&rules.items));
        let mut members = vec![text("type", "array"), ("items".to_owned(), items)];
        count(&mut members, "minItems", rules.min_items);
        count(&mut members, "maxItems", rules.max_items);
        if rules.unique {
            members.push(("uniqueItems".to_owned(), Literal::Boolean(true)));
        }
        members
    }

    fn map(&mut self, rules: &MapRules) -> Members {
        let values = Literal::Object(self.ty(&rules.values));
        let mut members = vec![text("type", "object"), ("additionalProperties".to_owned(), values)];
        if let Some(names) = &rules.names {
            members.push(("propertyNames".to_owned(), Literal::Object(string(names))));
        }
        count(&mut members, "minProperties", rules.min_members);
        count(&mut members, "maxProperties", rules.max_members);
        members
    }
}

fn or_null(ty: Members) -> Members {
    let null = Literal::Object(vec![text("type", "null")]);
    vec![("anyOf".to_owned(), Literal::Array(vec![Literal::Object(ty), null]))]
}

fn enumeration(listed: &Enum) -> Members {
    let mut members = vec![text("type", "string")];
    if !listed.open {
        let values = listed.values.iter().cloned().map(Literal::String).collect();
        members.push(("enum".to_owned(), Literal::Array(values)));
    }
    members
}

fn integer(rules: &IntegerRules) -> Members {
    let mut members = vec![text("type", "integer")];
    number(&mut members, "minimum", rules.min.map(|bound| bound.to_string()));
    number(&mut members, "maximum", rules.max.map(|bound| bound.to_string()));
    number(&mut members, "multipleOf", rules.multiple_of.clone());
    members
}

fn numeric(rules: &NumberRules) -> Members {
    let mut members = vec![text("type", "number")];
    number(&mut members, "minimum", rules.min.clone());
    number(&mut members, "maximum", rules.max.clone());
    number(&mut members, "exclusiveMinimum", rules.above.clone());
    number(&mut members, "exclusiveMaximum", rules.below.clone());
    number(&mut members, "multipleOf", rules.multiple_of.clone());
    members
}

fn string(rules: &StringRules) -> Members {
    let mut members = vec![text("type", "string")];
    count(&mut members, "minLength", rules.min_length);
    count(&mut members, "maxLength", rules.max_length);
    if let Some(pattern) = &rules.pattern {
        members.push(text("pattern", pattern));
    }
    if let Some(format) = rules.format {
        members.push(text("format", format_word(format)));
    }
    members
}

/// The format as schemas name it.
pub(super) fn format_word(format: Format) -> &'static str {
    match format {
        Format::DateTime => "date-time",
        Format::Uri => "uri",
        Format::Uuid => "uuid",
        Format::Email => "email",
    }
}

fn text(keyword: &str, value: &str) -> (String, Literal) {
    (keyword.to_owned(), Literal::String(value.to_owned()))
}

fn count(members: &mut Members, keyword: &str, count: Option<u64>) {
    number(members, keyword, count.map(|count| count.to_string()));
}

fn number(members: &mut Members, keyword: &str, value: Option<String>) {
    if let Some(value) = value {
        members.push((keyword.to_owned(), Literal::Number(value)));
    }
}

//! Definitions as JSON Schema again, for `schemars`: from the IR, so that a test can hold the
//! result against the source.

use super::scope::{Scope, ident};
use super::template::quote;
use super::{docs, tokens};
use crate::ir::{
    ArrayRules, Choice, Definition, DefinitionKind, Docs, Enum, Field, Format, IntegerRules,
    Literal, MapRules, NumberRules, Record, Reference, StringRules, Type, Union, Unknown,
};
use crate::list;
use crate::name::rust as name;
use proc_macro2::TokenStream;

/// `impl JsonSchema` for a definition that is a type of its own.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition) -> TokenStream {
    let mut found = Found { scope, references: Vec::new() };
    let members = match &definition.kind {
        DefinitionKind::Record(record) => found.record(record),
        DefinitionKind::Enum(values) => enumeration(values),
        DefinitionKind::Union(union) => found.union(union),
        DefinitionKind::Choice(choice) => found.choice(choice),
        DefinitionKind::Alias(_) => return TokenStream::new(),
    };
    let text = Literal::Object(with_docs(members, &definition.docs)).to_json();
    let title = ident(&name::type_name(&definition.title));
    let schema_name = &definition.title;
    let id = format!("{}#{}", scope.module.path, definition.title);
    let long = docs::lists(found.references.len());
    let references = tokens::each(&found.references, &mut |reference| {
        let (key, path) = (key(reference), scope.path(reference));
        quote!((#key, |generator| generator.subschema_for::<#path>()),)
    });
    quote! {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for #title {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                #schema_name.into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                #id.into()
            }
            #long
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                json::schema(#text, &[#references], generator)
            }
        }
    }
}

/// What stands for a reference in the text until the generator resolves it.
fn key(reference: &Reference) -> String {
    format!("{}#{}", reference.module, reference.title)
}

type Members = Vec<(String, Literal)>;

/// The references met on the way.
struct Found<'a> {
    scope: &'a Scope<'a>,
    references: Vec<Reference>,
}

impl Found<'_> {
    fn record(&mut self, record: &Record) -> Members {
        let properties =
            list::each(&record.fields, &mut |field| (field.wire.clone(), self.field(field)));
        let required =
            list::some(&record.fields, &mut |field| field.required.then(|| text(&field.wire)));
        let mut members = vec![
            ("type".to_owned(), text("object")),
            ("properties".to_owned(), Literal::Object(properties)),
            ("required".to_owned(), Literal::Array(required)),
        ];
        let open = record.unknown == Unknown::Open;
        members.push(("additionalProperties".to_owned(), Literal::Boolean(open)));
        push_count(&mut members, "minProperties", record.min_members);
        push_count(&mut members, "maxProperties", record.max_members);
        members
    }

    fn field(&mut self, field: &Field) -> Literal {
        let mut members = with_docs(self.ty(&field.ty), &field.docs);
        if let Some(default) = &field.default {
            members.push(("default".to_owned(), default.clone()));
        }
        Literal::Object(members)
    }

    fn union(&mut self, union: &Union) -> Members {
        let variants = list::each(&union.variants, &mut |variant| {
            Literal::Object(self.reference(&variant.record))
        });
        vec![("oneOf".to_owned(), Literal::Array(variants))]
    }

    fn choice(&mut self, choice: &Choice) -> Members {
        let options = list::each(&choice.options, &mut |(_, ty)| Literal::Object(self.ty(ty)));
        vec![("anyOf".to_owned(), Literal::Array(options))]
    }

    fn ty(&mut self, ty: &Type) -> Members {
        match ty {
            Type::Named(reference) => self.reference(reference),
            Type::Any => Vec::new(),
            Type::Null => typed("null"),
            Type::Boolean => typed("boolean"),
            Type::Integer(rules) => integer(rules),
            Type::Number(rules) => number(rules),
            Type::String(rules) => string(rules),
            Type::Const(value) => vec![("const".to_owned(), value.clone())],
            Type::Array(rules) => self.array(rules),
            Type::Map(rules) => self.map(rules),
            Type::Nullable(inner) => {
                let options = vec![Literal::Object(self.ty(inner)), Literal::Object(typed("null"))];
                vec![("anyOf".to_owned(), Literal::Array(options))]
            }
        }
    }

    /// Aliases are no types of their own in Rust: what they stand for is written out.
    fn reference(&mut self, reference: &Reference) -> Members {
        let definition = self.scope.definition(reference);
        if let DefinitionKind::Alias(ty) = &definition.kind {
            return with_docs(self.ty(ty), &definition.docs);
        }
        if !self.references.contains(reference) {
            self.references.push(reference.clone());
        }
        vec![("$ref".to_owned(), text(&key(reference)))]
    }

    fn array(&mut self, rules: &ArrayRules) -> Members {
        let mut members = typed("array");
        members.push(("items".to_owned(), Literal::Object(self.ty(&rules.items))));
        push_count(&mut members, "minItems", rules.min_items);
        push_count(&mut members, "maxItems", rules.max_items);
        if rules.unique {
            members.push(("uniqueItems".to_owned(), Literal::Boolean(true)));
        }
        members
    }

    fn map(&mut self, rules: &MapRules) -> Members {
        let mut members = typed("object");
        let values = Literal::Object(self.ty(&rules.values));
        members.push(("additionalProperties".to_owned(), values));
        if let Some(names) = &rules.names {
            members.push(("propertyNames".to_owned(), Literal::Object(string(names))));
        }
        push_count(&mut members, "minProperties", rules.min_members);
        push_count(&mut members, "maxProperties", rules.max_members);
        members
    }
}

fn enumeration(values: &Enum) -> Members {
    let mut members = typed("string");
    if !values.open {
        let values = list::each(&values.values, &mut |value| text(value));
        members.push(("enum".to_owned(), Literal::Array(values)));
    }
    members
}

fn integer(rules: &IntegerRules) -> Members {
    let mut members = typed("integer");
    push_number(&mut members, "minimum", rules.min.map(|bound| bound.to_string()));
    push_number(&mut members, "maximum", rules.max.map(|bound| bound.to_string()));
    push_number(&mut members, "multipleOf", rules.multiple_of.clone());
    members
}

fn number(rules: &NumberRules) -> Members {
    let mut members = typed("number");
    push_number(&mut members, "minimum", rules.min.clone());
    push_number(&mut members, "maximum", rules.max.clone());
    push_number(&mut members, "exclusiveMinimum", rules.above.clone());
    push_number(&mut members, "exclusiveMaximum", rules.below.clone());
    push_number(&mut members, "multipleOf", rules.multiple_of.clone());
    members
}

fn string(rules: &StringRules) -> Members {
    let mut members = typed("string");
    push_count(&mut members, "minLength", rules.min_length);
    push_count(&mut members, "maxLength", rules.max_length);
    if let Some(pattern) = &rules.pattern {
        members.push(("pattern".to_owned(), text(pattern)));
    }
    let format = rules.format.map(|format| match format {
        Format::DateTime => "date-time",
        Format::Uri => "uri",
        Format::Uuid => "uuid",
        Format::Email => "email",
    });
    if let Some(format) = format {
        members.push(("format".to_owned(), text(format)));
    }
    members
}

fn typed(kind: &str) -> Members {
    vec![("type".to_owned(), text(kind))]
}

fn text(value: &str) -> Literal {
    Literal::String(value.to_owned())
}

fn push_count(members: &mut Members, keyword: &str, count: Option<u64>) {
    push_number(members, keyword, count.map(|count| count.to_string()));
}

fn push_number(members: &mut Members, keyword: &str, number: Option<String>) {
    if let Some(number) = number {
        members.push((keyword.to_owned(), Literal::Number(number)));
    }
}

fn with_docs(mut members: Members, docs: &Docs) -> Members {
    members.retain(|(keyword, _)| keyword != "description" || docs.description.is_none());
    if let Some(description) = &docs.description {
        members.push(("description".to_owned(), text(description)));
    }
    if docs.deprecated.is_some() {
        members.push(("deprecated".to_owned(), Literal::Boolean(true)));
    }
    members
}

//! The static tables that say what values look like.

use super::scope::{Scope, ident};
use super::template::quote;
use super::{recursion, tokens};
use crate::ir::{
    ArrayRules, Choice, Definition, DefinitionKind, Enum, Format, IntegerRules, JsonType, Literal,
    MapRules, NumberRules, Record, Reference, StringRules, Type, Union, Unknown,
};
use crate::name::rust as name;
use proc_macro2::{Literal as Token, TokenStream};

/// The table of a record, union or choice.
pub(super) fn table_name(definition: &Definition) -> String {
    name::constant(&definition.title)
}

/// The shape of any definition.
pub(super) fn constant_name(definition: &Definition) -> String {
    format!("{}_SHAPE", name::constant(&definition.title))
}

/// Tables and shape of a definition.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition) -> TokenStream {
    let table = ident(&table_name(definition));
    let constant = ident(&constant_name(definition));
    let docs = format!(" What a `{}` looks like.", definition.title);
    let (table, shape) = match &definition.kind {
        DefinitionKind::Record(record) => {
            let value = self::record(scope, definition, record);
            (
                quote!(#[doc = #docs] pub(crate) static #table: shape::Record = #value;),
                quote!(shape::Shape::Record(&#table)),
            )
        }
        DefinitionKind::Union(union) => {
            let value = self::union(scope, union);
            (
                quote!(#[doc = #docs] pub(crate) static #table: shape::Union = #value;),
                quote!(shape::Shape::Union(&#table)),
            )
        }
        DefinitionKind::Choice(choice) => {
            let value = self::choice(scope, choice);
            (
                quote!(#[doc = #docs] pub(crate) static #table: shape::Choice = #value;),
                quote!(shape::Shape::Choice(&#table)),
            )
        }
        DefinitionKind::Enum(values) => (TokenStream::new(), enumeration(values)),
        DefinitionKind::Alias(ty) => (TokenStream::new(), of_type(scope, ty)),
    };
    let docs = format!(" The shape of a `{}`.", definition.title);
    quote! {
        #table
        #[doc = #docs]
        pub const #constant: shape::Shape = #shape;
    }
}

/// The shape of a value where it is used.
pub(super) fn of_type(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::Named(reference) => of_reference(scope, reference),
        Type::Any => quote!(shape::Shape::Any),
        Type::Null => quote!(shape::Shape::Null),
        Type::Boolean => quote!(shape::Shape::Boolean),
        Type::Integer(rules) => integer(rules),
        Type::Number(rules) => number(rules),
        Type::String(rules) => {
            let rules = string(rules, &[]);
            quote!(shape::Shape::String(#rules))
        }
        Type::Const(value) => constant(value),
        Type::Array(rules) => array(scope, rules),
        Type::Map(rules) => map(scope, rules),
        Type::Nullable(inner) => {
            let inner = of_type(scope, inner);
            quote!(shape::Shape::Nullable(&#inner))
        }
    }
}

/// The constant that is the shape of a definition, wherever it stands.
pub(super) fn constant_of(scope: &Scope<'_>, reference: &Reference) -> TokenStream {
    scope.sibling(reference, &constant_name(scope.definition(reference)))
}

/// The shape of a definition inside a table.
///
/// What contains itself is referred to by its table: its constant is made from that table, so Rust
/// would need the one for the other.
fn of_reference(scope: &Scope<'_>, reference: &Reference) -> TokenStream {
    if !recursion::contains_itself(scope, reference) {
        return constant_of(scope, reference);
    }
    let table = table_of(scope, reference);
    match &scope.definition(reference).kind {
        DefinitionKind::Record(_) => quote!(shape::Shape::Record(&#table)),
        DefinitionKind::Union(_) => quote!(shape::Shape::Union(&#table)),
        DefinitionKind::Choice(_) => quote!(shape::Shape::Choice(&#table)),
        DefinitionKind::Enum(_) => constant_of(scope, reference),
        DefinitionKind::Alias(ty) => of_type(scope, ty),
    }
}

/// The table of a record, union or choice, wherever it stands.
pub(super) fn table_of(scope: &Scope<'_>, reference: &Reference) -> TokenStream {
    scope.sibling(reference, &table_name(scope.definition(reference)))
}

fn record(scope: &Scope<'_>, definition: &Definition, record: &Record) -> TokenStream {
    let title = &definition.title;
    let fields = tokens::each(&record.fields, &mut |field| {
        let (wire, shape) = (&field.wire, of_type(scope, &field.ty));
        if field.required {
            quote!(shape::Field::required(#wire, #shape),)
        } else {
            quote!(shape::Field::optional(#wire, #shape),)
        }
    });
    let open = record.unknown == Unknown::Open;
    let min = Token::u64_unsuffixed(record.min_members.unwrap_or(0));
    let max = most(record.max_members);
    let retired = retired(scope, definition);
    quote! {
        shape::Record {
            title: #title,
            fields: &[#fields],
            open: #open,
            min_members: #min,
            max_members: #max,
            retired: &[#retired],
        }
    }
}

/// Names that earlier versions had in this record.
fn retired(scope: &Scope<'_>, definition: &Definition) -> TokenStream {
    let own = scope.own(definition);
    tokens::each(&scope.checked.retired, &mut |retired| {
        if retired.record != own {
            return TokenStream::new();
        }
        let (last, since) =
            (Token::u32_unsuffixed(retired.last), Token::u32_unsuffixed(retired.since));
        let (name, now) = (&retired.name, optional_text(retired.now.as_ref()));
        quote!(shape::Retired { name: #name, last: #last, since: #since, now: #now },)
    })
}

fn union(scope: &Scope<'_>, union: &Union) -> TokenStream {
    let tag = &union.tag;
    let variants = tokens::each(&union.variants, &mut |variant| {
        let (value, record) = (&variant.tag, table_of(scope, &variant.record));
        quote!((#value, &#record),)
    });
    quote!(shape::Union { tag: shape::Key::new(#tag), variants: &[#variants] })
}

fn enumeration(values: &Enum) -> TokenStream {
    let listed = if values.open { &[] } else { values.values.as_slice() };
    let rules = string(&StringRules::default(), listed);
    quote!(shape::Shape::String(#rules))
}

fn choice(scope: &Scope<'_>, choice: &Choice) -> TokenStream {
    let of = |wanted: &[JsonType]| {
        let found = choice.options.iter().find(|(kind, _)| wanted.contains(kind));
        match found {
            Some((_, ty)) => {
                let shape = of_type(scope, ty);
                quote!(Some(&#shape))
            }
            None => quote!(None),
        }
    };
    let has = |wanted: JsonType| choice.options.iter().any(|(kind, _)| *kind == wanted);
    let (null, boolean) = (has(JsonType::Null), has(JsonType::Boolean));
    let number = of(&[JsonType::Integer, JsonType::Number]);
    let (string, array, object) =
        (of(&[JsonType::String]), of(&[JsonType::Array]), of(&[JsonType::Object]));
    quote! {
        shape::Choice {
            null: #null,
            boolean: #boolean,
            number: #number,
            string: #string,
            array: #array,
            object: #object,
        }
    }
}

fn integer(rules: &IntegerRules) -> TokenStream {
    if *rules == IntegerRules::default() {
        return quote!(shape::Shape::Integer(shape::IntegerRules::ANY));
    }
    let bound = |value: Option<i128>, none: TokenStream| {
        value.map_or(none, |value| {
            let token = Token::i128_unsuffixed(value);
            quote!(#token)
        })
    };
    let min = bound(rules.min, quote!(i128::MIN));
    let max = bound(rules.max, quote!(i128::MAX));
    let multiple_of = optional_text(rules.multiple_of.as_ref());
    quote! {
        shape::Shape::Integer(shape::IntegerRules { min: #min, max: #max, multiple_of: #multiple_of })
    }
}

fn number(rules: &NumberRules) -> TokenStream {
    if *rules == NumberRules::default() {
        return quote!(shape::Shape::Number(shape::NumberRules::ANY));
    }
    let bound = |text: &Option<String>| {
        let parsed = text.as_ref().and_then(|text| text.parse::<f64>().ok());
        parsed.map_or(quote!(None), |value| {
            let token = Token::f64_unsuffixed(value);
            quote!(Some(#token))
        })
    };
    let (min, max) = (bound(&rules.min), bound(&rules.max));
    let (above, below) = (bound(&rules.above), bound(&rules.below));
    let multiple_of = optional_text(rules.multiple_of.as_ref());
    quote! {
        shape::Shape::Number(shape::NumberRules {
            min: #min,
            max: #max,
            above: #above,
            below: #below,
            multiple_of: #multiple_of,
        })
    }
}

fn string(rules: &StringRules, values: &[String]) -> TokenStream {
    if *rules == StringRules::default() && values.is_empty() {
        return quote!(shape::StringRules::ANY);
    }
    let min = Token::u64_unsuffixed(rules.min_length.unwrap_or(0));
    let max = most(rules.max_length);
    let values = tokens::each(values, &mut |value| quote!(#value,));
    let pattern = match &rules.pattern {
        Some(source) => {
            let table = super::pattern::table(source);
            quote!(Some(&#table))
        }
        None => quote!(None),
    };
    let format = match rules.format {
        Some(Format::DateTime) => quote!(Some(shape::Format::DateTime)),
        Some(Format::Uri) => quote!(Some(shape::Format::Uri)),
        Some(Format::Uuid) => quote!(Some(shape::Format::Uuid)),
        Some(Format::Email) => quote!(Some(shape::Format::Email)),
        None => quote!(None),
    };
    quote! {
        shape::StringRules {
            min_length: #min,
            max_length: #max,
            pattern: #pattern,
            format: #format,
            values: &[#values],
        }
    }
}

fn constant(value: &Literal) -> TokenStream {
    match value {
        Literal::String(text) => quote!(shape::Shape::Const(shape::Const::String(#text))),
        Literal::Number(text) => quote!(shape::Shape::Const(shape::Const::Number(#text))),
        Literal::Boolean(value) => quote!(shape::Shape::Const(shape::Const::Boolean(#value))),
        Literal::Null => quote!(shape::Shape::Null),
        Literal::Array(_) | Literal::Object(_) => unreachable!("`dialect` refuses such constants"),
    }
}

fn array(scope: &Scope<'_>, rules: &ArrayRules) -> TokenStream {
    let items = of_type(scope, &rules.items);
    let min = Token::u64_unsuffixed(rules.min_items.unwrap_or(0));
    let max = most(rules.max_items);
    let unique = rules.unique;
    quote! {
        shape::Shape::Array(&shape::Array {
            items: #items,
            min_items: #min,
            max_items: #max,
            unique: #unique,
        })
    }
}

fn map(scope: &Scope<'_>, rules: &MapRules) -> TokenStream {
    let values = of_type(scope, &rules.values);
    let names = match &rules.names {
        Some(names) => {
            let rules = string(names, &[]);
            quote!(Some(#rules))
        }
        None => quote!(None),
    };
    let min = Token::u64_unsuffixed(rules.min_members.unwrap_or(0));
    let max = most(rules.max_members);
    quote! {
        shape::Shape::Map(&shape::Map {
            values: #values,
            names: #names,
            min_members: #min,
            max_members: #max,
        })
    }
}

fn most(bound: Option<u64>) -> TokenStream {
    bound.map_or(quote!(u64::MAX), |bound| {
        let token = Token::u64_unsuffixed(bound);
        quote!(#token)
    })
}

fn optional_text(text: Option<&String>) -> TokenStream {
    text.map_or(quote!(None), |text| quote!(Some(#text)))
}

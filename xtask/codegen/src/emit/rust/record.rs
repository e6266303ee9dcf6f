//! A record: its struct, and how to make one from what it must have.

use super::scope::{Presence, Scope, ident};
use super::template::quote;
use super::{docs, tokens, types};
use crate::ir::{Definition, DefinitionKind, Field, Record, Type};
use crate::list;
use crate::name::rust as name;
use proc_macro2::{Ident, TokenStream};

/// More required fields than this are given by name.
const MOST_ARGUMENTS: usize = 3;

/// A record's struct and constructor.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition, record: &Record) -> TokenStream {
    let docs = docs::definition(definition);
    let title = title(definition);
    let owner = scope.own(definition);
    let fields = tokens::each(&stored(scope, record), &mut |field| {
        let docs = field_docs(scope, field);
        let deprecated = docs::deprecated(&field.docs);
        let (name, ty) = (field_ident(field), types::field(scope, &owner, field));
        quote!(#docs #deprecated pub #name: #ty,)
    });
    let constructor = constructor(scope, definition, record);
    let default = has_default(scope, definition).then(|| quote!(Default,));
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #title {
            #fields
            /// Members that the schema does not name, kept as they were sent.
            pub extra: json::Extra,
        }
        #constructor
    }
}

/// The struct's name.
pub(super) fn title(definition: &Definition) -> Ident {
    ident(&name::type_name(&definition.title))
}

/// The struct field of a member.
pub(super) fn field_ident(field: &Field) -> Ident {
    ident(&name::field(&field.wire))
}

/// Fields that the struct stores: all but constants.
pub(super) fn stored<'a>(scope: &Scope<'a>, record: &'a Record) -> Vec<&'a Field> {
    list::some(&record.fields, &mut |field| (!scope.is_constant(field)).then_some(field))
}

/// Fields that the struct stores in every case.
pub(super) fn required<'a>(scope: &Scope<'a>, record: &'a Record) -> Vec<&'a Field> {
    let mut fields = stored(scope, record);
    fields.retain(|field| scope.presence(field) == Presence::Required);
    fields
}

fn field_docs(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let bare = scope.without_null(&field.ty).unwrap_or(&field.ty);
    let described = match bare {
        Type::Named(reference) => scope.definition(reference).docs.description.as_deref(),
        _inline => None,
    };
    docs::field(&field.docs, described, field.default.as_ref())
}

/// `new`, from exactly the required members; where there are none, `Default` does.
fn constructor(scope: &Scope<'_>, definition: &Definition, record: &Record) -> TokenStream {
    let title = title(definition);
    let owner = scope.own(definition);
    let required = required(scope, record);
    let rest = tokens::each(&stored(scope, record), &mut |field| {
        let name = field_ident(field);
        match scope.presence(field) {
            Presence::Required => TokenStream::new(),
            Presence::Optional => quote!(#name: None,),
            Presence::Maybe => quote!(#name: json::Maybe::Absent,),
        }
    });
    let rest = quote!(#rest extra: json::Extra::new());
    let tolerant = docs::tolerant(record);
    if required.is_empty() {
        return TokenStream::new();
    }
    if required.len() <= MOST_ARGUMENTS {
        let arguments = tokens::each(&required, &mut |field| {
            let (name, ty) = (field_ident(field), types::field(scope, &owner, field));
            quote!(#name: #ty,)
        });
        let names = tokens::each(&required, &mut |field| {
            let name = field_ident(field);
            quote!(#name,)
        });
        let on_demand = docs::on_demand();
        return quote! {
            #tolerant
            impl #title {
                /// One with its required members; the others are absent.
                #[must_use]
                #on_demand
                pub fn new(#arguments) -> Self {
                    Self { #names #rest }
                }
            }
        };
    }
    named(scope, definition, &required, &rest, &tolerant)
}

/// A constructor that takes many required members by name.
fn named(
    scope: &Scope<'_>,
    definition: &Definition,
    required: &[&Field],
    rest: &TokenStream,
    tolerant: &TokenStream,
) -> TokenStream {
    let title = title(definition);
    let owner = scope.own(definition);
    let struct_name = ident(&format!("New{title}"));
    let fields = tokens::each(required, &mut |field| {
        let docs = field_docs(scope, field);
        let (name, ty) = (field_ident(field), types::field(scope, &owner, field));
        quote!(#docs pub #name: #ty,)
    });
    let moved = tokens::each(required, &mut |field| {
        let name = field_ident(field);
        quote!(#name: required.#name,)
    });
    let docs = docs::lines(&format!("What every [`{title}`] has; [`{title}::new`] takes it."));
    let on_demand = docs::on_demand();
    quote! {
        #docs
        #[derive(Debug)]
        pub struct #struct_name {
            #fields
        }
        #tolerant
        impl #title {
            /// One with its required members; the others are absent.
            #[must_use]
            #on_demand
            pub fn new(required: #struct_name) -> Self {
                Self { #moved #rest }
            }
        }
    }
}

/// Whether a record's constructor takes a struct of its required members.
pub(super) fn is_named(scope: &Scope<'_>, record: &Record) -> bool {
    required(scope, record).len() > MOST_ARGUMENTS
}

/// Whether a definition is a record without required members.
pub(super) fn has_default(scope: &Scope<'_>, definition: &Definition) -> bool {
    match &definition.kind {
        DefinitionKind::Record(record) => required(scope, record).is_empty(),
        DefinitionKind::Enum(_)
        | DefinitionKind::Union(_)
        | DefinitionKind::Choice(_)
        | DefinitionKind::Alias(_) => false,
    }
}

//! Writing a record: members in schema order, then what the schema does not name.

use super::record::{field_ident, title};
use super::scope::{Presence, Scope};
use super::template::quote;
use super::{docs, tokens};
use crate::ir::{Definition, Field, Literal, Record, Type};
use proc_macro2::TokenStream;

/// `impl Encode` for a record.
pub(super) fn record(scope: &Scope<'_>, definition: &Definition, record: &Record) -> TokenStream {
    let title = title(definition);
    let (tolerant, on_demand) = (docs::tolerant(record), docs::on_demand());
    let fields = tokens::each(&record.fields, &mut |field| member(scope, field));
    quote! {
        #tolerant
        impl json::Write for #title {
            #on_demand
            fn write(&self, writer: &mut json::Writer) {
                let mut object = writer.object();
                #fields
                object.extra(&self.extra);
                object.end();
            }
        }
    }
}

fn member(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let key = format!("{}:", Literal::String(field.wire.clone()).to_json());
    if scope.is_constant(field) {
        let Type::Const(value) = scope.resolved(&field.ty) else {
            return TokenStream::new();
        };
        let value = match value {
            Literal::String(text) => quote!(#text),
            Literal::Boolean(flag) => quote!(&#flag),
            _number => {
                let text = value.to_json();
                quote!(&upgrade::constant::<json::Number>(#text, const { &shape::Shape::Any }))
            }
        };
        return quote!(object.field(#key, #value););
    }
    let name = field_ident(field);
    match scope.presence(field) {
        Presence::Required => quote!(object.field(#key, &self.#name);),
        Presence::Optional => quote!(object.optional(#key, &self.#name);),
        Presence::Maybe => quote!(object.maybe(#key, &self.#name);),
    }
}

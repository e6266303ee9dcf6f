//! Reading a record: one slot for each member, filled while the cursor walks the object.

use super::record::{field_ident, stored, title};
use super::scope::{Presence, Scope, ident};
use super::template::quote;
use super::{docs, shape, tokens};
use crate::ir::{Definition, Field, Record};
use proc_macro2::{Ident, TokenStream};

/// `impl Decode` for a record, and serde's `Deserialize` on top of it.
pub(super) fn record(scope: &Scope<'_>, definition: &Definition, record: &Record) -> TokenStream {
    let title = title(definition);
    let table = ident(&shape::table_name(definition));
    let tolerant = docs::tolerant(record);
    let slots = tokens::each(&stored(scope, record), &mut |field| slot(scope, field));
    let mut index = 0;
    let arms = tokens::each(&record.fields, &mut |field| {
        index += 1;
        arm(scope, index - 1, field, &table)
    });
    let built = tokens::each(&stored(scope, record), &mut |field| {
        let (name, slot) = (field_ident(field), slot_ident(field));
        if name == slot { quote!(#name,) } else { quote!(#name: #slot,) }
    });
    let required = required(scope, record);
    let serde = serde(definition);
    let (long, on_demand) = (docs::lists(record.fields.len()), docs::on_demand());
    quote! {
        #tolerant
        impl json::Read for #title {
            #long
            #on_demand
            fn read(cursor: &mut json::Cursor<'_>, _: &'static shape::Shape) -> Result<Self, json::Fault> {
                let mut fields = cursor.fields(&#table)?;
                #slots
                let mut extra = Vec::new();
                while let Some(field) = fields.next(cursor)? {
                    match field {
                        #arms
                        _ => fields.unknown(cursor, &mut extra),
                    }?;
                }
                fields.finish(cursor)?;
                #required
                Ok(Self { #built extra: extra.into() })
            }
        }
        #serde
    }
}

/// Takes the required members out of their slots; `finish` has seen to it that all are there.
fn required(scope: &Scope<'_>, record: &Record) -> TokenStream {
    let incomplete = quote!(else { return Err(fields.incomplete()) });
    match super::record::required(scope, record).as_slice() {
        [] => TokenStream::new(),
        [field] => {
            let name = slot_ident(field);
            quote!(let Some(#name) = #name #incomplete;)
        }
        fields => {
            let (mut found, mut slots) = (TokenStream::new(), TokenStream::new());
            for field in fields {
                let name = slot_ident(field);
                found.extend(quote!(Some(#name),));
                slots.extend(quote!(#name,));
            }
            quote!(let (#found) = (#slots) #incomplete;)
        }
    }
}

/// Locals that every reader has.
const TAKEN: [&str; 3] = ["cursor", "field", "fields"];

/// The slot of a field: its name, where no other local has it.
fn slot_ident(field: &Field) -> Ident {
    let name = field_ident(field);
    let taken = TAKEN.iter().any(|taken| name == *taken);
    if taken { ident(&format!("{name}_")) } else { name }
}

fn slot(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let name = slot_ident(field);
    match scope.presence(field) {
        Presence::Required | Presence::Optional => quote!(let mut #name = None;),
        Presence::Maybe => quote!(let mut #name = json::Maybe::Absent;),
    }
}

fn arm(scope: &Scope<'_>, index: usize, field: &Field, table: &Ident) -> TokenStream {
    let index = proc_macro2::Literal::usize_unsuffixed(index);
    if scope.is_constant(field) {
        return quote!(#index => cursor.check(&#table.fields[#index].shape),);
    }
    let name = slot_ident(field);
    match scope.presence(field) {
        Presence::Required => quote!(#index => cursor.fill(&mut #name, &#table, #index),),
        Presence::Optional => quote!(#index => cursor.fill_optional(&mut #name, &#table, #index),),
        Presence::Maybe => quote!(#index => cursor.fill_maybe(&mut #name, &#table, #index),),
    }
}

/// The type's own shape, and serde's two traits by way of ours.
pub(super) fn serde(definition: &Definition) -> TokenStream {
    let title = title(definition);
    let shape = ident(&shape::constant_name(definition));
    quote!(json::typed!(#title: #shape);)
}

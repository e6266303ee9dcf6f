//! One of several records, told apart by a constant member.

use super::record::title;
use super::scope::{Scope, ident};
use super::{decode, docs, shape};
use crate::ir::{Definition, Union};
use crate::name::rust as name;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The enum of a union, one variant for each record.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition, union: &Union) -> TokenStream {
    let docs = docs::definition(definition);
    let title = title(definition);
    let table = ident(&shape::table_name(definition));
    let variants: Vec<Ident> =
        union.variants.iter().map(|variant| ident(&name::variant(&variant.tag))).collect();
    let records: Vec<TokenStream> =
        union.variants.iter().map(|variant| scope.path(&variant.record)).collect();
    let variant_docs = union
        .variants
        .iter()
        .map(|variant| docs::lines(&format!("`{}` is `{}`", union.tag, variant.tag)));
    let indexes = (0..variants.len()).map(proc_macro2::Literal::usize_unsuffixed);
    let shapes = union.variants.iter().map(|variant| shape::constant_of(scope, &variant.record));
    let (serde, on_demand) = (decode::serde(definition), docs::on_demand());
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #title {
            #(#variant_docs #variants(#records),)*
        }
        impl json::Read for #title {
            #on_demand
            fn read(cursor: &mut json::Cursor<'_>, _: &'static shape::Shape) -> Result<Self, json::Fault> {
                match cursor.tag(&#table)? {
                    #(#indexes => Ok(Self::#variants(cursor.read(&#shapes)?)),)*
                    _ => Err(cursor.violation()),
                }
            }
        }
        impl json::Write for #title {
            #on_demand
            fn write(&self, writer: &mut json::Writer) {
                match self {
                    #(Self::#variants(record) => record.write(writer),)*
                }
            }
        }
        #serde
    }
}

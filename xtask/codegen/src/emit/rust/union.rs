//! One of several records, told apart by a constant member.

use super::record::title;
use super::scope::{Scope, ident};
use super::template::quote;
use super::{decode, docs, shape, tokens};
use crate::ir::{Definition, Union};
use crate::name::rust as name;
use proc_macro2::TokenStream;

/// The enum of a union, one variant for each record.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition, union: &Union) -> TokenStream {
    let docs = docs::definition(definition);
    let title = title(definition);
    let table = ident(&shape::table_name(definition));
    let variants = tokens::each(&union.variants, &mut |variant| {
        let docs = docs::lines(&format!("`{}` is `{}`", union.tag, variant.tag));
        let (variant, record) = (ident(&name::variant(&variant.tag)), scope.path(&variant.record));
        quote!(#docs #variant(#record),)
    });
    let mut index = 0;
    let read = tokens::each(&union.variants, &mut |variant| {
        let shape = shape::constant_of(scope, &variant.record);
        let variant = ident(&name::variant(&variant.tag));
        let number = proc_macro2::Literal::usize_unsuffixed(index);
        index += 1;
        quote!(#number => Ok(Self::#variant(cursor.read(&#shape)?)),)
    });
    let written = tokens::each(&union.variants, &mut |variant| {
        let variant = ident(&name::variant(&variant.tag));
        quote!(Self::#variant(record) => record.write(writer),)
    });
    let (serde, on_demand) = (decode::serde(definition), docs::on_demand());
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #title {
            #variants
        }
        impl json::Read for #title {
            #on_demand
            fn read(cursor: &mut json::Cursor<'_>, _: &'static shape::Shape) -> Result<Self, json::Fault> {
                match cursor.tag(&#table)? {
                    #read
                    _ => Err(cursor.violation()),
                }
            }
        }
        impl json::Write for #title {
            #on_demand
            fn write(&self, writer: &mut json::Writer) {
                match self {
                    #written
                }
            }
        }
        #serde
    }
}

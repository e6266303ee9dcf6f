//! A string of a list of values.

use super::record::title;
use super::scope::ident;
use super::template::quote;
use super::{decode, docs, tokens};
use crate::ir::{Definition, Enum};
use crate::name::rust as name;
use proc_macro2::TokenStream;

/// The enum of a list of strings; an open list keeps other values in `Other`.
pub(super) fn items(definition: &Definition, values: &Enum) -> TokenStream {
    let docs = docs::definition(definition);
    let title = title(definition);
    let variants = tokens::each(&values.values, &mut |value| {
        let (docs, variant) = (docs::lines(&format!("`{value}`")), ident(&name::variant(value)));
        quote!(#docs #variant,)
    });
    let other = values.open.then(|| {
        quote! {
            /// A value that this version of the contract has no name for.
            Other(String),
        }
    });
    let copy = (!values.open).then(|| quote!(Copy,));
    let growth = values.open.then(|| quote!(#[non_exhaustive]));
    let (text, parse, write) = (text(values), parse(values), write(values));
    let (serde, on_demand) = (decode::serde(definition), docs::on_demand());
    quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #growth
        pub enum #title {
            #variants
            #other
        }
        impl #title {
            /// The value on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                #text
            }
        }
        impl std::fmt::Display for #title {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        impl json::Read for #title {
            #on_demand
            fn read(cursor: &mut json::Cursor<'_>, shape: &'static shape::Shape) -> Result<Self, json::Fault> {
                let text = cursor.string(shape)?;
                #parse
            }
        }
        impl json::Write for #title {
            #on_demand
            fn write(&self, writer: &mut json::Writer) {
                #write
            }
        }
        #serde
    }
}

fn text(values: &Enum) -> TokenStream {
    let texts = tokens::each(&values.values, &mut |value| {
        let variant = ident(&name::variant(value));
        quote!(Self::#variant => #value,)
    });
    let other = values.open.then(|| quote!(Self::Other(text) => text,));
    quote!(match self { #texts #other })
}

/// Known values are written as they stand, unless JSON escapes one.
fn write(values: &Enum) -> TokenStream {
    let escaped = |value: &String| value.contains(|c: char| c < ' ' || c == '"' || c == '\\');
    if values.values.iter().any(escaped) {
        quote!(writer.string(self.as_str());)
    } else if values.open {
        quote! {
            match self {
                Self::Other(text) => writer.string(text),
                known => writer.plain(known.as_str()),
            }
        }
    } else {
        quote!(writer.plain(self.as_str());)
    }
}

fn parse(values: &Enum) -> TokenStream {
    let arms = tokens::each(&values.values, &mut |value| {
        let variant = ident(&name::variant(value));
        if values.open {
            quote!(#value => Self::#variant,)
        } else {
            quote!(#value => Ok(Self::#variant),)
        }
    });
    if values.open {
        quote!(Ok(match &*text { #arms _ => Self::Other(text.into_owned()), }))
    } else {
        quote!(match &*text { #arms _ => Err(cursor.violation()), })
    }
}

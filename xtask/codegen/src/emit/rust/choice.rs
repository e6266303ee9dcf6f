//! A value of one of several JSON types.

use super::record::title;
use super::scope::{Scope, ident};
use super::template::quote;
use super::{decode, docs, shape, tokens, types};
use crate::ir::{Choice, Definition, JsonType, Type};
use proc_macro2::{Ident, TokenStream};

/// How many types JSON has; an integer is a number.
const JSON_TYPES: usize = 6;

/// The enum of a choice, one variant for each JSON type.
pub(super) fn items(scope: &Scope<'_>, definition: &Definition, choice: &Choice) -> TokenStream {
    let docs = docs::definition(definition);
    let title = title(definition);
    let variants = tokens::each(&choice.options, &mut |(kind, ty)| {
        let variant = variant(*kind);
        let docs = docs::lines(phrase(*kind));
        match kind {
            JsonType::Null => quote!(#docs #variant,),
            _other => {
                let ty = types::value(scope, ty);
                quote!(#docs #variant(#ty),)
            }
        }
    });
    // Where every type is allowed, no other is left.
    let others = (choice.options.len() < JSON_TYPES).then(|| quote!(_ => Err(cursor.violation()),));
    let arms = tokens::each(&choice.options, &mut |(kind, ty)| arm(scope, *kind, ty));
    let written = tokens::each(&choice.options, &mut |(kind, _)| {
        let variant = variant(*kind);
        match kind {
            JsonType::Null => quote!(Self::#variant => writer.null(),),
            _other => quote!(Self::#variant(value) => value.write(writer),),
        }
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
                match cursor.kind()? {
                    #arms
                    #others
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

fn arm(scope: &Scope<'_>, kind: JsonType, ty: &Type) -> TokenStream {
    let variant = variant(kind);
    let shape = shape::of_type(scope, ty);
    let peeked = match kind {
        JsonType::Integer => ident("Number"),
        _other => variant.clone(),
    };
    match kind {
        JsonType::Null => {
            quote!(json::Kind::#peeked => cursor.check(&#shape).map(|()| Self::#variant),)
        }
        _other => {
            quote!(json::Kind::#peeked => Ok(Self::#variant(cursor.read(const { &#shape })?)),)
        }
    }
}

fn variant(kind: JsonType) -> Ident {
    ident(match kind {
        JsonType::Null => "Null",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    })
}

fn phrase(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "`null`.",
        JsonType::Boolean => "`true` or `false`.",
        JsonType::Integer => "A number without a fraction.",
        JsonType::Number => "A number.",
        JsonType::String => "A string.",
        JsonType::Array => "An array.",
        JsonType::Object => "An object.",
    }
}

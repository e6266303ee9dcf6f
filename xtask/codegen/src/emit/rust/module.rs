//! One module file: what one schema file describes.

use super::scope::{Scope, ident};
use super::template::quote;
use super::{
    choice, decode, docs, encode, enumeration, invariant, json_schema, record, shape, step, tokens,
    types, union,
};
use crate::ir::{Definition, DefinitionKind, Module};
use crate::name::rust as name;
use proc_macro2::TokenStream;

/// Inner documentation of the file.
pub(super) fn header(module: &Module) -> String {
    let root = module.definition(&module.root);
    let description =
        root.and_then(|root| root.docs.description.as_deref()).unwrap_or(&module.root);
    let title = match &module.event {
        Some(event) => format!("`{}` version {}.", event.names.join("` or `"), event.version),
        None => format!("`{}`.", module.root),
    };
    format!("{title}\n\n{description}\n\nFrom `{}`.", module.file)
}

/// Every item of the file, imports first.
pub(super) fn items(scope: &Scope<'_>) -> TokenStream {
    let all = &scope.module.definitions;
    let definitions = tokens::each(all, &mut |item| definition(scope, item));
    let event = step::items(scope);
    let invariants = invariant::items(scope);
    let shapes = tokens::each(all, &mut |item| shape::items(scope, item));
    let schemas = tokens::each(all, &mut |item| json_schema::items(scope, item));
    let items = quote!(#definitions #event #invariants #shapes #schemas);
    let imports = scope.imports(&items);
    quote!(#imports #items)
}

fn definition(scope: &Scope<'_>, definition: &Definition) -> TokenStream {
    match &definition.kind {
        DefinitionKind::Record(record) => {
            let declared = record::items(scope, definition, record);
            let decode = decode::record(scope, definition, record);
            let encode = encode::record(scope, definition, record);
            quote!(#declared #decode #encode)
        }
        DefinitionKind::Enum(values) => enumeration::items(definition, values),
        DefinitionKind::Union(variants) => union::items(scope, definition, variants),
        DefinitionKind::Choice(options) => choice::items(scope, definition, options),
        DefinitionKind::Alias(ty) => {
            let docs = docs::definition(definition);
            let title = ident(&name::type_name(&definition.title));
            let ty = types::value(scope, ty);
            quote!(#docs pub type #title = #ty;)
        }
    }
}

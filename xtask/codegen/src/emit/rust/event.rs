//! The module above an event's versions, or above a folder of shared types.

use super::scope::{Scope, ident};
use super::template::quote;
use super::{Options, record, tokens, versions};
use crate::Checked;
use crate::ir::{DefinitionKind, Module, ModulePath};
use proc_macro2::TokenStream;

/// Items and inner documentation of a folder's module.
pub(super) fn folder(
    checked: &Checked,
    options: &Options,
    folder: &[String],
    children: &[String],
) -> (TokenStream, String) {
    let declared = tokens::each(children, &mut |child| {
        let name = ident(child);
        quote!(pub mod #name;)
    });
    let versions = modules(checked, folder, children);
    let Some(latest) = versions.last() else {
        return (declared, format!("The modules of `{}`.", folder.join("/")));
    };
    let exports = exports(&Scope::new(checked, latest, options));
    let Some(event) = &latest.event else {
        let header = format!("`{}`; its latest version is re-exported here.", latest.root);
        return (quote!(#declared #exports), header);
    };
    let any = versions::any(&versions, options);
    let header = format!(
        "`{}`: every version, and the latest re-exported.",
        event.names.first().map_or("", String::as_str),
    );
    (quote!(#declared #exports #any), header)
}

/// The version modules of a folder, oldest first.
fn modules<'a>(checked: &'a Checked, folder: &[String], children: &[String]) -> Vec<&'a Module> {
    let (mut numbers, mut modules): (Vec<u32>, Vec<&Module>) = (Vec::new(), Vec::new());
    for child in children {
        let path = ModulePath(folder.iter().chain([child]).cloned().collect());
        let number = child.strip_prefix('v').and_then(|number| number.parse().ok());
        if let (Some(number), Some(module)) = (number, checked.contract.module(&path)) {
            let at = numbers.partition_point(|older| *older < number);
            numbers.insert(at, number);
            modules.insert(at, module);
        }
    }
    modules
}

/// The latest version's types, re-exported one by one.
fn exports(scope: &Scope<'_>) -> TokenStream {
    let version = scope.module.path.0.last().map_or_else(|| ident("v1"), |last| ident(last));
    let titles = tokens::each(&scope.module.definitions, &mut |definition| {
        let title = record::title(definition);
        let has_new = matches!(&definition.kind, DefinitionKind::Record(record)
            if record::is_named(scope, record));
        if has_new {
            let new = ident(&format!("New{title}"));
            return quote!(#title, #new,);
        }
        quote!(#title,)
    });
    quote!(pub use self::#version::{#titles};)
}

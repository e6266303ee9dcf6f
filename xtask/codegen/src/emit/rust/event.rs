//! The module above an event's versions, or above a folder of shared types.

use super::Options;
use super::record;
use super::scope::{Scope, ident, path};
use crate::Checked;
use crate::ir::{DefinitionKind, Module, ModulePath};
use crate::name::rust as name;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Items and inner documentation of a folder's module.
pub(super) fn folder(
    checked: &Checked,
    options: &Options,
    folder: &[String],
    children: &[String],
) -> (TokenStream, String) {
    let modules = children.iter().map(|child| ident(child));
    let modules = quote!(#(pub mod #modules;)*);
    let versions = versions(checked, folder, children);
    let Some(latest) = versions.last() else {
        return (modules, format!("The modules of `{}`.", folder.join("/")));
    };
    let exports = exports(&Scope::new(checked, latest, options));
    let Some(event) = &latest.event else {
        let header = format!("`{}`; its latest version is re-exported here.", latest.root);
        return (quote!(#modules #exports), header);
    };
    let any = any(&versions, options);
    let header = format!(
        "`{}`: every version, and the latest re-exported.",
        event.names.first().map_or("", String::as_str),
    );
    (quote!(#modules #exports #any), header)
}

/// The version modules of a folder, oldest first.
fn versions<'a>(checked: &'a Checked, folder: &[String], children: &[String]) -> Vec<&'a Module> {
    let mut found: Vec<(u32, &Module)> = children
        .iter()
        .filter_map(|child| {
            let version = child.strip_prefix('v')?.parse().ok()?;
            let path = ModulePath(folder.iter().chain([child]).cloned().collect());
            Some((version, checked.contract.module(&path)?))
        })
        .collect();
    found.sort_by_key(|(version, _)| *version);
    found.into_iter().map(|(_, module)| module).collect()
}

/// The latest version's types, re-exported one by one.
fn exports(scope: &Scope<'_>) -> TokenStream {
    let version = scope.module.path.0.last().map_or_else(|| ident("v1"), |last| ident(last));
    let titles = scope.module.definitions.iter().flat_map(|definition| {
        let title = record::title(definition);
        let has_new = matches!(&definition.kind, DefinitionKind::Record(record)
            if record::is_named(scope, record));
        let new = has_new.then(|| format_ident!("New{}", title));
        std::iter::once(title).chain(new)
    });
    quote!(pub use self::#version::{#(#titles),*};)
}

/// The enum of an event's versions.
fn any(versions: &[&Module], options: &Options) -> TokenStream {
    let Some(latest) = versions.last() else { return TokenStream::new() };
    let root = ident(&name::type_name(&latest.root));
    let any = format_ident!("Any{}", root);
    let numbers: Vec<u32> =
        versions.iter().filter_map(|module| module.event.as_ref()).map(|e| e.version).collect();
    let variants: Vec<Ident> = numbers.iter().map(|number| format_ident!("V{}", number)).collect();
    let modules: Vec<Ident> =
        versions.iter().filter_map(|module| module.path.0.last()).map(|last| ident(last)).collect();
    let types: Vec<TokenStream> = versions
        .iter()
        .zip(&modules)
        .map(|(module, path)| {
            let root = ident(&name::type_name(&module.root));
            quote!(#path::#root)
        })
        .collect();
    let methods = methods(&root, &variants, &types, &numbers);
    let runtime = path(&options.runtime);
    let event = latest.event.as_ref().and_then(|event| event.names.first());
    let docs =
        format!(" `{}` in the version in which it was sent.", event.map_or("", String::as_str));
    let variant_docs = numbers.iter().map(|number| format!(" Version {number}."));
    quote! {
        use #runtime::{event, json, upgrade};
        use event::Event as _;
        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq)]
        pub enum #any {
            #(#[doc = #variant_docs] #variants(Box<#types>),)*
        }
        impl #any {
            #methods
        }
        #(
            impl From<#types> for #any {
                fn from(event: #types) -> Self {
                    Self::#variants(Box::new(event))
                }
            }
        )*
    }
}

fn methods(
    root: &Ident,
    variants: &[Ident],
    types: &[TokenStream],
    numbers: &[u32],
) -> TokenStream {
    let tokens: Vec<_> =
        numbers.iter().map(|number| proc_macro2::Literal::u32_unsuffixed(*number)).collect();
    let (last, older) = variants.split_last().expect("an event has a version");
    let next = variants.iter().skip(1);
    let stepped = older.iter().zip(next.clone()).map(|(variant, next)| {
        quote!(Self::#variant(old) => Ok(Self::#next(Box::new(notes.step(*old)?))),)
    });
    let latest = older.iter().enumerate().map(|(index, variant)| {
        let between = types.iter().skip(index + 1).take(older.len() - index - 1);
        let steps = between.map(|next| quote!(let old: #next = notes.step(old)?;));
        quote!(Self::#variant(old) => {
            let old = *old;
            #(#steps)*
            notes.step(old)
        })
    });
    let unused = older.is_empty().then(|| quote!(let _ = notes;));
    quote! {
        /// The version in which it was sent.
        #[must_use]
        pub fn version(&self) -> u32 {
            match self {
                #(Self::#variants(_) => #tokens,)*
            }
        }
        /// Reads a payload of a version; `None` when there is no such version.
        ///
        /// # Errors
        ///
        /// The first fault of the payload.
        pub fn decode(version: u32, cursor: &mut json::Cursor<'_>) -> Option<Result<Self, json::Fault>> {
            match version {
                #(#tokens => Some(
                    cursor.read::<#types>(#types::SHAPE).map(|event| Self::#variants(Box::new(event))),
                ),)*
                _ => None,
            }
        }
        /// The latest version of it.
        ///
        /// # Errors
        ///
        /// When a step refuses the payload.
        pub fn latest(self, notes: &mut upgrade::Notes) -> Result<#root, upgrade::Refused> {
            #unused
            match self {
                #(#latest)*
                Self::#last(latest) => Ok(*latest),
            }
        }
        /// The next version of it; the latest stays as it is.
        ///
        /// # Errors
        ///
        /// When the step refuses the payload.
        pub fn next(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
            #unused
            match self {
                #(#stepped)*
                Self::#last(latest) => Ok(Self::#last(latest)),
            }
        }
        /// Notes every field that contradicts what it repeats.
        pub fn cross_check(&self, notes: &mut upgrade::Notes) {
            match self {
                #(Self::#variants(event) => event.cross_check(notes),)*
            }
        }
        /// Writes it as JSON, in its own version.
        pub fn write(&self, writer: &mut json::Writer) {
            match self {
                #(Self::#variants(event) => json::Write::write(&**event, writer),)*
            }
        }
    }
}

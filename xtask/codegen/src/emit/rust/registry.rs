//! The root of the output: every event in one enum, every schema in one table.

use super::Options;
use super::scope::{ident, path};
use super::template::quote;
use super::tokens;
use crate::Checked;
use crate::ir::{DefinitionKind, Module};
use crate::list;
use crate::name::rust as name;
use proc_macro2::{Ident, Literal, TokenStream};

/// One event as the registry sees it.
struct Entry<'a> {
    variant: Ident,
    event: TokenStream,
    any: TokenStream,
    names: &'a [String],
    latest: Literal,
}

/// Every item of `contract.rs` but its modules; without events it is the table of schemas alone.
pub(super) fn items(checked: &Checked, options: &Options) -> TokenStream {
    let lineages = checked.contract.lineages();
    let entries = list::some(&lineages, &mut |(_, versions)| entry(versions));
    let runtime = path(&options.runtime);
    let schemas = schemas(checked, options);
    // An enum without variants would only be in the way.
    let events = (!entries.is_empty()).then(|| {
        let (kind, any) = (kind(&entries), any(&entries));
        quote!(#kind #any)
    });
    quote! {
        use #runtime::event;
        #events
        #schemas
    }
}

fn entry<'a>(versions: &[&'a Module]) -> Option<Entry<'a>> {
    let latest = versions.last()?;
    let event = latest.event.as_ref()?;
    let module = inside(latest.path.0.split_last()?.1);
    let root = ident(&name::type_name(&latest.root));
    let any = ident(&format!("Any{root}"));
    Some(Entry {
        event: quote!(#module #root),
        any: quote!(#module #any),
        variant: root,
        names: &event.names,
        latest: Literal::u32_unsuffixed(event.version),
    })
}

/// The way to what stands in a folder.
fn inside(folders: &[String]) -> TokenStream {
    tokens::each(folders, &mut |folder| {
        let folder = ident(folder);
        quote!(#folder::)
    })
}

fn kind(entries: &[Entry<'_>]) -> TokenStream {
    let variants = tokens::each(entries, &mut |Entry { variant, names, .. }| {
        let docs = format!(" `{}`", names[0]);
        quote!(#[doc = #docs] #variant,)
    });
    let all = tokens::each(entries, &mut |Entry { variant, .. }| quote!(Self::#variant,));
    let name = tokens::each(entries, &mut |Entry { variant, names, .. }| {
        let name = &names[0];
        quote!(Self::#variant => #name,)
    });
    let from_name = tokens::each(entries, &mut |Entry { variant, names, .. }| {
        let names = tokens::each(names, &mut |name| quote!(| #name));
        quote!(#names => Some(Self::#variant),)
    });
    let latest = tokens::each(
        entries,
        &mut |Entry { variant, latest, .. }| quote!(Self::#variant => #latest,),
    );
    quote! {
        /// Which event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            #variants
        }
        impl Kind {
            /// Every kind, ordered by name.
            pub const ALL: &'static [Self] = &[#all];
            /// The event's name on the wire.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    #name
                }
            }
            /// The event with this name; every name that it was ever sent under counts.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    #from_name
                    _ => None,
                }
            }
            /// Its latest version.
            #[must_use]
            pub fn latest(self) -> u32 {
                match self {
                    #latest
                }
            }
        }
        impl std::fmt::Display for Kind {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.name())
            }
        }
    }
}

/// The enums of all events; what they can do is the same for every contract, and stands in the
/// runtime.
fn any(entries: &[Entry<'_>]) -> TokenStream {
    let mut comma = None;
    let variants = tokens::each(entries, &mut |Entry { variant, .. }| {
        let before = comma.replace(quote!(,));
        quote!(#before #variant)
    });
    let mut comma = None;
    let enums = tokens::each(entries, &mut |Entry { variant, any, .. }| {
        let before = comma.replace(quote!(,));
        quote!(#before #variant(#any))
    });
    let latest = tokens::each(entries, &mut |Entry { variant, event, names, .. }| {
        let docs = format!(" `{}`", names[0]);
        quote!(#[doc = #docs] #variant(Box<#event>),)
    });
    let sent = tokens::each(entries, &mut |Entry { variant, any, names, .. }| {
        let docs = format!(" `{}`", names[0]);
        quote!(#[doc = #docs] #variant(#any),)
    });
    let on_demand = super::docs::on_demand();
    let from = tokens::each(entries, &mut |Entry { variant, event, .. }| {
        quote! {
            impl From<#event> for AnyEvent {
                #on_demand
                fn from(event: #event) -> Self {
                    Self::#variant(Box::new(event))
                }
            }
        }
    });
    quote! {
        /// Any event, in its latest version.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum AnyEvent {
            #latest
        }
        event::any_event!(#enums);
        #from
        /// Any event, in the version in which it was sent.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum AnyVersion {
            #sent
        }
        event::any_version!(#variants);
    }
}

/// One line for each schema file.
fn schemas(checked: &Checked, options: &Options) -> TokenStream {
    let rows = tokens::each(&checked.contract.modules, &mut |module| {
        let (id, file) = (&module.id, &module.file);
        let text = format!("/{}/{}", options.schemas, module.file);
        let event = match &module.event {
            Some(event) => {
                let (names, version) = (&event.names, event.version);
                let version = Literal::u32_unsuffixed(version);
                let names = tokens::each(names, &mut |name| quote!(#name,));
                let shape = root_table(module);
                quote!(Some(event::Version { names: &[#names], number: #version, shape: #shape }))
            }
            None => quote!(None),
        };
        quote! {
            event::Schema {
                id: #id,
                path: #file,
                text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), #text)),
                event: #event,
            },
        }
    });
    quote! {
        /// Every schema file of the contract, ordered by path.
        pub static SCHEMAS: &[event::Schema] = &[#rows];
    }
}

fn root_table(module: &Module) -> TokenStream {
    match module.definition(&module.root) {
        Some(root) if matches!(root.kind, DefinitionKind::Record(_)) => {
            let shape = ident(&super::shape::constant_name(root));
            let folders = inside(&module.path.0);
            quote!(&#folders #shape)
        }
        _no_record => unreachable!("`check` refuses events that are no records"),
    }
}

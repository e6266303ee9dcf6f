//! The root of the output: every event in one enum, every schema in one table.

use super::Options;
use super::scope::{ident, path};
use crate::Checked;
use crate::ir::{DefinitionKind, Module};
use crate::name::rust as name;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// One event as the registry sees it.
struct Entry<'a> {
    variant: Ident,
    module: TokenStream,
    root: Ident,
    any: Ident,
    names: &'a [String],
    latest: u32,
}

/// Every item of `contract.rs` but its modules; without events it is the table of schemas alone.
pub(super) fn items(checked: &Checked, options: &Options) -> TokenStream {
    let lineages = checked.contract.lineages();
    let entries: Vec<Entry<'_>> =
        lineages.iter().filter_map(|(_, versions)| entry(versions)).collect();
    let runtime = path(&options.runtime);
    let schemas = schemas(checked, options);
    if entries.is_empty() {
        // An enum without variants would only be in the way.
        return quote!(use #runtime::event; #schemas);
    }
    let kind = kind(&entries);
    let events = any_event(&entries);
    let sent = any_version(&entries);
    quote! {
        use #runtime::{event, json, shape, upgrade};
        #kind
        #events
        #sent
        #schemas
    }
}

fn entry<'a>(versions: &[&'a Module]) -> Option<Entry<'a>> {
    let latest = versions.last()?;
    let event = latest.event.as_ref()?;
    let folders = latest.path.0.split_last()?.1.iter().map(|folder| ident(folder));
    let root = ident(&name::type_name(&latest.root));
    Some(Entry {
        variant: root.clone(),
        module: quote!(#(#folders)::*),
        any: format_ident!("Any{}", root),
        root,
        names: &event.names,
        latest: event.version,
    })
}

fn kind(entries: &[Entry<'_>]) -> TokenStream {
    let variants: Vec<&Ident> = entries.iter().map(|entry| &entry.variant).collect();
    let names: Vec<&String> = entries.iter().filter_map(|entry| entry.names.first()).collect();
    let all_names = entries.iter().map(|entry| {
        let (variant, names) = (&entry.variant, entry.names);
        quote!(#(#names)|* => Some(Self::#variant),)
    });
    let docs = names.iter().map(|name| format!(" `{name}`"));
    let latest = entries.iter().map(|entry| proc_macro2::Literal::u32_unsuffixed(entry.latest));
    quote! {
        /// Which event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            #(#[doc = #docs] #variants,)*
        }
        impl Kind {
            /// Every kind, ordered by name.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];
            /// The event's name on the wire.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    #(Self::#variants => #names,)*
                }
            }
            /// The event with this name; every name that it was ever sent under counts.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    #(#all_names)*
                    _ => None,
                }
            }
            /// Its latest version.
            #[must_use]
            pub fn latest(self) -> u32 {
                match self {
                    #(Self::#variants => #latest,)*
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

fn any_event(entries: &[Entry<'_>]) -> TokenStream {
    let variants: Vec<&Ident> = entries.iter().map(|entry| &entry.variant).collect();
    let types: Vec<TokenStream> = entries
        .iter()
        .map(|entry| {
            let (module, root) = (&entry.module, &entry.root);
            quote!(#module::#root)
        })
        .collect();
    let docs = entries.iter().map(|entry| format!(" `{}`", entry.names[0]));
    quote! {
        /// Any event, in its latest version.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum AnyEvent {
            #(#[doc = #docs] #variants(Box<#types>),)*
        }
        impl AnyEvent {
            /// Which event it is.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self {
                    #(Self::#variants(_) => Kind::#variants,)*
                }
            }
            /// What its payload looks like.
            #[must_use]
            pub fn shape(&self) -> &'static shape::Shape {
                match self {
                    #(Self::#variants(_) => <#types as event::Event>::SHAPE,)*
                }
            }
            /// Writes the payload as JSON.
            pub fn write(&self, writer: &mut json::Writer) {
                match self {
                    #(Self::#variants(event) => json::Write::write(&**event, writer),)*
                }
            }
        }
        #(
            impl From<#types> for AnyEvent {
                fn from(event: #types) -> Self {
                    Self::#variants(Box::new(event))
                }
            }
        )*
    }
}

/// The enum of all events in whatever version, and the way to the latest.
fn any_version(entries: &[Entry<'_>]) -> TokenStream {
    let variants: Vec<&Ident> = entries.iter().map(|entry| &entry.variant).collect();
    let types: Vec<TokenStream> = entries
        .iter()
        .map(|entry| {
            let (module, any) = (&entry.module, &entry.any);
            quote!(#module::#any)
        })
        .collect();
    let docs = entries.iter().map(|entry| format!(" `{}`", entry.names[0]));
    let (reading, upgrading) = (reading(&variants, &types), upgrading(&variants));
    let latest = entries.iter().zip(&types).map(|(entry, ty)| {
        let (variant, version) = (&entry.variant, format_ident!("V{}", entry.latest));
        quote!(AnyEvent::#variant(event) => Self::#variant(#ty::#version(event)),)
    });
    quote! {
        /// Any event, in the version in which it was sent.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum AnyVersion {
            #(#[doc = #docs] #variants(#types),)*
        }
        impl AnyVersion {
            #reading
            #upgrading
            /// Notes every field that contradicts what it repeats.
            pub fn cross_check(&self, notes: &mut upgrade::Notes) {
                match self {
                    #(Self::#variants(event) => event.cross_check(notes),)*
                }
            }
            /// Writes the payload as JSON, in its own version.
            pub fn write(&self, writer: &mut json::Writer) {
                match self {
                    #(Self::#variants(event) => event.write(writer),)*
                }
            }
        }
        impl From<AnyEvent> for AnyVersion {
            fn from(event: AnyEvent) -> Self {
                match event {
                    #(#latest)*
                }
            }
        }
    }
}

fn reading(variants: &[&Ident], types: &[TokenStream]) -> TokenStream {
    quote! {
        /// Reads a payload of an event's version; `None` when there is no such version.
        ///
        /// # Errors
        ///
        /// The first fault of the payload.
        pub fn decode(kind: Kind, version: u32, cursor: &mut json::Cursor<'_>) -> Option<Result<Self, json::Fault>> {
            Some(match kind {
                #(Kind::#variants => #types::decode(version, cursor)?.map(Self::#variants),)*
            })
        }
        /// Which event it is.
        #[must_use]
        pub fn kind(&self) -> Kind {
            match self {
                #(Self::#variants(_) => Kind::#variants,)*
            }
        }
        /// The version that it has now.
        #[must_use]
        pub fn version(&self) -> u32 {
            match self {
                #(Self::#variants(event) => event.version(),)*
            }
        }
    }
}

fn upgrading(variants: &[&Ident]) -> TokenStream {
    quote! {
        /// The next version of it; the latest stays as it is.
        ///
        /// # Errors
        ///
        /// When the step refuses the payload.
        pub fn next(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
            Ok(match self {
                #(Self::#variants(event) => Self::#variants(event.next(notes)?),)*
            })
        }
        /// The version before it; the first stays as it is.
        ///
        /// # Errors
        ///
        /// When the older version cannot say what the payload says, or must say what it does not.
        pub fn previous(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
            Ok(match self {
                #(Self::#variants(event) => Self::#variants(event.previous(notes)?),)*
            })
        }
        /// The latest version of it.
        ///
        /// # Errors
        ///
        /// When a step refuses the payload.
        pub fn latest(self, notes: &mut upgrade::Notes) -> Result<AnyEvent, upgrade::Refused> {
            Ok(match self {
                #(Self::#variants(event) => AnyEvent::#variants(Box::new(event.latest(notes)?)),)*
            })
        }
    }
}

/// One line for each schema file.
fn schemas(checked: &Checked, options: &Options) -> TokenStream {
    let rows = checked.contract.modules.iter().map(|module| {
        let (id, file) = (&module.id, &module.file);
        let text = format!("/{}/{}", options.schemas, module.file);
        let event = match &module.event {
            Some(event) => {
                let (names, version) = (&event.names, event.version);
                let version = proc_macro2::Literal::u32_unsuffixed(version);
                let shape = root_table(module);
                quote!(Some(event::Version { names: &[#(#names),*], number: #version, shape: #shape }))
            }
            None => quote!(None),
        };
        quote! {
            event::Schema {
                id: #id,
                path: #file,
                text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), #text)),
                event: #event,
            }
        }
    });
    quote! {
        /// Every schema file of the contract, ordered by path.
        pub static SCHEMAS: &[event::Schema] = &[#(#rows),*];
    }
}

fn root_table(module: &Module) -> TokenStream {
    let folders = module.path.0.iter().map(|folder| ident(folder));
    match module.definition(&module.root) {
        Some(root) if matches!(root.kind, DefinitionKind::Record(_)) => {
            let shape = ident(&super::shape::constant_name(root));
            quote!(&#(#folders)::*::#shape)
        }
        _no_record => unreachable!("`check` refuses events that are no records"),
    }
}

//! The enum of an event's versions: which one was sent, and the way to the latest.

use super::Options;
use super::scope::{ident, path};
use crate::ir::Module;
use crate::name::rust as name;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// One version as the enum sees it.
struct Entry {
    number: Literal,
    variant: Ident,
    ty: TokenStream,
}

/// The enum of an event's versions, oldest first.
pub(super) fn any(versions: &[&Module], options: &Options) -> TokenStream {
    let entries: Vec<Entry> = versions.iter().filter_map(entry).collect();
    let (Some(latest), Some((last, older))) = (versions.last(), entries.split_last()) else {
        return TokenStream::new();
    };
    let root = ident(&name::type_name(&latest.root));
    let any = format_ident!("Any{}", root);
    let event = latest.event.as_ref().and_then(|event| event.names.first());
    let docs =
        format!(" `{}` in the version in which it was sent.", event.map_or("", String::as_str));
    let runtime = path(&options.runtime);
    let declared = declaration(&any, &docs, &entries);
    let (reading, writing) = (reading(&entries), writing(&entries));
    let (to_latest, to_next) = (to_latest(&root, last, older), to_next(last, older));
    let to_previous = to_previous(&entries);
    quote! {
        use #runtime::{event, json, upgrade};
        #declared
        impl #any {
            #reading
            #to_latest
            #to_next
            #to_previous
            #writing
        }
    }
}

fn entry(module: &&Module) -> Option<Entry> {
    let number = module.event.as_ref()?.version;
    let (folder, root) = (ident(module.path.0.last()?), ident(&name::type_name(&module.root)));
    Some(Entry {
        number: Literal::u32_unsuffixed(number),
        variant: format_ident!("V{}", number),
        ty: quote!(#folder::#root),
    })
}

fn declaration(any: &Ident, docs: &str, entries: &[Entry]) -> TokenStream {
    let variants: Vec<&Ident> = entries.iter().map(|entry| &entry.variant).collect();
    let types: Vec<&TokenStream> = entries.iter().map(|entry| &entry.ty).collect();
    let variant_docs = entries.iter().map(|entry| format!(" Version {}.", entry.number));
    quote! {
        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq)]
        pub enum #any {
            #(#[doc = #variant_docs] #variants(Box<#types>),)*
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

fn reading(entries: &[Entry]) -> TokenStream {
    let arms = entries.iter().map(|Entry { number, variant, ty }| {
        quote! {
            #number => {
                let event = cursor.read::<#ty>(<#ty as event::Event>::SHAPE);
                Some(event.map(|event| Self::#variant(Box::new(event))))
            }
        }
    });
    let versions =
        entries.iter().map(|Entry { number, variant, .. }| quote!(Self::#variant(_) => #number,));
    quote! {
        /// Reads a payload of a version; `None` when there is no such version.
        ///
        /// # Errors
        ///
        /// The first fault of the payload.
        pub fn decode(version: u32, cursor: &mut json::Cursor<'_>) -> Option<Result<Self, json::Fault>> {
            match version {
                #(#arms)*
                _ => None,
            }
        }
        /// The version that it has now.
        #[must_use]
        pub fn version(&self) -> u32 {
            match self {
                #(#versions)*
            }
        }
    }
}

fn to_latest(root: &Ident, last: &Entry, older: &[Entry]) -> TokenStream {
    let arms = older.iter().enumerate().map(|(index, Entry { variant, .. })| {
        let steps = older[index + 1..]
            .iter()
            .map(|Entry { number, ty, .. }| quote!(let old: #ty = notes.step(#number, old)?;));
        let number = &last.number;
        quote! {
            Self::#variant(old) => {
                let old = *old;
                #(#steps)*
                notes.step(#number, old)
            }
        }
    });
    let (variant, notes) = (&last.variant, notes(older));
    quote! {
        /// The latest version of it.
        ///
        /// # Errors
        ///
        /// When a step refuses the payload.
        pub fn latest(self, #notes: &mut upgrade::Notes) -> Result<#root, upgrade::Refused> {
            match self {
                #(#arms)*
                Self::#variant(latest) => Ok(*latest),
            }
        }
    }
}

fn to_next(last: &Entry, older: &[Entry]) -> TokenStream {
    let newer = older.iter().skip(1).chain([last]);
    let arms = older.iter().zip(newer).map(|(Entry { variant, .. }, next)| {
        let (next, number) = (&next.variant, &next.number);
        quote!(Self::#variant(old) => Ok(Self::#next(Box::new(notes.step(#number, *old)?))),)
    });
    let (variant, notes) = (&last.variant, notes(older));
    quote! {
        /// The next version of it; the latest stays as it is.
        ///
        /// # Errors
        ///
        /// When the step refuses the payload.
        pub fn next(self, #notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
            match self {
                #(#arms)*
                Self::#variant(latest) => Ok(Self::#variant(latest)),
            }
        }
    }
}

fn to_previous(entries: &[Entry]) -> TokenStream {
    let arms = entries.windows(2).filter_map(|pair| {
        let [Entry { number, variant, .. }, newer] = pair else { return None };
        let newer = &newer.variant;
        Some(quote! {
            Self::#newer(new) => Ok(Self::#variant(Box::new(notes.back_to(#number, *new)?))),
        })
    });
    let first = entries.first().map(|entry| &entry.variant);
    let notes = notes(entries.get(1..).unwrap_or_default());
    quote! {
        /// The version before it; the first stays as it is.
        ///
        /// # Errors
        ///
        /// When the older version cannot say what the payload says, or must say what it does not.
        pub fn previous(self, #notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
            match self {
                Self::#first(first) => Ok(Self::#first(first)),
                #(#arms)*
            }
        }
    }
}

/// The notes' name: an event with one version takes none.
fn notes(older: &[Entry]) -> Ident {
    format_ident!("{}", if older.is_empty() { "_notes" } else { "notes" })
}

fn writing(entries: &[Entry]) -> TokenStream {
    let variants: Vec<&Ident> = entries.iter().map(|entry| &entry.variant).collect();
    quote! {
        /// Notes every field that contradicts what it repeats.
        pub fn cross_check(&self, notes: &mut upgrade::Notes) {
            match self {
                #(Self::#variants(event) => event::Event::cross_check(&**event, notes),)*
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

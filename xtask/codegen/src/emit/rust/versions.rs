//! The enum of an event's versions; what it can do is the same for all, and stands in the runtime.

use super::Options;
use super::scope::{ident, path};
use super::template::quote;
use super::tokens;
use crate::ir::Module;
use crate::list;
use crate::name::rust as name;
use proc_macro2::{Ident, Literal, TokenStream};

/// The enum of an event's versions, oldest first.
pub(super) fn any(versions: &[&Module], options: &Options) -> TokenStream {
    let Some(latest) = versions.last() else { return TokenStream::new() };
    let root = ident(&name::type_name(&latest.root));
    let any = ident(&format!("Any{root}"));
    let event = latest.event.as_ref().and_then(|event| event.names.first());
    let docs =
        format!(" `{}` in the version in which it was sent.", event.map_or("", String::as_str));
    let runtime = path(&options.runtime);
    let entries: Vec<Entry> = list::some(versions, &mut |module| entry(module));
    let variants = tokens::each(&entries, &mut |Entry { number, variant, ty }| {
        let docs = format!(" Version {number}.");
        quote!(#[doc = #docs] #variant(Box<#ty>),)
    });
    let mut comma = None;
    let listed = tokens::each(&entries, &mut |Entry { number, variant, ty }| {
        let before = comma.replace(quote!(,));
        quote!(#before #variant(#ty) = #number)
    });
    quote! {
        use #runtime::event;
        #[doc = #docs]
        #[derive(Clone, Debug, PartialEq)]
        pub enum #any {
            #variants
        }
        event::versions!(#any -> #root, #listed);
    }
}

/// One version as the enum sees it.
struct Entry {
    number: Literal,
    variant: Ident,
    ty: TokenStream,
}

fn entry(module: &Module) -> Option<Entry> {
    let number = module.event.as_ref()?.version;
    let (folder, root) = (ident(module.path.0.last()?), ident(&name::type_name(&module.root)));
    Some(Entry {
        number: Literal::u32_unsuffixed(number),
        variant: ident(&format!("V{number}")),
        ty: quote!(#folder::#root),
    })
}

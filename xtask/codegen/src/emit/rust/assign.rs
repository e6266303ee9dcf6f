//! Statements that give each field of the new version its local, and how locals end up in a record.

use super::choose::{Chosen, chosen, is_open};
use super::leaf::{Around, Context, Leaf};
use super::scope::Presence;
use super::template::quote;
use super::{tokens, types};
use crate::ir::{Custom, Origin, Path};
use crate::list;
use proc_macro2::{Ident, TokenStream};

/// `let local = …;`
pub(super) fn statement(context: &Context<'_>, leaf: &Leaf<'_>) -> TokenStream {
    let local = &leaf.local;
    let value = match leaf.origin {
        Origin::Custom { custom, gives, .. } => return function(context, leaf, custom, gives),
        Origin::Set(_) | Origin::Value { .. } => wrap(context, leaf, chosen(context, leaf)),
        Origin::Constant | Origin::Record(_) => TokenStream::new(),
    };
    quote!(let #local = #value;)
}

/// The call of a function, where the first place that it fills has its turn.
fn function(
    context: &Context<'_>,
    leaf: &Leaf<'_>,
    custom: &Custom,
    gives: &[Path],
) -> TokenStream {
    let filled = |path: &Path| {
        let made = |it: &Leaf<'_>| matches!(it.origin, Origin::Custom { custom: own, .. } if own == custom);
        context.leaves.iter().any(|it| it.path == *path && made(it))
    };
    if gives.iter().find(|path| filled(path)) != Some(&leaf.path) {
        return TokenStream::new();
    }
    let locals: Vec<TokenStream> = list::each(gives, &mut |path| {
        let local = context.local(path);
        if filled(path) { quote!(#local) } else { quote!(_) }
    });
    let (function, from) = (context.direction.function(custom), context.from);
    match locals.as_slice() {
        [only] => quote!(let #only = #function(&#from, notes)?;),
        several => {
            let several = tokens::list(several);
            quote!(let (#several) = #function(&#from, notes)?;)
        }
    }
}

/// A local as the field's value: where the record around it may be absent, a required value is
/// asked for only now.
pub(super) fn finished(context: &Context<'_>, path: &Path, local: &Ident) -> TokenStream {
    let leaf = context.leaves.iter().find(|leaf| leaf.path == *path);
    let Some(leaf) = leaf.filter(|leaf| is_open(context, leaf)) else { return quote!(#local) };
    let missing = context.direction.missing(path, leaf.origin);
    quote!(#local.ok_or_else(|| #missing)?)
}

/// Whether some member of a record is there.
pub(super) enum Any {
    /// In every case.
    Certain,
    /// When this is true.
    When(TokenStream),
    /// In no case.
    Never,
}

/// Whether some member below a place is there.
pub(super) fn any_present(context: &Context<'_>, path: &Path) -> Any {
    let mut conditions = Vec::new();
    for leaf in context.leaves.iter().filter(|leaf| path.contains(&leaf.path)) {
        let local = &leaf.local;
        let presence = context.scope.presence(leaf.field);
        match (chosen(context, leaf), presence) {
            (Chosen::Always(_), _) => return Any::Certain,
            (Chosen::Never, _) => {}
            (Chosen::Perhaps(_), Presence::Maybe) => conditions.push(quote!(#local.is_present())),
            (Chosen::Perhaps(_), Presence::Required | Presence::Optional) => {
                conditions.push(quote!(#local.is_some()));
            }
        }
    }
    let any = tokens::joined(&conditions, &quote!(||));
    if conditions.is_empty() { Any::Never } else { Any::When(any) }
}

/// Turns what was chosen into the type of the struct's field.
fn wrap(context: &Context<'_>, leaf: &Leaf<'_>, chosen: Chosen) -> TokenStream {
    let missing = context.direction.missing(&leaf.path, leaf.origin);
    match (context.scope.presence(leaf.field), chosen) {
        (Presence::Required, Chosen::Always(value)) => value,
        (Presence::Required, Chosen::Perhaps(value)) if leaf.around == Around::Perhaps => value,
        (Presence::Required, Chosen::Never) if leaf.around == Around::Perhaps => quote!(None),
        (Presence::Required, Chosen::Perhaps(value)) => {
            quote!(#value.ok_or_else(|| #missing)?)
        }
        (Presence::Required, Chosen::Never) => {
            quote!(return Err(#missing))
        }
        (Presence::Optional, Chosen::Always(value)) => quote!(Some(#value)),
        (Presence::Optional, Chosen::Perhaps(value)) => value,
        (Presence::Optional, Chosen::Never) => quote!(None),
        (Presence::Maybe, Chosen::Always(value)) => {
            quote!(json::Maybe::from(#value))
        }
        (Presence::Maybe, Chosen::Perhaps(value)) => {
            let ty = types::present(context.scope, leaf.owner, leaf.field);
            quote!(#value.map_or(json::Maybe::Absent, json::Maybe::<#ty>::from))
        }
        (Presence::Maybe, Chosen::Never) => quote!(json::Maybe::Absent),
    }
}

//! Which value a field takes: of its sources in order, or what stands in for them.

use super::access::{self, Step, Take, Value};
use super::holder::{self, Holder};
use super::leaf::{Around, Context, Leaf};
use super::scope::{Presence, Scope, ident};
use super::template::quote;
use super::{convert, literal, shape, tokens, types};
use crate::ir::{Conflict, Fallback, Literal, Mapping, Origin, Path, Source, Type};
use crate::list;
use proc_macro2::{Ident, TokenStream, TokenTree};

/// A value on its way into a local.
pub(super) enum Chosen {
    /// `V`
    Always(TokenStream),
    /// `Option<V>`
    Perhaps(TokenStream),
    /// Nothing can be there.
    Never,
}

/// What a field takes.
pub(super) fn chosen(context: &Context<'_>, leaf: &Leaf<'_>) -> Chosen {
    let (conflict, fallbacks) = match leaf.origin {
        Origin::Value { conflict, fallbacks, .. } => (conflict, fallbacks),
        Origin::Set(constant) => return Chosen::Always(set(context.scope, leaf, constant)),
        Origin::Custom { .. } => return made(context.scope, leaf),
        Origin::Constant | Origin::Record(_) => return Chosen::Never,
    };
    let target = leaf.path.to_string();
    let offers = offers(context, leaf);
    let derived_first = *conflict == Conflict::Derived;
    let mut chosen = match repeated(context, fallbacks) {
        Some((of, value)) if derived_first => over(&target, &of, value, offers),
        _ => pick(&target, offers, conflict),
    };
    for fallback in fallbacks {
        chosen = match (chosen, fallback) {
            (Chosen::Always(value), _) => Chosen::Always(value),
            (before, Fallback::Derive(_) | Fallback::Count(_)) if derived_first => before,
            (before, Fallback::Assume(constant)) => {
                let text = constant.to_json();
                let value = set(context.scope, leaf, constant);
                Chosen::Always(match before {
                    Chosen::Perhaps(chosen) => quote!(match #chosen {
                        Some(value) => value,
                        None => notes.assume(&(#target, #text), #value),
                    }),
                    // The account of the step has it.
                    Chosen::Never | Chosen::Always(_) => value,
                })
            }
            (before, Fallback::Restore) => restored(context.scope, leaf, before),
            (before, Fallback::Derive(path)) => otherwise(before, derived(context, path)),
            (before, Fallback::Count(path)) => otherwise(before, counted(context, path)),
        };
    }
    chosen
}

/// What the sources of a field have for it: their pointers and their values in its type.
pub(super) fn offers<'a>(context: &Context<'a>, leaf: &Leaf<'_>) -> Vec<(String, Value<'a>)> {
    let Origin::Value { sources, null_is_absent, map, .. } = leaf.origin else {
        return Vec::new();
    };
    let how = How { null_is_absent: *null_is_absent, map: map.as_ref() };
    list::some(sources, &mut |source| offer(context, leaf, source, &how))
}

/// The place that a field repeats, and what it says.
fn repeated(context: &Context<'_>, fallbacks: &[Fallback]) -> Option<(String, Chosen)> {
    fallbacks.iter().find_map(|fallback| match fallback {
        Fallback::Derive(path) => Some((path.to_string(), derived(context, path))),
        Fallback::Count(path) => Some((path.to_string(), counted(context, path))),
        Fallback::Assume(_) | Fallback::Restore => None,
    })
}

/// What a field repeats, which wins over every source.
fn over(target: &str, of: &str, repeated: Chosen, offers: Vec<(String, Value<'_>)>) -> Chosen {
    let repeated = match repeated {
        Chosen::Always(value) => quote!(Some(#value)),
        Chosen::Perhaps(value) => value,
        Chosen::Never => return pick(target, offers, &Conflict::First),
    };
    let offers = tokens::list(&list::turn(offers, &mut listed));
    let offers = quote!([#offers]);
    Chosen::Perhaps(noted(
        &offers,
        &ident("offers"),
        |offers| quote!(notes.derived(#target, (#of, #repeated), #offers)),
    ))
}

/// What a function made, in its local.
fn made(scope: &Scope<'_>, leaf: &Leaf<'_>) -> Chosen {
    let local = &leaf.local;
    match scope.presence(leaf.field) {
        Presence::Required => Chosen::Always(quote!(#local)),
        Presence::Optional | Presence::Maybe => Chosen::Perhaps(quote!(#local)),
    }
}

/// What was chosen, or else what the upgrade carried.
fn restored(scope: &Scope<'_>, leaf: &Leaf<'_>, before: Chosen) -> Chosen {
    let (target, shape) = (leaf.path.to_string(), shape::of_type(scope, &leaf.field.ty));
    let ty = types::whole(scope, leaf.owner, leaf.field);
    let carried = quote!(notes.restore::<#ty>(#target, const { &#shape })?);
    match before {
        Chosen::Perhaps(value) => Chosen::Perhaps(quote!(match #value {
            Some(value) => Some(value),
            None => #carried,
        })),
        Chosen::Never | Chosen::Always(_) => Chosen::Perhaps(carried),
    }
}

/// What was chosen, or else this.
fn otherwise(before: Chosen, fallback: Chosen) -> Chosen {
    match (before, fallback) {
        (Chosen::Perhaps(value), Chosen::Always(fallback)) => {
            Chosen::Always(quote!(#value.unwrap_or_else(|| #fallback)))
        }
        (Chosen::Perhaps(value), Chosen::Perhaps(fallback)) => {
            Chosen::Perhaps(quote!(#value.or_else(|| #fallback)))
        }
        (Chosen::Never, fallback) => fallback,
        (before, _) => before,
    }
}

fn pick(target: &str, mut offers: Vec<(String, Value<'_>)>, conflict: &Conflict) -> Chosen {
    if offers.len() == 1 {
        let (pointer, value) = offers.remove(0);
        let tokens = value.tokens;
        return match (value.optional, pointer != target) {
            // The account of the step says when it moved.
            (false, _) => Chosen::Always(tokens),
            (true, false) => Chosen::Perhaps(tokens),
            (true, true) => Chosen::Perhaps(noted(
                &quote!([(#pointer, #tokens)]),
                &ident("offers"),
                |offers| quote!(notes.first(#target, #offers)),
            )),
        };
    }
    if offers.is_empty() {
        return Chosen::Never;
    }
    if matches!(conflict, Conflict::First | Conflict::Derived) && !offers[0].1.optional {
        let (pointer, value) = offers.remove(0);
        return Chosen::Always(kept(target, &pointer, &value.tokens, offers));
    }
    let offers = tokens::list(&list::turn(offers, &mut listed));
    let offers = quote!([#offers]);
    Chosen::Perhaps(noted(&offers, &ident("offers"), |offers| match conflict {
        Conflict::First | Conflict::Derived => quote!(notes.first(#target, #offers)),
        Conflict::Last => quote!(notes.last(#target, #offers)),
        Conflict::Error => quote!(notes.agreed(#target, #offers)?),
        Conflict::EqualWithin(tolerance) => {
            quote!(notes.within(#target, #tolerance, #offers))
        }
    }))
}

/// The first source where it is always there, beside the others.
fn kept(
    target: &str,
    of: &str,
    value: &TokenStream,
    others: Vec<(String, Value<'_>)>,
) -> TokenStream {
    let others = tokens::list(&list::turn(others, &mut listed));
    let arguments = quote!((#of, #value), [#others]);
    if !mentions_notes(&arguments) {
        return quote!(notes.kept(#target, #arguments));
    }
    quote!({
        let (kept, others) = (#arguments);
        notes.kept(#target, kept, others)
    })
}

/// An offer as an entry of a list: pointer and `Option` of the value.
fn listed((pointer, value): (String, Value<'_>)) -> TokenStream {
    let tokens = value.tokens;
    if value.optional { quote!((#pointer, #tokens)) } else { quote!((#pointer, Some(#tokens))) }
}

/// A note of a value. One that takes notes itself is computed before.
fn noted(
    value: &TokenStream,
    name: &Ident,
    note: impl FnOnce(&TokenStream) -> TokenStream,
) -> TokenStream {
    if !mentions_notes(value) {
        return note(value);
    }
    let note = note(&quote!(#name));
    quote!({
        let #name = #value;
        #note
    })
}

fn mentions_notes(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions_notes(&group.stream()),
        TokenTree::Ident(ident) => ident == "notes",
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// What is said about all sources of a leaf.
struct How<'a> {
    null_is_absent: bool,
    map: Option<&'a Mapping>,
}

/// A source as an offer: its pointer and its value in the target's type.
fn offer<'a>(
    context: &Context<'a>,
    leaf: &Leaf<'_>,
    source: &Source,
    how: &How<'_>,
) -> Option<(String, Value<'a>)> {
    let from = context.from;
    let shared = context.uses.iter().filter(|used| overlap(used, &source.path)).count() > 1;
    let take = if shared { Take::Copy } else { Take::Move };
    let start = Step::Place(quote!(#from), context.old);
    let mut value = access::value(context.scope, start, &source.path, take)?;
    if how.null_is_absent {
        value = value.flattened(context.scope);
    }
    value.tokens = match how.map {
        Some(map) => convert::mapped(context.scope, (&source.path, &value), leaf, map),
        None => convert::value(context, &source.path, &value, leaf, &source.convert),
    };
    Some((source.path.to_string(), value))
}

fn overlap(one: &Path, other: &Path) -> bool {
    one.contains(other) || other.contains(one)
}

/// The new payload's value at a path, from the locals computed so far.
fn derived(context: &Context<'_>, path: &Path) -> Chosen {
    let Some(leaf) = context.leaves.iter().find(|leaf| leaf.path.contains(path)) else {
        return Chosen::Never;
    };
    let scope = context.scope;
    let local = &leaf.local;
    if leaf.path == *path {
        let clone = (!types::is_copy(scope, &leaf.field.ty)).then(|| quote!(.clone()));
        return match scope.presence(leaf.field) {
            Presence::Required if is_open(context, leaf) => Chosen::Perhaps(quote!(#local #clone)),
            Presence::Required => Chosen::Always(quote!(#local #clone)),
            Presence::Optional => Chosen::Perhaps(quote!(#local #clone)),
            Presence::Maybe => Chosen::Perhaps(quote!(#local.clone().present())),
        };
    }
    let rest = Path(path.0[leaf.path.0.len()..].to_vec());
    let value =
        below(scope, leaf, local).and_then(|step| access::value(scope, step, &rest, Take::Copy));
    match value {
        Some(value) if value.optional => Chosen::Perhaps(value.tokens),
        Some(value) => Chosen::Always(value.tokens),
        None => Chosen::Never,
    }
}

/// The number of entries at a path of the new payload.
fn counted(context: &Context<'_>, path: &Path) -> Chosen {
    let Some(leaf) = context.leaves.iter().find(|leaf| leaf.path.contains(path)) else {
        return Chosen::Never;
    };
    let local = &leaf.local;
    let rest = Path(path.0[leaf.path.0.len()..].to_vec());
    let count = if rest.0.is_empty() {
        Some(access::count_of(context.scope, &quote!(#local), leaf.field))
    } else {
        below(context.scope, leaf, local).and_then(|step| access::count(context.scope, step, &rest))
    };
    count.map_or(Chosen::Never, |count| Chosen::Perhaps(quote!(#count.and_then(upgrade::count))))
}

/// The record that a leaf's local holds, as a start for a way further down.
fn below<'a>(scope: &Scope<'a>, leaf: &Leaf<'a>, local: &Ident) -> Option<Step<'a>> {
    let record = access::record_of(scope, leaf.field)?;
    let nullable = scope.without_null(&leaf.field.ty).is_some();
    let always = scope.presence(leaf.field) == Presence::Required && !nullable;
    let sparse = holder::of(scope, leaf.owner, leaf.field) == Holder::Sparse;
    Some(match (always, leaf.field.lazy) {
        (true, false) if sparse => Step::Maybe(quote!(#local.known()), record),
        (true, false) => Step::Place(quote!(#local), record),
        (true, true) => Step::Place(quote!(#local.get()), record),
        (false, false) => Step::Maybe(quote!(#local.as_ref()), record),
        (false, true) => Step::Maybe(quote!(#local.as_ref().map(json::Lazy::get)), record),
    })
}

/// A constant as the field's value.
fn set(scope: &Scope<'_>, leaf: &Leaf<'_>, constant: &Literal) -> TokenStream {
    let value = literal::value(scope, &leaf.field.ty, constant);
    let holder = holder::of(scope, leaf.owner, leaf.field);
    match (scope.without_null(&leaf.field.ty), &leaf.field.ty) {
        (Some(_), _) if holder == Holder::Box => quote!(#value.map(Box::new)),
        (None, Type::Named(named)) if literal::is_default(scope, named, constant) => {
            holder.empty(&scope.path(named))
        }
        (_, ty) if holder == Holder::Sparse => {
            let value = literal::typed(scope, ty, constant);
            holder.around(&value)
        }
        (_, _) => holder.around(&value),
    }
}

/// Whether the local of a required field may be without a value.
pub(super) fn is_open(context: &Context<'_>, leaf: &Leaf<'_>) -> bool {
    leaf.around == Around::Perhaps
        && context.scope.presence(leaf.field) == Presence::Required
        && matches!(chosen(context, leaf), Chosen::Perhaps(_) | Chosen::Never)
}

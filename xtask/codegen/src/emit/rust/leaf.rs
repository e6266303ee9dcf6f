//! One value of the new version: the local that holds it and the statement that computes it.

use super::access::{self, Step, Take, Value};
use super::scope::{Presence, Scope, ident};
use super::{convert, literal, types};
use crate::ir::{
    Conflict, Fallback, Field, Literal, Mapping, Origin, Path, Record, RecordPlan, Reference,
    Source,
};
use crate::name::rust as name;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A field of the new version that is no record put together from parts.
pub(super) struct Leaf<'a> {
    pub(super) path: Path,
    pub(super) field: &'a Field,
    /// The record that has the field.
    pub(super) owner: &'a Reference,
    pub(super) origin: &'a Origin,
}

/// What a statement needs to know of its surroundings.
pub(super) struct Context<'a> {
    pub(super) scope: &'a Scope<'a>,
    /// The record converted from.
    pub(super) old: &'a Record,
    /// The local that holds it.
    pub(super) from: &'a Ident,
    /// Every place of the old record that some leaf reads.
    pub(super) uses: &'a [Path],
    pub(super) leaves: &'a [Leaf<'a>],
}

/// Gathers the leaves of a plan.
pub(super) fn collect<'a>(
    scope: &Scope<'a>,
    plan: &'a RecordPlan,
    at: &Path,
    into: &mut Vec<Leaf<'a>>,
) {
    let Some(record) = scope.record(&plan.target) else { return };
    for planned in &plan.fields {
        let path = at.member(&planned.wire);
        let Some(field) = record.field(&planned.wire) else { continue };
        match &planned.origin {
            Origin::Constant => {}
            Origin::Record(inner) => collect(scope, inner, &path, into),
            Origin::Set(_) | Origin::Value { .. } | Origin::Custom(_) => {
                into.push(Leaf { path, field, owner: &plan.target, origin: &planned.origin });
            }
        }
    }
}

/// Every place of the old record that the leaves read, with repeats.
pub(super) fn uses(leaves: &[Leaf<'_>]) -> Vec<Path> {
    let sources = leaves.iter().flat_map(|leaf| match leaf.origin {
        Origin::Value { sources, .. } => sources.as_slice(),
        Origin::Constant | Origin::Set(_) | Origin::Record(_) | Origin::Custom(_) => &[],
    });
    sources.map(|source| source.path.clone()).collect()
}

/// Leaves so that each stands after those that it is derived from.
pub(super) fn in_order<'a, 'b>(leaves: &'b [Leaf<'a>]) -> Vec<&'b Leaf<'a>> {
    let mut waiting: Vec<&Leaf<'_>> = leaves.iter().collect();
    let mut ordered: Vec<&Leaf<'_>> = Vec::new();
    while !waiting.is_empty() {
        let blocked = |leaf: &Leaf<'_>| {
            needs(leaf).iter().any(|need| {
                waiting.iter().any(|other| {
                    other.path != leaf.path
                        && (other.path.contains(need) || need.contains(&other.path))
                })
            })
        };
        let position = waiting.iter().position(|leaf| !blocked(leaf)).unwrap_or(0);
        ordered.push(waiting.remove(position));
    }
    ordered
}

fn needs<'a>(leaf: &Leaf<'a>) -> Vec<&'a Path> {
    let Origin::Value { fallbacks, .. } = leaf.origin else { return Vec::new() };
    let paths = fallbacks.iter().filter_map(|fallback| match fallback {
        Fallback::Derive(path) | Fallback::Count(path) => Some(path),
        Fallback::Assume(_) => None,
    });
    paths.collect()
}

/// The name of the local at a path.
pub(super) fn local(path: &Path) -> String {
    let words: Vec<String> = path
        .0
        .iter()
        .map(|segment| match segment {
            crate::ir::Segment::Member(wire) => name::field(wire),
            crate::ir::Segment::Each => "each".to_owned(),
        })
        .collect();
    match words.as_slice() {
        [only] => only.clone(),
        several => several.join("_").replace("r#", ""),
    }
}

/// `let local = …;`
pub(super) fn statement(context: &Context<'_>, leaf: &Leaf<'_>) -> TokenStream {
    let scope = context.scope;
    let local = ident(&local(&leaf.path));
    let value = match leaf.origin {
        Origin::Set(constant) => wrap(scope, leaf, Chosen::Always(set(scope, leaf, constant))),
        Origin::Custom(custom) => {
            let (function, from) = (super::scope::path(&custom.up), context.from);
            quote!(#function(&#from, notes)?)
        }
        Origin::Value { .. } => wrap(scope, leaf, chosen(context, leaf)),
        Origin::Constant | Origin::Record(_) => TokenStream::new(),
    };
    quote!(let #local = #value;)
}

/// A constant as the field's value.
fn set(scope: &Scope<'_>, leaf: &Leaf<'_>, constant: &Literal) -> TokenStream {
    let value = literal::value(scope, &leaf.field.ty, constant);
    if !types::is_boxed(scope, leaf.owner, &leaf.field.ty) {
        return value;
    }
    match scope.without_null(&leaf.field.ty) {
        Some(_) => quote!(#value.map(Box::new)),
        None => quote!(Box::new(#value)),
    }
}

/// A value on its way into a local.
enum Chosen {
    /// `V`
    Always(TokenStream),
    /// `Option<V>`
    Perhaps(TokenStream),
    /// Nothing can be there.
    Never,
}

/// Turns what was chosen into the type of the struct's field.
fn wrap(scope: &Scope<'_>, leaf: &Leaf<'_>, chosen: Chosen) -> TokenStream {
    let target = leaf.path.to_string();
    match (scope.presence(leaf.field), chosen) {
        (Presence::Required, Chosen::Always(value)) => value,
        (Presence::Required, Chosen::Perhaps(value)) => {
            quote!(#value.ok_or_else(|| upgrade::Refused::missing(#target))?)
        }
        (Presence::Required, Chosen::Never) => {
            quote!(return Err(upgrade::Refused::missing(#target)))
        }
        (Presence::Optional, Chosen::Always(value)) => quote!(Some(#value)),
        (Presence::Optional, Chosen::Perhaps(value)) => value,
        (Presence::Optional, Chosen::Never) => quote!(None),
        (Presence::Maybe, Chosen::Always(value)) => {
            quote!(json::Maybe::from(#value))
        }
        (Presence::Maybe, Chosen::Perhaps(value)) => {
            quote!(#value.map_or(json::Maybe::Absent, json::Maybe::from))
        }
        (Presence::Maybe, Chosen::Never) => quote!(json::Maybe::Absent),
    }
}

fn chosen(context: &Context<'_>, leaf: &Leaf<'_>) -> Chosen {
    let Origin::Value { sources, conflict, null_is_absent, map, fallbacks } = leaf.origin else {
        return Chosen::Never;
    };
    let target = leaf.path.to_string();
    let how = How { null_is_absent: *null_is_absent, map: map.as_ref() };
    let offers: Vec<(String, Value<'_>)> =
        sources.iter().filter_map(|source| offer(context, leaf, source, &how)).collect();
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
                let assumed = quote!(notes.assume(#target, #text, #value));
                Chosen::Always(match before {
                    Chosen::Perhaps(value) => quote!(match #value {
                        Some(value) => value,
                        None => #assumed,
                    }),
                    Chosen::Never | Chosen::Always(_) => assumed,
                })
            }
            (before, Fallback::Derive(path)) => otherwise(before, derived(context, path)),
            (before, Fallback::Count(path)) => otherwise(before, counted(context, path)),
        };
    }
    chosen
}

/// The place that a field repeats, and what it says.
fn repeated(context: &Context<'_>, fallbacks: &[Fallback]) -> Option<(String, Chosen)> {
    fallbacks.iter().find_map(|fallback| match fallback {
        Fallback::Derive(path) => Some((path.to_string(), derived(context, path))),
        Fallback::Count(path) => Some((path.to_string(), counted(context, path))),
        Fallback::Assume(_) => None,
    })
}

/// What a field repeats, which wins over every source.
fn over(target: &str, of: &str, repeated: Chosen, offers: Vec<(String, Value<'_>)>) -> Chosen {
    let repeated = match repeated {
        Chosen::Always(value) => quote!(Some(#value)),
        Chosen::Perhaps(value) => value,
        Chosen::Never => return pick(target, offers, &Conflict::First),
    };
    let offers = offers.into_iter().map(listed);
    Chosen::Perhaps(quote!(notes.derived(#target, (#of, #repeated), [#(#offers),*])))
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
            (false, false) => Chosen::Always(tokens),
            (false, true) => Chosen::Always(quote!(notes.moved(#target, #pointer, #tokens))),
            (true, false) => Chosen::Perhaps(tokens),
            (true, true) => Chosen::Perhaps(quote!(notes.first(#target, [(#pointer, #tokens)]))),
        };
    }
    if offers.is_empty() {
        return Chosen::Never;
    }
    let offers = offers.into_iter().map(listed);
    let offers = quote!([#(#offers),*]);
    Chosen::Perhaps(match conflict {
        Conflict::First | Conflict::Derived => quote!(notes.first(#target, #offers)),
        Conflict::Last => quote!(notes.last(#target, #offers)),
        Conflict::Error => quote!(notes.agreed(#target, #offers)?),
        Conflict::EqualWithin(tolerance) => {
            let tolerance = proc_macro2::Literal::f64_unsuffixed(tolerance.parse().unwrap_or(0.0));
            quote!(notes.within(#target, #tolerance, #offers))
        }
    })
}

/// An offer as an entry of a list: pointer and `Option` of the value.
fn listed((pointer, value): (String, Value<'_>)) -> TokenStream {
    let tokens = value.tokens;
    if value.optional { quote!((#pointer, #tokens)) } else { quote!((#pointer, Some(#tokens))) }
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
        Some(map) => convert::mapped(context.scope, &value, leaf, map),
        None => convert::value(context.scope, &value, leaf, &source.convert),
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
    let local = ident(&local(&leaf.path));
    if leaf.path == *path {
        let clone = (!types::is_copy(scope, &leaf.field.ty)).then(|| quote!(.clone()));
        return match scope.presence(leaf.field) {
            Presence::Required => Chosen::Always(quote!(#local #clone)),
            Presence::Optional => Chosen::Perhaps(quote!(#local #clone)),
            Presence::Maybe => Chosen::Perhaps(quote!(#local.clone().present())),
        };
    }
    let rest = Path(path.0[leaf.path.0.len()..].to_vec());
    let value =
        below(scope, leaf, &local).and_then(|step| access::value(scope, step, &rest, Take::Copy));
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
    let local = ident(&local(&leaf.path));
    let rest = Path(path.0[leaf.path.0.len()..].to_vec());
    let count = below(context.scope, leaf, &local)
        .and_then(|step| access::count(context.scope, step, &rest));
    count.map_or(Chosen::Never, |count| Chosen::Perhaps(quote!(#count.map(upgrade::count))))
}

/// The record that a leaf's local holds, as a start for a way further down.
fn below<'a>(scope: &Scope<'a>, leaf: &Leaf<'a>, local: &Ident) -> Option<Step<'a>> {
    let record = access::record_of(scope, leaf.field)?;
    let nullable = scope.without_null(&leaf.field.ty).is_some();
    let always = scope.presence(leaf.field) == Presence::Required && !nullable;
    Some(match (always, leaf.field.lazy) {
        (true, false) => Step::Place(quote!(#local), record),
        (true, true) => Step::Place(quote!(#local.get()), record),
        (false, false) => Step::Maybe(quote!(#local.as_ref()), record),
        (false, true) => Step::Maybe(quote!(#local.as_ref().map(json::Lazy::get)), record),
    })
}

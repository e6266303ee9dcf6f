//! Expressions that reach a place inside a typed payload.

use super::holder::{self, Holder};
use super::record::field_ident;
use super::scope::{Presence, Scope, ident};
use super::template::quote;
use super::{literal, types};
use crate::ir::{Field, Path, Record, Segment, Type};
use proc_macro2::{Ident, TokenStream};

/// An expression on the way to a place.
pub(super) enum Step<'a> {
    /// A record that is there.
    Place(TokenStream, &'a Record),
    /// A record that may not be: an `Option` of a reference.
    Maybe(TokenStream, &'a Record),
}

/// An expression for the value at a place: `T`, or `Option<T>` when `optional`.
///
/// A value that may be null is itself an `Option`.
pub(super) struct Value<'a> {
    pub(super) tokens: TokenStream,
    pub(super) optional: bool,
    pub(super) field: &'a Field,
    /// The record that has the field.
    owner: &'a Record,
    /// Whether a null counts as absent, so that what is there is never null.
    pub(super) flat: bool,
}

impl Value<'_> {
    /// What the value stands in.
    pub(super) fn holder(&self, scope: &Scope<'_>) -> Holder {
        scope
            .reference_to(self.owner)
            .map_or(Holder::Record, |owner| holder::of(scope, &owner, self.field))
    }

    /// The same, a null counting as absent.
    #[must_use]
    pub(super) fn flattened(mut self, scope: &Scope<'_>) -> Self {
        if scope.without_null(&self.field.ty).is_some() {
            if self.optional && scope.presence(self.field) != Presence::Optional {
                let tokens = self.tokens;
                self.tokens = quote!(#tokens.flatten());
            }
            self.optional = true;
            self.flat = true;
        }
        self
    }
}

/// Whether the value may be moved out of its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    /// Nobody else needs it.
    Move,
    /// The place stays whole.
    Copy,
}

/// The value at `path`, seen from `start`.
pub(super) fn value<'a>(
    scope: &Scope<'a>,
    start: Step<'a>,
    path: &Path,
    take: Take,
) -> Option<Value<'a>> {
    let (last, way) = path.0.split_last()?;
    let borrowed = is_borrowed(scope, step_record(&start), &Path(way.to_vec()));
    let mut step = start;
    for segment in way {
        let field = member(&step_record(&step).fields, segment)?;
        step = enter(scope, step, field)?;
    }
    let field = member(&step_record(&step).fields, last)?;
    Some(take_field(scope, &step, field, if borrowed { Take::Copy } else { take }))
}

/// Whether the record at `path` can only be looked at: it stands in something that gives out
/// references alone.
pub(super) fn is_borrowed(scope: &Scope<'_>, start: &Record, path: &Path) -> bool {
    let mut record = Some(start);
    for segment in &path.0 {
        let Some(owner) = record else { return false };
        let Some(field) = member(&owner.fields, segment) else { return false };
        if field.lazy {
            return true;
        }
        record = record_of(scope, field);
    }
    false
}

fn step_record<'a>(step: &Step<'a>) -> &'a Record {
    match step {
        Step::Place(_, record) | Step::Maybe(_, record) => record,
    }
}

fn member<'a>(fields: &'a [Field], segment: &Segment) -> Option<&'a Field> {
    match segment {
        Segment::Member(name) => fields.iter().find(|field| field.wire == *name),
        Segment::Each => None,
    }
}

/// The record that a field holds.
pub(super) fn record_of<'a>(scope: &Scope<'a>, field: &'a Field) -> Option<&'a Record> {
    let bare = scope.without_null(&field.ty).unwrap_or(&field.ty);
    match scope.resolved(bare) {
        Type::Named(reference) => scope.record(reference),
        _no_record => None,
    }
}

fn is_sparse(scope: &Scope<'_>, owner: &Record, field: &Field) -> bool {
    let owner = scope.reference_to(owner);
    owner.is_some_and(|owner| holder::of(scope, &owner, field) == Holder::Sparse)
}

fn enter<'a>(scope: &Scope<'a>, step: Step<'a>, field: &'a Field) -> Option<Step<'a>> {
    let record = record_of(scope, field)?;
    let name = field_ident(field);
    let nullable = scope.without_null(&field.ty).is_some();
    let always = scope.presence(field) == Presence::Required && !nullable;
    let value = (scope.presence(field) == Presence::Maybe).then(|| quote!(.value()));
    let sparse = is_sparse(scope, step_record(&step), field);
    Some(match (step, always, field.lazy) {
        (Step::Place(at, _), true, false) if sparse => {
            Step::Maybe(quote!(#at.#name.known()), record)
        }
        (Step::Maybe(at, _), true, false) if sparse => {
            Step::Maybe(quote!(#at.and_then(|record| record.#name.known())), record)
        }
        (Step::Place(at, _), true, false) => Step::Place(quote!(#at.#name), record),
        (Step::Place(at, _), true, true) => Step::Place(quote!(#at.#name.get()), record),
        (Step::Place(at, _), false, lazy) => {
            let get = lazy.then(|| quote!(.map(json::Lazy::get)));
            Step::Maybe(quote!(#at.#name.as_ref() #value #get), record)
        }
        (Step::Maybe(at, _), true, false) => {
            Step::Maybe(quote!(#at.map(|record| &record.#name)), record)
        }
        (Step::Maybe(at, _), true, true) => {
            Step::Maybe(quote!(#at.map(|record| record.#name.get())), record)
        }
        (Step::Maybe(at, _), false, lazy) => {
            let get = lazy.then(|| quote!(.map(json::Lazy::get)));
            Step::Maybe(quote!(#at.and_then(|record| record.#name.as_ref() #value) #get), record)
        }
    })
}

fn take_field<'a>(scope: &Scope<'a>, step: &Step<'a>, field: &'a Field, take: Take) -> Value<'a> {
    let name = field_ident(field);
    if scope.is_constant(field) {
        let owner = step_record(step);
        let constant = literal::constant(scope, &field.ty);
        let (tokens, optional) = match step {
            Step::Place(_, _) => (constant, false),
            Step::Maybe(at, _) => (quote!(#at.map(|_| #constant)), true),
        };
        return Value { tokens, optional, field, owner, flat: false };
    }
    let presence = scope.presence(field);
    let copy = types::is_copy(scope, &field.ty) && !field.lazy;
    let clone = (!copy).then(|| quote!(.clone()));
    let (tokens, optional) = match (step, presence) {
        (Step::Place(at, _), Presence::Required) => {
            let clone = clone.filter(|_| take == Take::Copy);
            (quote!(#at.#name #clone), false)
        }
        (Step::Place(at, _), Presence::Optional) => {
            let clone = clone.filter(|_| take == Take::Copy);
            (quote!(#at.#name #clone), true)
        }
        (Step::Place(at, _), Presence::Maybe) => match take {
            Take::Move => (quote!(#at.#name.present()), true),
            Take::Copy => (quote!(#at.#name.clone().present()), true),
        },
        (Step::Maybe(at, _), Presence::Required) => {
            (quote!(#at.map(|record| record.#name #clone)), true)
        }
        (Step::Maybe(at, _), Presence::Optional) => {
            (quote!(#at.and_then(|record| record.#name #clone)), true)
        }
        (Step::Maybe(at, _), Presence::Maybe) => {
            (quote!(#at.and_then(|record| record.#name.clone().present())), true)
        }
    };
    Value { tokens, optional, field, owner: step_record(step), flat: false }
}

/// The record at `path`, seen from `start`.
pub(super) fn record<'a>(scope: &Scope<'a>, start: Step<'a>, path: &Path) -> Option<Step<'a>> {
    let mut step = start;
    for segment in &path.0 {
        let field = member(&step_record(&step).fields, segment)?;
        step = enter(scope, step, field)?;
    }
    Some(step)
}

/// An `Option<usize>`: the number of entries of the array or map at `path`.
pub(super) fn count<'a>(scope: &Scope<'a>, start: Step<'a>, path: &Path) -> Option<TokenStream> {
    let (last, way) = path.0.split_last()?;
    let mut step = start;
    for segment in way {
        let field = member(&step_record(&step).fields, segment)?;
        step = enter(scope, step, field)?;
    }
    let field = member(&step_record(&step).fields, last)?;
    let name = field_ident(field);
    Some(match step {
        Step::Place(at, _) => count_of(scope, &quote!(#at.#name), field),
        Step::Maybe(at, _) => {
            let count = count_of(scope, &quote!(record.#name), field);
            quote!(#at.and_then(|record| #count))
        }
    })
}

/// An `Option<usize>`: the number of entries of a field's array or map.
pub(super) fn count_of(scope: &Scope<'_>, place: &TokenStream, field: &Field) -> TokenStream {
    let nullable = scope.without_null(&field.ty).is_some();
    let always = scope.presence(field) == Presence::Required && !nullable;
    let get = field.lazy.then(|| quote!(.get()));
    let value = (scope.presence(field) == Presence::Maybe).then(|| quote!(.value()));
    if always {
        quote!(Some(#place #get.len()))
    } else {
        quote!(#place.as_ref() #value.map(|entries| entries #get.len()))
    }
}

/// An `Option<&V>` for the value at `path`; a member that may be absent or null is there as it is.
pub(super) fn look<'a>(scope: &Scope<'a>, start: Step<'a>, path: &Path) -> Option<TokenStream> {
    let (last, way) = path.0.split_last()?;
    let mut step = start;
    for segment in way {
        let field = member(&step_record(&step).fields, segment)?;
        step = enter(scope, step, field)?;
    }
    let field = member(&step_record(&step).fields, last)?;
    Some(look_at(scope, &step, field))
}

fn look_at(scope: &Scope<'_>, step: &Step<'_>, field: &Field) -> TokenStream {
    let name = field_ident(field);
    if scope.is_constant(field) {
        let constant = literal::constant(scope, &field.ty);
        return match step {
            Step::Place(_, _) => quote!(Some(&#constant)),
            Step::Maybe(at, _) => quote!(#at.map(|_| #constant).as_ref()),
        };
    }
    match (step, scope.presence(field)) {
        (Step::Place(at, _), Presence::Required) => quote!(Some(&#at.#name)),
        (Step::Place(at, _), Presence::Optional) => quote!(#at.#name.as_ref()),
        (Step::Place(at, _), Presence::Maybe) => {
            quote!(Some(&#at.#name).filter(|value| value.is_present()))
        }
        (Step::Maybe(at, _), Presence::Required) => quote!(#at.map(|record| &record.#name)),
        (Step::Maybe(at, _), Presence::Optional) => {
            quote!(#at.and_then(|record| record.#name.as_ref()))
        }
        (Step::Maybe(at, _), Presence::Maybe) => {
            quote!(#at.map(|record| &record.#name).filter(|value| value.is_present()))
        }
    }
}

/// The number of an item in the loops around it.
pub(super) fn index(depth: usize) -> Ident {
    numbered("index", depth)
}

/// The name of what a loop goes through, which differs from that of the loops around it.
pub(super) fn numbered(name: &str, depth: usize) -> Ident {
    match depth {
        0 => ident(name),
        deeper => ident(&format!("{name}_{deeper}")),
    }
}

/// `body` with an `Option<&V>` for the value at `path`, inside a loop for each `*` on the way.
pub(super) fn each<'a>(
    scope: &Scope<'a>,
    start: Step<'a>,
    path: &[Segment],
    body: &dyn Fn(TokenStream) -> TokenStream,
) -> Option<TokenStream> {
    each_below(scope, start, path, 0, body)
}

fn each_below<'a>(
    scope: &Scope<'a>,
    start: Step<'a>,
    path: &[Segment],
    depth: usize,
    body: &dyn Fn(TokenStream) -> TokenStream,
) -> Option<TokenStream> {
    let Some(star) = path.iter().position(|segment| *segment == Segment::Each) else {
        return Some(body(look(scope, start, &Path(path.to_vec()))?));
    };
    let (way, last) = (&path[..star - 1], &path[star - 1]);
    let step = record(scope, start, &Path(way.to_vec()))?;
    let field = member(&step_record(&step).fields, last)?;
    let mut found = look_at(scope, &step, field);
    let mut ty = &field.ty;
    if scope.presence(field) == Presence::Maybe {
        found = quote!(#found.and_then(|value| value.as_ref().value()));
        ty = scope.without_null(ty).unwrap_or(ty);
    }
    if field.lazy {
        found = quote!(#found.map(json::Lazy::get));
    }
    let mut rest = &path[star..];
    let (mut loops, mut depth) = (Vec::new(), depth);
    while let Some((Segment::Each, after)) = rest.split_first() {
        let index = index(depth);
        let (items, is_map) = items_of(scope, ty)?;
        let nullable = scope.without_null(ty).is_some();
        let flat = nullable.then(|| quote!(.flatten()));
        let list = quote!(#found.into_iter() #flat.flatten());
        let list = if is_map { list } else { quote!(#list.enumerate()) };
        loops.push(quote!(for (#index, item) in #list));
        (found, ty, rest, depth) = (quote!(Some(item)), items, after, depth + 1);
    }
    let inner = if rest.is_empty() {
        body(quote!(Some(item)))
    } else {
        let bare = scope.without_null(ty);
        let Type::Named(reference) = scope.resolved(bare.unwrap_or(ty)) else { return None };
        let record = scope.record(reference)?;
        let step = match bare {
            Some(_) => Step::Maybe(quote!(item.as_ref()), record),
            None => Step::Place(quote!(item), record),
        };
        each_below(scope, step, rest, depth, body)?
    };
    Some(loops.into_iter().rev().fold(inner, |inner, head| quote!(#head { #inner })))
}

/// The type of the items of an array or map, and whether it is a map.
fn items_of<'a>(scope: &Scope<'a>, ty: &'a Type) -> Option<(&'a Type, bool)> {
    match scope.resolved(scope.without_null(ty).unwrap_or(ty)) {
        Type::Array(rules) => Some((&rules.items, false)),
        Type::Map(rules) => Some((&rules.values, true)),
        _no_items => None,
    }
}

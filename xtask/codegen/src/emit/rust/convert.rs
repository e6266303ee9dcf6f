//! A value of the old type becomes one of the new type.

use super::access::{self, Value};
use super::direction::Direction;
use super::holder;
use super::leaf::{Context, Leaf};
use super::scope::Scope;
use super::template::quote;
use super::{backwards, literal, shape, step, tokens, types};
use crate::ir::{Convert, Field, Literal, Mapping, OnElse, Path, RecordPlan, Reference, Type};
use proc_macro2::TokenStream;

/// A source value as the target's: `V` to `V`, or `Option<V>` to `Option<V>`.
pub(super) fn value(
    context: &Context<'_>,
    from: &Path,
    source: &Value<'_>,
    leaf: &Leaf<'_>,
    convert: &Convert,
) -> TokenStream {
    let (scope, tokens) = (context.scope, &source.tokens);
    let (pointer, origin) = (leaf.path.to_string(), from.to_string());
    let inner = Inner {
        scope,
        direction: context.direction,
        pointer: quote!(#pointer),
        from: quote!(#origin),
        source: source.field,
        target: leaf.field,
        ty: &leaf.field.ty,
        depth: 0,
    };
    let lazy = source.field.lazy || leaf.field.lazy;
    let holders = (source.holder(scope), holder::of(scope, leaf.owner, leaf.field));
    if *convert == Convert::Same && source.field.lazy == leaf.field.lazy && holders.0 == holders.1 {
        return tokens.clone();
    }
    let bare = holders.0.inside(&quote!(value));
    let body =
        if lazy { through_lazy(&inner, convert, source.flat) } else { one(&inner, convert, &bare) };
    let body = holders.1.around(&body);
    if source.optional {
        present(tokens, &body, may_end(convert))
    } else {
        quote!({
            let value = #tokens;
            #body
        })
    }
}

/// What is there, converted; `ends` when the conversion may end the upgrade with `?`.
fn present(option: &TokenStream, body: &TokenStream, ends: bool) -> TokenStream {
    if ends {
        return quote!(match #option {
            Some(value) => Some(#body),
            None => None,
        });
    }
    let text = body.to_string();
    match text.strip_suffix("(value)").map(str::trim_end) {
        Some("Some") => quote!(#option.map(Some)),
        Some("Box :: new") => quote!(#option.map(Box::new)),
        _more => quote!(#option.map(|value| #body)),
    }
}

/// Whether a conversion may end the upgrade.
fn may_end(convert: &Convert) -> bool {
    match convert {
        Convert::Same | Convert::Widen | Convert::Text | Convert::Constant(_) => false,
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Items(inner)
        | Convert::Values(inner) => may_end(inner),
        Convert::Record(_)
        | Convert::Step(_)
        | Convert::Unwrap(_)
        | Convert::Narrow(_)
        | Convert::Back { .. }
        | Convert::Unscale { .. } => true,
    }
}

/// A conversion at hand.
#[derive(Clone)]
pub(super) struct Inner<'a> {
    pub(super) scope: &'a Scope<'a>,
    direction: Direction,
    /// Where the target stands, for notes: an expression.
    pub(super) pointer: TokenStream,
    /// Where the source stands: likewise.
    from: TokenStream,
    source: &'a Field,
    target: &'a Field,
    /// The type that the value at hand becomes.
    pub(super) ty: &'a Type,
    /// How many loops there are around it.
    depth: usize,
}

impl<'a> Inner<'a> {
    /// The same for what is not null.
    fn not_null(&self) -> Self {
        Self { ty: self.scope.without_null(self.ty).unwrap_or(self.ty), ..self.clone() }
    }

    /// The same for each item of an array or map; `index` is its name in a pointer.
    fn each(&self, index: &TokenStream) -> Self {
        let ty = match self.scope.resolved(self.scope.without_null(self.ty).unwrap_or(self.ty)) {
            Type::Array(rules) => &rules.items,
            Type::Map(rules) => &rules.values,
            _no_items => self.ty,
        };
        let below = |outer: &TokenStream| quote!(&upgrade::below(#outer, #index));
        let (pointer, from) = (below(&self.pointer), below(&self.from));
        Self { ty, pointer, from, depth: self.depth + 1, ..self.clone() }
    }

    /// What a closure over the notes of a record inside comes to.
    fn inside(&self, step: &TokenStream) -> TokenStream {
        let (from, pointer) = (&self.from, &self.pointer);
        match from.to_string() == pointer.to_string() {
            true => quote!(notes.below(#pointer, |notes| #step)?),
            false => quote!(notes.between(#from, #pointer, |notes| #step)?),
        }
    }
}

/// One of the two is lazy: decode what is raw, convert, and write down what must be raw. `flat` when
/// the value at hand is not null, whatever its type says.
fn through_lazy(inner: &Inner<'_>, convert: &Convert, flat: bool) -> TokenStream {
    let scope = inner.scope;
    let is_nullable = |field: &Field| scope.without_null(&field.ty).is_some();
    let decoded = match inner.source.lazy {
        true if is_nullable(inner.source) && !flat => quote!(value.map(json::Lazy::into_inner)),
        true => quote!(value.into_inner()),
        false => quote!(value),
    };
    let converted = one(inner, convert, &decoded);
    if !inner.target.lazy {
        return converted;
    }
    let whole = &inner.target.ty;
    let shape = shape::of_type(scope, scope.without_null(whole).unwrap_or(whole));
    let lazy = |value: &TokenStream| quote!(json::Lazy::new(#value, const { &#shape }));
    if is_nullable(inner.target) {
        let lazy = lazy(&quote!(value));
        quote!(#converted.map(|value| #lazy))
    } else {
        lazy(&converted)
    }
}

fn one(inner: &Inner<'_>, convert: &Convert, value: &TokenStream) -> TokenStream {
    match convert {
        Convert::Same => value.clone(),
        Convert::Widen => quote!(#value.into()),
        Convert::Text => {
            quote!(upgrade::text(&upgrade::wire_text(&#value), const { &shape::Shape::Any }))
        }
        Convert::Constant(literal) => {
            let text = literal.to_json();
            quote!({
                let _ = #value;
                upgrade::constant(#text, const { &shape::Shape::Any })
            })
        }
        Convert::Wrap(deeper) => {
            let deeper = one(&inner.not_null(), deeper, value);
            quote!(Some(#deeper))
        }
        Convert::Nullable(deeper) => {
            let ends = may_end(deeper);
            present(value, &one(&inner.not_null(), deeper, &quote!(value)), ends)
        }
        Convert::Items(deeper) => items(inner, deeper, value),
        Convert::Values(deeper) => values(inner, deeper, value),
        Convert::Record(plan) => record(inner, plan, value),
        Convert::Step(target) => other_event(inner, target, value),
        Convert::Unwrap(deeper) => {
            backwards::not_null(inner, value, |value| one(inner, deeper, value))
        }
        Convert::Narrow(deeper) => backwards::narrow(inner, &one(inner, deeper, value)),
        Convert::Back { entries, rest } => backwards::table(inner, entries, rest, value),
        Convert::Unscale { scale, offset } => backwards::unscale(inner, scale, offset, value),
    }
}

fn items(inner: &Inner<'_>, deeper: &Convert, value: &TokenStream) -> TokenStream {
    let index = access::index(inner.depth);
    let body = one(&inner.each(&quote!(#index)), deeper, &quote!(value));
    if may_end(deeper) {
        quote!({
            let mut items = Vec::new();
            for (#index, value) in #value.into_iter().enumerate() {
                items.push(#body);
            }
            items
        })
    } else {
        quote!(#value.into_iter().map(|value| #body).collect())
    }
}

fn values(inner: &Inner<'_>, deeper: &Convert, value: &TokenStream) -> TokenStream {
    let name = access::numbered("name", inner.depth);
    let body = one(&inner.each(&quote!(&#name)), deeper, &quote!(value));
    if may_end(deeper) {
        quote!({
            let mut values = Vec::new();
            for (#name, value) in #value {
                let value = #body;
                values.push((#name, value));
            }
            json::Map::from(values)
        })
    } else {
        quote!(#value.into_iter().map(|(#name, value)| (#name, #body)).collect())
    }
}

fn record(inner: &Inner<'_>, plan: &RecordPlan, value: &TokenStream) -> TokenStream {
    let old = source_record(inner.scope, &inner.source.ty)
        .expect("`check` converts records from records alone");
    let record = inner.scope.record(&old).expect("a reference to a record");
    inner.inside(&step::convert_record(inner.scope, inner.direction, plan, record, value))
}

/// The record inside nullable, array and map types.
fn source_record(scope: &Scope<'_>, ty: &Type) -> Option<Reference> {
    match scope.resolved(ty) {
        Type::Named(reference) => Some(reference.clone()),
        Type::Nullable(inner) => source_record(scope, inner),
        Type::Array(rules) => source_record(scope, &rules.items),
        Type::Map(rules) => source_record(scope, &rules.values),
        _no_record => None,
    }
}

fn other_event(inner: &Inner<'_>, target: &Reference, value: &TokenStream) -> TokenStream {
    let step = inner.direction.step(&inner.scope.path(target));
    inner.inside(&quote!(#step(#value, notes)))
}

/// A value after `x-map`, in the type of the whole field; may end the upgrade with `?`.
pub(super) fn mapped(
    scope: &Scope<'_>,
    (from, source): (&Path, &Value<'_>),
    leaf: &Leaf<'_>,
    map: &Mapping,
) -> TokenStream {
    let ends = matches!(map, Mapping::Values { otherwise: OnElse::Error, .. });
    let body = applied(scope, from, leaf, map, &quote!(value));
    let body = match scope.without_null(&source.field.ty) {
        // The target may be null, too, and what it is mapped to says whether it is.
        Some(_) if !source.flat => quote!(match value {
            Some(value) => #body,
            None => None,
        }),
        _never_null => body,
    };
    let tokens = &source.tokens;
    if source.optional {
        present(tokens, &body, ends)
    } else {
        quote!({
            let value = #tokens;
            #body
        })
    }
}

fn applied(
    scope: &Scope<'_>,
    from: &Path,
    leaf: &Leaf<'_>,
    map: &Mapping,
    value: &TokenStream,
) -> TokenStream {
    match map {
        Mapping::Linear { scale, offset } => {
            let whole = &leaf.field.ty;
            let target = scope.without_null(whole).unwrap_or(whole);
            let (ty, shape) = (types::value(scope, target), shape::of_type(scope, target));
            let scaled =
                quote!(upgrade::scaled::<#ty, _>(&#value, #scale, #offset, const { &#shape }));
            if scope.without_null(whole).is_some() { quote!(Some(#scaled)) } else { scaled }
        }
        Mapping::Values { table, otherwise } => {
            by_table(scope, (from, leaf), (table, otherwise), value)
        }
    }
}

fn by_table(
    scope: &Scope<'_>,
    (from, leaf): (&Path, &Leaf<'_>),
    (table, otherwise): (&[(String, Literal)], &OnElse),
    value: &TokenStream,
) -> TokenStream {
    let target = leaf.path.to_string();
    let whole = &leaf.field.ty;
    let arms = tokens::each(table, &mut |(old, new)| {
        let new = literal::value(scope, whole, new);
        quote!(#old => #new,)
    });
    let rest = match otherwise {
        OnElse::Error => quote!(other => return Err(upgrade::Refused::unmapped(#target, other)),),
        OnElse::Keep => {
            let shape = shape::of_type(scope, whole);
            quote!(other => upgrade::text(other, const { &#shape }),)
        }
        OnElse::Value(constant) => {
            let same = match constant {
                Literal::String(text) if !table.iter().any(|(old, _)| old == text) => Some(text),
                _other => None,
            };
            let (constant, from) = (literal::value(scope, whole, constant), from.to_string());
            let same = same.map(|text| quote!(#text => #constant,));
            quote! {
                #same
                _ => {
                    notes.dropped(#from, "the table has no entry for it", Some(&#value));
                    #constant
                }
            }
        }
    };
    quote!(match upgrade::wire_text(&#value).as_str() {
        #arms
        #rest
    })
}

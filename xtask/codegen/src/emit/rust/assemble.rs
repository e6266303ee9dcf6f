//! How the locals of a step end up in a record.

use super::leaf::{Around, Context};
use super::scope::{Presence, ident};
use super::template::quote;
use super::{access, assign, holder, leaf, shape, tokens};
use crate::ir::{Field, FieldPlan, Origin, Path, Record, RecordPlan, Reference};
use proc_macro2::{Ident, TokenStream};

/// A record put together.
pub(super) struct Built {
    /// What is called before: nothing is called while the record is half there, so that it is
    /// written to its place at once.
    pub(super) before: TokenStream,
    /// Its literal.
    pub(super) value: TokenStream,
}

/// The record of a plan, its fields taken from the locals.
pub(super) fn record(context: &Context<'_>, plan: &RecordPlan) -> Built {
    let mut before = TokenStream::new();
    let value = assemble(context, plan, &Path::default(), Around::Certain, &mut before);
    Built { before, value }
}

fn assemble(
    context: &Context<'_>,
    plan: &RecordPlan,
    at: &Path,
    around: Around,
    before: &mut TokenStream,
) -> TokenStream {
    let scope = context.scope;
    let title = scope.path(&plan.target);
    let record = scope.record(&plan.target).expect("`check` plans records alone");
    let fields = tokens::each(&plan.fields, &mut |field| {
        member(context, (&plan.target, record, at), field, around, before)
            .map_or_else(TokenStream::new, |field| quote!(#field,))
    });
    let extra = match (extra(context, plan, at), around) {
        (None, _) => quote!(extra: json::Extra::new()),
        (Some(carried), Around::Perhaps) => quote!(extra: #carried),
        (Some(carried), Around::Certain) => {
            let local = extra_local(context, at);
            before.extend(quote!(let #local = #carried;));
            if local == "extra" { quote!(extra) } else { quote!(extra: #local) }
        }
    };
    quote!(#title { #fields #extra })
}

fn member(
    context: &Context<'_>,
    (owner, record, at): (&Reference, &Record, &Path),
    plan: &FieldPlan,
    around: Around,
    before: &mut TokenStream,
) -> Option<TokenStream> {
    let path = at.member(&plan.wire);
    let field = record.field(&plan.wire)?;
    let name = super::record::field_ident(field);
    match &plan.origin {
        Origin::Constant => None,
        Origin::Record(inner) => {
            let around = leaf::around(context.scope, field, around);
            let value = assemble(context, inner, &path, around, before);
            let value = composed(context, owner, (field, &path), inner, value);
            Some(quote!(#name: #value))
        }
        Origin::Set(_) | Origin::Value { .. } | Origin::Custom { .. } => {
            let local = context.local(&path);
            let value = assign::finished(context, &path, &local);
            Some(if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) })
        }
    }
}

/// A record inside the one that is put together; one that may be absent is there when a member of
/// it is.
fn composed(
    context: &Context<'_>,
    owner: &Reference,
    (field, path): (&Field, &Path),
    plan: &RecordPlan,
    value: TokenStream,
) -> TokenStream {
    let scope = context.scope;
    let value = if field.lazy {
        let shape = shape::of_type(scope, &field.ty);
        quote!(json::Lazy::new(#value, const { &#shape }))
    } else {
        holder::of(scope, owner, field).around(&value)
    };
    let nullable = scope.without_null(&field.ty).is_some();
    let presence = scope.presence(field);
    let (some, none) = match presence {
        Presence::Required if !nullable => return value,
        Presence::Required | Presence::Optional => (quote!(Some), quote!(None)),
        Presence::Maybe => (quote!(json::Maybe::Value), quote!(json::Maybe::Absent)),
    };
    match assign::any_present(context, path) {
        _ if plan.base.is_some() => quote!(#some(#value)),
        assign::Any::Certain => quote!(#some(#value)),
        assign::Any::When(condition) => quote!(if #condition { #some(#value) } else { #none }),
        assign::Any::Never => none,
    }
}

/// Unknown members: those of the record that stood in the same place, if one did.
fn extra(context: &Context<'_>, plan: &RecordPlan, at: &Path) -> Option<TokenStream> {
    let base = plan.base.as_ref()?;
    let table = shape::table_of(context.scope, &plan.target);
    let pointer = at.to_string();
    let from = context.from;
    let start = access::Step::Place(quote!(#from), context.old);
    Some(match access::record(context.scope, start, base)? {
        access::Step::Maybe(place, _) => quote! {
            notes.carry(#pointer, #place.map(|record| record.extra.clone()).unwrap_or_default(), &#table)
        },
        access::Step::Place(place, _) => {
            let borrowed = access::is_borrowed(context.scope, context.old, base);
            let clone = borrowed.then(|| quote!(.clone()));
            quote!(notes.carry(#pointer, #place.extra #clone, &#table))
        }
    })
}

/// A name for the unknown members of a record that no other local has.
fn extra_local(context: &Context<'_>, at: &Path) -> Ident {
    let mut name = match at.0.as_slice() {
        [] => "extra".to_owned(),
        [..] => format!("{}_extra", context.local(at).to_string().replace("r#", "")),
    };
    while context.leaves.iter().any(|leaf| leaf.local == *name) {
        name.push('_');
    }
    ident(&name)
}

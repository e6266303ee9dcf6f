//! The step from the version before, as a conversion between two records.

use super::access::{self, Step, Take};
use super::scope::{Scope, ident};
use super::{dissolved, docs, leaf, shape};
use crate::ir::{FieldPlan, Origin, Path, Plan, Record, RecordPlan, Reference};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// `impl Upgrade` of the module's event, if it upgrades another version.
pub(super) fn items(scope: &Scope<'_>) -> TokenStream {
    let is_own = |plan: &&Plan| plan.to.module == scope.module.path;
    let Some(plan) = scope.checked.plans.iter().find(is_own) else {
        return TokenStream::new();
    };
    let (old, new) = (scope.path(&plan.from), scope.path(&plan.to));
    let body = match &plan.custom {
        Some(custom) => {
            let function = super::scope::path(&custom.up);
            quote!(#function(old, notes))
        }
        None => body(scope, plan),
    };
    let long = docs::lists(plan.root.fields.len());
    quote! {
        #[allow(deprecated, reason = "what an old version said in deprecated members is moved on")]
        impl upgrade::Upgrade<#old> for #new {
            #long
            fn upgrade(old: #old, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
                #body
            }
        }
    }
}

fn body(scope: &Scope<'_>, plan: &Plan) -> TokenStream {
    let old = scope.record(&plan.from).expect("`check` plans upgrades of records alone");
    let built = record(scope, &plan.root, old, &format_ident!("old"));
    let drops = plan.drops.iter().map(|drop| {
        let (pointer, reason) = (drop.source.to_string(), &drop.reason);
        let start = Step::Place(quote!(old), old);
        match access::value(scope, start, &drop.source, Take::Copy) {
            Some(value) if value.optional => {
                let tokens = value.tokens;
                quote!(notes.dropped(#pointer, #reason, #tokens.as_ref());)
            }
            Some(value) => {
                let tokens = value.tokens;
                quote!(notes.dropped(#pointer, #reason, Some(&#tokens));)
            }
            None => TokenStream::new(),
        }
    });
    let dissolved = dissolved::statements(scope, &plan.root, old);
    quote! {
        #(#drops)*
        #dissolved
        #built
    }
}

/// Statements and a final `Ok(record)` that build a record from `old`.
fn record(scope: &Scope<'_>, plan: &RecordPlan, old: &Record, from: &Ident) -> TokenStream {
    let (statements, built) = block(scope, plan, old, from);
    quote! {
        #statements
        Ok(#built)
    }
}

/// Statements that compute every field, and the expression that puts the record together.
pub(super) fn block(
    scope: &Scope<'_>,
    plan: &RecordPlan,
    old: &Record,
    from: &Ident,
) -> (TokenStream, TokenStream) {
    let mut leaves = Vec::new();
    leaf::collect(scope, plan, &Path::default(), &mut leaves);
    let uses = leaf::uses(&leaves);
    let context = leaf::Context { scope, old, from, uses: &uses, leaves: &leaves };
    let statements: TokenStream =
        leaf::in_order(&leaves).into_iter().map(|leaf| leaf::statement(&context, leaf)).collect();
    let built = assemble(&context, plan, &Path::default());
    (statements, built)
}

/// The record's literal, its fields taken from the locals.
fn assemble(context: &leaf::Context<'_>, plan: &RecordPlan, at: &Path) -> TokenStream {
    let scope = context.scope;
    let title = scope.path(&plan.target);
    let record = scope.record(&plan.target).expect("`check` plans records alone");
    let fields =
        plan.fields.iter().filter_map(|field| member(context, &plan.target, record, field, at));
    let extra = extra(context, plan, at);
    quote!(#title { #(#fields,)* extra: #extra })
}

fn member(
    context: &leaf::Context<'_>,
    owner: &Reference,
    record: &Record,
    plan: &FieldPlan,
    at: &Path,
) -> Option<TokenStream> {
    let path = at.member(&plan.wire);
    let field = record.field(&plan.wire)?;
    let name = super::record::field_ident(field);
    match &plan.origin {
        Origin::Constant => None,
        Origin::Record(inner) => {
            let value = assemble(context, inner, &path);
            let boxed = super::types::is_boxed(context.scope, owner, &field.ty);
            Some(if boxed { quote!(#name: Box::new(#value)) } else { quote!(#name: #value) })
        }
        Origin::Set(_) | Origin::Value { .. } | Origin::Custom(_) => {
            let local = ident(&leaf::local(&path));
            Some(if local == name { quote!(#name) } else { quote!(#name: #local) })
        }
    }
}

/// Unknown members: those of the record that stood in the same place.
fn extra(context: &leaf::Context<'_>, plan: &RecordPlan, at: &Path) -> TokenStream {
    let Some(base) = &plan.base else { return quote!(json::Extra::new()) };
    let table = shape::table_of(context.scope, &plan.target);
    let pointer = at.to_string();
    let from = context.from;
    let place = base.0.iter().fold(quote!(#from), |place, segment| match segment {
        crate::ir::Segment::Member(wire) => {
            let name = ident(&crate::name::rust::field(wire));
            quote!(#place.#name)
        }
        crate::ir::Segment::Each => place,
    });
    quote!(notes.carry(#pointer, #place.extra, &#table))
}

/// A block that converts one record value into another.
pub(super) fn convert_record(
    scope: &Scope<'_>,
    plan: &RecordPlan,
    old: &Record,
    value: &TokenStream,
) -> TokenStream {
    let from = format_ident!("old");
    let (statements, built) = block(scope, plan, old, &from);
    quote!({
        let #from = #value;
        #statements
        #built
    })
}

//! The steps between the version before and this one, as conversions between two records.

use super::access;
use super::direction::Direction;
use super::scope::{Presence, Scope, ident};
use super::template::quote;
use super::{account, assign, dissolved, docs, leaf, losses, shape, tokens, types};
use crate::ir::{FieldPlan, Origin, Path, Plan, Record, RecordPlan, Reference};
use proc_macro2::{Ident, TokenStream};

/// `impl Upgrade` of the module's event, if it upgrades another version, and `impl Downgrade` of
/// that version.
pub(super) fn items(scope: &Scope<'_>) -> TokenStream {
    let (ups, downs) = (&scope.checked.plans, &scope.checked.downs);
    let up = ups.iter().find(|plan| plan.to.module == scope.module.path);
    let down = downs.iter().find(|plan| plan.from.module == scope.module.path);
    let up = up.map(|plan| upgrade(scope, plan));
    let down = down.map(|plan| downgrade(scope, plan));
    quote!(#up #down)
}

fn upgrade(scope: &Scope<'_>, plan: &Plan) -> TokenStream {
    let (old, new) = (scope.path(&plan.from), scope.path(&plan.to));
    let body = body(scope, plan, Direction::Up);
    let (long, on_demand) = (docs::lists(plan.root.fields.len()), docs::on_demand());
    quote! {
        #[allow(deprecated, reason = "what an old version said in deprecated members is moved on")]
        impl upgrade::Upgrade<#old> for #new {
            #long
            #on_demand
            fn upgrade(old: #old, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
                #body
            }
        }
    }
}

fn downgrade(scope: &Scope<'_>, plan: &Plan) -> TokenStream {
    let (new, old) = (scope.path(&plan.from), scope.path(&plan.to));
    let body = body(scope, plan, Direction::Down);
    let long = docs::lists(plan.root.fields.len() + plan.losses.len());
    let on_demand = docs::on_demand();
    quote! {
        #[allow(deprecated, reason = "old readers look into deprecated members")]
        impl upgrade::Downgrade<#new> for #old {
            #long
            #on_demand
            fn downgrade(new: #new, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
                #body
            }
        }
    }
}

fn body(scope: &Scope<'_>, plan: &Plan, direction: Direction) -> TokenStream {
    let from = direction.source();
    let old = scope.record(&plan.from).expect("`check` plans steps of records alone");
    let losses = losses::statements(scope, plan, old, &from);
    if let Some(custom) = &plan.custom {
        let function = direction.function(custom);
        return quote!(#losses #function(#from, notes));
    }
    if let Some((target, origin)) = leaf::blocked(scope, &plan.root) {
        let missing = direction.missing(&target, origin);
        return quote!(
            let _ = (#from, notes);
            Err(#missing)
        );
    }
    let dissolved = dissolved::statements(scope, &plan.root, (old, &from), &losses::told(plan));
    let (statements, built) = block(scope, direction, &plan.root, old, &from);
    quote! {
        #losses
        #dissolved
        #statements
        Ok(#built)
    }
}

/// Statements that compute every field, and the expression that puts the record together.
fn block(
    scope: &Scope<'_>,
    direction: Direction,
    plan: &RecordPlan,
    old: &Record,
    from: &Ident,
) -> (TokenStream, TokenStream) {
    let mut leaves = Vec::new();
    leaf::collect(scope, plan, &Path::default(), leaf::Around::Certain, &mut leaves);
    let uses = leaf::uses(&leaves);
    let context = leaf::Context { scope, direction, old, from, uses: &uses, leaves: &leaves };
    let ordered = leaf::in_order(&leaves);
    let mut statements = account::statements(&context, &ordered);
    statements.extend(tokens::each(&ordered, &mut |leaf| assign::statement(&context, leaf)));
    let built = assemble(&context, plan, &Path::default());
    (statements, built)
}

/// The record's literal, its fields taken from the locals.
fn assemble(context: &leaf::Context<'_>, plan: &RecordPlan, at: &Path) -> TokenStream {
    let scope = context.scope;
    let title = scope.path(&plan.target);
    let record = scope.record(&plan.target).expect("`check` plans records alone");
    let fields = tokens::each(&plan.fields, &mut |field| {
        member(context, &plan.target, record, field, at)
            .map_or_else(TokenStream::new, |field| quote!(#field,))
    });
    let extra = extra(context, plan, at);
    quote!(#title { #fields extra: #extra })
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
            let value = composed(context, owner, (field, &path), inner);
            Some(quote!(#name: #value))
        }
        Origin::Set(_) | Origin::Value { .. } | Origin::Custom { .. } => {
            let local = ident(&leaf::local(&path));
            let value = assign::finished(context, &path, &local);
            Some(if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) })
        }
    }
}

/// A record inside the one that is put together; one that may be absent is there when a member of
/// it is.
fn composed(
    context: &leaf::Context<'_>,
    owner: &Reference,
    (field, path): (&crate::ir::Field, &Path),
    plan: &RecordPlan,
) -> TokenStream {
    let scope = context.scope;
    let value = assemble(context, plan, path);
    let value = if field.lazy {
        let shape = shape::of_type(scope, &field.ty);
        quote!(json::Lazy::new(#value, const { &#shape }))
    } else if types::is_boxed(scope, owner, &field.ty) {
        quote!(Box::new(#value))
    } else {
        value
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

/// Unknown members: those of the record that stood in the same place.
fn extra(context: &leaf::Context<'_>, plan: &RecordPlan, at: &Path) -> TokenStream {
    let Some(base) = &plan.base else { return quote!(json::Extra::new()) };
    let table = shape::table_of(context.scope, &plan.target);
    let pointer = at.to_string();
    let from = context.from;
    match access::record(context.scope, access::Step::Place(quote!(#from), context.old), base) {
        Some(access::Step::Maybe(place, _)) => quote! {
            notes.carry(#pointer, #place.map(|record| record.extra.clone()).unwrap_or_default(), &#table)
        },
        Some(access::Step::Place(place, _)) => quote!(notes.carry(#pointer, #place.extra, &#table)),
        None => quote!(json::Extra::new()),
    }
}

/// A closure's body that converts one record value into another.
pub(super) fn convert_record(
    scope: &Scope<'_>,
    direction: Direction,
    plan: &RecordPlan,
    old: &Record,
    value: &TokenStream,
) -> TokenStream {
    if let Some((target, origin)) = leaf::blocked(scope, plan) {
        let missing = direction.missing(&target, origin);
        return quote!({
            let _ = (#value, notes);
            Err(#missing)
        });
    }
    let from = direction.source();
    let (statements, built) = block(scope, direction, plan, old, &from);
    let dissolved = dissolved::statements(scope, plan, (old, &from), &[]);
    quote!({
        let #from = #value;
        #dissolved
        #statements
        Ok(#built)
    })
}

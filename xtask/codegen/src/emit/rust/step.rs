//! The steps between the version before and this one, as conversions between two records.

use super::direction::Direction;
use super::scope::Scope;
use super::template::quote;
use super::{account, assemble, assign, dissolved, docs, leaf, losses, tokens};
use crate::ir::{Plan, Record, RecordPlan};
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
    let long = docs::lists(plan.root.fields.len());
    quote! {
        #[allow(deprecated, reason = "what an old version said in deprecated members is moved on")]
        impl upgrade::Upgrade<#old> for #new {
            #long
            #[cfg_attr(debug_assertions, inline)]
            #[cfg_attr(not(debug_assertions), inline(always))]
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
    let leaves = leaf::all(scope, plan);
    let uses = leaf::uses(&leaves);
    let context = leaf::Context { scope, direction, old, from, uses: &uses, leaves: &leaves };
    let ordered = leaf::in_order(&leaves);
    let mut statements = account::statements(&context, &ordered);
    statements.extend(tokens::each(&ordered, &mut |leaf| assign::statement(&context, leaf)));
    let built = assemble::record(&context, plan);
    statements.extend(built.before);
    (statements, built.value)
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

//! What a step has no place for, looked at before anything is moved.

use super::access::{self, Step};
use super::scope::Scope;
use super::template::quote;
use super::tokens;
use crate::ir::{Again, Loss, Path, Plan, Record, Segment, Why};
use crate::list;
use proc_macro2::{Ident, TokenStream};

/// One statement for each place.
pub(super) fn statements(
    scope: &Scope<'_>,
    plan: &Plan,
    record: &Record,
    from: &Ident,
) -> TokenStream {
    let start = (record, from);
    tokens::each(&plan.losses, &mut |loss| statement(scope, start, loss).unwrap_or_default())
}

/// Places whose whole value is told of where it is lost.
pub(super) fn told(plan: &Plan) -> Vec<&Path> {
    let whole = |why: &Why| matches!(why, Why::Dropped { .. } | Why::NoPlace(_));
    list::some(&plan.losses, &mut |loss| whole(&loss.why).then_some(&loss.source))
}

fn statement(scope: &Scope<'_>, start: (&Record, &Ident), loss: &Loss) -> Option<TokenStream> {
    let (record, from) = start;
    let pointer = quote_pointer(&loss.source);
    access::each(scope, Step::Place(quote!(#from), record), &loss.source.0, &|value| {
        note(scope, start, loss, &pointer, &value)
    })
}

fn note(
    scope: &Scope<'_>,
    start: (&Record, &Ident),
    loss: &Loss,
    pointer: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    match &loss.why {
        Why::Dropped { reason, carry: false } => quote!(notes.dropped(#pointer, #reason, #value);),
        Why::Dropped { reason, carry: true } => quote!(notes.carried(#pointer, #reason, #value);),
        Why::NoPlace(Again::Value(again)) => {
            let again = again.to_json();
            quote!(notes.lost_unless_constant(#pointer, #value, #again);)
        }
        Why::NoPlace(again) => match repeated(scope, start, again) {
            Some(again) => quote!(notes.lost_unless(#pointer, #value, #again);),
            None => quote!(notes.lost(#pointer, #value);),
        },
        Why::Null => quote!(notes.lost_null(#pointer, #value);),
        Why::Only(only) => {
            let only = only.to_json();
            quote!(notes.only(#pointer, #value, #only)?;)
        }
    }
}

/// What the value repeats, if anything.
fn repeated(
    scope: &Scope<'_>,
    (record, from): (&Record, &Ident),
    again: &Again,
) -> Option<TokenStream> {
    let start = || Step::Place(quote!(#from), record);
    match again {
        Again::Nothing | Again::Value(_) => None,
        Again::Copy(path) => access::look(scope, start(), path),
        Again::Count(path) => {
            let count = access::count(scope, start(), path)?;
            Some(quote!(#count.and_then(upgrade::count::<u64>).as_ref()))
        }
    }
}

/// The pointer to a place: a constant, or put together from the loops around it.
fn quote_pointer(path: &Path) -> TokenStream {
    if !path.0.contains(&Segment::Each) {
        let text = path.to_string();
        return quote!(#text);
    }
    let (mut pointer, mut text, mut depth): (Option<TokenStream>, _, _) =
        (None, Path::default(), 0);
    for segment in &path.0 {
        match segment {
            Segment::Member(_) => text.0.push(segment.clone()),
            Segment::Each => {
                let index = access::index(depth);
                let outer = match pointer.take() {
                    None => around(None, &text),
                    Some(outer) => {
                        let outer = around(Some(outer), &text);
                        quote!(&(#outer))
                    }
                };
                pointer = Some(quote!(upgrade::below(#outer, #index)));
                (text, depth) = (Path::default(), depth + 1);
            }
        }
    }
    around(pointer, &text)
}

fn around(outer: Option<TokenStream>, text: &Path) -> TokenStream {
    let end = text.to_string();
    match outer {
        None => quote!(#end),
        Some(outer) if text.0.is_empty() => outer,
        Some(outer) => quote!(#outer + #end),
    }
}

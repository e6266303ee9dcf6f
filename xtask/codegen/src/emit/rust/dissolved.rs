//! Old records that the new version has no place for: their unknown members go into the report.

use super::access::{self, Step};
use super::leaf;
use super::scope::Scope;
use super::template::quote;
use super::tokens;
use crate::ir::{Origin, Path, Record, RecordPlan};
use proc_macro2::{Ident, TokenStream};

/// One statement for each dissolved record; they only look, and stand before anything is moved.
/// Records that are told of as a whole need none.
pub(super) fn statements(
    scope: &Scope<'_>,
    plan: &RecordPlan,
    (old, from): (&Record, &Ident),
    told: &[&Path],
) -> TokenStream {
    let mut kept = leaf::uses(&leaf::all(scope, plan));
    bases(plan, &mut kept);
    let mut records = Vec::new();
    gather(scope, old, &Path::default(), &kept, &mut records);
    records.retain(|path| !told.iter().any(|told| told.contains(path)));
    tokens::each(&records, &mut |path| {
        let pointer = path.to_string();
        match access::record(scope, Step::Place(quote!(#from), old), path) {
            Some(Step::Place(at, _)) => quote!(notes.dissolved(#pointer, Some(&#at.extra));),
            Some(Step::Maybe(at, _)) => {
                quote!(notes.dissolved(#pointer, #at.map(|record| &record.extra));)
            }
            None => TokenStream::new(),
        }
    })
}

/// Places whose unknown members a new record carries on.
fn bases(plan: &RecordPlan, into: &mut Vec<Path>) {
    into.extend(plan.base.clone());
    for field in &plan.fields {
        if let Origin::Record(inner) = &field.origin {
            bases(inner, into);
        }
    }
}

/// Records below a place that are neither moved whole nor carried on.
fn gather(scope: &Scope<'_>, record: &Record, at: &Path, kept: &[Path], into: &mut Vec<Path>) {
    for field in record.fields.iter().filter(|field| !field.lazy) {
        let path = at.member(&field.wire);
        let Some(inner) = access::record_of(scope, field) else { continue };
        let moved = kept.contains(&path);
        if !moved {
            into.push(path.clone());
        }
        let parts = kept.iter().any(|kept| path.contains(kept) && *kept != path);
        if !moved || parts {
            gather(scope, inner, &path, kept, into);
        }
    }
}

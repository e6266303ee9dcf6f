//! The fields of a record, one by one.

use super::Upgrade;
use super::field;
use super::ledger::Ledger;
use crate::check::fits;
use crate::diagnostic::Code;
use crate::ir::{FieldPlan, Path, Record, RecordPlan, Reference, Type, Unknown};
use crate::list;

/// Where a record is put together, and what it is put together from.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    /// The record in the new version.
    pub(super) target: Path,
    /// The record in the same place of the old version.
    pub(super) base: Option<Path>,
    /// The value of the old version at which the paths of the plan start.
    pub(super) stem: Path,
    /// The type of that value.
    pub(super) start: &'a Type,
    /// See `Use`.
    pub(super) group: usize,
    /// Pairs of records that are being converted around this one.
    pub(super) trail: Vec<(Reference, Reference)>,
}

impl<'a> Scope<'a> {
    /// The whole payload.
    pub(super) fn payload(up: &Upgrade<'a>) -> Self {
        Self {
            target: Path::default(),
            base: Some(Path::default()),
            stem: Path::default(),
            start: &up.old.root,
            group: 0,
            trail: Vec::new(),
        }
    }

    /// A record inside the one of this scope, put together from the same old value.
    pub(super) fn inside(&self, target: Path, base: Option<Path>) -> Self {
        Self { target, base, ..self.clone() }
    }

    /// The path as the plan writes it; `None` when it leads out of the value.
    pub(super) fn relative(&self, path: &Path) -> Option<Path> {
        path.0.strip_prefix(self.stem.0.as_slice()).map(|rest| Path(rest.to_vec()))
    }
}

/// How the fields of a record come about.
pub(super) fn plan<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    reference: &Reference,
    record: &'a Record,
) -> RecordPlan {
    if let Some(base) = &scope.base {
        ledger.opened.push(base.clone());
    }
    size(up, scope, reference, record);
    let fields = list::each(&record.fields, &mut |field| FieldPlan {
        wire: field.wire.clone(),
        origin: field::origin(up, ledger, scope, field),
    });
    RecordPlan {
        target: reference.clone(),
        fields,
        base: scope.base.as_ref().and_then(|base| scope.relative(base)),
    }
}

/// How many members a record has follows from its fields alone: what is carried over beside them
/// depends on the payload.
fn size(up: &Upgrade<'_>, scope: &Scope<'_>, reference: &Reference, record: &Record) {
    let fewest = record.fields.iter().filter(|field| field.required).count() as u64;
    let most = match record.unknown {
        Unknown::Closed => Some(record.fields.len() as u64),
        Unknown::Open => None,
    };
    let bounds = (record.min_members, record.max_members);
    if let Err(why) = fits::size((Some(fewest), most), bounds, "members") {
        let message = format!("`{}` cannot be put together: {why}", reference.title);
        let help = "require as many members as it must have, or remove the bound";
        up.report(Code::TypeMismatch, up.place(&scope.target), message, help);
    }
}

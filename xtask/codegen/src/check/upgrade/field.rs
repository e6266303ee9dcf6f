//! Where the value of one field comes from.

use super::Upgrade;
use super::convert::{self, Move};
use super::function;
use super::idle;
use super::ledger::{Ledger, Use};
use super::mapping;
use super::record::{self, Scope};
use super::source::{self, Found};
use super::target;
use crate::check::kind::{Kind, describe, kind, without_null};
use crate::check::literal;
use crate::check::version::find;
use crate::diagnostic::Code;
use crate::ir::{Conflict, Fallback, Field, Literal, Origin, Path, Rule, Source};
use crate::list;

/// The origin of a field.
pub(super) fn origin<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    field: &'a Field,
) -> Origin {
    let path = scope.target.member(&field.wire);
    let own = scope.base.as_ref().map(|base| base.member(&field.wire));
    let rule = up.rule(&path);
    if let Some((index, _)) = rule {
        ledger.followed.push(index);
    }
    let rule = rule.map(|(_, rule)| rule);
    if let Some((reference, record)) = target::composed(up, ledger, &path, field) {
        let base = own.filter(|own| source::stays(up, own) && source::is_record(up, scope, own));
        let inner = scope.inside(path, base);
        return Origin::Record(record::plan(up, ledger, &inner, reference, record));
    }
    if let Some(set) = rule.and_then(|rule| rule.set.as_ref()) {
        ledger.fixed.extend(own);
        accepted(up, &path, "x-set", set, field);
        return Origin::Set(set.clone());
    }
    if let Some(custom) = rule.and_then(|rule| rule.custom.as_ref()) {
        function::check(up, scope, &path, custom);
        let found = source::all(up, ledger, scope, &path, rule);
        for found in &found {
            ledger.taken.push(found.path.clone());
            note_use(ledger, scope, &path, found);
        }
        let takes = list::each(&found, &mut |found| found.path.clone());
        return Origin::Custom { custom: custom.clone(), takes, gives: vec![path] };
    }
    if field.required && matches!(kind(up.contract, &field.ty), Kind::Const(_)) {
        ledger.fixed.extend(own);
        idle::constant(up, ledger, &path);
        return Origin::Constant;
    }
    value(up, ledger, scope, field, &path, rule)
}

fn value<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    field: &'a Field,
    path: &Path,
    rule: Option<&'a Rule>,
) -> Origin {
    let found = source::all(up, ledger, scope, path, rule);
    let sources: Vec<Source> =
        list::some(&found, &mut |found| resolved(up, ledger, scope, field, path, rule, found));
    let null_is_absent = rule.is_some_and(|rule| rule.null_is_absent);
    let sure = found.iter().any(|found| is_sure(up, found, null_is_absent));
    let fallbacks = rule.map(fallbacks).unwrap_or_default();
    for fallback in &fallbacks {
        if let Fallback::Assume(assumed) = fallback {
            accepted(up, path, "x-assume", assumed, field);
        }
    }
    let complete = source::declared(scope, rule) == 0 || !found.is_empty();
    if field.required && complete && !sure && !fallbacks.iter().any(|it| always(up, it)) {
        no_value(up, scope, path, &found, &fallbacks, null_is_absent);
    }
    if let Some(rule) = rule {
        idle::within(up, rule, field, &found, sure);
    }
    let conflict = rule.and_then(|rule| rule.on_conflict.clone()).unwrap_or(Conflict::First);
    let map = rule.and_then(|rule| rule.map.clone());
    Origin::Value { sources, conflict, null_is_absent, map, fallbacks }
}

/// A source with its conversion; what does not fit is reported.
fn resolved<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    field: &'a Field,
    path: &Path,
    rule: Option<&'a Rule>,
    found: &Found<'a>,
) -> Option<Source> {
    note_use(ledger, scope, path, found);
    let null_is_absent = rule.is_some_and(|rule| rule.null_is_absent);
    let old = match null_is_absent {
        true => without_null(up.contract, found.spot.ty).0,
        false => found.spot.ty,
    };
    let step = Move {
        old,
        new: &field.ty,
        source: found.path.clone(),
        target: path.clone(),
        trail: scope.trail.clone(),
    };
    let converted = match rule.and_then(|rule| rule.map.as_ref()) {
        Some(map) => mapping::convert(up, ledger, &step, map),
        None => convert::convert(up, ledger, &step),
    };
    match converted {
        Ok(convert) => Some(Source {
            path: scope.relative(&found.path)?,
            optional: found.spot.optional,
            convert,
        }),
        Err(clash) => {
            ledger.taken.push(found.path.clone());
            target::forget_below(up, ledger, path);
            let (from, to) = (describe(up.contract, old), describe(up.contract, &field.ty));
            let message = format!(
                "`{}` of version {} ({from}) does not become `{path}` ({to}): {}",
                found.path,
                up.old.number(),
                clash.sentence(&found.path)
            );
            up.report(Code::TypeMismatch, up.place(path), message, clash.help());
            None
        }
    }
}

fn note_use(ledger: &mut Ledger, scope: &Scope<'_>, path: &Path, found: &Found<'_>) {
    ledger.uses.push(Use {
        group: scope.group,
        source: found.path.clone(),
        target: path.clone(),
        said: found.said,
    });
}

/// Whether every old payload has the source.
fn is_sure(up: &Upgrade<'_>, found: &Found<'_>, null_is_absent: bool) -> bool {
    let vanishes = null_is_absent && without_null(up.contract, found.spot.ty).1;
    !found.spot.optional && !vanishes
}

fn fallbacks(rule: &Rule) -> Vec<Fallback> {
    let derive = rule.derive.clone().map(Fallback::Derive);
    let count = rule.count.clone().map(Fallback::Count);
    let assume = rule.assume.clone().map(Fallback::Assume);
    let mut fallbacks = Vec::new();
    for fallback in [derive, count, assume] {
        fallbacks.extend(fallback);
    }
    fallbacks
}

/// Whether a fallback gives a value in every case.
pub(super) fn always(up: &Upgrade<'_>, fallback: &Fallback) -> bool {
    let spot = |path: &Path| find(up.contract, &up.new.root, path);
    match fallback {
        // What is not found is reported as such.
        Fallback::Derive(path) => spot(path).map_or(true, |spot| !spot.optional),
        Fallback::Count(path) => {
            spot(path).map_or(true, |spot| !spot.optional && !without_null(up.contract, spot.ty).1)
        }
        Fallback::Assume(_) => true,
        Fallback::Restore => false,
    }
}

fn no_value(
    up: &Upgrade<'_>,
    scope: &Scope<'_>,
    path: &Path,
    found: &[Found<'_>],
    fallbacks: &[Fallback],
    null_is_absent: bool,
) {
    let version = up.old.number();
    let why = match (found, fallbacks) {
        ([], []) if source::own_place(scope, path).is_some_and(|own| source::drops(up, &own)) => {
            format!("what version {version} has in its place is dropped")
        }
        ([], []) => format!("version {version} has nothing in its place"),
        ([], _) => "what it repeats may be absent".to_owned(),
        (_, _) if null_is_absent => {
            format!("every source of it may be absent or null in version {version}")
        }
        (_, _) => format!("every source of it may be absent in version {version}"),
    };
    up.report(
        Code::NoValue,
        up.place(path),
        format!("`{path}` is required, but {why}"),
        "name another source with `x-from`, or say what to take instead with `x-assume`, \
         `x-derive` or `x-set`",
    );
}

fn accepted(up: &Upgrade<'_>, path: &Path, keyword: &str, literal: &Literal, field: &Field) {
    if let Err(fault) = literal::accept(up.contract, literal, &field.ty) {
        let mut place = up.place(path);
        place.pointer = format!("{}/{keyword}", place.pointer);
        let message = format!("`{path}` does not allow its own value: {}", fault.sentence());
        up.report(
            Code::BadLiteral,
            place,
            message,
            "write a value that the property's type allows",
        );
    }
}

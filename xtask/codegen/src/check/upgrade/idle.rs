//! Every word of a rule has an effect: what never comes to bear misleads whoever reads the schema.

use super::Upgrade;
use super::field::always;
use super::ledger::Ledger;
use super::source::Found;
use super::target;
use crate::check::kind::{Kind, kind, without_null};
use crate::decimal::Decimal;
use crate::diagnostic::Code;
use crate::ir::{Conflict, Fallback, Field, Path, Rule};
use crate::list;

/// Reports rules and sources that the plan did not come by, and words that shut each other out.
pub(super) fn check(up: &Upgrade<'_>, ledger: &mut Ledger) {
    for (index, rule) in up.step.rules.iter().enumerate() {
        if !ledger.followed.contains(&index) {
            let message =
                format!("nothing is converted where the rule of `{}` stands", rule.target);
            let help = "let the array or map around it take its value from the version before";
            report(up, rule, "", message, help);
            continue;
        }
        exclusive(up, rule);
        for (number, source) in rule.from.iter().flatten().enumerate() {
            if !ledger.sources.contains(&(index, number)) && !stands_alone(rule) {
                let message = format!("`{source}` is not inside what `{}` is made of", rule.target);
                let help =
                    "name a source with the same `*` as the array or map around the property";
                report(up, rule, &format!("/x-from/{number}"), message, help);
                // What it would have taken is not lost as well.
                ledger.taken.push(source.clone());
            }
        }
    }
}

/// The words of a rule, without `x-from`.
fn words(rule: &Rule) -> Vec<&'static str> {
    let words = [
        ("x-on-conflict", rule.on_conflict.is_some()),
        ("x-null-source", rule.null_is_absent),
        ("x-map", rule.map.is_some()),
        ("x-assume", rule.assume.is_some()),
        ("x-derive", rule.derive.is_some()),
        ("x-count", rule.count.is_some()),
        ("x-set", rule.set.is_some()),
        ("x-custom", rule.custom.is_some()),
    ];
    list::some(&words, &mut |(word, present)| present.then_some(*word))
}

/// Whether the rule ends before its sources are looked at.
fn stands_alone(rule: &Rule) -> bool {
    rule.set.is_some()
}

/// `x-set` and `x-custom` leave nothing for other words to do, and a value repeats one place only.
fn exclusive(up: &Upgrade<'_>, rule: &Rule) {
    if rule.derive.is_some() && rule.count.is_some() {
        let message = "`x-count` has no effect beside `x-derive`".to_owned();
        report(up, rule, "/x-count", message, "remove one of the two");
    }
    let alone = match (&rule.set, &rule.custom) {
        (Some(_), _) => "x-set",
        (None, Some(_)) => "x-custom",
        (None, None) => return,
    };
    for word in words(rule) {
        if word == alone {
            continue;
        }
        let message = format!("`{word}` has no effect beside `{alone}`");
        report(up, rule, &format!("/{word}"), message, "remove one of the two");
    }
    if rule.set.is_some() && rule.from.as_ref().is_some_and(|from| !from.is_empty()) {
        let message = "`x-from` has no effect beside `x-set`".to_owned();
        report(up, rule, "/x-from", message, "remove one of the two");
    }
}

/// A property of one value needs no rule.
pub(super) fn constant(up: &Upgrade<'_>, ledger: &mut Ledger, target: &Path) {
    let Some((index, rule)) = up.rule(target) else { return };
    let sources = rule.from.as_deref().is_some_and(|from| !from.is_empty()).then_some("x-from");
    for word in words(rule).into_iter().chain(sources) {
        let message = format!("`{word}` has no effect: `{target}` has one value only");
        report(up, rule, &format!("/{word}"), message, "remove it");
    }
    target::forget(ledger, index, rule);
}

/// Reports words that have no effect given the sources of the property.
pub(super) fn within(
    up: &Upgrade<'_>,
    rule: &Rule,
    field: &Field,
    found: &[Found<'_>],
    sure: bool,
) {
    policy(up, rule, field, found);
    let named = rule.from.as_ref().map_or(0, Vec::len);
    if found.is_empty() && named > 0 {
        // Its sources are reported; what they would have been is not known.
        return;
    }
    let nullable = |found: &Found<'_>| without_null(up.contract, found.spot.ty).1;
    if rule.null_is_absent && !found.iter().any(nullable) {
        let message = format!("no source of `{}` is ever null", rule.target);
        report(up, rule, "/x-null-source", message, "remove `x-null-source`");
    }
    if rule.map.is_some() && found.is_empty() {
        let message = format!("`{}` has no source to map", rule.target);
        report(up, rule, "/x-map", message, "name a source with `x-from`, or remove `x-map`");
    }
    if rule.assume.is_some() {
        let derive = rule.derive.clone().map(Fallback::Derive);
        let count = rule.count.clone().map(Fallback::Count);
        let repeats = derive.iter().chain(&count).any(|fallback| always(up, fallback));
        let because = match (sure, repeats) {
            (true, _) => "a source of it is always present",
            (false, true) => "what it repeats is always present",
            (false, false) => return,
        };
        let message = format!("nothing is ever assumed of `{}`: {because}", rule.target);
        report(up, rule, "/x-assume", message, "remove `x-assume`");
    }
}

/// A conflict takes two sources, and a distance takes numbers.
fn policy(up: &Upgrade<'_>, rule: &Rule, field: &Field, found: &[Found<'_>]) {
    let Some(policy) = &rule.on_conflict else { return };
    let say = |message: String, help: &str| {
        let place = up.new.place(&format!("{}/x-on-conflict", rule.pointer));
        up.report(Code::ConflictPolicy, place, message, help);
    };
    let named = rule.from.as_ref().map_or(0, Vec::len);
    if *policy == Conflict::Derived {
        return derived(rule, named, say);
    }
    if found.len() < 2 && named < 2 {
        let message = format!("`{}` has fewer than two sources, which cannot differ", rule.target);
        say(message, "remove `x-on-conflict`, or name the other source with `x-from`");
    }
    let Conflict::EqualWithin(distance) = policy else { return };
    let (ty, _) = without_null(up.contract, &field.ty);
    if !matches!(kind(up.contract, ty), Kind::Integer(_) | Kind::Number(_)) {
        let message = format!("`equal-within` compares numbers, and `{}` is none", rule.target);
        say(message, "write `\"first\"`, `\"last\"` or `\"error\"`");
    }
    if Decimal::parse(distance).is_none_or(Decimal::is_negative) {
        let message = format!("`{distance}` is not a distance");
        say(message, "write a number that is 0 or more");
    }
}

/// What is derived stands against sources that `x-from` names. Its own place is no such source unless
/// it is named: a payload keeps what was sent there.
fn derived(rule: &Rule, named: usize, say: impl Fn(String, &str)) {
    let target = &rule.target;
    if rule.derive.is_none() && rule.count.is_none() {
        let help = "say what it repeats with `x-derive` or `x-count`, or write `\"first\"`";
        say(format!("`{target}` is not derived from anything"), help);
    } else if named == 0 {
        let message =
            format!("`{target}` has no named source, which could differ from what it repeats");
        say(message, "remove `x-on-conflict`, or name the source with `x-from`");
    }
}

fn report(up: &Upgrade<'_>, rule: &Rule, below: &str, message: String, help: &str) {
    let place = up.new.place(&format!("{}{below}", rule.pointer));
    up.report(Code::IdleRule, place, message, help);
}

//! How a value of an old type becomes one of a new type, if every such value can.

use super::Upgrade;
use super::ledger::Ledger;
use super::record::{self, Scope};
use crate::check::fits;
use crate::check::kind::{Kind, identical, kind};
use crate::check::literal;
use crate::check::version::Version;
use crate::ir::{
    ArrayRules, Choice, Convert, Enum, JsonType, Literal, MapRules, Path, Record, Reference,
    StringRules, Type,
};

/// A value on its way from the old version to the new one.
#[derive(Clone)]
pub(super) struct Move<'a> {
    pub(super) old: &'a Type,
    pub(super) new: &'a Type,
    /// Where it stands in the old payload, `*` for each item on the way.
    pub(super) source: Path,
    /// Where it goes in the new payload.
    pub(super) target: Path,
    /// Pairs of records that are being converted around it.
    pub(super) trail: Vec<(Reference, Reference)>,
}

/// Why a value cannot become one of the new type.
#[derive(Clone)]
pub(super) struct Clash {
    /// Where in the old payload.
    source: Path,
    why: String,
    help: &'static str,
}

impl Clash {
    pub(super) fn new(step: &Move<'_>, why: impl Into<String>, help: &'static str) -> Self {
        Self { source: step.source.clone(), why: why.into(), help }
    }

    /// What is in the way, as half a sentence about the value at `source`.
    pub(super) fn sentence(&self, source: &Path) -> String {
        match self.source == *source {
            true => self.why.clone(),
            false => format!("`{}`: {}", self.source, self.why),
        }
    }

    pub(super) fn help(&self) -> &'static str {
        self.help
    }
}

const OTHER_SOURCE: &str = "let the types agree, say how values map with `x-map`, or take another \
                            source (`\"x-from\": []` for none)";
const LOOSER: &str = "let the new version allow every value that the old one allowed, or say how \
                      values map with `x-map`";

/// The conversion of a value; notes what it takes.
pub(super) fn convert<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
) -> Result<Convert, Clash> {
    if step.old == step.new && up.rules_below(&step.target).next().is_none() {
        ledger.taken.push(step.source.clone());
        return Ok(Convert::Same);
    }
    let inner = |old: &'a Type, new: &'a Type| Move { old, new, ..step.clone() };
    match (kind(up.contract, step.old), kind(up.contract, step.new)) {
        (Kind::Nullable(old), Kind::Nullable(new)) => {
            let converted = convert(up, ledger, &inner(old, new))?;
            Ok(unless_same(converted, Convert::Nullable))
        }
        (Kind::Nullable(_), _not_nullable) => Err(Clash::new(
            step,
            "it may be null",
            "write `\"x-null-source\": \"absent\"` and say what to take then, or allow null",
        )),
        (Kind::Null, Kind::Nullable(_)) => taken(ledger, step, Convert::Constant(Literal::Null)),
        (_not_null, Kind::Nullable(new)) => {
            let converted = convert(up, ledger, &inner(step.old, new))?;
            Ok(Convert::Wrap(Box::new(converted)))
        }
        (Kind::Record(old, _), Kind::Record(new, target)) => {
            records(up, ledger, step, old, (new, target))
        }
        (Kind::Array(old), Kind::Array(new)) => arrays(up, ledger, step, old, new),
        (Kind::Map(old), Kind::Map(new)) => maps(up, ledger, step, old, new),
        (_, _scalar) => {
            let converted = scalar(up, step)?;
            taken(ledger, step, converted)
        }
    }
}

fn taken(ledger: &mut Ledger, step: &Move<'_>, convert: Convert) -> Result<Convert, Clash> {
    ledger.taken.push(step.source.clone());
    Ok(convert)
}

fn unless_same(inner: Convert, around: fn(Box<Convert>) -> Convert) -> Convert {
    match inner {
        Convert::Same => Convert::Same,
        other => around(Box::new(other)),
    }
}

fn arrays<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
    old: &'a ArrayRules,
    new: &'a ArrayRules,
) -> Result<Convert, Clash> {
    let bounds = |rules: &ArrayRules| (rules.min_items, rules.max_items);
    fits::size(bounds(old), bounds(new), "items").map_err(|why| Clash::new(step, why, LOOSER))?;
    let converted = convert(up, ledger, &items(step, &old.items, &new.items))?;
    if new.unique && !(old.unique && keeps_apart(&converted)) {
        return Err(Clash::new(step, "its items may repeat", LOOSER));
    }
    Ok(unless_same(converted, Convert::Items))
}

fn maps<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
    old: &'a MapRules,
    new: &'a MapRules,
) -> Result<Convert, Clash> {
    let bounds = |rules: &MapRules| (rules.min_members, rules.max_members);
    fits::size(bounds(old), bounds(new), "members").map_err(|why| Clash::new(step, why, LOOSER))?;
    if let Some(names) = &new.names {
        let any = StringRules::default();
        fits::string(old.names.as_ref().unwrap_or(&any), names)
            .map_err(|why| Clash::new(step, format!("a name in it: {why}"), LOOSER))?;
    }
    let converted = convert(up, ledger, &items(step, &old.values, &new.values))?;
    Ok(unless_same(converted, Convert::Values))
}

fn items<'a>(step: &Move<'a>, old: &'a Type, new: &'a Type) -> Move<'a> {
    let (source, target) = (step.source.each(), step.target.each());
    Move { old, new, source, target, trail: step.trail.clone() }
}

/// Whether different values stay different.
fn keeps_apart(convert: &Convert) -> bool {
    match convert {
        Convert::Same | Convert::Widen | Convert::Text | Convert::Step(_) => true,
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Items(inner)
        | Convert::Values(inner)
        | Convert::Unwrap(inner)
        | Convert::Narrow(inner) => keeps_apart(inner),
        Convert::Constant(_)
        | Convert::Record(_)
        | Convert::Back { .. }
        | Convert::Unscale { .. } => false,
    }
}

fn records<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
    old: &'a Reference,
    (new, target): (&'a Reference, &'a Record),
) -> Result<Convert, Clash> {
    let itemised = up.rules_below(&step.target).next().is_some();
    if old == new && !itemised {
        return taken(ledger, step, Convert::Same);
    }
    if let Some(apart) = versions_apart(up, old, new)
        && !itemised
    {
        return match apart {
            1 => taken(ledger, step, Convert::Step(new.clone())),
            _more => Err(Clash::new(
                step,
                "it is an event whose version does not follow the old one",
                "let each version of the outer event hold the next version of the inner one",
            )),
        };
    }
    let pair = (old.clone(), new.clone());
    if step.trail.contains(&pair) {
        let help = "keep the old definition, or let `x-custom` do it";
        return Err(Clash::new(step, "it contains itself, and the two definitions differ", help));
    }
    let mut trail = step.trail.clone();
    trail.push(pair);
    let scope = Scope {
        target: step.target.clone(),
        base: Some(step.source.clone()),
        stem: step.source.clone(),
        start: step.old,
        group: ledger.new_group(),
        trail,
    };
    Ok(Convert::Record(record::plan(up, ledger, &scope, new, target)))
}

/// How many versions of one event lie between two records, when both are payloads of it.
fn versions_apart(up: &Upgrade<'_>, old: &Reference, new: &Reference) -> Option<i64> {
    let version = |reference: &Reference| {
        let version = Version::of(up.contract.module(&reference.module)?)?;
        (version.module.root == reference.title).then_some(version)
    };
    let (old, new) = (version(old)?, version(new)?);
    let same = old.event.names.first() == new.event.names.first();
    same.then(|| i64::from(new.number()) - i64::from(old.number()))
}

/// The conversion of a value without members or items.
pub(super) fn scalar(up: &Upgrade<'_>, step: &Move<'_>) -> Result<Convert, Clash> {
    let looser = |why: String| Clash::new(step, why, LOOSER);
    let text = StringRules::default();
    match (kind(up.contract, step.old), kind(up.contract, step.new)) {
        (Kind::Const(old), Kind::Const(new)) if literal::equal(old, new) => Ok(Convert::Same),
        (Kind::Const(old), _wider) => literal::accept(up.contract, old, step.new)
            .map(|()| Convert::Constant(old.clone()))
            .map_err(|fault| looser(fault.sentence())),
        (Kind::Boolean, Kind::Boolean) | (Kind::Any, Kind::Any) | (Kind::Null, Kind::Null) => {
            Ok(Convert::Same)
        }
        (Kind::Integer(old), Kind::Integer(new)) => {
            fits::integer(old, new).map_err(looser)?;
            fits::width(old.width, new.width).map_err(looser)?;
            Ok(if old.width == new.width { Convert::Same } else { Convert::Widen })
        }
        (Kind::Integer(old), Kind::Number(new)) => {
            fits::number(&fits::as_number(old), new).map_err(looser)?;
            Ok(Convert::Widen)
        }
        (Kind::Number(old), Kind::Number(new)) => {
            fits::number(old, new).map_err(looser)?;
            Ok(Convert::Same)
        }
        (Kind::String(old), Kind::String(new)) => {
            fits::string(old, new).map_err(looser)?;
            Ok(Convert::Same)
        }
        (Kind::String(_), Kind::Enum(_, new)) if new.open => Ok(Convert::Text),
        (Kind::Enum(old, _), Kind::Enum(new, _)) if old == new => Ok(Convert::Same),
        (Kind::Enum(_, old), Kind::Enum(_, new)) if new.open || !old.open => {
            values(up, step, old)?;
            Ok(Convert::Text)
        }
        (Kind::Enum(_, old), Kind::String(new)) => {
            match old.open {
                true => fits::string(&text, new).map_err(looser)?,
                false => values(up, step, old)?,
            }
            Ok(Convert::Text)
        }
        (Kind::Union(old, _), Kind::Union(new, _)) if old == new => Ok(Convert::Same),
        (Kind::Choice(old, _), Kind::Choice(new, _)) if old == new => Ok(Convert::Same),
        (Kind::Union(_, old), Kind::Union(_, new)) if old == new => Ok(again()),
        (Kind::Choice(_, old), Kind::Choice(_, new)) => choices(up, step, old, new),
        (Kind::String(_), Kind::Enum(..)) | (Kind::Enum(..), Kind::Enum(..)) => {
            Err(looser("it may have other values".to_owned()))
        }
        (Kind::Number(_), Kind::Integer(_)) => Err(looser("it may have a fraction".to_owned())),
        (_, _different) => Err(Clash::new(step, "the types have nothing in common", OTHER_SOURCE)),
    }
}

/// The same values under another definition: what is written as one reads as the other.
fn again() -> Convert {
    Convert::Narrow(Box::new(Convert::Same))
}

/// A choice whose every option fits one of the new choice.
fn choices(
    up: &Upgrade<'_>,
    step: &Move<'_>,
    old: &Choice,
    new: &Choice,
) -> Result<Convert, Clash> {
    for (json, ty) in &old.options {
        let mut clash = None;
        let fits = new.options.iter().any(|(_, other)| {
            let one = Move { old: ty, new: other, ..step.clone() };
            let found = match identical(up.contract, ty, other) {
                true => Ok(Convert::Same),
                false => scalar(up, &one),
            };
            clash = clash.take().or(found.as_ref().err().cloned());
            found.is_ok()
        });
        if !fits {
            let other = || Clash::new(step, format!("it may be {}", describe(*json)), LOOSER);
            let same = new.options.iter().any(|(found, _)| found == json);
            return Err(clash.filter(|_| same).unwrap_or_else(other));
        }
    }
    Ok(again())
}

fn describe(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    }
}

/// Whether the new type allows each value of a closed enum.
fn values(up: &Upgrade<'_>, step: &Move<'_>, old: &Enum) -> Result<(), Clash> {
    for value in &old.values {
        literal::accept(up.contract, &Literal::String(value.clone()), step.new)
            .map_err(|fault| Clash::new(step, fault.sentence(), LOOSER))?;
    }
    Ok(())
}

//! Values that a table or a factor turns into others (`x-map`).

use super::Upgrade;
use super::convert::{Clash, Move, scalar};
use super::ledger::Ledger;
use crate::check::fits;
use crate::check::kind::{Kind, identical, kind};
use crate::check::literal;
use crate::decimal::Decimal;
use crate::diagnostic::Code;
use crate::ir::{Convert, IntegerRules, Literal, Mapping, NumberRules, OnElse, Type};
use crate::list;

/// The conversion around a mapping; problems of the mapping itself are reported.
pub(super) fn convert<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
    map: &Mapping,
) -> Result<Convert, Clash> {
    let inner = |old: &'a Type, new: &'a Type| Move { old, new, ..step.clone() };
    match (kind(up.contract, step.old), kind(up.contract, step.new)) {
        (Kind::Nullable(old), Kind::Nullable(new)) => {
            Ok(match mapped(up, ledger, &inner(old, new), step.new, map)? {
                Convert::Same => Convert::Same,
                other => Convert::Nullable(Box::new(other)),
            })
        }
        (Kind::Nullable(_), _not_nullable) => Err(Clash::new(
            step,
            "it may be null, which no mapping takes",
            "write `\"x-null-source\": \"absent\"` and say what to take then, or allow null",
        )),
        (_, Kind::Nullable(new)) => {
            let converted = mapped(up, ledger, &inner(step.old, new), step.new, map)?;
            Ok(Convert::Wrap(Box::new(converted)))
        }
        (_, _not_nullable) => mapped(up, ledger, step, step.new, map),
    }
}

/// `whole` is the new type with its null, which entries of a table may be.
fn mapped<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    step: &Move<'a>,
    whole: &Type,
    map: &Mapping,
) -> Result<Convert, Clash> {
    ledger.taken.push(step.source.clone());
    match map {
        Mapping::Values { table, otherwise } => {
            entries(up, step, whole, table, otherwise);
            rest(up, step, table, otherwise)
        }
        Mapping::Linear { scale, offset } => linear(up, step, scale, offset),
    }
}

fn report(up: &Upgrade<'_>, step: &Move<'_>, message: String, help: &str) {
    let mut place = up.place(&step.target);
    place.pointer.push_str("/x-map");
    up.report(Code::MapTable, place, message, help);
}

fn entries(
    up: &Upgrade<'_>,
    step: &Move<'_>,
    whole: &Type,
    table: &[(String, Literal)],
    otherwise: &OnElse,
) {
    let default = match otherwise {
        OnElse::Value(value) => Some(("else", value)),
        OnElse::Error | OnElse::Keep => None,
    };
    let mut named = list::each(table, &mut |(old, new)| (old.as_str(), new));
    named.extend(default);
    for (name, value) in named {
        if let Err(fault) = literal::accept(up.contract, value, whole) {
            let message = format!("`{name}` becomes no value of its target: {}", fault.sentence());
            report(up, step, message, "write a value that the property's type allows");
        }
    }
    if let Kind::Enum(_, listed) = kind(up.contract, step.old) {
        for (name, _) in table.iter().filter(|(name, _)| !listed.values.contains(name)) {
            if !listed.open {
                let message = format!("`{name}` is no value of `{}`", step.source);
                report(up, step, message, "list values that the old version had");
            }
        }
    }
}

/// What becomes of values that the table does not list.
fn rest(
    up: &Upgrade<'_>,
    step: &Move<'_>,
    table: &[(String, Literal)],
    otherwise: &OnElse,
) -> Result<Convert, Clash> {
    let listed = |value: &String| table.iter().any(|(name, _)| name == value);
    match (kind(up.contract, step.old), otherwise) {
        (Kind::String(_), OnElse::Keep) => scalar(up, step),
        (Kind::Enum(_, old), OnElse::Keep) if old.open => scalar(up, step),
        (Kind::Enum(_, old), OnElse::Keep) => {
            for value in old.values.iter().filter(|value| !listed(value)) {
                literal::accept(up.contract, &Literal::String(value.clone()), step.new).map_err(
                    |fault| Clash::new(step, fault.sentence(), "give that value an entry too"),
                )?;
            }
            let unchanged = identical(up.contract, step.old, step.new);
            Ok(if unchanged { Convert::Same } else { Convert::Text })
        }
        (Kind::Enum(_, old), OnElse::Error) if !old.open => {
            let missing =
                list::some(&old.values, &mut |value| (!listed(value)).then_some(value.as_str()));
            if !missing.is_empty() {
                let message = format!(
                    "`{}` has values without an entry: `{}`",
                    step.source,
                    missing.join("`, `")
                );
                report(up, step, message, "list every value, or say what `else` becomes of them");
            }
            Ok(Convert::Same)
        }
        (Kind::Const(Literal::String(_)) | Kind::Enum(..) | Kind::String(_), _) => {
            Ok(Convert::Same)
        }
        (_, _no_text) => Err(Clash::new(
            step,
            "a table of values takes texts",
            "use `scale` and `offset` for numbers, or take another source",
        )),
    }
}

fn linear(up: &Upgrade<'_>, step: &Move<'_>, scale: &str, offset: &str) -> Result<Convert, Clash> {
    let (Some(scale), Some(offset)) = (Decimal::parse(scale), Decimal::parse(offset)) else {
        let help = "write numbers of at most 38 digits";
        return Err(Clash::new(step, "its factor or offset cannot be computed with", help));
    };
    if scale == Decimal::from_integer(0) {
        let help = "write another factor, or use `x-set`";
        return Err(Clash::new(step, "a factor of 0 forgets the value", help));
    }
    let looser = |why: String| {
        let why = format!("once it is scaled, {why}");
        Clash::new(step, why, "let the new version allow every scaled value of the old one")
    };
    match (kind(up.contract, step.old), kind(up.contract, step.new)) {
        (Kind::Integer(old), Kind::Integer(new)) => {
            let scaled = scaled(&fits::as_number(old), scale, offset);
            let whole = (scale.is_integer() && offset.is_integer())
                .then(|| scaled.as_ref().and_then(fits::as_integer))
                .flatten();
            let Some(rules) = whole else {
                return Err(looser("it may not be an integer of a known range".to_owned()));
            };
            fits::integer(&rules, new).map_err(looser)?;
            held(&rules, new).map_err(looser)?;
            Ok(if old.width == new.width { Convert::Same } else { Convert::Widen })
        }
        (Kind::Integer(old), Kind::Number(new)) => {
            scaled_number(&fits::as_number(old), new, scale, offset).map_err(looser)?;
            Ok(Convert::Widen)
        }
        (Kind::Number(old), Kind::Number(new)) => {
            scaled_number(old, new, scale, offset).map_err(looser)?;
            Ok(Convert::Same)
        }
        (Kind::Number(_), Kind::Integer(_)) => Err(looser("it may have a fraction".to_owned())),
        (_, _no_numbers) => Err(Clash::new(
            step,
            "`scale` and `offset` lead from numbers to numbers",
            "use a table of values, or take another source",
        )),
    }
}

fn scaled_number(
    old: &NumberRules,
    new: &NumberRules,
    scale: Decimal,
    offset: Decimal,
) -> Result<(), String> {
    match scaled(old, scale, offset) {
        Some(rules) => fits::number(&rules, new),
        None => Err("its range cannot be computed".to_owned()),
    }
}

/// An integer of a machine width is bounded on both sides.
fn held(scaled: &IntegerRules, new: &IntegerRules) -> Result<(), String> {
    let bounded = scaled.min.is_some() && scaled.max.is_some();
    match new.width.is_none() || bounded {
        true => Ok(()),
        false => Err("it may be too large for its width (`x-int`)".to_owned()),
    }
}

/// The rules that `value * scale + offset` keeps.
fn scaled(old: &NumberRules, scale: Decimal, offset: Decimal) -> Option<NumberRules> {
    let moved = |text: &Option<String>| match text {
        None => Some(None),
        Some(text) => {
            let value = Decimal::parse(text)?.times(scale)?.plus(offset)?;
            Some(Some(value.to_text()))
        }
    };
    let rules = NumberRules {
        min: moved(&old.min)?,
        max: moved(&old.max)?,
        above: moved(&old.above)?,
        below: moved(&old.below)?,
        // Scaling keeps multiples only without an offset; nothing is claimed beyond that.
        multiple_of: None,
    };
    Some(match scale.is_negative() {
        true => NumberRules {
            min: rules.max,
            max: rules.min,
            above: rules.below,
            below: rules.above,
            multiple_of: None,
        },
        false => rules,
    })
}

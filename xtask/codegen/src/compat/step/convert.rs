//! How one value becomes one of the next version.

use super::{Stop, run};
use crate::ir::{Contract, Convert, Literal, Mapping, OnElse, Plan};

/// A contract with its steps.
pub(super) struct Steps<'a> {
    pub(super) contract: &'a Contract,
    pub(super) plans: &'a [Plan],
}

/// A value, converted.
pub(super) fn converted(
    steps: &Steps<'_>,
    convert: &Convert,
    value: Literal,
) -> Result<Literal, Stop> {
    match convert {
        Convert::Same | Convert::Widen | Convert::Text => Ok(value),
        Convert::Constant(only) => Ok(only.clone()),
        Convert::Wrap(inner) | Convert::Narrow(inner) => converted(steps, inner, value),
        Convert::Nullable(_) if value == Literal::Null => Ok(value),
        Convert::Nullable(inner) => converted(steps, inner, value),
        Convert::Unwrap(_) if value == Literal::Null => {
            Err(Stop::Refused("it is null, which the next version refuses".to_owned()))
        }
        Convert::Unwrap(inner) => converted(steps, inner, value),
        Convert::Items(inner) => match value {
            Literal::Array(items) => {
                let items = items.into_iter().map(|item| converted(steps, inner, item));
                Ok(Literal::Array(items.collect::<Result<_, _>>()?))
            }
            other => Ok(other),
        },
        Convert::Values(inner) => match value {
            Literal::Object(members) => {
                let entry =
                    |(name, value)| converted(steps, inner, value).map(|value| (name, value));
                let members = members.into_iter().map(entry);
                Ok(Literal::Object(members.collect::<Result<_, _>>()?))
            }
            other => Ok(other),
        },
        Convert::Record(plan) => run::record(steps, plan, &value, None),
        Convert::Step(to) => match steps.plans.iter().find(|plan| plan.to == *to) {
            Some(plan) => run::plan(steps.contract, steps.plans, plan, &value),
            None => Ok(value),
        },
        Convert::Back { .. } | Convert::Unscale { .. } => {
            Err(Stop::Function("the way back, which no upgrade has".to_owned()))
        }
    }
}

/// A value, looked up or scaled; null moves as null.
pub(super) fn mapped(
    steps: &Steps<'_>,
    convert: &Convert,
    value: Literal,
    map: &Mapping,
) -> Result<Literal, Stop> {
    match (map, value) {
        (Mapping::Values { table, otherwise }, Literal::String(text)) => {
            if let Some((_, entry)) = table.iter().find(|(old, _)| *old == text) {
                return Ok(entry.clone());
            }
            match otherwise {
                OnElse::Error => Err(Stop::Refused(format!("`{text}` stands in no table"))),
                OnElse::Keep => converted(steps, convert, Literal::String(text)),
                OnElse::Value(value) => Ok(value.clone()),
            }
        }
        (Mapping::Linear { scale, offset }, Literal::Number(number)) => {
            match run::scaled(&number, scale, offset) {
                Some(scaled) if run::same_number(&scaled, &number) => Ok(Literal::Number(number)),
                Some(scaled) => Ok(Literal::Number(scaled)),
                None => Err(Stop::Refused(format!("`{number}` cannot be scaled"))),
            }
        }
        (Mapping::Values { .. } | Mapping::Linear { .. }, value) => {
            converted(steps, convert, value)
        }
    }
}

//! Whether every value that keeps the old rules of a scalar keeps the new ones.

use crate::decimal::Decimal;
use crate::ir::{IntWidth, IntegerRules, NumberRules, StringRules};
use std::cmp::Ordering;

/// A limit: the value, and whether it is itself outside.
#[derive(Clone, Copy)]
struct Limit {
    value: Decimal,
    outside: bool,
}

/// Whether integers that keep `old` keep `new`; else the rule that they may break.
pub(super) fn integer(old: &IntegerRules, new: &IntegerRules) -> Result<(), String> {
    if let Some(min) = new.min.filter(|min| old.min.is_none_or(|old| old < *min)) {
        return Err(format!("it may be less than {min}"));
    }
    if let Some(max) = new.max.filter(|max| old.max.is_none_or(|old| old > *max)) {
        return Err(format!("it may be more than {max}"));
    }
    multiple(old.multiple_of.as_deref(), new.multiple_of.as_deref())
}

/// Whether every integer of a width, or of any size, stands in another width.
pub(super) fn width(old: Option<IntWidth>, new: Option<IntWidth>) -> Result<(), String> {
    let holds = match (old.map(range), new.map(range)) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some((old_low, old_high)), Some((low, high))) => low <= old_low && old_high <= high,
    };
    match holds {
        true => Ok(()),
        false => Err("its width (`x-int`) is narrower".to_owned()),
    }
}

fn range(width: IntWidth) -> (i128, i128) {
    match width {
        IntWidth::U8 => (0, u8::MAX.into()),
        IntWidth::U16 => (0, u16::MAX.into()),
        IntWidth::U32 => (0, u32::MAX.into()),
        IntWidth::U64 => (0, u64::MAX.into()),
        IntWidth::I8 => (i8::MIN.into(), i8::MAX.into()),
        IntWidth::I16 => (i16::MIN.into(), i16::MAX.into()),
        IntWidth::I32 => (i32::MIN.into(), i32::MAX.into()),
        IntWidth::I64 => (i64::MIN.into(), i64::MAX.into()),
    }
}

/// The rules of an integer as those of a number.
pub(super) fn as_number(rules: &IntegerRules) -> NumberRules {
    NumberRules {
        min: rules.min.map(|min| min.to_string()),
        max: rules.max.map(|max| max.to_string()),
        multiple_of: Some(rules.multiple_of.clone().unwrap_or_else(|| "1".to_owned())),
        ..NumberRules::default()
    }
}

/// The rules of a number as those of an integer; `None` when a bound is no whole number.
pub(super) fn as_integer(rules: &NumberRules) -> Option<IntegerRules> {
    let whole = |text: &Option<String>| match text {
        None => Some(None),
        Some(text) => Decimal::parse(text)?.to_integer().map(Some),
    };
    let (min, max) = (whole(&rules.min)?, whole(&rules.max)?);
    Some(IntegerRules { min, max, multiple_of: rules.multiple_of.clone(), width: None })
}

/// Whether numbers that keep `old` keep `new`; else the rule that they may break.
pub(super) fn number(old: &NumberRules, new: &NumberRules) -> Result<(), String> {
    if let Some(limit) = lower(new)
        && lower(old).is_none_or(|old| looser(old, limit, Ordering::Less))
    {
        let text = new.above.as_ref().or(new.min.as_ref()).map_or("", String::as_str);
        return Err(format!("it may be below the limit {text}"));
    }
    if let Some(limit) = upper(new)
        && upper(old).is_none_or(|old| looser(old, limit, Ordering::Greater))
    {
        let text = new.below.as_ref().or(new.max.as_ref()).map_or("", String::as_str);
        return Err(format!("it may be over the limit {text}"));
    }
    multiple(old.multiple_of.as_deref(), new.multiple_of.as_deref())
}

/// Whether the old limit lets through what the new one stops; `beyond` is the way out.
fn looser(old: Limit, new: Limit, beyond: Ordering) -> bool {
    match old.value.compare(new.value) {
        Ordering::Equal => new.outside && !old.outside,
        order => order == beyond,
    }
}

fn lower(rules: &NumberRules) -> Option<Limit> {
    tighter(rules.min.as_deref(), rules.above.as_deref(), Ordering::Greater)
}

fn upper(rules: &NumberRules) -> Option<Limit> {
    tighter(rules.max.as_deref(), rules.below.as_deref(), Ordering::Less)
}

/// The tighter of an inclusive and an exclusive bound.
fn tighter(inclusive: Option<&str>, exclusive: Option<&str>, tight: Ordering) -> Option<Limit> {
    let limit = |text: Option<&str>, outside| {
        text.and_then(Decimal::parse).map(|value| Limit { value, outside })
    };
    match (limit(inclusive, false), limit(exclusive, true)) {
        (Some(one), Some(two)) if one.value.compare(two.value) == tight => Some(one),
        (_, Some(two)) => Some(two),
        (one, None) => one,
    }
}

fn multiple(old: Option<&str>, new: Option<&str>) -> Result<(), String> {
    let Some(unit) = new else { return Ok(()) };
    let of_old = old.and_then(Decimal::parse);
    let of_new = Decimal::parse(unit);
    match (of_old, of_new) {
        (Some(old), Some(new)) if old.is_multiple_of(new) => Ok(()),
        _not_shown => Err(format!("it may not be a multiple of {unit}")),
    }
}

/// Whether strings that keep `old` keep `new`; else the rule that they may break.
pub(super) fn string(old: &StringRules, new: &StringRules) -> Result<(), String> {
    if let Some(min) = new.min_length.filter(|min| old.min_length.unwrap_or(0) < *min) {
        return Err(format!("it may be shorter than {min} characters"));
    }
    if let Some(max) = new.max_length.filter(|max| old.max_length.is_none_or(|old| old > *max)) {
        return Err(format!("it may be longer than {max} characters"));
    }
    if let Some(pattern) = &new.pattern
        && old.pattern.as_ref() != Some(pattern)
    {
        return Err(format!("it may not match the pattern `{pattern}`"));
    }
    match new.format {
        Some(_) if new.format != old.format => Err("it may not have the new format".to_owned()),
        Some(_) | None => Ok(()),
    }
}

/// Whether sizes within the old bounds are within the new ones; else the bound that is broken.
pub(super) fn size(
    old: (Option<u64>, Option<u64>),
    new: (Option<u64>, Option<u64>),
    what: &str,
) -> Result<(), String> {
    if let Some(min) = new.0.filter(|min| old.0.unwrap_or(0) < *min) {
        return Err(format!("it may have fewer than {min} {what}"));
    }
    if let Some(max) = new.1.filter(|max| old.1.is_none_or(|old| old > *max)) {
        return Err(format!("it may have more than {max} {what}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_least(min: &str) -> NumberRules {
        NumberRules { min: Some(min.to_owned()), ..NumberRules::default() }
    }

    fn above(limit: &str) -> NumberRules {
        NumberRules { above: Some(limit.to_owned()), ..NumberRules::default() }
    }

    #[test]
    fn limits() {
        assert!(number(&at_least("0"), &NumberRules::default()).is_ok());
        assert!(number(&NumberRules::default(), &at_least("0")).is_err());
        assert!(number(&above("0"), &at_least("0")).is_ok());
        assert!(number(&at_least("0"), &above("0")).is_err());
        assert!(number(&at_least("0.1"), &above("0")).is_ok());
    }

    #[test]
    fn widths() {
        assert!(width(Some(IntWidth::U8), Some(IntWidth::I16)).is_ok());
        assert!(width(Some(IntWidth::U64), Some(IntWidth::I64)).is_err());
        assert!(width(Some(IntWidth::U64), None).is_ok());
        assert!(width(None, Some(IntWidth::U64)).is_err());
    }
}

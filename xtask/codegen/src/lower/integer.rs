//! Rules of integers: bounds made whole and inclusive, and the width that holds them.

use super::scope::Scope;
use crate::decimal::Decimal;
use crate::diagnostic::Code;
use crate::dialect::{self, NumberWords};
use crate::ir::{IntWidth, IntegerRules};

/// Lowers the rules of an integer.
pub(super) fn lower(scope: &Scope<'_>, pointer: &str, words: &NumberWords) -> IntegerRules {
    let bounds = Bounds { scope, pointer };
    let min = bounds.lowest(words);
    let max = bounds.highest(words);
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        let message = "no whole number satisfies both bounds";
        let help = "lower the lower bound or raise the upper one";
        scope.report(Code::CrossedBounds, pointer, message, help);
    }
    let is_bounded = min.is_some() && max.is_some();
    if !is_bounded && scope.is_authoring() && !words.refused {
        let missing = if min.is_none() { "lower" } else { "upper" };
        let message = format!("the integer has no {missing} bound");
        let help = "add `minimum` and `maximum`, or refer to a shared type that has them";
        scope.report(Code::IntegerBounds, pointer, message, help);
    }
    let width = bounds.width(words, min, max);
    IntegerRules { min, max, multiple_of: words.multiple_of.clone(), width }
}

struct Bounds<'a> {
    scope: &'a Scope<'a>,
    pointer: &'a str,
}

impl Bounds<'_> {
    fn lowest(&self, words: &NumberWords) -> Option<i128> {
        let from = self.whole(&words.minimum, "minimum", Decimal::ceil);
        let above = self.whole(&words.exclusive_minimum, "exclusiveMinimum", Decimal::floor);
        from.max(above.and_then(|above| above.checked_add(1)))
    }

    fn highest(&self, words: &NumberWords) -> Option<i128> {
        let to = self.whole(&words.maximum, "maximum", Decimal::floor);
        let below = self.whole(&words.exclusive_maximum, "exclusiveMaximum", Decimal::ceil);
        let below = below.and_then(|below| below.checked_sub(1));
        match (to, below) {
            (Some(to), Some(below)) => Some(to.min(below)),
            (one, other) => one.or(other),
        }
    }

    fn whole(
        &self,
        text: &Option<String>,
        keyword: &str,
        round: fn(Decimal) -> Option<i128>,
    ) -> Option<i128> {
        let text = text.as_ref()?;
        let whole = Decimal::parse(text).and_then(round);
        if whole.is_none() {
            let pointer = format!("{}/{keyword}", self.pointer);
            let message = format!("`{text}` is beyond every integer width");
            self.scope.report(Code::IntegerWidth, &pointer, message, "use bounds of 64 bits");
        }
        whole
    }

    /// The width asked for, or the usual one that holds all values.
    fn width(&self, words: &NumberWords, min: Option<i128>, max: Option<i128>) -> Option<IntWidth> {
        let holds = |width: IntWidth| {
            let (lowest, highest) = range(width);
            min.is_some_and(|min| min >= lowest) && max.is_some_and(|max| max <= highest)
        };
        let Some(asked) = words.width.map(width) else {
            let usual = [IntWidth::I64, IntWidth::U64].into_iter().find(|width| holds(*width));
            let is_bounded = min.is_some() && max.is_some();
            if usual.is_none() && is_bounded && self.scope.is_authoring() {
                let message = "the bounds fit neither `i64` nor `u64`";
                let help = "use bounds of 64 bits, or a string of digits";
                self.scope.report(Code::IntegerWidth, self.pointer, message, help);
            }
            return usual;
        };
        let is_reported = self.scope.is_authoring() && (min.is_none() || max.is_none());
        if !holds(asked) && !is_reported {
            let (lowest, highest) = range(asked);
            let pointer = format!("{}/x-int", self.pointer);
            let message = "the width does not hold every value that the bounds allow";
            let help = format!("use bounds from {lowest} to {highest}, or another width");
            self.scope.report(Code::IntegerWidth, &pointer, message, help);
        }
        Some(asked)
    }
}

fn width(width: dialect::IntWidth) -> IntWidth {
    match width {
        dialect::IntWidth::U8 => IntWidth::U8,
        dialect::IntWidth::U16 => IntWidth::U16,
        dialect::IntWidth::U32 => IntWidth::U32,
        dialect::IntWidth::U64 => IntWidth::U64,
        dialect::IntWidth::I8 => IntWidth::I8,
        dialect::IntWidth::I16 => IntWidth::I16,
        dialect::IntWidth::I32 => IntWidth::I32,
        dialect::IntWidth::I64 => IntWidth::I64,
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

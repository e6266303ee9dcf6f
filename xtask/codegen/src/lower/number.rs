//! Rules of numbers.

use super::scope::Scope;
use crate::decimal::Decimal;
use crate::diagnostic::Code;
use crate::dialect::NumberWords;
use crate::ir::NumberRules;

/// Lowers the rules of a number; bounds that no value satisfies are reported.
pub(super) fn lower(scope: &Scope<'_>, pointer: &str, words: &NumberWords) -> NumberRules {
    let lower = [("minimum", &words.minimum), ("exclusiveMinimum", &words.exclusive_minimum)];
    let upper = [("maximum", &words.maximum), ("exclusiveMaximum", &words.exclusive_maximum)];
    for (low, min) in lower {
        for (high, max) in upper {
            let (Some(min), Some(max)) = (min, max) else {
                continue;
            };
            let (Some(least), Some(most)) = (Decimal::parse(min), Decimal::parse(max)) else {
                continue;
            };
            let is_exclusive = low.starts_with("exclusive") || high.starts_with("exclusive");
            if least > most || is_exclusive && least == most {
                let message =
                    format!("`{low}` is {min} and `{high}` is {max}: no value satisfies both");
                let help = format!("lower `{low}` or raise `{high}`");
                scope.report(Code::CrossedBounds, &format!("{pointer}/{low}"), message, help);
            }
        }
    }
    for (keyword, bound) in lower.into_iter().chain(upper) {
        let is_fine =
            |bound: &&str| is_in_range(bound) && (!scope.is_authoring() || is_double(bound));
        if let Some(bound) = bound.as_deref().filter(|bound| !is_fine(bound)) {
            let message = format!("`{keyword}` is {bound}, and numbers are held against doubles");
            let help = "write the nearest double, or say `integer`, which is exact to 64 bits";
            scope.report(Code::KeywordValue, &format!("{pointer}/{keyword}"), message, help);
        }
    }
    NumberRules {
        min: words.minimum.clone(),
        max: words.maximum.clone(),
        above: words.exclusive_minimum.clone(),
        below: words.exclusive_maximum.clone(),
        multiple_of: words.multiple_of.clone(),
    }
}

/// Whether some double is near a number: none beyond the largest, none but zero itself near zero.
fn is_in_range(text: &str) -> bool {
    let digits = text.split(['e', 'E']).next().unwrap_or_default();
    let is_zero = !digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    text.parse::<f64>().is_ok_and(|double| double.is_finite() && (double != 0.0 || is_zero))
}

/// Whether a bound says what it is compared as: digits alone mean every one of them, any other number
/// the nearest double, as in a payload.
fn is_double(text: &str) -> bool {
    if text.contains(['.', 'e', 'E']) {
        return true;
    }
    let double = text.parse::<f64>().unwrap_or_default();
    Decimal::parse(text).and_then(Decimal::to_integer) == Some(double as i128)
}

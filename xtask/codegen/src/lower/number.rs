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
    NumberRules {
        min: words.minimum.clone(),
        max: words.maximum.clone(),
        above: words.exclusive_minimum.clone(),
        below: words.exclusive_maximum.clone(),
        multiple_of: words.multiple_of.clone(),
    }
}

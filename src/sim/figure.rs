//! Numbers on their way into DTOs, where neither NaN nor an infinity can stand.

use crate::json::Number;
use std::time::Duration;

/// The number; 0 in place of NaN and the infinities, which sums of finite numbers can reach.
pub(crate) fn number(value: f64) -> Number {
    Number::try_from(value).unwrap_or_default()
}

/// A length of time in milliseconds, with fractions.
pub(crate) fn milliseconds(time: Duration) -> Number {
    number(time.as_secs_f64() * 1000.0)
}

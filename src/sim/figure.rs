//! Numbers on their way into DTOs, where neither NaN nor an infinity can stand.

use crate::json::Number;
use std::time::Duration;

/// The number; 0 in place of NaN and the infinities, which sums of finite numbers can reach.
pub(crate) fn number(value: f64) -> Number {
    Number::try_from(value).unwrap_or_default()
}

/// A length of time in milliseconds, with fractions.
pub(crate) fn milliseconds(time: Duration) -> Number {
    // Divided once, a whole number of nanoseconds has no more digits than it needs.
    number(time.as_nanos() as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milliseconds_have_no_more_digits_than_nanoseconds() {
        let check = |nanoseconds, expected: &str| {
            let told = milliseconds(Duration::from_nanos(nanoseconds));
            assert_eq!(told.to_string(), expected);
        };
        check(9_277, "0.009277");
        check(6_269, "0.006269");
        check(2_500_000, "2.5");
        check(86_400_000_000_001, "86400000.000001");
    }
}

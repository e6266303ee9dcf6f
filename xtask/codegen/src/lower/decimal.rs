//! Decimal numbers, exactly as JSON writes them: compared and rounded without binary fractions.

use std::cmp::Ordering;

/// How far an exponent may go before a number is taken for out of range.
const MOST_ZEROS: i64 = 400;

/// A number: `digits × 10^exponent`, negated or not. Digits have no zeros at either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    /// Reads a JSON number; `None` when its exponent is far out of range.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
        let trailing = digits.iter().rev().take_while(|digit| **digit == b'0').count();
        digits.truncate(digits.len() - trailing);
        let leading = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..leading);
        if digits.is_empty() {
            return Some(Self { negative: false, digits, exponent: 0 });
        }
        let exponent = exponent.parse::<i64>().ok()?;
        let places = i64::try_from(fraction.len()).ok()? - i64::try_from(trailing).ok()?;
        let exponent = exponent.checked_sub(places)?;
        let is_near = exponent.checked_abs()? <= MOST_ZEROS + i64::try_from(digits.len()).ok()?;
        is_near.then_some(Self { negative, digits, exponent })
    }

    /// The largest whole number that is not above this one.
    pub(super) fn floor(&self) -> Option<i128> {
        let truncated = self.truncated()?;
        if self.negative && self.exponent < 0 { truncated.checked_sub(1) } else { Some(truncated) }
    }

    /// The smallest whole number that is not below this one.
    pub(super) fn ceil(&self) -> Option<i128> {
        let truncated = self.truncated()?;
        if !self.negative && self.exponent < 0 { truncated.checked_add(1) } else { Some(truncated) }
    }

    fn truncated(&self) -> Option<i128> {
        let length = i64::try_from(self.digits.len()).ok()?.checked_add(self.exponent)?;
        let mut value: i128 = 0;
        for index in 0..length.max(0) {
            let digit = usize::try_from(index).ok().and_then(|index| self.digits.get(index));
            let digit = digit.map_or(0, |digit| i128::from(digit - b'0'));
            value = value.checked_mul(10)?.checked_add(digit)?;
        }
        Some(if self.negative { -value } else { value })
    }

    fn cmp_size(&self, other: &Self) -> Ordering {
        let size = |number: &Self| {
            let length = i64::try_from(number.digits.len()).unwrap_or(i64::MAX);
            length.saturating_add(number.exponent)
        };
        match (self.digits.is_empty(), other.digits.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            // Digits start with the first that counts, so that they compare like fractions.
            (false, false) => size(self).cmp(&size(other)).then(self.digits.cmp(&other.digits)),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.cmp_size(other),
            (true, true) => other.cmp_size(self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn parse(text: &str) -> Decimal {
        Decimal::parse(text).expect("the tests write numbers in range")
    }

    #[test]
    fn rounds() {
        let cases = [
            ("3", 3, 3),
            ("3.0", 3, 3),
            ("3.5", 3, 4),
            ("-3.5", -4, -3),
            ("0.001", 0, 1),
            ("-0.0", 0, 0),
            ("1.5e3", 1500, 1500),
            ("12e-1", 1, 2),
            ("1200e-2", 12, 12),
            ("18446744073709551615", u64::MAX.into(), u64::MAX.into()),
        ];
        for (text, floor, ceil) in cases {
            assert_eq!(parse(text).floor(), Some(floor), "{text}");
            assert_eq!(parse(text).ceil(), Some(ceil), "{text}");
        }
    }

    #[test]
    fn compares() {
        let ordered =
            ["-10", "-2", "-1.5", "0", "0.09", "0.1", "1", "1.05", "1.5", "9", "10", "1e2"];
        for pair in ordered.windows(2) {
            assert!(parse(pair[0]) < parse(pair[1]), "{pair:?}");
        }
        assert_eq!(parse("1.0"), parse("10e-1"));
        assert!(Decimal::parse("1e999999999999").is_none());
        assert!(parse("1e39").floor().is_none());
    }
}

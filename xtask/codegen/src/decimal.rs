//! JSON numbers as they are written: compared, rounded and computed with, without binary fractions.
//!
//! One home for every stage that looks at a number. It imports nothing of ours.

use std::cmp::Ordering;

/// A number `mantissa × 10^exponent`; the mantissa has no factor 10 unless it is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    mantissa: i128,
    exponent: i32,
}

impl Decimal {
    /// Reads a JSON number; `None` when it is none or has more than 38 significant digits.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (number, exponent) = match text.find(['e', 'E']) {
            Some(at) => (&text[..at], text[at + 1..].parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let fraction = fraction.trim_end_matches('0');
        let mantissa = format!("{whole}{fraction}").parse::<i128>().ok()?;
        let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        Some(Self { mantissa, exponent }.reduced())
    }

    pub(crate) fn from_integer(value: i128) -> Self {
        Self { mantissa: value, exponent: 0 }.reduced()
    }

    /// The value when it has no fraction and fits.
    pub(crate) fn to_integer(self) -> Option<i128> {
        let power = u32::try_from(self.exponent).ok()?;
        self.mantissa.checked_mul(10i128.checked_pow(power)?)
    }

    /// Whether it has no fraction.
    pub(crate) fn is_integer(self) -> bool {
        self.exponent >= 0
    }

    /// The largest whole number that is not above it, where 128 bits hold it.
    pub(crate) fn floor(self) -> Option<i128> {
        if self.exponent >= 0 {
            return self.to_integer();
        }
        Some(match 10i128.checked_pow(self.exponent.unsigned_abs()) {
            Some(unit) => self.mantissa.div_euclid(unit),
            // The mantissa is less than such a unit.
            None if self.is_negative() => -1,
            None => 0,
        })
    }

    /// The smallest whole number that is not below it, where 128 bits hold it.
    pub(crate) fn ceil(self) -> Option<i128> {
        let mantissa = self.mantissa.checked_neg()?;
        Self { mantissa, ..self }.floor()?.checked_neg()
    }

    pub(crate) fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        let signs = self.mantissa.signum().cmp(&other.mantissa.signum());
        if signs != Ordering::Equal {
            return signs;
        }
        match aligned(self, other) {
            Some((one, two)) => one.cmp(&two),
            // Too far apart for a common exponent: the one with more digits before the point is
            // the larger in size.
            None => match self.mantissa < 0 {
                true => other.magnitude().cmp(&self.magnitude()),
                false => self.magnitude().cmp(&other.magnitude()),
            },
        }
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        let exponent = self.exponent.checked_add(other.exponent)?;
        Some(Self { mantissa, exponent }.reduced())
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let (one, two) = aligned(self, other)?;
        let exponent = self.exponent.min(other.exponent);
        Some(Self { mantissa: one.checked_add(two)?, exponent }.reduced())
    }

    /// Whether it is a multiple of `unit`; false when that cannot be computed.
    pub(crate) fn is_multiple_of(self, unit: Self) -> bool {
        match aligned(self, unit) {
            Some((value, unit)) => unit != 0 && value % unit == 0,
            None => self.mantissa == 0,
        }
    }

    /// The number as JSON.
    pub(crate) fn to_text(self) -> String {
        match self.exponent {
            0 => self.mantissa.to_string(),
            exponent => format!("{}e{exponent}", self.mantissa),
        }
    }

    /// The smallest multiple of a positive number that is not below it.
    #[cfg(feature = "compat")]
    pub(crate) fn multiple_above(self, unit: Self) -> Option<Self> {
        let exponent = self.exponent.min(unit.exponent);
        let (one, two) = aligned(self, unit)?;
        if two <= 0 {
            return None;
        }
        let over = one.rem_euclid(two);
        let mantissa = if over == 0 { one } else { one.checked_add(two - over)? };
        Some(Self { mantissa, exponent }.reduced())
    }

    /// The largest multiple of a positive number that is not above it.
    #[cfg(feature = "compat")]
    pub(crate) fn multiple_below(self, unit: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_neg()?;
        let above = Self { mantissa, ..self }.multiple_above(unit)?;
        Some(Self { mantissa: above.mantissa.checked_neg()?, ..above })
    }

    /// The number without its sign.
    #[cfg(feature = "compat")]
    pub(crate) fn size(self) -> Self {
        Self { mantissa: self.mantissa.saturating_abs(), ..self }
    }

    /// The number as JSON, without an exponent where that takes few digits.
    #[cfg(feature = "compat")]
    pub(crate) fn to_plain_text(self) -> String {
        const FEW: u32 = 20;
        if self.exponent.unsigned_abs() > FEW {
            return self.to_text();
        }
        if let Some(whole) = self.to_integer() {
            return whole.to_string();
        }
        if self.exponent >= 0 {
            return self.to_text();
        }
        let sign = if self.is_negative() { "-" } else { "" };
        let places = self.exponent.unsigned_abs() as usize;
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        format!("{sign}{whole}.{fraction}")
    }

    fn magnitude(self) -> i64 {
        let digits = self.mantissa.unsigned_abs().checked_ilog10().unwrap_or(0);
        i64::from(digits) + i64::from(self.exponent)
    }

    fn reduced(mut self) -> Self {
        if self.mantissa == 0 {
            self.exponent = 0;
        }
        while self.mantissa != 0 && self.mantissa % 10 == 0 && self.exponent < i32::MAX {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(*other)
    }
}

/// Both mantissas for the smaller of the two exponents.
fn aligned(one: Decimal, two: Decimal) -> Option<(i128, i128)> {
    let exponent = one.exponent.min(two.exponent);
    let raised = |number: Decimal| {
        let power = u32::try_from(number.exponent.checked_sub(exponent)?).ok()?;
        number.mantissa.checked_mul(10i128.checked_pow(power)?)
    };
    Some((raised(one)?, raised(two)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect("a number")
    }

    #[test]
    fn compares_exactly() {
        let ascending = [
            "-1e400",
            "-3",
            "-0.5",
            "0",
            "1e-400",
            "0.1",
            "1",
            "9007199254740993",
            "18446744073709551615",
            "1e40",
            "1e400",
        ];
        for pair in ascending.windows(2) {
            assert_eq!(decimal(pair[0]).compare(decimal(pair[1])), Ordering::Less, "{pair:?}");
        }
        assert_eq!(decimal("1.50"), decimal("15e-1"));
        assert_eq!(decimal("-0.0"), decimal("0"));
    }

    #[test]
    fn rounds() {
        let cases = [
            ("3", 3, 3),
            ("3.0", 3, 3),
            ("3.5", 3, 4),
            ("-3.5", -4, -3),
            ("0.001", 0, 1),
            ("-1e-400", -1, 0),
            ("-0.0", 0, 0),
            ("1.5e3", 1500, 1500),
            ("12e-1", 1, 2),
            ("1200e-2", 12, 12),
            ("18446744073709551615", u64::MAX.into(), u64::MAX.into()),
        ];
        for (text, floor, ceil) in cases {
            assert_eq!(decimal(text).floor(), Some(floor), "{text}");
            assert_eq!(decimal(text).ceil(), Some(ceil), "{text}");
        }
        assert!(decimal("1e39").floor().is_none());
        assert!(Decimal::parse("1e999999999999").is_none());
    }

    #[cfg(feature = "compat")]
    #[test]
    fn finds_multiples() {
        let cases = [
            ("7", "3", "9", "6"),
            ("-7", "3", "-6", "-9"),
            ("6", "3", "6", "6"),
            ("0.35", "0.1", "0.4", "0.3"),
            ("0", "5", "0", "0"),
            ("1e3", "7", "1001", "994"),
        ];
        for (value, unit, above, below) in cases {
            let (value, unit) = (decimal(value), decimal(unit));
            assert_eq!(value.multiple_above(unit), Some(decimal(above)), "{above}");
            assert_eq!(value.multiple_below(unit), Some(decimal(below)), "{below}");
        }
        assert_eq!(decimal("1").multiple_above(decimal("0")), None);
    }

    #[cfg(feature = "compat")]
    #[test]
    fn writes_as_people_do() {
        let cases = ["0", "-3", "1000", "0.5", "-0.05", "18446744073709551616", "12.345"];
        for text in cases {
            assert_eq!(decimal(text).to_plain_text(), text);
        }
        assert_eq!(decimal("1e400").to_plain_text(), "1e400");
        assert_eq!(decimal("1e-400").to_plain_text(), "1e-400");
    }

    #[test]
    fn computes_exactly() {
        assert_eq!(decimal("0.1").times(decimal("30")), Some(decimal("3")));
        assert_eq!(decimal("0.1").plus(decimal("0.2")), Some(decimal("0.3")));
        assert!(decimal("0.3").is_multiple_of(decimal("0.1")));
        assert!(!decimal("0.35").is_multiple_of(decimal("0.1")));
        assert_eq!(decimal("3.0").to_integer(), Some(3));
        assert_eq!(decimal("3.5").to_integer(), None);
    }
}

//! Exact decimal arithmetic: as much of it as rules on numbers need.
//!
//! A number is its significant digits and a power of ten, so that `1e999999999` costs ten bytes.

use std::cmp::Ordering;

use super::digits::is_fraction;

/// A decimal number: `0.d₁d₂…dₙ × 10^magnitude`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// ASCII digits without zeros at either end; none for zero.
    digits: Vec<u8>,
    /// Digits before the decimal point; 0 for zero.
    magnitude: i64,
}

impl Decimal {
    /// The number that a JSON literal stands for: integers to the last digit, others as the `f64`
    /// that readers make of them, unless they are beyond its range.
    pub(crate) fn of_literal(literal: &str) -> Self {
        let exact = Self::exact(literal);
        if !is_fraction(literal) {
            return exact;
        }
        match literal.parse::<f64>() {
            Ok(float) if float.is_finite() && (float != 0.0 || exact.is_zero()) => {
                Self::of_float(float)
            }
            Ok(_) | Err(_) => exact,
        }
    }

    /// The number of the shortest literal that reads as the same `f64`, as `multipleOf` sees it.
    pub(crate) fn shortest(literal: &str) -> Self {
        let exact = Self::exact(literal);
        if !is_fraction(literal) {
            return exact;
        }
        match literal.parse::<f64>() {
            Ok(float) if float.is_finite() && (float != 0.0 || exact.is_zero()) => {
                Self::exact(&format!("{float:e}"))
            }
            Ok(_) | Err(_) => exact,
        }
    }

    /// The exact value of an integral float, the shortest decimal of any other.
    pub(crate) fn of_float(float: f64) -> Self {
        if float.fract() == 0.0 {
            Self::exact(&format!("{float:.0}"))
        } else {
            Self::exact(&format!("{float:e}"))
        }
    }

    /// The number that a literal spells.
    fn exact(literal: &str) -> Self {
        let negative = literal.starts_with('-');
        let unsigned = literal.trim_start_matches('-');
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let leads = all.trim_start_matches('0');
        if leads.is_empty() {
            return Self { negative: false, digits: Vec::new(), magnitude: 0 };
        }
        let digits = leads.trim_end_matches('0').as_bytes().to_vec();
        let shift = whole.len() as i64 - (all.len() - leads.len()) as i64;
        let magnitude = exponent_of(exponent).saturating_add(shift);
        Self { negative, digits, magnitude }
    }

    /// Whether it is zero.
    pub(crate) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Whether it has no fraction.
    pub(crate) fn is_integer(&self) -> bool {
        self.exponent() >= 0
    }

    /// The power of ten of the last digit; 0 for zero.
    fn exponent(&self) -> i64 {
        self.magnitude.saturating_sub(self.digits.len() as i64)
    }

    /// Whether it is a whole multiple of another, which is above zero and has at most 19
    /// significant digits.
    pub(crate) fn is_multiple_of(&self, divisor: &Self) -> bool {
        if self.is_zero() {
            return true;
        }
        let shift = self.exponent().saturating_sub(divisor.exponent());
        let Some(divisor) = divisor.mantissa().filter(|&divisor| divisor != 0) else {
            return false;
        };
        // Without zeros at its end, the mantissa divides by no power of ten.
        if shift < 0 {
            return false;
        }
        let divisor = u128::from(divisor);
        let rest = self
            .digits
            .iter()
            .fold(0, |rest, &digit| (rest * 10 + u128::from(digit - b'0')) % divisor);
        (rest * power_of_ten(shift.unsigned_abs(), divisor)).is_multiple_of(divisor)
    }

    /// The significant digits as an integer, when it fits.
    fn mantissa(&self) -> Option<u64> {
        std::str::from_utf8(&self.digits).ok()?.parse().ok()
    }

    /// One spelling for all literals of the same number.
    pub(crate) fn spelling(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = String::from_utf8_lossy(&self.digits);
        if self.is_zero() { "0".into() } else { format!("{sign}0.{digits}e{}", self.magnitude) }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.is_zero(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let size =
            || self.magnitude.cmp(&other.magnitude).then_with(|| self.digits.cmp(&other.digits));
        sign(self).cmp(&sign(other)).then_with(|| match sign(self) {
            0 => Ordering::Equal,
            1 => size(),
            _ => size().reverse(),
        })
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The value of an exponent; beyond 64 bits it is as far as it can be.
fn exponent_of(exponent: &str) -> i64 {
    let far = if exponent.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    exponent.trim_start_matches('+').parse().unwrap_or(far).clamp(i64::MIN / 2, i64::MAX / 2)
}

/// `10^exponent` modulo a number.
fn power_of_ten(mut exponent: u64, modulus: u128) -> u128 {
    let (mut power, mut base) = (1 % modulus, 10 % modulus);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = power * base % modulus;
        }
        base = base * base % modulus;
        exponent >>= 1;
    }
    power
}

//! Exact multiplication and addition of decimal numbers, and the way back.

/// `digits × 10^exponent`, with a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exact {
    negative: bool,
    /// Most significant first, without zeros at either end; none for zero.
    digits: Vec<u8>,
    exponent: i64,
}

/// Further apart than this, a sum is its larger part.
const MOST_DIGITS: usize = 1200;

/// Digits of a quotient that does not end: more than any float or integer has.
const QUOTIENT_DIGITS: usize = 60;

/// The literal of `value * scale + offset`; all three are JSON numbers.
pub(crate) fn scaled(value: &str, scale: &str, offset: &str) -> String {
    let product = Exact::parse(value).times(&Exact::parse(scale));
    product.plus(&Exact::parse(offset)).literal()
}

/// The literal of `(value - offset) / scale`.
pub(crate) fn unscaled(value: &str, scale: &str, offset: &str) -> String {
    let back = Exact::parse(offset).negated();
    Exact::parse(value).plus(&back).over(&Exact::parse(scale)).literal()
}

/// Whether two numbers differ by no more than a third; what is no number differs from all.
pub(crate) fn is_within(one: &str, other: &str, tolerance: &str) -> bool {
    let is_number =
        |text: &str| text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    if !is_number(one) || !is_number(other) {
        return false;
    }
    let mut apart = Exact::parse(one).plus(&Exact::parse(other).negated());
    apart.negative = false;
    !Exact::parse(tolerance).plus(&apart.negated()).negative
}

impl Exact {
    fn parse(literal: &str) -> Self {
        let negative = literal.starts_with('-');
        let unsigned = literal.trim_start_matches('-');
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = Vec::with_capacity(whole.len() + fraction.len());
        for part in [whole, fraction] {
            for digit in part.bytes() {
                digits.push(digit.wrapping_sub(b'0'));
            }
        }
        let exponent = exponent.parse::<i64>().unwrap_or(0).saturating_sub(fraction.len() as i64);
        Self { negative, digits, exponent }.trimmed()
    }

    /// The same number without zeros at either end.
    fn trimmed(mut self) -> Self {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
            self.exponent = self.exponent.saturating_add(1);
        }
        self.digits = without_leading(&self.digits);
        if self.digits.is_empty() {
            (self.negative, self.exponent) = (false, 0);
        }
        self
    }

    /// The number of the other sign; zero has none.
    fn negated(self) -> Self {
        Self { negative: !self.negative && !self.digits.is_empty(), ..self }
    }

    fn times(&self, other: &Self) -> Self {
        let mut product = vec![0_u32; self.digits.len() + other.digits.len()];
        for (left, one) in self.digits.iter().enumerate().rev() {
            let mut carry = 0;
            for (right, two) in other.digits.iter().enumerate().rev() {
                let sum = product[left + right + 1] + u32::from(*one) * u32::from(*two) + carry;
                (product[left + right + 1], carry) = (sum % 10, sum / 10);
            }
            product[left] += carry;
        }
        let mut digits = Vec::with_capacity(product.len());
        for digit in product {
            digits.push(digit as u8);
        }
        let negative = self.negative != other.negative;
        let exponent = self.exponent.saturating_add(other.exponent);
        Self { negative, digits, exponent }.trimmed()
    }

    fn plus(&self, other: &Self) -> Self {
        let (Some(high), Some(low)) = (self.top(), other.top()) else {
            return if self.digits.is_empty() { other.clone() } else { self.clone() };
        };
        let exponent = self.exponent.min(other.exponent);
        if high.max(low).saturating_sub(exponent) > MOST_DIGITS as i64 {
            return if high >= low { self.clone() } else { other.clone() };
        }
        let length = (high.max(low) - exponent) as usize + 1;
        let (one, two) = (self.aligned(exponent, length), other.aligned(exponent, length));
        let (negative, digits) = match (self.negative == other.negative, one >= two) {
            (true, _) => (self.negative, sum(&one, &two)),
            (false, true) => (self.negative, difference(&one, &two)),
            (false, false) => (other.negative, difference(&two, &one)),
        };
        Self { negative, digits, exponent }.trimmed()
    }

    /// The power of ten before the first digit; none for zero.
    fn top(&self) -> Option<i64> {
        let length = self.digits.len() as i64;
        (length > 0).then(|| self.exponent.saturating_add(length))
    }

    /// The digits from `length` places above `10^exponent` down to it.
    fn aligned(&self, exponent: i64, length: usize) -> Vec<u8> {
        let mut digits = self.digits.clone();
        digits.resize(digits.len() + (self.exponent - exponent) as usize, 0);
        let mut all = vec![0; length - digits.len()];
        all.append(&mut digits);
        all
    }

    /// The quotient, cut off where it does not end. The build refuses a factor of zero.
    fn over(&self, divisor: &Self) -> Self {
        let mut digits = Vec::new();
        let mut rest: Vec<u8> = Vec::new();
        let mut taken = 0;
        while taken < self.digits.len() || (!rest.is_empty() && digits.len() < QUOTIENT_DIGITS) {
            rest.push(self.digits.get(taken).copied().unwrap_or(0));
            taken += 1;
            rest = without_leading(&rest);
            let mut digit = 0;
            while !divisor.digits.is_empty() && !is_less(&rest, &divisor.digits) {
                rest = subtracted(&rest, &divisor.digits);
                digit += 1;
            }
            digits.push(digit);
        }
        let shift = taken as i64 - self.digits.len() as i64;
        let exponent = self.exponent.saturating_sub(divisor.exponent).saturating_sub(shift);
        Self { negative: self.negative != divisor.negative, digits, exponent }.trimmed()
    }

    /// The number as JSON: plain where that is short.
    fn literal(&self) -> String {
        let mut digits = String::with_capacity(self.digits.len());
        for digit in &self.digits {
            digits.push(char::from(b'0' + digit));
        }
        let sign = if self.negative { "-" } else { "" };
        match self.exponent {
            _ if digits.is_empty() => "0".to_owned(),
            0..=40 => {
                // Not padded by the formatter, whose widths end long before such numbers do.
                for _ in 0..self.exponent {
                    digits.push('0');
                }
                format!("{sign}{digits}")
            }
            -100..0 => {
                let fraction = self.exponent.unsigned_abs() as usize;
                let padded = format!("{digits:0>width$}", width = fraction + 1);
                let (whole, fraction) = padded.split_at(padded.len() - fraction);
                format!("{sign}{whole}.{fraction}")
            }
            exponent => format!("{sign}{digits}e{exponent}"),
        }
    }
}

/// Digits of one length, added; one more in front for what is carried.
fn sum(one: &[u8], two: &[u8]) -> Vec<u8> {
    let mut carry = 0;
    let mut digits: Vec<u8> = Vec::with_capacity(one.len() + 1);
    for (one, two) in one.iter().zip(two).rev() {
        let sum = one + two + carry;
        digits.push(sum % 10);
        carry = sum / 10;
    }
    digits.push(carry);
    digits.reverse();
    digits
}

/// Digits of one length, the second no larger than the first.
fn difference(one: &[u8], two: &[u8]) -> Vec<u8> {
    let mut borrow = 0;
    let mut digits: Vec<u8> = Vec::with_capacity(one.len());
    for (one, two) in one.iter().zip(two).rev() {
        let less = two + borrow;
        borrow = u8::from(*one < less);
        digits.push(one + 10 * borrow - less);
    }
    digits.reverse();
    digits
}

/// Whether digits without zeros in front are a smaller integer than others.
fn is_less(one: &[u8], other: &[u8]) -> bool {
    (one.len(), one) < (other.len(), other)
}

fn subtracted(one: &[u8], other: &[u8]) -> Vec<u8> {
    let mut padded = vec![0; one.len() - other.len()];
    padded.extend_from_slice(other);
    without_leading(&difference(one, &padded))
}

fn without_leading(mut digits: &[u8]) -> Vec<u8> {
    while let [0, rest @ ..] = digits {
        digits = rest;
    }
    digits.to_vec()
}

#[cfg(test)]
mod tests {
    use super::{is_within, scaled, unscaled};

    #[track_caller]
    fn check(value: &str, scale: &str, offset: &str, expected: &str) {
        let up = scaled(value, scale, offset);
        assert_eq!(up, expected);
        assert_eq!(unscaled(&up, scale, offset), value);
    }

    #[test]
    fn what_was_scaled_comes_back() {
        check("15", "60", "0", "900");
        check("0.1", "3", "0", "0.3");
        check("9007199254740993", "1000", "0", "9007199254740993000");
        check("18446744073709551615", "1", "-18446744073709551615", "0");
        check("-7", "-0.5", "0.25", "3.75");
        check("36.6", "1.8", "32", "97.88");
        check("0", "1.8", "32", "32");
        check("1e400", "2", "0", "2e400");
        check("100", "0.25", "-30", "-5");
    }

    #[test]
    fn a_quotient_that_does_not_end_is_cut_off() {
        assert!(unscaled("10", "3", "0").starts_with("3.33333333333333333333"));
        assert_eq!(unscaled("10", "4", "0"), "2.5");
    }

    #[test]
    fn differences_are_exact() {
        let within =
            ["0.3 0.4 0.1", "9007199254740992 9007199254740993 1", "-1 1 2", "5 5 0", "1e2 100 0"];
        let beyond = [
            "0.1 0.2 0.09",
            "9007199254740992 9007199254740993 0.5",
            "18446744073709551615 18446744073709551000 614",
            "-1 1 1.999",
            "null 0 5",
        ];
        for (cases, expected) in [(within.as_slice(), true), (&beyond, false)] {
            for case in cases {
                let words: Vec<&str> = case.split(' ').collect();
                let [one, other, tolerance] = words[..] else { panic!("{case}") };
                assert_eq!(is_within(one, other, tolerance), expected, "{case}");
                assert_eq!(is_within(other, one, tolerance), expected, "{case}");
            }
        }
    }

    /// More digits than a formatter pads to.
    #[test]
    fn long_numbers_stay_as_they_are() {
        let ones = "1".repeat(70_000);
        check(&ones, "1", "0", &ones);
        check(&format!("{ones}000"), "1", "0", &format!("{ones}000"));
    }

    #[test]
    fn what_is_far_apart_does_not_fill_the_memory() {
        assert_eq!(scaled("1e999999999", "1", "1"), "1e999999999");
        assert_eq!(scaled("1e-999999999", "1", "1"), "1");
    }
}

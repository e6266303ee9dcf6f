//! Rules of numbers: bounds and multiples.
//!
//! Integers are compared to the last digit and other numbers by their `f64`, as validators of JSON
//! Schema do.

use std::cmp::Ordering;

use crate::json::scan::{Digits, count as count_at, is_fraction, number};
use crate::json::{Cursor, Decimal, Fault, Reason};

use crate::shape::{IntegerRules, NumberRules, Shape};

/// Checks the integer at an offset; gives the offset after it.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn check_integer(text: &str, at: usize, rules: &IntegerRules) -> Result<usize, Fault> {
    let digits = number(text.as_bytes(), at)?;
    // Up to 19 digits fit `u64`; most integers are counts.
    if digits.integer && !digits.negative && digits.end - at <= 19 && rules.all_counts() {
        return Ok(digits.end);
    }
    if rules.accept(&text[at..digits.end]) {
        return Ok(digits.end);
    }
    Err(Fault::new(at, Reason::Violation))
}

/// A small whole number at the cursor that keeps every rule of its shape, and the offset after it.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn count(c: &Cursor<'_>, shape: &Shape) -> Option<(u64, usize)> {
    let Shape::Integer(rules) = shape else { return None };
    let (value, end) = count_at(c.bytes, c.at)?;
    let fits = rules.min <= i128::from(value) && i128::from(value) <= rules.max;
    (fits && rules.multiple_of.is_none()).then_some((value, end))
}

/// Checks the number at an offset; gives where it ends and how it is spelled.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn check_number(text: &str, at: usize, rules: &NumberRules) -> Result<Digits, Fault> {
    let digits = number(text.as_bytes(), at)?;
    if rules.is_any() || rules.accept(&text[at..digits.end]) {
        return Ok(digits);
    }
    Err(Fault::new(at, Reason::Violation))
}

impl IntegerRules {
    /// Whether every integer from 0 to `u64::MAX` will do.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn all_counts(&self) -> bool {
        self.min <= 0 && self.max >= u64::MAX as i128 && self.multiple_of.is_none()
    }

    /// Whether a number keeps every rule.
    fn accept(&self, literal: &str) -> bool {
        match integer_value(literal) {
            Some(value) if self.multiple_of.is_none() => self.min <= value && value <= self.max,
            Some(_) | None => self.broken(literal).is_empty(),
        }
    }

    /// The rules that a number breaks: keyword and limit.
    pub(crate) fn broken(&self, literal: &str) -> Vec<(&'static str, String)> {
        let value = Decimal::of_literal(literal);
        if !value.is_integer() {
            return vec![("type", "integer".to_owned())];
        }
        let mut broken = Vec::new();
        let bound = |bound: i128| Decimal::of_literal(&bound.to_string());
        if self.min != i128::MIN && value < bound(self.min) {
            broken.push(("minimum", self.min.to_string()));
        }
        if self.max != i128::MAX && value > bound(self.max) {
            broken.push(("maximum", self.max.to_string()));
        }
        if let Some(divisor) = self.multiple_of
            && !is_multiple(literal, divisor)
        {
            broken.push(("multipleOf", divisor.to_owned()));
        }
        broken
    }
}

impl NumberRules {
    /// Whether every number will do.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn is_any(&self) -> bool {
        self.min.is_none()
            && self.max.is_none()
            && self.above.is_none()
            && self.below.is_none()
            && self.multiple_of.is_none()
    }

    /// Whether a number keeps every rule.
    #[inline]
    fn accept(&self, literal: &str) -> bool {
        // "Not below zero" needs no more than a look at the sign.
        let only_min = self.max.is_none()
            && self.above.is_none()
            && self.below.is_none()
            && self.multiple_of.is_none();
        if only_min && self.min.is_some_and(|min| min <= 0.0) && !literal.starts_with('-') {
            return true;
        }
        self.broken(literal).is_empty()
    }

    /// The rules that a number breaks: keyword and limit.
    #[inline(never)]
    pub(crate) fn broken(&self, literal: &str) -> Vec<(&'static str, String)> {
        let mut broken = Vec::new();
        let mut test = |keyword, bound: Option<f64>, fails: fn(Ordering) -> bool| {
            if let Some(bound) = bound
                && fails(compare(literal, bound))
            {
                broken.push((keyword, bound_text(bound)));
            }
        };
        test("minimum", self.min, Ordering::is_lt);
        test("exclusiveMinimum", self.above, Ordering::is_le);
        test("maximum", self.max, Ordering::is_gt);
        test("exclusiveMaximum", self.below, Ordering::is_ge);
        if let Some(divisor) = self.multiple_of
            && !is_multiple(literal, divisor)
        {
            broken.push(("multipleOf", divisor.to_owned()));
        }
        broken
    }
}

/// A bound as a person would write it: `0`, not `0.0`.
fn bound_text(bound: f64) -> String {
    let text = format!("{bound:?}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A number against a bound.
fn compare(literal: &str, bound: f64) -> Ordering {
    let integer = !is_fraction(literal);
    if integer && literal.len() > 15 {
        return Decimal::of_literal(literal).cmp(&Decimal::of_float(bound));
    }
    let value = literal.parse::<f64>().unwrap_or(f64::INFINITY);
    // What is too small for `f64` still has a sign.
    if value == 0.0 {
        return Decimal::of_literal(literal).cmp(&Decimal::of_float(bound));
    }
    value.partial_cmp(&bound).unwrap_or(Ordering::Equal)
}

/// Whether a number is a multiple of a divisor: by its exact value when that is an integer, else by
/// its shortest decimal, so that `0.3` is a multiple of `0.1`.
fn is_multiple(literal: &str, divisor: &str) -> bool {
    let divisor = Decimal::shortest(divisor);
    let value = if divisor.is_integer() {
        Decimal::of_literal(literal)
    } else {
        Decimal::shortest(literal)
    };
    value.is_multiple_of(&divisor)
}

/// The integer that a number is; `None` when it has a fraction or is beyond 128 bits.
#[inline]
pub(crate) fn integer_value(literal: &str) -> Option<i128> {
    let (digits, negative) = match literal.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (literal, false),
    };
    if digits.len() <= 18 {
        let mut value = 0_i64;
        for byte in digits.bytes() {
            if !byte.is_ascii_digit() {
                return spelled_otherwise(literal);
            }
            value = value * 10 + i64::from(byte - b'0');
        }
        return Some(i128::from(if negative { -value } else { value }));
    }
    literal.parse().ok().or_else(|| spelled_otherwise(literal))
}

/// The integer that a literal with a point or an exponent stands for.
#[cold]
fn spelled_otherwise(literal: &str) -> Option<i128> {
    let value = literal.parse::<f64>().ok()?;
    let fits = value.fract() == 0.0 && value.abs() < 1.7e38;
    let exact = is_fraction(literal);
    (fits && exact && (value != 0.0 || Decimal::of_literal(literal).is_zero()))
        .then_some(value as i128)
}

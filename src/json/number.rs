//! Any JSON number, exact.

use std::cmp::Ordering;
use std::fmt;

use super::decimal::Decimal;
use super::digits::is_fraction;
use super::write::Write;
use super::writer::Writer;

/// A JSON number: integers of any size to the last digit, floats to the last bit. `1` and `1.0`
/// are equal and are written as they were read.
#[derive(Clone)]
pub struct Number(Inner);

#[derive(Clone)]
enum Inner {
    /// An integer from 0 on.
    Unsigned(u64),
    /// An integer below 0.
    Negative(i64),
    /// A finite float, written with a point or an exponent.
    Float(f64),
    /// The literal of an integer beyond 64 bits, or of a number beyond the range of `f64`.
    Literal(Box<Literal>),
}

#[derive(Clone)]
struct Literal {
    text: Box<str>,
}

impl Number {
    /// The number of a literal that is known to be sound.
    pub(crate) fn of_literal(literal: &str) -> Self {
        if is_fraction(literal) {
            return Self::of_fraction(literal);
        }
        Self::of_digits(literal)
    }

    /// The number of a literal that has neither fraction nor exponent.
    pub(crate) fn of_digits(literal: &str) -> Self {
        if let Ok(value) = literal.parse::<u64>() {
            return Self(Inner::Unsigned(value));
        }
        match literal.parse::<i64>() {
            Ok(value) => value.into(),
            Err(_) => Self::verbatim(literal),
        }
    }

    /// The number of a literal that has a fraction or an exponent.
    pub(crate) fn of_fraction(literal: &str) -> Self {
        match literal.parse::<f64>() {
            Ok(0.0) if has_digits(literal) => Self::verbatim(literal),
            Ok(value) if value.is_finite() => Self(Inner::Float(value)),
            Ok(_) | Err(_) => Self::verbatim(literal),
        }
    }

    fn verbatim(literal: &str) -> Self {
        Self(Inner::Literal(Box::new(Literal { text: literal.into() })))
    }

    /// The nearest `f64`; infinite beyond its range.
    pub fn as_f64(&self) -> f64 {
        match &self.0 {
            Inner::Unsigned(value) => *value as f64,
            Inner::Negative(value) => *value as f64,
            Inner::Float(value) => *value,
            Inner::Literal(literal) => literal.text.parse().unwrap_or(f64::INFINITY),
        }
    }

    /// The same number as `u64`, when it is one; `3.0` is.
    pub fn as_u64(&self) -> Option<u64> {
        match &self.0 {
            Inner::Unsigned(value) => Some(*value),
            Inner::Negative(_) | Inner::Literal(_) => None,
            Inner::Float(value) => whole(*value).and_then(|value| value.try_into().ok()),
        }
    }

    /// The same number as `i64`, when it is one; `3.0` is.
    pub fn as_i64(&self) -> Option<i64> {
        match &self.0 {
            Inner::Unsigned(value) => (*value).try_into().ok(),
            Inner::Negative(value) => Some(*value),
            Inner::Literal(_) => None,
            Inner::Float(value) => whole(*value).and_then(|value| value.try_into().ok()),
        }
    }

    /// Whether it has no fraction; `3.0` has none.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Inner::Unsigned(_) | Inner::Negative(_) => true,
            Inner::Float(value) => value.fract() == 0.0,
            Inner::Literal(literal) => Decimal::of_literal(&literal.text).is_integer(),
        }
    }

    pub(crate) fn decimal(&self) -> Decimal {
        match &self.0 {
            Inner::Unsigned(value) => Decimal::of_literal(&value.to_string()),
            Inner::Negative(value) => Decimal::of_literal(&value.to_string()),
            Inner::Float(value) => Decimal::of_float(*value),
            Inner::Literal(literal) => Decimal::of_literal(&literal.text),
        }
    }
}

/// A float without a fraction as an integer, when it is in reach of 64 bits.
fn whole(value: f64) -> Option<i128> {
    (value.fract() == 0.0 && value.abs() < 2e19).then_some(value as i128)
}

/// Whether a literal is not zero.
fn has_digits(literal: &str) -> bool {
    let mantissa = literal.split(['e', 'E']).next().unwrap_or(literal);
    mantissa.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(Inner::Unsigned(value))
    }
}

macro_rules! narrower {
    ($($int:ty => $wide:ty)*) => {$(
        impl From<$int> for Number {
            fn from(value: $int) -> Self {
                <$wide>::from(value).into()
            }
        }
    )*};
}

narrower!(u8 => u64 u16 => u64 u32 => u64 i8 => i64 i16 => i64 i32 => i64);

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(u64::try_from(value).map_or(Inner::Negative(value), Inner::Unsigned))
    }
}

impl TryFrom<f64> for Number {
    type Error = NotFinite;

    /// Refuses NaN and the infinities.
    fn try_from(value: f64) -> Result<Self, NotFinite> {
        if value.is_finite() { Ok(Self(Inner::Float(value))) } else { Err(NotFinite) }
    }
}

/// JSON has neither NaN nor infinities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFinite;

impl fmt::Display for NotFinite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON has neither NaN nor infinities")
    }
}

impl std::error::Error for NotFinite {}

impl Default for Number {
    /// `0`.
    fn default() -> Self {
        0_u64.into()
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Inner::Unsigned(a), Inner::Unsigned(b)) => a.cmp(b),
            (Inner::Negative(a), Inner::Negative(b)) => a.cmp(b),
            // No number is NaN, and zero has one size whatever its sign.
            (Inner::Float(a), Inner::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
            (
                Inner::Unsigned(_) | Inner::Negative(_) | Inner::Float(_) | Inner::Literal(_),
                Inner::Unsigned(_) | Inner::Negative(_) | Inner::Float(_) | Inner::Literal(_),
            ) => self.decimal().cmp(&other.decimal()),
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // As it is written, to the last digit.
        let mut writer = Writer::default();
        self.write(&mut writer);
        f.write_str(&writer.into_string())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({self})")
    }
}

impl Write for Number {
    fn write(&self, w: &mut Writer) {
        match &self.0 {
            Inner::Unsigned(value) => w.unsigned(*value),
            Inner::Negative(value) => w.signed(*value),
            Inner::Float(value) => w.float(*value),
            Inner::Literal(literal) => w.json(&literal.text),
        }
    }
}

//! The text exposition format: names, labels, numbers.

use std::fmt::{self, Write};

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// It goes up and down.
    Gauge,
    /// It only grows.
    Counter,
}

/// Writes families of samples.
pub(super) struct Exposition<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
}

impl<'a, 'b> Exposition<'a, 'b> {
    pub(super) fn new(out: &'a mut fmt::Formatter<'b>) -> Self {
        Self { out }
    }

    /// A family without labels; nothing when there is no number yet.
    pub(super) fn one(
        &mut self,
        name: &str,
        kind: Type,
        help: &str,
        value: Option<f64>,
    ) -> fmt::Result {
        let Some(value) = value else { return Ok(()) };
        self.head(name, kind, help)?;
        writeln!(self.out, "townlet_{name} {}", Value(value))
    }

    /// A family with a sample for each value of a label; nothing when there is none.
    pub(super) fn each<'c>(
        &mut self,
        name: &str,
        kind: Type,
        help: &str,
        label: &str,
        samples: impl IntoIterator<Item = (&'c str, f64)>,
    ) -> fmt::Result {
        let mut samples = samples.into_iter().peekable();
        if samples.peek().is_some() {
            self.head(name, kind, help)?;
        }
        for (text, value) in samples {
            let (text, value) = (Label(text), Value(value));
            writeln!(self.out, "townlet_{name}{{{label}=\"{text}\"}} {value}")?;
        }
        Ok(())
    }

    fn head(&mut self, name: &str, kind: Type, help: &str) -> fmt::Result {
        let kind = match kind {
            Type::Gauge => "gauge",
            Type::Counter => "counter",
        };
        writeln!(self.out, "# HELP townlet_{name} {help}\n# TYPE townlet_{name} {kind}")
    }
}

/// A number, of which infinities have names of their own.
struct Value(f64);

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            f64::INFINITY => f.write_str("+Inf"),
            f64::NEG_INFINITY => f.write_str("-Inf"),
            value => value.fmt(f),
        }
    }
}

/// The value of a label: any text.
struct Label<'a>(&'a str);

impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '\\' => f.write_str("\\\\")?,
                '"' => f.write_str("\\\"")?,
                '\n' => f.write_str("\\n")?,
                letter => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

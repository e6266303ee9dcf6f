//! The fields of a `tick_health` line, as its parsers in the field have always read them.

/// Fields of a line by name; of a name that stands twice, the last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fields<'a> {
    /// In the order in which the names came first.
    found: Vec<(&'a str, Value<'a>)>,
    /// Whether a name stands twice.
    pub(super) has_repeats: bool,
}

/// A value.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Value<'a> {
    text: &'a str,
    /// Absent when the text is no number.
    number: Option<f64>,
}

impl<'a> Fields<'a> {
    /// The fields among tokens; a token without `=` is none.
    pub(super) fn of(tokens: impl Iterator<Item = &'a str>) -> Self {
        let mut fields = Self::default();
        for (name, text) in tokens.filter_map(|token| token.split_once('=')) {
            let value = Value { text, number: number(text) };
            match fields.found.iter_mut().find(|(known, _)| *known == name) {
                // What is no number was never kept, so it replaces nothing.
                Some((_, before)) => {
                    fields.has_repeats = true;
                    if value.number.is_some() {
                        *before = value;
                    }
                }
                None => fields.found.push((name, value)),
            }
        }
        fields
    }

    /// Whether there is such a field, number or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.found.iter().any(|(known, _)| *known == name)
    }

    /// The number of a field.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.value(name)?.number
    }

    /// The count of a field; what is below 0, no whole number, or beyond 64 bits is none.
    pub(super) fn count(&self, name: &str) -> Option<u64> {
        count(self.value(name)?)
    }

    /// The number of a field, exact where it is a count.
    pub(super) fn exact(&self, name: &str) -> Option<serde_json::Number> {
        let value = self.value(name)?;
        let count = count(value).map(serde_json::Number::from);
        count.or_else(|| serde_json::Number::from_f64(value.number?))
    }

    fn value(&self, name: &str) -> Option<Value<'a>> {
        self.found.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// A count, by its digits: as a float it would be rounded. There may be a point with zeros behind it.
fn count(value: Value<'_>) -> Option<u64> {
    value.number?;
    let text = value.text.replace('_', "");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_whole = fraction.bytes().all(|byte| byte == b'0');
    is_whole.then(|| whole.parse().ok()).flatten()
}

/// A number: a fraction where there is a point, else an integer; `_` may stand between digits.
fn number(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|byte| byte.is_ascii_digit())
    };
    let mut gaps = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'_');
    if gaps.any(|(at, _)| !digit(at.checked_sub(1)) || !digit(Some(at + 1))) {
        return None;
    }
    let text = text.replace('_', "");
    let digits = text.strip_prefix(['+', '-']).unwrap_or(&text);
    let is_number = if text.contains('.') {
        digits.starts_with(|first: char| first.is_ascii_digit() || first == '.')
    } else {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let value = is_number.then(|| text.parse().ok()).flatten();
    value.filter(|value: &f64| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::{Fields, number};

    #[test]
    fn numbers_are_what_they_were() {
        let cases = [
            ("1", Some(1.0)),
            ("+2", Some(2.0)),
            ("-0.50", Some(-0.5)),
            ("1_000", Some(1000.0)),
            ("1.", Some(1.0)),
            (".5", Some(0.5)),
            ("1.5e3", Some(1500.0)),
        ];
        for (text, value) in cases {
            assert_eq!(number(text), value, "{text}");
        }
        for text in ["", "nan", "inf", "None", "1e5", "1.2.3", "_1", "1_", "1__0", "+", ".", "0x1"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn counts_are_exact_or_none() {
        let cases = [
            ("0", Some(0)),
            ("+2", Some(2)),
            ("1_000", Some(1000)),
            ("7.", Some(7)),
            ("7.00", Some(7)),
            ("9007199254740993", Some(9_007_199_254_740_993)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("-1", None),
            ("0.5", None),
            ("1.0e3", None),
            ("None", None),
        ];
        for (text, count) in cases {
            let field = format!("queue={text}");
            assert_eq!(Fields::of([field.as_str()].into_iter()).count("queue"), count, "{text}");
        }
    }

    #[test]
    fn the_last_number_wins_and_is_noticed() {
        let fields = Fields::of("a=1 a=2 a=None b=18446744073709551615 c".split(' '));
        assert!(fields.has_repeats && fields.has("b") && !fields.has("c"));
        assert_eq!(fields.number("a"), Some(2.0));
        assert_eq!(fields.exact("b"), Some(u64::MAX.into()));
    }
}

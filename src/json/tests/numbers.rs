//! Numbers: exact, and compared by value.

use crate::json::{Decimal, Number};

fn number(literal: &str) -> Number {
    Number::of_literal(literal)
}

#[test]
fn numbers_are_written_as_they_were_read() {
    for literal in [
        "0",
        "1",
        "-1",
        "1.0",
        "-0.0",
        "0.1",
        "18446744073709551615",
        "-9223372036854775808",
        "18446744073709551616",
        "123456789012345678901234567890",
        "1e400",
        "-1e-400",
        "5e-324",
        "1.7976931348623157e308",
        "0.30000000000000004",
        "9007199254740993",
    ] {
        let written = number(literal).to_string();
        assert_eq!(written, literal);
    }
    for (literal, written) in [("-0", "0"), ("1E2", "100.0"), ("1e16", "1e16"), ("10.50", "10.5")] {
        assert_eq!(number(literal).to_string(), written);
    }
    assert_eq!(size_of::<Number>(), 16);
}

#[test]
fn numbers_are_equal_by_value() {
    for (one, other) in [
        ("1", "1.0"),
        ("0", "-0.0"),
        ("100", "1e2"),
        ("1e400", "10e399"),
        ("1e400", "1.0e+400"),
        ("18446744073709551616", "18446744073709551616.0"),
        ("-5", "-50e-1"),
    ] {
        assert_eq!(number(one), number(other), "{one} {other}");
    }
    for (less, more) in [
        ("9007199254740992.0", "9007199254740993"),
        ("-1", "0"),
        ("1e400", "1e401"),
        ("-1e400", "-5"),
        ("18446744073709551615", "18446744073709551616"),
        ("0.1", "0.2"),
        ("-2", "-1.5"),
        ("0", "1e-400"),
        ("-18446744073709551617", "-18446744073709551616"),
    ] {
        assert!(number(less) < number(more), "{less} {more}");
    }
}

#[test]
fn numbers_convert_when_they_fit() {
    assert_eq!(number("3.0").as_u64(), Some(3));
    assert_eq!(number("-0").as_u64(), Some(0));
    assert_eq!(number("3.5").as_u64(), None);
    assert_eq!(number("-1").as_u64(), None);
    assert_eq!(number("18446744073709551615").as_i64(), None);
    assert_eq!(number("1.8446744073709552e19").as_u64(), None);
    assert_eq!(number("-9223372036854775808").as_i64(), Some(i64::MIN));
    assert!(number("1e400").is_integer() && number("2.0").is_integer());
    assert!(!number("1e-400").is_integer() && !number("2.5").is_integer());
    assert_eq!(number("1e400").as_f64(), f64::INFINITY);
    assert!(Number::try_from(f64::NAN).is_err() && Number::try_from(1.5).is_ok());
    assert_eq!(Number::from(-3_i64), number("-3"));
}

#[test]
fn multiples_are_decimal() {
    let multiple =
        |value, divisor| Decimal::shortest(value).is_multiple_of(&Decimal::shortest(divisor));
    for (value, divisor) in [
        ("0.3", "0.1"),
        ("0.0075", "0.0001"),
        ("0", "7"),
        ("-14", "7"),
        ("1e308", "0.5"),
        ("1e999999999999", "4e-9"),
        ("36893488147419103232", "16"),
        ("1.30", "0.1"),
    ] {
        assert!(multiple(value, divisor), "{value} {divisor}");
    }
    for (value, divisor) in [
        ("0.35", "0.1"),
        ("0.00751", "0.0001"),
        ("1", "7"),
        ("1e308", "3"),
        ("1e-400", "3"),
        ("36893488147419103233", "16"),
    ] {
        assert!(!multiple(value, divisor), "{value} {divisor}");
    }
}

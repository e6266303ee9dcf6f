//! `date-time`: RFC 3339, leap seconds included where UTC can have one.

/// Whether a text is a date and a time with its offset.
pub(super) fn is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some((date, rest)) = bytes.split_at_checked(10) else { return false };
    matches!(rest.first(), Some(b'T' | b't')) && is_date(date) && is_time(&rest[1..])
}

/// `YYYY-MM-DD`, a day that the Gregorian calendar has.
fn is_date(date: &[u8]) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date else { return false };
    let (Some(century), Some(year), Some(month), Some(day)) =
        (two(y1, y2), two(y3, y4), two(m1, m2), two(d1, d2))
    else {
        return false;
    };
    let leap = if year == 0 { century % 4 == 0 } else { year % 4 == 0 };
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// `HH:MM:SS`, a fraction, and `Z` or an offset.
fn is_time(time: &[u8]) -> bool {
    let [h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = time else { return false };
    let (Some(hour), Some(minute), Some(second)) = (two(*h1, *h2), two(*m1, *m2), two(*s1, *s2))
    else {
        return false;
    };
    if hour > 23 || minute > 59 || second > 60 {
        return false;
    }
    let Some(offset) = after_fraction(rest).and_then(offset_minutes) else { return false };
    // A leap second is the last one of a day in UTC.
    second < 60 || (hour * 60 + minute - offset).rem_euclid(24 * 60) == 24 * 60 - 1
}

/// What follows the fraction of a second, when it is a sound one or there is none.
fn after_fraction(rest: &[u8]) -> Option<&[u8]> {
    let Some(fraction) = rest.strip_prefix(b".") else { return Some(rest) };
    let end = fraction.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(fraction.len());
    (end > 0).then(|| &fraction[end..])
}

/// `Z` or `±HH:MM`, in minutes.
fn offset_minutes(offset: &[u8]) -> Option<i32> {
    let (sign, hour, minute) = match offset {
        [b'Z' | b'z'] => return Some(0),
        [b'+', h1, h2, b':', m1, m2] => (1, two(*h1, *h2)?, two(*m1, *m2)?),
        [b'-', h1, h2, b':', m1, m2] => (-1, two(*h1, *h2)?, two(*m1, *m2)?),
        _ => return None,
    };
    (hour <= 23 && minute <= 59).then_some(sign * (hour * 60 + minute))
}

/// Two digits as a number.
fn two(tens: u8, ones: u8) -> Option<i32> {
    let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
    digits.then(|| i32::from(tens - b'0') * 10 + i32::from(ones - b'0'))
}

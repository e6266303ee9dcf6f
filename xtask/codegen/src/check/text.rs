//! Whether a text that stands in a schema keeps the rules of a string.

use crate::ir::{Format, StringRules};
use crate::pattern;

/// Checks a text; what is wrong comes back as half a sentence.
pub(super) fn accept(text: &str, rules: &StringRules) -> Result<(), String> {
    let length = text.chars().count() as u64;
    if let Some(min) = rules.min_length.filter(|min| length < *min) {
        return Err(format!("`{text}` is shorter than {min} characters"));
    }
    if let Some(max) = rules.max_length.filter(|max| length > *max) {
        return Err(format!("`{text}` is longer than {max} characters"));
    }
    // A pattern that cannot be compiled is reported where it stands.
    if let Some(expression) = &rules.pattern
        && let Ok(table) = pattern::compile(expression)
        && !table.matches(text)
    {
        return Err(format!("`{text}` does not match the pattern `{expression}`"));
    }
    match rules.format {
        Some(format) if !has_format(text, format) => Err(format!(
            "`{text}` is not plainly {} (a value in a schema has to be of the usual form)",
            describe(format)
        )),
        Some(_) | None => Ok(()),
    }
}

fn describe(format: Format) -> &'static str {
    match format {
        Format::DateTime => "a date and time such as `2025-10-12T08:30:00Z`",
        Format::Uri => "a URI such as `https://example.org/a`",
        Format::Uuid => "a UUID",
        Format::Email => "an e-mail address",
    }
}

/// Whether the text certainly has the format. Stricter than a reader, which also knows the rare
/// forms: leap seconds, quoted mailboxes, internationalised hosts.
fn has_format(text: &str, format: Format) -> bool {
    match format {
        Format::DateTime => is_date_time(text),
        Format::Uri => is_uri(text),
        Format::Uuid => is_uuid(text),
        Format::Email => is_email(text),
    }
}

fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => return false,
    };
    let seconds = clock.split_once('.').map_or(clock, |(seconds, _)| seconds);
    let fraction = clock.split_once('.').map_or("0", |(_, fraction)| fraction);
    let zone_is_fine = match zone {
        "Z" => true,
        other => numbers(&other[1..], ':', &[(0, 23), (0, 59)]),
    };
    is_date(date)
        && numbers(seconds, ':', &[(0, 23), (0, 59), (0, 59)])
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
        && zone_is_fine
}

fn is_date(text: &str) -> bool {
    let Some((year, rest)) = text.split_once('-') else { return false };
    if year.len() != 4 || !numbers(rest, '-', &[(1, 12), (1, 31)]) {
        return false;
    }
    let Ok(year) = year.parse::<u32>() else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match &rest[..2] {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        _long_month => 31,
    };
    numbers(&rest[3..], '-', &[(1, last)])
}

/// Whether the text is two-digit numbers in these ranges.
fn numbers(text: &str, separator: char, ranges: &[(u32, u32)]) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    let fits = |(part, (low, high)): (&&str, &(u32, u32))| {
        part.len() == 2
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse().is_ok_and(|value: u32| (*low..=*high).contains(&value))
    };
    parts.len() == ranges.len() && parts.iter().zip(ranges).all(fits)
}

fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/?#@!$&'()*+,;=:".contains(&byte);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        && rest.bytes().all(plain)
        && rest.matches('#').count() <= 1
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let word = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_+".contains(&byte))
    };
    let label = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    name.split('.').all(word) && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_usual_forms() {
        let fine = [
            (Format::DateTime, "2024-02-29T23:59:59.5+02:00"),
            (Format::DateTime, "2025-10-12T08:30:00Z"),
            (Format::Uri, "https://example.org/a?b=c#d"),
            (Format::Uuid, "2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
            (Format::Email, "joe.bloggs@example.com"),
        ];
        for (format, text) in fine {
            assert!(has_format(text, format), "{text}");
        }
        let wrong = [
            (Format::DateTime, "2023-02-29T23:59:59Z"),
            (Format::DateTime, "2025-10-12 08:30:00Z"),
            (Format::DateTime, "2025-10-12T24:30:00Z"),
            (Format::DateTime, "2025-10-12T08:30:00"),
            (Format::Uri, "//example.org"),
            (Format::Uri, "a b"),
            (Format::Uuid, "2eb8aa08aa9811eab4aa73b441d16380"),
            (Format::Email, "joe"),
        ];
        for (format, text) in wrong {
            assert!(!has_format(text, format), "{text}");
        }
    }
}

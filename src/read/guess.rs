//! A guess at the version of a bare payload, from its last name and its first ones, as a writer
//! that keeps to the order of a schema puts them.
//!
//! A guess only says what to try first. It is proved by reading: where every required member was
//! there and none was unknown, and no other version could say the same, the rule of [`detect`]
//! gives the very same version.
//!
//! [`detect`]: super::detect

use super::names::{Names, Rows};
use super::scan;

/// How far from the end the name of the last member is looked for.
const REACH: usize = 1024;

/// The one row whose payloads may look like this text; `None` when several may, or none.
pub(super) fn guess(names: &Names, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = text.trim_ascii_end().strip_suffix('}')?.trim_ascii_end();
    let (mut rows, mut last) = (Rows::ALL, None);
    let mut at = scan::space(bytes, 0);
    if let Some(name) = before_scalar(end) {
        rows = names.ends(name);
    }
    loop {
        if let Some(only) = rows.only() {
            return Some(only);
        }
        // After the brace or the comma.
        at = scan::space(bytes, at + 1);
        let Some((follower, after)) = names.follower(last, bytes, at) else {
            // In another order, only the end may tell.
            return last.and_then(|_| names.ends(before_object(end)?).only());
        };
        rows = rows.and(follower.rows);
        at = scan::space(bytes, after);
        if matches!(bytes.get(at), Some(b'{' | b'[')) {
            // What is long is not walked through; the end says as much.
            return rows.only().or_else(|| rows.and(names.ends(before_object(end)?)).only());
        }
        at = scan::space(bytes, scan::skip(bytes, at)?);
        if bytes.get(at) != Some(&b',') {
            return rows.only();
        }
        last = Some(follower.number);
    }
}

/// The name of the member that ends a text, where its value is a string or a number.
fn before_scalar(text: &str) -> Option<&str> {
    match text.as_bytes().last()? {
        b'"' => {
            named(text[..text.len() - 1].rsplit_once('"')?.0.trim_ascii_end().strip_suffix(':')?)
        }
        b'0'..=b'9' => named(text.rsplit_once(':')?.0),
        _ => None,
    }
}

/// The name of the member that ends a text, where its value is a short object or array.
fn before_object(text: &str) -> Option<&str> {
    let mut depth = 0_u32;
    for (distance, byte) in text.bytes().rev().enumerate().take(REACH) {
        match byte {
            b'}' | b']' => depth += 1,
            b'{' | b'[' => depth = depth.checked_sub(1)?,
            b':' if depth == 0 => return named(&text[..text.len() - distance - 1]),
            _ => {}
        }
    }
    None
}

/// The name that ends a text.
fn named(text: &str) -> Option<&str> {
    Some(text.trim_ascii_end().strip_suffix('"')?.rsplit_once('"')?.1)
}

#[cfg(test)]
mod tests {
    use super::super::detect::{Look, look};
    use super::super::detect::{first_sight, fitting};

    /// Payloads in the order of their schemas are told at sight; others are left to the rule.
    #[test]
    fn a_guess_is_what_the_rule_says() {
        let flat = r#"{"tick":1,"status":"error","tick_duration_ms":0.5,"failure_count":1,"error":"E: e","telemetry_queue":0,"telemetry_dropped":0}"#;
        let sorted = r#"{"error":"E: e","failure_count":1,"status":"error","telemetry_dropped":0,"telemetry_queue":0,"tick":1,"tick_duration_ms":0.5}"#;
        let metric = r#" { "name": "n" , "value": 1 , "tags": { "a" : "}" } } "#;
        for (text, seen) in [(flat, true), (sorted, false), (metric, true)] {
            let Look::Bare(present) = look(text) else { panic!("no envelope") };
            let ruled = fitting(text, &present).expect("one version fits");
            let guessed = first_sight(text);
            assert_eq!(guessed.is_some(), seen, "{text}");
            assert!(guessed.is_none_or(|guessed| guessed == ruled), "{text}");
        }
        for text in ["", "{}", "}", "{\"", "[1]", "{\"tick\":1,\"a\":\"b}", ":\"}", "\"}"] {
            assert!(first_sight(text).is_none(), "{text}");
        }
    }
}

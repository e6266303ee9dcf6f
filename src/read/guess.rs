//! A guess at the version of a bare payload, from its last name and its first ones, as a writer
//! that keeps to the order of a schema puts them.
//!
//! A guess only says what to try first. It is proved by reading: where every required member was
//! there and none was unknown, and no other version could say the same, the rule of [`detect`]
//! gives the very same version.
//!
//! [`detect`]: super::detect

use super::names::{Names, Rows};
use super::scan::{self, before_object, before_scalar};

/// A row to try first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) row: usize,
    /// Whether nothing else looks like the text. If not, reading should end at the first member
    /// that the row does not know.
    pub(super) alone: bool,
}

/// The row whose payloads look like this text; `None` when none do, or several alike.
pub(super) fn guess(names: &Names, text: &str) -> Option<Guess> {
    let bytes = text.as_bytes();
    let end = bytes.trim_ascii_end().strip_suffix(b"}")?.trim_ascii_end();
    let mut at = scan::space(bytes, 0);
    let (mut rows, mut last) = (Rows::ALL, None);
    loop {
        // After the brace or the comma.
        at = scan::space(bytes, at + 1);
        let Some((follower, after)) = names.follower(last, bytes, at) else {
            // In another order, only the end may tell.
            return last.and_then(|_| alone(names.ends(before_object(end)?)));
        };
        rows = rows.and(follower.rows);
        if let Some(row) = rows.only() {
            return Some(Guess { row, alone: true });
        }
        if last.is_none()
            && let Some(ending) = before_scalar(end)
        {
            // Of those that begin and end alike the oldest, which is flat and so ends soonest at a
            // member that it does not know.
            rows = rows.and(names.ends(ending));
            return rows.first().map(|row| Guess { row, alone: rows.only().is_some() });
        }
        at = scan::space(bytes, after);
        if matches!(bytes.get(at), Some(b'{' | b'[')) {
            // What is long is not walked through; the end says as much.
            return alone(rows.and(names.ends(before_object(end)?)));
        }
        at = scan::space(bytes, scan::skip(bytes, at)?);
        if bytes.get(at) != Some(&b',') {
            return None;
        }
        last = Some(follower.number);
    }
}

fn alone(rows: Rows) -> Option<Guess> {
    rows.only().map(|row| Guess { row, alone: true })
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
            assert!(guessed.is_none_or(|sight| sight.candidate == ruled), "{text}");
        }
        for text in ["", "{}", "}", "{\"", "[1]", "{\"tick\":1,\"a\":\"b}", ":\"}", "\"}"] {
            assert!(first_sight(text).is_none(), "{text}");
        }
    }
}

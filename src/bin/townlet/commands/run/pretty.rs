//! JSON for people: a member on each line, and colours. Every number stays as it is spelled.

use crate::terminal::{HINT, NUMBER, TEXT};
use std::io::{self, Write};

/// Writes a text that is JSON without space between its tokens.
pub(super) fn write(json: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut depth = 0;
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let end = token(rest);
        let (token, after) = rest.split_at(end);
        rest = after;
        match first {
            '{' | '[' if rest.starts_with(['}', ']']) => write!(out, "{token}")?,
            '{' | '[' => {
                depth += 1;
                write!(out, "{token}")?;
                line(depth, out)?;
            }
            '}' | ']' if is_empty(json, rest) => write!(out, "{token}")?,
            '}' | ']' => {
                depth -= 1;
                line(depth, out)?;
                write!(out, "{token}")?;
            }
            ',' => {
                write!(out, ",")?;
                line(depth, out)?;
            }
            ':' => write!(out, ": ")?,
            '"' if rest.starts_with(':') => write!(out, "{HINT}{}{HINT:#}", shown(token))?,
            '"' => write!(out, "{TEXT}{}{TEXT:#}", shown(token))?,
            _ => write!(out, "{NUMBER}{token}{NUMBER:#}")?,
        }
    }
    writeln!(out)
}

/// Whether the bracket before the rest closes what has just been opened.
fn is_empty(json: &str, rest: &str) -> bool {
    let before = json.len() - rest.len();
    before >= 2 && matches!(json.as_bytes()[before - 2], b'{' | b'[')
}

fn line(depth: usize, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "\n{:1$}", "", depth * 2)
}

/// The length of the first token.
fn token(json: &str) -> usize {
    let bytes = json.as_bytes();
    match bytes.first() {
        Some(b'"') => {
            let mut at = 1;
            while at < bytes.len() && bytes[at] != b'"' {
                at += if bytes[at] == b'\\' { 2 } else { 1 };
            }
            (at + 1).min(bytes.len())
        }
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':') => 1,
        Some(_) | None => json.find([',', '}', ']', ':']).unwrap_or(json.len()),
    }
}

/// A string in which what could move a cursor or turn a line round is escaped; still JSON.
fn shown(token: &str) -> String {
    let mut shown = String::with_capacity(token.len());
    for letter in token.chars() {
        let is_hidden = letter.is_control()
            || matches!(letter, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        match is_hidden {
            true => shown.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::write;

    fn plain(json: &str) -> String {
        let mut out = Vec::new();
        write(json, &mut anstream::StripStream::new(&mut out)).expect("memory takes it");
        String::from_utf8(out).expect("it is text")
    }

    #[test]
    fn members_stand_on_lines_of_their_own() {
        let json = r#"{"a":1e30,"b":{},"c":[],"d":[true,{"e{":"x,\"}"}]}"#;
        let lines = [
            "{",
            "  \"a\": 1e30,",
            "  \"b\": {},",
            "  \"c\": [],",
            "  \"d\": [",
            "    true,",
            "    {",
            "      \"e{\": \"x,\\\"}\"",
            "    }",
            "  ]",
            "}",
            "",
        ];
        assert_eq!(plain(json), lines.join("\n"));
        assert_eq!(plain("null"), "null\n");
    }

    #[test]
    fn it_stays_the_same_value_and_cannot_move_a_cursor() {
        let text = "a\u{9b}2J\u{202E}\u{7f}é\\\"";
        let json = serde_json::to_string(&[text]).expect("it is JSON");
        let shown = plain(&json);
        assert!(!shown.contains(['\u{9b}', '\u{202E}', '\u{7f}']));
        let back: Vec<String> = serde_json::from_str(&shown).expect("it is JSON");
        assert_eq!(back, [text]);
    }
}

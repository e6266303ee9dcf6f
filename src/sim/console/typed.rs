//! What somebody typed: a command or the reason why it is none, and the line as it may be shown.

use super::access::Access;
use super::command::Command;
use super::lines::{Line, MAX_LINE};
use super::redaction;
use crate::json::{Limits, Raw, explain};
use crate::shape::{Profile, Shape};
use crate::sim::world::Refusal;

/// Arrays and objects that may be open at once in a command. It travels inside of events, which may
/// themselves be nested no deeper than 128.
const MAX_DEPTH: usize = 64;

/// A line, read.
#[derive(Debug)]
pub(super) struct Typed {
    /// What the user typed, as JSON and without secrets.
    pub(super) shown: Raw,
    /// The command, or why it is none.
    pub(super) command: Result<Command, Refusal>,
}

impl Typed {
    /// Reads a line.
    pub(super) fn of(line: &Line, access: &Access) -> Self {
        let text = String::from_utf8_lossy(&line.bytes);
        let refused = |message: String| {
            let shown = Raw::of(&redaction::broken(text.trim(), access));
            Self { shown, command: Err(Refusal::new("usage", &message)) }
        };
        if line.is_too_long() {
            return refused(format!(
                "the command has {} bytes and the limit is {MAX_LINE}",
                line.length
            ));
        }
        let Some(raw) = std::str::from_utf8(&line.bytes).ok().and_then(|it| Raw::parse(it).ok())
        else {
            return refused(format!("the command is no JSON: {}", fault(&line.bytes)));
        };
        if depth(raw.as_str()) > MAX_DEPTH {
            return refused(format!("the command is nested deeper than {MAX_DEPTH}"));
        }
        Self {
            shown: redaction::value(&raw, access),
            command: Command::of(&raw, access.unmarked()),
        }
    }
}

/// What is wrong with a text that is no JSON.
fn fault(text: &[u8]) -> String {
    let found = explain(text, &Shape::Any, Profile::Reader, Limits::default(), 1);
    let Some(first) = found.first() else { return "it cannot be read".to_owned() };
    // Its value is left out: a secret may stand there.
    let place = if first.pointer.is_empty() { "the value" } else { "inside" };
    format!("{place} at column {}: {}", first.column, first.message)
}

/// How many arrays and objects of a JSON text are open at once.
fn depth(json: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    let (mut is_text, mut is_escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b'{' | b'[' if !is_text => {
                depth += 1;
                most = most.max(depth);
            }
            b'}' | b']' if !is_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn brackets_in_texts_do_not_nest() {
        for (json, expected) in
            [("1", 0), ("[]", 1), (r#"{"a":["[[\"[[",{}]}"#, 3), (r#"["\\",[]]"#, 2)]
        {
            assert_eq!(depth(json), expected, "{json}");
        }
    }
}

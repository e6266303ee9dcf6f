//! For people: every finding as rustc would print it.

use super::{file, place};
use crate::compat::finding::{Finding, Level};
use crate::compat::outcome::Outcome;

/// Whether the text has colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// It has.
    On,
    /// It is plain.
    Off,
}

impl Colour {
    fn paint(self, code: &str, text: &str) -> String {
        match self {
            Self::On => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            Self::Off => text.to_owned(),
        }
    }
}

/// The outcome as text.
pub fn text(outcome: &Outcome, colour: Colour) -> String {
    let mut out = String::new();
    for finding in &outcome.findings {
        out.push_str(&paragraph(finding, colour));
        out.push('\n');
    }
    out.push_str(&outcome.summary());
    out.push_str(&format!("\nmay be deployed first: {}\n", outcome.first()));
    out
}

fn paragraph(finding: &Finding, colour: Colour) -> String {
    let level = match finding.level {
        Level::Note => "32",
        Level::Warning => "33",
        Level::Undecided => "35",
        Level::Error => "1;31",
    };
    let head = format!("{}[{}]", finding.level.word(), finding.code);
    let mut out = format!("{}: {}\n", colour.paint(level, &head), finding.message);
    let arrow = colour.paint("34", " -->");
    let at = match finding.place.pointer.is_empty() {
        true => String::new(),
        false => format!(" at {}", finding.place.pointer),
    };
    let line = match finding.line {
        0 => String::new(),
        line => format!(":{line}:{}", finding.column),
    };
    out.push_str(&format!("{arrow} {}{line}{at}\n", file(finding)));
    let mut line = |label: &str, text: &str| {
        if !text.is_empty() {
            out.push_str(&format!(" {} {text}\n", colour.paint("34", &format!("= {label}:"))));
        }
    };
    line("in", &place(finding));
    if let Some((direction, example)) = &finding.example {
        let label = format!("refused, {}", direction.word());
        line(&label, &format!("{} {}", as_sent(finding), example.payload.to_json()));
    }
    line("help", &finding.help);
    out
}

fn as_sent(finding: &Finding) -> String {
    match &finding.example {
        Some((_, example)) => format!("{} v{}", example.event, example.version),
        None => String::new(),
    }
}

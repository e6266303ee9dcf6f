//! For people: every finding as rustc would print it.

use super::{file, place, shown};
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
        line(&label, &format!("{} {}", as_sent(finding), shown(&example.payload)));
    }
    finding.steps.iter().for_each(|step| line("step", step));
    line("help", &finding.help);
    out
}

fn as_sent(finding: &Finding) -> String {
    match &finding.example {
        Some((_, example)) => format!("{} v{}", example.event, example.version),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use townlet_codegen::diagnostic::Place;

    #[test]
    fn colours_stand_around_words_and_nowhere_else() {
        let finding = Finding {
            code: "C101".to_owned(),
            level: Level::Error,
            against: "HEAD".to_owned(),
            event: "bread.baked".to_owned(),
            version: 1,
            pointer: "/grams".to_owned(),
            place: Place::new("bread/v1.schema.json", "/properties/grams"),
            line: 7,
            column: 5,
            message: "`/grams`: a member that is new".to_owned(),
            help: "mend it".to_owned(),
            steps: Vec::new(),
            example: None,
        };
        let plain = paragraph(&finding, Colour::Off);
        assert_eq!(
            plain,
            "error[C101]: `/grams`: a member that is new\n \
             --> schema/bread/v1.schema.json:7:5 at /properties/grams\n \
             = in: bread.baked/v1/grams\n = help: mend it\n"
        );
        let mut coloured = paragraph(&finding, Colour::On);
        assert!(coloured.starts_with("\u{1b}[1;31merror[C101]\u{1b}[0m: "), "{coloured}");
        for code in ["\u{1b}[1;31m", "\u{1b}[34m", "\u{1b}[0m"] {
            coloured = coloured.replace(code, "");
        }
        assert_eq!(coloured, plain);
    }
}

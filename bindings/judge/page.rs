//! docs/BINDINGS.md: a frame, a table of sums, and a section for each generator.
//!
//! A section is renewed on its own, so that what cannot be looked at on a machine stays as it was
//! recorded. Checking never writes: `TOWNLET_WRITE` does.

use crate::case::{Document, Fault, root};
use crate::compare::Loss;
use crate::generators::{self, Generator, typed};
use crate::verdict::{Cell, Reason, Verdict};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

const PAGE: &str = "docs/BINDINGS.md";

const INTRODUCTION: &str = "# Bindings for other languages

What well-kept generators make of the published schemas, `dist/codegen/`, and what becomes of the golden payloads, `dist/golden/`, in the code that they generate: those of a version as they are, and for the latest also what older ones became.

```sh
townlet schema export --for typescript --output contract    # or python, go, rust
```

writes the schemas in the words that the generators of a language take, and prints the commands below for them; `--event` and `--version` choose. The flags stand in one place, `src/bin/townlet/generators/generators.toml`, which the command, the test and this page read. `TOWNLET_WRITE=1 cargo test -p townlet-bindings` writes the page, with the tools that `tests/outside/package.json` and `bindings/requirements.txt` pin; without the variable it compares, and so does CI.

The columns: whether the tool *generates* code, whether that *compiles*, how many of the valid payloads it *accepts*, how many of the invalid ones it *rejects*, and how many of those that it accepts *come back* as the same JSON value, numbers to the last digit. No generator is a validator: whoever must know whether a payload is valid gives it to one, with a schema from `dist/writer/` or `dist/reader/`.
";

/// A generator and the name of its language.
pub(crate) struct Row<'a> {
    pub(crate) language: &'a str,
    pub(crate) generator: &'a Generator,
}

impl Row<'_> {
    /// What the page calls it.
    pub(crate) fn name(&self) -> String {
        let language = match self.language {
            "typescript" => "TypeScript",
            "python" => "Python",
            "go" => "Go",
            "rust" => "Rust",
            other => other,
        };
        format!("{language}: {}", self.generator.name)
    }
}

/// Compares what was seen of a generator with the page, or writes it there.
pub(crate) fn settle(
    rows: &[Row<'_>],
    row: &Row<'_>,
    verdicts: &[(&Document, Verdict)],
) -> Result<(), String> {
    let name = row.name();
    let section = section(row, verdicts);
    let sum = sum(&name, row, verdicts);
    let path = root().join(PAGE);
    let page = fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("TOWNLET_WRITE").is_some() {
        let renewed = frame(rows, |other| match other == name {
            true => (sum.clone(), section.clone()),
            false => recorded(&page, other),
        });
        if renewed != page {
            let half = path.with_extension("new");
            fs::write(&half, renewed).map_err(|error| error.to_string())?;
            fs::rename(&half, &path).map_err(|error| error.to_string())?;
        }
        return Ok(());
    }
    let said = recorded(&page, &name);
    match said == (sum.clone(), section.clone()) {
        true => Ok(()),
        false => Err(format!(
            "{PAGE} says something else of {name}; `TOWNLET_WRITE=1 cargo test -p townlet-bindings` \
             renews it:\n{sum}\n{section}\nand not\n{}\n{}",
            said.0, said.1
        )),
    }
}

/// The frame of the page around what it says of each generator.
pub(crate) fn check_frame(rows: &[Row<'_>]) -> Result<(), String> {
    let page = fs::read_to_string(root().join(PAGE)).unwrap_or_default();
    let whole = frame(rows, |name| recorded(&page, name));
    let missing = rows.iter().map(Row::name).find(|name| recorded(&page, name).1.is_empty());
    match (missing, whole == page) {
        (Some(name), _) => Err(format!("{PAGE} says nothing of {name}")),
        (None, false) => Err(format!("the frame of {PAGE} is another")),
        (None, true) => Ok(()),
    }
}

fn frame(rows: &[Row<'_>], said: impl Fn(&str) -> (String, String)) -> String {
    let all: Vec<_> = rows.iter().map(|row| (row.name(), said(&row.name()))).collect();
    let mut page = format!("{INTRODUCTION}\n{}", head("generator"));
    for (_, (sum, _)) in &all {
        page.push_str(sum);
    }
    for (name, (_, section)) in &all {
        let _ = write!(page, "\n## {name}\n{section}");
    }
    page
}

/// The line of sums and the section that the page has for a generator.
fn recorded(page: &str, name: &str) -> (String, String) {
    let line = page.lines().find(|line| line.starts_with(&format!("| {name} ")));
    let section = page
        .split("\n## ")
        .skip(1)
        .find_map(|section| section.strip_prefix(name)?.strip_prefix('\n').map(ToOwned::to_owned));
    let mut section = section.unwrap_or_default();
    if !section.is_empty() && !section.ends_with('\n') {
        section.push('\n');
    }
    (line.map_or_else(String::new, |line| format!("{line}\n")), section)
}

fn head(first: &str) -> String {
    format!(
        "| {first} | generates | compiles | accepts | rejects | comes back |\n\
         | --- | --- | --- | --- | --- | --- |\n"
    )
}

fn sum(name: &str, row: &Row<'_>, verdicts: &[(&Document, Verdict)]) -> String {
    let mut line = format!("| {name} {} |", row.generator.version);
    for column in 0..5 {
        let cells = verdicts.iter().map(|(_, verdict)| &verdict.cells[column]);
        let (good, all) = cells.fold((0, 0), |sum, cell| (sum.0 + cell.good, sum.1 + cell.all));
        let _ = write!(line, " {good} of {all} |");
    }
    line + "\n"
}

fn section(row: &Row<'_>, verdicts: &[(&Document, Verdict)]) -> String {
    let Generator { install, check, .. } = row.generator;
    let example = verdicts.iter().find(|(document, _)| document.path == "metric/v1");
    let example = example.map(|(document, _)| generators::Document {
        path: document.path.clone(),
        title: document.title.clone(),
    });
    let code = format!("contract/{}", row.generator.folder);
    let commands = row.generator.commands("contract/schema", &code, example.as_slice());
    // Not `sh`: `tests/docs.rs` runs such blocks, and a test installs nothing.
    let usage = example.as_ref().map(|example| row.generator.usage(example)).unwrap_or_default();
    let mut text = format!("\n{usage}\n\n```text\n{install}\n");
    for command in &commands {
        let _ = writeln!(text, "{}", typed(command));
    }
    let _ = write!(text, "```\n\nCompiled by `{check}`.\n\n{}", head("document"));
    let mut reasons = BTreeSet::new();
    for (document, verdict) in verdicts {
        let _ = write!(text, "| {} |", document.path);
        for (index, cell) in verdict.cells.iter().enumerate() {
            let _ = write!(text, " {} |", shown(index, cell));
        }
        text.push('\n');
        reasons.extend(verdict.reasons.iter().cloned());
    }
    if !reasons.is_empty() {
        text.push('\n');
    }
    for reason in explained(&reasons) {
        let _ = writeln!(text, "- {reason}");
    }
    text
}

fn shown(column: usize, cell: &Cell) -> String {
    // A text may have what ends a cell.
    let why = cell.why.replace('|', "\\|");
    match (cell.all, column) {
        (0, _) => "–".to_owned(),
        (_, 0 | 1) if cell.good == cell.all => "yes".to_owned(),
        (_, 0 | 1) => format!("no: {why}"),
        (all, _) if cell.good == all => format!("{all} of {all}"),
        (all, _) => format!("{} of {all}: {why}", cell.good),
    }
}

/// A sentence for each reason.
fn explained(reasons: &BTreeSet<Reason>) -> Vec<String> {
    let line = |reason: &Reason| match reason {
        Reason::Unnoticed(Fault::Open) => Some(format!("*Unknown members*: {OPEN}")),
        Reason::Unnoticed(Fault::Keyword(keyword)) => {
            Some(format!("`{keyword}`: {}", unnoticed(keyword)))
        }
        Reason::Lost(loss) => Some(format!("*{}*: {}", capital(loss.word()), because(*loss))),
        // It stands in the cell.
        Reason::Said => None,
    };
    reasons.iter().filter_map(line).collect()
}

const OPEN: &str = "the schemas are those of readers, which let members through that no schema \
                    names, since newer writers may send them.";

/// What goes unnoticed where a keyword is not seen to.
fn unnoticed(keyword: &str) -> &'static str {
    match keyword {
        "const" | "enum" => "a text passes that is none of the listed ones.",
        "format" | "pattern" => "a text passes that is spelled another way.",
        "minimum" | "maximum" => "a number passes that is out of bounds.",
        "maxItems" | "minItems" => "an array passes that is too long or too short.",
        "required" => {
            "a payload passes that lacks a member, which becomes null or the zero of its type."
        }
        "type of null" => {
            "null passes where a member may be absent but not null, or becomes the zero of its type."
        }
        "type of a number" => "a fraction passes for a whole number.",
        _other => "it passes.",
    }
}

fn because(loss: Loss) -> &'static str {
    match loss {
        Loss::Rounded => {
            "a number that the code keeps as a double, which is exact up to 2⁵³ alone."
        }
        Loss::Respelled => {
            "a time is read as a time, and written the way that the language writes one: the same moment in other characters."
        }
        Loss::NullGone => {
            "where a member may be absent the code does not tell null from absent, and writes neither."
        }
        Loss::NullAdded => {
            "where a member may be absent the code does not tell null from absent, and writes null."
        }
        Loss::MemberGone => "the code has no place for it, or leaves out what is empty.",
        Loss::MemberAdded => "the code writes a value where none was sent.",
        Loss::Changed => "the code keeps another value.",
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().to_string() + chars.as_str())
}

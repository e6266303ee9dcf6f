//! Bindings: what generators of code make of the published schemas, and the golden payloads sent
//! through what they made, held to docs/BINDINGS.md.
//!
//! A test for each generator, by the commands that `townlet schema export` prints. `TOWNLET_NODE` and
//! `TOWNLET_PYTHON` name the folders where their tools are installed, `go` is found where programs
//! are; without its tools a test is reported as ignored, and the page keeps what was recorded. What
//! is for Rust is always looked at: the build of this package makes it.

#[allow(dead_code, reason = "its own tests run beside the binary")]
#[path = "../../src/bin/townlet/generators/mod.rs"]
mod generators;

mod exact;

mod case;
mod seen;

mod go;
mod python;
mod rust;
mod script;
mod typescript;
mod workshop;

mod compare;
mod verdict;

mod page;

use crate::case::{Document, documents, root};
use crate::generators::{Generator, Language, languages};
use crate::page::Row;
use crate::seen::Run;
use crate::verdict::verdict;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::process::{Command, ExitCode, Stdio};
use std::{env, fs};

/// How the code of a generator is judged.
type Judge = fn(&Generator, &[Document]) -> Result<Run, Failed>;

/// Each generator of `generators.toml`, in the order of the page: its language, its place there, and
/// what it takes to look.
const JUDGES: &[(&str, usize, &[Tool], Judge)] = &[
    ("typescript", 0, &[Tool::Node], typescript::types),
    ("typescript", 1, &[Tool::Node], typescript::functions),
    ("python", 0, &[Tool::Python], python::models),
    ("python", 1, &[Tool::Node, Tool::Python], python::classes),
    ("go", 0, &[Tool::Node, Tool::Go], go::structs),
    ("rust", 0, &[], |_, documents| Ok(rust::judge(documents))),
];

/// What is not there by itself.
#[derive(Clone, Copy)]
enum Tool {
    Node,
    Python,
    Go,
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each writes its part of one page.
    arguments.test_threads = Some(1);
    let languages = languages().expect("`generators.toml` is one of ours");
    let mut trials = vec![
        Trial::test("every_loss_is_noticed", || {
            compare::check();
            Ok(())
        }),
        Trial::test("the_versions_that_are_pinned_are_those_that_are_named", versions),
    ];
    for &(language, place, tools, judge) in JUDGES {
        let name = Row { language, generator: &languages[language].generators[place] }.name();
        let missing = tools.iter().find_map(|tool| tool.lacks());
        if let Some(lacks) = missing {
            eprintln!("not looked at here: {name}, since {lacks}");
        }
        let trial = Trial::test(name.clone(), move || looked_at(language, place, judge));
        trials.push(trial.with_ignored_flag(missing.is_some()));
        if language != "rust" {
            // What is for Rust is made by the build, which takes no other schema.
            let trial = Trial::test(format!("{name}, wrong schemas are noticed"), move || {
                wrong_schemas(language, place, judge)
            });
            trials.push(trial.with_ignored_flag(missing.is_some()));
        }
    }
    trials.push(Trial::test("the_page_has_its_frame", || {
        let languages = languages_of_page()?;
        Ok(page::check_frame(&rows(&languages)?)?)
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

impl Tool {
    /// Why it cannot be used, if it cannot.
    fn lacks(self) -> Option<&'static str> {
        let (is_there, lacks) = match self {
            Self::Node => (env::var_os("TOWNLET_NODE").is_some(), "TOWNLET_NODE is not set"),
            Self::Python => (env::var_os("TOWNLET_PYTHON").is_some(), "TOWNLET_PYTHON is not set"),
            Self::Go => {
                let mut go = Command::new("go");
                let go = go.arg("version").stdout(Stdio::null()).stderr(Stdio::null());
                (go.status().is_ok_and(|status| status.success()), "there is no Go")
            }
        };
        (!is_there).then_some(lacks)
    }
}

/// What is seen of one generator is what the page says.
fn looked_at(language: &str, place: usize, judge: Judge) -> Result<(), Failed> {
    let languages = languages_of_page()?;
    let documents = documents(&languages[language].profile);
    let row = Row { language, generator: &languages[language].generators[place] };
    let run = judge(row.generator, &documents)?;
    let verdicts: Vec<_> = documents
        .iter()
        .map(|document| (document, verdict(document, &run[&document.path])))
        .collect();
    Ok(page::settle(&rows(&languages)?, &row, &verdicts)?)
}

/// A schema with another type makes code that refuses what is valid, and one that is none makes no
/// code at all.
fn wrong_schemas(language: &str, place: usize, judge: Judge) -> Result<(), Failed> {
    let languages = languages_of_page()?;
    let Language { profile, generators } = &languages[language];
    for (from, to, column) in [("\"type\": \"number\"", "\"type\": \"boolean\"", 2), ("{", "", 0)] {
        let mut documents = documents(profile);
        documents.retain(|document| document.path == "metric/v1");
        let wrong = documents[0].text.replacen(from, to, 1);
        assert_ne!(wrong, documents[0].text);
        documents[0].text = wrong;
        let run = judge(&generators[place], &documents)?;
        let cell = &verdict(&documents[0], &run["metric/v1"]).cells[column];
        if cell.good > 0 || cell.why.is_empty() {
            return Err(format!("unnoticed: `{to}` for `{from}`: {cell:?}").into());
        }
    }
    Ok(())
}

fn languages_of_page() -> Result<BTreeMap<String, Language>, Failed> {
    let languages = languages()?;
    let named: usize = languages.values().map(|language| language.generators.len()).sum();
    match named == JUDGES.len() {
        true => Ok(languages),
        false => Err(format!("{named} generators, {} of them looked at", JUDGES.len()).into()),
    }
}

/// The generators in the order of the page.
fn rows(languages: &BTreeMap<String, Language>) -> Result<Vec<Row<'_>>, Failed> {
    let row = |(language, place, ..): &(&'static str, usize, &[Tool], Judge)| {
        let generator = languages.get(*language)?.generators.get(*place)?;
        Some(Row { language, generator })
    };
    let rows: Option<Vec<_>> = JUDGES.iter().map(row).collect();
    Ok(rows.ok_or("`generators.toml` lacks a generator")?)
}

/// What CI installs is what `generators.toml` names.
fn versions() -> Result<(), Failed> {
    let read = |path: &str| fs::read_to_string(root().join(path));
    let pins = [
        ("json-schema-to-typescript", read("tests/outside/package.json")?, "\"NAME\": \"VERSION\""),
        ("quicktype", read("tests/outside/package.json")?, "\"NAME\": \"VERSION\""),
        ("datamodel-code-generator", read("bindings/requirements.txt")?, "NAME==VERSION "),
        ("typify", read("Cargo.lock")?, "name = \"NAME\"\nversion = \"VERSION\""),
    ];
    for Generator { name, version, install, .. } in
        languages_of_page()?.values().flat_map(|language| &language.generators)
    {
        let (_, file, form) = pins.iter().find(|(known, ..)| known == name).ok_or("no pin")?;
        let pin = form.replace("NAME", name).replace("VERSION", version);
        if !file.contains(&pin) || !install.contains(version.as_str()) {
            return Err(format!("`{pin}` is not what is pinned, or not what is installed").into());
        }
    }
    Ok(())
}

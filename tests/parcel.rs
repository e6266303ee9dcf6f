//! A contract of another trade, a parcel service, that has every lineage word: its generated Rust
//! compiles, and goes up and down as it should.
//!
//! `parcel/schema/` is the contract, `parcel/functions.rs` has the functions that its `x-custom`
//! names. Each `parcel/cases/*.txt` is a payload on its way: the first line says the event and its
//! versions in order, the second holds the payload; what follows is what came of it, step by step.
//! `TOWNLET_WRITE=1 cargo test --test parcel` writes that anew.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use support::cases::{files, folder, text};
use support::scratch::{self, keep};
use townlet_codegen::diagnostic::render;
use townlet_codegen::emit::rust;
use townlet_codegen::{Checked, Options, Rules, load};

/// The folders of the contract.
const EVENTS: [&str; 7] = ["parcel", "scan", "label", "stored", "sorted", "briefed", "route"];

#[test]
fn every_payload_goes_its_way() {
    let cases: Vec<Case> =
        files(&folder("tests/parcel/cases"), ".txt").into_iter().map(case).collect();
    let said = run(&cases);
    let write = std::env::var_os("TOWNLET_WRITE").is_some();
    let mut problems = Vec::new();
    for (case, actual) in cases.iter().zip(&said) {
        let actual = format!("{}\n{}\n{actual}", case.way, case.payload);
        if write {
            fs::write(&case.path, &actual).expect("the folder is writable");
        } else if actual != case.told {
            problems.push(format!("{}\n{actual}", case.path.display()));
        }
    }
    assert_eq!(said.len(), cases.len(), "each case has its account");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The words that a schema may use for lineage; the contract uses every one.
#[test]
fn every_word_is_used() {
    let mut schemas = String::new();
    for name in EVENTS {
        for path in files(&folder("tests/parcel/schema").join(name), ".json") {
            schemas.push_str(&text(&path));
        }
    }
    for word in [
        "x-from",
        "x-on-conflict",
        "equal-within",
        "\"last\"",
        "\"error\"",
        "x-null-source",
        "x-map",
        "values",
        "else",
        "\"keep\"",
        "scale",
        "offset",
        "x-assume",
        "x-derive",
        "x-count",
        "x-set",
        "x-drop",
        "carry",
        "x-custom",
        "x-lazy",
        "/*/",
    ] {
        assert!(schemas.contains(word), "no schema says `{word}`");
    }
}

struct Case {
    path: PathBuf,
    /// `parcel.sent 1 2 1`
    way: String,
    payload: String,
    told: String,
}

fn case(path: PathBuf) -> Case {
    let told = text(&path);
    let mut lines = told.lines().map(str::to_owned);
    let mut line = || lines.next().expect("a case has a way and a payload");
    Case { way: line(), payload: line(), path, told }
}

/// What the program says of each case.
fn run(cases: &[Case]) -> Vec<String> {
    let program = scratch::folder("parcel").expect("the target folder is writable");
    write(&program).expect("the target folder is writable");
    let mut input = String::new();
    for Case { way, payload, .. } in cases {
        writeln!(input, "{way}\n{payload}").expect("a string takes text");
    }
    let path = program.join("cases.txt");
    keep(&path, &input).expect("the target folder is writable");
    let output = scratch::run(&program, &path).expect("cargo is there");
    let (said, complaints) = (&output.stdout, String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "the contract is not built, or fails:\n{complaints}");
    let said = String::from_utf8(said.clone()).expect("it says text");
    said.split_terminator("====\n").map(str::to_owned).collect()
}

fn write(program: &Path) -> std::io::Result<()> {
    let source = program.join("src");
    keep(&source.join("main.rs"), include_str!("parcel/program.rs"))?;
    keep(&source.join("functions.rs"), include_str!("parcel/functions.rs"))?;
    for name in EVENTS {
        for path in files(&folder("tests/parcel/schema").join(name), ".json") {
            let file = path.file_name().unwrap_or_default();
            keep(&program.join("schema").join(name).join(file), &text(&path))?;
        }
    }
    let options = rust::Options {
        runtime: "townlet_contract".to_owned(),
        contract: "crate::contract".to_owned(),
        schemas: "schema".to_owned(),
    };
    for (path, text) in rust::emit(&contract(), &options).iter() {
        let path = if path == "contract.rs" { "mod.rs" } else { path };
        keep(&source.join("contract").join(path), text)?;
    }
    Ok(())
}

fn contract() -> Checked {
    let options = Options::new(Rules::Authoring, "https://example.org/schemas/");
    load(&folder("tests/parcel/schema"), &options)
        .unwrap_or_else(|found| panic!("{}", render(&found, "")))
}

//! What a person reads when a payload is refused: the text of each message, beside the payload.
//!
//! `errors/<name>.json` holds the bytes that are read. The first line of `errors/<name>.txt` says
//! how: `$ read`, with `--event`, `--version`, `--writer`, `--max-bytes`. Then come the class of the
//! error with its message and, when there are more violations than one, all of them.
//! `TOWNLET_WRITE=1 cargo test --test errors` writes what stands below first lines anew.

mod support;

use std::fs;
use std::path::Path;
use support::cases::{files, folder, text};
use townlet_contract::{Kind, Profile, Reader};

#[test]
fn messages() {
    let write = std::env::var_os("TOWNLET_WRITE").is_some();
    let mut problems = Vec::new();
    for path in files(&folder("tests/errors"), ".json") {
        let expected = path.with_extension("txt");
        let told = text(&expected);
        let command = told.lines().next().unwrap_or_default();
        let bytes = fs::read(&path).expect("it is in the list of the folder");
        let actual = format!("{command}\n{}", account(&reader(command), &bytes));
        if write {
            fs::write(&expected, &actual).expect("the folder is writable");
        } else if actual != told {
            problems.push(format!("{}\nexpected:\n{told}actual:\n{actual}", path.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Each text has its payload.
#[test]
fn texts_belong_to_payloads() {
    for path in files(&folder("tests/errors"), ".txt") {
        assert!(Path::new(&path.with_extension("json")).is_file(), "{}", path.display());
    }
}

/// A reader from a line such as `$ read --event loop.failure --version 3`.
fn reader(command: &str) -> Reader {
    let mut words =
        command.strip_prefix("$ read").expect("it starts with `$ read`").split_whitespace();
    let mut reader = Reader::new();
    while let Some(word) = words.next() {
        let mut value = || words.next().expect("the option has a value");
        reader = match word {
            "--event" => reader.event(Kind::from_name(value()).expect("the event is known")),
            "--version" => reader.version(value().parse().expect("a version is a number")),
            "--max-bytes" => reader.max_bytes(value().parse().expect("a size is a number")),
            "--writer" => reader.profile(Profile::Writer),
            _ => panic!("`{word}` is no option"),
        };
    }
    reader
}

fn account(reader: &Reader, bytes: &[u8]) -> String {
    let error = match reader.read(bytes) {
        Ok(read) => return format!("accepted: {:?}\n", read.report),
        Err(error) => error,
    };
    let mut account = format!("{}: {error}\n", error.code());
    let all = reader.violations(bytes).unwrap_or_default();
    if all.len() > 1 {
        for violation in all {
            account.push_str(&format!("- {violation} [{}]\n", violation.keyword));
        }
    }
    account
}

//! The official JSON-Schema-Test-Suite: the generator refuses a schema with a diagnostic, or its
//! reader agrees with the suite on every test. There is no list of exceptions.
//!
//! The suite is not part of the project. `TOWNLET_SUITES` says where the suites are; without it,
//! its test is reported as ignored. `suite/own/` holds cases of the same form that the suite lacks,
//! always run. Readers are looked at as the Rust that they are: the emitted modules of all accepted
//! schemas are compiled into one program, which reads every instance.

mod support;

#[path = "suite/compare.rs"]
mod compare;
#[path = "suite/generate.rs"]
mod generate;
#[path = "suite/official.rs"]
mod official;
#[path = "suite/scratch.rs"]
mod scratch;

use compare::{Count, Verdict};
use generate::{Answer, Generated};
use libtest_mimic::{Arguments, Failed, Trial};
use official::{Case, Group};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use support::cases::folder;
use townlet_codegen::Diagnostic;
use townlet_codegen::diagnostic::render;

/// The groups of the official suite. Fewer schemas or tests than were reached before are a loss;
/// raise the numbers when the generator learns something.
const OFFICIAL: &[(Group, Count)] = &[
    (
        Group { name: "required", folder: "draft2020-12", formats: false },
        Count { schemas: 94, tests: 390 },
    ),
    (
        Group { name: "optional", folder: "draft2020-12/optional", formats: false },
        Count { schemas: 23, tests: 70 },
    ),
    (
        Group { name: "format", folder: "draft2020-12/optional/format", formats: true },
        Count { schemas: 4, tests: 134 },
    ),
];

/// Our own cases, which are all accepted.
const OWN: &[(Group, Count)] =
    &[(Group { name: "own", folder: "own", formats: true }, Count { schemas: 6, tests: 55 })];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let suites = std::env::var_os("TOWNLET_SUITES").map(PathBuf::from);
    let ignored = suites.is_none();
    let official = move || {
        let suites = suites.expect("it is not run when it is ignored");
        agree("official", &suites.join("json-schema-test-suite"), OFFICIAL)
    };
    let trials = vec![
        Trial::test("official", official).with_ignored_flag(ignored),
        Trial::test("own", || agree("own", &folder("tests/suite"), OWN)),
        Trial::test("planted_verdicts_are_noticed", planted_verdicts_are_noticed),
    ];
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Every reader agrees with its suite; all of them are one program.
fn agree(name: &str, suite: &Path, groups: &[(Group, Count)]) -> Result<(), Failed> {
    let mut cases: Vec<Case> = Vec::new();
    for (group, _) in groups {
        cases.extend(official::read(suite, group)?);
    }
    let mut accepted: Vec<(&Case, Generated)> = Vec::new();
    let mut refused: Vec<(&Case, Vec<Diagnostic>)> = Vec::new();
    for case in &cases {
        match generate::reader(case)? {
            Answer::Reader(generated) => accepted.push((case, generated)),
            Answer::Refused(found) => refused.push((case, found)),
        }
    }
    let verdicts = scratch::run(name, &accepted)?;
    let mut wrong = Vec::new();
    for (group, least) in groups {
        let mut count = Count::default();
        for ((case, _), verdicts) in accepted.iter().zip(&verdicts) {
            if case.group == group.name {
                wrong.extend(compare::case(case, verdicts, &mut count));
            }
        }
        let refused: Vec<_> = refused.iter().filter(|(case, _)| case.group == group.name).collect();
        eprintln!("{}: {count} accepted, {} schemas refused", group.name, refused.len());
        if let Some(less) = count.less_than(*least) {
            wrong.push(format!("{}: {less}; refused:", group.name));
            wrong.extend(refused.into_iter().map(refusal));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// A refused schema in words.
fn refusal((case, found): &(&Case, Vec<Diagnostic>)) -> String {
    format!("{} {}: {}\n{}", case.file, case.number, case.description, render(found, ""))
}

/// The comparison notices each way in which a reader can be wrong.
fn planted_verdicts_are_noticed() -> Result<(), Failed> {
    let valid = |written: &str| Verdict {
        read: true,
        checked: true,
        explained: true,
        written: Some(written.to_owned()),
    };
    let invalid = Verdict { read: false, checked: false, explained: false, written: None };
    let instance = r#"{"a": 12345678901234567890, "b": "\u0041"}"#;
    let same = r#"{"b":"A","a":12345678901234567890}"#;
    assert_eq!(compare::verdict(instance, true, &valid(same)), None);
    assert_eq!(compare::verdict(instance, false, &invalid), None);
    let planted = [
        (false, valid(same)),
        (true, invalid.clone()),
        (true, Verdict { checked: false, ..valid(same) }),
        (true, Verdict { explained: false, ..valid(same) }),
        (false, Verdict { checked: true, ..invalid.clone() }),
        (false, Verdict { explained: true, ..invalid }),
        (true, valid(r#"{"b":"A","a":12345678901234567891}"#)),
        (true, valid(r#"{"a":12345678901234567890}"#)),
        (true, Verdict { written: None, ..valid(same) }),
    ];
    for (is_valid, verdict) in planted {
        if compare::verdict(instance, is_valid, &verdict).is_none() {
            return Err(format!("unnoticed: {verdict:?} where valid is {is_valid}").into());
        }
    }
    Ok(())
}

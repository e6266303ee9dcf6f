//! The official JSON-Schema-Test-Suite: the generator refuses a schema with a diagnostic, or its
//! reader agrees with the suite on every test. There is no list of exceptions.
//!
//! The suite is not part of the project. `TOWNLET_SUITES` says where the suites are; without it,
//! its tests are reported as ignored. Readers are looked at as the Rust that they are: the emitted
//! modules of all accepted schemas are compiled into one program, which reads every instance.

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
use generate::Generated;
use libtest_mimic::{Arguments, Failed, Trial};
use official::{Case, Group};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The groups of the suite. Fewer accepted schemas or tests than these are a loss: raise them when
/// the generator learns something.
const GROUPS: &[(Group, Count)] = &[
    (
        Group { name: "required", folder: "draft2020-12", formats: false },
        Count { accepted: 1, tests: 1 },
    ),
    (
        Group { name: "optional", folder: "draft2020-12/optional", formats: false },
        Count { accepted: 1, tests: 1 },
    ),
    (
        Group { name: "format", folder: "draft2020-12/optional/format", formats: true },
        Count { accepted: 1, tests: 1 },
    ),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let suites = std::env::var_os("TOWNLET_SUITES").map(PathBuf::from);
    let ignored = suites.is_none();
    let official = move || official(&suites.expect("it is not run when it is ignored"));
    let trials = vec![
        Trial::test("official", official).with_ignored_flag(ignored),
        Trial::test("planted_verdicts_are_noticed", planted_verdicts_are_noticed),
    ];
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Every schema of the suite, all readers in one program.
fn official(suites: &Path) -> Result<(), Failed> {
    let mut cases: Vec<Case> = Vec::new();
    for (group, _) in GROUPS {
        cases.extend(official::read(&suites.join("json-schema-test-suite"), group)?);
    }
    let mut refused = 0;
    let mut accepted: Vec<(&Case, Generated)> = Vec::new();
    for case in &cases {
        match generate::reader(case)? {
            Some(generated) => accepted.push((case, generated)),
            None => refused += 1,
        }
    }
    let verdicts = scratch::run(&accepted)?;
    let mut wrong = Vec::new();
    for (group, least) in GROUPS {
        let mut count = Count::default();
        for ((case, _), verdicts) in accepted.iter().zip(&verdicts) {
            if case.group == group.name {
                wrong.extend(compare::case(case, verdicts, &mut count));
            }
        }
        eprintln!("{}: {count}", group.name);
        wrong.extend(count.less_than(least).map(|less| format!("{}: {less}", group.name)));
    }
    eprintln!("{} schemas accepted, {refused} refused, of {}", accepted.len(), cases.len());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
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

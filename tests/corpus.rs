//! What the loop has really sent: every line reads, upgrades and means what it meant.
//!
//! The captured corpus is not part of the project. `TOWNLET_CORPUS` says where it is; without it,
//! its tests are reported as ignored. `corpus/` holds a smaller one of the project's own, always run.

mod support;

#[path = "corpus/alias.rs"]
mod alias;

#[path = "corpus/shape.rs"]
mod shape;

#[path = "corpus/kept.rs"]
mod kept;

#[path = "corpus/check.rs"]
mod check;

use libtest_mimic::{Arguments, Failed, Trial};
use shape::Shape;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use support::cases::{files, folder, name};

/// The files of the captured corpus, so that each is a test also where the corpus is not there.
const CAPTURED: &[(&str, &[&str])] = &[
    (
        "current",
        &[
            "auth_enabled",
            "failure_consecutive",
            "failure_first_tick",
            "failure_messages",
            "observations_full",
            "perturbations",
            "poc_hybrid_seeded",
            "possession_anneal",
            "scenario_queue_conflict",
            "worker_crash",
        ],
    ),
    (
        "legacy",
        &[
            "loop_failure.v1_flat",
            "loop_failure.v2_structured_aliases",
            "loop_failure.v3_structured_summary",
            "loop_health.v1_flat",
            "loop_health.v2_flat_worker",
            "loop_health.v3_flat_auth",
            "loop_health.v4_flat_status",
            "loop_health.v5_flat_flush",
            "loop_health.v6_structured_aliases",
            "loop_health.v7_structured_summary",
        ],
    ),
    ("hostile", &["huge_numbers", "lone_surrogate", "nonfinite"]),
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Lines of a file are many; two files at once are enough.
    arguments.test_threads.get_or_insert(2);
    let captured = std::env::var_os("TOWNLET_CORPUS").map(PathBuf::from);
    let mut trials = own();
    for (group, names) in CAPTURED {
        for name in *names {
            let path =
                captured.as_ref().map(|corpus| corpus.join(group).join(format!("{name}.ndjson")));
            let ignored = path.is_none();
            let shape = shape::SHAPES.iter().find(|shape| shape.file == *name);
            assert!(shape.is_some() == (*group == "legacy"), "{name} has no shape in the table");
            let run = move || look(group, &path.expect("it is not run when it is ignored"), shape);
            trials.push(
                Trial::test(format!("captured/{group}/{name}"), run).with_ignored_flag(ignored),
            );
        }
    }
    trials.push(Trial::test("own/mutants_die", || check::mutants().map_err(Failed::from)));
    let ignored = captured.is_none();
    let listed = move || all_listed(&captured.expect("it is not run when it is ignored"));
    trials.push(Trial::test("captured/all_files_are_listed", listed).with_ignored_flag(ignored));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn own() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (group, _) in CAPTURED {
        for path in files(&folder("tests/corpus").join(group), ".ndjson") {
            let title = format!("own/{group}/{}", name(&path));
            trials.push(Trial::test(title, move || look(group, &path, None)));
        }
    }
    trials
}

fn look(group: &str, path: &Path, shape: Option<&Shape>) -> Result<(), Failed> {
    let text = support::cases::text(path);
    let mut lines = 0;
    for (index, line) in text.lines().enumerate() {
        let checked = match group {
            "current" => check::current(line),
            "legacy" => check::legacy(line, shape),
            _ => check::hostile(line),
        };
        checked.map_err(|reason| format!("{}:{}: {reason}", path.display(), index + 1))?;
        lines += 1;
    }
    if lines == 0 { Err(format!("{} is empty", path.display()).into()) } else { Ok(()) }
}

fn all_listed(corpus: &Path) -> Result<(), Failed> {
    for (group, names) in CAPTURED {
        let found: Vec<_> =
            files(&corpus.join(group), ".ndjson").iter().map(|path| name(path)).collect();
        if found != *names {
            return Err(format!("{group} has {found:?}").into());
        }
    }
    Ok(())
}

//! What other repositories run of this one: `action.yml`, the workflow, and the hook for pre-commit.
//! `.ci/validate`, which builds the program first, is replaced by the program that is built; CI runs
//! it as it is.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

const FINE: &str = "tests/corpus/current/loop_failure.ndjson";

const WRONG: &str = "{\"tick\": 7, \"status\": \"error\", \"tick_duration_ms\": 1, \
                     \"failure_count\": 1, \"error\": \"E: boom\", \"telemetry_queue\": -3, \
                     \"telemetry_dropped\": 0}\n";

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).expect("the file is text")
}

/// Another repository, with a checkout of this one beside it.
struct Consumer {
    folder: tempfile::TempDir,
}

impl Consumer {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let scripts = folder.path().join("contract/.ci");
        fs::create_dir_all(&scripts).expect("a folder can be made");
        fs::copy(Path::new(ROOT).join(".ci/annotate"), scripts.join("annotate"))
            .expect("the script can be copied");
        let program = env!("CARGO_BIN_EXE_townlet");
        let script = format!("#!/bin/sh\nexec '{program}' validate \"$@\"\n");
        let path = scripts.join("validate");
        fs::write(&path, script).expect("the folder is writable");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
        let consumer = Self { folder };
        fs::create_dir_all(consumer.own("recorded runs")).expect("a folder can be made");
        fs::copy(Path::new(ROOT).join(FINE), consumer.own("recorded runs/fine.ndjson"))
            .expect("the payloads can be copied");
        fs::write(consumer.own("recorded runs/wrong.ndjson"), WRONG).expect("it is writable");
        consumer
    }

    fn own(&self, path: &str) -> PathBuf {
        self.folder.path().join("own").join(path)
    }

    fn annotate(&self, files: &str, arguments: &str) -> Output {
        Command::new(self.folder.path().join("contract/.ci/annotate"))
            .current_dir(self.own(""))
            .env("FILES", files)
            .env("ARGUMENTS", arguments)
            .output()
            .expect("bash runs")
    }
}

#[test]
fn a_workflow_says_what_does_not_fit_and_where() {
    let consumer = Consumer::new();
    let fine = consumer.annotate("recorded runs/fine.ndjson\n", "");
    assert!(fine.status.success(), "{fine:?}");
    let wrong = consumer.annotate("recorded runs/*.ndjson\n", "");
    assert_eq!(wrong.status.code(), Some(1), "{wrong:?}");
    let said = String::from_utf8(wrong.stdout).expect("the output is text");
    let place =
        "::error file=recorded runs/wrong.ndjson,line=1,col=114,title=minimum /telemetry_queue::";
    assert!(said.contains(place), "{said}");
}

#[test]
fn lines_are_arguments_and_nothing_is_run() {
    let consumer = Consumer::new();
    let both = "\n  recorded runs/fine.ndjson\n\n  $(touch ran)`touch ran`\n";
    let ended = consumer.annotate(both, "--profile=reader\n--event=loop.failure\n");
    assert_eq!(ended.status.code(), Some(2), "{ended:?}");
    assert!(!consumer.own("ran").exists());
    let ended = consumer.annotate("recorded runs/wrong.ndjson", "--max-violations=1");
    assert_eq!(ended.status.code(), Some(1), "{ended:?}");
}

#[test]
fn a_job_that_looks_at_nothing_fails() {
    let consumer = Consumer::new();
    for files in ["", "\n \n", "nothing/*.ndjson"] {
        assert!(!consumer.annotate(files, "").status.success(), "`{files}`");
    }
}

#[test]
fn what_is_named_is_there_and_can_be_run() {
    let hook = text(".pre-commit-hooks.yaml");
    for (script, namer) in [
        (".ci/validate", hook.as_str()),
        (".ci/annotate", &text("action.yml")),
        (".ci/annotate", &text(".github/workflows/validate.yml")),
        ("/validate", &text(".ci/annotate")),
    ] {
        assert!(namer.contains(script), "{script} is not in\n{namer}");
    }
    for script in [".ci/validate", ".ci/annotate"] {
        let mode = fs::metadata(Path::new(ROOT).join(script)).expect("it is there").permissions();
        assert!(mode.mode() & 0o111 == 0o111, "{script} cannot be run");
    }
}

#[test]
fn actions_of_others_are_pinned_to_a_commit() {
    let mut seen = 0;
    for file in ["action.yml", ".github/workflows/validate.yml"] {
        for line in text(file).lines() {
            let Some((_, used)) = line.split_once("uses: ") else { continue };
            let commit =
                used.split_once('@').map_or("", |(_, rest)| rest.split(' ').next().unwrap_or(""));
            let is_commit =
                commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_commit, "{file}: {used}");
            seen += 1;
        }
    }
    assert!(seen > 0, "no action was looked at");
}

/// What the page shows of inputs, hooks and output is what there is.
#[test]
fn the_page_shows_what_there_is() {
    let page = text("docs/consumers.md");
    assert!(page.contains(&format!("'{}'", WRONG.trim_end())), "the page shows another payload");
    let consumer = Consumer::new();
    let said = Command::new(env!("CARGO_BIN_EXE_townlet"))
        .args(["validate", "wrong.ndjson"])
        .current_dir(consumer.own("recorded runs"))
        .output()
        .expect("the program runs");
    for part in [said.stdout, said.stderr] {
        let part = String::from_utf8(part).expect("the output is text");
        assert!(page.contains(&part), "the page does not show\n{part}");
    }
    let hook = text(".pre-commit-hooks.yaml");
    let id = hook.lines().find_map(|line| line.strip_prefix("- id: ")).expect("a hook has an id");
    assert!(page.contains(&format!("- id: {id}\n")));
    let workflow = text(".github/workflows/validate.yml");
    for input in ["contract", "files", "arguments"] {
        assert!(workflow.contains(&format!("\n      {input}:\n")), "the workflow has no {input}");
    }
    let action = text("action.yml");
    for input in ["files", "arguments"] {
        assert!(action.contains(&format!("\n  {input}:\n")), "the action has no {input}");
    }
}

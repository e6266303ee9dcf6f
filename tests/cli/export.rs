//! `townlet schema export`.

use crate::town::{Town, latest, repository};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The languages, and the profile that each gets.
const PROFILES: &[(&str, &str)] =
    &[("typescript", "2020-12"), ("python", "2020-12"), ("go", "2020-12"), ("rust", "draft-07")];

/// What stands two folders deep, such as `loop_failure/v3`, whatever its ending.
fn documents(top: &Path, ending: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in fs::read_dir(top).expect("the folder exists") {
        let folder = folder.expect("the folder can be read").path();
        for file in fs::read_dir(&folder).expect("it is a folder") {
            let file = file.expect("the folder can be read").path();
            let path = file.strip_prefix(top).expect("it stands below").to_string_lossy();
            let path = path.strip_suffix(ending).unwrap_or_else(|| panic!("`{path}`"));
            found.insert(path.replace('\\', "/"));
        }
    }
    found
}

#[test]
fn what_is_exported_is_what_is_published() {
    for (language, profile) in PROFILES {
        let town = Town::new();
        town.run(&["schema", "export", "--for", language, "-o", "out"]).ended(0);
        let published = repository(&format!("dist/codegen/{profile}"));
        let wanted = documents(&published, ".schema.json");
        assert_eq!(documents(&town.path("out/schema"), ".json"), wanted, "{language}");
        assert!(wanted.contains("envelope/v1"));
        for path in wanted {
            let text = fs::read(published.join(format!("{path}.schema.json")));
            let text = text.expect("it is published");
            assert!(town.read(&format!("out/schema/{path}.json")) == text, "{language} {path}");
        }
    }
}

/// docs/BINDINGS.md has been written by the test that runs the commands.
#[test]
fn the_commands_are_those_that_were_tested() {
    let page = fs::read_to_string(repository("docs/BINDINGS.md")).expect("the page exists");
    let mut looked = 0;
    for (language, _) in PROFILES {
        let town = Town::new();
        let event = ["--event", "emit_metric", "--version", "1", "-o", "contract"];
        let run = town.run(&[&["schema", "export", "--for", language], &event[..]].concat());
        for line in run.ended(0).lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(page.lines().any(|known| known == line), "not tested: {line}");
            looked += 1;
        }
        assert_eq!(town.list("contract/schema"), ["metric"]);
    }
    assert!(looked > 12, "only {looked} commands");
}

/// What is said of the code speaks of an event that was asked for, in the words of docs/BINDINGS.md.
#[test]
fn what_is_said_of_the_code_is_about_the_event() {
    let page = fs::read_to_string(repository("docs/BINDINGS.md")).expect("the page exists");
    for (language, _) in PROFILES {
        let town = Town::new();
        let told = |event: &str| {
            let words = ["schema", "export", "--for", language, "--event", event, "-o", "out"];
            town.run(&words).ended(0)
        };
        let metric = told("emit_metric");
        assert!(!metric.contains("LoopFailure"), "{metric}");
        let sentences = metric.lines().filter_map(|line| line.strip_prefix("# "));
        let found = sentences.filter(|said| page.lines().any(|line| line == *said)).count();
        assert_eq!(found, metric.matches(", whose code was compiled by").count(), "{metric}");
        assert!(!told("loop.failure").contains("Metric"));
    }
    let go =
        Town::new().run(&["schema", "export", "--for", "go", "--event", "loop.tick", "-o", "out"]);
    assert!(go.ended(0).contains("`UnmarshalLoopTick(bytes)`"));
}

#[test]
fn events_and_versions_are_chosen() {
    let export = |options: &[&str]| {
        let town = Town::new();
        let words = [&["schema", "export", "--for", "go", "--output", "out"], options].concat();
        town.run(&words).ended(0);
        documents(&town.path("out/schema"), ".json")
    };
    let versions: BTreeSet<String> =
        (1..=latest("loop_failure")).map(|number| format!("loop_failure/v{number}")).collect();
    assert_eq!(export(&["--event", "loop.failure"]), versions);
    let two = export(&["--event", "loop.failure", "--event", "loop.tick", "--version", "1"]);
    assert_eq!(two, ["loop_failure/v1", "loop_tick/v1"].map(ToOwned::to_owned).into());
}

#[test]
fn what_cannot_be_exported_leaves_nothing() {
    let town = Town::new();
    let export = |options: &[&str]| {
        town.run(&[&["schema", "export", "--for", "python", "-o", "out"], options].concat())
    };
    export(&["--event", "loop.failur"]).says("did you mean `loop.failure`?").ended(64);
    let next = (latest("loop_failure") + 1).to_string();
    export(&["--event", "loop.failure", "--version", &next]).says("has no version").ended(64);
    export(&["--version", "1"]).says("--event").ended(64);
    town.run(&["schema", "export", "--for", "cobol", "-o", "out"]).says("typescript").ended(64);
    assert!(!town.has("out"));
    town.write("out", "a file");
    export(&[]).says("cannot be written: `out` is a file, not a folder").ended(2);
    assert_eq!(town.text("out"), "a file");
}

/// Files of an earlier export are replaced; nothing else is touched, and nothing is left over.
#[test]
fn an_export_can_be_repeated() {
    let town = Town::new();
    town.write("out/schema/metric/v1.json", "old");
    town.write("out/schema/metric/mine.txt", "mine");
    let words = ["schema", "export", "--for", "rust", "--event", "emit_metric", "-o", "out"];
    town.run(&words).ended(0);
    town.run(&words).ended(0);
    assert_eq!(town.list("out/schema/metric"), ["mine.txt", "v1.json"]);
    assert!(town.text("out/schema/metric/v1.json").contains("\"title\": \"Metric\""));
}

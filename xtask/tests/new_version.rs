//! `cargo xtask new-version` on a copy of the tree, from the command to a contract that is sound
//! again and compiles: what an author has to touch, and what follows from it.

mod copy;

use jsonschema::Draft;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use townlet_codegen::emit::json_schema::{Profile, document};
use xtask::command::{bindings, check, new_version};
use xtask::contract;
use xtask::tree::{Tree, read_folder};
use xtask::verdict::Verdict;

/// A copy of everything, in which the contract is built from the schemas of one copy after another:
/// what does not depend on schemas is built once.
static BUILD: Mutex<Option<Tree>> = Mutex::new(None);

/// A copy of the tree, and the files that were edited in it by hand.
struct Copy {
    tree: Tree,
    touched: BTreeSet<String>,
}

impl Copy {
    fn new(name: &str) -> Self {
        let wanted = [
            "Cargo.toml",
            "CHANGELOG.md",
            "schema/",
            "tests/corpus/current/",
            "tests/golden/",
            "tests/message_pack.rs",
            "tests/schemars/table.rs",
            "xtask/tidy.toml",
        ];
        Self { tree: copy::of(&format!("new_version_{name}"), &wanted), touched: BTreeSet::new() }
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.tree.path(path)).expect("the file is text")
    }

    fn run(&self, event: &str, examples: bool) -> String {
        let args = new_version::Args { event: event.to_owned(), examples };
        let mut out = Vec::new();
        new_version::run(&self.tree, &args, &mut out).expect("it can be done");
        String::from_utf8(out).expect("the output is text")
    }

    /// An edit by hand.
    fn edit(&mut self, path: &str, edits: &[(&str, &str)]) {
        let mut text = self.text(path);
        for (from, to) in edits {
            assert!(text.contains(from), "{path} has no `{from}`:\n{text}");
            text = text.replacen(from, to, 1);
        }
        fs::write(self.tree.path(path), text).expect("the copy can be written");
        self.touched.insert(path.to_owned());
    }

    /// The codes of what is wrong.
    fn problems(&self) -> Vec<String> {
        let mut out = Vec::new();
        let args = check::Args { format: check::Format::Text };
        check::run(&self.tree, &args, &mut out).expect("it can be checked");
        let text = String::from_utf8(out).expect("the output is text");
        let codes = text.lines().filter_map(|line| line.strip_prefix("error["));
        codes.filter_map(|rest| rest.split(']').next().map(str::to_owned)).collect()
    }

    /// Everything that follows once the author is done; the version's examples, checked by a
    /// validator that is not ours.
    fn completed(&self, event: &str, version: &str) -> Vec<Value> {
        assert_eq!(self.problems(), ["E001", "E002"], "only examples are missing");
        self.run(event, true);
        assert!(self.problems().is_empty(), "{:?}", self.problems());
        let mut out = Vec::new();
        let written = bindings::run(&self.tree, &bindings::Args { write: true }, &mut out);
        assert_eq!(written.expect("the Rust can be generated"), Verdict::Fine);
        assert!(self.tree.path(&format!("tests/golden/{version}.rs")).is_file());
        assert!(self.touched.len() <= 3, "by hand: {:?}", self.touched);
        self.compiles();
        self.examples(version)
    }

    /// The contract crate, with its default features: the types, readers and steps of every version.
    fn compiles(&self) {
        // A test that failed has left nothing there that is not replaced here.
        let mut build = BUILD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let build = build.get_or_insert_with(|| copy::of("new_version_build", &[""]));
        let schemas = build.path("schema");
        fs::remove_dir_all(&schemas).expect("the copy's schemas can be removed");
        for (path, bytes) in read_folder(&self.tree.path("schema")).expect("they can be read") {
            let path = schemas.join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder"))
                .expect("it can be made");
            fs::write(path, bytes).expect("the copy can be written");
        }
        let cargo = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--offline", "--locked", "--package", "townlet-contract"])
            .arg("--target-dir")
            .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("new_version_target"))
            .current_dir(build.path(""))
            .output()
            .expect("cargo can be run");
        let said = String::from_utf8_lossy(&cargo.stderr);
        assert!(cargo.status.success() && !said.contains("warning"), "{said}");
    }

    fn examples(&self, version: &str) -> Vec<Value> {
        let checked = contract::read_sound(&self.tree).expect("the contract is sound");
        let file = format!("{version}.schema.json");
        let module = checked.contract.modules.iter().find(|module| module.file == file);
        let module = module.expect("the version is there");
        let schema = document(&checked.contract, module, Profile::Writer).to_json();
        let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&schema)
            .expect("it is a schema");
        let (folder, number) = version.split_once('/').expect("a version stands in a folder");
        let examples = self.tree.path(&format!("schema/{folder}/examples/{number}"));
        let mut valid = Vec::new();
        for (path, bytes) in read_folder(&examples).expect("there are examples") {
            let value: Value = serde_json::from_slice(&bytes).expect("an example is JSON");
            if path.starts_with("valid/") {
                assert!(validator.is_valid(&value), "{path}: {value}");
                valid.push(value);
            } else {
                let keyword = validator.iter_errors(&value["payload"]).next();
                let keyword = keyword.expect("it is refused").kind().keyword().to_owned();
                assert_eq!(value["keyword"], keyword, "{path}");
            }
        }
        assert!(!valid.is_empty());
        valid
    }
}

const V4: &str = "schema/loop_failure/v4.schema.json";

#[test]
fn a_field_is_renamed() {
    let mut copy = Copy::new("rename");
    let told = copy.run("loop.failure", false);
    assert!(told.contains(&format!("1. edit `{V4}`")), "{told}");
    copy.edit(
        V4,
        &[
            (
                "\"error\": { \"$ref\": \"../shared/error_message/v1.schema.json\" }",
                "\"message\": { \"$ref\": \"../shared/error_message/v1.schema.json\" }",
            ),
            ("\"failure_count\", \"error\"", "\"failure_count\", \"message\""),
        ],
    );
    assert!(copy.problems().contains(&"L008".to_owned()), "{:?}", copy.problems());
    copy.edit(
        V4,
        &[(
            "v1.schema.json\" },\n    \"snapshot",
            "v1.schema.json\", \"x-from\": [\"/error\"] },\n    \"snapshot",
        )],
    );
    let examples = copy.completed("loop.failure", "loop_failure/v4");
    assert!(examples.iter().all(|payload| payload["message"].is_string()));
    assert!(copy.text("CHANGELOG.md").contains("\n- `loop.failure` version 4; "));
    let recorded = copy.text("tests/corpus/current/loop_failure.ndjson");
    let last: Value = serde_json::from_str(recorded.lines().last().expect("there are lines"))
        .expect("a line is JSON");
    let id = "https://townlet.ai/schemas/telemetry/loop_failure/v4.schema.json";
    assert_eq!(last["metadata"]["dataschema"], id);
    assert!(last["payload"]["message"].is_string());
    assert!(copy.text("tests/message_pack.rs").contains("(\"loop_failure/v4\", "));
}

#[test]
fn a_field_moves_into_an_object() {
    let mut copy = Copy::new("nest");
    copy.run("loop.failure", false);
    let before = "\"snapshot_path\": {\n      \"type\": [\"string\", \"null\"],";
    let text = copy.text(V4);
    let begin = text.find(before).expect("the member is there");
    let end = begin + text[begin..].find("\n    },\n").expect("it ends") + "\n    },\n".len();
    let member = text[begin..end].to_owned();
    let path = member.replace("\"snapshot_path\"", "\"path\"");
    let definition = format!(
        "\"additionalProperties\": false,\n  \"$defs\": {{ \"Snapshot\": {{ \"title\": \
         \"Snapshot\", \"description\": \"The state that was saved.\", \"type\": \"object\", \
         \"properties\": {{ {} }}, \"required\": [\"path\"], \"additionalProperties\": false }} \
         }}\n}}\n",
        path.trim_end().trim_end_matches(',')
    );
    let moved = "\"snapshot\": { \"$ref\": \"#/$defs/Snapshot\", \"properties\": { \"path\": { \
                 \"x-from\": [\"/snapshot_path\"] } } },\n";
    copy.edit(
        V4,
        &[
            (&member, moved),
            ("\"snapshot_path\"", "\"snapshot\""),
            ("\"additionalProperties\": false\n}\n", &definition),
        ],
    );
    // Rust knows the type; the table of the test that compares it does not.
    let line = "(loop_failure::v4) { LoopFailure";
    copy.edit("tests/schemars/table.rs", &[(line, &format!("{line}, Snapshot"))]);
    // Overlay words of a reference are lineage; `snapshot_path` itself must not be taken twice.
    let examples = copy.completed("loop.failure", "loop_failure/v4");
    assert!(examples.iter().all(|payload| payload["snapshot"].get("path").is_some()));
}

#[test]
fn a_value_of_an_enum_is_split() {
    let mut copy = Copy::new("split");
    copy.run("shared/health_status", false);
    let told = copy.run("loop.health", false);
    assert!(told.contains("schema/loop_health/v4.schema.json"), "{told}");
    copy.edit(
        "schema/shared/health_status/v2.schema.json",
        &[("\"warn\"", "\"alerted\", \"backlogged\"")],
    );
    copy.edit(
        "schema/loop_health/v4.schema.json",
        &[
            (
                "\"status\": { \"$ref\": \"../shared/health_status/v1.schema.json\" }",
                "\"condition\": { \"$ref\": \"../shared/health_status/v2.schema.json\", \
                 \"x-from\": [\"/status\"], \"x-map\": { \"values\": { \"ok\": \"ok\", \"warn\": \
                 \"alerted\", \"error\": \"error\" }, \"else\": \"error\" } }",
            ),
            ("\"tick\", \"status\"", "\"tick\", \"condition\""),
        ],
    );
    let examples = copy.completed("loop.health", "loop_health/v4");
    assert!(examples.iter().all(|payload| payload["condition"].is_string()));
}

#[test]
fn a_field_is_dropped() {
    let mut copy = Copy::new("drop");
    copy.run("loop.failure", false);
    let text = copy.text(V4);
    let begin = text.find("    \"snapshot_path\": {").expect("the member is there");
    let end = begin + text[begin..].find("\n    },\n").expect("it ends") + "\n    },\n".len();
    let member = text[begin..end].to_owned();
    copy.edit(V4, &[(&member, ""), ("\"snapshot_path\", ", "")]);
    assert!(copy.problems().contains(&"L009".to_owned()), "{:?}", copy.problems());
    copy.edit(
        V4,
        &[(
            "\"x-upgrades\": 3,",
            "\"x-upgrades\": 3,\n  \"x-drop\": [{ \"pointer\": \"/snapshot_path\", \"reason\": \
             \"nobody reads it\" }],",
        )],
    );
    let examples = copy.completed("loop.failure", "loop_failure/v4");
    assert!(examples.iter().all(|payload| payload.get("snapshot_path").is_none()));
    assert_eq!(copy.touched.len(), 1);
}

#[test]
fn what_cannot_be_done_says_what_to_do() {
    let copy = Copy::new("wrong");
    let fails = |event: &str, examples| {
        let args = new_version::Args { event: event.to_owned(), examples };
        let error = new_version::run(&copy.tree, &args, &mut Vec::new());
        format!("{:#}", error.expect_err("it cannot be done"))
    };
    assert!(fails("loop.fialure", false).contains("the events are console.result"));
    assert!(fails("loop.failure", true).contains("has examples already"));
    copy.run("shared/tick", false);
    assert!(fails("shared/tick", true).contains("only events have examples"));
}

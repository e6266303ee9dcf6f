//! `cargo xtask check` on trees that are wrong, in every format.

use serde_json::Value;
use std::fs;
use std::path::Path;
use xtask::command::check::{self, Format};
use xtask::tree::Tree;
use xtask::verdict::Verdict;

const BROKEN: &str = "{\n  \"type\": \"object\",\n  \"colour\": true\n}\n";

/// Runs the command on a tree with these schema files.
fn run(name: &str, files: &[(&str, &str)], format: Format) -> (Verdict, String) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check").join(name);
    if root.exists() {
        fs::remove_dir_all(&root).expect("the last run's tree can be removed");
    }
    for (path, text) in files.iter().chain(&[("../Cargo.toml", ""), ("../xtask/empty", "")]) {
        let path = root.join("schema").join(path);
        fs::create_dir_all(path.parent().expect("the file has a folder")).expect("it can be made");
        fs::create_dir_all(root.join("schema")).expect("it can be made");
        fs::write(path, text).expect("the file can be written");
    }
    let tree = Tree::at(&root).expect("this is a tree");
    let mut out = Vec::new();
    let verdict = check::run(&tree, &check::Args { format }, &mut out).expect("it can be checked");
    (verdict, String::from_utf8(out).expect("the output is text"))
}

#[test]
fn text_names_rule_place_and_remedy() {
    let (verdict, text) = run("text", &[("bread/v1.schema.json", BROKEN)], Format::Text);
    assert_eq!(verdict, Verdict::Found);
    assert!(text.contains("error[D001]: ") && text.contains(" = help: "), "{text}");
    assert!(text.contains(" --> schema/bread/v1.schema.json:3:3"), "{text}");
    assert!(text.contains("\n1 schema file, 0 examples: "), "{text}");
}

#[test]
fn json_is_one_object_with_every_problem() {
    let (verdict, text) = run("json", &[("bread/v1.schema.json", BROKEN)], Format::Json);
    assert_eq!(verdict, Verdict::Found);
    let object: Value = serde_json::from_str(&text).expect("the output is JSON");
    let problems = object["problems"].as_array().expect("the problems are an array");
    let unknown = problems.iter().find(|one| one["code"] == "D001").expect("it is reported");
    assert_eq!(unknown["file"], "schema/bread/v1.schema.json");
    assert_eq!((&unknown["line"], &unknown["pointer"]), (&Value::from(3), &"/colour".into()));
    assert_eq!(object["fine"], false);
}

#[test]
fn github_annotates_each_problem() {
    let (verdict, text) = run("github", &[("bread/v1.schema.json", BROKEN)], Format::Github);
    assert_eq!(verdict, Verdict::Found);
    let expected = "::error file=schema/bread/v1.schema.json,line=3,col=3,title=D001::/colour: ";
    assert!(text.lines().any(|line| line.starts_with(expected)), "{text}");
}

#[test]
fn looking_at_nothing_fails() {
    let (verdict, text) = run("nothing", &[("README.md", "")], Format::Text);
    assert_eq!(verdict, Verdict::Found);
    assert!(text.contains("error[S006]"), "{text}");
}

#[test]
fn examples_are_looked_at_when_schemas_are_broken() {
    let files = [("bread/v1.schema.json", BROKEN), ("bread/examples/v2/valid/a.json", "{}")];
    let (_, text) = run("examples", &files, Format::Text);
    assert!(text.contains("error[D001]") && text.contains("error[E004]"), "{text}");
}

//! Textbook edits: each a base, a patch, and what is to be said of it. A new case is a file under
//! `cases/`, not code here: its first part, up to `---`; `TOWNLET_WRITE=1 cargo test -p xtask --test
//! compat` writes the rest, which is to be read.

use super::contract::Files;
use super::json::Json;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use townlet_codegen::Checked;
use townlet_codegen::compat::{Comparison, Direction, Side, Verdict, compare};
use xtask::compat::judge::Canonical;
use xtask::golden::write_atomically;

const FEWEST: usize = 60;
const TRIALS: u64 = 40;

#[test]
fn every_edit_is_judged_as_expected() {
    let write = std::env::var_os("TOWNLET_WRITE").is_some();
    let cases = cases();
    assert!(cases.len() >= FEWEST, "there are {} cases", cases.len());
    let mut failures = Vec::new();
    for path in &cases {
        let text = fs::read_to_string(path).expect("the case can be read");
        let (question, expected) = text.split_once("\n---\n").expect("`---` ends the question");
        let (old, new) = sides(question);
        let found = told(&old, &new);
        if write && found != expected {
            let text = format!("{question}\n---\n{found}");
            write_atomically(path, text.as_bytes()).expect("the case can be written");
        } else if found != expected {
            failures.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_counter_example_is_one_for_the_schemas_as_they_are_written() {
    let mut seen = 0;
    for path in cases() {
        let text = fs::read_to_string(&path).expect("the case can be read");
        let (question, _) = text.split_once("\n---\n").expect("`---` ends the question");
        let (old, new) = sides(question);
        for comparison in compared(&old, &new) {
            for direction in Direction::ALL {
                let (writer, reader) = match direction {
                    Direction::Backward => (&old, &new),
                    Direction::Forward => (&new, &old),
                };
                for example in comparison.verdict(direction).counter_examples() {
                    let folder = example.event.split('.').next().expect("an event has a name");
                    let file = format!("{folder}/v{}", example.version);
                    let payload = serde_json::from_str(&example.payload.to_json());
                    let payload: Value = payload.expect("the payload is JSON");
                    let name = path.display();
                    let Some(sends) = writer.writer(&file) else { continue };
                    assert!(sends.is_valid(&payload), "{name}: {payload} is never sent");
                    // Under another name, through a step, or where it says no version, it is not
                    // the schema that refuses.
                    let undeclared = example.why.starts_with("without a declared version");
                    let same = undeclared || writer.0.get(&file) == reader.0.get(&file);
                    let named = |files: &Files| {
                        files.0.get(&file).and_then(|it| it.get("x-event").cloned())
                    };
                    let Some(takes) = reader.reader(&file) else { continue };
                    if !same && named(writer) == named(reader) {
                        assert!(!takes.is_valid(&payload), "{name}: {payload} is taken");
                        let text = example.pointer.to_string();
                        let place: Vec<String> =
                            text.split('/').skip(1).map(str::to_owned).collect();
                        let shows = |one: &Value| sends.is_valid(one) && !takes.is_valid(one);
                        let less = smaller(&payload, Some(&place)).into_iter().find(shows);
                        assert_eq!(less, None, "{name}: {payload} has more than it needs");
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen > FEWEST, "{seen} counter-examples were looked at");
}

/// Every payload with one member or one item less, beside the way to a place: what is at the place
/// itself may be refused for another reason when it is less.
fn smaller(payload: &Value, place: Option<&[String]>) -> Vec<Value> {
    let below = |name: &str| match place.and_then(<[String]>::split_first) {
        Some((first, rest)) if first == name || first == "*" => Some(rest),
        Some(_) | None => None,
    };
    let mut found = Vec::new();
    match payload {
        _ if place.is_some_and(<[String]>::is_empty) => {}
        Value::Object(members) => {
            for (name, value) in members {
                let mut with = |value: Option<Value>| {
                    let mut members = members.clone();
                    match value {
                        Some(value) => members.insert(name.clone(), value),
                        None => members.remove(name),
                    };
                    found.push(Value::Object(members));
                };
                let rest = below(name);
                if rest.is_none() {
                    with(None);
                }
                smaller(value, rest).into_iter().for_each(|value| with(Some(value)));
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                let mut with = |value: Option<Value>| {
                    let mut items = items.clone();
                    items.splice(index..=index, value);
                    found.push(Value::Array(items));
                };
                let rest = below(&index.to_string());
                if rest.is_none() || items.len() > 1 {
                    with(None);
                }
                smaller(value, rest).into_iter().for_each(|value| with(Some(value)));
            }
        }
        _scalar => {}
    }
    found
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compat/cases");
    let entries = fs::read_dir(folder).expect("the cases have a folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The files before and after; `{"whole": …}` is no patch but all there is afterwards.
fn sides(question: &str) -> (Files, Files) {
    let (base, patch) = question.split_once("\npatch ").expect("there is a patch");
    let base = Json::parse(base.strip_prefix("base ").expect("there is a base"));
    let patch = Json::parse(patch);
    let after = match patch.get("whole") {
        Some(whole) => whole.clone(),
        None => base.merged(&patch),
    };
    (Files::new(&base), Files::new(&after))
}

fn compared(old: &Files, new: &Files) -> Vec<Comparison> {
    let load = |files: &Files| files.load().unwrap_or_else(|found| panic!("{found}"));
    let (old, new): (Checked, Checked) = (load(old), load(new));
    compare(side(&old), side(&new), &Canonical, TRIALS)
}

fn side(checked: &Checked) -> Side<'_> {
    let Checked { contract, plans, detection, .. } = checked;
    Side { contract, plans, detection }
}

fn told(old: &Files, new: &Files) -> String {
    let mut out = String::new();
    for comparison in compared(old, new) {
        let Comparison { event, version, changes, .. } = &comparison;
        writeln!(out, "{event} v{version}: {}", comparison.need().word()).expect("it is a string");
        for change in changes {
            writeln!(out, "  {} {}", change.class, change.sentence()).expect("it is a string");
        }
        for direction in Direction::ALL {
            verdict(&mut out, direction, comparison.verdict(direction));
        }
    }
    out
}

fn verdict(out: &mut String, direction: Direction, verdict: &Verdict) {
    let why = match verdict {
        Verdict::Undecided(why) => format!(": {why}"),
        Verdict::Compatible | Verdict::Incompatible(_) => String::new(),
    };
    writeln!(out, "  {} {}{why}", direction.word(), verdict.word()).expect("it is a string");
    for example in verdict.counter_examples() {
        let (at, payload) = (&example.pointer, example.payload.to_json());
        let at = if at.0.is_empty() { "the payload".to_owned() } else { format!("`{at}`") };
        writeln!(out, "    {at}: {}: {payload}", example.why).expect("it is a string");
    }
}

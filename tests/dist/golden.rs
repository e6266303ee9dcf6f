//! `dist/golden/`: each example as a case for tests in any language; a valid one with what upgrading
//! makes of it.

use crate::support::cases::{entries, files, folder, name, text};
use crate::support::json::Json;
use crate::support::schema::{Version, versions};
use crate::support::subject::latest;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn payloads_stand_with_their_upgrades() {
    let wanted = cases();
    let top = folder("dist/golden");
    if std::env::var_os("TOWNLET_WRITE").is_some() {
        renew(&top, &wanted);
    }
    let mut problems: Vec<String> = Vec::new();
    for (path, case) in &wanted {
        if fs::read_to_string(top.join(path)).ok().as_deref() != Some(case) {
            problems.push(format!("dist/golden/{path} is missing or another"));
        }
    }
    let stale = present(&top).into_iter().filter(|path| !wanted.contains_key(path));
    problems.extend(stale.map(|path| format!("dist/golden/{path} is superfluous")));
    assert!(problems.is_empty(), "`cargo xtask dist --write`:\n{}", problems.join("\n"));
}

/// Path and text of every case.
fn cases() -> BTreeMap<String, String> {
    let mut cases = BTreeMap::new();
    for schema in
        entries(&folder("schema"), "").iter().filter(|path| path.join("examples").is_dir())
    {
        for examples in entries(&schema.join("examples"), "") {
            let module = format!("{}/{}", name(schema), name(&examples));
            let version = versions().iter().find(|version| version.name() == module);
            for kind in ["valid", "invalid"] {
                for path in files(&examples.join(kind), ".json") {
                    let place = format!("{module}/{kind}/{}.json", name(&path));
                    let case = case(version.copied(), kind, Json::parse(&text(&path)));
                    cases.insert(place, pretty(&case));
                }
            }
        }
    }
    assert!(cases.len() > 100, "only {} examples", cases.len());
    cases
}

fn case(version: Option<Version>, kind: &str, example: Json) -> Json {
    let mut case = Json::empty();
    if let Some(version) = version {
        case.set("event", Json::text(version.kind.name()));
        case.set("version", Json::number(version.number));
    }
    if kind == "invalid" {
        for (name, value) in example.members() {
            case.set(name, value.clone());
        }
        return case;
    }
    case.set("payload", example.clone());
    if let Some(version) = version {
        let upgraded = latest(version, &example.write()).expect("valid examples are read");
        let report = upgraded.report;
        let pointers =
            |pointers: Vec<&str>| Json::Array(pointers.into_iter().map(Json::text).collect());
        let assumed = report.assumed().map(|one| one.pointer).collect();
        let dropped = report.dropped.iter().map(|one| one.pointer.as_ref()).collect();
        let conflicts = report.conflicts.iter().map(|one| one.pointer.as_ref()).collect();
        case.set("latest", Json::number(report.to));
        case.set("upgraded", upgraded.payload);
        case.set("assumed", pointers(assumed));
        case.set("dropped", pointers(dropped));
        case.set("conflicts", pointers(conflicts));
    }
    case
}

fn renew(top: &Path, wanted: &BTreeMap<String, String>) {
    for path in present(top).iter().filter(|path| !wanted.contains_key(*path)) {
        fs::remove_file(top.join(path)).expect("what is superfluous can be removed");
    }
    for (path, case) in wanted {
        let path = top.join(path);
        if fs::read_to_string(&path).ok().as_ref() == Some(case) {
            continue;
        }
        fs::create_dir_all(path.parent().expect("a case has a folder")).expect("it can be made");
        let half = path.with_extension("new");
        fs::write(&half, case).expect("the folder is writable");
        fs::rename(&half, &path).expect("the folder is writable");
    }
}

/// Paths below a folder, with `/`.
fn present(top: &Path) -> Vec<String> {
    let mut open: Vec<PathBuf> = vec![top.to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for path in entries(&folder, "") {
            if path.is_dir() {
                open.push(path);
            } else if let Ok(path) = path.strip_prefix(top) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found
}

/// Indented text.
fn pretty(value: &Json) -> String {
    let mut out = String::new();
    indented(value, 0, &mut out);
    out.push('\n');
    out
}

fn indented(value: &Json, depth: usize, out: &mut String) {
    let line = |out: &mut String, depth: usize| out.push_str(&format!("\n{}", "  ".repeat(depth)));
    match value {
        Json::Object(members) if !members.is_empty() => {
            out.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                line(out, depth + 1);
                out.push_str(&format!("{}: ", Json::text(name).write()));
                indented(value, depth + 1, out);
            }
            line(out, depth);
            out.push('}');
        }
        Json::Array(items) if !items.is_empty() => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                line(out, depth + 1);
                indented(item, depth + 1, out);
            }
            line(out, depth);
            out.push(']');
        }
        other => out.push_str(&other.write()),
    }
}

//! Contracts of several versions, with the plans, retired names and shapes that follow from them,
//! or what is reported of them. A new case is a folder under `lineage/`, not code here.
//!
//! `expected.txt` is compared, never written: a failing case prints what it came to.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use townlet_codegen::diagnostic::render;
use townlet_codegen::ir::{
    Again, BackEntry, BackRest, Conflict, Convert, Detection, Fallback, FieldPlan, Origin, Plan,
    RecordPlan, Why,
};
use townlet_codegen::{Checked, Options, load};

#[test]
fn every_contract_comes_to_what_is_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lineage");
    let options = Options::of_examples();
    let mut cases = 0;
    let mut failures = Vec::new();
    for entry in fs::read_dir(folder).expect("the cases have a folder") {
        let case = entry.expect("the folder can be read").path();
        let text = match load(&case, &options) {
            Ok(checked) => text(&checked),
            Err(found) => render(&found, ""),
        };
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        cases += 1;
        if text != expected {
            failures.push(format!("{}:\n{text}", case.display()));
        }
    }
    assert!(cases > 0, "there are no cases");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn text(checked: &Checked) -> String {
    let mut out = String::new();
    for plan in checked.plans.iter().chain(&checked.downs) {
        out.push_str(&plan_text(plan));
    }
    for name in &checked.retired {
        let now = name.now.as_deref().unwrap_or("nowhere");
        let record = &name.record;
        line(
            &mut out,
            0,
            &format!(
                "retired {}#{} {} v{} -> {now}",
                record.module, record.title, name.name, name.last
            ),
        );
    }
    detection(&mut out, &checked.detection);
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    writeln!(out, "{:1$}{text}", "", depth * 2).expect("a string takes every text");
}

fn plan_text(plan: &Plan) -> String {
    let mut out = String::new();
    line(&mut out, 0, &format!("plan {} -> {}", plan.from.module, plan.to.module));
    match &plan.custom {
        Some(custom) => line(&mut out, 1, &format!("function {} / {}", custom.up, custom.down)),
        None => record(&mut out, 1, &plan.root),
    }
    for loss in &plan.losses {
        let why = why(&loss.why);
        line(&mut out, 1, &format!("{} {why}", loss.source));
    }
    out
}

fn record(out: &mut String, depth: usize, plan: &RecordPlan) {
    let base = plan.base.as_ref().map_or("nothing".to_owned(), |base| format!("`{base}`"));
    line(out, depth, &format!("{} on {base}", plan.target.title));
    for field in &plan.fields {
        origin(out, depth + 1, field);
    }
}

fn origin(out: &mut String, depth: usize, field: &FieldPlan) {
    let wire = &field.wire;
    match &field.origin {
        Origin::Constant => line(out, depth, &format!("{wire} = constant")),
        Origin::Set(value) => line(out, depth, &format!("{wire} = {}", value.to_json())),
        Origin::Custom { custom, takes, gives } => {
            let places = |paths: &[townlet_codegen::ir::Path]| {
                let all: Vec<String> = paths.iter().map(ToString::to_string).collect();
                all.join(" ")
            };
            let (up, down, takes, gives) = (&custom.up, &custom.down, places(takes), places(gives));
            line(out, depth, &format!("{wire} = {up} / {down} ({takes} -> {gives})"));
        }
        Origin::Record(plan) => {
            line(out, depth, &format!("{wire} ="));
            record(out, depth + 1, plan);
        }
        Origin::Value { sources, conflict, null_is_absent, map, fallbacks } => {
            let taken = sources.iter().map(|source| {
                let mark = if source.optional { "?" } else { "" };
                format!("{}{mark} {}", source.path, convert(&source.convert))
            });
            let otherwise = fallbacks.iter().map(fallback);
            let ways: Vec<String> = taken.chain(otherwise).collect();
            let null = if *null_is_absent { " (null is absent)" } else { "" };
            let mapped = if map.is_some() { " (mapped)" } else { "" };
            let told = sources.len() > 1 || *conflict == Conflict::Derived;
            let policy = if told { format!(" ({conflict:?})") } else { String::new() };
            let ways = if ways.is_empty() { "nothing".to_owned() } else { ways.join(" | ") };
            line(out, depth, &format!("{wire} = {ways}{null}{mapped}{policy}"));
            for source in sources {
                inside(out, depth + 1, &source.convert);
            }
        }
    }
}

fn convert(convert: &Convert) -> String {
    match convert {
        Convert::Same => "same".to_owned(),
        Convert::Widen => "widen".to_owned(),
        Convert::Text => "text".to_owned(),
        Convert::Constant(value) => value.to_json(),
        Convert::Wrap(inner) => format!("wrap({})", self::convert(inner)),
        Convert::Nullable(inner) => format!("nullable({})", self::convert(inner)),
        Convert::Items(inner) => format!("items({})", self::convert(inner)),
        Convert::Values(inner) => format!("values({})", self::convert(inner)),
        Convert::Record(plan) => format!("as {}", plan.target.title),
        Convert::Step(reference) => format!("step to {}", reference.module),
        Convert::Unwrap(inner) => format!("unwrap({})", self::convert(inner)),
        Convert::Narrow(inner) => format!("narrow({})", self::convert(inner)),
        Convert::Unscale { scale, offset } => format!("unscale({scale}, {offset})"),
        Convert::Back { entries, rest } => {
            let mut lines: Vec<String> = entries.iter().map(entry).collect();
            if let BackRest::Keep(taken) = rest {
                lines.push(format!("keep but {}", taken.join(" ")));
            }
            format!("back({})", lines.join(", "))
        }
    }
}

fn entry(entry: &BackEntry) -> String {
    let many = if entry.one_of_many { " assumed" } else { "" };
    format!("{}: {}{many}", entry.value.to_json(), entry.becomes.to_json())
}

fn why(why: &Why) -> String {
    match why {
        Why::Dropped { carry: false, .. } => "is dropped".to_owned(),
        Why::Dropped { carry: true, .. } => "is dropped and carried".to_owned(),
        Why::NoPlace(Again::Nothing) => "is lost".to_owned(),
        Why::NoPlace(Again::Value(value)) => format!("is lost unless {}", value.to_json()),
        Why::NoPlace(Again::Copy(path)) => format!("is lost unless {path}"),
        Why::NoPlace(Again::Count(path)) => format!("is lost unless it counts {path}"),
        Why::Null => "loses its null".to_owned(),
        Why::Only(value) => format!("must be {}", value.to_json()),
    }
}

fn inside(out: &mut String, depth: usize, convert: &Convert) {
    match convert {
        Convert::Record(plan) => record(out, depth, plan),
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Items(inner)
        | Convert::Values(inner)
        | Convert::Unwrap(inner)
        | Convert::Narrow(inner) => inside(out, depth, inner),
        Convert::Same
        | Convert::Widen
        | Convert::Text
        | Convert::Constant(_)
        | Convert::Step(_)
        | Convert::Back { .. }
        | Convert::Unscale { .. } => {}
    }
}

fn fallback(fallback: &Fallback) -> String {
    match fallback {
        Fallback::Derive(path) => format!("derive {path}"),
        Fallback::Count(path) => format!("count {path}"),
        Fallback::Assume(value) => format!("assume {}", value.to_json()),
        Fallback::Restore => "restore".to_owned(),
    }
}

fn detection(out: &mut String, detection: &Detection) {
    for shape in &detection.shapes {
        let required: Vec<&str> = shape.required().collect();
        line(out, 0, &format!("shape {}: {}", shape.root.module, required.join(" ")));
        for member in shape.members.iter().filter(|member| member.decisive) {
            line(out, 1, &format!("{} {:?} {:?}", member.wire, member.types, member.values));
        }
    }
    for (one, other) in &detection.ambiguous {
        line(out, 0, &format!("ambiguous {one} {other}"));
    }
}

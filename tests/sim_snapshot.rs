//! Snapshots: there whole or not at all, and a run that goes on from one as if nothing had happened.

mod sim;
mod support;

#[path = "sim_snapshot/foreign.rs"]
mod foreign;
#[path = "sim_snapshot/migrations.rs"]
mod migrations;

use sim::emitted::{checked, lines};
use sim::runs::{error, lively, persist, resumed, timeless};
use sim::sink::Wire;
use sim::world::{Fault, Stage};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use townlet_contract::json::Raw;
use townlet_contract::sim::run::{Capture, LoopSettings};
use townlet_contract::sim::snapshot::Snapshot;

/// An empty folder, gone when the test ends.
fn scratch() -> TempDir {
    let parent = env!("CARGO_TARGET_TMPDIR");
    tempfile::Builder::new().prefix("snapshot").tempdir_in(parent).expect("there is room")
}

/// The only entry of a folder.
fn only(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).expect("it is there");
    let names = entries.map(|entry| entry.expect("it is readable").file_name());
    let names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let [only] = names.as_slice() else { panic!("{names:?}") };
    only.clone()
}

#[test]
fn nothing_is_saved_unless_it_is_wanted() {
    let wire = Wire::new();
    let faults = [(2, Stage::Advance, error("ValueError", "boom"))];
    let failures = persist(&mut timeless(&faults, LoopSettings::default(), &wire), 3);
    assert_eq!(failures[0].snapshot_path, None);
}

#[test]
fn a_snapshot_is_a_folder_with_tick_and_time_in_its_name() {
    let scratch = scratch();
    let failures = scratch.path().join("failures");
    let wire = Wire::new();
    let faults = [(2, Stage::Advance, error("ValueError", "boom"))];
    let failed =
        persist(&mut timeless(&faults, lively(Capture::Under(failures.clone())), &wire), 3);
    let name = "tick_000000002_20251012T093015.000Z";
    assert_eq!(only(&failures), name);
    let path = failures.join(name).join("snapshot.json");
    assert_eq!(failed[0].snapshot_path.as_deref(), path.to_str());
    assert_eq!(only(&failures.join(name)), "snapshot.json");
    let snapshot = Snapshot::read(&failures.join(name)).expect("a folder will do");
    assert_eq!(snapshot, Snapshot::read(&path).expect("and so does the file"));
    assert_eq!((snapshot.tick(), snapshot.configuration()), (1, Some(&Raw::of("seed = 7"))));
    checked(&wire);
}

#[test]
fn snapshots_of_one_moment_do_not_meet() {
    let scratch = scratch();
    let wire = Wire::new();
    let faults = [2, 2, 2].map(|tick| (tick, Stage::Advance, error("ValueError", "boom")));
    let settings = lively(Capture::Under(scratch.path().to_owned()));
    let failures = persist(&mut timeless(&faults, settings, &wire), 3);
    let mut paths: Vec<_> = failures.into_iter().filter_map(|it| it.snapshot_path).collect();
    assert!(paths.iter().all(|path| Path::new(path).is_file()));
    paths.dedup();
    assert_eq!(paths.len(), 3);
}

#[test]
fn a_run_goes_on_from_a_failure_as_if_it_had_not_stopped() {
    for stage in [Stage::Advance, Stage::Context, Stage::Observe] {
        for at in [1, 2, 33, 50] {
            let scratch = scratch();
            let settings = || lively(Capture::Under(scratch.path().to_owned()));
            let faults = [(at, stage, error("ValueError", "boom"))];
            let whole = Wire::new();
            let failures = persist(&mut timeless(&faults, settings(), &whole), 70);

            let parted = Wire::new();
            let mut first = timeless(&faults, settings(), &parted);
            let failed = first.run(70).expect_err("it fails");
            drop(first);
            let path = failed.failure.snapshot_path.as_deref().expect("it was saved");
            let snapshot = Snapshot::read(Path::new(path)).expect("it is one");
            assert_eq!(snapshot.tick(), at - 1);
            let mut second = resumed(snapshot, &[], settings(), &parted);
            assert!(persist(&mut second, 70).is_empty());
            let (whole, parted) = (without_paths(&whole), without_paths(&parted));
            assert_eq!(failures.len(), 1);
            assert!(whole == parted, "{stage:?} at {at}: the run took another way");
        }
    }
}

/// Lines without the names of snapshots, which two runs in one moment cannot share.
fn without_paths(wire: &Wire) -> Vec<String> {
    let cut = |line: &str| match line.split_once("\"snapshot_path\":") {
        Some((before, after)) => {
            format!("{before}{}", after.split_once("\"transport\"").map_or("", |it| it.1))
        }
        None => line.to_owned(),
    };
    lines(wire).lines().map(cut).collect()
}

#[test]
fn a_run_goes_on_from_any_tick() {
    let whole = Wire::new();
    timeless(&[], lively(Capture::Off), &whole).run(60).expect("nothing fails");
    let whole = lines(&whole);
    for at in [0, 1, 9, 31, 59] {
        let parted = Wire::new();
        let mut first = timeless(&[], lively(Capture::Off), &parted);
        first.run(at).expect("nothing fails");
        let text = first.snapshot().and_then(|it| it.to_json()).expect("it can be saved");
        let snapshot = Snapshot::parse(&text).expect("it is one");
        assert_eq!(snapshot.to_json().as_ref(), Ok(&text), "reading and writing change nothing");
        resumed(snapshot, &[], lively(Capture::Off), &parted).run(60 - at).expect("nothing fails");
        assert!(lines(&parted) == whole, "from {at}: the run took another way");
    }
}

#[test]
fn a_snapshot_without_its_loop_takes_another_way() {
    let parts = ["policy", "stability", "promotion", "sent"];
    let whole = Wire::new();
    timeless(&[], lively(Capture::Off), &whole).run(60).expect("nothing fails");
    let fresh = timeless(&[], lively(Capture::Off), &Wire::new());
    let fresh: serde_json::Value = value(&fresh.snapshot().expect("it can be saved"));
    for part in parts {
        let parted = Wire::new();
        let mut first = timeless(&[], lively(Capture::Off), &parted);
        first.run(35).expect("nothing fails");
        let mut mutant = value(&first.snapshot().expect("it can be saved"));
        mutant["memory"][part] = fresh["memory"][part].clone();
        let mutant = Snapshot::parse(&mutant.to_string()).expect("it is one");
        resumed(mutant, &[], lively(Capture::Off), &parted).run(25).expect("nothing fails");
        assert!(lines(&parted) != lines(&whole), "nobody misses `{part}`");
    }
}

fn value(snapshot: &Snapshot) -> serde_json::Value {
    let text = snapshot.to_json().expect("it can be written");
    serde_json::from_str(&text).expect("it is JSON")
}

#[test]
fn a_snapshot_that_cannot_be_saved_leaves_null_and_a_log_line() {
    let scratch = scratch();
    let file = scratch.path().join("a_file");
    std::fs::write(&file, "").expect("it can be written");
    let boom = || (2, Stage::Advance, error("ValueError", "boom"));
    let cases = [
        (Capture::Under(file.join("below")), vec![boom()]),
        (
            Capture::Under(scratch.path().join("failures")),
            vec![boom(), (1, Stage::Save, error("SaveError", "no\nroom"))],
        ),
        (
            Capture::Under(scratch.path().join("failures")),
            vec![boom(), (1, Stage::Save, Fault::Panic("no".to_owned()))],
        ),
    ];
    for (capture, faults) in cases {
        let log = Log::default();
        let wire = Wire::new();
        let failures = tracing::subscriber::with_default(log.clone(), || {
            persist(&mut timeless(&faults, lively(capture), &wire), 3)
        });
        assert_eq!(failures.len(), 1);
        assert_eq!(failures[0].snapshot_path, None);
        let log = log.0.lock().expect("nobody panics while holding it");
        let [line] = log.as_slice() else { panic!("{log:?}") };
        assert!(line.contains("the state could not be saved"), "{line}");
        assert!(!line.contains('\n'), "{line}");
        checked(&wire);
    }
    assert!(!scratch.path().join("failures").exists());
}

#[test]
fn what_is_no_snapshot_is_refused_with_its_place() {
    let scratch = scratch();
    let check = |text: &str, said: &str| {
        let path = scratch.path().join("snapshot.json");
        std::fs::write(&path, text).expect("it can be written");
        let error = Snapshot::read(scratch.path()).expect_err("it is none").to_string();
        assert!(error.contains("snapshot.json") && error.contains(said), "{error}");
    };
    check("", "EOF");
    check("[]", "invalid type");
    check("{}", "no member `format`");
    let snapshot = timeless(&[], lively(Capture::Off), &Wire::new()).snapshot();
    let text = snapshot.and_then(|it| it.to_json()).expect("it can be saved");
    check(&text.replacen("\"format\":3", "\"format\":9", 1), "format 9 is not known");
    check(&text.replacen("\"format\":3", "\"format\":1", 1), "step `2_mixing_is_state`: missing");
    let error = Snapshot::read(&scratch.path().join("nowhere")).expect_err("it is not there");
    assert!(error.to_string().contains("nowhere"));
}

/// Lines of the log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl tracing::Subscriber for Log {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        struct Fields(String);
        impl tracing::field::Visit for Fields {
            fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
                self.0 += &format!("{}={value:?} ", field.name());
            }
        }
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        self.0.lock().expect("nobody panics while holding it").push(fields.0);
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

//! Every key of the configuration does something: with another value a run is another run, or its
//! telemetry goes another way.
//!
//! The list of keys is the generated schema's, so that a new key fails here until a change of it is
//! seen. What merely repeats a setting in a payload does not count.

#[path = "config_keys/changes.rs"]
mod changes;
#[path = "config_keys/channel.rs"]
mod channel;
#[path = "config_keys/runs.rs"]
mod runs;
#[path = "config_keys/schema.rs"]
mod schema;

use changes::Change;
use std::collections::BTreeSet;
use std::sync::Mutex;

#[test]
fn every_key_stands_in_the_list_once() {
    let listed: Vec<String> = changes::all().iter().map(|change| change.key.clone()).collect();
    let unique: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(unique.len(), listed.len(), "a key stands there twice");
    assert_eq!(unique, schema::keys());
}

#[test]
fn every_key_has_an_effect() {
    let all = Mutex::new(changes::all());
    let idle = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(change) = next(&all) {
                    if !has_effect(&change) {
                        idle.lock().expect("nobody panics holding it").push(change.key);
                    }
                }
            });
        }
    });
    let idle = idle.into_inner().expect("nobody panics holding it");
    assert!(idle.is_empty(), "nothing is different with another value of {idle:#?}");
}

fn next(all: &Mutex<Vec<Change>>) -> Option<Change> {
    all.lock().expect("nobody panics holding it").pop()
}

fn has_effect(change: &Change) -> bool {
    let (before, after) = (change.before(), change.after());
    match change.key.starts_with("telemetry.") {
        true => channel::differ(&before, &after),
        false => runs::differ(&before, &after),
    }
}

/// The near misses: values that are there already, and one that only a meeting would ask for.
#[test]
fn what_has_no_effect_is_found() {
    for (place, value) in [
        ("town.life.speed", "1.5"),
        ("town.perturbations.specs[0].attendees", "7"),
        ("telemetry.retry.attempts", "5"),
    ] {
        assert!(!has_effect(&Change::new(place, value, &[])), "{place}");
    }
}

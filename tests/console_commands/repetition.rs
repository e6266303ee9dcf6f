//! The same `cmd_id` is not done twice.

use crate::room::{Room, code, result};
use townlet_contract::sim::console::{Access, Memory};
use townlet_contract::sim::run::Commands;

const POSSESS: &str = r#"{"name":"possess","mode":"admin","cmd_id":"1","args":["kai#1"]}"#;

#[test]
fn a_repetition_gives_the_same_result_again() {
    let mut room = Room::open();
    let first = room.ask(POSSESS);
    room.desk.tick = 9;
    // Spelled otherwise, and by somebody else.
    let again = room.ask(
        r#"{"args":["kai\u00231"],"cmd_id":"1","issuer":"b","name":"possess","mode":"admin"}"#,
    );
    assert_eq!(again.result, first.result);
    assert_ne!(again.command, first.command, "what was typed is what was typed");
    assert_eq!(room.desk.possessed, ["kai#1"]);
}

#[test]
fn what_was_refused_is_refused_again() {
    let mut room = Room::open();
    let line = r#"{"name":"sing","mode":"admin","cmd_id":"1"}"#;
    let first = room.ask(line);
    assert_eq!(room.ask(line).result, first.result);
    assert_eq!(room.desk.world.operations.len(), 1);
}

#[test]
fn another_command_under_the_same_id_is_a_conflict() {
    let mut room = Room::open();
    result(&room.ask(POSSESS));
    let other = r#"{"name":"release","mode":"admin","cmd_id":"1","args":["kai#1"]}"#;
    assert_eq!(code(&room.ask(other)), "conflict");
    assert_eq!(room.desk.possessed, ["kai#1"]);
}

#[test]
fn without_an_id_everything_is_done_again() {
    let mut room = Room::open();
    for _ in 0..2 {
        result(&room.ask(r#"{"name":"queue_inspect"}"#));
    }
    assert_eq!(room.desk.world.operations.len(), 2);
}

#[test]
fn the_oldest_is_forgotten_first() {
    let memory = Memory { commands: 2, ..Memory::default() };
    let mut room = Room::new(Access::open(), memory);
    let line = |id: u32| format!(r#"{{"name":"price","mode":"admin","cmd_id":"{id}"}}"#);
    for (id, done) in [(1, 1), (2, 2), (1, 2), (3, 3), (2, 3), (1, 4)] {
        result(&room.ask(line(id)));
        assert_eq!(room.desk.world.operations.len(), done, "after {id}");
    }
}

#[test]
fn memory_is_bounded_in_bytes_and_still_nothing_is_done_twice() {
    let memory = Memory { bytes: 2000, ..Memory::default() };
    let mut room = Room::new(Access::open(), memory);
    let large =
        format!(r#"{{"name":"queue_inspect","cmd_id":"large","args":["{}"]}}"#, "x".repeat(400));
    result(&room.ask(&large));
    assert_eq!(code(&room.ask(&large)), "conflict", "its result is not there any more");
    assert_eq!(room.desk.world.operations.len(), 1);
    for id in 0..20 {
        let line = format!(r#"{{"name":"price","mode":"admin","cmd_id":"{id}"}}"#);
        result(&room.ask(line));
    }
    // By now it is forgotten altogether.
    result(&room.ask(&large));
}

#[test]
fn a_panic_of_the_world_loses_no_answer_and_repeats_nothing() {
    let mut room = Room::open();
    let spawn = r#"{"name":"spawn","mode":"admin","cmd_id":"s"}"#;
    for line in [POSSESS, spawn, r#"{"name":"noop"}"#] {
        let line = townlet_contract::sim::console::Line::new(line);
        assert_eq!(room.inbox.offer(line), Ok(()));
    }
    let attempt = std::panic::AssertUnwindSafe(|| room.console.due(&mut room.desk));
    assert!(std::panic::catch_unwind(attempt).is_err());
    let answers = room.due();
    let names: Vec<&str> = answers.iter().map(|it| it.result.name.as_str()).collect();
    assert_eq!(names, ["possess", "spawn", "noop"]);
    assert_eq!(code(&answers[1]), "conflict");
    assert_eq!(room.ask(spawn).result, answers[1].result);
    assert_eq!(room.desk.world.operations.len(), 1);
}

//! Each command does what it says.

use crate::room::{Room, code, message, result};
use townlet_contract::Raw;

#[test]
fn what_was_typed_and_who_typed_it_stand_in_the_answer() {
    let mut room = Room::open();
    let line = r#"{"name":"noop", "cmd_id":"a-1","issuer":"ops@town","note":[1e30]}"#;
    let answer = room.ask(line);
    assert_eq!(answer.command.as_str(), line, "kept byte for byte");
    let outcome = &answer.result;
    assert_eq!(outcome.name, "noop");
    assert_eq!(outcome.cmd_id.as_deref(), Some("a-1"));
    assert_eq!(outcome.issuer.as_deref(), Some("ops@town"));
    assert_eq!(outcome.tick, 7);
    assert_eq!(outcome.latency_ms.as_ref().map(ToString::to_string).as_deref(), Some("1.5"));
    assert_eq!(result(&answer), "{}");
}

#[test]
fn the_old_spelling_with_nulls_is_understood() {
    let answer = Room::open().ask(r#"{"cmd":"noop","args":null,"kwargs":null}"#);
    assert_eq!((result(&answer), &*answer.result.name), ("{}", "noop"));
}

#[test]
fn help_lists_what_the_mode_allows() {
    let mut room = Room::open();
    let viewer = result(&room.ask(r#"{"name":"help"}"#)).to_owned();
    assert!(viewer.contains("\"queue_inspect\"") && !viewer.contains("possess <"), "{viewer}");
    let admin = result(&room.ask(r#"{"name":"help","mode":"ADMIN"}"#)).to_owned();
    assert!(admin.contains("possess <agent_id>"), "{admin}");
    let one = room.ask(r#"{"name":"help","args":["price"]}"#);
    assert_eq!(result(&one), r#"{"name":"price","usage":"price <item> <value>"}"#);
    assert_eq!(code(&room.ask(r#"{"name":"help","args":["fly"]}"#)), "not_found");
    assert_eq!(code(&room.ask(r#"{"name":"help","args":["a","b"]}"#)), "usage");
}

#[test]
fn the_loop_answers_for_itself() {
    let mut room = Room::open();
    assert_eq!(code(&room.ask(r#"{"name":"health"}"#)), "not_found");
    room.desk.health = Some(Raw::of("fine"));
    assert_eq!(result(&room.ask(r#"{"name":"health"}"#)), "\"fine\"");
    assert_eq!(result(&room.ask(r#"{"name":"snapshot"}"#)), "[7]");
    assert_eq!(code(&room.ask(r#"{"name":"snapshot","args":[1]}"#)), "usage");
    assert_eq!(code(&room.ask(r#"{"name":"promotion_status"}"#)), "unsupported");
    assert!(room.desk.world.operations.is_empty());
}

#[test]
fn agents_are_possessed_and_released() {
    let mut room = Room::open();
    let mut ask =
        |id: &str, rest: &str| room.ask(format!(r#"{{"mode":"admin","cmd_id":"{id}",{rest}}}"#));
    let possess = r#""name":"possess","args":["kai#1"]"#;
    assert_eq!(result(&ask("1", possess)), r#"{"possessed_agents":["kai#1"]}"#);
    assert_eq!(code(&ask("2", possess)), "conflict");
    assert_eq!(code(&ask("3", r#""name":"possess","args":["nobody"]"#)), "not_found");
    assert_eq!(code(&ask("4", r#""name":"possess","args":[7]"#)), "invalid_args");
    assert_eq!(code(&ask("5", r#""name":"possess""#)), "usage");
    let release = r#""name":"release","kwargs":{"agent_id":"kai#1"}"#;
    assert_eq!(result(&ask("6", release)), r#"{"possessed_agents":[]}"#);
}

#[test]
fn the_anneal_ratio_is_from_0_to_1() {
    let mut room = Room::open();
    let mut ask = |id: usize, ratio: &str| {
        room.ask(format!(
            r#"{{"name":"set_anneal_ratio","mode":"admin","cmd_id":"{id}","args":[{ratio}]}}"#
        ))
    };
    for (id, wrong) in
        ["-0.1", "1.01", "1e30", "1e999", "-1e999", "\"1\"", "null", "[0]"].into_iter().enumerate()
    {
        assert_eq!(code(&ask(id, wrong)), "invalid_args", "{wrong}");
    }
    assert_eq!(result(&ask(90, "0.25")), r#"{"anneal_ratio":0.25}"#);
    assert_eq!(result(&ask(91, "0")), r#"{"anneal_ratio":0}"#);
    assert_eq!(room.desk.ratio, Some(0.0));
}

#[test]
fn a_candidate_is_promoted_once() {
    let mut room = Room::open();
    room.desk.candidates = Some(1);
    assert_eq!(result(&room.ask(r#"{"name":"promotion_status"}"#)), "1");
    let promote = |id: u32| format!(r#"{{"name":"promote","mode":"admin","cmd_id":"{id}"}}"#);
    assert_eq!(result(&room.ask(promote(1))), "0");
    assert_eq!(code(&room.ask(promote(2))), "conflict");
}

#[test]
fn all_else_goes_to_the_world_as_it_was_typed() {
    let mut room = Room::open();
    let answer = room.ask(r#"{"name":"queue_inspect","args":["fridge_1", 1e30]}"#);
    assert_eq!(result(&answer), r#"["fridge_1",1e30]"#);
    let unknown = r#"{"name":"sing","mode":"admin","cmd_id":"9"}"#;
    assert_eq!(code(&room.ask(unknown)), "unsupported");
    let names: Vec<&str> =
        room.desk.world.operations.iter().map(|operation| operation.name.as_str()).collect();
    assert_eq!(names, ["queue_inspect", "sing"]);
}

#[test]
fn viewers_cannot_make_the_world_do_what_the_console_does_not_know() {
    let mut room = Room::open();
    let answer = room.ask(r#"{"name":"sing"}"#);
    assert_eq!(code(&answer), "unsupported");
    assert!(message(&answer).contains("`help`"));
    assert!(room.desk.world.operations.is_empty());
}

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let mut room = Room::open();
    for line in ["nonsense", r#"{"name":"noop"}"#, r#"{"name":"snapshot"}"#] {
        let line = townlet_contract::sim::console::Line::new(line);
        assert_eq!(room.inbox.offer(line), Ok(()));
    }
    let names: Vec<String> = room.due().iter().map(|it| it.result.name.clone()).collect();
    assert_eq!(names, ["", "noop", "snapshot"]);
    assert!(room.due().is_empty(), "each is answered once");
}

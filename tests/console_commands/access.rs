//! Modes and tokens.

use crate::room::{Room, code, message, result};
use townlet_contract::Raw;
use townlet_contract::sim::console::{Access, Memory, Mode};

#[test]
fn what_changes_the_town_needs_admin_mode_and_an_id() {
    let mut room = Room::open();
    assert_eq!(code(&room.ask(r#"{"name":"teleport","args":["a",1,1]}"#)), "forbidden");
    assert_eq!(code(&room.ask(r#"{"name":"possess","mode":"viewer"}"#)), "forbidden");
    let without_id = room.ask(r#"{"name":"teleport","mode":"admin"}"#);
    assert_eq!(code(&without_id), "usage");
    assert!(message(&without_id).contains("`cmd_id`"));
    assert!(room.desk.world.operations.is_empty());
    assert_eq!(result(&room.ask(r#"{"name":"teleport","mode":"admin","cmd_id":"1"}"#)), "{}");
    assert_eq!(code(&room.ask(r#"{"name":"noop","mode":"root"}"#)), "usage");
}

#[test]
fn commands_without_a_mode_have_that_of_the_console() {
    let access = Access::open().with_unmarked(Mode::Admin);
    let mut room = Room::new(access, Memory::default());
    assert_eq!(result(&room.ask(r#"{"name":"teleport","cmd_id":"1"}"#)), "{}");
    let viewer = r#"{"name":"teleport","cmd_id":"2","mode":"viewer"}"#;
    assert_eq!(code(&room.ask(viewer)), "forbidden");
}

#[test]
fn a_guarded_console_wants_a_token_that_grants_the_mode() {
    let mut room = Room::guarded();
    assert!(room.console.auth_enabled() && !Room::open().console.auth_enabled());
    let mut ask = |rest: &str| room.ask(format!(r#"{{"cmd_id":"1",{rest}}}"#));
    assert_eq!(code(&ask(r#""name":"noop""#)), "forbidden");
    assert_eq!(code(&ask(r#""name":"noop","token":"guess""#)), "forbidden");
    assert_eq!(code(&ask(r#""name":"noop","token":"""#)), "forbidden");
    assert_eq!(code(&ask(r#""name":"noop","token":7"#)), "usage");
    assert_eq!(code(&ask(r#""name":"price","mode":"admin","token":"look-around""#)), "forbidden");
    assert_eq!(
        result(&ask(r#""name":"price","mode":"admin","auth":{"token":"turn-the-key"}"#)),
        "{}"
    );
    assert_eq!(room.desk.world.operations.len(), 1);
}

#[test]
fn who_is_refused_cannot_use_up_an_id() {
    let mut room = Room::guarded();
    let line =
        |token| format!(r#"{{"name":"price","mode":"admin","cmd_id":"1","token":"{token}"}}"#);
    assert_eq!(code(&room.ask(line("guess"))), "forbidden");
    assert_eq!(result(&room.ask(line("turn-the-key"))), "{}");
    assert_eq!(code(&room.ask(line("guess"))), "forbidden", "nor does it get the answer");
}

#[test]
fn no_token_leaves_the_console() {
    for line in [
        r#"{"name":"noop","token":"turn-the-key"}"#,
        r#"{"name":"noop","auth":{"token":"turn-the-key"}}"#,
        r#"{"name":"turn-the-key","cmd_id":"turn-the-key","issuer":"turn-the-key","token":"turn-the-key"}"#,
        r#"{"name":"price","mode":"admin","cmd_id":"1","kwargs":{"x":"turn-the-key"},"token":"turn-the-key"}"#,
        r#"{"name":"help","args":["turn-the-key"],"token":"turn-the-key"}"#,
        r#"{"name":"noop","token":"turn-the-key","x":NaN}"#,
        r#"{"name":"noop","Token" : "turn-the-key"#,
        r#"{"name":"noop","to\u006ben":"turn-the\u002dkey""#,
        r#"{"name":"noop","turn-the-key":1,"turn-the-key":2}"#,
        "turn-the-key",
        r#"["turn-the-key"]"#,
        r#"{"name":"possess","mode":"admin","cmd_id":"2","args":[["turn-the-key"]],"token":"turn-the-key"}"#,
    ] {
        let answer = Room::guarded().ask(line);
        let shown = Raw::of(&answer).to_string();
        assert!(!shown.contains("the-key") && !shown.contains("u002dkey"), "{shown}");
    }
}

#[test]
fn somebody_elses_token_does_not_leave_an_open_console_either() {
    let answer = Room::open().ask(r#"{"name":"noop","token":"for another console"}"#);
    assert_eq!(answer.command.as_str(), r#"{"name":"noop","token":"***"}"#);
    assert_eq!(result(&answer), "{}");
}

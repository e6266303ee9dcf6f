//! Whatever stands in a line, there is an answer with a code.

use crate::room::{Room, code, message, result};
use crate::support::random::Random;
use townlet_contract::Raw;
use townlet_contract::sim::console::MAX_LINE;

#[test]
fn what_is_no_command_is_answered_with_usage() {
    let mut room = Room::open();
    for line in [
        "help",
        "\"help\"",
        "null",
        "[]",
        "{}",
        "{",
        r#"{"name":null}"#,
        r#"{"name":""}"#,
        r#"{"name":7}"#,
        r#"{"name":"noop","args":{}}"#,
        r#"{"name":"noop","kwargs":[]}"#,
        r#"{"name":"noop","cmd_id":1}"#,
        r#"{"name":"noop","issuer":{}}"#,
        r#"{"name":"noop","auth":"x"}"#,
        r#"{"name":"noop","mode":true}"#,
        r#"{"name":"noop","name":"noop"}"#,
        r#"{"name":"price","args":["meal",NaN]}"#,
        r#"{"name":"price","args":["meal",-Infinity]}"#,
        r#"{"name":"noop","args":["\ud800"]}"#,
        r#"{"name":"noop"} {"name":"noop"}"#,
    ] {
        let answer = room.ask(line);
        assert_eq!(code(&answer), "usage", "{line}");
        assert!(!message(&answer).is_empty());
    }
    assert_eq!(code(&room.ask(b"\xff\xfe{\"name\":\"noop\"}")), "usage");
    let long = format!(r#"{{"name":"noop","cmd_id":"{}"}}"#, "x".repeat(257));
    assert_eq!(code(&room.ask(long)), "usage");
    assert!(room.desk.world.operations.is_empty());
}

#[test]
fn a_megabyte_is_refused_and_not_repeated_whole() {
    let mut room = Room::open();
    let line = format!(r#"{{"name":"noop","note":"{}"}}"#, "x".repeat(1 << 20));
    let answer = room.ask(&line);
    assert_eq!(code(&answer), "usage");
    let length = line.len().to_string();
    assert!(message(&answer).contains(&length), "{}", message(&answer));
    assert!(Raw::of(&answer).as_str().len() < 2000);
    let frame = r#"{"name":"noop","note":""}"#.len();
    let most = format!(r#"{{"name":"noop","note":"{}"}}"#, "x".repeat(MAX_LINE - frame));
    assert_eq!(most.len(), MAX_LINE);
    assert_eq!(result(&room.ask(most)), "{}");
}

#[test]
fn depth_has_a_limit_below_that_of_events() {
    let mut room = Room::open();
    let nested = |depth: usize| {
        format!(r#"{{"name":"noop","note":{}{}}}"#, "[".repeat(depth), "]".repeat(depth))
    };
    assert_eq!(result(&room.ask(nested(63))), "{}");
    for depth in [64, 120, 126, 127, 128, 1000, 30_000] {
        assert_eq!(code(&room.ask(nested(depth))), "usage", "{depth}");
    }
}

#[test]
fn numbers_beyond_every_range_stay_as_they_were_typed() {
    let million = format!("1{}", "0".repeat(999));
    for number in ["1e30", "1000000000000000000000000000000", "1e999", "-0.0", &million] {
        let line = format!(r#"{{"name":"queue_inspect","args":[{number}]}}"#);
        let answer = Room::open().ask(&line);
        assert_eq!(answer.command.as_str(), line);
        assert_eq!(result(&answer), format!("[{number}]"));
    }
}

/// Sound commands with some bytes changed: each is answered, and each answer is judged.
#[test]
fn damaged_commands_are_answered() {
    let sound: [&[u8]; 3] = [
        br#"{"name":"possess","mode":"admin","cmd_id":"1","args":["kai#1"],"token":"turn-the-key"}"#,
        br#"{"name":"price","kwargs":{"item":"meal","value":1e30},"mode":"admin","cmd_id":"2"}"#,
        br#"{"cmd":"queue_inspect","args":["fridge_1",{"a":[null,true]}],"auth":{"token":"x"}}"#,
    ];
    let mut random = Random::new(0x00c0_4501);
    let (mut done, mut refused) = (0, 0);
    let mut room = Room::open();
    for _ in 0..4000 {
        let mut line = sound[random.below(sound.len())].to_vec();
        for _ in 0..random.below(4) {
            let at = random.below(line.len());
            match random.below(3) {
                0 => line[at] = u8::try_from(random.below(256)).expect("it is a byte"),
                1 => drop(line.remove(at)),
                _ => line.insert(at, b"\"{}[]:,\\u0e"[random.below(11)]),
            }
        }
        line.retain(|byte| *byte != b'\n');
        match room.ask(&line).result.status.as_str() {
            "ok" => done += 1,
            _ => refused += 1,
        }
    }
    assert!(done > 100 && refused > 1000, "{done} done, {refused} refused");
}

//! What is kept as text: raw values, lazy sections, unknown members.

use crate::json::{Cursor, Extra, Lazy, Map, Maybe, Number, Raw, Typed, Write, Writer};
use crate::shape::Profile;

fn raw(text: &str) -> Raw {
    Raw::parse(text).expect(text)
}

fn written<T: Write>(value: &T) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_string()
}

#[test]
fn raw_values_are_equal_as_json() {
    for (one, other) in [
        (r#"{"a":1,"b":[1.0,"x"]}"#, r#"{ "b": [1, "\u0078"], "a": 1e0 }"#),
        ("1e400", "10e399"),
        ("[]", "[ ]"),
        (r#"{"\u0061":null}"#, r#"{"a":null}"#),
    ] {
        assert_eq!(raw(one), raw(other));
    }
    for (one, other) in [
        ("[1,2]", "[2,1]"),
        ("1", "\"1\""),
        ("{}", "[]"),
        ("9007199254740993", "9007199254740992"),
        (r#"{"a":1}"#, r#"{"a":1,"b":1}"#),
        ("[[]]", "[[],[]]"),
    ] {
        assert_ne!(raw(one), raw(other));
    }
    assert_eq!(raw(" [1] ").as_str(), "[1]");
    assert_eq!(Raw::default().as_str(), "null");
    for text in ["", "[", "1 2", r#"{"a":1,"a":1}"#, "NaN"] {
        assert!(Raw::parse(text).is_err(), "{text}");
    }
}

#[test]
fn raw_values_become_trees() {
    let value = raw(r#"{"a":[1,-2.5,"x\n",null,true],"b":1e999}"#).to_value();
    assert_eq!(value["a"], serde_json::json!([1, -2.5, "x\n", null, true]));
    assert_eq!(value["b"], serde_json::json!(f64::MAX));
    let deep = format!("{}1{}", "[".repeat(128), "]".repeat(128));
    assert_eq!(raw(&deep).to_value().to_string(), deep);
}

#[test]
fn raw_values_are_written_on_one_line() {
    assert_eq!(written(&raw("[1, \"a \\\" b\"]")), "[1, \"a \\\" b\"]");
    assert_eq!(written(&raw("[1,\r\n  \"a  \\\\\\\" b\", 2]")), "[1,\"a  \\\\\\\" b\",2]");
}

#[test]
fn lazy_sections_decode_on_demand() {
    type Scores = Map<Vec<Number>>;
    let text = r#"{"b":[1.0, 2],"a":[]}"#;
    let mut c = Cursor::new(text, Profile::Reader);
    let lazy: Lazy<Scores> = c.read(Scores::TABLE).expect("scores");
    assert_eq!(lazy.raw().as_str(), text);
    assert_eq!(lazy.get()["b"], [Number::from(1_u32), Number::from(2_u32)]);
    assert_eq!(written(&lazy), text);
    let built = Lazy::from(lazy.get().clone());
    assert_eq!(built, lazy);
    assert_eq!(built.clone().into_inner(), *lazy.get());
    assert_eq!(built.raw().as_str(), r#"{"a":[],"b":[1.0,2]}"#);
    assert!(Cursor::new("[1]", Profile::Reader).read::<Lazy<Scores>>(Scores::TABLE).is_err());
}

#[test]
fn unknown_members_are_ordered_by_name() {
    let mut extra = Extra::new();
    assert!(extra.is_empty() && extra.insert("b", raw("1")).is_none());
    assert_eq!(extra.insert("b", raw("2")), Some(raw("1")));
    extra.insert("a\"", raw("[]"));
    let names: Vec<_> = extra.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a\"", "b"]);
    let mut writer = Writer::new();
    let mut object = writer.object();
    object.field("\"tick\":", &1_u64);
    object.optional::<u64>("\"gone\":", &None);
    object.maybe::<u64>("\"absent\":", &Maybe::Absent);
    object.maybe::<u64>("\"null\":", &Maybe::Null);
    object.extra(&extra);
    object.end();
    assert_eq!(writer.into_string(), r#"{"tick":1,"null":null,"a\"":[],"b":2}"#);
}

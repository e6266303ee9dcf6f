//! The bridge to serde: text from `serde_json`, values from any other format.

use std::collections::BTreeMap;

use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize};

use crate::json::{Lazy, Map, Number, Raw, Typed, deserialize, serialize};

#[test]
fn serde_json_hands_over_the_text() {
    // Pins the name by which `serde_json` is asked for the text of a value.
    for text in ["[ 1.00, {\"a\" :\n2} ]", "123456789012345678901234567890", "1e400", "\"x\""] {
        let raw: Raw = serde_json::from_str(text).expect(text);
        assert_eq!(raw.as_str(), text);
        let embedded = format!("{{\"inner\": {text} }}");
        let inside: BTreeMap<String, Raw> = serde_json::from_str(&embedded).expect(text);
        assert_eq!(inside["inner"].as_str(), text);
        let boxed = serde_json::from_reader::<_, Raw>(text.as_bytes()).expect(text);
        assert_eq!(boxed.as_str(), text);
    }
    let value = serde_json::json!({"a": [1, 2.5, null, "x"], "b": {}});
    let raw: Raw = serde_json::from_value(value.clone()).expect("a value");
    assert_eq!(raw.to_value(), value);
}

#[test]
fn other_formats_are_written_out_as_json() {
    let members = [("b", 1.5), ("a", -2.0)];
    let format = MapDeserializer::<_, Error>::new(members.into_iter());
    assert_eq!(
        Raw::deserialize(format).map(|raw| raw.to_string()),
        Ok(r#"{"b":1.5,"a":-2.0}"#.into())
    );
    let nan = MapDeserializer::<_, Error>::new([("a", f64::NAN)].into_iter());
    assert!(Raw::deserialize(nan).is_err());
    let twice = MapDeserializer::<_, Error>::new([("a", 1), ("a", 2)].into_iter());
    assert!(Raw::deserialize(twice).is_err());
    let numbered = MapDeserializer::<_, Error>::new([(7_u64, true)].into_iter());
    assert_eq!(Raw::deserialize(numbered).map(|raw| raw.to_string()), Ok(r#"{"7":true}"#.into()));
}

#[test]
fn buffered_values_are_written_out_as_json() {
    #[derive(Debug, PartialEq)]
    struct Flat(Map<Number>);
    impl<'de> Deserialize<'de> for Flat {
        fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
            deserialize(d, Map::<Number>::TABLE).map(Self)
        }
    }
    let value = serde_json::json!({"a": 1, "b": 2.5});
    let flat: Flat = serde_json::from_value(value).expect("numbers");
    assert_eq!(flat.0["b"].to_string(), "2.5");
    let refused = serde_json::from_str::<Flat>(r#"{"a":"x"}"#).expect_err("no number");
    assert!(refused.to_string().starts_with("/a: `\"x\"` is not a number"), "{refused}");
}

#[test]
fn values_go_to_any_format_by_their_type() {
    let large = Raw::parse("18446744073709551616").expect("sound");
    assert_eq!(serde_json::to_string(&large).ok().as_deref(), Some(large.as_str()));
    let text = r#"{"a":[1,-1,1.5,"é\n",true,null],"b":{}}"#;
    let raw = Raw::parse(text).expect("sound");
    assert_eq!(serde_json::to_string(&raw).ok().as_deref(), Some(text));
    assert_eq!(serde_json::to_value(Lazy::from(raw.clone())).ok(), Some(raw.to_value()));
    assert_eq!(serde_json::to_string(&Number::from(3_u32)).ok().as_deref(), Some("3"));
    assert!(serde_json::to_string(&Raw::parse("1e400").expect("sound")).is_err());
    struct Numbers(Vec<u8>);
    impl Serialize for Numbers {
        fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            serialize(&self.0, s)
        }
    }
    assert_eq!(serde_json::to_string(&Numbers(vec![1, 2])).ok().as_deref(), Some("[1,2]"));
}

#[test]
fn maps_hold_values_of_serde_alone() {
    let text = r#"{"a":{"x":[1,true],"z":[2,false]},"b":{}}"#;
    let map: Map<Map<(u8, bool)>> = serde_json::from_str(text).expect("it is one");
    assert_eq!(map["a"]["z"], (2, false));
    assert_eq!(serde_json::to_string(&map).expect("it can be written"), text);
    assert!(serde_json::from_str::<Map<u8>>("[]").is_err());
    let raw: Map<Raw> = serde_json::from_str(r#"{"n":1.50}"#).expect("it is one");
    assert_eq!(raw["n"].as_str(), "1.50");
}

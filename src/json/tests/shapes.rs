//! What is said of values that break their shape, and what formats and patterns take.

use crate::json::{Limits, explain};
use crate::shape::{
    Array, Choice, Const, Field, Format, IntegerRules, Key, Map, NumberRules, Pattern, Profile,
    Record, Retired, Shape, StringRules, Union,
};

const COUNT: Shape =
    Shape::Integer(IntegerRules { min: 0, max: u64::MAX as i128, multiple_of: None });

const fn field(name: &'static str, shape: Shape, required: bool) -> Field {
    Field { key: Key::new(name), shape, required }
}

const fn string(rules: StringRules) -> Shape {
    Shape::String(rules)
}

static ROOT: Record = Record {
    title: "Sample",
    fields: &[
        field("tick", COUNT, true),
        field("transport", Shape::Record(&TRANSPORT), true),
        field("ratio", Shape::Number(RATIO), false),
        field("even", Shape::Integer(EVEN), false),
        field("status", string(StringRules { values: &["ok", "warn"], ..StringRules::ANY }), false),
        field("short", string(SHORT), false),
        field(
            "at",
            string(StringRules { format: Some(Format::DateTime), ..StringRules::ANY }),
            false,
        ),
        field("word", string(StringRules { pattern: Some(&HAS_A), ..StringRules::ANY }), false),
        field("kind", Shape::Const(Const::String("sample")), false),
        field("pair", Shape::Array(&PAIR), false),
        field("scores", Shape::Map(&SCORES), false),
        field("either", Shape::Choice(&EITHER), false),
        field("one", Shape::Union(&ONE), false),
        field("perhaps", Shape::Nullable(&Shape::Boolean), false),
        field("open", Shape::Any, false),
    ],
    open: false,
    min_members: 0,
    max_members: 6,
    retired: &[
        Retired {
            name: "telemetry_queue",
            last: 1,
            since: 2,
            now: Some("/transport/queue_length"),
        },
        Retired { name: "gone", last: 2, since: 3, now: None },
    ],
};

static TRANSPORT: Record = Record {
    title: "Transport",
    fields: &[field("queue_length", COUNT, true)],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

const RATIO: NumberRules = NumberRules {
    min: None,
    max: Some(1.0),
    above: Some(0.0),
    below: None,
    multiple_of: Some("0.25"),
};
const EVEN: IntegerRules = IntegerRules { min: -4, max: 4, multiple_of: Some("2") };
const SHORT: StringRules = StringRules { min_length: 2, max_length: 3, ..StringRules::ANY };
static PAIR: Array = Array { items: COUNT, min_items: 2, max_items: 2, unique: true };
static SCORES: Map = Map { values: COUNT, names: Some(SHORT), min_members: 1, max_members: 2 };
static EITHER: Choice = Choice {
    null: true,
    boolean: false,
    number: Some(&COUNT),
    string: Some(&Shape::String(StringRules::ANY)),
    array: None,
    object: None,
};
static ONE: Union = Union { tag: Key::new("kind"), variants: &[("a", &TAGGED)] };
static TAGGED: Record = Record {
    title: "Tagged",
    fields: &[field("kind", Shape::Const(Const::String("a")), true)],
    open: true,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// `a`, anywhere.
static HAS_A: Pattern = Pattern {
    source: "a",
    ascii: &{
        let mut ascii = [0; 128];
        ascii[b'a' as usize] = 1;
        ascii
    },
    ranges: &[(0x80, 0)],
    classes: 2,
    transitions: &[0, 1, 1, 1],
    exits: &[b"a", b""],
    accepting: &[0b10],
    matched: Some(1),
    failed: None,
};

/// Compares what is said of a payload, one line for each violation: pointer, keyword, message, hint.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let shape = &Shape::Record(&ROOT);
    let found = explain(text.as_bytes(), shape, Profile::Writer, Limits::default(), 99);
    let told: Vec<String> = found
        .into_iter()
        .map(|found| {
            let hint = found.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
            format!("{} {}: {}{hint}", found.pointer, found.keyword, found.message)
        })
        .collect();
    assert_eq!(told, expected, "{text}");
}

/// Checks one more member beside the required ones.
#[track_caller]
fn check_member(member: &str, expected: &[&str]) {
    check(&format!(r#"{{"tick":1,"transport":{{"queue_length":0}},{member}}}"#), expected);
}

#[test]
fn numbers_tell_the_bound() {
    check_member(r#""ratio":0.5,"even":-4"#, &[]);
    check_member(
        r#""ratio":0,"even":5"#,
        &[
            "/ratio exclusiveMinimum: `0` is not more than 0",
            "/even maximum: `5` is more than the maximum of 4",
            "/even multipleOf: `5` is not a multiple of 2",
        ],
    );
    check_member(
        r#""ratio":1.1"#,
        &[
            "/ratio maximum: `1.1` is more than the maximum of 1",
            "/ratio multipleOf: `1.1` is not a multiple of 0.25",
        ],
    );
    check_member(r#""even":-6.0"#, &["/even minimum: `-6.0` is less than the minimum of -4"]);
    check_member(r#""even":0.5"#, &["/even type: `0.5` is not an integer"]);
}

#[test]
fn strings_tell_the_rule() {
    check_member(r#""status":"ok","short":"éé","at":"2016-12-31T23:59:60Z","word":"xa""#, &[]);
    check_member(
        r#""status":"error","short":"🐲","at":"now","word":"x""#,
        &[
            "/status enum: `error` is not one of `ok`, `warn`",
            "/short minLength: `🐲` is shorter than 2 characters",
            "/at format: `now` is not a `date-time`",
            "/word pattern: `x` does not match `a`",
        ],
    );
    check_member(r#""short":"abcd""#, &["/short maxLength: `abcd` is longer than 3 characters"]);
    check_member(r#""kind":"other""#, &["/kind const: `\"other\"` is not `\"sample\"`"]);
}

#[test]
fn containers_tell_their_size() {
    check_member(r#""pair":[1,2],"scores":{"ab":1}"#, &[]);
    check_member(
        r#""pair":[1],"scores":{}"#,
        &[
            "/pair minItems: 1 item, fewer than the minimum of 2",
            "/scores minProperties: 0 members, fewer than the minimum of 1",
        ],
    );
    check_member(
        r#""pair":[1,1.0],"scores":{"a":-1}"#,
        &[
            "/pair uniqueItems: two items are equal",
            "/scores propertyNames: name `a` is shorter than 2 characters",
            "/scores/a minimum: `-1` is less than the minimum of 0",
        ],
    );
    check_member(
        r#""ratio":1,"even":2,"status":"ok","short":"ab","word":"a""#,
        &[" maxProperties: 7 members, more than the maximum of 6"],
    );
}

#[test]
fn types_are_named() {
    check_member(r#""either":"x","one":{"kind":"a"},"perhaps":null,"open":[{}]"#, &[]);
    check_member(
        r#""either":true,"one":{"kind":"b"},"perhaps":1,"pair":{}"#,
        &[
            "/either type: `true` is not an integer or string or null",
            "/one oneOf: `kind` is none of `a`",
            "/perhaps type: `1` is not a boolean or null",
            "/pair type: `{}` is not an array",
        ],
    );
    check("[]", &[" type: `[]` is not an object"]);
}

#[test]
fn members_get_a_hint() {
    check(
        r#"{"tick":1,"transport":{},"telemetry_queue":3,"gone":1,"ratoi":1,"zzz":1}"#,
        &[
            "/transport required: `queue_length` is missing; `telemetry_queue` is a v1 name; \
             since v2 it is `/transport/queue_length`",
            " additionalProperties: `telemetry_queue` is not a member of `Sample`; \
             `telemetry_queue` is a v1 name; since v2 it is `/transport/queue_length`",
            " additionalProperties: `gone` is not a member of `Sample`; \
             `gone` is a v2 name; v3 dropped it",
            " additionalProperties: `ratoi` is not a member of `Sample`; did you mean `ratio`?",
            " additionalProperties: `zzz` is not a member of `Sample`",
        ],
    );
    check("{}", &[" required: `tick` is missing", " required: `transport` is missing"]);
}

#[test]
fn what_is_not_json_ends_the_account() {
    check_member(
        r#""ratio":0,"open":{"a":[1,{"b":NaN}]}"#,
        &["/ratio exclusiveMinimum: `0` is not more than 0", "/open/a/1/b json: `NaN` is not JSON"],
    );
    check_member(r#""open":{"a":{"é":1,"é":2}}"#, &["/open/a/é json: duplicate member `é`"]);
    check_member(r#""one":{"x":[01],"kind":"a"}"#, &["/one/x/0 json: invalid number `01`"]);
    check_member(r#""open":"\ud800""#, &["/open json: lone surrogate in a string `\\ud800`"]);
    check(r#"{"tick":1 "#, &[" json: the text ends inside a value"]);
    check_member(r#""tick":2"#, &["/tick json: duplicate member `tick`"]);
}

#[test]
fn places_count_code_points() {
    let text = "{\"tick\":1,\n \"transport\":{\"queue_length\":0},\"short\":\"é\"  ,\"even\":9}";
    let shape = &Shape::Record(&ROOT);
    let found = explain(text.as_bytes(), shape, Profile::Writer, Limits::default(), 9);
    let places: Vec<_> =
        found.iter().map(|found| (found.line, found.column, found.offset)).collect();
    assert_eq!(places[0], (2, 41, 51));
    assert_eq!(places[1], (2, 54, 65));
    let cut = explain(text.as_bytes(), shape, Profile::Writer, Limits::default(), 1);
    assert_eq!(cut, found[..1]);
}

#[test]
fn bytes_are_looked_at_first() {
    let shape = &Shape::Any;
    let found = explain(b"[1,\n\"\xFF\"]", shape, Profile::Reader, Limits::default(), 9);
    assert_eq!(
        (found[0].line, found[0].column, found[0].message.as_str()),
        (2, 2, "invalid UTF-8")
    );
    let found = explain(b"[1]", shape, Profile::Reader, Limits { max_bytes: 2 }, 9);
    assert_eq!(found[0].message, "3 bytes are more than the limit of 2");
    assert!(explain(b"[1]", shape, Profile::Reader, Limits { max_bytes: 3 }, 9).is_empty());
    assert!(explain(b"[", shape, Profile::Reader, Limits::default(), 0).is_empty());
}

#[test]
fn long_values_are_cut() {
    let text = format!("\"{}\"", "é".repeat(100));
    let found = explain(text.as_bytes(), &COUNT, Profile::Reader, Limits::default(), 1);
    assert_eq!(found[0].value.chars().count(), 60);
    assert!(found[0].value.ends_with("é…"));
}

#[test]
fn formats_are_those_of_the_judge() {
    for (format, yes, no) in [
        (
            Format::DateTime,
            ["2024-02-29t00:00:00.5z", "1998-12-31T15:59:60.123-08:00"].as_slice(),
            [
                "2023-02-29T00:00:00Z",
                "1998-12-31T23:58:60Z",
                "1998-12-31T23:59:60+01:00",
                "2024-01-01 00:00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01T24:00:00Z",
            ]
            .as_slice(),
        ),
        (
            Format::Uri,
            ["http://a@b:80/c?d#e", "urn:x", "http://[::1]/", "x:%2F", "http://[v1.a]"].as_slice(),
            ["//a", "a", "http://[::1", "x:%2", "x: ", "http://a:b:1/", "1x:"].as_slice(),
        ),
        (
            Format::Uuid,
            ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"].as_slice(),
            ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa73b441d16380a"].as_slice(),
        ),
        (
            Format::Email,
            ["a.b@c-d.e", "\"a@ b\"@c", "a@[127.0.0.1]", "a@[IPv6:::1]", "a@xn--bcher-kva.de"]
                .as_slice(),
            ["a", "@b", "a@", "a..b@c", "a@-b", "a@b..c", "a@[300.0.0.1]", "a@ab--c", "é@b"]
                .as_slice(),
        ),
    ] {
        for text in yes {
            assert!(format.is_valid(text), "{} {text}", format.name());
        }
        for text in no {
            assert!(!format.is_valid(text), "{} {text}", format.name());
        }
    }
}

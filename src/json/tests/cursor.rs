//! What the cursor takes and what it refuses, where and why.

use super::{CHOICE, RECORD, UNION, refusal};
use crate::json::{Cursor, Extra, Fault, Map, Maybe, Number, Reason, UNKNOWN, pointers_at};
use crate::shape::{Profile, Shape};

use Profile::{Reader, Writer};

#[track_caller]
fn takes(shape: &Shape, texts: &[&str]) {
    for text in texts {
        assert_eq!(refusal(text, shape, Writer), None, "{text}");
    }
}

#[track_caller]
fn refuses(shape: &Shape, cases: &[(&str, usize, Reason)]) {
    for &(text, position, reason) in cases {
        assert_eq!(refusal(text, shape, Writer), Some((position, reason)), "{text}");
    }
}

#[test]
fn syntax_is_that_of_json() {
    takes(
        &Shape::Any,
        &[
            " null ",
            "\ttrue\r\n",
            "-0.0e+1",
            "[]",
            "[ 1 , 2 ]",
            "{ \"a\" : { } }",
            "\"\\u00e9\\n\"",
        ],
    );
    refuses(
        &Shape::Any,
        &[
            ("", 0, Reason::UnexpectedEnd),
            ("[1,]", 3, Reason::UnexpectedByte),
            ("[1 2]", 3, Reason::UnexpectedByte),
            ("{\"a\":1,}", 7, Reason::UnexpectedByte),
            ("{\"a\" 1}", 5, Reason::UnexpectedByte),
            ("{a:1}", 1, Reason::UnexpectedByte),
            ("tru", 3, Reason::UnexpectedEnd),
            ("nul!", 3, Reason::UnexpectedByte),
            ("\"a", 2, Reason::UnexpectedEnd),
            ("\u{feff}1", 0, Reason::UnexpectedByte),
            ("1\u{a0}", 1, Reason::TrailingBytes),
            ("1 2", 2, Reason::TrailingBytes),
        ],
    );
}

#[test]
fn numbers_are_those_of_json() {
    let long = "1234567890".repeat(5);
    let float = format!("-0.{long}e-{long}");
    takes(
        &Shape::Any,
        &["0", "-0", "10", "1.5", "0.0", "1E5", "12345678.12345678e1", &long, &float],
    );
    refuses(
        &Shape::Any,
        &[
            ("01", 0, Reason::BadNumber),
            ("-", 1, Reason::UnexpectedEnd),
            ("-a", 0, Reason::BadNumber),
            ("1.", 2, Reason::UnexpectedEnd),
            ("[1.]", 1, Reason::BadNumber),
            ("[1.e1,22222222]", 1, Reason::BadNumber),
            ("[1e,22222222]", 1, Reason::BadNumber),
            ("[1e+]", 1, Reason::BadNumber),
            ("+1", 0, Reason::UnexpectedByte),
            (".5", 0, Reason::UnexpectedByte),
            ("[NaN]", 1, Reason::NotFinite),
            ("Infinity", 0, Reason::NotFinite),
            ("{\"a\":-Infinity}", 5, Reason::NotFinite),
        ],
    );
}

#[test]
fn strings_are_those_of_json() {
    let plain = "é".repeat(20);
    takes(&Shape::Any, &[&format!("\"{plain}\""), r#""\ud83d\udc32\/\\\"""#, "\"\u{7f}\""]);
    refuses(
        &Shape::Any,
        &[
            ("\"\u{1f}\"", 1, Reason::ControlCharacter),
            ("\"a line\nbreak\"", 7, Reason::ControlCharacter),
            (r#""\x""#, 1, Reason::BadEscape),
            (r#""\u12g4""#, 1, Reason::BadEscape),
            (r#""\u12"#, 5, Reason::UnexpectedEnd),
            (r#""\ud800""#, 1, Reason::LoneSurrogate),
            (r#""\ud800\u0041""#, 1, Reason::LoneSurrogate),
            (r#""a\udc00""#, 2, Reason::LoneSurrogate),
        ],
    );
}

#[test]
fn names_are_unique_however_they_are_spelled() {
    let many: Vec<String> = (0..100).map(|name| format!("\"{name}\":0")).collect();
    let many = many.join(",");
    let twice = format!("{{{many},\"\\u0039\":0}}");
    takes(&Shape::Any, &[&format!("{{{many}}}"), r#"{"a":{"a":1},"b":{"a":1}}"#, r#"{"":1}"#]);
    refuses(
        &Shape::Any,
        &[
            (r#"{"a":1,"a":2}"#, 7, Reason::DuplicateMember),
            (r#"{"ab":1,"a\u0062":2}"#, 8, Reason::DuplicateMember),
            (r#"{"":1,"":2}"#, 6, Reason::DuplicateMember),
            (&twice, twice.len() - 11, Reason::DuplicateMember),
        ],
    );
    let record = &Shape::Record(&RECORD);
    refuses(
        record,
        &[
            (r#"{"tick":1,"tick":1}"#, 10, Reason::DuplicateMember),
            (r#"{"tick":1,"\u0074ick":1}"#, 10, Reason::DuplicateMember),
        ],
    );
    let strangers = r#"{"tick":1,"x":1,"x":2}"#;
    assert_eq!(refusal(strangers, record, Reader), Some((16, Reason::DuplicateMember)));
}

#[test]
fn depth_is_limited() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    takes(&Shape::Any, &[&nested(128)]);
    refuses(&Shape::Any, &[(&nested(129), 128, Reason::TooDeep)]);
    takes(&Shape::Any, &[&format!("[{}]", [nested(127), nested(127)].join(","))]);
}

#[test]
fn records_keep_their_rules() {
    let record = &Shape::Record(&RECORD);
    takes(
        record,
        &[
            r#"{"tick":18446744073709551615}"#,
            r#"{"last_flush_duration_ms":null,"tick":3.0}"#,
            r#"{ "na\u006de" : "x" , "tick" : 1e2, "scores":{"a":0,"b":-0.0} , "pair":[1,2]}"#,
        ],
    );
    refuses(
        record,
        &[
            ("[]", 0, Reason::Violation),
            ("{}", 0, Reason::Violation),
            (r#"{"tick":-1}"#, 8, Reason::Violation),
            (r#"{"tick":1.5}"#, 8, Reason::Violation),
            (r#"{"tick":18446744073709551616}"#, 8, Reason::Violation),
            (r#"{"tick":1,"name":null}"#, 17, Reason::Violation),
            (r#"{"tick":1,"nome":1}"#, 10, Reason::Violation),
            (r#"{"tick":1,"pair":[1,1.0]}"#, 17, Reason::Violation),
            (r#"{"tick":1,"pair":[1]}"#, 17, Reason::Violation),
            (r#"{"tick":1,"scores":{"abcdef":1}}"#, 20, Reason::Violation),
            (r#"{"tick":1,"scores":{"a":-1}}"#, 24, Reason::Violation),
            (r#"{"tick":1,"scores":{"a":1,"b":1,"c":1,"d":1}}"#, 19, Reason::Violation),
        ],
    );
}

#[test]
fn readers_take_null_for_absent_and_note_strangers() {
    let text = r#"{"tick":1,"name":null,"odd":{"x":NULL},"last_flush_duration_ms":null}"#;
    let text = text.replace("NULL", "[null]");
    let mut c = Cursor::new(&text, Reader);
    assert_eq!(c.check(&Shape::Record(&RECORD)), Ok(()));
    assert_eq!(c.unknown_positions(), [22]);
    assert_eq!(pointers_at(&text, c.unknown_positions()), ["/odd"]);
    let nested = r#"[0,{"a/b":{"~":1}}]"#;
    assert_eq!(pointers_at(nested, &[11, 4, 5]), ["/1/a~1b/~0", "/1/a~1b", ""]);
}

#[test]
fn unions_and_choices_go_by_tag_and_type() {
    let union = &Shape::Union(&UNION);
    takes(union, &[r#"{"x":1,"kind":"a"}"#, r#"{"kind":"\u0062","x":"any"}"#]);
    refuses(
        union,
        &[
            ("[]", 0, Reason::Violation),
            ("{}", 0, Reason::Violation),
            (r#" {"kind":"c"}"#, 1, Reason::Violation),
            (r#"{"kind":1}"#, 0, Reason::Violation),
            (r#"{"x":-1,"kind":"a"}"#, 5, Reason::Violation),
            (r#"{"x":nil,"kind":"a"}"#, 6, Reason::UnexpectedByte),
        ],
    );
    let choice = &Shape::Choice(&CHOICE);
    takes(choice, &["null", "1", "\"x\""]);
    refuses(choice, &[("true", 0, Reason::Violation), ("-1", 0, Reason::Violation)]);
}

/// What generated code makes of [`RECORD`].
#[derive(Debug, PartialEq)]
struct Sample {
    tick: u64,
    name: Option<String>,
    flush: Maybe<Number>,
    scores: Option<Map<Number>>,
    pair: Option<Vec<u8>>,
    extra: Extra,
}

fn sample(c: &mut Cursor<'_>) -> Result<Sample, Fault> {
    let (mut tick, mut name, mut flush) = (None, None, Maybe::Absent);
    let (mut scores, mut pair, mut extra) = (None, None, Vec::new());
    let mut fields = c.fields(&RECORD)?;
    while let Some(field) = fields.next(c)? {
        match field {
            0 => c.fill(&mut tick, &RECORD, 0),
            1 => c.fill_optional(&mut name, &RECORD, 1),
            2 => c.fill_maybe(&mut flush, &RECORD, 2),
            3 => c.fill_optional(&mut scores, &RECORD, 3),
            4 => c.fill_optional(&mut pair, &RECORD, 4),
            UNKNOWN => fields.unknown(c, &mut extra),
            _ => return Err(c.violation()),
        }?;
    }
    fields.finish(c)?;
    let Some(tick) = tick else { return Err(fields.incomplete()) };
    Ok(Sample { tick, name, flush, scores, pair, extra: extra.into() })
}

#[test]
fn the_walk_builds_records() {
    let text = r#" {"name":"\u00e9","tick":1e2,"last_flush_duration_ms":null,"odd":[ 1 ],
        "scores":{"a":1.50},"pair":[255,0]} "#;
    let mut c = Cursor::new(text, Reader);
    let read = sample(&mut c).expect("a sample");
    assert_eq!(c.end(), Ok(()));
    assert_eq!((read.tick, read.name.as_deref(), read.flush), (100, Some("é"), Maybe::Null));
    assert_eq!(read.extra.get("odd").map(|raw| raw.as_str()), Some("[ 1 ]"));
    assert_eq!(read.pair, Some(vec![255, 0]));
    assert_eq!(read.scores.map(|scores| scores["a"].to_string()).as_deref(), Some("1.5"));
}

#[test]
fn the_walk_and_the_check_stop_at_the_same_place() {
    for text in [
        "{}",
        "[]",
        r#"{"tick":1,"pair":[1,0]"#,
        r#"{"tick":1,"pair":[1,2,3]}"#,
        r#"{"tick":1,"scores":{"a":1,"a":2}}"#,
        r#"{"tick":1,"scores":{"toolong" 1}}"#,
        r#"{"tick":1,"scores":{"toolong":1}}"#,
        r#"{"tick":"1"}"#,
        r#"{"tick":1,"odd":[nil]}"#,
        r#"{"tick":1 "odd":1}"#,
        r#"{"tick":1,}"#,
    ] {
        for profile in [Reader, Writer] {
            let mut c = Cursor::new(text, profile);
            let read = sample(&mut c).and_then(|_| c.end()).err();
            let read = read.map(|fault| (fault.position(), fault.reason()));
            let checked = refusal(text, &Shape::Record(&RECORD), profile);
            assert_eq!(read, checked, "{text}");
        }
    }
}

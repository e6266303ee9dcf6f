//! Streams in, records out: nothing is lost, whatever the chunks in which bytes arrive.

use super::{Framing, Piece, Records};
use std::io::{self, BufRead, BufReader, Read};

/// A stream that gives a few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let most = self.1.min(into.len()).min(self.0.len());
        let (now, later) = self.0.split_at(most);
        into[..most].copy_from_slice(now);
        self.0 = later;
        Ok(most)
    }
}

/// Splits a stream and shows each record as `line:column text`; `…` marks one over the limit.
fn split(text: &[u8], framing: Framing, max_bytes: usize, drop: usize) -> io::Result<String> {
    let text: &'static [u8] = Box::leak(text.to_vec().into_boxed_slice());
    let reader: Box<dyn BufRead> = Box::new(BufReader::with_capacity(drop, Drops(text, drop)));
    let mut records = Records::new(reader, framing, max_bytes)?;
    let mut shown = String::new();
    while let Some(piece) = records.next()? {
        let (place, mark, bytes) = match piece {
            Piece::Record(record) => (record.place, "", record.bytes.to_vec()),
            Piece::TooLong(mut long) => {
                let mut bytes = Vec::new();
                while let Some(chunk) = long.chunk()? {
                    bytes.extend_from_slice(chunk);
                }
                (long.place, "…", bytes)
            }
        };
        let text = String::from_utf8_lossy(&bytes).escape_debug().to_string();
        shown.push_str(&format!("{}:{} {mark}{text}\n", place.line, place.column));
    }
    if records.blank() > 0 {
        shown.push_str(&format!("{} blank\n", records.blank()));
    }
    Ok(shown)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_bytes(text.as_bytes(), Framing::Auto, 64, expected);
}

#[track_caller]
fn check_bytes(text: &[u8], framing: Framing, max_bytes: usize, expected: &[&str]) {
    for drop in [1, 2, 3, 7, 4096] {
        let shown = split(text, framing, max_bytes, drop).expect("memory is readable");
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines, expected, "in pieces of {drop}");
    }
}

#[test]
fn a_line_is_a_record() {
    check("{\"a\":1}\n{\"b\":2}\n", &[r#"1:1 {\"a\":1}"#, r#"2:1 {\"b\":2}"#]);
    check("", &[]);
    check("\n \n\r\n", &["3 blank"]);
}

#[test]
fn the_last_line_needs_no_ending_and_carriage_returns_are_endings() {
    check("{}\r\n\r\n{}", &["1:1 {}", "3:1 {}", "1 blank"]);
}

#[test]
fn a_byte_order_mark_belongs_to_no_record() {
    check("\u{FEFF}{}\n", &["1:1 {}"]);
    check("\u{FEFF}{\n}", &[r"1:1 {\n}"]);
}

#[test]
fn a_broken_line_ends_with_its_line() {
    check("{\"a\":[1,\n{\"b\":2}\n", &[r#"1:1 {\"a\":[1,"#, r#"2:1 {\"b\":2}"#]);
    check("{\"a\":\"x\n{}\n", &[r#"1:1 {\"a\":\"x"#, "2:1 {}"]);
    check("what\n{}\n", &["1:1 what", "2:1 {}"]);
    check("{} x\n{}\n", &["1:1 {} x", "2:1 {}"]);
    check("{\"a\":", &[r#"1:1 {\"a\":"#]);
}

#[test]
fn values_may_span_lines_and_share_them() {
    check(
        "{\n  \"a\": [\n    {}\n  ]\n}\n\n{\n}\n",
        &[r#"1:1 {\n  \"a\": [\n    {}\n  ]\n}"#, r"7:1 {\n}"],
    );
    check("{\"é\":1} {} {}\n", &[r#"1:1 {\"é\":1}"#, "1:9 {}", "1:12 {}"]);
    check("{\"a\":\"}\\\"{\"}{}", &[r#"1:1 {\"a\":\"}\\\"{\"}"#, "1:13 {}"]);
}

#[test]
fn an_array_is_one_record() {
    check("[\n{},\n{}\n]\n", &[r"1:1 [\n{},\n{}\n]"]);
    check("[1,2]\n{}\n", &["1:1 [1,2]", "2:1 {}"]);
}

#[test]
fn a_broken_value_ends_where_a_line_opens_an_object() {
    check(
        "{\n  \"a\": 1\n{\n  \"b\": 2\n}\n",
        &[r#"1:1 {\n  \"a\": 1"#, r#"3:1 {\n  \"b\": 2\n}"#],
    );
    check("{\n  \"a\": [}\n}\n{\n}\n", &[r#"1:1 {\n  \"a\": [}\n}"#, r"4:1 {\n}"]);
    check("{\n  \"a\": \"x\n}\n{\n}", &[r#"1:1 {\n  \"a\": \"x\n}"#, r"4:1 {\n}"]);
    check("{\n}\n,\n{\n}\n", &[r"1:1 {\n}", "3:1 ,", r"4:1 {\n}"]);
}

#[test]
fn without_indentation_a_broken_value_is_the_rest() {
    let text = "{\n\"a\": [\n{\n}\n]\n}\n{\n\"a\": 1\n{\n\"b\": 2\n}\n";
    check(text, &[r#"1:1 {\n\"a\": [\n{\n}\n]\n}"#, r#"7:1 {\n\"a\": 1\n{\n\"b\": 2\n}"#]);
}

#[test]
fn a_record_over_the_limit_is_handed_out_whole() {
    let text = b"{\"a\":\"0123456789\"}\r\n{}\n";
    check_bytes(text, Framing::Lines, 4, &[r#"1:1 …{\"a\":\"0123456789\"}\r\n"#, "2:1 {}"]);
    check_bytes(text, Framing::Values, 4, &[r#"1:1 …{\"a\":\"0123456789\"}"#, "2:1 {}"]);
    check_bytes(
        b"12345\n1234\r\n1234",
        Framing::Lines,
        4,
        &[r"1:1 …12345\n", "2:1 1234", "3:1 1234"],
    );
}

#[test]
fn the_rest_of_a_record_over_the_limit_can_be_left() {
    let text: &[u8] = b"0123456789\n{}\n";
    let mut records = Records::new(Box::new(text), Framing::Lines, 4).expect("readable");
    assert!(matches!(records.next(), Ok(Some(Piece::TooLong(_)))));
    let next = records.next().expect("readable");
    assert!(matches!(next, Some(Piece::Record(record)) if record.bytes == b"{}"));
}

#[test]
fn bytes_that_are_no_text_stay_as_they_are() {
    let text: &[u8] = b"{\"a\":\"\xFF\xFE\"}\n";
    let mut records = Records::new(Box::new(text), Framing::Auto, 64).expect("readable");
    let next = records.next().expect("readable");
    assert!(matches!(next, Some(Piece::Record(record)) if record.bytes == &text[..text.len() - 1]));
}

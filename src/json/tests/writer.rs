//! What is written reads back.

use crate::json::{Number, Raw, Write, Writer};

fn written<T: Write + ?Sized>(value: &T) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_string()
}

#[test]
fn strings_are_escaped_as_serde_json_escapes_them() {
    let mut all: Vec<String> = (0..0x300).filter_map(char::from_u32).map(String::from).collect();
    all.push(all.concat());
    all.push("plain text that is longer than a block, é, 🐲 and a \" at the end\"".to_owned());
    all.push(String::new());
    // What is escaped, at every place of blocks and of what is left of them.
    for length in 0..40 {
        for place in 0..length {
            for special in ['"', '\\', '\n', '\u{1f}', 'é'] {
                let (before, after) = ("a".repeat(place), "z".repeat(length - place - 1));
                all.push(format!("{before}{special}{after}"));
            }
        }
    }
    for text in &all {
        assert_eq!(written(text.as_str()), serde_json::json!(text).to_string());
    }
}

#[test]
fn integers_are_plain_digits() {
    for value in [0, 1, 9, 10, 99, 100, u64::MAX, u64::MAX - 1] {
        assert_eq!(written(&value), value.to_string());
    }
    for value in [0, -1, i64::MIN, i64::MAX] {
        assert_eq!(written(&value), value.to_string());
    }
}

#[test]
fn floats_keep_every_bit() {
    let mut bits = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..10_000 {
        bits = bits.rotate_left(7).wrapping_mul(0xD129_0B2D_8A3E_9F4B);
        let Ok(number) = Number::try_from(f64::from_bits(bits)) else { continue };
        let text = written(&number);
        let back = Number::of_literal(&text);
        assert_eq!(back.as_f64().to_bits(), bits, "{text}");
        assert!(Raw::parse(&text).is_ok(), "{text}");
        assert_eq!(back.to_string(), text);
    }
}

#[test]
fn floats_are_spelled_as_briefly_whatever_way_is_taken() {
    let borders = [0.0, 1.0, 9.0, 10.0, 0.5, 1e-4, 9.999e-5, 1e15, 1e16, 1e17, 5e-324, f64::MAX];
    let whole = (0..64).map(|bit| (1_u64 << bit) as f64);
    for value in borders.into_iter().chain(whole) {
        for near in [value.next_down(), value, value.next_up(), value - 1.0, value + 1.0] {
            for value in [near, -near].into_iter().filter(|value| value.is_finite()) {
                let text = written(&Number::try_from(value).expect("it is finite"));
                assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok(value.to_bits()), "{text}");
                // Of two that are as short as can be either will do.
                assert_eq!(text.len(), format!("{value:?}").len(), "{text}");
                assert!(text.contains(['.', 'e']), "{text} stays a float");
            }
        }
    }
}

#[test]
fn writers_go_on_where_a_buffer_ends() {
    let mut writer = Writer::append_to(b"[1]\n".to_vec());
    let mut array = writer.array();
    array.item(&true);
    array.item(&Some("x"));
    array.item::<Option<u8>>(&None);
    array.end();
    assert_eq!(writer.into_bytes(), b"[1]\n[true,\"x\",null]");
}

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
fn writers_go_on_where_a_buffer_ends() {
    let mut writer = Writer::append_to(b"[1]\n".to_vec());
    let mut array = writer.array();
    array.item(&true);
    array.item(&Some("x"));
    array.item::<Option<u8>>(&None);
    array.end();
    assert_eq!(writer.into_bytes(), b"[1]\n[true,\"x\",null]");
}

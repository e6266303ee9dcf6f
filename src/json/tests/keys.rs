//! Names that are recognised by sixteen bytes at a time.

use crate::shape::Key;

/// A name of a length, of bytes that all differ in place.
fn name(length: usize) -> &'static str {
    let text: String = ('a'..='z').chain('A'..='Z').take(length).collect();
    Box::leak(text.into_boxed_str())
}

#[test]
fn a_name_is_recognised_at_its_place_with_its_end() {
    for length in 0..=29 {
        let name = name(length);
        let text = format!(r#"{{"{name}":1, "and as many bytes as are compared": 2}}"#);
        assert_eq!(Key::new(name).after(text.as_bytes(), 1), Some(length + 4), "{name}");
    }
}

#[test]
fn what_differs_in_a_byte_is_not_recognised() {
    for length in 0..=29 {
        let name = name(length);
        let key = Key::new(name);
        let text = format!(r#""{name}":1, "and as many bytes as are compared": 2}}"#);
        for place in 0..length + 3 {
            let mut other = text.clone().into_bytes();
            other[place] ^= 1;
            assert_eq!(key.after(&other, 0), None, "{name} at {place}");
        }
    }
}

#[test]
fn names_that_are_too_long_or_escaped_are_left_to_the_slow_way() {
    for name in [name(30), name(40), "a\"b", "a\\b", "a\nb", "a\u{1f}", "\""] {
        let key = Key::new(name);
        assert_eq!(key.name(), name);
        for written in [name.to_owned(), format!("{name:?}")] {
            let text = format!(r#""{written}":1, "and as many bytes as are compared": 2}}"#);
            assert_eq!(key.after(text.as_bytes(), 0), None, "{name:?}");
        }
    }
}

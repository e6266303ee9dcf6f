//! Borders: of blocks of bytes, and of runs of members.

use std::fmt::Write as _;

use super::{COUNT, refusal, variant};
use crate::json::block;
use crate::json::{Cursor, Reason};
use crate::shape::{Field, Profile, Record, Shape};

/// Whether a text is taken as JSON.
fn is_json(text: &str) -> bool {
    refusal(text, &Shape::Any, Profile::Writer).is_none()
}

#[test]
fn marks_are_those_of_single_bytes() {
    for around in [b'a', b'0', b'9', b' ', b'!', b'#', b'[', b']', b'/', b':', 0x7F, 0x80, 0xFF] {
        for byte in 0..=u8::MAX {
            for place in 0..block::WIDTH {
                let mut bytes = [around; block::WIDTH];
                bytes[place] = byte;
                let chunk = u64::from_le_bytes(bytes);
                let first = |is: fn(u8) -> bool| bytes.iter().position(|&byte| is(byte));
                let special = first(|byte| byte < 0x20 || byte == b'"' || byte == b'\\');
                let other = first(|byte| !byte.is_ascii_digit());
                let of = |marks| Some(block::first(marks)).filter(|place| *place < block::WIDTH);
                assert_eq!(of(block::special(chunk)), special, "{bytes:?}");
                assert_eq!(of(block::others(chunk)), other, "{bytes:?}");
                if let Some(place) = special {
                    bytes[place..].fill(0);
                    let before = block::before(chunk, block::special(chunk));
                    assert_eq!(before, u64::from_le_bytes(bytes), "{bytes:?}");
                }
            }
        }
    }
}

#[test]
fn strings_end_in_every_place_of_a_block() {
    for length in 0..140 {
        for (letter, end) in [("a", "\""), ("é", "\""), ("a", "\\n\""), ("🐲", "\\ud83d\\udc32\"")]
        {
            let text = format!("[\"{}{end},0]", letter.repeat(length));
            assert!(is_json(&text), "{text}");
        }
        for (end, reason) in [("\n\"", Reason::ControlCharacter), ("\\x\"", Reason::BadEscape)] {
            let text = format!("[\"{}{end},0]", "a".repeat(length));
            let refused = refusal(&text, &Shape::Any, Profile::Writer);
            assert_eq!(refused, Some((length + 2, reason)), "{text}");
        }
    }
}

#[test]
fn numbers_end_in_every_place_of_a_block() {
    let digits = "1203405607809".repeat(2);
    for whole in 1..20 {
        for fraction in 0..20 {
            let number = match fraction {
                0 => digits[..whole].to_owned(),
                _ => format!("{}.{}", &digits[..whole], &digits[..fraction]),
            };
            for text in [number.clone(), format!("-{number}"), format!("{number}e1")] {
                for list in [text.clone(), format!("[{text},1]"), format!("[{text} ]")] {
                    assert!(is_json(&list), "{list}");
                }
                for rest in ["a", "é", ".", ".e", "e", "-", "\u{80}1"] {
                    let list = format!("[{text}{rest},1,22222222]");
                    let taken = serde_json::from_str::<serde::de::IgnoredAny>(&list).is_ok();
                    assert_eq!(is_json(&list), taken, "{list}");
                }
                let zero = format!("[0{number},1]");
                assert_eq!(
                    refusal(&zero, &Shape::Any, Profile::Writer),
                    Some((1, Reason::BadNumber)),
                    "{zero}"
                );
            }
        }
    }
}

#[test]
fn names_of_every_length_are_told_apart() {
    for length in 1..44 {
        let stem = "a".repeat(length);
        let last = format!("{{\"{stem}\":0,\"{stem}b\":1,\"b{stem}\":2,\"{stem}c\":3");
        assert!(is_json(&format!("{last}}}")), "{last}");
        for twice in [format!("{stem}b"), format!("b{stem}"), format!("{stem}\\u0062"), stem] {
            let text = format!("{last},\"{twice}\":4}}");
            let place = Some((last.len() + 1, Reason::DuplicateMember));
            assert_eq!(refusal(&text, &Shape::Any, Profile::Writer), place, "{text}");
        }
    }
}

/// Six members, all optional but one.
static SIX: Record = variant(&[
    Field::optional("a", COUNT),
    Field::optional("b", COUNT),
    Field::required("a_name_of_thirteen", COUNT),
    Field::optional("d", COUNT),
    Field::optional("a_name_that_takes_the_slow_way", COUNT),
    Field::optional("f", COUNT),
]);

/// An object with some fields of [`SIX`], in this order.
fn six(order: &[usize]) -> String {
    let mut text = "{".to_owned();
    for &index in order {
        let name = SIX.fields[index].key.name();
        let _ = write!(text, "{}\"{name}\":{index}", if text.len() > 1 { "," } else { "" });
    }
    text + "}"
}

#[test]
fn members_come_in_any_order_and_once() {
    let shape = Shape::Record(&SIX);
    // All orders of all choices, by counting: each digit of base 6 is a field.
    for length in 1..=5_u32 {
        for number in 0..6_usize.pow(length) {
            let order: Vec<usize> =
                (0..length).map(|place| number / 6_usize.pow(place) % 6).collect();
            let text = six(&order);
            let twice = (1..order.len()).find(|&place| order[..place].contains(&order[place]));
            let expected = match twice {
                Some(place) => {
                    let before = six(&order[..place]);
                    Some((before.len(), Reason::DuplicateMember))
                }
                None if order.contains(&2) => None,
                None => Some((0, Reason::Violation)),
            };
            assert_eq!(refusal(&text, &shape, Profile::Writer), expected, "{text}");
            let mut c = Cursor::new(&text, Profile::Writer);
            assert_eq!(
                walked(&mut c).map_err(|fault| (fault.position(), fault.reason())),
                match expected {
                    Some(fault) => Err(fault),
                    None => Ok(order),
                }
            );
        }
    }
}

/// The fields that a generated reader sees.
fn walked(c: &mut Cursor<'_>) -> Result<Vec<usize>, crate::json::Fault> {
    let mut fields = c.fields(&SIX)?;
    let mut seen = Vec::new();
    while let Some(field) = fields.next(c)? {
        c.skip()?;
        seen.push(field);
    }
    fields.finish(c)?;
    Ok(seen)
}

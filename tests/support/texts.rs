//! Texts that payloads are made with.

use super::random::Random;
use std::sync::OnceLock;

/// Strings that break things: empty, look-alikes, escapes, all widths of UTF-8, pointers, block
/// borders, and samples for every pattern of the contract and for every format.
const FIXED: &[&str] = &[
    "",
    " ",
    "0",
    "null",
    "false",
    "ok",
    "error",
    "warn",
    "a",
    "kai#1",
    "alice",
    "~1/~0",
    "a/b",
    "é",
    "日本語",
    "😀",
    "\u{0}",
    "\u{7f}",
    "\u{2028}",
    "\u{ffff}",
    "\"",
    "\\",
    "\\u0041",
    "line\nbreak\r\t",
    "exactly-fifteen",
    "exactly-sixteen!",
    "exactly-seventeen",
    "quote at the end of a block \"",
    "thirty-one bytes and then: é…\\",
    "ValueError: boom",
    "Ünïcode: ",
    "E: a\nb: c",
    ": no class",
    "a b: c",
    "Error:no space",
    "Tab\tError: x",
    "/",
    "/a/~0b/~1",
    "/a~2",
    "~",
    "/transport/worker",
    "2025-10-11T12:00:00Z",
    "2025-10-11T12:00:00.5+02:00",
    "2025-02-30T12:00:00Z",
    "2025-10-11",
    "https://townlet.ai/schemas/telemetry/loop_failure/v1.schema.json",
    "urn:x",
    "no uri",
    "://",
    "kai@town.example",
    "kai@",
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "67e55044-10b1-426f-9247-bb680e5fe0cg",
];

/// How many more are put together of [`PARTS`]: what is looked at by the block meets characters
/// that begin in one block and end in the next.
const MIXED: usize = 60;

/// Letters of all widths of UTF-8.
const PARTS: &[&str] = &["a", "b", "é", "日", "😀", "Z9"];

/// All texts, fixed and mixed; the same in every run.
pub(crate) fn pool() -> &'static [&'static str] {
    static TEXTS: OnceLock<Vec<&'static str>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let mut random = Random::new(8);
        let mixed = (0..MIXED).map(|kind| mixed(kind, &mut random).leak() as &str);
        FIXED.iter().copied().chain(mixed).collect()
    })
}

/// An exception and its message, a pointer, or neither.
fn mixed(kind: usize, random: &mut Random) -> String {
    match kind % 3 {
        0 => letters(1, random) + ": " + &letters(0, random),
        1 => (0..=random.below(3)).map(|_| "/~1".to_owned() + &letters(0, random)).collect(),
        _ => {
            let between = ["", ":", " ", "/", "~", "\"", "\n"];
            (0..random.below(5)).map(|_| letters(0, random) + random.pick(&between)).collect()
        }
    }
}

fn letters(least: usize, random: &mut Random) -> String {
    let count = least + random.below(12);
    (0..count).map(|_| random.pick(PARTS)).collect()
}

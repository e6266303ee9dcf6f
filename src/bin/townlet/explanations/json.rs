//! Codes of records that are not JSON, or more JSON than is taken.

use super::{Example, Explanation};

pub(super) static GROUP: &[Explanation] = &[
    Explanation {
        code: "json",
        title: "the record is not JSON",
        text: "The record is not JSON, or is JSON that is refused on purpose: members repeated in one object, NaN and Infinity, lone surrogates, bytes that are not UTF-8, bytes after the value, nesting over 128 levels. Such text means something else to every program that reads it.",
        example: Example::of(r#"{"name": "loop.duration_ms", "value": NaN, "tags": {}}"#),
        advice: "Mend what writes the stream: a number that is not finite is best left out or sent as null where the schema takes null; text that is not UTF-8 is best escaped where it enters.",
    },
    Explanation {
        code: "too-large",
        title: "the record is over the limit of bytes",
        text: "A record has more bytes than `--max-bytes` allows, 16 MiB unless said otherwise. It is not held in memory, and `townlet upgrade` still copies it to the rejected records.",
        example: Some(Example {
            options: &["--max-bytes", "32"],
            payload: r#"{"name": "loop.duration_ms", "value": 1.5, "tags": {}}"#,
        }),
        advice: "Raise `--max-bytes` when the record is sound; look for a missing line break when it is not.",
    },
];

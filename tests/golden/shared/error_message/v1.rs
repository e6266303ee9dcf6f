// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ErrorMessage`.
//!
//! An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
//!
//! From `shared/error_message/v1.schema.json`.

use crate::shape;

/// An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
pub type ErrorMessage = String;

/// The shape of a `ErrorMessage`.
pub const ERROR_MESSAGE_SHAPE: shape::Shape = shape::Shape::String(shape::StringRules {
    min_length: 0,
    max_length: u64::MAX,
    pattern: Some(
        &shape::Pattern {
            source: "^[^: \\n\\r\\t]+: ",
            ascii: &[
                0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
            ranges: &[(128, 0)],
            classes: 4,
            transitions: &[1, 2, 2, 2, 1, 2, 2, 3, 2, 2, 2, 2, 2, 2, 4, 2, 4, 4, 4, 4],
            exits: &[b"", b"\t\n\r :", b"", b"", b""],
            accepting: &[16],
            matched: Some(4),
            failed: Some(2),
        },
    ),
    format: None,
    values: &[],
});

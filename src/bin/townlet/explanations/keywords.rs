//! Keywords of JSON Schema that a payload can break.

use super::{Example, Explanation};

pub(super) static GROUP: &[Explanation] = &[
    Explanation {
        code: "type",
        title: "a value of another type",
        text: "The value has another JSON type than the schema says. 3.0 is an integer; a string of digits is no number; null is a value only where the schema says so.",
        example: Example::of(r#"{"name": "loop.duration_ms", "value": "fast", "tags": {}}"#),
        advice: "Send the type that the reason names; leave an optional member out instead of sending null.",
    },
    Explanation {
        code: "required",
        title: "a member is missing",
        text: "The object lacks a member that every payload of this version has. Zero, an empty text and null are values; a member that is absent is none.",
        example: Some(Example {
            options: &["--event", "emit_metric"],
            payload: r#"{"name": "loop.duration_ms", "value": 1.5}"#,
        }),
        advice: "Send the member; when an older name was meant, the hint says what it became.",
    },
    Explanation {
        code: "additionalProperties",
        title: "a member that the schema does not name",
        text: "The object has a member that its closed schema does not name. Only the writer profile refuses it; a reader keeps it.",
        example: Some(Example {
            options: &["--profile", "writer"],
            payload: r#"{"name": "loop.duration_ms", "value": 1.5, "tags": {}, "unit": "ms"}"#,
        }),
        advice: "Leave it out or correct its name; to take such payloads as they come, use `--profile reader`.",
    },
    Explanation {
        code: "propertyNames",
        title: "a name of a map entry that is not allowed",
        text: "The names of the entries of this map follow a rule, and one of them breaks it.",
        example: None,
        advice: "Use names that the reason allows.",
    },
    Explanation {
        code: "const",
        title: "another value than the only one",
        text: "The schema allows one value here, and this is another one.",
        example: Example::of(
            r#"{"tick": 1, "status": "ok", "tick_duration_ms": 1.5, "failure_count": 1, "error": "ValueError: boom", "telemetry_queue": 0, "telemetry_dropped": 0}"#,
        ),
        advice: "Send the value that the reason names, or another event if another one was meant.",
    },
    Explanation {
        code: "enum",
        title: "a text that is not in the list",
        text: "The schema lists the texts that may stand here, and this is none of them. Case counts.",
        example: Some(Example {
            options: &["--event", "loop.health", "--version", "1"],
            payload: r#"{"tick": 1, "status": "fine", "tick_duration_ms": 1.5, "telemetry_queue": 0, "telemetry_dropped": 0, "perturbations_pending": 0, "perturbations_active": 0, "employment_exit_queue": 0}"#,
        }),
        advice: "Send one of the texts that the reason lists.",
    },
    Explanation {
        code: "pattern",
        title: "a text of another form",
        text: "The text does not match the regular expression that the schema gives.",
        example: Example::of(
            r#"{"tick": 1, "status": "error", "tick_duration_ms": 1.5, "failure_count": 1, "error": "boom", "telemetry_queue": 0, "telemetry_dropped": 0}"#,
        ),
        advice: "Send a text of the form that the reason names.",
    },
    Explanation {
        code: "format",
        title: "a text that is not what it should stand for",
        text: "The text is not a `date-time`, `uri`, `uuid` or `email`, whichever the schema asks for.",
        example: Example::of(
            r#"{"event_type": "emit_metric", "tick": 1, "payload": {"name": "a", "value": 1, "tags": {}}, "metadata": {"timestamp": "yesterday"}}"#,
        ),
        advice: "Write it in the standard form, such as `2025-10-12T08:30:00Z`.",
    },
    Explanation {
        code: "minimum",
        title: "a number that is too small",
        text: "The number is less than the smallest that the schema allows.",
        example: Example::of(
            r#"{"tick": 1, "status": "error", "tick_duration_ms": 1.5, "failure_count": 1, "error": "ValueError: boom", "telemetry_queue": 0, "telemetry_dropped": -1}"#,
        ),
        advice: "Look for a difference that was taken the wrong way round, or a -1 that stands for nothing known.",
    },
    Explanation {
        code: "maximum",
        title: "a number that is too large",
        text: "The number is more than the largest that the schema allows; counts end at 64 bits.",
        example: Example::of(
            r#"{"tick": 1, "status": "error", "tick_duration_ms": 1.5, "failure_count": 1, "error": "ValueError: boom", "telemetry_queue": 0, "telemetry_dropped": 18446744073709551616}"#,
        ),
        advice: "Send a number within the bound that the reason names.",
    },
    Explanation {
        code: "exclusiveMinimum",
        title: "a number that is not above a bound",
        text: "The number must be more than the bound that the schema gives; the bound itself is out.",
        example: None,
        advice: "Send a number above the bound.",
    },
    Explanation {
        code: "exclusiveMaximum",
        title: "a number that is not below a bound",
        text: "The number must be less than the bound that the schema gives; the bound itself is out.",
        example: None,
        advice: "Send a number below the bound.",
    },
    Explanation {
        code: "multipleOf",
        title: "a number between steps",
        text: "The number must be a whole multiple of the one that the schema gives; decimals are compared exactly.",
        example: None,
        advice: "Round to the step.",
    },
    Explanation {
        code: "minLength",
        title: "a text that is too short",
        text: "The text has fewer code points than the schema asks for; often it is empty.",
        example: None,
        advice: "Send a longer text, or leave the member out where it is optional.",
    },
    Explanation {
        code: "maxLength",
        title: "a text that is too long",
        text: "The text has more code points than the schema allows.",
        example: None,
        advice: "Cut the text before sending it.",
    },
    Explanation {
        code: "minItems",
        title: "an array with too few items",
        text: "The array has fewer items than the schema asks for.",
        example: None,
        advice: "Send all items; a position, for one, has two.",
    },
    Explanation {
        code: "maxItems",
        title: "an array with too many items",
        text: "The array has more items than the schema allows.",
        example: None,
        advice: "Send fewer items.",
    },
    Explanation {
        code: "uniqueItems",
        title: "an array with equal items",
        text: "Two items of the array are equal as JSON values; 1 and 1.0 are.",
        example: None,
        advice: "Send each item once.",
    },
    Explanation {
        code: "minProperties",
        title: "an object with too few members",
        text: "The object has fewer members than the schema asks for.",
        example: None,
        advice: "Send more members, or leave the object out where it is optional.",
    },
    Explanation {
        code: "maxProperties",
        title: "an object with too many members",
        text: "The object has more members than the schema allows.",
        example: None,
        advice: "Send fewer members.",
    },
    Explanation {
        code: "oneOf",
        title: "a record of none of the kinds",
        text: "The object is told apart by the value of one member, and that value names none of the kinds that the schema knows.",
        example: None,
        advice: "Send one of the values that the reason lists.",
    },
    Explanation {
        code: "anyOf",
        title: "a value of none of the kinds",
        text: "The schema allows several kinds of value here, and this is none of them.",
        example: None,
        advice: "Send one of the kinds that the reason lists.",
    },
];

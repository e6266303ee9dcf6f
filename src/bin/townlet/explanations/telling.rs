//! Codes of records whose event or version cannot be told, or cannot be had.

use super::{Example, Explanation};

pub(super) static GROUP: &[Explanation] = &[
    Explanation {
        code: "no-fit",
        title: "no event has these members",
        text: "The payload is bare, and no version of any event has its required members among those that the payload has.",
        example: Example::of(r#"{"tick": 12, "error": "boom"}"#),
        advice: "Name the event with `--event` to see what is wrong with the payload, or send it in an envelope.",
    },
    Explanation {
        code: "ambiguous",
        title: "several events fit",
        text: "The payload is bare, and more than one event has its members; which one was meant changes what the payload says.",
        example: None,
        advice: "Name the event with `--event`, or send payloads in an envelope.",
    },
    Explanation {
        code: "unknown-event",
        title: "the envelope names an event that does not exist",
        text: "`event_type` is the name of no event of this contract.",
        example: Example::of(
            r#"{"event_type": "loop.tock", "tick": 1, "payload": {}, "metadata": {}}"#,
        ),
        advice: "Compare the name with those that `townlet schema list` shows.",
    },
    Explanation {
        code: "unknown-schema",
        title: "the envelope names a schema that does not exist",
        text: "`metadata.dataschema` is not the `$id` of a version of the event that `event_type` names.",
        example: Example::of(
            r#"{"event_type": "emit_metric", "tick": 1, "payload": {"name": "a", "value": 1, "tags": {}}, "metadata": {"dataschema": "https://example.org/metric"}}"#,
        ),
        advice: "Compare it with the ids that `townlet schema list` shows; a newer sender needs a newer townlet.",
    },
    Explanation {
        code: "no-such-version",
        title: "the event has no such version, or it lies the other way",
        text: "A version was asked for that the event lacks, or that an upgrade would have to go back to, or a downgrade forward.",
        example: Some(Example {
            options: &["--version", "3"],
            payload: r#"{"event_type": "emit_metric", "tick": 1, "payload": {"name": "a", "value": 1, "tags": {}}, "metadata": {}}"#,
        }),
        advice: "Leave out `--version`, so that the shape of the payload tells, or name another version with `--to`; `townlet upgrade` goes forward, `townlet downgrade` back.",
    },
    Explanation {
        code: "refused",
        title: "a valid payload cannot be upgraded or downgraded",
        text: "The payload follows the schema of its own version, but a step to another one refuses it: two fields that must agree differ, a value has no counterpart, or an older version must have what the payload lacks.",
        example: None,
        advice: "The reason names the place in the version that the step leads to; mend the payload, or keep it in its own version with `--to`.",
    },
];

// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `console.result` version 2.
//!
//! A console command and how it ended. Sent for each command that was processed.
//!
//! From `console_result/v2.schema.json`.

use crate::contract::{console_result, shared};
use crate::{event, json, shape, upgrade};

/// A console command and how it ended. Sent for each command that was processed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConsoleResult {
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub command: shared::json::v1::Json,
    /// How a console command ended: with a result when its status is `ok`, with an error when it is `error`.
    pub result: Box<shared::console_outcome::v1::ConsoleOutcome>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl ConsoleResult {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        command: shared::json::v1::Json,
        result: Box<shared::console_outcome::v1::ConsoleOutcome>,
    ) -> Self {
        Self {
            command,
            result,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for ConsoleResult {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&CONSOLE_RESULT)?;
        let mut command = None;
        let mut result = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut command, &CONSOLE_RESULT, 0),
                1 => cursor.fill(&mut result, &CONSOLE_RESULT, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(command), Some(result)) = (command, result) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            command,
            result,
            extra: extra.into(),
        })
    }
}

json::typed!(ConsoleResult : CONSOLE_RESULT_SHAPE);

impl json::Write for ConsoleResult {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"command\":", &self.command);
        object.field("\"result\":", &self.result);
        object.extra(&self.extra);
        object.end();
    }
}

#[allow(
    deprecated,
    reason = "what an old version said in deprecated members is moved on"
)]
impl upgrade::Upgrade<console_result::v1::ConsoleResult> for ConsoleResult {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn upgrade(
        old: console_result::v1::ConsoleResult,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .moves(
                &[
                    ("/result/name", "/name"),
                    ("/result/status", "/status"),
                    ("/result/cmd_id", "/cmd_id"),
                    ("/result/issuer", "/issuer"),
                    ("/result/tick", "/tick"),
                    ("/result/latency_ms", "/latency_ms"),
                ],
            );
        notes.assumes(&[("/command", "null")]);
        let command = upgrade::constant("null", const { &shape::Shape::Any });
        let result_name = old.name;
        let result_status = old.status;
        let result_cmd_id = old.cmd_id;
        let result_issuer = old.issuer;
        let result_tick = old.tick;
        let result_latency_ms = old.latency_ms;
        let result_result = notes.first("/result/result", [("/result", old.result)]);
        let result_error = notes.first("/result/error", [("/error", old.error)]);
        let extra = notes.carry("", old.extra, &CONSOLE_RESULT);
        Ok(ConsoleResult {
            command,
            result: Box::new(shared::console_outcome::v1::ConsoleOutcome {
                name: result_name,
                status: result_status,
                cmd_id: result_cmd_id,
                issuer: result_issuer,
                tick: result_tick,
                latency_ms: result_latency_ms,
                result: result_result,
                error: result_error,
                extra: json::Extra::new(),
            }),
            extra,
        })
    }
}

#[allow(deprecated, reason = "old readers look into deprecated members")]
impl upgrade::Downgrade<ConsoleResult> for console_result::v1::ConsoleResult {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn downgrade(
        new: ConsoleResult,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes.lost_unless_constant("/command", Some(&new.command), "null");
        notes.dissolved("/result", Some(&new.result.extra));
        notes
            .moves(
                &[
                    ("/name", "/result/name"),
                    ("/status", "/result/status"),
                    ("/cmd_id", "/result/cmd_id"),
                    ("/issuer", "/result/issuer"),
                    ("/tick", "/result/tick"),
                    ("/latency_ms", "/result/latency_ms"),
                ],
            );
        let name = new.result.name;
        let status = new.result.status;
        let cmd_id = new.result.cmd_id;
        let issuer = new.result.issuer;
        let tick = new.result.tick;
        let latency_ms = new.result.latency_ms;
        let result = notes.first("/result", [("/result/result", new.result.result)]);
        let error = notes.first("/error", [("/result/error", new.result.error)]);
        let extra = notes.carry("", new.extra, &console_result::v1::CONSOLE_RESULT);
        Ok(console_result::v1::ConsoleResult {
            name,
            status,
            cmd_id,
            issuer,
            tick,
            latency_ms,
            result,
            error,
            extra,
        })
    }
}

impl event::Event for ConsoleResult {
    const NAME: &'static str = "console.result";
    const VERSION: u32 = 2;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/console_result/v2.schema.json";
    const SHAPE: &'static shape::Shape = &CONSOLE_RESULT_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `ConsoleResult` looks like.
pub(crate) static CONSOLE_RESULT: shape::Record = shape::Record {
    title: "ConsoleResult",
    fields: &[
        shape::Field::required("command", shared::json::v1::JSON_SHAPE),
        shape::Field::required(
            "result",
            shared::console_outcome::v1::CONSOLE_OUTCOME_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[
        shape::Retired {
            name: "cmd_id",
            last: 1,
            since: 2,
            now: Some("/result/cmd_id"),
        },
        shape::Retired {
            name: "error",
            last: 1,
            since: 2,
            now: Some("/result/error"),
        },
        shape::Retired {
            name: "issuer",
            last: 1,
            since: 2,
            now: Some("/result/issuer"),
        },
        shape::Retired {
            name: "latency_ms",
            last: 1,
            since: 2,
            now: Some("/result/latency_ms"),
        },
        shape::Retired {
            name: "name",
            last: 1,
            since: 2,
            now: Some("/result/name"),
        },
        shape::Retired {
            name: "status",
            last: 1,
            since: 2,
            now: Some("/result/status"),
        },
        shape::Retired {
            name: "tick",
            last: 1,
            since: 2,
            now: Some("/result/tick"),
        },
    ],
};

/// The shape of a `ConsoleResult`.
pub const CONSOLE_RESULT_SHAPE: shape::Shape = shape::Shape::Record(&CONSOLE_RESULT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleResult {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleResult".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "console_result/v2#ConsoleResult".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"command\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"},\"result\":{\"$ref\":\"shared/console_outcome/v1#ConsoleOutcome\"}},\"required\":[\"command\",\"result\"],\"additionalProperties\":false,\"description\":\"A console command and how it ended. Sent for each command that was processed.\"}",
            &[
                (
                    "shared/console_outcome/v1#ConsoleOutcome",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::console_outcome::v1::ConsoleOutcome,
                            >()
                    },
                ),
            ],
            generator,
        )
    }
}

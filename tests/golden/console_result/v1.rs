// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `console.result` version 1.
//!
//! How a console command ended, without the command itself.
//!
//! From `console_result/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// How a console command ended, without the command itself.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConsoleResult {
    /// The name of the command.
    pub name: String,
    /// Whether the command was carried out.
    pub status: shared::console_outcome::v1::ConsoleStatus,
    /// The id that the sender gave the command, to recognise a repetition; null when it gave none.
    pub cmd_id: Option<String>,
    /// Who sent the command; null when that is not known.
    pub issuer: Option<String>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How long the command took; null when it was not measured.
    pub latency_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub result: Option<shared::json::v1::Json>,
    /// Why a console command was refused.
    pub error: Option<shared::console_error::v1::ConsoleError>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`ConsoleResult`] has; [`ConsoleResult::new`] takes it.
#[derive(Debug)]
pub struct NewConsoleResult {
    /// The name of the command.
    pub name: String,
    /// Whether the command was carried out.
    pub status: shared::console_outcome::v1::ConsoleStatus,
    /// The id that the sender gave the command, to recognise a repetition; null when it gave none.
    pub cmd_id: Option<String>,
    /// Who sent the command; null when that is not known.
    pub issuer: Option<String>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How long the command took; null when it was not measured.
    pub latency_ms: Option<shared::duration_ms::v1::DurationMs>,
}

impl ConsoleResult {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewConsoleResult) -> Self {
        Self {
            name: required.name,
            status: required.status,
            cmd_id: required.cmd_id,
            issuer: required.issuer,
            tick: required.tick,
            latency_ms: required.latency_ms,
            result: None,
            error: None,
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
        let mut name = None;
        let mut status = None;
        let mut cmd_id = None;
        let mut issuer = None;
        let mut tick = None;
        let mut latency_ms = None;
        let mut result = None;
        let mut error = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut name, &CONSOLE_RESULT, 0),
                1 => cursor.fill(&mut status, &CONSOLE_RESULT, 1),
                2 => cursor.fill(&mut cmd_id, &CONSOLE_RESULT, 2),
                3 => cursor.fill(&mut issuer, &CONSOLE_RESULT, 3),
                4 => cursor.fill(&mut tick, &CONSOLE_RESULT, 4),
                5 => cursor.fill(&mut latency_ms, &CONSOLE_RESULT, 5),
                6 => cursor.fill_optional(&mut result, &CONSOLE_RESULT, 6),
                7 => cursor.fill_optional(&mut error, &CONSOLE_RESULT, 7),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(name),
            Some(status),
            Some(cmd_id),
            Some(issuer),
            Some(tick),
            Some(latency_ms),
        ) = (name, status, cmd_id, issuer, tick, latency_ms) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            name,
            status,
            cmd_id,
            issuer,
            tick,
            latency_ms,
            result,
            error,
            extra: extra.into(),
        })
    }
}

json::typed!(ConsoleResult : CONSOLE_RESULT_SHAPE);

impl json::Write for ConsoleResult {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"name\":", &self.name);
        object.field("\"status\":", &self.status);
        object.field("\"cmd_id\":", &self.cmd_id);
        object.field("\"issuer\":", &self.issuer);
        object.field("\"tick\":", &self.tick);
        object.field("\"latency_ms\":", &self.latency_ms);
        object.optional("\"result\":", &self.result);
        object.optional("\"error\":", &self.error);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for ConsoleResult {
    const NAME: &'static str = "console.result";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/console_result/v1.schema.json";
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
        shape::Field::required("name", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::required(
            "status",
            shared::console_outcome::v1::CONSOLE_STATUS_SHAPE,
        ),
        shape::Field::required(
            "cmd_id",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required(
            "issuer",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "latency_ms",
            shape::Shape::Nullable(&shared::duration_ms::v1::DURATION_MS_SHAPE),
        ),
        shape::Field::optional("result", shared::json::v1::JSON_SHAPE),
        shape::Field::optional("error", shared::console_error::v1::CONSOLE_ERROR_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `ConsoleResult`.
pub const CONSOLE_RESULT_SHAPE: shape::Shape = shape::Shape::Record(&CONSOLE_RESULT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleResult {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleResult".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "console_result/v1#ConsoleResult".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"description\":\"The name of the command.\"},\"status\":{\"$ref\":\"shared/console_outcome/v1#ConsoleStatus\"},\"cmd_id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The id that the sender gave the command, to recognise a repetition; null when it gave none.\"},\"issuer\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Who sent the command; null when that is not known.\"},\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"latency_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the command took; null when it was not measured.\"},\"result\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"},\"error\":{\"$ref\":\"shared/console_error/v1#ConsoleError\"}},\"required\":[\"name\",\"status\",\"cmd_id\",\"issuer\",\"tick\",\"latency_ms\"],\"additionalProperties\":false,\"description\":\"How a console command ended, without the command itself.\"}",
            &[
                (
                    "shared/console_outcome/v1#ConsoleStatus",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::console_outcome::v1::ConsoleStatus,
                            >()
                    },
                ),
                (
                    "shared/console_error/v1#ConsoleError",
                    |generator| {
                        generator
                            .subschema_for::<shared::console_error::v1::ConsoleError>()
                    },
                ),
            ],
            generator,
        )
    }
}

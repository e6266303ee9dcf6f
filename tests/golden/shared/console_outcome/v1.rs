// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ConsoleOutcome`.
//!
//! How a console command ended: with a result when its status is `ok`, with an error when it is `error`.
//!
//! From `shared/console_outcome/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// How a console command ended: with a result when its status is `ok`, with an error when it is `error`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConsoleOutcome {
    /// The name of the command.
    pub name: String,
    /// Whether the command was carried out.
    pub status: ConsoleStatus,
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

/// What every [`ConsoleOutcome`] has; [`ConsoleOutcome::new`] takes it.
#[derive(Debug)]
pub struct NewConsoleOutcome {
    /// The name of the command.
    pub name: String,
    /// Whether the command was carried out.
    pub status: ConsoleStatus,
    /// The id that the sender gave the command, to recognise a repetition; null when it gave none.
    pub cmd_id: Option<String>,
    /// Who sent the command; null when that is not known.
    pub issuer: Option<String>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How long the command took; null when it was not measured.
    pub latency_ms: Option<shared::duration_ms::v1::DurationMs>,
}

impl ConsoleOutcome {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewConsoleOutcome) -> Self {
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

impl json::Read for ConsoleOutcome {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&CONSOLE_OUTCOME)?;
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
                0 => cursor.fill(&mut name, &CONSOLE_OUTCOME, 0),
                1 => cursor.fill(&mut status, &CONSOLE_OUTCOME, 1),
                2 => cursor.fill(&mut cmd_id, &CONSOLE_OUTCOME, 2),
                3 => cursor.fill(&mut issuer, &CONSOLE_OUTCOME, 3),
                4 => cursor.fill(&mut tick, &CONSOLE_OUTCOME, 4),
                5 => cursor.fill(&mut latency_ms, &CONSOLE_OUTCOME, 5),
                6 => cursor.fill_optional(&mut result, &CONSOLE_OUTCOME, 6),
                7 => cursor.fill_optional(&mut error, &CONSOLE_OUTCOME, 7),
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

json::typed!(ConsoleOutcome : CONSOLE_OUTCOME_SHAPE);

impl json::Write for ConsoleOutcome {
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

/// Whether the command was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsoleStatus {
    /// `ok`
    Ok,
    /// `error`
    Error,
}

impl ConsoleStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::Error => "error",
        }
    }
}

impl std::fmt::Display for ConsoleStatus {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for ConsoleStatus {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        match &*text {
            "ok" => Ok(Self::Ok),
            "error" => Ok(Self::Error),
            _ => Err(cursor.violation()),
        }
    }
}

impl json::Write for ConsoleStatus {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        writer.plain(self.as_str());
    }
}

json::typed!(ConsoleStatus : CONSOLE_STATUS_SHAPE);

/// What a `ConsoleOutcome` looks like.
pub(crate) static CONSOLE_OUTCOME: shape::Record = shape::Record {
    title: "ConsoleOutcome",
    fields: &[
        shape::Field::required("name", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::required("status", CONSOLE_STATUS_SHAPE),
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

/// The shape of a `ConsoleOutcome`.
pub const CONSOLE_OUTCOME_SHAPE: shape::Shape = shape::Shape::Record(&CONSOLE_OUTCOME);

/// The shape of a `ConsoleStatus`.
pub const CONSOLE_STATUS_SHAPE: shape::Shape = shape::Shape::String(shape::StringRules {
    min_length: 0,
    max_length: u64::MAX,
    pattern: None,
    format: None,
    values: &["ok", "error"],
});

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleOutcome {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleOutcome".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/console_outcome/v1#ConsoleOutcome".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"description\":\"The name of the command.\"},\"status\":{\"$ref\":\"shared/console_outcome/v1#ConsoleStatus\"},\"cmd_id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The id that the sender gave the command, to recognise a repetition; null when it gave none.\"},\"issuer\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Who sent the command; null when that is not known.\"},\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"latency_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the command took; null when it was not measured.\"},\"result\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"},\"error\":{\"$ref\":\"shared/console_error/v1#ConsoleError\"}},\"required\":[\"name\",\"status\",\"cmd_id\",\"issuer\",\"tick\",\"latency_ms\"],\"additionalProperties\":false,\"description\":\"How a console command ended: with a result when its status is `ok`, with an error when it is `error`.\"}",
            &[
                (
                    "shared/console_outcome/v1#ConsoleStatus",
                    |generator| generator.subschema_for::<ConsoleStatus>(),
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

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleStatus".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/console_outcome/v1#ConsoleStatus".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"enum\":[\"ok\",\"error\"],\"description\":\"Whether the command was carried out.\"}",
            &[],
            generator,
        )
    }
}

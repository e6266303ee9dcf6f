// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.failure` version 3.
//!
//! A tick failed and cannot be recovered. `tick` repeats when the same tick fails again; `failure_count` never goes back to 0.
//!
//! From `loop_failure/v3.schema.json`.

use crate::contract::{loop_failure, loop_health, shared};
use crate::{event, json, shape, upgrade};

/// A tick failed and cannot be recovered. `tick` repeats when the same tick fails again; `failure_count` never goes back to 0.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoopFailure {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
    pub error: shared::error_message::v1::ErrorMessage,
    /// Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`; null when nothing was saved.
    pub snapshot_path: Option<String>,
    /// The state of the channel that carries telemetry out of the loop.
    pub transport: shared::transport::v1::Transport,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global_context: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// How the loop is after a tick. Sent after each tick that did not fail.
    pub health: Option<Box<loop_health::v3::LoopHealth>>,
    /// The numbers of a loop.failure event that people look at first, repeated in one flat place.
    pub summary: shared::failure_summary::v1::FailureSummary,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`LoopFailure`] has; [`LoopFailure::new`] takes it.
#[derive(Debug)]
pub struct NewLoopFailure {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
    pub error: shared::error_message::v1::ErrorMessage,
    /// Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`; null when nothing was saved.
    pub snapshot_path: Option<String>,
    /// The state of the channel that carries telemetry out of the loop.
    pub transport: shared::transport::v1::Transport,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global_context: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// The numbers of a loop.failure event that people look at first, repeated in one flat place.
    pub summary: shared::failure_summary::v1::FailureSummary,
}

impl LoopFailure {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewLoopFailure) -> Self {
        Self {
            tick: required.tick,
            duration_ms: required.duration_ms,
            failure_count: required.failure_count,
            error: required.error,
            snapshot_path: required.snapshot_path,
            transport: required.transport,
            global_context: required.global_context,
            summary: required.summary,
            health: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for LoopFailure {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&LOOP_FAILURE)?;
        let mut tick = None;
        let mut duration_ms = None;
        let mut failure_count = None;
        let mut error = None;
        let mut snapshot_path = None;
        let mut transport = None;
        let mut global_context = None;
        let mut health = None;
        let mut summary = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &LOOP_FAILURE, 0),
                1 => cursor.check(&LOOP_FAILURE.fields[1].shape),
                2 => cursor.fill(&mut duration_ms, &LOOP_FAILURE, 2),
                3 => cursor.fill(&mut failure_count, &LOOP_FAILURE, 3),
                4 => cursor.fill(&mut error, &LOOP_FAILURE, 4),
                5 => cursor.fill(&mut snapshot_path, &LOOP_FAILURE, 5),
                6 => cursor.fill(&mut transport, &LOOP_FAILURE, 6),
                7 => cursor.fill(&mut global_context, &LOOP_FAILURE, 7),
                8 => cursor.fill_optional(&mut health, &LOOP_FAILURE, 8),
                9 => cursor.fill(&mut summary, &LOOP_FAILURE, 9),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(duration_ms),
            Some(failure_count),
            Some(error),
            Some(snapshot_path),
            Some(transport),
            Some(global_context),
            Some(summary),
        ) = (
            tick,
            duration_ms,
            failure_count,
            error,
            snapshot_path,
            transport,
            global_context,
            summary,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            duration_ms,
            failure_count,
            error,
            snapshot_path,
            transport,
            global_context,
            health,
            summary,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopFailure : LOOP_FAILURE_SHAPE);

impl json::Write for LoopFailure {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"status\":", "error");
        object.field("\"duration_ms\":", &self.duration_ms);
        object.field("\"failure_count\":", &self.failure_count);
        object.field("\"error\":", &self.error);
        object.field("\"snapshot_path\":", &self.snapshot_path);
        object.field("\"transport\":", &self.transport);
        object.field("\"global_context\":", &self.global_context);
        object.optional("\"health\":", &self.health);
        object.field("\"summary\":", &self.summary);
        object.extra(&self.extra);
        object.end();
    }
}

#[allow(
    deprecated,
    reason = "what an old version said in deprecated members is moved on"
)]
impl upgrade::Upgrade<loop_failure::v2::LoopFailure> for LoopFailure {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn upgrade(
        old: loop_failure::v2::LoopFailure,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes.dissolved("/aliases", old.aliases.as_ref().map(|record| &record.extra));
        let tick = old.tick;
        let duration_ms = notes
            .kept(
                "/duration_ms",
                ("/duration_ms", old.duration_ms),
                [
                    (
                        "/aliases/tick_duration_ms",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.tick_duration_ms.clone()),
                    ),
                    ("/tick_duration_ms", old.tick_duration_ms),
                ],
            );
        let failure_count = old.failure_count;
        let error = old.error;
        let snapshot_path = old.snapshot_path;
        let transport_provider = old.transport.provider;
        let transport_queue_length = notes
            .kept(
                "/transport/queue_length",
                ("/transport/queue_length", old.transport.queue_length),
                [
                    (
                        "/aliases/telemetry_queue",
                        old.aliases.as_ref().and_then(|record| record.telemetry_queue),
                    ),
                    ("/telemetry_queue", old.telemetry_queue),
                ],
            );
        let transport_dropped_messages = notes
            .kept(
                "/transport/dropped_messages",
                ("/transport/dropped_messages", old.transport.dropped_messages),
                [
                    (
                        "/aliases/telemetry_dropped",
                        old.aliases.as_ref().and_then(|record| record.telemetry_dropped),
                    ),
                    ("/telemetry_dropped", old.telemetry_dropped),
                ],
            );
        let transport_last_flush_duration_ms = old.transport.last_flush_duration_ms;
        let transport_payloads_flushed_total = old.transport.payloads_flushed_total;
        let transport_bytes_flushed_total = old.transport.bytes_flushed_total;
        let transport_auth_enabled = old.transport.auth_enabled;
        let transport_worker = old.transport.worker;
        let global_context = old.global_context;
        let health = match old.health {
            Some(value) => {
                Some(
                    Box::new(
                        notes
                            .below(
                                "/health",
                                |notes| <loop_health::v3::LoopHealth as upgrade::Upgrade<
                                    _,
                                >>::upgrade(*value, notes),
                            )?,
                    ),
                )
            }
            None => None,
        };
        let summary_duration_ms = duration_ms.clone();
        let summary_queue_length = transport_queue_length;
        let summary_dropped_messages = transport_dropped_messages;
        let transport_extra = notes
            .carry("/transport", old.transport.extra, &shared::transport::v1::TRANSPORT);
        let extra = notes.carry("", old.extra, &LOOP_FAILURE);
        Ok(LoopFailure {
            tick,
            duration_ms,
            failure_count,
            error,
            snapshot_path,
            transport: shared::transport::v1::Transport {
                provider: transport_provider,
                queue_length: transport_queue_length,
                dropped_messages: transport_dropped_messages,
                last_flush_duration_ms: transport_last_flush_duration_ms,
                payloads_flushed_total: transport_payloads_flushed_total,
                bytes_flushed_total: transport_bytes_flushed_total,
                auth_enabled: transport_auth_enabled,
                worker: transport_worker,
                extra: transport_extra,
            },
            global_context,
            health,
            summary: shared::failure_summary::v1::FailureSummary {
                duration_ms: summary_duration_ms,
                queue_length: summary_queue_length,
                dropped_messages: summary_dropped_messages,
                extra: json::Extra::new(),
            },
            extra,
        })
    }
}

#[allow(deprecated, reason = "old readers look into deprecated members")]
impl upgrade::Downgrade<LoopFailure> for loop_failure::v2::LoopFailure {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn downgrade(
        new: LoopFailure,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .lost_unless(
                "/summary/duration_ms",
                Some(&new.summary.duration_ms),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/summary/queue_length",
                Some(&new.summary.queue_length),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/summary/dropped_messages",
                Some(&new.summary.dropped_messages),
                Some(&new.transport.dropped_messages),
            );
        notes.dissolved("/summary", Some(&new.summary.extra));
        notes
            .moves(
                &[
                    ("/tick_duration_ms", "/duration_ms"),
                    ("/telemetry_queue", "/transport/queue_length"),
                    ("/telemetry_dropped", "/transport/dropped_messages"),
                    ("/aliases/tick_duration_ms", "/duration_ms"),
                    ("/aliases/telemetry_queue", "/transport/queue_length"),
                    ("/aliases/telemetry_dropped", "/transport/dropped_messages"),
                ],
            );
        let tick = new.tick;
        let duration_ms = new.duration_ms.clone();
        let failure_count = new.failure_count;
        let error = new.error;
        let snapshot_path = new.snapshot_path;
        let transport_provider = new.transport.provider;
        let transport_queue_length = new.transport.queue_length;
        let transport_dropped_messages = new.transport.dropped_messages;
        let transport_last_flush_duration_ms = new.transport.last_flush_duration_ms;
        let transport_payloads_flushed_total = new.transport.payloads_flushed_total;
        let transport_bytes_flushed_total = new.transport.bytes_flushed_total;
        let transport_auth_enabled = new.transport.auth_enabled;
        let transport_worker = new.transport.worker;
        let global_context = new.global_context;
        let health = match new.health {
            Some(value) => {
                Some(
                    Box::new(
                        notes
                            .below(
                                "/health",
                                |notes| <loop_health::v2::LoopHealth as upgrade::Downgrade<
                                    _,
                                >>::downgrade(*value, notes),
                            )?,
                    ),
                )
            }
            None => None,
        };
        let tick_duration_ms = Some(new.duration_ms.clone());
        let telemetry_queue = Some(new.transport.queue_length);
        let telemetry_dropped = Some(new.transport.dropped_messages);
        let aliases_tick_duration_ms = Some(new.duration_ms.clone());
        let aliases_telemetry_queue = Some(new.transport.queue_length);
        let aliases_telemetry_dropped = Some(new.transport.dropped_messages);
        let transport_extra = notes
            .carry("/transport", new.transport.extra, &shared::transport::v1::TRANSPORT);
        let extra = notes.carry("", new.extra, &loop_failure::v2::LOOP_FAILURE);
        Ok(loop_failure::v2::LoopFailure {
            tick,
            duration_ms,
            failure_count,
            error,
            snapshot_path,
            transport: shared::transport::v1::Transport {
                provider: transport_provider,
                queue_length: transport_queue_length,
                dropped_messages: transport_dropped_messages,
                last_flush_duration_ms: transport_last_flush_duration_ms,
                payloads_flushed_total: transport_payloads_flushed_total,
                bytes_flushed_total: transport_bytes_flushed_total,
                auth_enabled: transport_auth_enabled,
                worker: transport_worker,
                extra: transport_extra,
            },
            global_context,
            health,
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            aliases: Some(loop_failure::v2::Aliases {
                tick_duration_ms: aliases_tick_duration_ms,
                telemetry_queue: aliases_telemetry_queue,
                telemetry_dropped: aliases_telemetry_dropped,
                extra: json::Extra::new(),
            }),
            extra,
        })
    }
}

impl event::Event for LoopFailure {
    const NAME: &'static str = "loop.failure";
    const VERSION: u32 = 3;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_failure/v3.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_FAILURE_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        notes
            .compare(
                "/summary/duration_ms",
                Some(self.summary.duration_ms.clone()),
                "/duration_ms",
                Some(self.duration_ms.clone()),
            );
        notes
            .compare(
                "/summary/queue_length",
                Some(self.summary.queue_length),
                "/transport/queue_length",
                Some(self.transport.queue_length),
            );
        notes
            .compare(
                "/summary/dropped_messages",
                Some(self.summary.dropped_messages),
                "/transport/dropped_messages",
                Some(self.transport.dropped_messages),
            );
    }
}

/// What a `LoopFailure` looks like.
pub(crate) static LOOP_FAILURE: shape::Record = shape::Record {
    title: "LoopFailure",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "status",
            shape::Shape::Const(shape::Const::String("error")),
        ),
        shape::Field::required(
            "duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::required("failure_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("error", shared::error_message::v1::ERROR_MESSAGE_SHAPE),
        shape::Field::required(
            "snapshot_path",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("transport", shared::transport::v1::TRANSPORT_SHAPE),
        shape::Field::required(
            "global_context",
            shared::global_context::v1::GLOBAL_CONTEXT_SHAPE,
        ),
        shape::Field::optional("health", loop_health::v3::LOOP_HEALTH_SHAPE),
        shape::Field::required(
            "summary",
            shared::failure_summary::v1::FAILURE_SUMMARY_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[
        shape::Retired {
            name: "aliases",
            last: 2,
            since: 3,
            now: None,
        },
        shape::Retired {
            name: "telemetry_dropped",
            last: 1,
            since: 2,
            now: Some("/transport/dropped_messages"),
        },
        shape::Retired {
            name: "telemetry_queue",
            last: 1,
            since: 2,
            now: Some("/transport/queue_length"),
        },
        shape::Retired {
            name: "tick_duration_ms",
            last: 1,
            since: 2,
            now: Some("/duration_ms"),
        },
    ],
};

/// The shape of a `LoopFailure`.
pub const LOOP_FAILURE_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_FAILURE);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopFailure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopFailure".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_failure/v3#LoopFailure".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"const\":\"error\",\"description\":\"Always `error`.\"},\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"error\":{\"type\":\"string\",\"pattern\":\"^[^: \\\\n\\\\r\\\\t]+: \",\"description\":\"An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.\"},\"snapshot_path\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`; null when nothing was saved.\"},\"transport\":{\"$ref\":\"shared/transport/v1#Transport\"},\"global_context\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"health\":{\"$ref\":\"loop_health/v3#LoopHealth\"},\"summary\":{\"$ref\":\"shared/failure_summary/v1#FailureSummary\"}},\"required\":[\"tick\",\"status\",\"duration_ms\",\"failure_count\",\"error\",\"snapshot_path\",\"transport\",\"global_context\",\"summary\"],\"additionalProperties\":false,\"description\":\"A tick failed and cannot be recovered. `tick` repeats when the same tick fails again; `failure_count` never goes back to 0.\"}",
            &[
                (
                    "shared/transport/v1#Transport",
                    |generator| {
                        generator.subschema_for::<shared::transport::v1::Transport>()
                    },
                ),
                (
                    "shared/global_context/v1#GlobalContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::global_context::v1::GlobalContext>()
                    },
                ),
                (
                    "loop_health/v3#LoopHealth",
                    |generator| generator.subschema_for::<loop_health::v3::LoopHealth>(),
                ),
                (
                    "shared/failure_summary/v1#FailureSummary",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::failure_summary::v1::FailureSummary,
                            >()
                    },
                ),
            ],
            generator,
        )
    }
}

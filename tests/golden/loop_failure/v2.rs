// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.failure` version 2.
//!
//! A tick failed and cannot be recovered, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.
//!
//! From `loop_failure/v2.schema.json`.

use crate::contract::{loop_failure, loop_health, shared};
use crate::{event, json, shape, upgrade};

/// A tick failed and cannot be recovered, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.
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
    /// How the loop is after a tick, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.
    pub health: Option<Box<loop_health::v2::LoopHealth>>,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    ///
    /// Deprecated since 0.1.0: use `/duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/duration_ms`")]
    pub tick_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/queue_length`.
    #[deprecated(since = "0.1.0", note = "use `/transport/queue_length`")]
    pub telemetry_queue: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/dropped_messages`.
    #[deprecated(since = "0.1.0", note = "use `/transport/dropped_messages`")]
    pub telemetry_dropped: Option<shared::count::v1::Count>,
    /// The flat keys of version 1 once more, for readers that look for them in one place.
    pub aliases: Option<Aliases>,
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
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
            health: None,
            tick_duration_ms: None,
            telemetry_queue: None,
            telemetry_dropped: None,
            aliases: None,
            extra: json::Extra::new(),
        }
    }
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
        let mut tick_duration_ms = None;
        let mut telemetry_queue = None;
        let mut telemetry_dropped = None;
        let mut aliases = None;
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
                9 => cursor.fill_optional(&mut tick_duration_ms, &LOOP_FAILURE, 9),
                10 => cursor.fill_optional(&mut telemetry_queue, &LOOP_FAILURE, 10),
                11 => cursor.fill_optional(&mut telemetry_dropped, &LOOP_FAILURE, 11),
                12 => cursor.fill_optional(&mut aliases, &LOOP_FAILURE, 12),
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
        ) = (
            tick,
            duration_ms,
            failure_count,
            error,
            snapshot_path,
            transport,
            global_context,
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
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            aliases,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopFailure : LOOP_FAILURE_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
        object.optional("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.optional("\"telemetry_queue\":", &self.telemetry_queue);
        object.optional("\"telemetry_dropped\":", &self.telemetry_dropped);
        object.optional("\"aliases\":", &self.aliases);
        object.extra(&self.extra);
        object.end();
    }
}

/// The flat keys of version 1 once more, for readers that look for them in one place.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Aliases {
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    ///
    /// Deprecated since 0.1.0: use `/duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/duration_ms`")]
    pub tick_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/queue_length`.
    #[deprecated(since = "0.1.0", note = "use `/transport/queue_length`")]
    pub telemetry_queue: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/dropped_messages`.
    #[deprecated(since = "0.1.0", note = "use `/transport/dropped_messages`")]
    pub telemetry_dropped: Option<shared::count::v1::Count>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Read for Aliases {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&ALIASES)?;
        let mut tick_duration_ms = None;
        let mut telemetry_queue = None;
        let mut telemetry_dropped = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut tick_duration_ms, &ALIASES, 0),
                1 => cursor.fill_optional(&mut telemetry_queue, &ALIASES, 1),
                2 => cursor.fill_optional(&mut telemetry_dropped, &ALIASES, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            extra: extra.into(),
        })
    }
}

json::typed!(Aliases : ALIASES_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Write for Aliases {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.optional("\"telemetry_queue\":", &self.telemetry_queue);
        object.optional("\"telemetry_dropped\":", &self.telemetry_dropped);
        object.extra(&self.extra);
        object.end();
    }
}

#[allow(
    deprecated,
    reason = "what an old version said in deprecated members is moved on"
)]
impl upgrade::Upgrade<loop_failure::v1::LoopFailure> for LoopFailure {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn upgrade(
        old: loop_failure::v1::LoopFailure,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .moves(
                &[
                    ("/duration_ms", "/tick_duration_ms"),
                    ("/transport/queue_length", "/telemetry_queue"),
                    ("/transport/dropped_messages", "/telemetry_dropped"),
                ],
            );
        notes
            .assumes(
                &[
                    ("/transport/provider", "null"),
                    ("/transport/last_flush_duration_ms", "null"),
                    ("/transport/payloads_flushed_total", "0"),
                    ("/transport/bytes_flushed_total", "0"),
                    ("/transport/auth_enabled", "false"),
                    ("/transport/worker/alive", "true"),
                    ("/transport/worker/error", "null"),
                    ("/transport/worker/restart_count", "0"),
                    ("/global_context", "{}"),
                ],
            );
        let tick = old.tick;
        let duration_ms = old.tick_duration_ms;
        let failure_count = old.failure_count;
        let error = old.error;
        let snapshot_path = match old.snapshot_path.map(Some) {
            Some(value) => value,
            None => notes.assume(&("/snapshot_path", "null"), None),
        };
        let transport_provider = None;
        let transport_queue_length = old.telemetry_queue;
        let transport_dropped_messages = old.telemetry_dropped;
        let transport_last_flush_duration_ms = None;
        let transport_payloads_flushed_total = 0;
        let transport_bytes_flushed_total = 0;
        let transport_auth_enabled = false;
        let transport_worker_alive = true;
        let transport_worker_error = None;
        let transport_worker_restart_count = 0;
        let global_context = json::Sparse::default();
        let health = None;
        let tick_duration_ms = None;
        let telemetry_queue = None;
        let telemetry_dropped = None;
        let aliases = None;
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
                worker: shared::transport::v1::Worker {
                    alive: transport_worker_alive,
                    error: transport_worker_error,
                    restart_count: transport_worker_restart_count,
                    extra: json::Extra::new(),
                },
                extra: json::Extra::new(),
            },
            global_context,
            health,
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            aliases,
            extra,
        })
    }
}

#[allow(deprecated, reason = "old readers look into deprecated members")]
impl upgrade::Downgrade<LoopFailure> for loop_failure::v1::LoopFailure {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn downgrade(
        new: LoopFailure,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .lost_unless_constant(
                "/transport/provider",
                Some(&new.transport.provider),
                "null",
            );
        notes
            .lost_unless_constant(
                "/transport/last_flush_duration_ms",
                Some(&new.transport.last_flush_duration_ms),
                "null",
            );
        notes
            .lost_unless_constant(
                "/transport/payloads_flushed_total",
                Some(&new.transport.payloads_flushed_total),
                "0",
            );
        notes
            .lost_unless_constant(
                "/transport/bytes_flushed_total",
                Some(&new.transport.bytes_flushed_total),
                "0",
            );
        notes
            .lost_unless_constant(
                "/transport/auth_enabled",
                Some(&new.transport.auth_enabled),
                "false",
            );
        notes
            .lost_unless_constant(
                "/transport/worker/alive",
                Some(&new.transport.worker.alive),
                "true",
            );
        notes
            .lost_unless_constant(
                "/transport/worker/error",
                Some(&new.transport.worker.error),
                "null",
            );
        notes
            .lost_unless_constant(
                "/transport/worker/restart_count",
                Some(&new.transport.worker.restart_count),
                "0",
            );
        notes.lost_unless_constant("/global_context", Some(&new.global_context), "{}");
        notes.lost("/health", new.health.as_ref());
        notes
            .lost_unless(
                "/tick_duration_ms",
                new.tick_duration_ms.as_ref(),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/telemetry_queue",
                new.telemetry_queue.as_ref(),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/telemetry_dropped",
                new.telemetry_dropped.as_ref(),
                Some(&new.transport.dropped_messages),
            );
        notes
            .lost_unless(
                "/aliases/tick_duration_ms",
                new.aliases.as_ref().and_then(|record| record.tick_duration_ms.as_ref()),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_queue",
                new.aliases.as_ref().and_then(|record| record.telemetry_queue.as_ref()),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_dropped",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_dropped.as_ref()),
                Some(&new.transport.dropped_messages),
            );
        notes.dissolved("/transport", Some(&new.transport.extra));
        notes.dissolved("/transport/worker", Some(&new.transport.worker.extra));
        notes.dissolved("/aliases", new.aliases.as_ref().map(|record| &record.extra));
        notes
            .moves(
                &[
                    ("/tick_duration_ms", "/duration_ms"),
                    ("/telemetry_queue", "/transport/queue_length"),
                    ("/telemetry_dropped", "/transport/dropped_messages"),
                ],
            );
        let tick = new.tick;
        let tick_duration_ms = new.duration_ms;
        let failure_count = new.failure_count;
        let error = new.error;
        let telemetry_queue = new.transport.queue_length;
        let telemetry_dropped = new.transport.dropped_messages;
        let snapshot_path = new.snapshot_path;
        let extra = notes.carry("", new.extra, &loop_failure::v1::LOOP_FAILURE);
        Ok(loop_failure::v1::LoopFailure {
            tick,
            tick_duration_ms,
            failure_count,
            error,
            telemetry_queue,
            telemetry_dropped,
            snapshot_path,
            extra,
        })
    }
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl event::Event for LoopFailure {
    const NAME: &'static str = "loop.failure";
    const VERSION: u32 = 2;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_failure/v2.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_FAILURE_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
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
        shape::Field::optional("health", loop_health::v2::LOOP_HEALTH_SHAPE),
        shape::Field::optional(
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::optional("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("aliases", ALIASES_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `LoopFailure`.
pub const LOOP_FAILURE_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_FAILURE);

/// What a `Aliases` looks like.
pub(crate) static ALIASES: shape::Record = shape::Record {
    title: "Aliases",
    fields: &[
        shape::Field::optional(
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::optional("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Aliases`.
pub const ALIASES_SHAPE: shape::Shape = shape::Shape::Record(&ALIASES);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopFailure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopFailure".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_failure/v2#LoopFailure".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"const\":\"error\",\"description\":\"Always `error`.\"},\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"error\":{\"type\":\"string\",\"pattern\":\"^[^: \\\\n\\\\r\\\\t]+: \",\"description\":\"An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.\"},\"snapshot_path\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`; null when nothing was saved.\"},\"transport\":{\"$ref\":\"shared/transport/v1#Transport\"},\"global_context\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"health\":{\"$ref\":\"loop_health/v2#LoopHealth\"},\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\",\"deprecated\":true},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"aliases\":{\"$ref\":\"loop_failure/v2#Aliases\"}},\"required\":[\"tick\",\"status\",\"duration_ms\",\"failure_count\",\"error\",\"snapshot_path\",\"transport\",\"global_context\"],\"additionalProperties\":false,\"description\":\"A tick failed and cannot be recovered, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.\"}",
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
                    "loop_health/v2#LoopHealth",
                    |generator| generator.subschema_for::<loop_health::v2::LoopHealth>(),
                ),
                (
                    "loop_failure/v2#Aliases",
                    |generator| generator.subschema_for::<Aliases>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Aliases {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Aliases".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_failure/v2#Aliases".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\",\"deprecated\":true},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true}},\"required\":[],\"additionalProperties\":false,\"description\":\"The flat keys of version 1 once more, for readers that look for them in one place.\"}",
            &[],
            generator,
        )
    }
}

// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `EmploymentSnapshot`.
//!
//! Who waits to leave a job, and the limits on leaving.
//!
//! From `shared/employment_snapshot/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Who waits to leave a job, and the limits on leaving.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmploymentSnapshot {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub daily_exit_cap: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub exits_today: shared::count::v1::Count,
    /// The agents that wait to leave, in the order of asking.
    pub pending: Vec<shared::agent_id::v1::AgentId>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pending_count: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_limit: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub review_window: shared::tick_span::v1::TickSpan,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`EmploymentSnapshot`] has; [`EmploymentSnapshot::new`] takes it.
#[derive(Debug)]
pub struct NewEmploymentSnapshot {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub daily_exit_cap: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub exits_today: shared::count::v1::Count,
    /// The agents that wait to leave, in the order of asking.
    pub pending: Vec<shared::agent_id::v1::AgentId>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pending_count: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_limit: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub review_window: shared::tick_span::v1::TickSpan,
}

impl EmploymentSnapshot {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewEmploymentSnapshot) -> Self {
        Self {
            daily_exit_cap: required.daily_exit_cap,
            exits_today: required.exits_today,
            pending: required.pending,
            pending_count: required.pending_count,
            queue_limit: required.queue_limit,
            review_window: required.review_window,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for EmploymentSnapshot {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&EMPLOYMENT_SNAPSHOT)?;
        let mut daily_exit_cap = None;
        let mut exits_today = None;
        let mut pending = None;
        let mut pending_count = None;
        let mut queue_limit = None;
        let mut review_window = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut daily_exit_cap, &EMPLOYMENT_SNAPSHOT, 0),
                1 => cursor.fill(&mut exits_today, &EMPLOYMENT_SNAPSHOT, 1),
                2 => cursor.fill(&mut pending, &EMPLOYMENT_SNAPSHOT, 2),
                3 => cursor.fill(&mut pending_count, &EMPLOYMENT_SNAPSHOT, 3),
                4 => cursor.fill(&mut queue_limit, &EMPLOYMENT_SNAPSHOT, 4),
                5 => cursor.fill(&mut review_window, &EMPLOYMENT_SNAPSHOT, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(daily_exit_cap),
            Some(exits_today),
            Some(pending),
            Some(pending_count),
            Some(queue_limit),
            Some(review_window),
        ) = (
            daily_exit_cap,
            exits_today,
            pending,
            pending_count,
            queue_limit,
            review_window,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            daily_exit_cap,
            exits_today,
            pending,
            pending_count,
            queue_limit,
            review_window,
            extra: extra.into(),
        })
    }
}

json::typed!(EmploymentSnapshot : EMPLOYMENT_SNAPSHOT_SHAPE);

impl json::Write for EmploymentSnapshot {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"daily_exit_cap\":", &self.daily_exit_cap);
        object.field("\"exits_today\":", &self.exits_today);
        object.field("\"pending\":", &self.pending);
        object.field("\"pending_count\":", &self.pending_count);
        object.field("\"queue_limit\":", &self.queue_limit);
        object.field("\"review_window\":", &self.review_window);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `EmploymentSnapshot` looks like.
pub(crate) static EMPLOYMENT_SNAPSHOT: shape::Record = shape::Record {
    title: "EmploymentSnapshot",
    fields: &[
        shape::Field::required("daily_exit_cap", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("exits_today", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "pending",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::agent_id::v1::AGENT_ID_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required("pending_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("queue_limit", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("review_window", shared::tick_span::v1::TICK_SPAN_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `EmploymentSnapshot`.
pub const EMPLOYMENT_SNAPSHOT_SHAPE: shape::Shape = shape::Shape::Record(
    &EMPLOYMENT_SNAPSHOT,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for EmploymentSnapshot {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EmploymentSnapshot".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/employment_snapshot/v1#EmploymentSnapshot".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"daily_exit_cap\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"exits_today\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"pending\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"The agents that wait to leave, in the order of asking.\"},\"pending_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"queue_limit\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"review_window\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"}},\"required\":[\"daily_exit_cap\",\"exits_today\",\"pending\",\"pending_count\",\"queue_limit\",\"review_window\"],\"additionalProperties\":false,\"description\":\"Who waits to leave a job, and the limits on leaving.\"}",
            &[],
            generator,
        )
    }
}

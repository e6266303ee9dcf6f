// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `QueueAffinityMetrics`.
//!
//! How often each operation on the queues was called since the start, and how much time it took in all.
//!
//! From `shared/queue_affinity_metrics/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// How often each operation on the queues was called since the start, and how much time it took in all.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueAffinityMetrics {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub assign_calls: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub assign_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub blocked_calls: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub blocked_ns: shared::duration_ns::v1::DurationNs,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub release_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub releases: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub request_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub requests: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`QueueAffinityMetrics`] has; [`QueueAffinityMetrics::new`] takes it.
#[derive(Debug)]
pub struct NewQueueAffinityMetrics {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub assign_calls: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub assign_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub blocked_calls: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub blocked_ns: shared::duration_ns::v1::DurationNs,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub release_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub releases: shared::count::v1::Count,
    /// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
    pub request_ns: shared::duration_ns::v1::DurationNs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub requests: shared::count::v1::Count,
}

impl QueueAffinityMetrics {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewQueueAffinityMetrics) -> Self {
        Self {
            assign_calls: required.assign_calls,
            assign_ns: required.assign_ns,
            blocked_calls: required.blocked_calls,
            blocked_ns: required.blocked_ns,
            release_ns: required.release_ns,
            releases: required.releases,
            request_ns: required.request_ns,
            requests: required.requests,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueAffinityMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_AFFINITY_METRICS)?;
        let mut assign_calls = None;
        let mut assign_ns = None;
        let mut blocked_calls = None;
        let mut blocked_ns = None;
        let mut release_ns = None;
        let mut releases = None;
        let mut request_ns = None;
        let mut requests = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut assign_calls, &QUEUE_AFFINITY_METRICS, 0),
                1 => cursor.fill(&mut assign_ns, &QUEUE_AFFINITY_METRICS, 1),
                2 => cursor.fill(&mut blocked_calls, &QUEUE_AFFINITY_METRICS, 2),
                3 => cursor.fill(&mut blocked_ns, &QUEUE_AFFINITY_METRICS, 3),
                4 => cursor.fill(&mut release_ns, &QUEUE_AFFINITY_METRICS, 4),
                5 => cursor.fill(&mut releases, &QUEUE_AFFINITY_METRICS, 5),
                6 => cursor.fill(&mut request_ns, &QUEUE_AFFINITY_METRICS, 6),
                7 => cursor.fill(&mut requests, &QUEUE_AFFINITY_METRICS, 7),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(assign_calls),
            Some(assign_ns),
            Some(blocked_calls),
            Some(blocked_ns),
            Some(release_ns),
            Some(releases),
            Some(request_ns),
            Some(requests),
        ) = (
            assign_calls,
            assign_ns,
            blocked_calls,
            blocked_ns,
            release_ns,
            releases,
            request_ns,
            requests,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            assign_calls,
            assign_ns,
            blocked_calls,
            blocked_ns,
            release_ns,
            releases,
            request_ns,
            requests,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueAffinityMetrics : QUEUE_AFFINITY_METRICS_SHAPE);

impl json::Write for QueueAffinityMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"assign_calls\":", &self.assign_calls);
        object.field("\"assign_ns\":", &self.assign_ns);
        object.field("\"blocked_calls\":", &self.blocked_calls);
        object.field("\"blocked_ns\":", &self.blocked_ns);
        object.field("\"release_ns\":", &self.release_ns);
        object.field("\"releases\":", &self.releases);
        object.field("\"request_ns\":", &self.request_ns);
        object.field("\"requests\":", &self.requests);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `QueueAffinityMetrics` looks like.
pub(crate) static QUEUE_AFFINITY_METRICS: shape::Record = shape::Record {
    title: "QueueAffinityMetrics",
    fields: &[
        shape::Field::required("assign_calls", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("assign_ns", shared::duration_ns::v1::DURATION_NS_SHAPE),
        shape::Field::required("blocked_calls", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("blocked_ns", shared::duration_ns::v1::DURATION_NS_SHAPE),
        shape::Field::required("release_ns", shared::duration_ns::v1::DURATION_NS_SHAPE),
        shape::Field::required("releases", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("request_ns", shared::duration_ns::v1::DURATION_NS_SHAPE),
        shape::Field::required("requests", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `QueueAffinityMetrics`.
pub const QUEUE_AFFINITY_METRICS_SHAPE: shape::Shape = shape::Shape::Record(
    &QUEUE_AFFINITY_METRICS,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueAffinityMetrics {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueAffinityMetrics".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/queue_affinity_metrics/v1#QueueAffinityMetrics".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"assign_calls\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"assign_ns\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.\"},\"blocked_calls\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"blocked_ns\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.\"},\"release_ns\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.\"},\"releases\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"request_ns\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.\"},\"requests\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"assign_calls\",\"assign_ns\",\"blocked_calls\",\"blocked_ns\",\"release_ns\",\"releases\",\"request_ns\",\"requests\"],\"additionalProperties\":false,\"description\":\"How often each operation on the queues was called since the start, and how much time it took in all.\"}",
            &[],
            generator,
        )
    }
}

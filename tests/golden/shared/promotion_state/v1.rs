// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `PromotionState`.
//!
//! Where a new policy stands on its way to replace the released one.
//!
//! From `shared/promotion_state/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Where a new policy stands on its way to replace the released one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PromotionState {
    /// The policy that may be released next; null when there is none.
    pub candidate: Option<Release>,
    /// Whether the candidate has passed often enough in a row.
    pub candidate_ready: bool,
    /// When the candidate became ready; null when it is not.
    pub candidate_ready_tick: Option<shared::tick::v1::Tick>,
    /// A policy that is or may be released. Its other members are up to whoever released it.
    pub current_release: Release,
    /// The promotions and roll-backs so far, oldest first.
    pub history: Vec<shared::open_object::v1::OpenObject>,
    /// A policy that is or may be released. Its other members are up to whoever released it.
    pub initial_release: Release,
    /// When the latest evaluation took place; null before the first one.
    pub last_evaluated_tick: Option<shared::tick::v1::Tick>,
    /// How the latest evaluation ended; null before the first one.
    pub last_result: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pass_streak: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub required_passes: shared::count::v1::Count,
    /// What the promotion process is doing.
    pub state: PromotionStage,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`PromotionState`] has; [`PromotionState::new`] takes it.
#[derive(Debug)]
pub struct NewPromotionState {
    /// The policy that may be released next; null when there is none.
    pub candidate: Option<Release>,
    /// Whether the candidate has passed often enough in a row.
    pub candidate_ready: bool,
    /// When the candidate became ready; null when it is not.
    pub candidate_ready_tick: Option<shared::tick::v1::Tick>,
    /// A policy that is or may be released. Its other members are up to whoever released it.
    pub current_release: Release,
    /// The promotions and roll-backs so far, oldest first.
    pub history: Vec<shared::open_object::v1::OpenObject>,
    /// A policy that is or may be released. Its other members are up to whoever released it.
    pub initial_release: Release,
    /// When the latest evaluation took place; null before the first one.
    pub last_evaluated_tick: Option<shared::tick::v1::Tick>,
    /// How the latest evaluation ended; null before the first one.
    pub last_result: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pass_streak: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub required_passes: shared::count::v1::Count,
    /// What the promotion process is doing.
    pub state: PromotionStage,
}

impl PromotionState {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewPromotionState) -> Self {
        Self {
            candidate: required.candidate,
            candidate_ready: required.candidate_ready,
            candidate_ready_tick: required.candidate_ready_tick,
            current_release: required.current_release,
            history: required.history,
            initial_release: required.initial_release,
            last_evaluated_tick: required.last_evaluated_tick,
            last_result: required.last_result,
            pass_streak: required.pass_streak,
            required_passes: required.required_passes,
            state: required.state,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PromotionState {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&PROMOTION_STATE)?;
        let mut candidate = None;
        let mut candidate_ready = None;
        let mut candidate_ready_tick = None;
        let mut current_release = None;
        let mut history = None;
        let mut initial_release = None;
        let mut last_evaluated_tick = None;
        let mut last_result = None;
        let mut pass_streak = None;
        let mut required_passes = None;
        let mut state = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut candidate, &PROMOTION_STATE, 0),
                1 => cursor.fill(&mut candidate_ready, &PROMOTION_STATE, 1),
                2 => cursor.fill(&mut candidate_ready_tick, &PROMOTION_STATE, 2),
                3 => cursor.fill(&mut current_release, &PROMOTION_STATE, 3),
                4 => cursor.fill(&mut history, &PROMOTION_STATE, 4),
                5 => cursor.fill(&mut initial_release, &PROMOTION_STATE, 5),
                6 => cursor.fill(&mut last_evaluated_tick, &PROMOTION_STATE, 6),
                7 => cursor.fill(&mut last_result, &PROMOTION_STATE, 7),
                8 => cursor.fill(&mut pass_streak, &PROMOTION_STATE, 8),
                9 => cursor.fill(&mut required_passes, &PROMOTION_STATE, 9),
                10 => cursor.fill(&mut state, &PROMOTION_STATE, 10),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(candidate),
            Some(candidate_ready),
            Some(candidate_ready_tick),
            Some(current_release),
            Some(history),
            Some(initial_release),
            Some(last_evaluated_tick),
            Some(last_result),
            Some(pass_streak),
            Some(required_passes),
            Some(state),
        ) = (
            candidate,
            candidate_ready,
            candidate_ready_tick,
            current_release,
            history,
            initial_release,
            last_evaluated_tick,
            last_result,
            pass_streak,
            required_passes,
            state,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            candidate,
            candidate_ready,
            candidate_ready_tick,
            current_release,
            history,
            initial_release,
            last_evaluated_tick,
            last_result,
            pass_streak,
            required_passes,
            state,
            extra: extra.into(),
        })
    }
}

json::typed!(PromotionState : PROMOTION_STATE_SHAPE);

impl json::Write for PromotionState {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"candidate\":", &self.candidate);
        object.field("\"candidate_ready\":", &self.candidate_ready);
        object.field("\"candidate_ready_tick\":", &self.candidate_ready_tick);
        object.field("\"current_release\":", &self.current_release);
        object.field("\"history\":", &self.history);
        object.field("\"initial_release\":", &self.initial_release);
        object.field("\"last_evaluated_tick\":", &self.last_evaluated_tick);
        object.field("\"last_result\":", &self.last_result);
        object.field("\"pass_streak\":", &self.pass_streak);
        object.field("\"required_passes\":", &self.required_passes);
        object.field("\"state\":", &self.state);
        object.extra(&self.extra);
        object.end();
    }
}

/// What the promotion process is doing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PromotionStage {
    /// `monitoring`
    Monitoring,
    /// `ready`
    Ready,
    /// `promoted`
    Promoted,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl PromotionStage {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Monitoring => "monitoring",
            Self::Ready => "ready",
            Self::Promoted => "promoted",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for PromotionStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for PromotionStage {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "monitoring" => Self::Monitoring,
                "ready" => Self::Ready,
                "promoted" => Self::Promoted,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for PromotionStage {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(PromotionStage : PROMOTION_STAGE_SHAPE);

/// A policy that is or may be released. Its other members are up to whoever released it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Release {
    /// The configuration that it belongs to, such as `v1.3.0`.
    pub config_id: Option<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for Release {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RELEASE)?;
        let mut config_id = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut config_id, &RELEASE, 0),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            config_id,
            extra: extra.into(),
        })
    }
}

json::typed!(Release : RELEASE_SHAPE);

impl json::Write for Release {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"config_id\":", &self.config_id);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `PromotionState` looks like.
pub(crate) static PROMOTION_STATE: shape::Record = shape::Record {
    title: "PromotionState",
    fields: &[
        shape::Field::required("candidate", shape::Shape::Nullable(&RELEASE_SHAPE)),
        shape::Field::required("candidate_ready", shape::Shape::Boolean),
        shape::Field::required(
            "candidate_ready_tick",
            shape::Shape::Nullable(&shared::tick::v1::TICK_SHAPE),
        ),
        shape::Field::required("current_release", RELEASE_SHAPE),
        shape::Field::required(
            "history",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::open_object::v1::OPEN_OBJECT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required("initial_release", RELEASE_SHAPE),
        shape::Field::required(
            "last_evaluated_tick",
            shape::Shape::Nullable(&shared::tick::v1::TICK_SHAPE),
        ),
        shape::Field::required(
            "last_result",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("pass_streak", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("required_passes", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("state", PROMOTION_STAGE_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PromotionState`.
pub const PROMOTION_STATE_SHAPE: shape::Shape = shape::Shape::Record(&PROMOTION_STATE);

/// The shape of a `PromotionStage`.
pub const PROMOTION_STAGE_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

/// What a `Release` looks like.
pub(crate) static RELEASE: shape::Record = shape::Record {
    title: "Release",
    fields: &[
        shape::Field::optional(
            "config_id",
            shape::Shape::String(shape::StringRules::ANY),
        ),
    ],
    open: true,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Release`.
pub const RELEASE_SHAPE: shape::Shape = shape::Shape::Record(&RELEASE);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PromotionState {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PromotionState".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/promotion_state/v1#PromotionState".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"candidate\":{\"anyOf\":[{\"$ref\":\"shared/promotion_state/v1#Release\"},{\"type\":\"null\"}],\"description\":\"The policy that may be released next; null when there is none.\"},\"candidate_ready\":{\"type\":\"boolean\",\"description\":\"Whether the candidate has passed often enough in a row.\"},\"candidate_ready_tick\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},{\"type\":\"null\"}],\"description\":\"When the candidate became ready; null when it is not.\"},\"current_release\":{\"$ref\":\"shared/promotion_state/v1#Release\"},\"history\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"description\":\"The promotions and roll-backs so far, oldest first.\"},\"initial_release\":{\"$ref\":\"shared/promotion_state/v1#Release\"},\"last_evaluated_tick\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},{\"type\":\"null\"}],\"description\":\"When the latest evaluation took place; null before the first one.\"},\"last_result\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"How the latest evaluation ended; null before the first one.\"},\"pass_streak\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"required_passes\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"state\":{\"$ref\":\"shared/promotion_state/v1#PromotionStage\"}},\"required\":[\"candidate\",\"candidate_ready\",\"candidate_ready_tick\",\"current_release\",\"history\",\"initial_release\",\"last_evaluated_tick\",\"last_result\",\"pass_streak\",\"required_passes\",\"state\"],\"additionalProperties\":false,\"description\":\"Where a new policy stands on its way to replace the released one.\"}",
            &[
                (
                    "shared/promotion_state/v1#Release",
                    |generator| generator.subschema_for::<Release>(),
                ),
                (
                    "shared/promotion_state/v1#PromotionStage",
                    |generator| generator.subschema_for::<PromotionStage>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PromotionStage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PromotionStage".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/promotion_state/v1#PromotionStage".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"What the promotion process is doing.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Release {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Release".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/promotion_state/v1#Release".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"config_id\":{\"type\":\"string\",\"description\":\"The configuration that it belongs to, such as `v1.3.0`.\"}},\"required\":[],\"additionalProperties\":true,\"description\":\"A policy that is or may be released. Its other members are up to whoever released it.\"}",
            &[],
            generator,
        )
    }
}

// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ShiftState`.
//!
//! Where an agent stands in its working day.
//!
//! From `shared/shift_state/v1.schema.json`.

use crate::{json, shape};

/// Where an agent stands in its working day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ShiftState {
    /// `idle`
    Idle,
    /// `await_start`
    AwaitStart,
    /// `on_time`
    OnTime,
    /// `late`
    Late,
    /// `absent`
    Absent,
    /// `post_shift`
    PostShift,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl ShiftState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Idle => "idle",
            Self::AwaitStart => "await_start",
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Absent => "absent",
            Self::PostShift => "post_shift",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for ShiftState {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for ShiftState {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "idle" => Self::Idle,
                "await_start" => Self::AwaitStart,
                "on_time" => Self::OnTime,
                "late" => Self::Late,
                "absent" => Self::Absent,
                "post_shift" => Self::PostShift,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for ShiftState {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(ShiftState : SHIFT_STATE_SHAPE);

/// The shape of a `ShiftState`.
pub const SHIFT_STATE_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ShiftState {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ShiftState".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/shift_state/v1#ShiftState".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"Where an agent stands in its working day.\"}",
            &[],
            generator,
        )
    }
}

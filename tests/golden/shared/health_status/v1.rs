// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `HealthStatus`.
//!
//! How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.
//!
//! From `shared/health_status/v1.schema.json`.

use crate::{json, shape};

/// How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HealthStatus {
    /// `ok`
    Ok,
    /// `warn`
    Warn,
    /// `error`
    Error,
}

impl HealthStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

impl std::fmt::Display for HealthStatus {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for HealthStatus {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        match &*text {
            "ok" => Ok(Self::Ok),
            "warn" => Ok(Self::Warn),
            "error" => Ok(Self::Error),
            _ => Err(cursor.violation()),
        }
    }
}

impl json::Write for HealthStatus {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        writer.plain(self.as_str());
    }
}

json::typed!(HealthStatus : HEALTH_STATUS_SHAPE);

/// The shape of a `HealthStatus`.
pub const HEALTH_STATUS_SHAPE: shape::Shape = shape::Shape::String(shape::StringRules {
    min_length: 0,
    max_length: u64::MAX,
    pattern: None,
    format: None,
    values: &["ok", "warn", "error"],
});

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HealthStatus {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HealthStatus".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/health_status/v1#HealthStatus".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"enum\":[\"ok\",\"warn\",\"error\"],\"description\":\"How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.\"}",
            &[],
            generator,
        )
    }
}

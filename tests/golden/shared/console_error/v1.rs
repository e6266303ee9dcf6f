// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ConsoleError`.
//!
//! Why a console command was refused.
//!
//! From `shared/console_error/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Why a console command was refused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConsoleError {
    /// The reason, for programs.
    pub code: ConsoleErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub details: Option<shared::json::v1::Json>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl ConsoleError {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(code: ConsoleErrorCode, message: String) -> Self {
        Self {
            code,
            message,
            details: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for ConsoleError {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&CONSOLE_ERROR)?;
        let mut code = None;
        let mut message = None;
        let mut details = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut code, &CONSOLE_ERROR, 0),
                1 => cursor.fill(&mut message, &CONSOLE_ERROR, 1),
                2 => cursor.fill_optional(&mut details, &CONSOLE_ERROR, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(code), Some(message)) = (code, message) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            code,
            message,
            details,
            extra: extra.into(),
        })
    }
}

json::typed!(ConsoleError : CONSOLE_ERROR_SHAPE);

impl json::Write for ConsoleError {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"code\":", &self.code);
        object.field("\"message\":", &self.message);
        object.optional("\"details\":", &self.details);
        object.extra(&self.extra);
        object.end();
    }
}

/// The reason, for programs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConsoleErrorCode {
    /// `usage`
    Usage,
    /// `forbidden`
    Forbidden,
    /// `unsupported`
    Unsupported,
    /// `invalid_args`
    InvalidArgs,
    /// `not_found`
    NotFound,
    /// `conflict`
    Conflict,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl ConsoleErrorCode {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Usage => "usage",
            Self::Forbidden => "forbidden",
            Self::Unsupported => "unsupported",
            Self::InvalidArgs => "invalid_args",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for ConsoleErrorCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for ConsoleErrorCode {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "usage" => Self::Usage,
                "forbidden" => Self::Forbidden,
                "unsupported" => Self::Unsupported,
                "invalid_args" => Self::InvalidArgs,
                "not_found" => Self::NotFound,
                "conflict" => Self::Conflict,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for ConsoleErrorCode {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(ConsoleErrorCode : CONSOLE_ERROR_CODE_SHAPE);

/// What a `ConsoleError` looks like.
pub(crate) static CONSOLE_ERROR: shape::Record = shape::Record {
    title: "ConsoleError",
    fields: &[
        shape::Field::required("code", CONSOLE_ERROR_CODE_SHAPE),
        shape::Field::required("message", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional("details", shared::json::v1::JSON_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `ConsoleError`.
pub const CONSOLE_ERROR_SHAPE: shape::Shape = shape::Shape::Record(&CONSOLE_ERROR);

/// The shape of a `ConsoleErrorCode`.
pub const CONSOLE_ERROR_CODE_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleError {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleError".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/console_error/v1#ConsoleError".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"code\":{\"$ref\":\"shared/console_error/v1#ConsoleErrorCode\"},\"message\":{\"type\":\"string\",\"description\":\"The reason, for people.\"},\"details\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"}},\"required\":[\"code\",\"message\"],\"additionalProperties\":false,\"description\":\"Why a console command was refused.\"}",
            &[
                (
                    "shared/console_error/v1#ConsoleErrorCode",
                    |generator| generator.subschema_for::<ConsoleErrorCode>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ConsoleErrorCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ConsoleErrorCode".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/console_error/v1#ConsoleErrorCode".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"The reason, for programs.\"}",
            &[],
            generator,
        )
    }
}

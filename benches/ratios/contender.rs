//! The contenders: their names, in the order in which they run and stand in the table.
//!
//! What each does is in `subject`, in words in the README of this folder.

/// Someone who reads or writes the payloads of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contender {
    /// `serde_json` reads a `Value`; what reading is compared with.
    Value,
    /// `Value`, then the `jsonschema` crate, then `from_value`.
    Conventional,
    /// `serde_json` reads the type that typify made of the schema.
    Typify,
    /// Ours checks and builds nothing.
    Check,
    /// Ours reads the DTO of a version known beforehand.
    Dto,
    /// Ours reads a version known beforehand and upgrades it.
    Known,
    /// Ours tells event and version from the shape, reads, upgrades and reports.
    Read,
    /// `serde_json` writes the `Value`; what writing is compared with.
    WriteValue,
    /// Ours writes the DTO.
    WriteDto,
    /// Ours writes the DTO and holds it to the closed schema.
    WriteChecked,
}

impl Contender {
    /// All, in order.
    pub(crate) const ALL: [Self; 10] = [
        Self::Value,
        Self::Conventional,
        Self::Typify,
        Self::Check,
        Self::Dto,
        Self::Known,
        Self::Read,
        Self::WriteValue,
        Self::WriteDto,
        Self::WriteChecked,
    ];

    /// Its name, in filters, in criterion's folders and in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Value => "Value",
            Self::Conventional => "Value + jsonschema + from_value",
            Self::Typify => "typify",
            Self::Check => "check",
            Self::Dto => "bytes to DTO",
            Self::Known => "known version, upgraded",
            Self::Read => "detected, upgraded, reported",
            Self::WriteValue => "write Value",
            Self::WriteDto => "write DTO",
            Self::WriteChecked => "write, checked",
        }
    }
    /// Whom it is compared with.
    pub(crate) fn base(self) -> Option<Self> {
        match self {
            Self::Value | Self::WriteValue => None,
            Self::Conventional
            | Self::Typify
            | Self::Check
            | Self::Dto
            | Self::Known
            | Self::Read => Some(Self::Value),
            Self::WriteDto | Self::WriteChecked => Some(Self::WriteValue),
        }
    }
}

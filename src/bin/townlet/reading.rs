//! How payloads are read: which event, which version, how strictly.

use crate::exit::Usage;
use clap::builder::PossibleValuesParser;
use townlet_contract::{Kind, Profile, Reader, SCHEMAS};

/// What is known of the payloads beforehand.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Reading {
    /// The event of bare payloads; an envelope's own word goes before it
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(event_names()))]
    pub(crate) event: Option<String>,

    /// The version of payloads that do not declare it; otherwise their shape tells
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) version: Option<u32>,

    /// How strictly to read: who takes what comes, or who checks what is sent
    #[arg(long, value_enum, default_value_t, value_name = "PROFILE")]
    pub(crate) profile: Strictness,
}

/// A profile by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Strictness {
    /// Unknown members are kept, and null for an optional member counts as absent.
    #[default]
    Reader,
    /// Exactly the schema.
    Writer,
}

impl Reading {
    /// The reader that this asks for.
    pub(crate) fn reader(&self, max_bytes: usize) -> anyhow::Result<Reader> {
        let profile = match self.profile {
            Strictness::Reader => Profile::Reader,
            Strictness::Writer => Profile::Writer,
        };
        let mut reader = Reader::new().profile(profile).max_bytes(max_bytes);
        let kind = self.event.as_deref().and_then(Kind::from_name);
        if let Some(kind) = kind {
            reader = reader.event(kind);
        }
        if let Some(version) = self.version {
            check_version(kind, version)?;
            reader = reader.version(version);
        }
        Ok(reader)
    }
}

/// Refuses a version that the event, or every event, lacks.
pub(crate) fn check_version(kind: Option<Kind>, version: u32) -> anyhow::Result<()> {
    let latest = match kind {
        Some(kind) => kind.latest(),
        None => Kind::ALL.iter().map(|kind| kind.latest()).max().unwrap_or_default(),
    };
    if (1..=latest).contains(&version) {
        return Ok(());
    }
    let which = kind.map_or_else(|| "no event".to_owned(), |kind| format!("`{kind}`"));
    let has = if kind.is_some() { "has no version" } else { "has a version" };
    Err(Usage::error(format!("{which} {has} {version}; the latest is {latest}")))
}

/// Every name on the wire.
pub(crate) fn event_names() -> Vec<&'static str> {
    let versions = SCHEMAS.iter().filter_map(|schema| schema.event.as_ref());
    let mut names: Vec<&str> = versions.flat_map(|version| version.names).copied().collect();
    names.sort_unstable();
    names.dedup();
    names
}

//! What a snapshot holds.

use super::error::SnapshotError;
use super::migration::{FORMAT, begins_as_one, migrated};
use crate::contract::loop_health::LoopHealth;
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::policy_identity::v1::PolicyIdentity;
use crate::json::{Number, Raw, Sparse};
use crate::sim::policy::{Decision, PolicyMemory};
use crate::sim::promotion::PromotionMemory;
use crate::sim::stability::StabilityMemory;
use crate::sim::world::Progress;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The file in a snapshot's folder.
pub(super) const FILE: &str = "snapshot.json";

/// The state of a run between two ticks, or in a tick that failed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    format: u32,
    configuration: Option<Raw>,
    pub(crate) memory: LoopMemory,
    world: Raw,
    /// The steps that brought it up to date when it was read.
    #[serde(skip)]
    migrations: Vec<String>,
}

/// What the loop remembers from tick to tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct LoopMemory {
    /// Ticks completed.
    pub(crate) tick: u64,
    pub(crate) failure_count: u64,
    pub(crate) policy: PolicyMemory,
    pub(crate) stability: StabilityMemory,
    pub(crate) promotion: PromotionMemory,
    pub(crate) sent: Sent,
    pub(crate) advanced: Option<Advanced>,
    pub(crate) context: Option<Sparse<GlobalContext>>,
    pub(crate) health: Option<Box<LoopHealth>>,
}

/// What was last sent of what is sent on change only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub(crate) identity: Option<PolicyIdentity>,
    pub(crate) possessed: Option<Vec<String>>,
    pub(crate) anneal_ratio: Option<Number>,
}

/// A tick through which the world has gone while the loop has not: it is not asked to go again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Advanced {
    pub(crate) tick: u64,
    pub(crate) decision: Decision,
    pub(crate) progress: Progress,
}

impl Snapshot {
    pub(crate) fn new(configuration: Option<Raw>, memory: LoopMemory, world: Raw) -> Self {
        Self { format: FORMAT, configuration, memory, world, migrations: Vec::new() }
    }

    /// Reads a snapshot of any form from its folder or its file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is no snapshot of a form that is known; the error tells something
    /// else ([`SnapshotError::is_no_snapshot`]) from a snapshot that is damaged.
    pub fn read(path: &Path) -> Result<Self, SnapshotError> {
        let file = if path.is_dir() { path.join(FILE) } else { path.to_owned() };
        if path.is_dir() && !file.exists() {
            let error = SnapshotError::foreign(format!("the folder holds no `{FILE}`"));
            return Err(error.within(path));
        }
        let bytes = std::fs::read(&file).map_err(|error| SnapshotError::at(&file, &error))?;
        text(bytes).and_then(|text| Self::parse(&text)).map_err(|error| error.within(&file))
    }

    /// Reads a snapshot of any form from its text.
    ///
    /// # Errors
    ///
    /// When it is no snapshot of a form that is known.
    pub fn parse(text: &str) -> Result<Self, SnapshotError> {
        let (text, migrations) = migrated(text)?;
        let snapshot = serde_json::from_str(text.as_str());
        let snapshot: Self = snapshot.map_err(|error| SnapshotError::new(error.to_string()))?;
        Ok(Self { migrations, ..snapshot })
    }

    /// Its text: one line of JSON.
    ///
    /// # Errors
    ///
    /// When the world holds what cannot be written.
    pub fn to_json(&self) -> Result<String, SnapshotError> {
        serde_json::to_string(self).map_err(|error| SnapshotError::new(error.to_string()))
    }

    /// Ticks completed.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.memory.tick
    }

    /// The names of the steps that brought it up to date when it was read, in order; none when it was
    /// written in the form of today.
    #[must_use]
    pub fn migrations(&self) -> &[String] {
        &self.migrations
    }

    /// The world's state, as it saved it.
    #[must_use]
    pub fn world(&self) -> &Raw {
        &self.world
    }

    /// What whoever ran the loop had it keep, such as the configuration.
    #[must_use]
    pub fn configuration(&self) -> Option<&Raw> {
        self.configuration.as_ref()
    }
}

fn text(bytes: Vec<u8>) -> Result<String, SnapshotError> {
    String::from_utf8(bytes).map_err(|error| {
        if begins_as_one(error.as_bytes()) {
            SnapshotError::new(error.utf8_error().to_string())
        } else {
            SnapshotError::foreign("it is not text")
        }
    })
}

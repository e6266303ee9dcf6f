//! Configuration of snapshots of a failed run.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether and where the state is saved when a tick fails.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SnapshotConfig {
    /// Whether it is saved.
    pub on_failure: bool,
    /// The folder that snapshots go to.
    #[schemars(length(min = 1))]
    pub directory: String,
}

impl Default for SnapshotConfig {
    fn default() -> Self {
        Self { on_failure: false, directory: "failures".to_owned() }
    }
}

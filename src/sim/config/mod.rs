//! What a run is made of: a town, a policy, limits of stability, telemetry, snapshots, a console.
//!
//! Plain data; every value has a default, so that no configuration at all is a run of two agents.
//! It is written in TOML; [`read`] says what is wrong by file, line, column and key.

pub mod console;
pub mod policy;
pub mod snapshot;
pub mod stability;
pub mod telemetry;
pub mod town;

mod error;
mod places;
mod read;
mod references;
mod rules;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use self::error::{ConfigError, ConfigProblem};
pub use self::read::{parse, read};

/// Everything that a run is made of.
///
/// ```
/// use townlet_contract::sim::config::{self, Config};
///
/// assert_eq!(config::parse("", "none.toml").unwrap(), Config::default());
/// let error = config::parse("seed = -1", "run.toml").unwrap_err();
/// assert!(error.to_string().starts_with("run.toml:1:8: `seed`"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The configuration's name, as in `policy_identity.config_id`.
    #[schemars(length(min = 1))]
    pub config_id: String,
    /// What the randomness of the run starts from. TOML holds half of all seeds; the command line
    /// takes any.
    pub seed: u64,
    /// The town.
    pub town: town::TownConfig,
    /// Who decides what agents do.
    pub policy: policy::PolicyConfig,
    /// What counts as unstable.
    pub stability: stability::StabilityConfig,
    /// How events leave the loop.
    pub telemetry: telemetry::TelemetryConfig,
    /// Whether and where the state is saved when a tick fails.
    pub snapshot: snapshot::SnapshotConfig,
    /// Who may command what.
    pub console: console::ConsoleConfig,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            config_id: "default".to_owned(),
            seed: 1,
            town: town::TownConfig::default(),
            policy: policy::PolicyConfig::default(),
            stability: stability::StabilityConfig::default(),
            telemetry: telemetry::TelemetryConfig::default(),
            snapshot: snapshot::SnapshotConfig::default(),
            console: console::ConsoleConfig::default(),
        }
    }
}

/// The JSON Schema of the configuration, draft 2020-12, for editors and for other programs.
#[must_use]
pub fn json_schema() -> String {
    format!("{:#}\n", rules::schema())
}

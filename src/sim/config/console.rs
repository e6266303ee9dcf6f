//! Configuration of the console: who may command what.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who may command what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ConsoleConfig {
    /// What commands without a mode of their own may do.
    pub mode: ConsoleMode,
    /// The credential that commands must have; absent when they need none.
    #[schemars(length(min = 1))]
    pub token: Option<String>,
    /// The variable of the environment that holds the credential, instead of `token`.
    #[schemars(length(min = 1))]
    pub token_env: Option<String>,
    /// The most commands that wait for a tick.
    #[schemars(range(min = 1, max = 100_000))]
    pub max_waiting: u64,
    /// How many results are remembered, so that a repeated `cmd_id` gets its result again.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub remembered_results: u64,
}

impl Default for ConsoleConfig {
    fn default() -> Self {
        Self {
            mode: ConsoleMode::Viewer,
            token: None,
            token_env: None,
            max_waiting: 256,
            remembered_results: 512,
        }
    }
}

/// What commands may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsoleMode {
    /// Look.
    Viewer,
    /// Look and change.
    Admin,
}

//! A console as it is configured.

use super::access::{Access, Mode, Secret};
use super::ledger::Memory;
use super::{Console, Inbox};
use crate::sim::config::console::{ConsoleConfig, ConsoleMode};
use std::fmt;

/// A configuration of which no console can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnfitConsole {
    /// `console.token` and `console.token_env` are both there.
    TwoTokens,
    /// The variable that `console.token_env` names is not set, or is no text.
    NoVariable(String),
    /// The token is empty or too long.
    Token,
}

impl fmt::Display for UnfitConsole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TwoTokens => {
                f.write_str("`console.token` and `console.token_env` are both there; keep one")
            }
            Self::NoVariable(name) => {
                write!(f, "`console.token_env` names `{name}`, which is not set; set it")
            }
            Self::Token => write!(f, "the console's token is unfit: {}", super::UnfitSecret),
        }
    }
}

impl std::error::Error for UnfitConsole {}

impl Console {
    /// The console of a configuration, and the inbox for its lines. `variable` gives what a variable
    /// of the environment holds.
    ///
    /// ```
    /// use townlet_contract::sim::config::console::ConsoleConfig;
    /// use townlet_contract::sim::console::{Console, Line};
    ///
    /// let (console, inbox) = Console::configured(&ConsoleConfig::default(), |_| None)?;
    /// inbox.offer(Line::new(r#"{"name": "help"}"#)).expect("there is room");
    /// assert!(!console.auth_enabled());
    /// # Ok::<(), townlet_contract::sim::console::UnfitConsole>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such token as the configuration asks for.
    pub fn configured(
        config: &ConsoleConfig,
        variable: impl FnOnce(&str) -> Option<String>,
    ) -> Result<(Self, Inbox), UnfitConsole> {
        let token = match (&config.token, &config.token_env) {
            (Some(_), Some(_)) => return Err(UnfitConsole::TwoTokens),
            (token, None) => token.clone(),
            (None, Some(name)) => {
                let missing = || UnfitConsole::NoVariable(name.clone());
                Some(variable(name).ok_or_else(missing)?)
            }
        };
        let access = match token {
            None => Access::open(),
            Some(token) => {
                let secret = Secret::new(&token).map_err(|_unfit| UnfitConsole::Token)?;
                Access::guarded([(secret, Mode::Admin)])
            }
        };
        let unmarked = match config.mode {
            ConsoleMode::Viewer => Mode::Viewer,
            ConsoleMode::Admin => Mode::Admin,
        };
        let remembered = usize::try_from(config.remembered_results).unwrap_or(usize::MAX);
        let memory = Memory { commands: remembered, ..Memory::default() };
        let inbox = Inbox::new(usize::try_from(config.max_waiting).unwrap_or(usize::MAX));
        Ok((Self::new(inbox.clone(), access.with_unmarked(unmarked), memory), inbox))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_from_one_place() {
        let config = |token: Option<&str>, token_env: Option<&str>| ConsoleConfig {
            token: token.map(str::to_owned),
            token_env: token_env.map(str::to_owned),
            ..ConsoleConfig::default()
        };
        let variable = |name: &str| (name == "KEY").then(|| "key".to_owned());
        let check = |config: ConsoleConfig, expected: Result<bool, UnfitConsole>| {
            let made = Console::configured(&config, variable);
            assert_eq!(made.map(|(console, _)| console.auth_enabled()), expected);
        };
        check(config(None, None), Ok(false));
        check(config(Some("a"), None), Ok(true));
        check(config(None, Some("KEY")), Ok(true));
        check(config(Some(""), None), Err(UnfitConsole::Token));
        check(config(None, Some("NO")), Err(UnfitConsole::NoVariable("NO".to_owned())));
        check(config(Some("a"), Some("KEY")), Err(UnfitConsole::TwoTokens));
    }
}

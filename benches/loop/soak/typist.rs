//! Somebody at the console who never stops: commands with a `cmd_id` of their own, some that make no
//! sense, and no commands at all.

use townlet_contract::sim::console::{Inbox, Line};

/// Types a line before each tick.
pub(crate) struct Typist {
    inbox: Inbox,
    typed: u64,
}

impl Typist {
    pub(crate) fn new(inbox: Inbox) -> Self {
        Self { inbox, typed: 0 }
    }

    pub(crate) fn type_some(&mut self) {
        self.typed += 1;
        let number = self.typed;
        let line = match number % 6 {
            0 => format!(
                r#"{{"name":"price","mode":"admin","cmd_id":"{number}","args":["meal_cost",0.4]}}"#
            ),
            1 => format!(
                r#"{{"name":"possess","mode":"admin","cmd_id":"{number}","args":["alice"]}}"#
            ),
            2 => r#"{"name":"snapshot"}"#.to_owned(),
            3 => format!(
                r#"{{"name":"release","mode":"admin","cmd_id":"{number}","args":["alice"]}}"#
            ),
            4 => "[[[[ \u{1b}[2J rm -rf / tick=1".to_owned(),
            _fifth => format!(
                r#"{{"name":"perturbation_trigger","mode":"admin","cmd_id":"{number}","kwargs":{{"spec":"price_spike"}}}}"#
            ),
        };
        // A full inbox says so to whoever types; here nobody minds.
        let _ = self.inbox.offer(Line::new(line));
    }
}

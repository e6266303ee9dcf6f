//! Somebody at the console who types whatever comes to mind, now and then something that makes sense.

use crate::support::random::Random;
use townlet_contract::sim::console::{Inbox, Line};

/// What is typed, each line in its turn.
const LINES: [&str; 30] = [
    r#"{"name":"help"}"#,
    r#"{"name":"possess","mode":"admin","cmd_id":"p1","args":["AGENT"]}"#,
    r#"{"name":"town_status","cmd_id":"a"}"#,
    r#"{"name":"set_anneal_ratio","mode":"admin","cmd_id":"r1","args":[0.5]}"#,
    r#"{"name":"queue_inspect","args":[1e400, 1000000000000000000000000000000]}"#,
    r#"{"name":"town_status","cmd_id":"a"}"#,
    r#"{"name":"perturbation_trigger","mode":"admin","cmd_id":"t","kwargs":{"spec":"price_spike"}}"#,
    r#"{"name": NaN}"#,
    r#"{"name":"\ud800"}"#,
    r#"{"name":"setneed","mode":"admin","cmd_id":"n","args":["AGENT","hygiene",0.01]}"#,
    "[[[[[[",
    "rm -rf / \"tick\":1}\u{1b}[2J",
    r#"{"name":"health"}"#,
    r#"{"name":"no such command","args":[{"deep":[1.0,-0.0,5e-324,{"":null}]}]}"#,
    r#"{"name":"release","mode":"admin","cmd_id":"p2","args":["AGENT"]}"#,
    r#"{"name":"price","mode":"admin","cmd_id":"e1","args":["meal_cost", 1e308]}"#,
    r#"{"name":"price","mode":"admin","cmd_id":"e2","args":["meal_cost", -1]}"#,
    r#"{"name":"spawn","mode":"admin","cmd_id":"s","args":["tick\": 9}\n{"]}"#,
    r#"{"name":"teleport","mode":"admin","cmd_id":"m","args":["AGENT", 1e999, -0.0]}"#,
    r#"{"name":"possess","mode":"admin","cmd_id":"p3","args":["nobody"]}"#,
    r#"{"name":"set_anneal_ratio","mode":"admin","cmd_id":"r2","args":[1e-400]}"#,
    r#"{"cmd":"help","token":"secret","auth":{"token":"secret"},"issuer":"名前"}"#,
    r#"{"name":"snapshot"}"#,
    r#"{"name":"relationship_summary","args":["AGENT"]}"#,
    r#"{"name":"employment_exit","mode":"admin","cmd_id":"x","args":["review","AGENT"]}"#,
    r#"{"name":"perturbation_cancel","mode":"admin","cmd_id":"c","args":["nothing"]}"#,
    r#"{"name":"queue_inspect","args":["fridge_1"]}"#,
    "null",
    r#"{"name":"noop","kwargs":{"a":1,"a":2}}"#,
    r#"{"name":"promote","mode":"admin","cmd_id":"v"}"#,
];

/// Types before each tick.
pub(crate) struct Typist {
    inbox: Inbox,
    agent: String,
    random: Random,
    typed: usize,
}

impl Typist {
    /// Someone who knows of one agent.
    pub(crate) fn new(inbox: Inbox, agent: &str, seed: u64) -> Self {
        let agent = serde_json::to_string(agent).expect("a text is JSON");
        Self { inbox, agent, random: Random::new(seed), typed: 0 }
    }

    /// Types a line, and at times noise as well.
    pub(crate) fn type_some(&mut self) {
        let line = LINES[self.typed % LINES.len()].replace("\"AGENT\"", &self.agent);
        self.typed += 1;
        self.offer(line.as_bytes());
        if self.random.percent(20) {
            let length = self.random.below(40);
            let noise: Vec<u8> = (0..length).map(|_| self.random.below(256) as u8).collect();
            self.offer(&noise);
        }
    }

    fn offer(&self, bytes: &[u8]) {
        self.inbox.offer(Line::new(bytes)).expect("there is room");
    }
}

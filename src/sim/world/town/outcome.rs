//! What a tick brought, as the town keeps it: a tick that is asked for again has the same outcome.

use crate::contract::shared::world_event::v1::WorldEvent;
use crate::json::{Map, Number, Raw};
use crate::sim::world::{Progress, Rivalry};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a tick brought.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Outcome {
    events: Vec<Event>,
    social: Vec<BTreeMap<String, Value>>,
    clashes: Vec<Clash>,
    pub(super) rewards: BTreeMap<String, BTreeMap<String, f64>>,
    pub(super) terminated: BTreeMap<String, String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Event {
    name: String,
    tick: u64,
    about: BTreeMap<String, Value>,
}

/// Two agents who wanted the same.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Clash {
    pub(super) actor: String,
    pub(super) rival: String,
    pub(super) intensity: f64,
    pub(super) reason: String,
}

impl Outcome {
    /// Notes that something happened; `about` is an object.
    pub(super) fn event(&mut self, name: &str, tick: u64, about: Value) {
        self.events.push(Event { name: name.to_owned(), tick, about: members(about) });
    }

    /// Notes that something happened between agents; `about` is an object.
    pub(super) fn social(&mut self, about: Value) {
        self.social.push(members(about));
    }

    /// Notes a clash.
    pub(super) fn clash(&mut self, clash: Clash) {
        self.clashes.push(clash);
    }

    /// The outcome as that of a tick.
    pub(super) fn moved_to(mut self, tick: u64) -> Self {
        for event in &mut self.events {
            event.tick = tick;
        }
        self
    }

    /// The outcome as the loop takes it.
    pub(super) fn progress(&self) -> Progress {
        let rivalry = self.clashes.iter().map(|clash| Rivalry {
            agent_a: clash.actor.clone(),
            agent_b: clash.rival.clone(),
            intensity: clash.intensity,
            reason: clash.reason.clone(),
        });
        let terminated = self.terminated.iter();
        Progress {
            events: self.events.iter().map(Event::to_dto).collect(),
            social_events: self.social.iter().map(raw_members).collect(),
            rivalry: rivalry.collect(),
            rewards: self.rewards.iter().map(|(id, all)| (id.as_str(), numbers(all))).collect(),
            terminated: terminated.map(|(id, why)| (id.as_str(), why.clone())).collect(),
        }
    }
}

impl Event {
    fn to_dto(&self) -> WorldEvent {
        let mut event = WorldEvent::new(self.name.clone());
        event.tick = Some(self.tick);
        event.extra = raw_members(&self.about);
        event
    }
}

/// A number of the state.
pub(super) fn number(value: f64) -> Number {
    // INVARIANT: the state holds finite floats only; configuration and console let in no others,
    // and all sums of them are clamped or small.
    Number::try_from(value).unwrap_or_default()
}

/// Numbers by name.
pub(super) fn numbers(all: &BTreeMap<String, f64>) -> Map<Number> {
    all.iter().map(|(name, value)| (name.as_str(), number(*value))).collect()
}

/// Members as raw JSON.
pub(super) fn raw_members(all: &BTreeMap<String, Value>) -> Map<Raw> {
    all.iter().map(|(name, value)| (name.as_str(), Raw::from(value))).collect()
}

fn members(about: Value) -> BTreeMap<String, Value> {
    match about {
        Value::Object(members) => members.into_iter().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            BTreeMap::new()
        }
    }
}

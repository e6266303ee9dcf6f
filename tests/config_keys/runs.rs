//! Two runs of two configurations, side by side, until one tells something that the other does not.

use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};
use tempfile::TempDir;
use townlet_contract::AnyEvent;
use townlet_contract::shared::transport::v1::{NewTransport, Transport, Worker};
use townlet_contract::sim::assembly;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::config::Config;
use townlet_contract::sim::console::{Console, Line};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::{Account, Frame, Sink};

/// Ticks of a run; the last one fails.
const TICKS: u64 = 140;

/// Commands of the first tick; the repeated `cmd_id` is done again where only the latest result is
/// remembered.
const COMMANDS: [&str; 6] = [
    r#"{"name": "possess", "args": ["ann"]}"#,
    r#"{"name": "help", "cmd_id": "1"}"#,
    r#"{"name": "noop", "cmd_id": "2"}"#,
    r#"{"name": "possessed", "cmd_id": "1"}"#,
    r#"{"name": "noop"}"#,
    r#"{"name": "noop"}"#,
];

/// Members that repeat a setting as it is.
const REPEATED: [&str; 8] = [
    "observation_variant",
    "option_commit_ticks",
    "thresholds",
    "required_passes",
    "daily_exit_cap",
    "queue_limit",
    "review_window",
    "configured_slots",
];

/// Whether two configurations are two runs.
pub(crate) fn differ(one: &Config, other: &Config) -> bool {
    let (mut one, mut other) = (Run::new(one), Run::new(other));
    (1..=TICKS).any(|_tick| {
        let (one, other) = (one.tick(), other.tick());
        let told = |events: &[AnyEvent]| events.iter().map(Run::told).collect::<Vec<_>>();
        one != other && told(&one) != told(&other)
    })
}

struct Run {
    simulation: SimulationLoop,
    tap: Tap,
    /// What snapshots go to.
    _folder: TempDir,
}

impl Run {
    fn new(config: &Config) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let mut config = config.clone();
        let directory = folder.path().join(&config.snapshot.directory);
        config.snapshot.directory = directory.to_str().expect("it is text").to_owned();
        let variable = |name: &str| Some(format!("what {name} holds"));
        let console = Console::configured(&config.console, variable);
        let (console, inbox) = console.expect("there is a console");
        // Those for which there is no room are not answered.
        COMMANDS.iter().for_each(|line| drop(inbox.offer(Line::new(line))));
        let mut settings = assembly::loop_settings(&config);
        settings.fail_at = Some(TICKS);
        let variant = config.policy.observation_variant;
        let town = Box::new(Town::new(&config.town, config.seed).observed_as(variant));
        let clock = Box::new(ScriptedClock::new(UNIX_EPOCH, Duration::from_micros(1)));
        let tap = Tap::default();
        let mut simulation = SimulationLoop::new(town, Box::new(tap.clone()), clock, settings);
        simulation.take_commands_from(Box::new(console));
        Self { simulation, tap, _folder: folder }
    }

    /// What the next tick tells; the last one fails.
    fn tick(&mut self) -> Vec<AnyEvent> {
        let failed = self.simulation.step().is_err();
        assert!(!failed || self.simulation.tick() == TICKS - 1, "it fails at the end alone");
        std::mem::take(&mut *self.tap.0.lock().expect("nobody panics holding it"))
    }

    /// An event without what only repeats a setting.
    fn told(event: &AnyEvent) -> Value {
        let frame = Frame::bare(event, 0).expect("it is valid");
        let mut json = serde_json::from_slice(frame.line()).expect("events are JSON");
        forget_settings(&mut json);
        json
    }
}

fn forget_settings(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, value| {
                // A digest of all settings; a hash that is configured has another length.
                let is_digest = name == "policy_hash" && value.as_str().map(str::len) == Some(64);
                !is_digest && !REPEATED.contains(&name.as_str())
            });
            if let Some(Value::String(path)) = members.get_mut("snapshot_path") {
                // Each run has a temporary folder of its own; what is below it counts.
                let parts: Vec<&str> = path.rsplit('/').take(3).collect();
                *path = parts.join("/");
            }
            members.values_mut().for_each(forget_settings);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_settings),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Keeps what is told until somebody looks.
#[derive(Clone, Default)]
struct Tap(Arc<Mutex<Vec<AnyEvent>>>);

impl Sink for Tap {
    fn emit(&mut self, event: AnyEvent, _tick: u64) {
        self.0.lock().expect("nobody panics holding it").push(event);
    }

    fn status(&self) -> Transport {
        Transport::new(NewTransport {
            provider: Some("tap".to_owned()),
            queue_length: 0,
            dropped_messages: 0,
            last_flush_duration_ms: None,
            payloads_flushed_total: 0,
            bytes_flushed_total: 0,
            auth_enabled: false,
            worker: Worker::new(true, None, 0),
        })
    }

    fn close(&mut self) -> Account {
        Account::default()
    }
}

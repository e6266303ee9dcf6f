//! Which runs there are: configurations, channels and troubles, each pair of them at least once.

use std::path::Path;
use townlet_contract::sim::config::{self, Config};

/// What lines leave through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    Memory,
    Stdout,
    /// With rotation.
    File,
    Tcp,
    Tls,
    Prometheus,
    /// Bare payloads in the old form.
    Legacy,
}

pub(crate) const CHANNELS: [Channel; 7] = [
    Channel::Memory,
    Channel::Stdout,
    Channel::File,
    Channel::Tcp,
    Channel::Tls,
    Channel::Prometheus,
    Channel::Legacy,
];

/// What is wrong with a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Nothing,
    /// It takes half of what it is given; a peer reads slowly.
    Slow,
    /// It fails every now and then, at times over its reconnect or its flush; a peer hangs up.
    Flapping,
    /// It panics, no more often than the worker survives.
    Crashing,
    /// From some moment on nothing gets through: it fails each time, or panics until the worker is
    /// dead.
    Dead,
}

pub(crate) const TROUBLES: [Trouble; 5] =
    [Trouble::Nothing, Trouble::Slow, Trouble::Flapping, Trouble::Crashing, Trouble::Dead];

/// Configurations that the plan counts on: none at all, and the five examples.
const CONFIGURATIONS: usize = 6;

/// A run.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) name: String,
    pub(crate) config: Config,
    pub(crate) seed: u64,
    pub(crate) ticks: u64,
    pub(crate) channel: Channel,
    pub(crate) trouble: Trouble,
    /// Whether the state is saved when a tick fails.
    pub(crate) captures: bool,
}

impl Plan {
    /// The name, and what else tells the run from others.
    pub(crate) fn title(&self) -> String {
        let Self { name, seed, channel, trouble, .. } = self;
        format!("{name}, seed {seed}, {channel:?}, {trouble:?}")
    }
}

/// Runs of so many ticks, in rounds; `TOWNLET_CASES=<factor>` makes them so many times as many.
///
/// Seven channels, six configurations and five troubles have no common factor: in a round, which is
/// as many runs as the first two have pairs, each pair of any two has its turn. Each run has a seed
/// of its own.
pub(crate) fn plans(ticks: u64, rounds: usize) -> Vec<Plan> {
    let configurations = configurations();
    assert_eq!(configurations.len(), CONFIGURATIONS, "the plan counts on so many");
    let plan = |number: usize| {
        let (name, config) = configurations[number % CONFIGURATIONS].clone();
        let mut plan = Plan {
            seed: number as u64 + 1,
            // A crowd has more to say in each tick.
            ticks: if config.town.population >= 40 { ticks / 2 } else { ticks },
            name,
            config,
            channel: CHANNELS[number % CHANNELS.len()],
            trouble: TROUBLES[number % TROUBLES.len()],
            captures: number % 4 == 3,
        };
        plan.config.seed = plan.seed;
        if number / CONFIGURATIONS % 2 == 1 {
            settle_odd_agents(&mut plan.config, number);
        }
        plan
    };
    let factor: usize = std::env::var("TOWNLET_CASES")
        .map_or(1, |factor| factor.parse().expect("TOWNLET_CASES is a number"));
    (0..CONFIGURATIONS * CHANNELS.len() * rounds * factor).map(plan).collect()
}

/// A run of a configuration that nothing disturbs.
pub(crate) fn calm(name: &str, seed: u64, ticks: u64) -> Plan {
    let configurations = configurations();
    let found = configurations.into_iter().find(|(known, _)| known == name);
    let (name, config) = found.unwrap_or_else(|| panic!("there is no `{name}`"));
    let config = Config { seed, ..config };
    let (channel, trouble) = (Channel::Memory, Trouble::Nothing);
    Plan { name, config, seed, ticks, channel, trouble, captures: false }
}

/// The examples that are shipped, and no configuration at all.
fn configurations() -> Vec<(String, Config)> {
    let mut found = vec![("none".to_owned(), Config::default())];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("configs");
    for entry in std::fs::read_dir(folder).expect("configs/ is there") {
        let path = entry.expect("configs/ can be read").path();
        let config = config::read(&path).unwrap_or_else(|error| panic!("{error}"));
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        found.push((name.unwrap_or_default(), config));
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

/// Names that nobody would give an agent.
fn odd_names() -> Vec<String> {
    let long = "long ".repeat(80);
    let odd = [
        "",
        " ",
        "kai#1",
        "名前 🏠",
        "\u{202e}abc\u{2028}",
        "\u{0}\u{1b}[31m\u{7f}",
        r#""},{"tick":999,"status":"ok"#,
        "a\ntick_health tick=999 duration_ms=0 queue=0 dropped=0",
        "x queue=7 snapshot=None error=ValueError: y",
        "null",
        "~1/~0%2F..",
        &long,
    ];
    odd.map(str::to_owned).to_vec()
}

/// Gives some agents odd names.
fn settle_odd_agents(config: &mut Config, number: usize) {
    let names = odd_names();
    let town = &mut config.town;
    for (place, name) in names.iter().cycle().skip(number).take(4).enumerate() {
        match town.agents.get_mut(place) {
            Some(agent) => agent.id.clone_from(name),
            None => {
                let job = town.jobs.first().map(|job| job.id.as_str());
                let agent = serde_json::json!({"id": name, "job": job, "wallet": 1.0});
                town.agents.push(serde_json::from_value(agent).expect("it is an agent"));
            }
        }
    }
    town.population = town.population.max(4);
}

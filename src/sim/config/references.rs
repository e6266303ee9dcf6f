//! What values must keep between them: names that exist, names that differ, ends after beginnings.

use super::Config;
use super::places::Step;
use super::telemetry::TransportKind;
use super::town::{SpecKind, TownConfig};
use std::collections::BTreeSet;

/// A place and what is wrong there.
type Missing = (Vec<Step>, String);

/// Everything that does not fit together.
pub(super) fn missing(config: &Config) -> Vec<Missing> {
    let mut found = Vec::new();
    agents(&config.town, &mut found);
    jobs(&config.town, &mut found);
    things(&config.town, &mut found);
    specs(&config.town, &mut found);
    possessed(config, &mut found);
    telemetry(config, &mut found);
    if config.console.token.is_some() && config.console.token_env.is_some() {
        let message = "stands beside `token`; leave one of the two out".to_owned();
        found.push((keys(&["console", "token_env"]), message));
    }
    found
}

fn agents(town: &TownConfig, found: &mut Vec<Missing>) {
    let jobs: Vec<&str> = town.jobs.iter().map(|job| job.id.as_str()).collect();
    let mut names = BTreeSet::new();
    for (index, agent) in town.agents.iter().enumerate() {
        if !names.insert(agent.id.as_str()) {
            let message = format!("is the second agent called `{}`; name it otherwise", agent.id);
            found.push((member("agents", index, "id"), message));
        }
        if let Some(job) = agent.job.as_deref().filter(|job| !jobs.contains(job)) {
            let message = format!("is `{job}`, which is no job; jobs are {}", listed(&jobs));
            found.push((member("agents", index, "job"), message));
        }
        if agent.home.is_some_and(|home| !inside(home, town)) {
            found.push((member("agents", index, "home"), outside(town)));
        }
    }
}

fn jobs(town: &TownConfig, found: &mut Vec<Missing>) {
    let mut names = BTreeSet::new();
    for (index, job) in town.jobs.iter().enumerate() {
        if !names.insert(job.id.as_str()) {
            let message = format!("is the second job called `{}`; name it otherwise", job.id);
            found.push((member("jobs", index, "id"), message));
        }
        if job.end <= job.start || job.end > town.ticks_per_day {
            let (start, day) = (job.start, town.ticks_per_day);
            let message = format!(
                "is {}; give a tick after {start}, at most {day}, the end of the day",
                job.end
            );
            found.push((member("jobs", index, "end"), message));
        }
        if !inside(job.location, town) {
            found.push((member("jobs", index, "location"), outside(town)));
        }
    }
}

fn things(town: &TownConfig, found: &mut Vec<Missing>) {
    let mut kinds = BTreeSet::new();
    for (index, object) in town.objects.iter().enumerate() {
        if !kinds.insert(object.kind.as_str()) {
            let message = format!("is the second `{}`; raise the first one's count", object.kind);
            found.push((member("objects", index, "kind"), message));
        }
        if object.location.is_some_and(|place| !inside(place, town)) {
            found.push((member("objects", index, "location"), outside(town)));
        }
    }
    let mut names = BTreeSet::new();
    for (index, affordance) in town.affordances.iter().enumerate() {
        if !names.insert(affordance.id.as_str()) {
            let message = format!("is the second `{}`; name it otherwise", affordance.id);
            found.push((member("affordances", index, "id"), message));
        }
    }
}

fn specs(town: &TownConfig, found: &mut Vec<Missing>) {
    let place = |index: usize, key: &str| {
        let mut path = keys(&["town", "perturbations", "specs"]);
        path.extend([Step::Index(index), Step::Key(key.to_owned())]);
        path
    };
    let mut names = BTreeSet::new();
    for (index, spec) in town.perturbations.specs.iter().enumerate() {
        if !names.insert(spec.name.as_str()) {
            let message = format!("is the second `{}`; name it otherwise", spec.name);
            found.push((place(index, "name"), message));
        }
        if spec.location.is_some_and(|location| !inside(location, town)) {
            found.push((place(index, "location"), outside(town)));
        }
        if spec.utility.is_some() && spec.kind != SpecKind::Outage {
            let message = "is for outages alone; leave it out".to_owned();
            found.push((place(index, "utility"), message));
        }
    }
}

fn possessed(config: &Config, found: &mut Vec<Missing>) {
    if config.policy.possessed.is_empty() {
        return;
    }
    let names: BTreeSet<String> = config.town.agent_names().into_iter().collect();
    for (index, agent) in config.policy.possessed.iter().enumerate() {
        if !names.contains(agent) {
            let some: Vec<&str> = names.iter().map(String::as_str).take(12).collect();
            let message = format!("is `{agent}`, which is no agent; agents are {}", listed(&some));
            let mut path = keys(&["policy", "possessed"]);
            path.push(Step::Index(index));
            found.push((path, message));
        }
    }
}

fn telemetry(config: &Config, found: &mut Vec<Missing>) {
    let transport = &config.telemetry.transport;
    let needed = match transport.kind {
        TransportKind::File | TransportKind::Prometheus => {
            transport.path.is_none().then_some("path")
        }
        TransportKind::Tcp => transport.address.is_none().then_some("address"),
        TransportKind::Stdout | TransportKind::Memory | TransportKind::Null => None,
    };
    if let Some(key) = needed {
        let message = format!("needs `{key}` beside it; add it");
        found.push((keys(&["telemetry", "transport", "kind"]), message));
    }
}

fn keys(names: &[&str]) -> Vec<Step> {
    names.iter().map(|name| Step::Key((*name).to_owned())).collect()
}

fn member(list: &str, index: usize, key: &str) -> Vec<Step> {
    let mut path = keys(&["town", list]);
    path.extend([Step::Index(index), Step::Key(key.to_owned())]);
    path
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn inside(place: [f64; 2], town: &TownConfig) -> bool {
    let side = f64::from(town.size);
    place.iter().all(|it| (0.0..=side).contains(it))
}

fn outside(town: &TownConfig) -> String {
    format!("is outside the town; give x and y from 0 to {}", town.size)
}

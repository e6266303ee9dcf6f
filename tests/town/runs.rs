//! Whole runs: the same again, saved and gone on with, valid all along, linear in the agents.

use crate::resident::{configured, plan, saved, sensible, step};
use crate::support::cases::folder;
use crate::support::json::Json;
use crate::support::judge;
use townlet_contract::json::Raw;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::config;
use townlet_contract::sim::config::policy::ObservationVariant;
use townlet_contract::sim::config::town::TownConfig;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Plan, World as _, reward};

const CONTEXT: &str = "https://townlet.ai/schemas/telemetry/shared/global_context/v1.schema.json";
const OBSERVATION: &str = "https://townlet.ai/schemas/telemetry/shared/observation/v1.schema.json";
const EVENT: &str = "https://townlet.ai/schemas/telemetry/shared/world_event/v1.schema.json";

fn example(name: &str) -> TownConfig {
    let path = folder(&format!("configs/{name}.toml"));
    config::read(&path).unwrap_or_else(|error| panic!("{error}")).town
}

/// Everything that a town shows in a tick.
fn shown(town: &Town, progress: &townlet_contract::sim::world::Progress) -> String {
    let seen = Raw::of(&town.observe().expect("it is seen"));
    let context = Raw::of(&town.context().expect("there is a context"));
    format!("{progress:?}\n{seen}\n{context}")
}

fn run(town: &mut Town, ticks: u64) -> Vec<String> {
    let mut all = Vec::new();
    for _ in 0..ticks {
        let plan = sensible(town);
        let progress = step(town, &plan);
        all.push(shown(town, &progress));
    }
    all
}

#[test]
fn the_same_seed_is_the_same_run() {
    for name in ["perturbations", "forty_agents"] {
        let config = example(name);
        let [mut one, mut other] = [Town::new(&config, 3), Town::new(&config, 3)];
        assert_eq!(run(&mut one, 200), run(&mut other, 200), "{name}");
        let mut another = Town::new(&config, 4);
        assert_ne!(run(&mut another, 200), run(&mut Town::new(&config, 3), 200), "{name}");
    }
}

/// A town that is saved and restored goes on as one that was not, whenever it is saved.
#[test]
fn a_restored_town_goes_on_as_the_saved_one() {
    for name in ["queue_conflict", "employment", "perturbations"] {
        let config = example(name);
        let mut whole = Town::new(&config, 5);
        let expected = run(&mut whole, 160);
        for stop in [0, 1, 2, 19, 61, 95, 130, 159] {
            let mut town = Town::new(&config, 5);
            run(&mut town, stop);
            let text = town.save().expect("it is saved");
            let mut restored = Town::restore(&text).expect("it is restored");
            assert_eq!(saved(&restored), saved(&town), "{name} at {stop}");
            let rest = run(&mut restored, 160 - stop);
            assert!(rest == expected[stop as usize..], "{name} goes on otherwise after {stop}");
        }
    }
}

/// What the property above kills: a state of which the dice were lost.
#[test]
fn a_town_with_other_dice_goes_on_otherwise() {
    let config = example("perturbations");
    let mut town = Town::new(&config, 5);
    run(&mut town, 10);
    let mut state = saved(&town);
    state["dice"] = saved(&Town::new(&config, 6))["dice"].clone();
    let mut other = Town::restore(&Raw::from(&state)).expect("it is a town");
    assert_ne!(run(&mut town, 150), run(&mut other, 150));
}

#[test]
fn what_is_no_town_is_not_restored() {
    let error = Town::restore(&Raw::parse("{}").expect("it is JSON")).err().expect("it is none");
    assert_eq!(error.name, "SavedTownError");
}

#[test]
fn a_tick_that_is_done_is_not_lived_again() {
    let config = example("queue_conflict");
    let mut town = Town::new(&config, 5);
    run(&mut town, 30);
    let first = step(&mut town, &Plan::default());
    let state = saved(&town);
    let again = town.advance(31, &plan(&[("anna", "start", "shower")])).expect("it is done");
    assert_eq!(again, first);
    assert_eq!(saved(&town), state);
    let mut restored = Town::restore(&town.save().expect("it is saved")).expect("it is a town");
    assert_eq!(restored.advance(31, &Plan::default()).expect("it is done"), first);
}

#[test]
fn a_tick_out_of_turn_changes_nothing() {
    let mut town = Town::new(&TownConfig::default(), 5);
    run(&mut town, 3);
    let before = saved(&town);
    for tick in [0, 2, 5, u64::MAX] {
        let error = town.advance(tick, &Plan::default()).expect_err("it is not its turn");
        assert_eq!(
            error.to_string(),
            format!("TickOrderError: after tick 3 comes tick 4, not {tick}")
        );
    }
    assert_eq!(saved(&town), before);
}

/// Each context, each observation and each event, of all examples, judged by a validator that is
/// not ours.
#[test]
fn everything_shown_is_valid() {
    let accept = |id: &str, raw: Raw, what: &str| {
        let complaints = judge::writer().complaints(id, &Json::parse(raw.as_str()));
        assert!(complaints.is_empty(), "{what}: {complaints:?}\n{raw}");
    };
    for name in ["quiet", "queue_conflict", "employment", "perturbations", "forty_agents"] {
        let mut town = Town::new(&example(name), 9);
        if name == "queue_conflict" {
            town = town.timed_by(Box::new(ScriptedClock::new(
                std::time::UNIX_EPOCH,
                std::time::Duration::from_nanos(7),
            )));
        }
        if name == "perturbations" {
            town = town.observed_as(ObservationVariant::Full);
        }
        let ticks = if name == "forty_agents" { 30 } else { 100 };
        for tick in 0..ticks {
            let what = format!("{name} at {tick}");
            let context = town.context().expect("there is a context");
            assert_eq!(context.queue_affinity_metrics.is_some(), name == "queue_conflict");
            accept(CONTEXT, Raw::of(&context), &what);
            accept(OBSERVATION, Raw::of(&town.observe().expect("it is seen")), &what);
            let plan = sensible(&town);
            for event in step(&mut town, &plan).events {
                accept(EVENT, Raw::of(&event), &what);
            }
        }
    }
}

#[test]
fn rewards_add_up_and_keep_to_their_limits() {
    let mut town = Town::new(&example("queue_conflict"), 2);
    for _ in 0..200 {
        let plan = sensible(&town);
        let progress = step(&mut town, &plan);
        for (agent, parts) in &progress.rewards {
            let of = |name: &str| parts[name].as_f64();
            let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
            assert!(reward::total(parts).abs() <= 0.5 + 1e-12, "{agent}");
            assert!(near(of("homeostasis"), of("survival") + of("needs_penalty")));
            assert!(near(of("work"), of("wage") + of("punctuality")));
            let social = of("social_bonus") + of("social_penalty") + of("social_avoidance");
            assert!(near(of("social"), social));
        }
    }
}

/// Work in a tick is counted by what it leaves behind: events, ties and bytes of context, which
/// must not grow faster than the agents.
#[test]
fn a_thousand_agents_leave_no_more_each_than_a_hundred() {
    let per_agent = |population: u32| {
        let config = configured(&format!("population = {population}"));
        let mut town = Town::new(&config, 1);
        let mut events = 0;
        for _ in 0..40 {
            let plan = sensible(&town);
            events += step(&mut town, &plan).events.len();
        }
        let bytes = Raw::of(&town.context().expect("there is a context")).as_str().len();
        (events as f64 / f64::from(population), bytes as f64 / f64::from(population))
    };
    let (few, many) = (per_agent(100), per_agent(1000));
    assert!(many.0 < few.0 * 1.5, "events grow from {} to {} per agent", few.0, many.0);
    assert!(many.1 < few.1 * 1.5, "bytes grow from {} to {} per agent", few.1, many.1);
}

/// Each example shows what it is for, to agents that look after themselves.
#[test]
fn examples_show_what_they_are_for() {
    let wanted: [(&str, &[&str]); 5] = [
        ("quiet", &["affordance_finish", "shift_started", "shift_ended"]),
        ("queue_conflict", &["queue_conflict", "affordance_finish"]),
        ("employment", &["shift_late", "shift_absent", "employment_exit"]),
        (
            "perturbations",
            &["perturbation_scheduled", "perturbation_started", "perturbation_ended"],
        ),
        ("forty_agents", &["affordance_finish", "perturbation_started", "shift_started"]),
    ];
    for (name, wanted) in wanted {
        let path = folder(&format!("configs/{name}.toml"));
        let config = config::read(&path).unwrap_or_else(|error| panic!("{error}"));
        let mut town = Town::new(&config.town, config.seed);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..300 {
            let plan = sensible(&town);
            seen.extend(step(&mut town, &plan).events.into_iter().map(|event| event.event));
        }
        for event in wanted {
            assert!(seen.contains(*event), "{name} has no {event}: {seen:?}");
        }
        let terminated = seen.contains("agent_terminated");
        assert!(!terminated || name != "quiet", "agents of the quiet town faint");
    }
}

//! Lines: in order, no turn unused, no turn twice in a row, and what it does between agents.

use crate::resident::{configured, context, events, plan, step};
use serde_json::{Value, json};
use townlet_contract::sim::config::town::TownConfig;
use townlet_contract::sim::world::Plan;
use townlet_contract::sim::world::town::Town;

/// Three at one shower, which takes four ticks; nothing else is there.
fn three() -> TownConfig {
    configured(
        r#"
        population = 3
        size = 4
        jobs = []
        agents = [
            { id = "ann", home = [1, 1] }, { id = "ben", home = [1, 1] },
            { id = "cy", home = [1, 1] },
        ]
        objects = [{ kind = "shower", location = [1, 1], agents_per_object = 8 }]
        queue = { max_length = 2, ghost_step_after = 2, cooldown_ticks = 5 }
        "#,
    )
}

fn all(kind: &str) -> Plan {
    plan(&[("ann", kind, "shower_1"), ("ben", kind, "shower_1"), ("cy", kind, "shower_1")])
}

fn queue(town: &Town) -> Vec<String> {
    let lines = &context(town)["queues"]["queues"]["shower_1"];
    let line = lines.as_array().expect("there is a line");
    line.iter().map(|it| it["agent_id"].as_str().expect("it is a name").to_owned()).collect()
}

fn active(town: &Town) -> Value {
    context(town)["queues"]["active"]["shower_1"].clone()
}

#[test]
fn who_asks_first_comes_first() {
    let mut town = Town::new(&three(), 1);
    // In the first tick the second by name begins.
    step(&mut town, &all("start"));
    assert_eq!((active(&town), queue(&town)), (json!("ben"), vec!["cy".into(), "ann".into()]));
    let mut holders = vec![active(&town)];
    for _ in 0..40 {
        step(&mut town, &all("start"));
        let now = active(&town);
        if !now.is_null() && holders.last() != Some(&now) {
            holders.push(now);
        }
    }
    let order: Vec<&str> = holders.iter().filter_map(Value::as_str).take(6).collect();
    assert_eq!(order, ["ben", "cy", "ann", "ben", "cy", "ann"]);
}

#[test]
fn who_had_its_turn_rests_while_others_wait() {
    let mut town = Town::new(&three(), 1);
    let mut rested = false;
    for _ in 0..5 {
        let progress = step(&mut town, &all("start"));
        let blocked = events(&progress, "action.start");
        rested |= blocked.iter().any(|it| it["reason"] == "cooldown" && it["agent_id"] == "ben");
    }
    assert!(rested);
    let shown = context(&town);
    let rests = shown["queues"]["cooldowns"].as_array().expect("it is a list");
    assert_eq!(rests[..], [json!({"object_id": "shower_1", "agent_id": "ben", "expiry": 9})]);
    assert_eq!(shown["queue_metrics"]["cooldown_events"], 1);
}

/// The near miss: nobody waits, nobody rests.
#[test]
fn who_is_alone_does_not_rest() {
    let mut town = Town::new(&three(), 1);
    for _ in 0..12 {
        step(&mut town, &plan(&[("ann", "start", "shower_1")]));
    }
    assert_eq!(context(&town)["queue_metrics"]["cooldown_events"], 0);
}

#[test]
fn a_turn_that_passes_unused_goes_to_the_next_who_holds_it_against_the_first() {
    let mut town = Town::new(&three(), 1);
    step(&mut town, &all("request"));
    assert_eq!(context(&town)["queues"]["stall_counts"], json!({"shower_1": 1}));
    step(&mut town, &all("request"));
    assert_eq!(context(&town)["queue_metrics"]["ghost_step_events"], 0);
    let progress = step(&mut town, &all("request"));
    assert_eq!((active(&town), queue(&town)), (json!("cy"), vec!["ann".into(), "ben".into()]));
    let shown = context(&town);
    let counts = json!({"cooldown_events": 0, "ghost_step_events": 1, "rotation_events": 1});
    assert_eq!(shown["queue_metrics"], counts);
    let [clash] = &progress.rivalry[..] else { panic!("one clash: {:?}", progress.rivalry) };
    assert_eq!((clash.agent_a.as_str(), clash.agent_b.as_str()), ("ben", "cy"));
    assert_eq!((clash.intensity, clash.reason.as_str()), (1.5, "ghost_step"));
    let conflict = &events(&progress, "queue_conflict")[0];
    assert_eq!(conflict["intensity"], 1.5);
    for (one, other) in [("ben", "cy"), ("cy", "ben")] {
        let tie = &shown["relationship_snapshot"][one][other];
        assert!(tie["rivalry"].as_f64() > Some(0.14) && tie["trust"].as_f64() < Some(0.0), "{tie}");
    }
    assert!(progress.rewards["ben"]["social_penalty"].as_f64() < 0.0);
}

/// The near miss: with nobody behind it there is no rotation and no clash.
#[test]
fn a_turn_that_passes_unused_alone_hurts_nobody() {
    let mut town = Town::new(&three(), 1);
    for _ in 0..3 {
        let progress = step(&mut town, &plan(&[("ann", "request", "shower_1")]));
        assert!(progress.rivalry.is_empty());
    }
    let counts = json!({"cooldown_events": 0, "ghost_step_events": 1, "rotation_events": 0});
    assert_eq!(context(&town)["queue_metrics"], counts);
    assert!(active(&town).is_null());
}

#[test]
fn a_line_that_is_full_turns_others_away() {
    let mut config = three();
    config.queue.max_length = 1;
    let mut town = Town::new(&config, 1);
    let progress = step(&mut town, &all("start"));
    let reasons: Vec<String> = progress
        .rivalry
        .iter()
        .map(|it| format!("{} {} {}", it.agent_a, it.agent_b, it.reason))
        .collect();
    assert_eq!(reasons, ["ann cy line_full"]);
}

#[test]
fn rivals_avoid_each_other() {
    let mut config = three();
    config.queue.rivalry_per_clash = 1.0;
    config.relationships.avoid_above = 0.5;
    let mut town = Town::new(&config, 1);
    for _ in 0..3 {
        step(&mut town, &all("request"));
    }
    // Cy has its turn now; Ben, its rival, gives up its place and asks again.
    step(&mut town, &plan(&[("ben", "release", "shower_1"), ("cy", "start", "shower_1")]));
    let progress = step(&mut town, &plan(&[("ben", "request", "shower_1")]));
    assert_eq!(events(&progress, "queue_avoided").len(), 1);
    assert!(progress.rewards["ben"]["social_avoidance"].as_f64() < 0.0);
}

#[test]
fn who_is_far_walks_there_first() {
    let mut config = three();
    config.agents[0].home = Some([4.0, 4.0]);
    config.life.speed = 1.0;
    let mut town = Town::new(&config, 1);
    let mut ticks = 0;
    while active(&town).is_null() {
        step(&mut town, &plan(&[("ann", "start", "shower_1")]));
        ticks += 1;
    }
    // The way is √18 = 4.24 cells, and 1.5 cells before the end the shower is in reach.
    assert_eq!(ticks, 4);
}

#[test]
fn what_nobody_knows_is_blocked_and_not_an_error() {
    let mut town = Town::new(&three(), 1);
    let progress = step(&mut town, &plan(&[("ann", "dance", "x"), ("ben", "start", "sauna_1")]));
    assert_eq!(events(&progress, "action.dance")[0]["reason"], "unknown_action");
    assert_eq!(events(&progress, "action.start")[0]["reason"], "unknown_object");
}

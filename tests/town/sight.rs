//! What agents see of the town, and what they are like.

use crate::resident::{configured, context, step};
use serde_json::{Value, json};
use townlet_contract::json::Raw;
use townlet_contract::sim::config::policy::ObservationVariant;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Plan, World as _};

/// What an agent of a small town sees: another one beside it, and a shower that is taken.
fn seen(variant: ObservationVariant, agent: usize) -> Value {
    let config = configured(
        r#"
        population = 3
        size = 10
        jobs = []
        agents = [
            { id = "ann", home = [2, 2] }, { id = "ben", home = [3, 2] }, { id = "cy", home = [2, 2] },
        ]
        objects = [
            { kind = "shower", location = [2, 4], count = 1 },
            { kind = "bed", location = [1, 2], count = 1 },
        ]
        life = { reach = 9.0 }
        "#,
    );
    let mut town = Town::new(&config, 1).observed_as(variant);
    step(&mut town, &crate::resident::plan(&[("ann", "request", "shower_1")]));
    let envelope = town.observe().expect("it is seen");
    Raw::of(&envelope.agents[agent]).to_value()
}

/// The cells of a channel that are not 0, as x and y from the agent.
fn marked(map: &Value, channel: usize) -> Vec<(i64, i64)> {
    let rows = map[channel].as_array().expect("a channel has rows");
    let cells = rows.iter().zip(-5..).flat_map(|(row, y)| {
        let row = row.as_array().expect("a row has columns");
        row.iter().zip(-5..).map(move |(value, x)| ((x, y), value.as_f64() != Some(0.0)))
    });
    cells.filter(|(_, marked)| *marked).map(|(cell, _)| cell).collect()
}

#[test]
fn a_map_shows_who_and_what_is_around() {
    let ann = seen(ObservationVariant::Hybrid, 0);
    let map = &ann["map"];
    assert_eq!(marked(map, 0), [(0, 0)], "itself");
    assert_eq!(marked(map, 1), [(0, 0), (1, 0)], "cy beside it, and ben");
    assert_eq!(marked(map, 2), [(-1, 0), (0, 2)], "bed and shower");
    assert_eq!(marked(map, 3), [(0, 2)], "the shower is taken");
    let ben = seen(ObservationVariant::Hybrid, 1);
    assert_eq!(marked(&ben["map"], 1), [(-1, 0)], "alone in its cell");
    let metadata = &ann["metadata"];
    assert_eq!(metadata["variant"], "hybrid");
    assert_eq!(metadata["map_channels"], json!(["self", "agents", "objects", "reservations"]));
    assert_eq!(metadata["map_shape"], json!([4, 11, 11]));
}

#[test]
fn the_full_form_has_the_way_to_each_cell() {
    let ann = seen(ObservationVariant::Full, 0);
    assert_eq!(ann["metadata"]["map_shape"], json!([6, 11, 11]));
    // Three columns and four rows away: a way of length 5.
    let (dx, dy) = (&ann["map"][4][9][8], &ann["map"][5][9][8]);
    assert_eq!((dx.as_f64(), dy.as_f64()), (Some(0.6), Some(0.8)));
    assert_eq!((&ann["map"][4][5][5], &ann["map"][5][5][5]), (&json!(0.0), &json!(0.0)));
}

#[test]
fn the_compact_form_has_no_map() {
    let ann = seen(ObservationVariant::Compact, 0);
    assert_eq!(ann["metadata"]["variant"], "compact");
    assert!(ann.get("map").is_none() && ann["metadata"].get("map_shape").is_none());
}

/// Two agents in one cell for some time, who are alike; what became of them.
fn together(personality: &str) -> Town {
    let config = configured(&format!(
        r#"
        population = 2
        size = 1
        ticks_per_day = 100
        jobs = [{{ id = "clerk", start = 60, end = 90, wage = 0.5, location = [0, 0] }}]
        relationships = {{ chat_probability = 0.3, decay = 0.001 }}
        agents = [
            {{ id = "ann", job = "clerk", personality = {personality} }},
            {{ id = "ben", personality = {personality} }},
        ]
        life = {{ decay = {{ hunger = 0.0 }} }}
        "#
    ));
    let mut town = Town::new(&config, 3);
    for _ in 0..30 {
        step(&mut town, &Plan::default());
    }
    town
}

#[test]
fn those_who_do_not_talk_stay_strangers() {
    let familiarity = |personality: &str| {
        let ties = context(&together(personality))["relationship_snapshot"].clone();
        ties["ann"]["ben"]["familiarity"].as_f64().unwrap_or(0.0)
    };
    let (silent, usual, lively) = (
        familiarity("{ extroversion = -1 }"),
        familiarity("{}"),
        familiarity("{ extroversion = 1 }"),
    );
    assert!(silent == 0.0 && silent < usual && usual < lively, "{silent} {usual} {lively}");
}

#[test]
fn the_ambitious_are_on_their_way_earlier() {
    let phase = |personality: &str| {
        context(&together(personality))["job_snapshot"]["ann"]["shift_state"].clone()
    };
    // The shift begins at 60, and it is 30; twenty ticks of notice become forty.
    assert_eq!(phase("{}"), "idle");
    assert_eq!(phase("{ ambition = 1 }"), "await_start");
}

#[test]
fn what_an_agent_is_like_is_told() {
    let town = together("{ extroversion = 0.5, forgiveness = -0.25 }");
    let agents = town.observe().expect("it is seen").agents;
    let told = Raw::of(&agents[0]).to_value()["personality"].clone();
    assert_eq!(told, json!({"ambition": 0.0, "extroversion": 0.5, "forgiveness": -0.25}));
}

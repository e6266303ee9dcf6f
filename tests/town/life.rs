//! Needs, work, prices, disturbances, and the end of a life.

use crate::resident::{configured, context, events, plan, step};
use serde_json::{Value, json};
use townlet_contract::sim::config::town::TownConfig;
use townlet_contract::sim::world::Plan;
use townlet_contract::sim::world::town::Town;

fn alone(more: &str) -> TownConfig {
    configured(&format!(
        r#"
        population = 1
        size = 40
        ticks_per_day = 40
        jobs = [{{ id = "clerk", start = 10, end = 30, wage = 0.5, location = [20, 0] }}]
        agents = [{{ id = "ann", job = "clerk", home = [0, 0] }}]
        {more}
        "#
    ))
}

fn job(town: &Town) -> Value {
    context(town)["job_snapshot"]["ann"].clone()
}

fn live(town: &mut Town, until: u64, plan: &Plan) -> Vec<Value> {
    let mut all = Vec::new();
    while town.tick() < until {
        let progress = step(town, plan);
        all.extend(progress.events.iter().map(|it| townlet_contract::json::Raw::of(it).to_value()));
    }
    all
}

#[test]
fn who_waits_goes_to_work_and_is_paid() {
    let mut town = Town::new(&alone(""), 1);
    live(&mut town, 9, &Plan::default());
    assert_eq!(job(&town)["shift_state"], "await_start");
    live(&mut town, 12, &Plan::default());
    let now = job(&town);
    assert_eq!((&now["shift_state"], &now["on_shift"]), (&json!("on_time"), &json!(true)));
    // Two of money to begin with, three ticks at half a coin.
    assert_eq!(now["wallet"], 3.5);
    live(&mut town, 35, &Plan::default());
    let now = job(&town);
    assert_eq!((&now["shift_state"], &now["wallet"]), (&json!("post_shift"), &json!(12.0)));
    assert_eq!((&now["attendance_ratio"], &now["lateness_counter"]), (&json!(1.0), &json!(0)));
}

#[test]
fn who_is_late_is_counted_and_paid_less() {
    let config = alone("employment = { await_ticks = 0, grace_ticks = 2, absence_ticks = 15 }");
    let mut town = Town::new(&config, 1);
    let happened = live(&mut town, 13, &Plan::default());
    assert_eq!(happened.iter().filter(|it| it["event"] == "shift_late").count(), 1);
    let now = job(&town);
    assert_eq!((&now["shift_state"], &now["lateness_counter"]), (&json!("late"), &json!(1)));
    assert_eq!((&now["late_ticks_today"], &now["wages_withheld"]), (&json!(2), &json!(2.0)));
    live(&mut town, 41, &Plan::default());
    assert_eq!(job(&town)["late_ticks_today"], 0);
}

#[test]
fn who_does_not_come_waits_to_leave_and_leaves() {
    let rules = "employment = { absence_ticks = 4, max_absent_shifts = 0, review_window = 3 }";
    let mut town = Town::new(&alone(rules), 1);
    let home = plan(&[("ann", "move", "home")]);
    let happened = live(&mut town, 14, &home);
    assert!(happened.iter().any(|it| it["event"] == "shift_absent"));
    let shown = context(&town)["employment_snapshot"].clone();
    assert_eq!((&shown["pending"], &shown["pending_count"]), (&json!(["ann"]), &json!(1)));
    assert_eq!(job(&town)["exit_pending"], true);
    live(&mut town, 17, &home);
    let shown = context(&town)["employment_snapshot"].clone();
    assert_eq!((&shown["pending_count"], &shown["exits_today"]), (&json!(0), &json!(1)));
    assert!(job(&town).get("job_id").is_none());
    live(&mut town, 41, &home);
    assert_eq!(context(&town)["employment_snapshot"]["exits_today"], 0);
}

#[test]
fn no_more_leave_in_a_day_than_may() {
    let rules = "employment = { absence_ticks = 4, max_absent_shifts = 0, review_window = 0, daily_exit_cap = 0 }";
    let mut town = Town::new(&alone(rules), 1);
    live(&mut town, 39, &plan(&[("ann", "move", "home")]));
    assert_eq!(context(&town)["employment_snapshot"]["pending_count"], 1);
}

#[test]
fn who_has_nothing_to_eat_faints_and_comes_back_as_another() {
    let config = alone("life = { decay = { hunger = 0.5 }, faint_after = 3, respawn_after = 2 }");
    let mut town = Town::new(&config, 1);
    live(&mut town, 3, &Plan::default());
    let progress = step(&mut town, &Plan::default());
    assert_eq!(progress.terminated.get("ann").map(String::as_str), Some("faint"));
    assert_eq!(progress.rewards["ann"]["terminal_penalty"].as_f64(), -1.0);
    let seen = townlet_contract::sim::world::World::observe(&town).expect("it is seen");
    assert_eq!(seen.termination_reasons.get("ann").map(String::as_str), Some("faint"));
    let progress = step(&mut town, &Plan::default());
    assert_eq!(events(&progress, "agent_removed").len(), 1);
    assert!(progress.terminated.is_empty() && progress.rewards.is_empty());
    step(&mut town, &Plan::default());
    let progress = step(&mut town, &Plan::default());
    let back = &events(&progress, "agent_respawn")[0];
    assert_eq!((&back["agent_id"], &back["original_agent_id"]), (&json!("ann#1"), &json!("ann")));
    assert!(context(&town)["job_snapshot"].get("ann#1").is_some());
}

const KITCHEN: &str = r#"
    objects = [
        { kind = "fridge", location = [0, 0], stock = 1, restock_ticks = 1000 },
        { kind = "stove", location = [0, 0] },
        { kind = "shower", location = [0, 0] },
    ]
"#;

#[test]
fn a_meal_costs_money_and_fills() {
    let mut town = Town::new(&alone(KITCHEN), 1);
    step(&mut town, &plan(&[("ann", "start", "fridge")]));
    let shown = context(&town);
    assert_eq!(shown["running_affordances"]["fridge_1"]["affordance_id"], "eat_meal");
    assert_eq!(
        shown["running_affordances"]["fridge_1"]["effects"],
        json!({"hunger": 0.5, "money": -0.4})
    );
    assert_eq!(shown["job_snapshot"]["ann"]["wallet"], 1.6);
    step(&mut town, &Plan::default());
    let progress = step(&mut town, &Plan::default());
    assert_eq!(events(&progress, "affordance_finish").len(), 1);
    assert_eq!(job(&town)["needs"]["hunger"], 1.0);
    // The fridge is empty now.
    let progress = step(&mut town, &plan(&[("ann", "start", "fridge")]));
    assert_eq!(events(&progress, "affordance_fail")[0]["reason"], "out_of_stock");
    // A meal of one's own needs neither money nor fridge.
    live(&mut town, 9, &plan(&[("ann", "start", "stove")]));
    assert_eq!(job(&town)["inventory"]["meals"], 2);
    let progress = step(&mut town, &plan(&[("ann", "start", "fridge")]));
    assert_eq!(events(&progress, "affordance_start").len(), 1);
    assert_eq!(job(&town)["inventory"]["meals"], 1);
}

fn disturbed(spec: &str) -> TownConfig {
    alone(&format!("{KITCHEN}\n perturbations = {{ specs = [{{ name = \"it\", {spec} }}] }}"))
}

#[test]
fn a_spike_raises_prices_while_it_lasts() {
    let spec = "kind = \"price_spike\", at = [3], notice = 2, duration = 4, cooldown = 5, magnitude = 10.0, prices = [\"meal_cost\"]";
    let mut town = Town::new(&disturbed(spec), 1);
    let home = plan(&[("ann", "move", "home")]);
    step(&mut town, &home);
    let shown = context(&town);
    assert_eq!(shown["perturbations"]["pending"][0]["started_at"], 3);
    assert_eq!(shown["economy_snapshot"]["settings"]["meal_cost"], 0.4);
    live(&mut town, 3, &home);
    let shown = context(&town);
    assert_eq!(shown["economy_snapshot"]["settings"]["meal_cost"], 4.0);
    assert_eq!(shown["economy_snapshot"]["settings"]["water_cost"], 0.05);
    assert_eq!(shown["economy_snapshot"]["active_price_spikes"]["evt_1"]["magnitude"], 10.0);
    assert_eq!(shown["perturbations"]["active"]["evt_1"]["ends_at"], 7);
    let progress = step(&mut town, &plan(&[("ann", "start", "fridge")]));
    assert_eq!(events(&progress, "affordance_fail")[0]["reason"], "insufficient_funds");
    live(&mut town, 7, &home);
    let shown = context(&town);
    assert_eq!(shown["economy_snapshot"]["settings"]["meal_cost"], 0.4);
    assert_eq!(shown["perturbations"]["cooldowns"]["spec"], json!({"it": 12}));
    assert_eq!(shown["perturbations"]["active"], json!({}));
}

#[test]
fn an_outage_interrupts_a_shower() {
    let spec = "kind = \"outage\", at = [3], notice = 0, duration = 4";
    let mut town = Town::new(&disturbed(spec), 1);
    step(&mut town, &plan(&[("ann", "start", "shower")]));
    step(&mut town, &Plan::default());
    let progress = step(&mut town, &Plan::default());
    assert_eq!(events(&progress, "affordance_fail")[0]["reason"], "utility");
    let utilities = context(&town)["economy_snapshot"]["utility_snapshot"].clone();
    assert_eq!(utilities, json!({"power": true, "water": false}));
}

#[test]
fn those_who_are_asked_to_meet_meet() {
    let config = configured(
        r#"
        population = 3
        size = 20
        jobs = []
        perturbations = { target_cooldown = 9, specs = [
            { name = "party", kind = "arranged_meet", at = [2], duration = 15, attendees = 3, location = [3, 3] },
        ] }
        agents = [{ id = "ann" }, { id = "ben" }, { id = "cy" }]
        "#,
    );
    let mut town = Town::new(&config, 1);
    let mut met = None;
    while town.tick() < 12 {
        for event in step(&mut town, &Plan::default()).social_events {
            if event["type"].as_str() == "\"arranged_meet\"" {
                met = Some(event["agents"].to_value());
            }
        }
    }
    assert_eq!(met, Some(json!(["ann", "ben", "cy"])));
    let tie = context(&town)["relationship_snapshot"]["ann"]["cy"].clone();
    assert!(tie["familiarity"].as_f64() > Some(0.09), "{tie}");
    live(&mut town, 17, &Plan::default());
    let rests = context(&town)["perturbations"]["cooldowns"]["agents"].clone();
    assert_eq!(rests, json!({"ann": 26, "ben": 26, "cy": 26}));
}

/// Ties fade, end, and are counted.
#[test]
fn ties_that_mean_nothing_end() {
    let config = configured(
        r#"
        population = 2
        size = 1
        jobs = []
        relationships = { decay = 0.02, chat_probability = 0.3, window_ticks = 50 }
        agents = [{ id = "ann" }, { id = "ben" }]
        life = { decay = { hunger = 0.0 } }
        "#,
    );
    let mut town = Town::new(&config, 1);
    live(&mut town, 120, &Plan::default());
    let metrics = context(&town)["relationship_metrics"].clone();
    assert_eq!(metrics["history"].as_array().map(Vec::len), Some(2));
    assert_eq!(metrics["window_start"], 100);
    let first = &metrics["history"][0];
    assert!(first["reasons"]["decay"].as_u64() > Some(0), "{first}");
    assert_eq!(first["total"], first["reasons"]["decay"]);
}

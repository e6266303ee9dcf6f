//! Console commands: what they answer, what they do, and how they refuse.

use crate::resident::{command, configured, context, events, plan, saved, step};
use serde_json::{Value, json};
use townlet_contract::sim::world::Plan;
use townlet_contract::sim::world::town::Town;

fn town() -> Town {
    let config = configured(
        r#"
        objects = [{ kind = "shower", location = [1, 1] }, { kind = "fridge", location = [1, 1] }]
        agents = [
            { id = "ann", home = [1, 1], job = "grocer" }, { id = "ben", home = [1, 1] },
        ]
        perturbations = { specs = [
            { name = "spike", kind = "price_spike", duration = 5 },
            { name = "meet", kind = "arranged_meet", duration = 5 },
        ] }
        "#,
    );
    Town::new(&config, 1)
}

#[track_caller]
fn refuses(name: &str, args: &[Value], code: &str) {
    let mut town = town();
    let before = saved(&town);
    let refusal = command(&mut town, name, args).expect_err("it is refused");
    assert_eq!(refusal.code, code, "{}", refusal.message);
    assert!(!refusal.message.is_empty());
    assert_eq!(saved(&town), before, "a refused command changes nothing");
}

#[test]
fn commands_that_cannot_be_done_are_refused() {
    refuses("dance", &[], "unsupported");
    refuses("queue_inspect", &[], "usage");
    refuses("queue_inspect", &[json!(7)], "invalid_args");
    refuses("queue_inspect", &[json!("sauna_1")], "not_found");
    refuses("affordance_status", &[json!("sauna_1")], "not_found");
    refuses("employment_exit", &[json!("fire")], "usage");
    refuses("employment_exit", &[json!("approve"), json!("zoe")], "not_found");
    refuses("employment_exit", &[json!("approve"), json!("ben")], "conflict");
    refuses("employment_exit", &[json!("defer"), json!("ann")], "conflict");
    refuses("perturbation_trigger", &[json!("flood")], "not_found");
    refuses("perturbation_trigger", &[json!("spike"), json!(-1)], "invalid_args");
    refuses("perturbation_trigger", &[json!("spike"), json!(0), json!(0)], "invalid_args");
    refuses("perturbation_cancel", &[json!("evt_9")], "not_found");
    refuses("spawn", &[json!("ann")], "conflict");
    refuses("spawn", &[json!("zoe"), json!("pilot")], "not_found");
    refuses("teleport", &[json!("ann"), json!(1), json!(1e9)], "invalid_args");
    refuses("teleport", &[json!("zoe"), json!(1), json!(1)], "not_found");
    refuses("setneed", &[json!("ann"), json!("love"), json!(1)], "invalid_args");
    refuses("setneed", &[json!("ann"), json!("hunger"), json!(2)], "invalid_args");
    refuses("price", &[json!("gold"), json!(2)], "not_found");
    refuses("relationship_summary", &[json!("zoe")], "not_found");
}

#[test]
fn a_line_is_inspected() {
    let mut town = town();
    step(&mut town, &plan(&[("ann", "request", "shower_1"), ("ben", "request", "shower_1")]));
    let answer = command(&mut town, "queue_inspect", &[json!("shower_1")]).expect("it is there");
    let expected = json!({
        "object_id": "shower_1", "active": "ben", "stall_count": 1, "cooldowns": [],
        "queue": [{"agent_id": "ann", "joined_tick": 1}],
    });
    assert_eq!(answer, expected);
}

#[test]
fn what_is_being_done_is_answered() {
    let mut town = town();
    step(&mut town, &plan(&[("ann", "start", "fridge_1")]));
    let answer = command(&mut town, "affordance_status", &[]).expect("it is answered");
    let running = json!({"agent_id": "ann", "affordance_id": "eat_meal", "duration_remaining": 2});
    assert_eq!(answer, json!({"running": {"fridge_1": running}}));
    let answer =
        command(&mut town, "affordance_status", &[json!("fridge_1")]).expect("it is there");
    assert_eq!((&answer["stock"], &answer["running"]), (&json!(7), &running));
}

#[test]
fn a_disturbance_is_triggered_and_cancelled() {
    let mut town = town();
    let answer = command(&mut town, "perturbation_trigger", &[json!("spike"), json!(2)]);
    assert_eq!(answer.expect("it is planned")["starts_at"], 2);
    let again = command(&mut town, "perturbation_trigger", &[json!("spike")]);
    assert_eq!(again.expect_err("it is planned already").code, "conflict");
    assert_eq!(context(&town)["perturbations"]["pending"][0]["event_id"], "evt_1");
    // What the console did between two ticks stands in the next one.
    let progress = step(&mut town, &Plan::default());
    assert_eq!(events(&progress, "perturbation_scheduled")[0]["tick"], 1);
    step(&mut town, &Plan::default());
    assert_eq!(context(&town)["economy_snapshot"]["settings"]["meal_cost"], 0.8);
    command(&mut town, "perturbation_cancel", &[json!("evt_1")]).expect("it is at work");
    assert_eq!(context(&town)["economy_snapshot"]["settings"]["meal_cost"], 0.4);
    let queue = command(&mut town, "perturbation_queue", &[]).expect("it is answered");
    assert_eq!((&queue["active"], &queue["pending"]), (&json!([]), &json!([])));
}

#[test]
fn an_agent_is_let_go() {
    let mut town = town();
    command(&mut town, "employment_exit", &[json!("approve"), json!("ann")]).expect("it may go");
    let status = command(&mut town, "employment_status", &[]).expect("it is answered");
    assert_eq!((&status["pending"], &status["employed"]), (&json!(["ann"]), &json!(1)));
    let progress = step(&mut town, &Plan::default());
    assert_eq!(events(&progress, "employment_exit")[0]["job_id"], "grocer");
    let status = command(&mut town, "employment_status", &[]).expect("it is answered");
    assert_eq!((&status["exits_today"], &status["employed"]), (&json!(1), &json!(0)));
}

#[test]
fn the_town_is_changed() {
    let mut town = town();
    command(&mut town, "spawn", &[json!("zoe \u{1}#?"), json!("barista")]).expect("it comes");
    command(&mut town, "teleport", &[json!("ann"), json!(9.5), json!(3)]).expect("it is moved");
    command(&mut town, "setneed", &[json!("ann"), json!("hunger"), json!(0.25)])
        .expect("it is set");
    command(&mut town, "price", &[json!("meal_cost"), json!(3)]).expect("it is set");
    let state = saved(&town);
    assert_eq!(state["agents"]["ann"]["position"], json!([9.5, 3.0]));
    assert_eq!(state["agents"]["ann"]["needs"]["hunger"], 0.25);
    let shown = context(&town);
    assert_eq!(shown["economy_snapshot"]["settings"]["meal_cost"], 3.0);
    assert_eq!(shown["job_snapshot"]["zoe \u{1}#?"]["job_id"], "barista");
}

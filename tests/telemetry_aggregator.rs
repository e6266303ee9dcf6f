//! The aggregator: failures unchanged, ticks as snapshots and diffs that give the tick again.

#[path = "telemetry/events.rs"]
mod events;
#[path = "support/random.rs"]
#[allow(dead_code, reason = "a part of it is enough")]
mod random;

use random::Random;
use std::sync::{Arc, Mutex};
use townlet_contract::json::{Map, Raw, Write, Writer};
use townlet_contract::loop_tick::LoopTick;
use townlet_contract::read::from_json;
use townlet_contract::telemetry::transport::Null;
use townlet_contract::telemetry::{
    Detail, Diff, Pipeline, PipelineOptions, Sink, Snapshot, TelemetryAggregator,
    TelemetryEventDispatcher, TelemetryPayload,
};
use townlet_contract::{AnyEvent, Number};

fn json(value: &impl Write) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_string()
}

/// A run of ticks in which sections change, stay, come and go.
fn run(seed: u64, ticks: u64) -> Vec<LoopTick> {
    let mut random = Random::new(seed);
    let mut tick = events::tick();
    let whole = tick.clone();
    (0..ticks)
        .map(|number| {
            tick.tick = number;
            if random.percent(40) {
                let agent = random.choose(&["kai#1", "anna", "ben"]);
                // The same value in another spelling is another text.
                let reward: Number = match random.below(3) {
                    0 => 1_u64.into(),
                    1 => Number::try_from(1.0).expect("finite"),
                    _ => random.next().into(),
                };
                tick.rewards.insert(agent, reward);
            }
            if random.percent(30) {
                tick.reward_breakdown = random.choose(&[None, whole.reward_breakdown.clone()]);
            }
            if random.percent(30) {
                tick.global_context =
                    random.choose(&[None, Some(Box::default()), whole.global_context.clone()]);
            }
            if random.percent(30) {
                tick.kpi_history = random.choose(&[None, Some(false), Some(true)]);
            }
            if random.percent(30) {
                let name = random.choose(&["zz_added", "aa_added"]);
                let value = Raw::parse(random.choose(&["1", "1.0", "null", "{}"])).expect("JSON");
                match random.percent(50) {
                    true => tick.extra.insert(name, value),
                    false => tick.extra.remove(name),
                };
            }
            tick.clone()
        })
        .collect()
}

/// Applying the diffs to the first snapshot gives the last one, byte for byte, with `apply` as given.
fn law(seed: u64, apply: fn(&mut Snapshot, &Diff)) -> Result<(), String> {
    let ticks = run(seed, 12);
    let mut aggregator = TelemetryAggregator::new(Detail::Diffs);
    let mut state: Option<Snapshot> = None;
    for tick in &ticks {
        let told = aggregator.record_tick(tick);
        match (&mut state, told.payload) {
            (None, TelemetryPayload::Snapshot(first)) => state = Some(first),
            (Some(state), TelemetryPayload::Diff(diff)) => apply(state, &diff),
            (_, other) => return Err(format!("tick {} came as {}", tick.tick, other.kind())),
        }
        let state = state.as_ref().ok_or("nothing came first")?;
        let (found, wanted) = (state.to_json(), Snapshot::of(tick).to_json());
        if found.as_str() != wanted.as_str() {
            return Err(format!("tick {}: {found} instead of {wanted}", tick.tick));
        }
    }
    Ok(())
}

#[test]
fn applying_diffs_to_the_first_snapshot_gives_the_last_exactly() {
    for seed in 0..200 {
        law(seed, Snapshot::apply).unwrap_or_else(|wrong| panic!("seed {seed}: {wrong}"));
    }
}

#[test]
fn the_law_catches_wrong_ways_to_apply() {
    let keeps_removed: fn(&mut Snapshot, &Diff) = |state, diff| {
        state.apply(&Diff { changes: diff.changes.clone(), removed: Vec::new() });
    };
    let compares_values: fn(&mut Snapshot, &Diff) = |state, diff| {
        let changes =
            diff.changes.iter().filter(|(name, new)| state.sections.get(name) != Some(new));
        let changes = changes.map(|(name, new)| (name, new.clone())).collect();
        state.apply(&Diff { changes, removed: diff.removed.clone() });
    };
    let adds_nothing: fn(&mut Snapshot, &Diff) = |state, diff| {
        let known = diff.changes.iter().filter(|(name, _)| state.sections.contains(name));
        let changes: Map<Raw> = known.map(|(name, new)| (name, new.clone())).collect();
        state.apply(&Diff { changes, removed: diff.removed.clone() });
    };
    for (name, mutant) in [
        ("keeps removed", keeps_removed),
        ("compares values", compares_values),
        ("adds nothing", adds_nothing),
    ] {
        assert!((0..200).any(|seed| law(seed, mutant).is_err()), "the mutant `{name}` survived");
    }
}

#[test]
fn a_snapshot_is_the_tick_and_reads_as_one() {
    let tick = events::tick();
    let told = TelemetryAggregator::new(Detail::Snapshots).record_tick(&tick);
    let TelemetryPayload::Snapshot(snapshot) = told.payload else { panic!("no snapshot") };
    let read: LoopTick = from_json(snapshot.to_json().as_str().as_bytes()).expect("it is a tick");
    assert_eq!(read, tick);
    assert_eq!(told.tick, tick.tick);
}

#[test]
fn without_diffs_every_tick_comes_whole() {
    let mut aggregator = TelemetryAggregator::new(Detail::Snapshots);
    for tick in run(1, 4) {
        assert_eq!(
            aggregator.record_tick(&tick).payload,
            TelemetryPayload::Snapshot(Snapshot::of(&tick))
        );
    }
}

#[test]
fn a_diff_has_what_changed_and_nothing_else() {
    let mut aggregator = TelemetryAggregator::new(Detail::Diffs);
    let mut tick = events::tick();
    tick.kpi_history = Some(true);
    aggregator.record_tick(&tick);
    tick.tick += 1;
    tick.kpi_history = None;
    let TelemetryPayload::Diff(diff) = aggregator.record_tick(&tick).payload else {
        panic!("no diff")
    };
    assert_eq!(diff.changes.names().collect::<Vec<_>>(), ["tick"]);
    assert_eq!(diff.removed, ["kpi_history"]);
}

#[test]
fn a_failure_is_wrapped_unchanged() {
    for path in ["full", "minimal", "message_of_many_lines", "class_name_not_ascii"] {
        let path = format!("loop_failure/examples/v3/valid/{path}.json");
        let AnyEvent::LoopFailure(failure) = events::read(&events::text(&path)) else { panic!() };
        let told = TelemetryAggregator::new(Detail::Diffs).record_loop_failure(&failure);
        assert_eq!(told.payload.kind(), "health");
        assert_eq!(
            told.metadata.iter().collect::<Vec<_>>(),
            [("kind", &"loop_failure".to_owned())]
        );
        assert_eq!(told.tick, failure.tick);
        let TelemetryPayload::Health(wrapped) = told.payload else { panic!("no health") };
        assert_eq!(json(&*wrapped), json(&*failure), "{path}");
    }
}

#[test]
fn observers_are_told_through_a_dispatcher() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = Arc::clone(&told);
    let mut dispatcher = TelemetryEventDispatcher::new();
    let observers = TelemetryAggregator::new(Detail::Diffs)
        .into_subscriber(move |event| tell.lock().expect("sound").push(event.payload.kind()));
    dispatcher.subscribe("observers", observers);
    for event in [
        AnyEvent::from(events::tick()),
        events::health().into(),
        events::tick().into(),
        events::failure().into(),
    ] {
        dispatcher.dispatch(&Arc::new(event), 1);
    }
    assert_eq!(*told.lock().expect("sound"), ["snapshot", "diff", "health"]);
    assert!(dispatcher.failures().all(|(_, count)| count == 0));
}

/// What an observer of a pipeline is told: kinds, and the tick that it puts together from them.
type Told = Arc<Mutex<(Vec<&'static str>, Option<Snapshot>)>>;

fn observe(pipeline: &mut Pipeline, name: &str) -> Told {
    let told = Told::default();
    let notes = Arc::clone(&told);
    pipeline.observe(name, move |event| {
        let mut notes = notes.lock().expect("sound");
        notes.0.push(event.payload.kind());
        match event.payload {
            TelemetryPayload::Snapshot(snapshot) => notes.1 = Some(snapshot),
            TelemetryPayload::Diff(diff) => {
                notes.1.as_mut().expect("a snapshot comes first").apply(&diff);
            }
            TelemetryPayload::Health(failure) => assert_eq!(*failure, events::failure()),
        }
    });
    told
}

#[test]
fn a_pipeline_tells_its_observers() {
    for (detail, further) in [(Detail::Diffs, "diff"), (Detail::Snapshots, "snapshot")] {
        let options = PipelineOptions { detail, ..PipelineOptions::default() };
        let mut pipeline = Pipeline::start(Box::new(Null), options).expect("a thread starts");
        let early = observe(&mut pipeline, "early");
        pipeline.observe("broken", |_event| std::panic::resume_unwind(Box::new("it broke")));
        let ticks = run(5, 6);
        let mut late = None;
        for (number, tick) in ticks.iter().enumerate() {
            if number == 3 {
                late = Some(observe(&mut pipeline, "late"));
            }
            pipeline.emit(tick.clone().into(), tick.tick);
        }
        pipeline.emit(events::failure().into(), 6);
        let check = |told: &Told, count: usize| {
            let told = told.lock().expect("sound");
            assert_eq!(told.0[0], "snapshot", "whoever comes late begins with a whole tick");
            assert_eq!(told.0[1..count], vec![further; count - 1]);
            assert_eq!(told.0[count..], ["health"]);
            let whole = told.1.as_ref().expect("there were ticks").to_json();
            let last = ticks.last().expect("there were ticks");
            assert_eq!(whole.as_str(), Snapshot::of(last).to_json().as_str());
        };
        check(&early, 6);
        check(&late.expect("it came"), 3);
        let failures: Vec<_> = pipeline.dispatcher().failures().collect();
        assert_eq!(failures, [("early", 0), ("broken", 7), ("late", 0)]);
    }
}

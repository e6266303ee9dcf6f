//! Failures: one for each step that goes wrong, whatever it says, and a loop that goes on.

mod sim;
mod support;

use sim::emitted::{checked, count, kinds};
use sim::runs::{error, persist, started, timeless};
use sim::sink::Wire;
use sim::world::{Fault, Stage};
use std::sync::{Arc, Mutex};
use townlet_contract::json::Number;
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::shared::global_context::v1::GlobalContext;
use townlet_contract::sim::run::LoopSettings;
use townlet_contract::{AnyEvent, Kind};

/// Everything of a run but failures and their number.
fn account(wire: &Wire) -> Vec<AnyEvent> {
    let taken = checked(wire).into_iter();
    let others = taken.filter_map(|(event, _)| match event {
        AnyEvent::LoopFailure(_) => None,
        AnyEvent::LoopHealth(mut health) => {
            health.failure_count = 0;
            Some(AnyEvent::LoopHealth(health))
        }
        other => Some(other),
    });
    others.collect()
}

fn sent(wire: &Wire) -> Vec<LoopFailure> {
    let taken = checked(wire).into_iter();
    let failures = taken.filter_map(|(event, _)| match event {
        AnyEvent::LoopFailure(failure) => Some(*failure),
        _other => None,
    });
    failures.collect()
}

#[test]
fn a_fault_at_any_stage_is_one_failure_and_the_retry_repeats_the_tick() {
    let undisturbed = Wire::new();
    timeless(&[], LoopSettings::default(), &undisturbed).run(9).expect("nothing fails");
    let undisturbed = account(&undisturbed);
    for stage in [Stage::Advance, Stage::Context, Stage::Observe] {
        let faults = [error("ValueError", "boom"), Fault::Panic("boom".to_owned()), Fault::Grudge];
        let texts = ["ValueError: boom", "Panic: boom", "Panic: <the panic carries no text>"];
        for (fault, text) in faults.into_iter().zip(texts) {
            let wire = Wire::new();
            let fault = (4, stage, fault);
            let mut run = timeless(&[fault.clone(), fault], LoopSettings::default(), &wire);
            let returned = persist(&mut run, 9);
            let sent = sent(&wire);
            assert_eq!(sent, returned);
            let told = sent.iter().map(|it| (it.tick, it.failure_count, it.error.as_str()));
            assert_eq!(told.collect::<Vec<_>>(), [(4, 1, text), (4, 2, text)], "{stage:?}");
            assert!(account(&wire) == undisturbed, "{stage:?}: the run took another way");
        }
    }
}

#[test]
fn nothing_else_of_a_failed_tick_is_sent() {
    let faults = [(2, Stage::Observe, error("ValueError", "boom"))];
    let (mut run, wire) = started(&faults, LoopSettings::default());
    run.step().expect("tick 1 goes well");
    let failed = run.step().expect_err("tick 2 fails");
    assert_eq!(failed.to_string(), "tick 2 failed: ValueError: boom");
    assert_eq!(run.tick(), 1);
    assert_eq!(kinds(&checked(&wire), 2), [Kind::LoopFailure]);
}

#[test]
fn a_failure_repeats_the_channel_and_the_last_health() {
    let faults = [(1, Stage::Advance, error("A", "")), (3, Stage::Advance, error("B", ""))];
    let (mut run, wire) = started(&faults, LoopSettings::default());
    wire.says(|transport| {
        transport.queue_length = 5;
        transport.dropped_messages = 3;
    });
    persist(&mut run, 3);
    let failures = sent(&wire);
    assert_eq!(failures[0].health, None);
    let health = failures[1].health.as_ref().expect("there was one");
    assert_eq!(health.tick, 2);
    for failure in &failures {
        let summary = &failure.summary;
        assert_eq!((summary.queue_length, summary.dropped_messages), (5, 3));
        assert_eq!(summary.duration_ms, failure.duration_ms);
        assert!(failure.duration_ms.as_f64() > 0.0);
    }
}

#[test]
fn the_context_falls_back() {
    let boom = || error("ValueError", "boom");
    let contexts = |faults: &[(u64, Stage, Fault)], ticks| -> Vec<GlobalContext> {
        let (mut run, wire) = started(faults, LoopSettings::default());
        persist(&mut run, ticks);
        sent(&wire).into_iter().map(|failure| failure.global_context.into_inner()).collect()
    };
    let rotations =
        |context: &GlobalContext| context.queue_metrics.as_ref().map(|it| it.rotation_events);
    let nothing = contexts(&[(0, Stage::Observe, boom())], 1);
    assert_eq!(nothing, [GlobalContext::default()], "nobody has looked yet");
    let observed = contexts(&[(1, Stage::Context, boom())], 1);
    assert_eq!(rotations(&observed[0]), Some(0), "the last observation's");
    assert_eq!(observed[0].perturbations, None);
    let this = contexts(&[(3, Stage::Observe, boom())], 3);
    assert_eq!(rotations(&this[0]), Some(3), "that of this tick");
    let last = contexts(&[(3, Stage::Context, boom()), (3, Stage::Advance, boom())], 3);
    assert_eq!(last.iter().map(rotations).collect::<Vec<_>>(), [Some(2), Some(2)]);
    assert!(last[0].policy_metadata.is_some(), "the last known one was complete");
}

#[test]
fn defect_7_no_message_holds_a_failure_back() {
    let long = "é\n".repeat(50_000);
    let foreign = String::from_utf8_lossy(b"caf\xe9/\xff\xfe").into_owned();
    let messages = [
        "",
        "boom",
        "of\nmany\r\nlines\n\n",
        "tick_health tick=999 duration_ms=1\nqueue=0",
        "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{2028}",
        "\"quoted\" \\ back\\slash",
        "\u{1f600} \u{10ffff} \u{fffd}",
        &foreign,
        &long,
    ];
    let names = ["ValueError", "", "std::io::Error", "two words", "new\nline", ": : :", "Größe"];
    let faults: Vec<_> = messages
        .iter()
        .flat_map(|message| names.iter().map(|name| (1, Stage::Advance, error(name, message))))
        .collect();
    let (mut run, wire) = started(&faults, LoopSettings::default());
    persist(&mut run, 1);
    let failures = sent(&wire);
    assert_eq!(failures.len(), messages.len() * names.len());
    for (failure, (_, _, fault)) in failures.iter().zip(&faults) {
        let Fault::Error(_, message) = fault else { panic!("all are errors") };
        let (_, told) = failure.error.split_once(": ").expect("a name comes first");
        assert_eq!(told, message);
    }
}

#[test]
fn handlers_run_in_order_and_one_that_fails_harms_nobody() {
    let faults = [2, 2].map(|tick| (tick, Stage::Advance, error("ValueError", "boom")));
    let (mut run, wire) = started(&faults, LoopSettings::default());
    let heard = Arc::new(Mutex::new(Vec::new()));
    for name in ["first", "fails", "panics", "last"] {
        let heard = Arc::clone(&heard);
        run.on_failure(Box::new(move |failure: &LoopFailure| {
            heard
                .lock()
                .expect("nobody panics while holding it")
                .push((name, failure.failure_count));
            match name {
                "fails" => Err("it cannot".into()),
                "panics" => std::panic::resume_unwind(Box::new("it breaks")),
                _other => Ok(()),
            }
        }));
    }
    persist(&mut run, 3);
    let names = ["first", "fails", "panics", "last"];
    let expected: Vec<_> =
        [1, 2].into_iter().flat_map(|count| names.map(|name| (name, count))).collect();
    assert_eq!(*heard.lock().expect("nobody panics while holding it"), expected);
    assert_eq!(run.handlers_failed(), 4);
    assert_eq!(sent(&wire).len(), 2);
}

#[test]
fn a_sink_that_breaks_is_a_failure_like_any_other() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    wire.panics_at(Kind::StabilityMetrics, 2);
    let failures = persist(&mut run, 3);
    assert_eq!(failures.len(), 1);
    assert_eq!((failures[0].tick, failures[0].error.as_str()), (2, "Panic: the sink broke"));
    let taken = checked(&wire);
    assert_eq!(count(&taken, Kind::LoopHealth), 3);
    assert_eq!(count(&taken, Kind::LoopFailure), 1);
}

#[test]
fn a_failure_that_the_sink_breaks_over_is_still_returned_and_handled() {
    let (mut run, wire) = started(&[(2, Stage::Advance, error("A", "b"))], LoopSettings::default());
    wire.panics_at(Kind::LoopFailure, 2);
    let heard = Arc::new(Mutex::new(0));
    let count = Arc::clone(&heard);
    run.on_failure(Box::new(move |_: &LoopFailure| {
        *count.lock().expect("nobody panics while holding it") += 1;
        Ok(())
    }));
    let failures = persist(&mut run, 3);
    assert_eq!(failures[0].error, "A: b");
    assert_eq!(*heard.lock().expect("nobody panics while holding it"), 1);
}

#[test]
fn a_channel_that_does_not_say_how_it_is_holds_no_failure_back() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.step().expect("tick 1 goes well");
    wire.falls_silent();
    let failed = run.step().expect_err("tick 2 fails");
    assert_eq!(failed.failure.error, "Panic: the sink is silent");
    assert_eq!(failed.failure.transport.provider, None);
    let told = failed.failure.transport.worker.error.as_deref();
    assert_eq!(told, Some("Panic: the sink is silent"));
    assert_eq!(sent(&wire).len(), 1);
}

#[test]
fn what_the_contract_refuses_is_left_out_of_a_failure_and_the_rest_is_kept() {
    let faults = [(2, Stage::Advance, error("ValueError", "boom"))];
    let (mut run, wire) = started(&faults, LoopSettings::default());
    run.step().expect("tick 1 goes well");
    wire.says(|transport| transport.last_flush_duration_ms = Some(Number::from(-1)));
    run.step().expect_err("tick 2 fails");
    let failures = sent(&wire);
    assert_eq!(failures[0].error, "ValueError: boom");
    assert_eq!(failures[0].transport.last_flush_duration_ms, None);
    assert!(failures[0].health.is_some());
    assert!(failures[0].global_context.queue_metrics.is_some());
}

#[test]
fn a_tick_fails_on_purpose() {
    let settings = LoopSettings { fail_at: Some(3), ..LoopSettings::default() };
    let (mut run, wire) = started(&[], settings);
    let failed = run.run(10).expect_err("tick 3 fails");
    assert_eq!(failed.failure.error, "InjectedFailure: tick 3 fails on purpose");
    assert_eq!((run.tick(), sent(&wire).len()), (2, 1));
}

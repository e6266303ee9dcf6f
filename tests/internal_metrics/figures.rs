//! The five metrics, and the file for Prometheus: the same numbers as in the payloads.

use super::scripted::Scripted;
use super::{exposition, healths, running};
use std::fs;
use townlet_contract::loop_health::LoopHealth;
use townlet_contract::metric::{Metric, TagsValue};
use townlet_contract::telemetry::transport::Prometheus;
use townlet_contract::telemetry::{Pipeline, PipelineOptions};

/// A metric's name, value and tags.
type Measured = (String, f64, Vec<(String, String)>);

/// Each metric, as the event schema names them.
fn expected(health: &LoopHealth, provider: &str) -> Vec<Measured> {
    let tick = || ("tick".to_owned(), health.tick.to_string());
    let text = |name: &str, value: &str| (name.to_owned(), format!("{value:?}"));
    let context = &health.global_context;
    let anneal = context.anneal_context.as_ref().expect("the loop has it").get().clone();
    let ratio = anneal.anneal_ratio.expect("it is mixed").as_f64();
    let stability = health.stability.as_ref().expect("the loop has it");
    let deltas = stability.latest_metrics["queue_deltas"].to_value();
    let cooldowns = deltas["cooldown_events"].as_f64().expect("it is a number");
    let metric = |name: &str, value, tags| (name.to_owned(), value, tags);
    #[allow(clippy::cast_precision_loss, reason = "a short run")]
    let queue = health.transport.queue_length as f64;
    let mut all = vec![
        metric("loop.duration_ms", health.duration_ms.as_f64(), vec![tick()]),
        metric("telemetry.queue.length", queue, vec![text("provider", provider), tick()]),
        metric("queue.cooldown_events", cooldowns, vec![tick()]),
        metric("policy.anneal.ratio", ratio, vec![text("provider", "scripted"), tick()]),
    ];
    for alert in &stability.alerts {
        all.push(metric("stability.alert", 1.0, vec![text("alert_type", alert), tick()]));
    }
    all
}

fn found(metric: &Metric) -> Measured {
    let tag = |value: &TagsValue| match value {
        TagsValue::String(text) => format!("{text:?}"),
        TagsValue::Number(number) => number.to_string(),
        other => panic!("{other:?} is no tag"),
    };
    let tags = metric.tags.iter().map(|(name, value)| (name.to_owned(), tag(value)));
    (metric.name.as_str().to_owned(), metric.value.as_f64(), tags.collect())
}

#[test]
fn metrics_say_what_the_health_of_their_tick_says() {
    let transport = Scripted::held();
    let pipeline = Pipeline::start(transport.boxed(), PipelineOptions::default());
    let (mut simulation, emitted) = running(pipeline.expect("a thread starts"));
    simulation.run(30).expect("nothing fails");
    for (health, metrics) in healths(&emitted) {
        let found: Vec<_> = metrics.iter().map(found).collect();
        assert_eq!(found, expected(&health, "scripted"), "tick {}", health.tick);
    }
    transport.let_go();
}

#[test]
fn summaries_repeat_the_channel() {
    let transport = Scripted::held();
    let pipeline = Pipeline::start(transport.boxed(), PipelineOptions::default());
    let (mut simulation, emitted) = running(pipeline.expect("a thread starts"));
    simulation.run(10).expect("nothing fails");
    for (health, _) in healths(&emitted) {
        let (summary, channel) = (&health.summary, &health.transport);
        assert_eq!(summary.queue_length, channel.queue_length);
        assert_eq!(summary.dropped_messages, channel.dropped_messages);
        assert_eq!(summary.payloads_flushed_total, channel.payloads_flushed_total);
        assert_eq!(summary.bytes_flushed_total, channel.bytes_flushed_total);
        assert_eq!(summary.last_flush_duration_ms, channel.last_flush_duration_ms);
        assert_eq!(summary.worker_alive, channel.worker.alive);
        assert_eq!(summary.worker_error, channel.worker.error);
        assert_eq!(summary.worker_restart_count, channel.worker.restart_count);
        assert_eq!(summary.auth_enabled, channel.auth_enabled);
        assert_eq!(summary.duration_ms, health.duration_ms);
    }
    transport.let_go();
}

#[test]
fn the_file_for_prometheus_has_the_latest_numbers() {
    let parent = env!("CARGO_TARGET_TMPDIR");
    let folder = tempfile::tempdir_in(parent).expect("there is room");
    let path = folder.path().join("town.prom");
    let prometheus = Prometheus::create(&path).expect("it can be written");
    let pipeline = Pipeline::start(Box::new(prometheus), PipelineOptions::default());
    let (mut simulation, _emitted) = running(pipeline.expect("a thread starts"));
    simulation.run(30).expect("nothing fails");
    simulation.close();
    let shown = exposition::parse(&fs::read_to_string(&path).expect("it is there"));
    let health = simulation.health().expect("there was a tick");
    #[allow(clippy::cast_precision_loss, reason = "a short run")]
    let counts = [
        ("townlet_tick", health.tick as f64),
        ("townlet_telemetry_queue_length", health.transport.queue_length as f64),
        ("townlet_telemetry_dropped_total", health.transport.dropped_messages as f64),
        ("townlet_perturbations_active", health.summary.perturbations_active as f64),
        ("townlet_perturbations_pending", health.summary.perturbations_pending as f64),
        ("townlet_loop_duration_seconds", health.duration_ms.as_f64() / 1_000.0),
    ];
    for (series, value) in counts {
        assert_eq!(shown.get(series), Some(&value), "{series} in {shown:?}");
    }
    let anneal = health.global_context.anneal_context.as_ref().expect("the loop has it");
    let ratio = anneal.get().anneal_ratio.as_ref().map(|ratio| ratio.as_f64());
    assert_eq!(shown.get("townlet_policy_anneal_ratio"), ratio.as_ref());
}

//! The text file for Prometheus.

use crate::exposition::parse;
use crate::frames::{Folder, of};
use std::fs;
use std::path::Path;
use townlet_contract::json::{Map, Number};
use townlet_contract::metric::{Metric, MetricName, TagsValue};
use townlet_contract::telemetry::Frame;
use townlet_contract::telemetry::transport::{Prometheus, Transport};
use townlet_contract::{AnyEvent, Kind, read};

/// An example of the schemas.
fn example(path: &str) -> AnyEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(path);
    let bytes = fs::read(path).expect("the example is there");
    read(&bytes).expect("the example is valid").event
}

fn frame(event: &AnyEvent) -> Frame {
    Frame::new(event, 7).expect("the event is valid")
}

fn metric(name: MetricName, value: u64, alert: Option<&str>) -> Frame {
    let tags = alert.map(|alert| ("alert_type", TagsValue::String(alert.to_owned())));
    let tags: Map<TagsValue> = tags.into_iter().collect();
    frame(&AnyEvent::Metric(Metric::new(name, value.into(), tags).into()))
}

#[test]
fn every_number_stands_where_its_event_put_it() {
    let folder = Folder::new();
    let path = folder.path("townlet.prom");
    let mut prometheus = Prometheus::create(&path).expect("it can be written");
    let shown = || parse(&fs::read_to_string(&path).expect("it is there"));
    assert_eq!(shown().len(), 1, "a run without an event has no numbers yet");
    let AnyEvent::LoopHealth(mut health) = example("loop_health/examples/v3/valid/full.json")
    else {
        panic!("another event")
    };
    health.duration_ms = Number::try_from(12.5).expect("it is finite");
    health.transport.queue_length = 3;
    health.transport.dropped_messages = 4;
    health.summary.perturbations_pending = 5;
    let failure = example("loop_failure/examples/v3/valid/full.json");
    let bare = Frame::bare(&failure, 8).expect("the event is valid");
    let health = AnyEvent::LoopHealth(health);
    prometheus.send(&[frame(&health)]).expect("it can be written");
    let after = shown();
    assert_eq!(after["townlet_tick"], 7.0);
    assert_eq!(after["townlet_loop_duration_seconds"], 0.0125);
    assert_eq!(after["townlet_telemetry_queue_length"], 3.0);
    assert_eq!(after["townlet_telemetry_dropped_total"], 4.0);
    assert_eq!(after["townlet_perturbations_pending"], 5.0);
    assert_eq!(after["townlet_loop_status{status=\"error\"}"], 0.0);
    prometheus.send(&[bare]).expect("it can be written");
    let after = shown();
    let AnyEvent::LoopFailure(failure) = failure else { panic!("another event") };
    assert_eq!(after["townlet_loop_status{status=\"error\"}"], 1.0);
    assert_eq!(after["townlet_loop_failures_total"], failure.failure_count as f64);
    assert_eq!(after["townlet_events_total{event=\"loop.failure\"}"], 1.0);
    assert_eq!(after["townlet_events_unread_total"], 0.0);
    assert_eq!(fs::read_dir(&folder.0).expect("it is there").count(), 1, "nothing beside it");
}

#[test]
fn metrics_count_and_alerts_may_have_any_name() {
    let folder = Folder::new();
    let path = folder.path("townlet.prom");
    let mut prometheus = Prometheus::create(&path).expect("it can be written");
    let odd = "a \"quoted\\\" name\nof two lines";
    let frames = [
        metric(MetricName::QueueCooldownEvents, 2, None),
        metric(MetricName::QueueCooldownEvents, 3, None),
        metric(MetricName::StabilityAlert, 1, Some(odd)),
        metric(MetricName::StabilityAlert, 1, Some(odd)),
        frame(&example("stability_metrics/examples/v1/valid/full.json")),
        frame(&example("policy_anneal_update/examples/v1/valid/full.json")),
        of(Kind::LoopHealth, 9, r#"{"tick":9,"tick_duration_ms":1.5}"#),
    ];
    prometheus.send(&frames).expect("it can be written");
    let after = parse(&fs::read_to_string(&path).expect("it is there"));
    assert_eq!(after["townlet_queue_cooldown_events_total"], 5.0);
    let name = r#"townlet_stability_alerts_total{alert="a \"quoted\\\" name\nof two lines"}"#;
    assert_eq!(after[name], 2.0);
    assert!(after.contains_key("townlet_policy_anneal_ratio"), "{after:?}");
    assert_eq!(after["townlet_events_unread_total"], 1.0, "an old version has no numbers here");
    assert_eq!(after["townlet_events_total{event=\"emit_metric\"}"], 4.0);
}

#[test]
fn alerts_do_not_grow_without_end() {
    let folder = Folder::new();
    let path = folder.path("townlet.prom");
    let mut prometheus = Prometheus::create(&path).expect("it can be written");
    let frames: Vec<Frame> = (0..500)
        .map(|number| metric(MetricName::StabilityAlert, 1, Some(&format!("alert {number}"))))
        .collect();
    prometheus.send(&frames).expect("it can be written");
    let after = parse(&fs::read_to_string(&path).expect("it is there"));
    let series =
        after.iter().filter(|(name, _)| name.starts_with("townlet_stability_alerts_total"));
    assert_eq!(series.clone().count(), 201);
    assert_eq!(series.map(|(_, count)| count).sum::<f64>(), 500.0);
}

#[test]
fn a_batch_that_could_not_be_written_counts_once_when_it_comes_again() {
    let folder = Folder::new();
    let path = folder.path("below/townlet.prom");
    let mut prometheus = Prometheus::create(&path).expect("it can be written");
    let frames = [metric(MetricName::QueueCooldownEvents, 2, None)];
    fs::remove_dir_all(folder.path("below")).expect("it can be removed");
    assert_eq!(prometheus.send(&frames).expect_err("its folder is gone").sent, 0);
    fs::create_dir(folder.path("below")).expect("a folder can be made");
    prometheus.send(&frames).expect("it can be written");
    let after = parse(&fs::read_to_string(&path).expect("it is there"));
    assert_eq!(after["townlet_queue_cooldown_events_total"], 2.0);
    assert_eq!(after["townlet_events_total{event=\"emit_metric\"}"], 1.0);
}

//! Events out of a stream.

use crate::town::lines;
use serde_json::Value;

/// The payloads of one type, in order.
pub(crate) fn payloads(stream: &str, event: &str) -> Vec<Value> {
    let of_event = |line: &Value| line["event_type"] == event;
    lines(stream).into_iter().filter(of_event).map(|mut line| line["payload"].take()).collect()
}

/// How many events there are of a type.
pub(crate) fn count(stream: &str, event: &str) -> usize {
    payloads(stream, event).len()
}

/// Every line of a stream without times: how long something took, and how many bytes that made.
pub(crate) fn timeless(stream: &str) -> Vec<Value> {
    let mut all = lines(stream);
    for line in &mut all {
        if line["payload"]["name"] == "loop.duration_ms" {
            line["payload"]["value"].take();
        }
        forget_times(line);
    }
    all
}

fn forget_times(value: &mut Value) {
    const TIMES: [&str; 4] =
        ["duration_ms", "last_flush_duration_ms", "latency_ms", "bytes_flushed_total"];
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !TIMES.contains(&name.as_str()) && !name.ends_with("_ns"));
            members.values_mut().for_each(forget_times);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_times),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What each tick of a stream says about the town: all of `loop.tick` but times and `transport`, which
/// counts what the same process sent before.
pub(crate) fn ticks(stream: &str) -> Vec<Value> {
    let mut ticks = payloads(stream, "loop.tick");
    for tick in &mut ticks {
        let members = tick.as_object_mut().expect("a payload is an object");
        members.remove("transport");
        forget_times(tick);
    }
    ticks
}

/// Sees to it that two runs are the same, and names the first event in which they are not.
#[track_caller]
pub(crate) fn assert_same(one: &[Value], other: &[Value]) {
    assert_eq!(one.len(), other.len());
    let differs = one.iter().zip(other).find(|(one, other)| one != other);
    if let Some((one, other)) = differs {
        let (tick, event) = (&one["tick"], &one["event_type"]);
        let place = |one: &Value, other: &Value| difference(one, other, String::new());
        panic!("{event} of tick {tick} differs at {}", place(one, other));
    }
}

/// Where two values differ first.
fn difference(one: &Value, other: &Value, at: String) -> String {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let differs = one.iter().find(|(name, value)| other.get(*name) != Some(value));
            let Some((name, value)) = differs else { return format!("{at}: members") };
            match other.get(name) {
                Some(there) => difference(value, there, format!("{at}/{name}")),
                None => format!("{at}/{name}: absent"),
            }
        }
        _ => format!("{at}: {one} and {other}"),
    }
}

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

/// What each tick of a stream says about the town: all of `loop.tick` but `transport`, which depends
/// on how fast lines leave.
pub(crate) fn ticks(stream: &str) -> Vec<Value> {
    let mut ticks = payloads(stream, "loop.tick");
    for tick in &mut ticks {
        let members = tick.as_object_mut().expect("a payload is an object");
        members.remove("transport");
    }
    ticks
}

/// Sees to it that two runs are the same, and names the first tick in which they are not.
#[track_caller]
pub(crate) fn assert_same(one: &[Value], other: &[Value]) {
    assert_eq!(one.len(), other.len());
    let differs = one.iter().zip(other).find(|(one, other)| one != other);
    assert!(differs.is_none(), "tick {} differs", differs.expect("there is one").0["tick"]);
}

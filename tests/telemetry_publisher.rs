//! The publisher and the lines that leave: whatever version comes in, what is kept is structured and
//! true; whatever goes out says what it is.

#[path = "telemetry/events.rs"]
mod events;
#[path = "telemetry/log.rs"]
mod log;
#[path = "telemetry/scripted.rs"]
mod scripted;
mod support;

#[path = "telemetry_publisher/aliases.rs"]
mod aliases;
#[path = "telemetry_publisher/status.rs"]
mod status;
#[path = "telemetry_publisher/stream.rs"]
mod stream;

use serde_json::Value;
use townlet_contract::telemetry::TelemetryPublisher;
use townlet_contract::{AnyEvent, Error, Kind, Report, read};

fn reader(payload: &[u8]) -> Result<(AnyEvent, Box<Report>), Error> {
    read(payload).map(|read| (read.event, read.report))
}

/// What the publisher keeps of a payload, as JSON.
fn kept(kind: Kind, payload: &Value) -> Value {
    let mut publisher = TelemetryPublisher::new();
    let published = publisher.ingest(payload.to_string().as_bytes(), reader);
    published.unwrap_or_else(|error| panic!("{error}\n{payload}"));
    json(publisher.latest(kind).expect("the event is kept"))
}

fn json(event: &AnyEvent) -> Value {
    let mut writer = townlet_contract::json::Writer::new();
    event.write(&mut writer);
    serde_json::from_slice(writer.as_bytes()).expect("an event writes JSON")
}

fn example(path: &str) -> Value {
    serde_json::from_slice(&events::text(path)).expect("an example is JSON")
}

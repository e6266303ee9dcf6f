//! The way out: events of the loop become lines, lines go through a transport, and what happens to
//! them on the way is counted.
//!
//! ```text
//! event → dispatcher (caches, subscribers) → publisher → frame → worker (bounded buffer) → transport
//!                 └→ aggregator (snapshots, diffs) → observers in this process
//! ```
//!
//! Everything here takes latest DTOs; old versions are met in the publisher's ingestion alone, which
//! reads them through the contract's reader.

pub(crate) mod boundary;
mod frame;
mod sink;
mod timer;
pub mod transport;

pub mod log_line;

mod aggregator;
mod dispatcher;
mod pipeline;
mod publisher;
mod worker;

pub use self::aggregator::{
    Detail, Diff, Snapshot, TelemetryAggregator, TelemetryEvent, TelemetryPayload,
};
pub use self::dispatcher::{
    QUEUE_HISTORY_TICKS, QueueSample, RIVALRY_HISTORY_EVENTS, SubscriberError,
    TelemetryEventDispatcher,
};
pub use self::frame::Frame;
pub use self::pipeline::{Auth, Form, Pipeline, PipelineOptions};
pub use self::publisher::{HealthStatus, TelemetryPublisher};
pub use self::sink::{Account, Sink};
pub use self::timer::{MachineTimer, ScriptedTimer, Timer};
pub use self::worker::{
    Backpressure, Pace, Retry, Worker, WorkerHandle, WorkerOptions, WorkerStatus,
};

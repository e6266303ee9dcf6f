//! The sink of the loop: every event through dispatcher, publisher and worker into a transport.
//!
//! It builds the one status of the channel that every payload carries; nothing else in the crate
//! does.

mod line;
mod options;

pub use self::options::{Auth, Form, PipelineOptions};

use self::line::line;
use super::aggregator::{Detail, TelemetryAggregator, TelemetryEvent};
use super::dispatcher::TelemetryEventDispatcher;
use super::log_line::escape;
use super::publisher::TelemetryPublisher;
use super::sink::{Account, Sink};
use super::timer::{MachineTimer, Timer};
use super::transport::Transport;
use super::worker::{Worker, WorkerHandle, WorkerStatus};
use crate::contract::AnyEvent;
use crate::contract::shared::transport::v1::{self as channel, NewTransport};
use crate::json::Number;
use std::io;
use std::sync::Arc;

/// Takes the loop's events: each becomes a line for the worker, then it is kept and logged, then
/// subscribers are told.
///
/// ```
/// use townlet_contract::read;
/// use townlet_contract::telemetry::transport::Memory;
/// use townlet_contract::telemetry::{Pipeline, PipelineOptions, Sink};
///
/// let metric = read(br#"{"name": "loop.duration_ms", "value": 2.5, "tags": {}}"#)?.event;
/// let mut pipeline = Pipeline::start(Box::new(Memory::new()), PipelineOptions::default())?;
/// pipeline.emit(metric, 1);
/// let account = pipeline.close();
/// assert_eq!((account.produced, account.sent), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Pipeline {
    dispatcher: TelemetryEventDispatcher,
    publisher: TelemetryPublisher,
    worker: Worker,
    provider: &'static str,
    form: Form,
    auth: Auth,
    detail: Detail,
}

impl Pipeline {
    /// Starts sending through a transport.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn start(transport: Box<dyn Transport>, options: PipelineOptions) -> io::Result<Self> {
        Self::start_with(transport, options, Arc::new(MachineTimer::new()))
    }

    /// Starts with a time of one's own.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn start_with(
        transport: Box<dyn Transport>,
        options: PipelineOptions,
        timer: Arc<dyn Timer>,
    ) -> io::Result<Self> {
        let PipelineOptions { worker, form, auth, detail } = options;
        let provider = transport.provider();
        let worker = Worker::start(transport, worker, timer)?;
        let dispatcher = TelemetryEventDispatcher::new();
        let publisher = TelemetryPublisher::new();
        Ok(Self { dispatcher, publisher, worker, provider, form, auth, detail })
    }

    /// What was emitted last, and histories.
    #[must_use]
    pub fn dispatcher(&self) -> &TelemetryEventDispatcher {
        &self.dispatcher
    }

    /// The same, to subscribe.
    pub fn dispatcher_mut(&mut self) -> &mut TelemetryEventDispatcher {
        &mut self.dispatcher
    }

    /// Tells somebody of every tick and every failure from now on: the first tick as a whole, each
    /// further one as [`Detail`] in the options says, failures unchanged. The name is for the log and
    /// the counts; an observer that panics harms nobody.
    ///
    /// Ticks are taken apart for each observer; without one nothing is.
    pub fn observe(
        &mut self,
        name: impl Into<String>,
        tell: impl FnMut(TelemetryEvent) + Send + 'static,
    ) {
        let aggregator = TelemetryAggregator::new(self.detail);
        self.dispatcher.subscribe(name, aggregator.into_subscriber(tell));
    }

    /// How the loop is, as dashboards ask for it.
    #[must_use]
    pub fn publisher(&self) -> &TelemetryPublisher {
        &self.publisher
    }

    /// A handle of the worker for other threads, such as that of a handler of signals.
    #[must_use]
    pub fn handle(&self) -> WorkerHandle {
        self.worker.handle()
    }

    /// How the worker is, in full.
    #[must_use]
    pub fn worker(&self) -> WorkerStatus {
        self.worker.status()
    }
}

impl Sink for Pipeline {
    fn emit(&mut self, event: AnyEvent, tick: u64) {
        let event = Arc::new(event);
        match line(&event, tick, self.form) {
            Ok(frame) => self.worker.offer(frame),
            Err(error) => {
                let (kind, error) = (event.kind(), escape(&error.to_string()));
                tracing::error!(
                    target: "townlet.telemetry.publisher",
                    "{kind} of tick {tick} cannot be sent: {error}",
                );
                self.worker.refuse();
            }
        }
        self.publisher.publish(&event);
        self.dispatcher.dispatch(&event, tick);
    }

    fn settle(&mut self) {
        self.worker.settle();
    }

    /// It does: of queues and of rivalry, in the dispatcher.
    fn keeps_history(&self) -> bool {
        true
    }

    fn status(&self) -> channel::Transport {
        let status = self.worker.status();
        let flush = status.last_flush.map(|took| Number::try_from(took.as_nanos() as f64 / 1e6));
        channel::Transport::new(NewTransport {
            provider: Some(self.provider.to_owned()),
            queue_length: status.account.queued,
            dropped_messages: status.account.dropped,
            last_flush_duration_ms: flush.and_then(Result::ok),
            payloads_flushed_total: status.account.sent,
            bytes_flushed_total: status.sent_bytes,
            auth_enabled: self.auth == Auth::Enabled,
            worker: channel::Worker::new(
                status.alive,
                status.crash.or(status.send_error),
                status.restarts,
            ),
        })
    }

    fn close(&mut self) -> Account {
        self.worker.close()
    }
}

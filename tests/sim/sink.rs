//! A sink that remembers what it took, says what it is told to say of itself, and panics when it is
//! told to.

use std::sync::{Arc, Mutex};
use townlet_contract::shared::transport::v1::{NewTransport, Transport, Worker};
use townlet_contract::telemetry::{Account, Sink};
use townlet_contract::{AnyEvent, Kind};

/// What a test and its sink share.
#[derive(Clone)]
pub(crate) struct Wire(Arc<Mutex<Shared>>);

struct Shared {
    taken: Vec<(AnyEvent, u64)>,
    status: Transport,
    panics_at: Option<(Kind, u64)>,
    mute: bool,
}

impl Wire {
    pub(crate) fn new() -> Self {
        let status = Transport::new(NewTransport {
            provider: Some("memory".to_owned()),
            queue_length: 0,
            dropped_messages: 0,
            last_flush_duration_ms: None,
            payloads_flushed_total: 0,
            bytes_flushed_total: 0,
            auth_enabled: false,
            worker: Worker::new(true, None, 0),
        });
        let shared = Shared { taken: Vec::new(), status, panics_at: None, mute: false };
        Self(Arc::new(Mutex::new(shared)))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Shared) -> T) -> T {
        work(&mut self.0.lock().expect("nobody panics while holding it"))
    }

    /// Everything that was taken, in order.
    pub(crate) fn taken(&self) -> Vec<(AnyEvent, u64)> {
        self.with(|shared| shared.taken.clone())
    }

    /// Changes what the sink says of itself.
    pub(crate) fn says(&self, change: impl FnOnce(&mut Transport)) {
        self.with(|shared| change(&mut shared.status));
    }

    /// Has the sink panic over the next event of a kind in a tick.
    pub(crate) fn panics_at(&self, kind: Kind, tick: u64) {
        self.with(|shared| shared.panics_at = Some((kind, tick)));
    }

    /// Has the sink panic when it is asked how it is.
    pub(crate) fn falls_silent(&self) {
        self.with(|shared| shared.mute = true);
    }
}

impl Sink for Wire {
    fn emit(&mut self, event: AnyEvent, tick: u64) {
        let panics = self.with(|shared| {
            let panics = shared.panics_at == Some((event.kind(), tick));
            if panics {
                shared.panics_at = None;
            } else {
                shared.taken.push((event, tick));
            }
            panics
        });
        if panics {
            std::panic::resume_unwind(Box::new("the sink broke"));
        }
    }

    fn status(&self) -> Transport {
        if self.with(|shared| shared.mute) {
            std::panic::resume_unwind(Box::new("the sink is silent"));
        }
        self.with(|shared| shared.status.clone())
    }

    fn close(&mut self) -> Account {
        Account::default()
    }
}

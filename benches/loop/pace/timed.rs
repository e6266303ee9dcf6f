//! A pipeline, and how long the loop is with it: events made lines, kept and told, the wait until
//! they are out, and the status of the channel. That events are put together is the loop's own work.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};
use townlet_contract::AnyEvent;
use townlet_contract::shared::transport::v1::Transport;
use townlet_contract::telemetry::{Account, Pipeline, Sink};

/// Time spent so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spent(Rc<Cell<Duration>>);

impl Spent {
    pub(crate) fn reset(&self) {
        self.0.set(Duration::ZERO);
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.0.get().as_secs_f64()
    }

    fn on<T>(&self, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = work();
        self.0.set(self.0.get() + begun.elapsed());
        done
    }
}

/// A pipeline with a watch.
pub(crate) struct Timed {
    pipeline: Pipeline,
    spent: Spent,
}

impl Timed {
    pub(crate) fn new(pipeline: Pipeline, spent: Spent) -> Self {
        Self { pipeline, spent }
    }
}

impl Sink for Timed {
    fn emit(&mut self, event: AnyEvent, tick: u64) {
        self.spent.on(|| self.pipeline.emit(event, tick));
    }

    fn settle(&mut self) {
        self.spent.on(|| self.pipeline.settle());
    }

    fn keeps_history(&self) -> bool {
        self.pipeline.keeps_history()
    }

    fn status(&self) -> Transport {
        self.spent.on(|| self.pipeline.status())
    }

    fn close(&mut self) -> Account {
        self.pipeline.close()
    }
}

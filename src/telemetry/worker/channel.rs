//! What the worker's thread and those who emit share: the ledger, the transport, and how to wait for
//! each other.
//!
//! The transport is locked before the ledger, never the other way round, and never while the ledger
//! is: nobody who only looks has to wait for a peer.

use super::ledger::{Ledger, Outcome, Step};
use super::options::{Backpressure, Pace, WorkerOptions};
use super::status::WorkerStatus;
use crate::telemetry::boundary::{caught, discard, said};
use crate::telemetry::frame::Frame;
use crate::telemetry::log_line::escape;
use crate::telemetry::timer::Timer;
use crate::telemetry::transport::{Outlook, SendError, Transport};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the worker's thread and those who emit share.
pub(super) struct Channel {
    transport: Mutex<Box<dyn Transport>>,
    ledger: Mutex<Ledger>,
    changed: Condvar,
    options: WorkerOptions,
    timer: Arc<dyn Timer>,
    /// The time after which nobody waits for the transport any more, in nanoseconds.
    limit: AtomicU64,
}

/// Whether an attempt has sent everything that it took, and it took something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Progress,
    Nothing,
}

impl Channel {
    pub(super) fn new(
        transport: Box<dyn Transport>,
        options: WorkerOptions,
        timer: Arc<dyn Timer>,
    ) -> Self {
        let (transport, ledger) = (Mutex::new(transport), Mutex::new(Ledger::new()));
        let limit = AtomicU64::new(u64::MAX);
        Self { transport, ledger, changed: Condvar::new(), options, timer, limit }
    }

    /// Takes a frame, or drops it by the rules of backpressure.
    pub(super) fn offer(&self, frame: Frame) {
        let possible = frame.line().len() <= self.options.max_bytes || frame.is_failure();
        if !possible {
            log_too_large(&frame, self.options.max_bytes);
        }
        let mut until = None;
        let mut ledger = self.ledger();
        if possible && !ledger.fits(&frame, &self.options) {
            drop(ledger);
            self.settle();
            ledger = self.ledger();
        }
        while possible && ledger.is_open() && !ledger.fits(&frame, &self.options) {
            match self.options.backpressure {
                Backpressure::DropOldest => {
                    if !ledger.drop_oldest_for(&frame, &self.options) {
                        break;
                    }
                }
                Backpressure::Block { timeout } => {
                    let now = self.timer.elapsed();
                    let until = *until.get_or_insert(now.saturating_add(timeout));
                    let until = until.min(self.limit());
                    if now >= until || !ledger.is_alive() {
                        break;
                    }
                    ledger = self.wait(ledger, until);
                }
                Backpressure::FanOut => {
                    drop(ledger);
                    let turn = self.turn();
                    ledger = self.ledger();
                    let stuck = turn == Turn::Nothing && !ledger.fits(&frame, &self.options);
                    if stuck && !ledger.drop_oldest_for(&frame, &self.options) {
                        break;
                    }
                }
            }
        }
        if possible && ledger.is_open() && ledger.fits(&frame, &self.options) {
            ledger.accept(frame);
        } else if frame.is_failure() && ledger.is_open() {
            ledger.force(frame, &self.options);
        } else {
            ledger.refuse();
        }
        drop(ledger);
        self.changed.notify_all();
    }

    /// In lockstep, waits until nothing is under way any more.
    pub(super) fn settle(&self) {
        let patience = match self.options.pace {
            Pace::Background => return,
            Pace::Lockstep { patience } => patience,
        };
        let until = self.timer.elapsed().saturating_add(patience);
        let mut ledger = self.ledger();
        while ledger.is_moving() && self.timer.elapsed() < until.min(self.limit()) {
            ledger = self.wait(ledger, until.min(self.limit()));
        }
    }

    /// Nobody who emits waits for the transport for longer than a drain may take from now.
    pub(super) fn hurry(&self) {
        let limit = self.timer.elapsed().saturating_add(self.options.drain_deadline);
        let limit = u64::try_from(limit.as_nanos()).unwrap_or(u64::MAX);
        // Under the lock, so that nobody looks before it and waits after it.
        let ledger = self.ledger();
        self.limit.fetch_min(limit, Ordering::Relaxed);
        drop(ledger);
        self.changed.notify_all();
    }

    fn limit(&self) -> Duration {
        Duration::from_nanos(self.limit.load(Ordering::Relaxed))
    }

    /// Counts a frame that could not even be made.
    pub(super) fn refuse(&self) {
        self.ledger().refuse();
    }

    pub(super) fn status(&self) -> WorkerStatus {
        self.ledger().status()
    }

    /// The worker's thread: sends until it is told to stop, or crashes once too often.
    pub(super) fn run(&self) {
        while self.await_turn() {
            self.turn();
        }
        self.ledger().end();
        self.changed.notify_all();
    }

    /// Sends what waits as long as there is time.
    pub(super) fn drain(&self) {
        let until = self.timer.elapsed().saturating_add(self.options.drain_deadline);
        let mut ledger = self.ledger();
        ledger.begin_closing(until);
        self.changed.notify_all();
        while ledger.is_alive() && self.timer.elapsed() < until {
            ledger = self.wait(ledger, until);
        }
    }

    /// Gives up what is not sent; whether the thread has come to its end.
    pub(super) fn give_up(&self) -> bool {
        let mut ledger = self.ledger();
        let ended = !ledger.is_alive();
        ledger.close();
        drop(ledger);
        self.changed.notify_all();
        ended
    }

    /// Waits until there is something to send; false when it is time to stop.
    fn await_turn(&self) -> bool {
        let mut ledger = self.ledger();
        loop {
            ledger = match ledger.step(self.timer.elapsed()) {
                Step::Send => return true,
                Step::Stop => return false,
                Step::Wait => self.changed.wait(ledger).unwrap_or_else(PoisonError::into_inner),
                Step::WaitUntil(until) => self.wait(ledger, until),
            };
        }
    }

    /// One attempt to send what has waited longest.
    pub(super) fn turn(&self) -> Turn {
        let mut transport = self.transport.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = self.timer.elapsed();
        let (batch, broken) = {
            let mut ledger = self.ledger();
            (ledger.take(begun, &self.options), ledger.is_broken())
        };
        if batch.is_empty() {
            return Turn::Nothing;
        }
        let outcome = attempt(transport.as_mut(), &batch, broken);
        let now = self.timer.elapsed();
        let turn = if outcome == Outcome::Sent { Turn::Progress } else { Turn::Nothing };
        log(transport.provider(), &outcome, broken);
        let took = now.saturating_sub(begun);
        self.ledger().settle(batch, outcome, now, took, &self.options);
        drop(transport);
        self.changed.notify_all();
        turn
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until something changes, but not longer than until then.
    fn wait<'a>(&self, ledger: MutexGuard<'a, Ledger>, until: Duration) -> MutexGuard<'a, Ledger> {
        let wish = until.saturating_sub(self.timer.elapsed());
        let woken = self.changed.wait_timeout(ledger, self.timer.allow(wish));
        woken.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Reconnects if need be, sends and flushes; a panic of the transport ends here.
fn attempt(transport: &mut dyn Transport, batch: &[Frame], broken: bool) -> Outcome {
    let work = || {
        if broken {
            let reconnected = transport.reconnect();
            reconnected.map_err(|error| SendError { sent: 0, ..error })?;
        }
        transport.send(batch)?;
        transport.flush()
    };
    match caught(work) {
        Ok(Ok(())) => Outcome::Sent,
        Ok(Err(SendError { sent, message, outlook })) => {
            let sent = sent.min(batch.len());
            match outlook {
                Outlook::Open => Outcome::Failed { sent, message },
                Outlook::Deserted => Outcome::Deserted { sent, message },
            }
        }
        Err(payload) => {
            let text = said(&*payload).unwrap_or_else(|| "no message".to_owned());
            discard(payload);
            Outcome::Crashed { message: format!("panic: {text}") }
        }
    }
}

/// Says that a frame is dropped for which there can never be room.
fn log_too_large(frame: &Frame, most: usize) {
    let (kind, tick, bytes) = (frame.kind(), frame.tick(), frame.line().len());
    tracing::warn!(
        target: "townlet.telemetry.worker",
        "{kind} of tick {tick} has {bytes} bytes and the buffer takes {most}: it is dropped",
    );
}

/// Says what became of a batch, when that is news.
fn log(provider: &str, outcome: &Outcome, broken: bool) {
    match outcome {
        Outcome::Sent if broken => {
            tracing::info!(target: "townlet.telemetry.worker", "{provider} sends again");
        }
        Outcome::Failed { message, .. } if !broken => {
            let message = escape(message);
            tracing::warn!(target: "townlet.telemetry.worker", "{provider} cannot send: {message}");
        }
        Outcome::Deserted { message, .. } => {
            let message = escape(message);
            tracing::warn!(target: "townlet.telemetry.worker", "{provider} ends: {message}");
        }
        Outcome::Crashed { message } => {
            let message = escape(message);
            tracing::error!(target: "townlet.telemetry.worker", "{provider} crashed: {message}");
        }
        Outcome::Sent | Outcome::Failed { .. } => {}
    }
}

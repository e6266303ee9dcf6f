//! What waits, what is on its way and what became of the rest: the worker's state as plain data.
//!
//! It knows neither threads nor transports; whoever has it changes it under one lock.
// INVARIANT: produced = sent + dropped + waiting + flying after each of its functions.

use super::options::{Retry, WorkerOptions};
use super::status::WorkerStatus;
use crate::telemetry::frame::Frame;
use crate::telemetry::sink::Account;
use std::collections::VecDeque;
use std::time::Duration;

/// The worker's state.
#[derive(Debug)]
pub(super) struct Ledger {
    waiting: VecDeque<Frame>,
    waiting_bytes: usize,
    /// Frames that are being sent.
    flying: usize,
    flying_bytes: usize,
    produced: u64,
    sent: u64,
    dropped: u64,
    sent_bytes: u64,
    peak_frames: usize,
    peak_bytes: usize,
    last_flush: Option<Duration>,
    failures: u64,
    /// Failures in a row without a single frame sent; pauses grow with them.
    fruitless: u64,
    /// As many of them as the frames at hand have seen.
    attempts: u32,
    send_error: Option<String>,
    crash: Option<String>,
    is_deserted: bool,
    restarts: u64,
    /// When the next attempt may be made.
    next_try: Duration,
    phase: Phase,
}

/// Where in its life a worker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Running,
    /// It sends what waits, until then.
    Closing {
        until: Duration,
    },
    /// It has crashed once too often, or its peer has gone for good; frames still wait.
    Dead,
    /// Its thread has come to its end.
    Ended,
    /// Nothing waits and nothing is taken any more.
    Closed,
}

/// What the worker's thread has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Send.
    Send,
    /// Wait until something changes.
    Wait,
    /// Wait until something changes, or until then.
    WaitUntil(Duration),
    /// Come to an end.
    Stop,
}

/// What became of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All of it is out.
    Sent,
    /// The first so many frames are out.
    Failed { sent: usize, message: String },
    /// The first so many frames are out, and nothing will ever be sent again.
    Deserted { sent: usize, message: String },
    /// The transport panicked; none of it counts as sent.
    Crashed { message: String },
}

impl Ledger {
    pub(super) fn new() -> Self {
        Self {
            waiting: VecDeque::new(),
            waiting_bytes: 0,
            flying: 0,
            flying_bytes: 0,
            produced: 0,
            sent: 0,
            dropped: 0,
            sent_bytes: 0,
            peak_frames: 0,
            peak_bytes: 0,
            last_flush: None,
            failures: 0,
            fruitless: 0,
            attempts: 0,
            send_error: None,
            crash: None,
            is_deserted: false,
            restarts: 0,
            next_try: Duration::ZERO,
            phase: Phase::Running,
        }
    }

    /// Whether there is room for a frame.
    pub(super) fn fits(&self, frame: &Frame, options: &WorkerOptions) -> bool {
        self.frames() < options.max_frames.max(1)
            && self.bytes() + frame.line().len() <= options.max_bytes
    }

    /// Whether frames wait or are on their way, and nothing is known to hold them up.
    pub(super) fn is_moving(&self) -> bool {
        self.is_alive() && self.failures == 0 && self.frames() > 0
    }

    /// Whether frames are taken at all.
    pub(super) fn is_open(&self) -> bool {
        match self.phase {
            Phase::Running | Phase::Dead => true,
            Phase::Closing { .. } | Phase::Ended | Phase::Closed => false,
        }
    }

    /// Whether its thread is at work.
    pub(super) fn is_alive(&self) -> bool {
        match self.phase {
            Phase::Running | Phase::Closing { .. } => true,
            Phase::Dead | Phase::Ended | Phase::Closed => false,
        }
    }

    /// Takes a frame, for which there is room.
    pub(super) fn accept(&mut self, frame: Frame) {
        self.produced += 1;
        self.waiting_bytes += frame.line().len();
        self.waiting.push_back(frame);
        self.peak_frames = self.peak_frames.max(self.frames());
        self.peak_bytes = self.peak_bytes.max(self.bytes());
    }

    /// Drops a frame that was never taken.
    pub(super) fn refuse(&mut self) {
        self.produced += 1;
        self.dropped += 1;
    }

    /// Drops the ordinary frame that has waited longest, to make room for a frame; false when there
    /// is none, or when what is on its way leaves no room anyway.
    pub(super) fn drop_oldest_for(&mut self, frame: &Frame, options: &WorkerOptions) -> bool {
        let hopeless = self.flying >= options.max_frames.max(1)
            || self.flying_bytes + frame.line().len() > options.max_bytes;
        if hopeless {
            return false;
        }
        let ordinary = self.waiting.iter().position(|frame| !frame.is_failure());
        ordinary.is_some_and(|place| self.drop_at(place))
    }

    /// Takes a frame that tells of a failure, whatever else must go: ordinary frames first, then
    /// older failures. When even that is not enough, it is the only one that waits, and above the
    /// bounds.
    pub(super) fn force(&mut self, frame: Frame, options: &WorkerOptions) {
        let mut ordinary = 0;
        while !self.fits(&frame, options) {
            // Failures before this place are passed over once, not each time.
            let rest = self.waiting.iter().skip(ordinary);
            match rest.clone().position(|frame| !frame.is_failure()) {
                Some(place) => ordinary += place,
                None => break,
            }
            self.drop_at(ordinary);
        }
        while !self.fits(&frame, options) && self.drop_at(0) {}
        self.accept(frame);
    }

    /// Drops the frame that waits at a place; false when none does.
    fn drop_at(&mut self, place: usize) -> bool {
        let Some(frame) = self.waiting.remove(place) else { return false };
        self.waiting_bytes -= frame.line().len();
        self.dropped += 1;
        true
    }

    /// What the worker's thread has to do at a time.
    pub(super) fn step(&self, now: Duration) -> Step {
        let until = match self.phase {
            Phase::Running => None,
            Phase::Closing { until } => Some(until),
            Phase::Dead | Phase::Ended | Phase::Closed => return Step::Stop,
        };
        if until.is_some_and(|until| now >= until) {
            return Step::Stop;
        }
        if self.waiting.is_empty() {
            return if until.is_some() && self.flying == 0 { Step::Stop } else { Step::Wait };
        }
        if now < self.next_try {
            return Step::WaitUntil(until.map_or(self.next_try, |until| until.min(self.next_try)));
        }
        Step::Send
    }

    /// The frames that have waited longest, which are on their way from now on; none while nothing
    /// may be sent.
    pub(super) fn take(&mut self, now: Duration, options: &WorkerOptions) -> Vec<Frame> {
        if !self.is_alive() || now < self.next_try {
            return Vec::new();
        }
        let count = self.batch(options);
        let batch: Vec<Frame> = self.waiting.drain(..count).collect();
        self.flying = batch.len();
        self.flying_bytes = batch.iter().map(|frame| frame.line().len()).sum();
        self.waiting_bytes -= self.flying_bytes;
        batch
    }

    /// Whether the transport has to start anew before it sends.
    pub(super) fn is_broken(&self) -> bool {
        self.failures > 0
    }

    /// Takes up what became of a batch that took so long.
    pub(super) fn settle(
        &mut self,
        batch: Vec<Frame>,
        outcome: Outcome,
        now: Duration,
        took: Duration,
        options: &WorkerOptions,
    ) {
        if self.phase == Phase::Closed {
            // It was given up while it was on its way, and is counted as such.
            return;
        }
        (self.flying, self.flying_bytes) = (0, 0);
        match outcome {
            Outcome::Sent => {
                self.count_sent(&batch);
                self.last_flush = Some(took);
                (self.failures, self.fruitless, self.attempts) = (0, 0, 0);
                self.send_error = None;
            }
            Outcome::Failed { sent, message } => {
                self.count_sent(&batch[..sent]);
                self.fail(batch, sent, message, options.retry);
            }
            Outcome::Deserted { sent, message } => {
                self.count_sent(&batch[..sent]);
                self.fail(batch, sent, message.clone(), options.retry);
                (self.phase, self.crash, self.is_deserted) = (Phase::Dead, Some(message), true);
            }
            Outcome::Crashed { message } => {
                self.fail(batch, 0, message.clone(), options.retry);
                if self.restarts < options.restart_limit {
                    self.restarts += 1;
                } else {
                    (self.phase, self.crash) = (Phase::Dead, Some(message));
                }
            }
        }
        if self.failures > 0 {
            self.next_try = now.saturating_add(self.pause(options.retry));
        }
    }

    /// Sends what waits and takes nothing any more. A pause that is under way is over.
    pub(super) fn begin_closing(&mut self, until: Duration) {
        if self.phase == Phase::Running {
            self.phase = Phase::Closing { until };
            self.next_try = Duration::ZERO;
        }
    }

    /// The thread has come to its end.
    pub(super) fn end(&mut self) {
        match self.phase {
            Phase::Running | Phase::Closing { .. } => self.phase = Phase::Ended,
            Phase::Dead | Phase::Ended | Phase::Closed => {}
        }
    }

    /// Gives up whatever is not sent by now.
    pub(super) fn close(&mut self) {
        self.dropped += self.frames() as u64;
        self.waiting.clear();
        (self.waiting_bytes, self.flying, self.flying_bytes) = (0, 0, 0);
        self.phase = Phase::Closed;
    }

    pub(super) fn status(&self) -> WorkerStatus {
        WorkerStatus {
            account: Account {
                produced: self.produced,
                sent: self.sent,
                dropped: self.dropped,
                queued: self.frames() as u64,
            },
            queued_bytes: self.bytes(),
            peak_frames: self.peak_frames,
            peak_bytes: self.peak_bytes,
            sent_bytes: self.sent_bytes,
            last_flush: self.last_flush,
            consecutive_failures: self.failures,
            send_error: self.send_error.clone(),
            alive: self.is_alive(),
            crash: self.crash.clone(),
            is_deserted: self.is_deserted,
            restarts: self.restarts,
        }
    }

    /// How many of the frames that wait are sent at a time; one at least.
    fn batch(&self, options: &WorkerOptions) -> usize {
        let mut bytes = 0_usize;
        let small = self.waiting.iter().take(options.batch_frames.max(1)).take_while(|frame| {
            bytes = bytes.saturating_add(frame.line().len());
            bytes <= options.batch_bytes
        });
        small.count().max(1).min(self.waiting.len())
    }

    fn frames(&self) -> usize {
        self.waiting.len() + self.flying
    }

    fn bytes(&self) -> usize {
        self.waiting_bytes + self.flying_bytes
    }

    fn count_sent(&mut self, frames: &[Frame]) {
        self.sent += frames.len() as u64;
        self.sent_bytes += frames.iter().map(|frame| frame.line().len() as u64).sum::<u64>();
    }

    /// The pause after a failure. It does not grow while closing: the deadline ends the attempts, and
    /// a peer that comes back before it gets what waits.
    fn pause(&self, retry: Retry) -> Duration {
        match self.phase {
            Phase::Closing { .. } => retry.pause(1),
            Phase::Running | Phase::Dead | Phase::Ended | Phase::Closed => {
                retry.pause(self.fruitless)
            }
        }
    }

    /// Takes back what a failed send has left over, in front of what waits, or gives it up.
    fn fail(&mut self, mut batch: Vec<Frame>, sent: usize, message: String, retry: Retry) {
        let mut left = batch.split_off(sent);
        self.failures += 1;
        (self.fruitless, self.attempts) =
            if sent > 0 { (1, 1) } else { (self.fruitless + 1, self.attempts + 1) };
        self.send_error = Some(message);
        if retry.attempts.is_some_and(|most| self.attempts >= most.get()) {
            self.attempts = 0;
            // Nobody sends after the end; until then a failure of the loop is not given up.
            let kept: Vec<Frame> = match self.phase {
                Phase::Running => left.iter().filter(|frame| frame.is_failure()).cloned().collect(),
                Phase::Closing { .. } | Phase::Dead | Phase::Ended | Phase::Closed => Vec::new(),
            };
            self.dropped += (left.len() - kept.len()) as u64;
            left = kept;
        }
        for frame in left.into_iter().rev() {
            self.waiting_bytes += frame.line().len();
            self.waiting.push_front(frame);
        }
    }
}

//! The thread that sends frames while the loop goes on, and the bounded buffer before it.
//!
//! Nothing is dropped uncounted: `produced = sent + dropped + queued` at every moment, whatever the
//! transport does. It does not know what is in a frame.

mod channel;
mod handle;
mod ledger;
mod options;
mod status;

#[cfg(test)]
mod tests;

pub use self::handle::WorkerHandle;
pub use self::options::{Backpressure, Pace, Retry, WorkerOptions};
pub use self::status::WorkerStatus;

use self::channel::Channel;
use super::frame::Frame;
use super::sink::Account;
use super::timer::Timer;
use super::transport::Transport;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

/// A thread that sends frames through a transport.
///
/// A frame counts as sent once the transport has sent *and* flushed it. What was on its way when the
/// transport panicked is sent again, so that a peer may see it twice but never miss it.
pub struct Worker {
    channel: Arc<Channel>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn start(
        transport: Box<dyn Transport>,
        options: WorkerOptions,
        timer: Arc<dyn Timer>,
    ) -> io::Result<Self> {
        let channel = Arc::new(Channel::new(transport, options, timer));
        let shared = Arc::clone(&channel);
        let thread = thread::Builder::new().name("townlet-telemetry".to_owned());
        let thread = thread.spawn(move || shared.run())?;
        Ok(Self { channel, thread: Some(thread) })
    }

    /// Takes a frame; when there is no room, by the rules of [`Backpressure`].
    pub fn offer(&self, frame: Frame) {
        self.channel.offer(frame);
    }

    /// With [`Pace::Lockstep`], waits until every frame that was taken is out; until the transport
    /// cannot send, the worker has ended, or its patience is over, where that comes first. In the
    /// background it does not wait.
    pub fn settle(&self) {
        self.channel.settle();
    }

    /// A handle for other threads, such as that of a handler of signals.
    #[must_use]
    pub fn handle(&self) -> WorkerHandle {
        WorkerHandle::new(Arc::clone(&self.channel))
    }

    /// Counts an event of which no frame could be made as produced and dropped.
    pub fn refuse(&self) {
        self.channel.refuse();
    }

    /// How it is at this moment.
    #[must_use]
    pub fn status(&self) -> WorkerStatus {
        self.channel.status()
    }

    /// Sends what waits until the deadline of its options, and drops the rest. A transport that does
    /// not come back by then keeps its thread, but nothing that it does counts any more.
    pub fn close(&mut self) -> Account {
        if let Some(thread) = self.thread.take() {
            self.channel.drain();
            if self.channel.give_up() {
                // The thread is past its last lock. It cannot panic: what can is caught.
                let _ended = thread.join();
            }
        }
        self.status().account
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.close();
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("status", &self.status()).finish_non_exhaustive()
    }
}

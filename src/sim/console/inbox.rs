//! Lines that wait for the next tick: bounded, shared between those who type and the console.

use super::lines::Line;
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// A bounded queue of lines; its clones are the same queue.
#[derive(Clone, Debug)]
pub struct Inbox {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    most: usize,
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    lines: VecDeque<Line>,
    is_closed: bool,
}

/// A line could not be taken; here it is.
#[derive(Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// As many lines wait as may.
    Full(Line),
    /// Nobody answers any more.
    Closed(Line),
}

impl fmt::Display for NoRoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full(_) => "as many commands wait as may; send it again after the next tick",
            Self::Closed(_) => "the console is closed",
        })
    }
}

impl std::error::Error for NoRoom {}

impl Inbox {
    /// An inbox for so many lines; at least one.
    #[must_use]
    pub fn new(most: usize) -> Self {
        let shared = Shared { most: most.max(1), queue: Mutex::default(), changed: Condvar::new() };
        Self { shared: Arc::new(shared) }
    }

    /// Adds a line if there is room.
    ///
    /// # Errors
    ///
    /// When there is none, or the inbox is closed.
    pub fn offer(&self, line: Line) -> Result<(), NoRoom> {
        let mut queue = self.queue();
        if queue.is_closed {
            return Err(NoRoom::Closed(line));
        }
        if queue.lines.len() >= self.shared.most {
            return Err(NoRoom::Full(line));
        }
        queue.lines.push_back(line);
        Ok(())
    }

    /// Adds a line as soon as there is room.
    ///
    /// # Errors
    ///
    /// When the inbox is closed, also while this waits.
    pub fn push(&self, line: Line) -> Result<(), NoRoom> {
        let mut queue = self.queue();
        while queue.lines.len() >= self.shared.most && !queue.is_closed {
            queue = self.shared.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        if queue.is_closed {
            return Err(NoRoom::Closed(line));
        }
        queue.lines.push_back(line);
        Ok(())
    }

    /// How many lines wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue().lines.len()
    }

    /// Whether another line has room.
    #[must_use]
    pub fn has_room(&self) -> bool {
        let queue = self.queue();
        !queue.is_closed && queue.lines.len() < self.shared.most
    }

    /// The line that has waited longest.
    pub(super) fn take(&self) -> Option<Line> {
        let line = self.queue().lines.pop_front();
        self.shared.changed.notify_one();
        line
    }

    /// Takes no more lines; those that wait are still answered.
    pub fn close(&self) {
        self.queue().is_closed = true;
        self.shared.changed.notify_all();
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_bounded_and_gives_lines_in_order() {
        let inbox = Inbox::new(2);
        assert_eq!(inbox.offer(Line::new("a")), Ok(()));
        assert_eq!(inbox.offer(Line::new("b")), Ok(()));
        assert_eq!(inbox.offer(Line::new("c")), Err(NoRoom::Full(Line::new("c"))));
        assert_eq!(inbox.take(), Some(Line::new("a")));
        assert_eq!(inbox.push(Line::new("c")), Ok(()));
        assert_eq!((inbox.take(), inbox.take()), (Some(Line::new("b")), Some(Line::new("c"))));
        assert_eq!(inbox.take(), None);
    }

    #[test]
    fn whoever_waits_for_room_is_let_go() {
        let inbox = Inbox::new(1);
        assert_eq!(inbox.offer(Line::new("a")), Ok(()));
        let typist = inbox.clone();
        let waits = std::thread::spawn(move || typist.push(Line::new("b")));
        inbox.close();
        assert_eq!(waits.join().expect("no panic"), Err(NoRoom::Closed(Line::new("b"))));
        assert_eq!(inbox.take(), Some(Line::new("a")), "what waits stays");
    }
}

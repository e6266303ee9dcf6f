//! What a connection has taken, and nobody knows whether its peer has read it.

use crate::telemetry::Frame;

/// As many bytes may be on their way between two programs: more than the buffers of two machines
/// hold. What was sent before them was read, or the connection is known to be broken.
const ON_THE_WAY: u64 = 16 << 20;

/// What was taken, as far as it may be lost when the connection breaks.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    /// Bytes that were taken so far.
    taken: u64,
    failures: Vec<Frame>,
    /// For each failure, what had been taken before it.
    places: Vec<u64>,
}

impl Doubt {
    /// Takes note of frames that a connection has taken.
    pub(super) fn take(&mut self, frames: &[Frame]) {
        for frame in frames {
            if frame.is_failure() {
                self.failures.push(frame.clone());
                self.places.push(self.taken);
            }
            self.taken += frame.line().len() as u64;
        }
        let is_sure = |place: &u64| self.taken - place > ON_THE_WAY;
        let sure = self.places.iter().take_while(|place| is_sure(place)).count();
        self.failures.drain(..sure);
        self.places.drain(..sure);
    }

    /// Whether anything was taken.
    pub(super) fn is_real(&self) -> bool {
        self.taken > 0
    }

    /// The failures that may be lost, oldest first.
    pub(super) fn failures(&self) -> &[Frame] {
        &self.failures
    }

    /// The peer has taken its leave, so that it has read everything.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Kind;

    fn frame(kind: Kind, bytes: usize) -> Frame {
        Frame::of_line(kind, 1, &vec![b' '; bytes])
    }

    #[test]
    fn failures_are_in_doubt_until_much_was_taken_after_them() {
        let mut doubt = Doubt::default();
        doubt.take(&[frame(Kind::LoopTick, 10), frame(Kind::LoopFailure, 20)]);
        assert_eq!(doubt.failures(), [frame(Kind::LoopFailure, 20)]);
        doubt.take(&[frame(Kind::LoopTick, ON_THE_WAY as usize - 20)]);
        assert_eq!(doubt.failures().len(), 1, "all of it may still be on the way");
        doubt.take(&[frame(Kind::LoopFailure, 1)]);
        assert_eq!(doubt.failures(), [frame(Kind::LoopFailure, 1)]);
        doubt.clear();
        assert!(doubt.failures().is_empty() && !doubt.is_real());
    }
}

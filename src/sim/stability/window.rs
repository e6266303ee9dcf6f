//! The last ticks of something: a value for each, and none older than the window.

use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// Values of the last ticks, oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Window<T> {
    values: VecDeque<(u64, T)>,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { values: VecDeque::new() }
    }
}

impl<T> Window<T> {
    /// Adds the value of a tick, and forgets those that are `ticks` old or older.
    pub(super) fn push(&mut self, tick: u64, value: T, ticks: u64) {
        // First the old ones go: a full window has room for one more without growing.
        while self.values.front().is_some_and(|(old, _)| tick.saturating_sub(*old) >= ticks) {
            self.values.pop_front();
        }
        if ticks > 0 {
            self.values.push_back((tick, value));
        }
    }

    /// The values, oldest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.values.iter().map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_ticks() {
        let mut window = Window::default();
        for tick in 1..=10 {
            window.push(tick, tick, 3);
        }
        assert_eq!(window.iter().copied().collect::<Vec<_>>(), [8, 9, 10]);
    }

    #[test]
    fn a_window_of_no_ticks_holds_nothing() {
        let mut window = Window::default();
        window.push(1, 1, 0);
        assert_eq!(window.iter().count(), 0);
    }
}

//! A table at work, as readers run it.

use super::Table;

impl Table {
    /// Whether the expression matches somewhere in a text.
    pub fn matches(&self, text: &str) -> bool {
        let mut state = 0;
        for code in text.chars().map(u32::from) {
            let class = usize::from(self.class(code));
            state = usize::from(self.transitions[state * self.classes + class]);
        }
        self.accepting[state / 64] >> (state % 64) & 1 == 1
    }

    fn class(&self, code: u32) -> u8 {
        if let Some(class) = self.ascii.get(code as usize) {
            return *class;
        }
        let after = self.ranges.partition_point(|&(start, _)| start <= code);
        self.ranges[after - 1].1
    }
}

/// The table state by state, for those who compare expressions.
#[cfg(feature = "compat")]
impl Table {
    /// The class of a character.
    pub(crate) fn class_of(&self, letter: char) -> u8 {
        self.class(u32::from(letter))
    }

    /// The state after a character.
    pub(crate) fn step(&self, state: usize, letter: char) -> usize {
        usize::from(self.transitions[state * self.classes + usize::from(self.class_of(letter))])
    }

    /// Whether the expression has matched when the text ends in a state.
    pub(crate) fn accepts_in(&self, state: usize) -> bool {
        self.accepting[state / 64] >> (state % 64) & 1 == 1
    }
}

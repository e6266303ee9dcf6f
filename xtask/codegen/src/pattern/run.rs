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

//! States that most characters leave as they are: a reader runs through those by the block.

use super::Table;

/// More exits than this are no quicker to look for than a class at a time.
const MOST: usize = 6;

impl Table {
    /// By state, the ASCII characters that lead elsewhere, where they are few and nothing else
    /// does; empty for other states.
    #[must_use]
    pub fn exits(&self) -> Vec<Vec<u8>> {
        let states = self.transitions.len() / self.classes;
        let mut all = Vec::new();
        for state in 0..states {
            let stays = |class: u8| {
                let next = self.transitions[state * self.classes + usize::from(class)];
                usize::from(next) == state
            };
            let mut exits = Vec::new();
            for (code, class) in (0..).zip(self.ascii) {
                if !stays(class) {
                    exits.push(code);
                }
            }
            let beyond = self.ranges.iter().all(|&(_, class)| stays(class));
            if exits.len() > MOST || !beyond {
                exits.clear();
            }
            all.push(exits);
        }
        all
    }
}

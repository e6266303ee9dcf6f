//! Regular expressions as tables: no engine, no compilation at run time.
//!
//! The generator turns an expression into a deterministic automaton over classes of code points.
//! It decides what JSON Schema's `pattern` asks: whether the expression matches anywhere.

/// A regular expression, ready to run in one look-up per code point.
#[derive(Debug)]
pub struct Pattern {
    /// The expression as the schema writes it.
    pub source: &'static str,
    /// The class of each ASCII character.
    pub ascii: &'static [u8; 128],
    /// Where classes of other code points start, ascending, the first at U+0080: each goes on to
    /// the next start.
    pub ranges: &'static [(u32, u8)],
    /// How many classes there are.
    pub classes: usize,
    /// The next state, by state and class: `state * classes + class`. State 0 is the first.
    pub transitions: &'static [u16],
    /// The states that accept when the string ends, one bit each, the lowest first.
    pub accepting: &'static [u64],
    /// The state from which everything is accepted, where the automaton has one.
    pub matched: Option<u16>,
    /// The state from which nothing is accepted, where the automaton has one.
    pub failed: Option<u16>,
}

impl Pattern {
    /// Whether the expression matches somewhere in a string.
    pub fn is_match(&self, text: &str) -> bool {
        // There are at most 2000 states, so that no state has this number.
        let matched = self.matched.unwrap_or(u16::MAX);
        let failed = self.failed.unwrap_or(u16::MAX);
        let (mut state, mut rest) = (0, text);
        loop {
            for byte in rest.bytes().take_while(u8::is_ascii) {
                state = self.next(state, self.ascii[usize::from(byte & 0x7F)]);
                if state == matched {
                    return true;
                }
                if state == failed {
                    return false;
                }
            }
            rest = rest.trim_start_matches(|char: char| char.is_ascii());
            let mut chars = rest.chars();
            let Some(char) = chars.next() else { return self.accepts(state) };
            state = self.next(state, self.class(char));
            rest = chars.as_str();
        }
    }

    /// The state after one and a code point of a class.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn next(&self, state: u16, class: u8) -> u16 {
        let next = usize::from(state) * self.classes + usize::from(class);
        self.transitions.get(next).copied().unwrap_or_default()
    }

    /// Whether a string may end in a state.
    fn accepts(&self, state: u16) -> bool {
        let word = self.accepting.get(usize::from(state / 64)).copied().unwrap_or_default();
        word >> (state % 64) & 1 == 1
    }

    /// The class of a code point beyond ASCII.
    fn class(&self, char: char) -> u8 {
        let code = u32::from(char);
        let after = self.ranges.partition_point(|&(start, _)| start <= code);
        match after.checked_sub(1).and_then(|index| self.ranges.get(index)) {
            Some(&(_, class)) => class,
            None => 0,
        }
    }
}

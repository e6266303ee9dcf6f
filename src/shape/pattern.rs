//! Regular expressions as tables: no engine, no compilation at run time.
//!
//! The generator turns an expression into a deterministic automaton over classes of code points.
//! It decides what JSON Schema's `pattern` asks: whether the expression matches anywhere.

use super::word;

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
    /// By state, the ASCII characters that lead elsewhere, where they are few and nothing else does;
    /// empty for other states.
    pub exits: &'static [&'static [u8]],
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
        let (bytes, mut at, mut state) = (text.as_bytes(), 0, 0_u16);
        loop {
            // Most code points leave the state as it is, and need not wait for each other.
            if let Some(exits @ [_, ..]) = self.exits.get(usize::from(state)) {
                at += stay(&bytes[at..], exits);
                // A block may end within a character, which leaves the state as it is as well.
                while !text.is_char_boundary(at) {
                    at += 1;
                }
            }
            let row = self.row(state);
            let next = loop {
                let Some(&byte) = bytes.get(at) else { return self.accepts(state) };
                let class = match self.ascii.get(usize::from(byte)) {
                    Some(class) => {
                        at += 1;
                        *class
                    }
                    None => {
                        let char = text[at..].chars().next().unwrap_or_default();
                        at += char.len_utf8();
                        self.class(char)
                    }
                };
                let next = row.get(usize::from(class)).copied().unwrap_or_default();
                if next != state {
                    break next;
                }
            };
            if Some(next) == self.matched {
                return true;
            }
            if Some(next) == self.failed {
                return false;
            }
            state = next;
        }
    }

    /// The states that follow one, by class.
    #[inline]
    fn row(&self, state: u16) -> &[u16] {
        let start = usize::from(state) * self.classes;
        self.transitions.get(start..start + self.classes).unwrap_or_default()
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

/// How many bytes none of which is an exit come first; the last few may go uncounted.
#[inline]
fn stay(bytes: &[u8], exits: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks();
    for (index, block) in blocks.iter().enumerate() {
        let word = u64::from_le_bytes(*block);
        let found = exits.iter().fold(0, |found, exit| found | word::same(word, *exit));
        if found != 0 {
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    blocks.len() * 8
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    /// `^[^:]+:b`, with the one state that has exits.
    const WITH: Pattern = Pattern {
        source: "^[^:]+:b",
        ascii: &{
            let mut ascii = [0; 128];
            ascii[b':' as usize] = 1;
            ascii[b'b' as usize] = 2;
            ascii
        },
        ranges: &[(0x80, 0)],
        classes: 3,
        transitions: &[1, 3, 1, 1, 2, 1, 3, 3, 4, 3, 3, 3, 4, 4, 4],
        exits: &[b"", b":", b"", b"", b""],
        accepting: &[0b10000],
        matched: Some(4),
        failed: Some(3),
    };
    const WITHOUT: Pattern = Pattern { exits: &[], ..WITH };

    /// Wherever the exit stands in its block, and whatever stands around it: blocks begin and end
    /// within characters, too.
    #[test]
    fn exits_only_save_time() {
        let mut matched = 0;
        for before in 0..20 {
            for after in 0..20 {
                for (filler, exit) in
                    [("a", ":"), ("é", ":"), ("é", ""), ("🐲", ":b"), ("z", ":b"), ("b", "")]
                {
                    for lead in 0..4 {
                        let text = "x".repeat(lead)
                            + &filler.repeat(before)
                            + exit
                            + &filler.repeat(after);
                        let found = WITH.is_match(&text);
                        assert_eq!(found, WITHOUT.is_match(&text), "{text}");
                        assert_eq!(found, lead + before > 0 && text.contains(":b"), "{text}");
                        matched += u32::from(found);
                    }
                }
            }
        }
        assert!(matched > 0, "some match");
    }
}

//! Small automata: states that no text tells apart become one.

use super::Table;
use super::dfa::Dfa;
use crate::list;

/// The smallest automaton, as tables.
pub(super) fn table(dfa: &Dfa) -> Table {
    let blocks = blocks(dfa);
    let count = blocks.iter().max().map_or(0, |last| last + 1);
    let classes = dfa.next.first().map_or(1, Vec::len).max(1);
    let mut transitions = vec![0; count * classes];
    let mut accepting = vec![0_u64; count.div_ceil(64)];
    for (state, &block) in blocks.iter().enumerate() {
        for (class, &next) in dfa.next[state].iter().enumerate() {
            transitions[block * classes + class] = number(blocks[next]);
        }
        if dfa.accepting[state] {
            accepting[block / 64] |= 1 << (block % 64);
        }
    }
    let stays = |accepts: bool| {
        let found = (0..count).find(|&block| {
            let row = &transitions[block * classes..(block + 1) * classes];
            (accepting[block / 64] >> (block % 64) & 1 == 1) == accepts
                && row.iter().all(|&next| usize::from(next) == block)
        });
        found.map(number)
    };
    let (matched, failed) = (stays(true), stays(false));
    let (ascii, ranges) = code_points(dfa);
    Table { ascii, ranges, classes, transitions, accepting, matched, failed }
}

/// The block of each state: states of one block accept the same texts. Blocks are numbered by their
/// first state, so that state 0 is in block 0.
fn blocks(dfa: &Dfa) -> Vec<usize> {
    let mut blocks: Vec<usize> = list::each(&dfa.accepting, &mut |&accepts| usize::from(accepts));
    let mut count = 0;
    loop {
        let mut known = Vec::new();
        let mut finer = Vec::new();
        for (block, next) in blocks.iter().zip(&dfa.next) {
            let mut row = vec![*block];
            for &next in next {
                row.push(blocks[next]);
            }
            finer.push(list::number(&mut known, row));
        }
        blocks = finer;
        if known.len() == count {
            return blocks;
        }
        count = known.len();
    }
}

/// The class of each ASCII character, and where the classes of other code points start.
fn code_points(dfa: &Dfa) -> ([u8; 128], Vec<(u32, u8)>) {
    let class_of = |code: u32| {
        let after = dfa.starts.partition_point(|&(start, _)| start <= code);
        dfa.starts[..after].last().map_or(0, |&(_, class)| class)
    };
    let mut ascii = [0; 128];
    for (code, class) in (0..).zip(&mut ascii) {
        *class = class_of(code);
    }
    let mut ranges = vec![(0x80, class_of(0x80))];
    for &(start, class) in &dfa.starts {
        if start > 0x80 {
            ranges.push((start, class));
        }
    }
    (ascii, ranges)
}

/// A state as the tables number it.
fn number(state: usize) -> u16 {
    u16::try_from(state).expect("there are at most 2000 states")
}

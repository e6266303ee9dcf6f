//! Regular expressions of `pattern` as automata: ECMA-262 in, tables out.
//!
//! What an automaton can decide is supported: literals, classes, groups, alternation, repetition and
//! anchors, over Unicode code points. Look-around, back references, word boundaries and `\p{…}` are
//! refused, with the place and the reason. The stages: `parse` reads the expression, `nfa` makes
//! it an automaton that may be in many states, `dfa` one that is in one, and `minimize` a small
//! one; `run` asks it, and `exits` says where it may hurry. Knows nothing of JSON Schema or Rust.

mod dfa;
mod escape;
mod exits;
mod minimize;
mod nfa;
mod parse;
mod run;
mod set;

/// A regular expression that cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Byte offset in the expression.
    pub offset: usize,
    /// What cannot be compiled and why: lower case, no full stop, text in backticks.
    pub reason: String,
}

/// An automaton that decides whether an expression matches anywhere in a text.
///
/// It starts in state 0 and takes one code point after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The class of each ASCII character.
    pub ascii: [u8; 128],
    /// Where classes of other code points start, ascending from U+0080; each goes on to the next.
    pub ranges: Vec<(u32, u8)>,
    /// How many classes there are.
    pub classes: usize,
    /// The next state, by state and class: `state * classes + class`.
    pub transitions: Vec<u16>,
    /// The states that accept when the text ends, one bit each, the lowest first.
    pub accepting: Vec<u64>,
    /// The state from which everything is accepted, where there is one.
    pub matched: Option<u16>,
    /// The state from which nothing is accepted, where there is one.
    pub failed: Option<u16>,
}

/// Compiles an expression.
///
/// # Errors
/// What is not regular, not ECMA-262, or too large.
pub fn compile(expression: &str) -> Result<Table, Unsupported> {
    let node = parse::parse(expression)?;
    let nfa = nfa::build(&node)?;
    let dfa = dfa::build(&nfa)?;
    Ok(minimize::table(&dfa))
}

#[cfg(test)]
mod tests;

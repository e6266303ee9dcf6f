//! Expressions as automata that may be in many states at once.

use super::Unsupported;
use super::parse::Node;
use super::set::{Classes, Set};

/// Most states.
const MAX_STATES: usize = 20_000;

/// A state.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Takes a code point of a set, by its index.
    Take { set: usize, next: usize },
    /// Goes on in both.
    Split(usize, usize),
    /// Goes on at the start of the text.
    Start(usize),
    /// Goes on at the end of the text.
    End(usize),
    /// The expression has matched.
    Matched,
}

/// An automaton.
pub(super) struct Nfa {
    pub(super) states: Vec<State>,
    pub(super) first: usize,
    pub(super) classes: Classes,
}

/// The automaton of an expression.
pub(super) fn build(node: &Node) -> Result<Nfa, Unsupported> {
    let mut builder = Builder { states: vec![State::Matched], sets: Vec::new() };
    let first = builder.node(node, 0)?;
    let classes = Classes::of(&builder.sets)
        .ok_or_else(|| too_large("more than 255 classes of code points"))?;
    Ok(Nfa { states: builder.states, first, classes })
}

pub(super) fn too_large(what: &str) -> Unsupported {
    Unsupported { offset: 0, reason: format!("the expression is too large: {what}") }
}

struct Builder {
    states: Vec<State>,
    sets: Vec<Set>,
}

impl Builder {
    /// The first state of a node that goes on in `next`.
    fn node(&mut self, node: &Node, next: usize) -> Result<usize, Unsupported> {
        match node {
            Node::Empty => Ok(next),
            Node::Set(set) => {
                let set = self.set(set);
                self.add(State::Take { set, next })
            }
            Node::Start => self.add(State::Start(next)),
            Node::End => self.add(State::End(next)),
            Node::Sequence(nodes) => {
                nodes.iter().rev().try_fold(next, |next, node| self.node(node, next))
            }
            Node::Alternatives(nodes) => {
                let mut entry = None;
                for node in nodes.iter().rev() {
                    let first = self.node(node, next)?;
                    entry = Some(match entry {
                        None => first,
                        Some(other) => self.add(State::Split(first, other))?,
                    });
                }
                Ok(entry.unwrap_or(next))
            }
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next),
        }
    }

    fn repeat(
        &mut self,
        node: &Node,
        min: u32,
        max: Option<u32>,
        next: usize,
    ) -> Result<usize, Unsupported> {
        let mut entry = next;
        match max {
            None => {
                // The loop is entered through its own split, which is made first and set last.
                let split = self.add(State::Split(next, next))?;
                let body = self.node(node, split)?;
                self.states[split] = State::Split(body, next);
                entry = split;
            }
            Some(max) => {
                for _ in min..max {
                    let body = self.node(node, entry)?;
                    entry = self.add(State::Split(body, next))?;
                }
            }
        }
        for _ in 0..min {
            entry = self.node(node, entry)?;
        }
        Ok(entry)
    }

    fn set(&mut self, set: &Set) -> usize {
        let known = self.sets.iter().position(|other| other == set);
        known.unwrap_or_else(|| {
            self.sets.push(set.clone());
            self.sets.len() - 1
        })
    }

    fn add(&mut self, state: State) -> Result<usize, Unsupported> {
        if self.states.len() >= MAX_STATES {
            return Err(too_large("its repetitions multiply"));
        }
        self.states.push(state);
        Ok(self.states.len() - 1)
    }
}

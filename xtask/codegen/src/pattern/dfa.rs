//! Automata that are in one state at a time, found by following every possible one at once.

use crate::list;

use super::Unsupported;
use super::nfa::{Nfa, State, too_large};

/// Most states.
const MAX_STATES: usize = 2000;

/// An automaton that matches anywhere: once the expression has matched, it stays accepting.
pub(super) struct Dfa {
    /// Where classes of code points start.
    pub(super) starts: Vec<(u32, u8)>,
    /// The next states of each state, by class. State 0 is the first.
    pub(super) next: Vec<Vec<usize>>,
    /// Whether each state accepts when the text ends.
    pub(super) accepting: Vec<bool>,
}

/// States of the other automaton, ascending; the ones that take nothing are followed already.
type Many = Vec<usize>;

/// The automaton of another that may be in many states.
pub(super) fn build(nfa: &Nfa) -> Result<Dfa, Unsupported> {
    let mut subsets = vec![follow(nfa, vec![nfa.first], true, false)];
    let mut dfa =
        Dfa { starts: nfa.classes.starts.clone(), next: Vec::new(), accepting: Vec::new() };
    // The first state is at the start of the text and no later one is, so it is not looked up.
    let mut known: Vec<(Many, usize)> = Vec::new();
    while dfa.next.len() < subsets.len() {
        let index = dfa.next.len();
        let from = subsets[index].clone();
        let at_end = follow(nfa, from.clone(), index == 0, true);
        dfa.accepting.push(matched(nfa, &at_end));
        let mut next = Vec::new();
        for members in &nfa.classes.members {
            let to = step(nfa, &from, members);
            let state = 1 + list::number(&mut known, to.clone());
            if state == subsets.len() {
                subsets.push(to);
            }
            next.push(state);
        }
        dfa.next.push(next);
        if subsets.len() > MAX_STATES {
            return Err(too_large(&format!("more than {MAX_STATES} states")));
        }
    }
    Ok(dfa)
}

/// Where a code point of a class leads.
fn step(nfa: &Nfa, from: &Many, members: &[bool]) -> Many {
    if matched(nfa, from) {
        return from.clone();
    }
    let mut taken = list::some(from, &mut |&state| match nfa.states[state] {
        State::Take { set, next } if members[set] => Some(next),
        State::Take { .. }
        | State::Split(..)
        | State::Start(_)
        | State::End(_)
        | State::Matched => None,
    });
    // A match may start anywhere.
    taken.push(nfa.first);
    let to = follow(nfa, taken, false, false);
    if matched(nfa, &to) { vec![0] } else { to }
}

/// The states that are reached without taking anything; only those that take, wait for the end, or
/// have matched are kept.
fn follow(nfa: &Nfa, from: Vec<usize>, at_start: bool, at_end: bool) -> Many {
    let mut stack = from;
    let mut seen = vec![false; nfa.states.len()];
    let mut kept = Many::new();
    while let Some(state) = stack.pop() {
        if std::mem::replace(&mut seen[state], true) {
            continue;
        }
        match nfa.states[state] {
            State::Take { .. } | State::Matched => {
                list::insert(&mut kept, state);
            }
            State::Split(one, other) => stack.extend([one, other]),
            State::Start(next) if at_start => stack.push(next),
            State::Start(_) => {}
            State::End(next) => {
                list::insert(&mut kept, state);
                if at_end {
                    stack.push(next);
                }
            }
        }
    }
    kept
}

/// Whether the expression has matched; its last state is number 0.
fn matched(nfa: &Nfa, states: &Many) -> bool {
    states.contains(&0) && nfa.states[0] == State::Matched
}

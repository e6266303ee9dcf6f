//! Commands that were done, by their `cmd_id`: the same id is not done twice.

use super::command::Command;
use crate::contract::shared::console_outcome::v1::ConsoleOutcome;
use crate::json::Raw;
use std::collections::{HashMap, VecDeque};

/// How much the console remembers; what is over it is forgotten, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Most commands.
    pub commands: usize,
    /// Most bytes of commands and results.
    pub bytes: usize,
}

impl Default for Memory {
    /// 1,024 commands and 8 MiB.
    fn default() -> Self {
        Self { commands: 1024, bytes: 8 << 20 }
    }
}

/// What was done before.
#[derive(Debug)]
pub(super) struct Ledger {
    memory: Memory,
    entries: HashMap<String, Entry>,
    /// Ids, the oldest first.
    order: VecDeque<String>,
    bytes: usize,
}

#[derive(Debug)]
struct Entry {
    substance: Raw,
    /// `None` when it was too large to keep.
    outcome: Option<Box<ConsoleOutcome>>,
    bytes: usize,
}

/// What is known of a command.
#[derive(Debug)]
pub(super) enum Past {
    /// Nothing: it may be done.
    New,
    /// It was done, and ended so.
    Done(Box<ConsoleOutcome>),
    /// It was done, and how it ended is not known any more.
    Forgotten,
    /// Another command was done under its id.
    Another,
}

impl Ledger {
    pub(super) fn new(memory: Memory) -> Self {
        Self { memory, entries: HashMap::new(), order: VecDeque::new(), bytes: 0 }
    }

    /// Whether a command was done before.
    pub(super) fn look(&self, command: &Command) -> Past {
        let entry = command.cmd_id.as_ref().and_then(|id| self.entries.get(id));
        match entry {
            None => Past::New,
            Some(entry) if entry.substance != command.substance() => Past::Another,
            Some(Entry { outcome: Some(outcome), .. }) => Past::Done(outcome.clone()),
            Some(Entry { outcome: None, .. }) => Past::Forgotten,
        }
    }

    /// Remembers how a command ended, if it has an id.
    pub(super) fn keep(&mut self, command: &Command, outcome: &ConsoleOutcome) {
        let Some(id) = &command.cmd_id else { return };
        if self.entries.contains_key(id) {
            return;
        }
        let substance = command.substance();
        let least = id.len() + substance.as_str().len();
        let bytes = least + Raw::of(outcome).as_str().len();
        let fits = bytes <= self.memory.bytes / 4;
        let (outcome, bytes) =
            if fits { (Some(Box::new(outcome.clone())), bytes) } else { (None, least) };
        self.bytes += bytes;
        self.order.push_back(id.clone());
        self.entries.insert(id.clone(), Entry { substance, outcome, bytes });
        while self.order.len() > self.memory.commands || self.bytes > self.memory.bytes {
            let Some(oldest) = self.order.pop_front() else { break };
            self.bytes -= self.entries.remove(&oldest).map_or(0, |entry| entry.bytes);
        }
    }
}

//! The commands that there are: what each takes and who may send it.

use super::access::Mode;

/// A command that there is.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: &'static str,
    /// What it takes least to send it.
    pub(super) mode: Mode,
    /// How it is written.
    pub(super) usage: &'static str,
}

const fn viewer(name: &'static str, usage: &'static str) -> Entry {
    Entry { name, mode: Mode::Viewer, usage }
}

const fn admin(name: &'static str, usage: &'static str) -> Entry {
    Entry { name, mode: Mode::Admin, usage }
}

/// Every command, by name.
pub(super) const COMMANDS: &[Entry] = &[
    viewer("affordance_status", "affordance_status"),
    admin("employment_exit", "employment_exit <review|approve|defer> [agent_id]"),
    viewer("employment_status", "employment_status"),
    viewer("health", "health"),
    viewer("help", "help [command]"),
    viewer("noop", "noop"),
    admin("perturbation_cancel", "perturbation_cancel <event_id>"),
    viewer("perturbation_queue", "perturbation_queue"),
    admin("perturbation_trigger", "perturbation_trigger <spec> [options by name]"),
    admin("possess", "possess <agent_id>"),
    viewer("possessed", "possessed"),
    admin("price", "price <item> <value>"),
    admin("promote", "promote"),
    viewer("promotion_status", "promotion_status"),
    viewer("queue_inspect", "queue_inspect [object_id]"),
    viewer("relationship_summary", "relationship_summary <agent_id>"),
    admin("release", "release <agent_id>"),
    admin("set_anneal_ratio", "set_anneal_ratio <ratio from 0 to 1>"),
    admin("setneed", "setneed <agent_id> <need> <value>"),
    viewer("snapshot", "snapshot"),
    admin("spawn", "spawn <agent_id> [options by name]"),
    admin("teleport", "teleport <agent_id> <x> <y>"),
    viewer("town_status", "town_status"),
];

/// The command of a name.
pub(super) fn find(name: &str) -> Option<&'static Entry> {
    COMMANDS.iter().find(|entry| entry.name == name)
}

/// Those that may be sent in a mode.
pub(super) fn within(mode: Mode) -> impl Iterator<Item = &'static Entry> {
    COMMANDS.iter().filter(move |entry| entry.mode <= mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_ascend_and_usage_begins_with_them() {
        assert!(COMMANDS.windows(2).all(|pair| pair[0].name < pair[1].name));
        for entry in COMMANDS {
            assert_eq!(entry.usage.split(' ').next(), Some(entry.name));
        }
    }
}

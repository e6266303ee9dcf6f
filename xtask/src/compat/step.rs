//! What a version that is new makes of the one before, as lines for whoever migrates to it: read off
//! the same plan that upgrades payloads.

use crate::dist::way::Way;
use townlet_codegen::Checked;

/// A line for each place that is not simply the same, then one for each that is gone.
pub(super) fn lines(checked: &Checked, event: &str, version: u32) -> Vec<String> {
    let lineages = checked.contract.lineages();
    let modules = lineages.into_iter().find(|(name, _)| *name == event).map(|(_, modules)| modules);
    let is_it = |module: &&townlet_codegen::ir::Module| {
        module.event.as_ref().is_some_and(|event| event.version == version)
    };
    let Some(module) = modules.into_iter().flatten().find(is_it) else { return Vec::new() };
    let Some(way) = Way::to(checked, module) else { return Vec::new() };
    let mut lines = Vec::new();
    for (target, sources, notes) in way.changes() {
        // What stands in only where a value is absent changes nothing that was sent.
        let is_kept = sources.as_slice() == std::slice::from_ref(&target);
        if is_kept && notes.iter().all(|note| note.starts_with("else ")) {
            continue;
        }
        let from: Vec<String> = sources.iter().map(|source| format!("`{source}`")).collect();
        let from = (!from.is_empty()).then(|| format!("from {}", from.join(", else ")));
        let told: Vec<String> = from.into_iter().chain(notes).collect();
        lines.push(format!("`{target}`: {}", told.join("; ")));
    }
    let gone = way.drops().iter().map(|drop| format!("`{}`: gone: {}", drop.source, drop.reason));
    lines.extend(gone);
    lines
}

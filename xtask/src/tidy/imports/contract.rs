//! Directions of the contract crate: what produces never touches what reads.

use super::source::Import;
use crate::tidy::finding::{Finding, Rule};

/// Modules, and those that each may not import.
const REFUSED: &[(&str, &[&str])] =
    &[("telemetry", &["read", "upgrade", "sim"]), ("sim", &["read", "upgrade"])];

/// Every import in a refused direction.
pub(super) fn directions(imports: &[Import]) -> Vec<Finding> {
    let wrong = imports.iter().filter(|import| {
        let ends = (import.from.first(), import.to.first());
        let (Some(from), Some(to)) = ends else {
            return false;
        };
        REFUSED.iter().any(|(name, refused)| name == from && refused.contains(&to.as_str()))
    });
    let finding = |Import { file, line, from, to }: &Import| {
        let message = format!("`{}` imports `{}`", from.join("::"), to.join("::"));
        Finding::at(Rule::Import, file, *line, message).about(to[0].clone())
    };
    wrong.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::source::cases::crate_of;
    use super::*;

    #[test]
    fn telemetry_does_not_read() {
        let found = directions(&crate_of(&[("telemetry/worker.rs", "use crate::read::Reader;")]));
        assert_eq!(found[0].message, "`telemetry::worker` imports `read::Reader`");
    }

    #[test]
    fn telemetry_writes_events() {
        let text = "use crate::{contract::Kind, event::Event, error::Error};";
        assert!(directions(&crate_of(&[("telemetry/worker.rs", text)])).is_empty());
        let text = "use crate::telemetry::Sink;";
        assert!(directions(&crate_of(&[("sim/read.rs", text)])).is_empty());
    }
}

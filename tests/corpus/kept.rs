//! Where the values of an old payload went, as the report tells it: for events and versions that have
//! no flat keys.

use crate::support::json::{Json, escape};
use townlet_contract::Report;

/// Each value that was sent is where it was, or where the report says that it moved, or was dropped or
/// overruled as the report says.
pub(crate) fn check(old: &Json, new: &Json, report: &Report) -> Result<(), String> {
    let mut leaves = Vec::new();
    collect(old, String::new(), &mut leaves);
    for (pointer, value) in leaves {
        let place = place(&pointer, report);
        let is_kept = new.at(&place).is_some_and(|found| found.equal(value));
        if !is_kept && !is_told(&pointer, report) {
            return Err(format!("`{pointer}` is not at `{place}`, and the report is silent"));
        }
    }
    Ok(())
}

/// The place in the latest version, step by step.
fn place(pointer: &str, report: &Report) -> String {
    let mut place = pointer.to_owned();
    for version in report.from + 1..=report.to {
        let mut moved = report.moved().filter(|moved| moved.version == version);
        let below = |moved: townlet_contract::upgrade::Moved<'_>| {
            let rest = place.strip_prefix(moved.from)?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{}{rest}", moved.to))
        };
        if let Some(next) = moved.find_map(below) {
            place = next;
        }
    }
    place
}

fn is_told(pointer: &str, report: &Report) -> bool {
    let dropped = report.dropped.iter().map(|entry| &entry.pointer);
    let overruled = report.conflicts.iter().map(|entry| &entry.other.pointer);
    dropped.chain(overruled).any(|place| pointer.starts_with(&**place))
}

/// Every value that has no values inside.
fn collect<'a>(value: &'a Json, pointer: String, leaves: &mut Vec<(String, &'a Json)>) {
    if value.members().is_empty() && value.items().is_empty() {
        leaves.push((pointer, value));
        return;
    }
    for (name, value) in value.members() {
        collect(value, format!("{pointer}/{}", escape(name)), leaves);
    }
    for (index, value) in value.items().iter().enumerate() {
        collect(value, format!("{pointer}/{index}"), leaves);
    }
}

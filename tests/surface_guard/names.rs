//! Names that only old versions have, as the schemas say.

use crate::support::json::Json;
use crate::support::schema::{Node, Version, versions};
use std::collections::BTreeSet;
use townlet_contract::Kind;

type Names = BTreeSet<&'static str>;

/// Names of members in old versions of events that no latest version has anywhere.
pub(crate) fn gone_everywhere() -> Names {
    let of = |is_wanted: fn(&Version) -> bool| {
        let mut names = Names::new();
        for version in versions().iter().filter(|version| is_wanted(version)) {
            collect(version.root, &mut names, &mut Vec::new());
        }
        names
    };
    let latest = of(|version| version.number == version.kind.latest());
    let old = of(|version| version.number < version.kind.latest());
    old.difference(&latest).copied().collect()
}

/// Names at the top of old versions of an event that the latest does not have there.
pub(crate) fn gone_from_the_top(kind: Kind) -> Names {
    let top = |version: &'static Version| {
        let members = version.root.json.get("properties").map_or(&[][..], Json::members);
        members.iter().map(|(name, _)| name.as_str())
    };
    let (latest, old): (Vec<_>, Vec<_>) = versions()
        .iter()
        .filter(|version| version.kind == kind)
        .partition(|version| version.number == kind.latest());
    let latest: Names = latest.into_iter().flat_map(top).collect();
    old.into_iter().flat_map(top).filter(|name| !latest.contains(name)).collect()
}

/// The names of all members of a schema and of what it refers to.
fn collect(node: Node, names: &mut Names, seen: &mut Vec<*const Json>) {
    let node = node.resolved();
    if seen.contains(&std::ptr::from_ref(node.json)) {
        return;
    }
    seen.push(node.json);
    for (name, json) in node.json.get("properties").map_or(&[][..], Json::members) {
        names.insert(name);
        collect(Node { json, ..node }, names, seen);
    }
    for keyword in ["items", "additionalProperties"] {
        if let Some(inner) = node.child(keyword) {
            collect(inner, names, seen);
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for json in node.json.get(keyword).map_or(&[][..], Json::items) {
            collect(Node { json, ..node }, names, seen);
        }
    }
}

//! Cycles: top-level modules of a crate that cannot be understood one after the other.

use super::source::Import;
use crate::tidy::finding::{Finding, Rule};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Every set of top-level modules that import each other, each once, as its shortest cycle.
pub(super) fn cycles(imports: &[Import]) -> Vec<Finding> {
    let graph = Graph::of(imports);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for (from, edges) in &graph.0 {
        let ways = edges.iter().filter_map(|(to, import)| Some((graph.way(to, from)?, import)));
        let Some((way, import)) = ways.min_by_key(|(way, _)| way.len()) else {
            continue;
        };
        if way.iter().any(|module| seen.contains(module)) {
            continue;
        }
        seen.extend(&way);
        let names: Vec<&str> = std::iter::once(*from).chain(way).collect();
        let message = format!("the modules {} import each other", arrows(&names));
        let finding = Finding::at(Rule::Cycle, &import.file, import.line, message);
        found.push(finding.about(*from));
    }
    found
}

fn arrows(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(" → ")
}

/// Each module with those that it imports, and an import that does so.
struct Graph<'a>(BTreeMap<&'a str, BTreeMap<&'a str, &'a Import>>);

impl<'a> Graph<'a> {
    fn of(imports: &'a [Import]) -> Self {
        let mut graph: BTreeMap<&str, BTreeMap<&str, &Import>> = BTreeMap::new();
        for import in imports {
            if let (Some(from), Some(to)) = (import.from.first(), import.to.first())
                && from != to
            {
                graph.entry(from).or_default().entry(to).or_insert(import);
            }
        }
        Self(graph)
    }

    /// The shortest way between two modules, both included.
    fn way(&self, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
        let mut ways = VecDeque::from([vec![from]]);
        let mut seen = BTreeSet::from([from]);
        while let Some(way) = ways.pop_front() {
            let last = *way.last()?;
            if last == to {
                return Some(way);
            }
            for next in self.0.get(last).into_iter().flat_map(BTreeMap::keys) {
                if seen.insert(next) {
                    ways.push_back(way.iter().copied().chain([*next]).collect());
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::cases::crate_of;
    use super::*;

    fn check(files: &[(&str, &str)]) -> Vec<String> {
        cycles(&crate_of(files)).into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn a_cycle_is_found_once() {
        let files = [
            ("a/x.rs", "use crate::b;"),
            ("b.rs", "use crate::c;"),
            ("c.rs", "use crate::a;"),
            ("d.rs", "use crate::a;"),
        ];
        assert_eq!(check(&files), ["the modules `a` → `b` → `c` → `a` import each other"]);
    }

    #[test]
    fn a_diamond_is_none() {
        let files = [
            ("a/x.rs", "use super::y; use crate::{b, c};"),
            ("a/y.rs", "use super::x;"),
            ("b.rs", "use crate::d;"),
            ("c.rs", "use crate::d;"),
        ];
        assert!(check(&files).is_empty());
    }

    #[test]
    fn two_cycles_are_two_findings() {
        let files = [
            ("a.rs", "use crate::b;"),
            ("b.rs", "use crate::a;"),
            ("c.rs", "use crate::d;"),
            ("d.rs", "use crate::c;"),
        ];
        assert_eq!(check(&files).len(), 2);
    }
}

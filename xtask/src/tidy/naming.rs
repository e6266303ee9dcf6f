//! Names that say nothing: a file or module is named by the noun that it holds.

use super::finding::{Finding, Rule};
use super::rust::RustFile;
use syn::ItemMod;
use syn::visit::{self, Visit};

/// Names that hold anything, and so say nothing.
const REFUSED: &[&str] = &[
    "util",
    "utils",
    "utilities",
    "helper",
    "helpers",
    "common",
    "commons",
    "misc",
    "manager",
    "managers",
];

/// A path with a file or folder of such a name.
pub(super) fn paths(path: &str) -> Option<Finding> {
    let named = path.split('/').find(|part| {
        let stem = part.split('.').next().unwrap_or(part);
        is_refused(stem)
    })?;
    let message = format!("the name `{named}` says nothing of what it holds");
    Some(Finding::of_file(Rule::Naming, path, message))
}

/// Modules of such a name; a module with a file of its own is found by its path as well.
pub(super) fn modules(source: &RustFile<'_>) -> Vec<Finding> {
    let mut modules = Modules { path: source.path, found: Vec::new() };
    modules.visit_file(&source.syntax);
    modules.found
}

struct Modules<'a> {
    path: &'a str,
    found: Vec<Finding>,
}

impl<'ast> Visit<'ast> for Modules<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let name = item.ident.to_string();
        if is_refused(&name) {
            let message = format!("the name of the module `{name}` says nothing of what it holds");
            let line = item.ident.span().start().line;
            self.found.push(Finding::at(Rule::Naming, self.path, line, message).about(name));
        }
        visit::visit_item_mod(self, item);
    }
}

/// Whether a name, or the end of one, is refused: `helpers`, `task_manager`.
fn is_refused(name: &str) -> bool {
    let last = name.rsplit(['_', '-']).next().unwrap_or(name);
    REFUSED.contains(&last.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    #[test]
    fn files_and_folders_are_named_by_what_they_hold() {
        for path in ["src/utils.rs", "tests/common/mod.rs", "src/read_helpers.rs", "misc.sh"] {
            assert!(paths(path).is_some(), "{path}");
        }
        for path in ["src/commonality.rs", "src/read/mod.rs", "README.md", "src/managers_log.rs"] {
            assert!(paths(path).is_none(), "{path}");
        }
    }

    #[test]
    fn modules_inside_a_file_are_looked_at() {
        let check = |text: &str| {
            let file = TextFile { path: "src/a.rs".to_owned(), text: text.to_owned() };
            modules(&RustFile::parse(&file).expect("the case is Rust")).len()
        };
        assert_eq!(check("mod a { mod helpers {} }\nmod utils;"), 2);
        assert_eq!(check("mod bread { fn utils() {} }"), 0);
    }
}

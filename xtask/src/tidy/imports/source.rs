//! The imports of a crate: which of its modules names which other.

use super::path::named;
use crate::tidy::rust::RustFile;
use std::collections::{BTreeMap, BTreeSet};

/// One module of a crate naming something of the same crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// The file that names it.
    pub(super) file: String,
    /// Where.
    pub(super) line: usize,
    /// The module of the file, from the root of the crate; empty for the root itself.
    pub(super) from: Vec<String>,
    /// What it names, from the root of the crate; re-exports of the root are resolved.
    pub(super) to: Vec<String>,
}

/// The imports of the crate whose root stands in this folder; its tests and its binaries, which
/// are crates of their own, do not count.
pub(super) fn imports(sources: &[RustFile<'_>], folder: &str) -> Vec<Import> {
    let files: Vec<(Vec<String>, &RustFile<'_>)> = sources
        .iter()
        .filter(|source| !source.is_test())
        .filter_map(|source| Some((module(source.path, folder)?, source)))
        .collect();
    let modules: BTreeSet<&str> =
        files.iter().filter_map(|(module, _)| module.first()).map(String::as_str).collect();
    let root = files.iter().filter(|(module, _)| module.is_empty());
    let exports: BTreeMap<String, Vec<String>> = root
        .flat_map(|(module, source)| named(module, &source.production))
        .filter_map(|one| Some((one.path.last()?.clone(), one.path)))
        .filter(|(name, _)| !modules.contains(name.as_str()))
        .collect();
    let mut imports = Vec::new();
    for (module, source) in &files {
        for one in named(module, &source.production) {
            let to = match one.path.first().and_then(|name| exports.get(name)) {
                Some(path) if !module.is_empty() => path.clone(),
                Some(_) | None => one.path,
            };
            let (file, line) = (source.path.to_owned(), one.line);
            imports.push(Import { file, line, from: module.clone(), to });
        }
    }
    imports
}

/// The module that a file holds; absent when it is outside the folder or in a binary.
fn module(path: &str, folder: &str) -> Option<Vec<String>> {
    let inside = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".rs")?;
    let mut parts: Vec<String> = inside.split('/').map(ToOwned::to_owned).collect();
    if parts.first().is_some_and(|first| first == "bin") || inside == "main" {
        return None;
    }
    if parts.last().is_some_and(|last| last == "mod") || inside == "lib" {
        parts.pop();
    }
    Some(parts)
}

#[cfg(test)]
pub(super) mod cases {
    use super::*;
    use crate::tree::TextFile;

    /// The imports of a crate of these files.
    pub(in super::super) fn crate_of(files: &[(&str, &str)]) -> Vec<Import> {
        let files: Vec<TextFile> = files
            .iter()
            .map(|(path, text)| TextFile { path: format!("src/{path}"), text: text.to_string() })
            .collect();
        let parsed: Vec<RustFile<'_>> = files
            .iter()
            .map(|file| RustFile::parse(file).unwrap_or_else(|finding| panic!("{finding}")))
            .collect();
        imports(&parsed, "src")
    }
}

#[cfg(test)]
mod tests {
    use super::cases::crate_of;
    use super::*;

    #[test]
    fn files_are_modules() {
        assert_eq!(module("src/a/b.rs", "src"), Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(module("src/a/mod.rs", "src"), Some(vec!["a".to_owned()]));
        assert_eq!(module("src/lib.rs", "src"), Some(Vec::new()));
        assert_eq!(module("src/bin/a/b.rs", "src"), None);
        assert_eq!(module("xtask/src/a.rs", "src"), None);
    }

    #[test]
    fn names_of_the_root_are_resolved() {
        let found = crate_of(&[
            ("lib.rs", "pub mod a; pub use crate::b::Bread;"),
            ("a.rs", "use crate::Bread;"),
        ]);
        let of_a: Vec<&Import> = found.iter().filter(|one| one.from == ["a"]).collect();
        assert_eq!(of_a[0].to, ["b", "Bread"]);
    }

    #[test]
    fn what_only_tests_name_does_not_count() {
        let text = "#[cfg(test)]\nmod tests { use crate::b; }\nuse crate::c;";
        let found = crate_of(&[("a.rs", text)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].to, ["c"]);
    }
}

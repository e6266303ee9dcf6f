//! Openings: the first line of a file says what the file owns.

use super::finding::{Finding, Rule};
use super::rust::{RustFile, in_folder};

/// A file that does not open with its documentation.
pub(super) fn opens_with_docs(source: &RustFile<'_>) -> Option<Finding> {
    let counts = !source.is_golden() && !in_folder(source.path, "rules");
    let first = source.text.lines().next().unwrap_or_default();
    let says = first.strip_prefix("//!").is_some_and(|rest| !rest.trim().is_empty());
    (counts && !says).then(|| {
        Finding::at(
            Rule::Opening,
            source.path,
            1,
            "the file does not open with `//!` and a sentence",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn check(path: &str, text: &str) -> bool {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        opens_with_docs(&RustFile::parse(&file).expect("the case is Rust")).is_none()
    }

    #[test]
    fn a_file_opens_with_a_sentence() {
        assert!(check("src/a.rs", "//! Bread.\n"));
        assert!(!check("src/a.rs", "//!\n//! Bread.\n"));
        assert!(!check("src/a.rs", "\n//! Bread.\n"));
        assert!(!check("src/a.rs", ""));
    }

    #[test]
    fn golden_files_open_as_they_were_generated() {
        assert!(check("tests/golden/a.rs", "// Generated.\n"));
        assert!(!check("tests/golden.rs", "// Generated.\n"));
    }
}

//! A Rust file as the rules see it: text, tokens, tree, and which of its lines are tests.

use super::finding::{Finding, Rule};
use super::tokens;
use crate::tree::TextFile;
use proc_macro2::{TokenStream, TokenTree};
use std::ops::RangeInclusive;

/// A parsed Rust file.
pub(super) struct RustFile<'a> {
    /// Path relative to the root.
    pub(super) path: &'a str,
    /// The whole text.
    pub(super) text: &'a str,
    /// The whole file as a tree.
    pub(super) syntax: syn::File,
    /// Tokens that are compiled outside tests.
    pub(super) production: Vec<TokenTree>,
    /// Lines of items that only tests compile.
    tests: Vec<RangeInclusive<usize>>,
}

impl<'a> RustFile<'a> {
    /// Parses a file.
    pub(super) fn parse(file: &'a TextFile) -> Result<Self, Finding> {
        let TextFile { path, text } = file;
        let fault = |line: usize, reason: String| Finding::at(Rule::Syntax, path, line, reason);
        let stream: TokenStream = text.parse().map_err(|error: proc_macro2::LexError| {
            fault(error.span().start().line, error.to_string())
        })?;
        let syntax = syn::parse2(stream.clone())
            .map_err(|error| fault(error.span().start().line, error.to_string()))?;
        let (production, tests) = tokens::split(stream);
        Ok(Self { path, text, syntax, production, tests })
    }

    /// Whether the whole file is a test: in a folder `tests`, or the module `tests.rs`.
    pub(super) fn is_test(&self) -> bool {
        in_folder(self.path, "tests") || self.path.ends_with("/tests.rs")
    }

    /// Whether the file is a copy of what was generated.
    pub(super) fn is_golden(&self) -> bool {
        in_folder(self.path, "golden")
    }

    /// Whether only tests compile this line.
    pub(super) fn is_test_line(&self, line: usize) -> bool {
        self.is_test() || self.tests.iter().any(|lines| lines.contains(&line))
    }

    /// Number of lines, without the test module at the end.
    pub(super) fn production_lines(&self) -> usize {
        let all = self.text.lines().count();
        match self.tests.last() {
            Some(lines) if *lines.end() == all => lines.start() - 1,
            Some(_) | None => all,
        }
    }
}

/// Whether a folder of this name stands above the file, in `path` from the root.
pub(super) fn in_folder(path: &str, folder: &str) -> bool {
    let mut above = path.rsplit('/').skip(1);
    above.any(|name| name == folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_module_at_the_end_is_not_counted() {
        let case = |text: &str| {
            let file = TextFile { path: "src/a.rs".to_owned(), text: text.to_owned() };
            RustFile::parse(&file).expect("the case is Rust").production_lines()
        };
        assert_eq!(case("fn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n"), 2);
        assert_eq!(case("#[cfg(test)]\nmod tests {\n}\n\nfn a() {}\n"), 5);
    }

    #[test]
    fn a_file_is_not_the_folder_of_its_name() {
        assert!(in_folder("xtask/tests/tidy.rs", "tests"));
        assert!(!in_folder("src/tests.rs", "tests") && !in_folder("src/golden", "golden"));
    }

    #[test]
    fn what_does_not_parse_is_found() {
        let text = |text: &str| TextFile { path: "src/a.rs".to_owned(), text: text.to_owned() };
        let (bracket, item) = (text("fn a() {"), text("fn fn"));
        assert!(RustFile::parse(&bracket).is_err() && RustFile::parse(&item).is_err());
    }
}

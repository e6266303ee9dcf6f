//! The binary is a client: it sees what every client sees.
//!
//! It is a crate of its own, so privacy already holds; what is left is to take in files of the
//! library as its own.

use crate::tidy::finding::{Finding, Rule};
use crate::tidy::rust::RustFile;
use syn::visit::{self, Visit};
use syn::{ItemMod, Macro};

/// Each file of the library that the binary takes in by `#[path]` or `include!`.
pub(super) fn public_api_only(source: &RustFile<'_>) -> Vec<Finding> {
    if !source.path.starts_with("src/bin/") {
        return Vec::new();
    }
    let mut taken = Taken { path: source.path, found: Vec::new() };
    taken.visit_file(&source.syntax);
    taken.found
}

struct Taken<'a> {
    path: &'a str,
    found: Vec<Finding>,
}

impl Taken<'_> {
    fn push(&mut self, line: usize, how: &str) {
        let message = format!("the binary takes in a file by `{how}`");
        self.found.push(Finding::at(Rule::Import, self.path, line, message));
    }
}

impl<'ast> Visit<'ast> for Taken<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if item.attrs.iter().any(|attribute| attribute.path().is_ident("path")) {
            self.push(item.ident.span().start().line, "#[path]");
        }
        visit::visit_item_mod(self, item);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        if let Some(name) = mac.path.segments.last().filter(|segment| segment.ident == "include") {
            self.push(name.ident.span().start().line, "include!");
        }
        visit::visit_macro(self, mac);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn check(path: &str, text: &str) -> usize {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        public_api_only(&RustFile::parse(&file).expect("the case is Rust")).len()
    }

    #[test]
    fn the_binary_takes_in_no_file_of_the_library() {
        let text = "#[path = \"../../read/scan.rs\"]\nmod scan;\ninclude!(\"../../json/raw.rs\");";
        assert_eq!(check("src/bin/townlet/main.rs", text), 2);
        assert_eq!(check("src/contract.rs", text), 0);
    }

    #[test]
    fn the_binary_has_modules_and_texts_of_its_own() {
        let text =
            "mod scan;\nconst A: &str = include_str!(\"a.txt\");\nuse townlet_contract::read;";
        assert_eq!(check("src/bin/townlet/main.rs", text), 0);
    }
}

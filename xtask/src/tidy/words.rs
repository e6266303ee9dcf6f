//! Words that production code does not hold: `.unwrap()`, and `unsafe`.

use super::finding::{Finding, Rule};
use super::rust::RustFile;
use super::tokens::is_punct;
use proc_macro2::TokenTree;

/// Each `.unwrap()` outside tests, inside macros too.
pub(super) fn unwraps(source: &RustFile<'_>) -> Vec<Finding> {
    if source.is_test() {
        return Vec::new();
    }
    let lines = find(&source.production, &|tokens, at| {
        is_word(&tokens[at], "unwrap")
            && at > 0
            && (is_punct(tokens.get(at - 1), '.') || is_punct(tokens.get(at - 1), ':'))
    });
    let finding = |line| Finding::at(Rule::Unwrap, source.path, line, "`unwrap` outside tests");
    lines.into_iter().map(finding).collect()
}

/// Each `unsafe`, in tests too.
pub(super) fn unsafe_code(source: &RustFile<'_>) -> Vec<Finding> {
    let tokens: Vec<TokenTree> = match source.text.parse::<proc_macro2::TokenStream>() {
        Ok(stream) => stream.into_iter().collect(),
        Err(_) => return Vec::new(),
    };
    let lines = find(&tokens, &|tokens, at| is_word(&tokens[at], "unsafe"));
    let finding = |line| Finding::at(Rule::Unsafe, source.path, line, "`unsafe`");
    lines.into_iter().map(finding).collect()
}

/// The lines where a test of tokens holds, at any depth.
fn find(tokens: &[TokenTree], test: &dyn Fn(&[TokenTree], usize) -> bool) -> Vec<usize> {
    let mut lines = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if test(tokens, at) {
            lines.push(token.span().start().line);
        }
        if let TokenTree::Group(group) = token {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            lines.extend(find(&inner, test));
        }
    }
    lines
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn check(path: &str, text: &str) -> Vec<String> {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let source = RustFile::parse(&file).expect("the case is Rust");
        let found = unwraps(&source).into_iter().chain(unsafe_code(&source));
        found.map(|one| format!("{}:{}", one.rule.name(), one.line)).collect()
    }

    #[test]
    fn unwrap_is_found_in_code_and_in_macros() {
        assert_eq!(check("src/a.rs", "fn a() {\n  b().unwrap();\n}"), ["unwrap:2"]);
        assert_eq!(check("src/a.rs", "fn a() { c!(b().unwrap()) }"), ["unwrap:1"]);
        assert_eq!(check("src/a.rs", "fn a() { b().map(Option::unwrap) }"), ["unwrap:1"]);
    }

    #[test]
    fn unwrap_is_fine_in_tests_in_docs_and_as_a_name() {
        assert!(check("tests/a.rs", "fn a() { b().unwrap() }").is_empty());
        assert!(check("src/a.rs", "#[cfg(test)] mod tests { fn a() { b().unwrap() } }").is_empty());
        assert!(check("src/a.rs", "/// b().unwrap()\nfn unwrap() { b().unwrap_or(1) }").is_empty());
    }

    #[test]
    fn unsafe_is_found_everywhere() {
        assert_eq!(check("tests/a.rs", "fn a() { unsafe { b() } }"), ["unsafe:1"]);
        assert!(
            check("src/a.rs", "#![forbid(unsafe_code)]\nconst A: &str = \"unsafe\";").is_empty()
        );
    }
}

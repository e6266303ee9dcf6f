//! Lengths: files and functions that a reader can hold in mind.

use super::finding::{Finding, Rule};
use super::rust::RustFile;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ImplItemFn, ItemFn, Macro, Signature, Stmt, TraitItemFn};

/// Most lines of a file, tests not counted.
const FILE: usize = 400;
/// Most lines of a function.
const FUNCTION: usize = 60;
/// Most lines of a function whose body is one `match` or one `quote!`.
const CASES: usize = 80;

/// A file that is too long.
pub(super) fn file(source: &RustFile<'_>) -> Option<Finding> {
    let lines = source.production_lines();
    let counts = !source.is_test() && !source.is_golden();
    (counts && lines > FILE).then(|| {
        let message = format!("the file has {lines} lines, {FILE} at most");
        Finding::of_file(Rule::FileLength, source.path, message)
    })
}

/// The functions that are too long.
pub(super) fn functions(source: &RustFile<'_>) -> Vec<Finding> {
    if source.is_golden() {
        return Vec::new();
    }
    let mut functions = Functions { source, found: Vec::new() };
    functions.visit_file(&source.syntax);
    functions.found
}

struct Functions<'a> {
    source: &'a RustFile<'a>,
    found: Vec<Finding>,
}

impl Functions<'_> {
    fn measure(&mut self, signature: &Signature, block: &Block) {
        let first = signature.fn_token.span.start().line;
        let last = block.brace_token.span.close().end().line;
        let lines = last + 1 - first;
        let most = if is_cases(block) { CASES } else { FUNCTION };
        if lines > most && !self.source.is_test_line(first) {
            let name = signature.ident.to_string();
            let message = format!("the function `{name}` has {lines} lines, {most} at most");
            let finding = Finding::at(Rule::FunctionLength, self.source.path, first, message);
            self.found.push(finding.about(name));
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.measure(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.measure(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(block) = &item.default {
            self.measure(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

/// Whether a body is one `match` or one `quote!`.
fn is_cases(block: &Block) -> bool {
    match block.stmts.as_slice() {
        [Stmt::Expr(Expr::Match(_), _)] => true,
        [Stmt::Expr(Expr::Macro(quoted), _)] => is_quote(&quoted.mac),
        [Stmt::Macro(quoted)] => is_quote(&quoted.mac),
        _ => false,
    }
}

fn is_quote(mac: &Macro) -> bool {
    mac.path
        .segments
        .last()
        .is_some_and(|segment| segment.ident == "quote" || segment.ident == "quote_spanned")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn check(path: &str, text: String) -> Vec<String> {
        let file = TextFile { path: path.to_owned(), text };
        let source = RustFile::parse(&file).expect("the case is Rust");
        let found = super::file(&source).into_iter().chain(functions(&source));
        found.map(|one| format!("{}:{}", one.rule.name(), one.line)).collect()
    }

    fn lines(number: usize) -> String {
        "\n".repeat(number)
    }

    #[test]
    fn a_file_may_have_400_lines_beside_its_tests() {
        let tests = format!("#[cfg(test)]\nmod tests {{{}}}\n", lines(50));
        assert!(check("src/a.rs", format!("{}{tests}", lines(400))).is_empty());
        assert_eq!(check("src/a.rs", format!("{}{tests}", lines(401))), ["file-length:0"]);
        assert!(check("tests/a.rs", lines(401)).is_empty());
    }

    #[test]
    fn a_function_may_have_60_lines() {
        let case = |number: usize| format!("\nfn a() {{{}}}\n", lines(number - 1));
        assert!(check("src/a.rs", case(60)).is_empty());
        assert_eq!(check("src/a.rs", case(61)), ["function-length:2"]);
    }

    #[test]
    fn one_match_or_one_quote_may_have_80() {
        let case = |opening: &str, number: usize, end: &str| {
            format!("fn a() {{ {opening} {{{}}} {end}}}\n", lines(number - 1))
        };
        for opening in ["match x", "quote!", "quote::quote_spanned! { x =>"] {
            let end = if opening.ends_with("=>") { "}" } else { "" };
            assert!(check("src/a.rs", case(opening, 80, end)).is_empty(), "{opening}");
            assert_eq!(check("src/a.rs", case(opening, 81, end)), ["function-length:1"]);
        }
        let two = format!("fn a() {{ x(); match x {{{}}} }}\n", lines(60));
        assert_eq!(check("src/a.rs", two), ["function-length:1"]);
    }

    #[test]
    fn methods_are_measured_and_tests_are_not() {
        let case = |around: &str| format!("{around} {{ fn a() {{{}}} }}\n", lines(61));
        assert_eq!(check("src/a.rs", case("impl A")), ["function-length:1"]);
        assert_eq!(check("src/a.rs", case("trait A")), ["function-length:1"]);
        assert!(check("src/a.rs", case("#[cfg(test)] mod tests")).is_empty());
    }
}

//! Rust as tokens, without what only tests compile.
//!
//! Rules look at tokens where a syntax tree would hide code: the inside of macros.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::ops::RangeInclusive;

/// The tokens that are not under `#[cfg(test)]`, and the lines of those that are.
pub(super) fn split(stream: TokenStream) -> (Vec<TokenTree>, Vec<RangeInclusive<usize>>) {
    let mut tests = Vec::new();
    (production(stream, &mut tests), tests)
}

fn production(stream: TokenStream, tests: &mut Vec<RangeInclusive<usize>>) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if is_test_attribute(&tokens[at..]) {
            let end = item_end(&tokens, at);
            tests.push(first_line(&tokens[at])..=last_line(&tokens[end - 1]));
            at = end;
            continue;
        }
        kept.push(match &tokens[at] {
            TokenTree::Group(group) => TokenTree::Group(inside(group, tests)),
            other => other.clone(),
        });
        at += 1;
    }
    kept
}

fn inside(group: &Group, tests: &mut Vec<RangeInclusive<usize>>) -> Group {
    let stream = production(group.stream(), tests).into_iter().collect();
    let mut kept = Group::new(group.delimiter(), stream);
    kept.set_span(group.span());
    kept
}

/// Whether `#[cfg(test)]`, `#[cfg(all(test, …))]` or `#[test]` stands here.
fn is_test_attribute(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(hash), TokenTree::Group(group), ..] = tokens else {
        return false;
    };
    if hash.as_char() != '#' || group.delimiter() != Delimiter::Bracket {
        return false;
    }
    let text: String = group.stream().to_string().split_whitespace().collect();
    text == "cfg(test)" || text.starts_with("cfg(all(test,") || text == "test"
}

/// The index behind the item that starts with attributes at `at`.
fn item_end(tokens: &[TokenTree], mut at: usize) -> usize {
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Punct(punct) if punct.as_char() == ';' => return at + 1,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                // The braces of `use a::{b, c};` do not end it.
                let semicolon = matches!(tokens.get(at + 1), Some(TokenTree::Punct(punct)) if punct.as_char() == ';');
                return at + 1 + usize::from(semicolon);
            }
            TokenTree::Group(_)
            | TokenTree::Ident(_)
            | TokenTree::Punct(_)
            | TokenTree::Literal(_) => at += 1,
        }
    }
    at
}

fn first_line(token: &TokenTree) -> usize {
    token.span().start().line
}

fn last_line(token: &TokenTree) -> usize {
    token.span().end().line
}

/// Whether the token is this punctuation.
pub(super) fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether `::` stands at this index.
pub(super) fn is_path_sign(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (String, Vec<RangeInclusive<usize>>) {
        let (kept, tests) = split(text.parse().expect("the case is Rust"));
        (kept.into_iter().collect::<TokenStream>().to_string(), tests)
    }

    #[test]
    fn test_items_are_left_out() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
        assert_eq!(check(text), ("fn a () { } fn c () { }".to_owned(), vec![2..=5]));
        let text = "#[cfg(test)]\nuse a::{b, c};\nuse d;";
        assert_eq!(check(text), ("use d ;".to_owned(), vec![1..=2]));
    }

    #[test]
    fn other_conditions_stay() {
        let text = "#[cfg(not(test))] fn a () { }";
        assert!(check(text).1.is_empty());
        let text = "#[cfg(feature = \"test\")] fn a () { }";
        assert!(check(text).1.is_empty());
    }
}

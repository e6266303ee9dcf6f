//! Paths in code: every `crate::…`, `self::…` and `super::…`, in `use` and elsewhere.
//!
//! What stands in `quote!` is the code of another crate, and is not looked at.

use crate::tidy::tokens::{is_path_sign, is_punct};
use proc_macro2::{Delimiter, Group, TokenTree};

/// A path that code names, from the root of its crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Its segments.
    pub(super) path: Vec<String>,
    /// Where it is named.
    pub(super) line: usize,
}

/// Every path of this crate that the tokens of a module name.
pub(super) fn named(module: &[String], tokens: &[TokenTree]) -> Vec<Named> {
    let mut found = Vec::new();
    walk(module, tokens, &mut found);
    found
}

fn walk(module: &[String], tokens: &[TokenTree], found: &mut Vec<Named>) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some((name, body)) = inner_module(&tokens[at..]) {
            let inner: Vec<String> = module.iter().cloned().chain([name]).collect();
            walk(&inner, &trees(body), found);
            at += 3;
        } else if is_quote(&tokens[at..]) {
            at += 3;
        } else if let Some(root) =
            root(module, &tokens[at]).filter(|_| is_path_sign(tokens, at + 1))
        {
            let line = tokens[at].span().start().line;
            at = follow(root, tokens, at + 3, line, found);
        } else {
            if let TokenTree::Group(group) = &tokens[at] {
                walk(module, &trees(group), found);
            }
            at += 1;
        }
    }
}

/// Follows a path whose next segment stands at `at`; returns the index behind it.
fn follow(
    mut path: Vec<String>,
    tokens: &[TokenTree],
    mut at: usize,
    line: usize,
    found: &mut Vec<Named>,
) -> usize {
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(ident)) if ident == "super" => drop(path.pop()),
            // `{self}` names what stands before the braces.
            Some(TokenTree::Ident(ident)) if ident == "self" => {}
            Some(TokenTree::Ident(ident)) => path.push(ident.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                branch(&path, &trees(group), found);
                return at + 1;
            }
            // A glob, or the generic arguments of what was named.
            Some(_) | None => break,
        }
        at += 1;
        if !is_path_sign(tokens, at) {
            break;
        }
        at += 2;
    }
    found.push(Named { path, line });
    at
}

/// The paths inside the braces of a `use`.
fn branch(path: &[String], tokens: &[TokenTree], found: &mut Vec<Named>) {
    for part in tokens.split(|token| is_punct(Some(token), ',')).filter(|part| !part.is_empty()) {
        let line = part[0].span().start().line;
        follow(path.to_vec(), part, 0, line, found);
    }
}

/// Where a path that starts with this token starts.
fn root(module: &[String], token: &TokenTree) -> Option<Vec<String>> {
    let TokenTree::Ident(ident) = token else {
        return None;
    };
    if ident == "crate" {
        Some(Vec::new())
    } else if ident == "self" {
        Some(module.to_vec())
    } else if ident == "super" {
        Some(module.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default())
    } else {
        None
    }
}

fn inner_module(tokens: &[TokenTree]) -> Option<(String, &Group)> {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..]
            if word == "mod" && body.delimiter() == Delimiter::Brace =>
        {
            Some((name.to_string(), body))
        }
        _ => None,
    }
}

fn is_quote(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Ident(word), TokenTree::Punct(sign), TokenTree::Group(_), ..] = tokens else {
        return false;
    };
    sign.as_char() == '!' && ["quote", "quote_spanned", "parse_quote"].iter().any(|one| word == one)
}

fn trees(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::TokenStream;

    fn check(module: &str, text: &str) -> Vec<String> {
        let module: Vec<String> = module.split('/').map(ToOwned::to_owned).collect();
        let stream: TokenStream = text.parse().expect("the case is Rust");
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        named(&module, &tokens).into_iter().map(|one| one.path.join("/")).collect()
    }

    #[test]
    fn trees_of_use_are_taken_apart() {
        let text = "use crate::{a, b::{self, C as D}, e::*}; use std::{x, y};";
        assert_eq!(check("m", text), ["a", "b", "b/C", "e"]);
    }

    #[test]
    fn self_and_super_are_resolved() {
        assert_eq!(
            check("m/n", "use super::a; use self::b; use super::super::c;"),
            ["m/a", "m/n/b", "c"]
        );
        assert_eq!(check("m/n", "mod o { use super::a; }"), ["m/n/a"]);
    }

    #[test]
    fn paths_outside_use_count_and_quoted_ones_do_not() {
        let text = "fn f(x: &crate::a::B<crate::c::D>) { self.x(); print!(\"{}\", crate::e::f()) }";
        assert_eq!(check("m", text), ["a/B", "c/D", "e/f"]);
        assert!(check("m", "fn f() { quote! { crate::a::B } }").is_empty());
        assert!(check("m", "pub(crate) fn f() { std::a::b() }").is_empty());
    }
}

//! `quote!`: Rust as it is written, with holes.
//!
//! It is written as for the crate of that name. There each token becomes a call, which whoever
//! depends on a contract builds before anything else; here a template is one text, which is read
//! when it is used, and only its holes are code: a name that is not in scope does not compile. What
//! that crate repeats with `#(…)*`, [`tokens`](super::tokens) does.

use proc_macro2::{Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use std::cell::RefCell;

/// The tokens written, with each `#name` replaced by those of the variable `name`.
macro_rules! quote {
    ($($token:tt)*) => {{
        let hole = None;
        $crate::emit::rust::template::holes!(hole [_ $($token)*] [$($token)* _]);
        $crate::emit::rust::template::filled(stringify!($($token)*), hole)
    }};
}

/// The holes among tokens, told from what stands before each token.
macro_rules! holes {
    ($hole:ident [$($before:tt)*] [$($token:tt)*]) => {
        $($crate::emit::rust::template::hole! { $hole $before $token })*
    };
}

/// One hole, or those inside a group.
macro_rules! hole {
    ($hole:ident # $name:ident) => {
        let $hole = Some(&$crate::emit::rust::template::Hole { value: &$name, before: $hole });
    };
    ($hole:ident $before:tt ($($token:tt)*)) => {
        $crate::emit::rust::template::holes!($hole [_ $($token)*] [$($token)* _]);
    };
    ($hole:ident $before:tt [$($token:tt)*]) => {
        $crate::emit::rust::template::holes!($hole [_ $($token)*] [$($token)* _]);
    };
    ($hole:ident $before:tt {$($token:tt)*}) => {
        $crate::emit::rust::template::holes!($hole [_ $($token)*] [$($token)* _]);
    };
    ($hole:ident $before:tt $token:tt) => {};
}

pub(super) use {hole, holes, quote};

/// What stands in a hole of a text.
pub(super) struct Hole<'a> {
    pub(super) value: &'a dyn Tokens,
    pub(super) before: Option<&'a Hole<'a>>,
}

/// A text with its holes filled, the last of which is given.
pub(super) fn filled(text: &'static str, last: Option<&Hole<'_>>) -> TokenStream {
    let mut values = Vec::new();
    let mut hole = last;
    while let Some(Hole { value, before }) = hole {
        values.push(value.tokens());
        hole = *before;
    }
    fill(read(text), &mut values)
}

thread_local! {
    /// The texts that were read so far, in ascending order.
    static KNOWN: RefCell<Vec<(&'static str, TokenStream)>> = const { RefCell::new(Vec::new()) };
}

/// A text as tokens. It is read once: one template is filled for hundreds of members.
fn read(text: &'static str) -> TokenStream {
    KNOWN.with(|known| {
        let mut known = known.borrow_mut();
        match known.binary_search_by(|(other, _)| (*other).cmp(text)) {
            Ok(at) => known[at].1.clone(),
            Err(at) => {
                let tokens: TokenStream = text.parse().expect("it was read as tokens before");
                known.insert(at, (text, tokens.clone()));
                tokens
            }
        }
    })
}

/// Fills holes from the end of this list.
fn fill(text: TokenStream, holes: &mut Vec<TokenStream>) -> TokenStream {
    let mut filled = Vec::new();
    let mut hash = None;
    for token in text {
        match (hash.take(), token) {
            (None, TokenTree::Punct(punct)) if punct.as_char() == '#' => hash = Some(punct),
            (Some(_), TokenTree::Ident(_)) => {
                alone(&mut filled);
                filled.extend(holes.pop().unwrap_or_default());
            }
            (before, token) => {
                filled.extend(before.map(TokenTree::Punct));
                filled.push(inside(token, holes));
            }
        }
    }
    TokenStream::from_iter(filled)
}

/// Keeps the last token apart from what fills the hole behind it: `&` and `&a` are not `&&` and `a`.
fn alone(tokens: &mut [TokenTree]) {
    if let Some(TokenTree::Punct(punct)) = tokens.last_mut() {
        *punct = Punct::new(punct.as_char(), Spacing::Alone);
    }
}

/// A token, with the holes inside it filled where it is a group.
fn inside(token: TokenTree, holes: &mut Vec<TokenStream>) -> TokenTree {
    match token {
        TokenTree::Group(group) => {
            TokenTree::Group(Group::new(group.delimiter(), fill(group.stream(), holes)))
        }
        token @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => token,
    }
}

/// What can stand in a hole.
pub(super) trait Tokens {
    /// The tokens of the value.
    fn tokens(&self) -> TokenStream;
}

impl Tokens for TokenStream {
    fn tokens(&self) -> TokenStream {
        self.clone()
    }
}

impl Tokens for Ident {
    fn tokens(&self) -> TokenStream {
        TokenTree::Ident(self.clone()).into()
    }
}

impl Tokens for Literal {
    fn tokens(&self) -> TokenStream {
        TokenTree::Literal(self.clone()).into()
    }
}

impl Tokens for str {
    fn tokens(&self) -> TokenStream {
        Literal::string(self).tokens()
    }
}

impl Tokens for String {
    fn tokens(&self) -> TokenStream {
        self.as_str().tokens()
    }
}

impl<T: Tokens + ?Sized> Tokens for &T {
    fn tokens(&self) -> TokenStream {
        (**self).tokens()
    }
}

/// Nothing is no tokens.
impl<T: Tokens> Tokens for Option<T> {
    fn tokens(&self) -> TokenStream {
        self.as_ref().map(T::tokens).unwrap_or_default()
    }
}

impl Tokens for bool {
    fn tokens(&self) -> TokenStream {
        Ident::new(if *self { "true" } else { "false" }, Span::call_site()).tokens()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tokens: &TokenStream, text: &str) {
        let expected: TokenStream = text.parse().expect("it is Rust");
        assert_eq!(tokens.to_string(), expected.to_string());
    }

    #[test]
    fn holes_are_filled_in_order_at_every_depth() {
        let (name, ty) = (Ident::new("a", Span::call_site()), quote!(u8));
        let nothing: Option<TokenStream> = None;
        check(
            &quote!(fn #name(&self, [#ty; 1]: #ty) -> #ty { { #nothing } #name(|#name| #name) }),
            "fn a(&self, [u8; 1]: u8) -> u8 { {} a(|a| a) }",
        );
    }

    #[test]
    fn values_become_literals() {
        let (text, flag, number) = ("a \"b\"", false, Literal::usize_unsuffixed(3));
        let (owned, some) = (text.to_owned(), Some(quote!(it)));
        check(
            &quote!(f(#text, #owned, #flag, #number, #some)),
            r#"f("a \"b\"", "a \"b\"", false, 3, it)"#,
        );
    }

    #[test]
    fn a_hash_that_opens_an_attribute_stays() {
        let text = "a";
        check(
            &quote! {
                #[doc = #text]
                /// b
                #[allow(x)]
                fn f<'a>(r#type: &'a u8) {}
            },
            "#[doc = \"a\"] #[doc = r\" b\"] #[allow(x)] fn f<'a>(r#type: &'a u8) {}",
        );
    }

    #[test]
    fn a_hole_is_not_joined_with_what_stands_before_it() {
        let reference = quote!(&a);
        check(&quote!(&#reference), "& &a");
    }

    #[test]
    fn a_filled_text_is_no_template_itself() {
        let inner: TokenStream = "#a".parse().expect("these are tokens");
        check(&quote!((#inner) b), "(#a) b");
        check(&quote!(), "");
    }
}

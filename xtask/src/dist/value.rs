//! JSON values by hand, in the order in which they are written.

use townlet_codegen::ir::Literal;

/// An object; members without a value are left out.
pub(super) fn object(
    members: impl IntoIterator<Item = (&'static str, Option<Literal>)>,
) -> Literal {
    let present = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Literal::Object(present.collect())
}

/// A text.
pub(super) fn text(text: impl Into<String>) -> Option<Literal> {
    Some(Literal::String(text.into()))
}

/// A text, or nothing.
pub(super) fn text_of(text: Option<&String>) -> Option<Literal> {
    text.map(|text| Literal::String(text.clone()))
}

/// An array of texts.
pub(super) fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Option<Literal> {
    array(texts.into_iter().map(|text| Literal::String(text.into())))
}

/// An array.
pub(super) fn array(items: impl IntoIterator<Item = Literal>) -> Option<Literal> {
    Some(Literal::Array(items.into_iter().collect()))
}

/// A number.
pub(super) fn number(number: impl ToString) -> Option<Literal> {
    Some(Literal::Number(number.to_string()))
}

//! Documentation and deprecation attributes.

use super::template::quote;
use crate::ir::{Definition, Docs, Literal, Record};
use crate::list;
use proc_macro2::TokenStream;

/// More members than this make a function that lists them long.
const MANY: usize = 8;

/// Doc lines of a definition.
pub(super) fn definition(definition: &Definition) -> TokenStream {
    let text = definition.docs.description.clone().unwrap_or_else(|| definition.title.clone());
    lines(&with_life_cycle(text, &definition.docs))
}

/// Doc lines of a field; `fallback` is the description of its type.
pub(super) fn field(docs: &Docs, fallback: Option<&str>, default: Option<&Literal>) -> TokenStream {
    let text = docs.description.as_deref().or(fallback).unwrap_or("See its type.").to_owned();
    let mut text = with_life_cycle(text, docs);
    if let Some(default) = default {
        text.push_str(&format!("\n\nDefault, never filled in: `{}`.", default.to_json()));
    }
    lines(&text)
}

/// The `deprecated` attribute of something deprecated.
pub(super) fn deprecated(docs: &Docs) -> Option<TokenStream> {
    let deprecation = docs.deprecated.as_ref()?;
    let since = deprecation.since.as_ref().map(|since| quote!(since = #since,));
    let note = match (&deprecation.instead, &deprecation.remove_in) {
        (Some(instead), Some(goes)) => format!("use `{instead}`; goes in {goes}"),
        (Some(instead), None) => format!("use `{instead}`"),
        (None, Some(goes)) => format!("goes in {goes}"),
        (None, None) => "on its way out".to_owned(),
    };
    Some(quote!(#[deprecated(#since note = #note)]))
}

/// Lets an item touch deprecated fields of a record: the contract reads and writes what is on its
/// way out.
pub(super) fn tolerant(record: &Record) -> TokenStream {
    if record.fields.iter().any(|field| field.docs.deprecated.is_some()) {
        quote!(#[allow(deprecated, reason = "deprecated members are still read and written")])
    } else {
        TokenStream::new()
    }
}

/// Lets a function be long that has a line or a statement for each of many members.
pub(super) fn lists(members: usize) -> Option<TokenStream> {
    (members > MANY)
        .then(|| quote!(#[allow(clippy::too_many_lines, reason = "it lists every member")]))
}

/// Has a function compiled in debug builds only where it is used: whoever depends on one event does
/// not wait for all of them.
pub(super) fn on_demand() -> TokenStream {
    quote!(#[cfg_attr(debug_assertions, inline)])
}

/// Doc attributes, one for each line.
pub(super) fn lines(text: &str) -> TokenStream {
    let text = unbroken(text);
    let mut docs = TokenStream::new();
    for line in text.lines() {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        docs.extend(quote!(#[doc = #line]));
    }
    docs
}

/// Text whose lines end in line feeds: Rust takes no bare carriage return in a comment.
pub(super) fn unbroken(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn with_life_cycle(mut text: String, docs: &Docs) -> String {
    if let Some(since) = &docs.since {
        text.push_str(&format!("\n\nSince {since}."));
    }
    if let Some(deprecation) = &docs.deprecated {
        text.push_str("\n\nDeprecated");
        if let Some(since) = &deprecation.since {
            text.push_str(&format!(" since {since}"));
        }
        if let Some(instead) = &deprecation.instead {
            text.push_str(&format!(": use `{instead}`"));
        }
        if let Some(remove_in) = &deprecation.remove_in {
            text.push_str(&format!("; goes in {remove_in}"));
        }
        text.push('.');
    }
    if !docs.examples.is_empty() {
        let examples =
            list::each(&docs.examples, &mut |example| format!("`{}`", example.to_json()));
        text.push_str(&format!("\n\nExamples: {}.", examples.join(", ")));
    }
    text
}

//! The last step: tokens become a formatted file.

use proc_macro2::TokenStream;

/// The line that every generated file opens with.
const HEADER: &str = "// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.\n";

/// Formats the items of a file; `docs` are its inner documentation.
///
/// # Panics
///
/// When the tokens are no Rust file: a bug in an emitter.
pub(super) fn print(items: &TokenStream, docs: Option<&str>) -> String {
    let file = syn::parse2(items.clone())
        .unwrap_or_else(|error| panic!("generated tokens are not Rust: {error}\n{items}"));
    let mut text = HEADER.to_owned();
    if let Some(docs) = docs {
        for line in super::docs::unbroken(docs).lines() {
            text.push_str(if line.is_empty() { "//!" } else { "//! " });
            text.push_str(line);
            text.push('\n');
        }
    }
    text.push('\n');
    text.push_str(&spaced(&prettyplease::unparse(&file)));
    text
}

/// Sets a blank line between items, which prettyplease leaves out.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut after_item = false;
    for line in text.lines() {
        let opens = !line.starts_with([' ', '}', ')', ']']) && !line.is_empty();
        if after_item && opens && !line.starts_with("use ") && !line.starts_with("pub mod ") {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        after_item = line.starts_with('}') || ends_item(line);
    }
    out
}

/// Whether an unindented line is an item by itself.
fn ends_item(line: &str) -> bool {
    !line.starts_with([' ', '/', '#']) && line.ends_with([';', '}'])
}

//! Diagnostics as text: as rustc prints them, or on one line for `cargo::error`.

use super::Diagnostic;
use crate::list;
use std::fmt::Write;

/// The diagnostics as text for people, each as a block in the manner of rustc.
///
/// `folder` is put before the file, as in `schema/bread/v1.schema.json`; it may be empty.
pub fn render(found: &[Diagnostic], folder: &str) -> String {
    let blocks: Vec<String> = list::each(found, &mut |one| block(one, folder));
    blocks.join("\n")
}

/// A diagnostic on one line, for `cargo::error=` and for logs.
pub fn render_line(diagnostic: &Diagnostic, folder: &str) -> String {
    let Diagnostic { code, message, help, .. } = diagnostic;
    let text = format!("{}: [{code}] {message}; help: {help}", location(diagnostic, folder));
    text.replace('\n', " ")
}

fn block(diagnostic: &Diagnostic, folder: &str) -> String {
    let Diagnostic { place, code, message, help, .. } = diagnostic;
    let mut text = format!("error[{code}]: {message}\n");
    let location = location(diagnostic, folder);
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, " --> {location}");
    if !place.pointer.is_empty() {
        let _ = writeln!(text, " = at: {}", place.pointer);
    }
    let _ = writeln!(text, " = help: {help}");
    text
}

fn location(diagnostic: &Diagnostic, folder: &str) -> String {
    let Diagnostic { place, line, column, .. } = diagnostic;
    if place.file.is_empty() {
        return if folder.is_empty() { ".".to_owned() } else { folder.to_owned() };
    }
    let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let file = format!("{folder}{slash}{}", place.file);
    if *line == 0 { file } else { format!("{file}:{line}:{column}") }
}

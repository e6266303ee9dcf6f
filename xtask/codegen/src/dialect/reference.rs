//! `$ref`: which definition a schema refers to, and what may stand beside it.

use super::words::{Site, Words};
use super::{Form, overlay, values};
use crate::diagnostic::Code;

/// What `$ref` refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The path of the other file relative to the schema folder; absent for the same file.
    pub file: Option<String>,
    /// The key in `$defs`; absent for the root.
    pub definition: Option<String>,
    /// As it was written.
    pub text: String,
}

/// Takes `$ref` and what may stand beside it; the rest is reported.
pub(super) fn parse(words: &Words) -> Form {
    let target = values::text(words, "$ref").and_then(|text| target(words, text));
    let overlay = overlay::parse(words);
    if words.site() == Site::Root {
        // `$defs` and the words of the root are taken by the document.
        words.take("$defs");
    }
    let help = "make it a definition of its own, or say it at the type referred to";
    words.refuse_rest(Code::ReferenceSibling, "may not stand beside `$ref`", help);
    target.map_or(Form::Refused, |target| Form::Reference { target, overlay })
}

fn target(words: &Words, text: String) -> Option<Target> {
    let (path, fragment) = text.split_once('#').unwrap_or((&text, ""));
    let refuse = |message: &str| {
        let help = "write `#/$defs/Name`, `path/to/vN.schema.json` or `path/to/vN.schema.json#/$defs/Name`";
        words.report(Code::ReferenceForm, "$ref", format!("`{text}` {message}"), help);
        None
    };
    let definition = match definition(fragment) {
        Ok(definition) => definition,
        Err(message) => return refuse(message),
    };
    if path.is_empty() && definition.is_none() && words.is_authoring() {
        return refuse("is the root of this file, which is called by its name");
    }
    if path.is_empty() {
        return Some(Target { file: None, definition, text });
    }
    if path.contains(':') || path.starts_with('/') {
        return refuse("is not a path relative to this file");
    }
    if path.contains(['%', '?']) {
        return refuse("is not a plain path");
    }
    if words.scope().has_own_base {
        return refuse("depends on an `$id` that is not this file's path");
    }
    match resolve(words.scope().file, path) {
        Some(file) => Some(Target { file: Some(file), definition, text }),
        None => refuse("leads out of the schema folder"),
    }
}

/// The key in `$defs` that a fragment names.
fn definition(fragment: &str) -> Result<Option<String>, &'static str> {
    if fragment.is_empty() {
        return Ok(None);
    }
    let Some(key) = fragment.strip_prefix("/$defs/") else {
        return Err("points at something else than an entry of `$defs`");
    };
    if key.contains('/') {
        return Err("points into a definition");
    }
    let decoded = percent_decode(key).ok_or("has a `%` that no code follows")?;
    Ok(Some(decoded.replace("~1", "/").replace("~0", "~")))
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let code = std::str::from_utf8(after.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        rest = after.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

/// The path of a file, given relative to another one; absent when it leaves the folder.
fn resolve(from: &str, path: &str) -> Option<String> {
    let mut segments: Vec<&str> = from.split('/').collect();
    segments.pop();
    for segment in path.split('/') {
        match segment {
            "." => {}
            ".." => {
                segments.pop()?;
            }
            name => segments.push(name),
        }
    }
    Some(segments.join("/"))
}

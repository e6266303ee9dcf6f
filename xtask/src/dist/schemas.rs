//! The schemas, as each kind of reader of them needs them.

use super::Input;
use crate::example::is_schema;
use townlet_codegen::Files;
use townlet_codegen::emit::json_schema::{Draft, Profile, emit};

/// The profiles that are written from the IR, by their folder.
pub(super) const PROFILES: &[(&str, Profile)] = &[
    ("writer", Profile::Writer),
    ("reader", Profile::Reader),
    ("codegen/2020-12", Profile::Generator(Draft::Draft202012)),
    ("codegen/draft-07", Profile::Generator(Draft::Draft07)),
];

/// The folder of the sources as any validator takes them.
pub(super) const VALIDATION: &str = "validation";

/// Adds the schemas of every profile.
pub(super) fn add(input: &Input<'_>, files: &mut Files) {
    for (path, bytes) in input.files.iter().filter(|(path, _)| is_schema(path)) {
        files.add(format!("{VALIDATION}/{path}"), published(path, &String::from_utf8_lossy(bytes)));
    }
    for (folder, profile) in PROFILES {
        for (path, text) in emit(&input.checked.contract, *profile).iter() {
            files.add(format!("{folder}/{path}"), text.to_owned());
        }
    }
}

/// A source as it stands, but for its meta-schema: ours serves editors of the sources, whose place
/// it names, and refuses nothing that JSON Schema takes.
fn published(path: &str, text: &str) -> String {
    let vocabulary =
        format!("\"{}vocabulary.schema.json\"", "../".repeat(path.matches('/').count()));
    let standard = format!("\"{}\"", Draft::Draft202012.meta_schema());
    text.replacen(&vocabulary, &standard, 1)
}

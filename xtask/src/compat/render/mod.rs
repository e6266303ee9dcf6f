//! A run, told in five formats. Each is a function from the outcome to text.

mod data;
mod github;
mod markdown;
mod sarif;
mod text;

pub use self::github::github;
pub use self::markdown::markdown;
pub use self::sarif::sarif;
pub use self::text::{Colour, text};

pub use self::data::json;

use super::finding::Finding;
use crate::contract::FOLDER;
use townlet_codegen::ir::Literal;

/// The file of a finding, relative to the root of the tree.
fn file(finding: &Finding) -> String {
    match finding.place.file.strip_prefix("../") {
        Some(outside) => outside.to_owned(),
        None if finding.place.file.is_empty() => FOLDER.to_owned(),
        None => format!("{FOLDER}/{}", finding.place.file),
    }
}

/// The event, the version and the place in its payload, as waivers name it.
fn place(finding: &Finding) -> String {
    match finding.version {
        0 => finding.event.clone(),
        version => format!("{}/v{version}{}", finding.event, finding.pointer),
    }
}

/// A payload for people: cut where it is very long. `json` and `sarif` have all of it.
fn shown(payload: &Literal) -> String {
    const LONGEST: usize = 4_000;
    let json = payload.to_json();
    match json.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}… ({} characters)", &json[..at], json.chars().count()),
        None => json,
    }
}

//! What is said about one property, wherever it is said.

use crate::support::json::Json;

/// The words for one property: at its declaration, and in overlays further out.
#[derive(Clone, Default)]
pub(super) struct Words(Vec<&'static Json>);

impl Words {
    pub(super) fn get(&self, word: &str) -> Option<&'static Json> {
        self.0.iter().find_map(|json| json.get(word))
    }

    /// The words for a member of it.
    pub(super) fn below(&self, name: &str, declared: &'static Json) -> Self {
        let overlays = self.0.iter().filter_map(|json| json.get("properties")?.get(name));
        Self(overlays.chain([declared]).collect())
    }

    /// Whether an overlay speaks of members.
    pub(super) fn reaches_in(&self) -> bool {
        self.0.iter().any(|json| json.get("properties").is_some() && is_overlay(json))
    }
}

fn is_overlay(json: &Json) -> bool {
    json.get("$ref").is_some() || json.get("type").is_none()
}

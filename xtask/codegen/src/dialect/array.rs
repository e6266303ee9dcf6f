//! Keywords of arrays.

use super::schema::{self, Schema};
use super::values;
use super::words::{Site, Words};
use crate::diagnostic::Code;

/// Rules of an array.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrayWords {
    /// `items`
    pub items: Option<Schema>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `uniqueItems`
    pub unique: Option<bool>,
}

/// Takes the keywords of arrays.
pub(super) fn parse(words: &Words) -> ArrayWords {
    let array = ArrayWords {
        items: items(words),
        min_items: values::count(words, "minItems"),
        max_items: values::count(words, "maxItems"),
        unique: values::boolean(words, "uniqueItems"),
    };
    values::check_order(words, "minItems", array.min_items, "maxItems", array.max_items);
    array
}

fn items(words: &Words) -> Option<Schema> {
    let node = words.take("items")?;
    let pointer = words.at("items");
    if node.items().is_some() {
        let message = "`items` lists a schema for each item";
        let help = "make it a record with a name for each item, or an array of one kind of item";
        words.report(Code::UnsupportedKeyword, "items", message, help);
        return None;
    }
    Some(schema::parse(words.scope(), node, pointer, Site::Inner))
}

/// Authoring: an array says what its items are.
pub(super) fn require_items(words: &Words) {
    if !words.has("items") {
        let message = "the array does not say what its items are";
        let help = "add `items`; `\"items\": true` when any JSON is fine";
        words.scope().report(Code::TypeMissing, words.pointer(), message, help);
    }
}

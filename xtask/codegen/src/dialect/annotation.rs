//! Annotations: what a schema says for people. They constrain nothing.
//!
//! Titles name definitions; descriptions, life cycle and samples become documentation of the
//! definition or property. Inside arrays, maps and branches they are for readers of the schema.
//! Foreign schemas may also carry the other annotations of JSON Schema, which say nothing to us.

use super::words::{Scope, Site, Words};
use super::{Node, values};
use crate::diagnostic::Code;
use crate::list;

/// Title, description and life cycle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotations {
    /// `title`
    pub title: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `default`
    pub default: Option<Node>,
    /// `examples`
    pub examples: Vec<Node>,
    /// `deprecated` or `x-deprecated`
    pub deprecated: Option<Deprecated>,
    /// `x-since`
    pub since: Option<String>,
    /// `x-lazy`
    pub lazy: bool,
}

/// Since when something is deprecated, what replaces it, and when it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deprecated {
    /// The release that deprecated it.
    pub since: Option<String>,
    /// What to use instead.
    pub instead: Option<String>,
    /// The release that removes it.
    pub remove_in: Option<String>,
}

/// Annotations of JSON Schema that schemas of others may carry.
const FOREIGN: &[&str] =
    &["$comment", "readOnly", "writeOnly", "contentEncoding", "contentMediaType", "contentSchema"];

/// Takes the annotations of a schema.
pub(super) fn parse(words: &Words) -> Annotations {
    let mut annotations = Annotations::default();
    let is_authoring = words.is_authoring();
    if words.site().is_named() || !is_authoring {
        annotations.title = values::text(words, "title");
    }
    // Beside `$ref` a description is left over, and reported: the type referred to has one.
    if !words.has("$ref") || !is_authoring {
        annotations.description = description(words);
    }
    annotations.default = words.take("default").cloned();
    if let Some(examples) = values::array(words, "examples") {
        annotations.examples = list::each(&examples, &mut |(_, node)| (*node).clone());
    }
    annotations.deprecated = deprecated(words);
    if words.site() == Site::Property || words.site().is_named() {
        annotations.since = since(words);
    }
    if words.site() == Site::Property {
        annotations.lazy = lazy(words);
    }
    if !is_authoring {
        for keyword in FOREIGN {
            words.take(keyword);
        }
    }
    annotations
}

fn description(words: &Words) -> Option<String> {
    let text = values::text(words, "description")?;
    if words.is_authoring() && text.trim().is_empty() {
        let help = "say what it is, with unit and range";
        words.report(Code::Description, "description", "the description is empty", help);
    }
    Some(text)
}

fn lazy(words: &Words) -> bool {
    let lazy = values::boolean(words, "x-lazy");
    if lazy == Some(false) {
        let message = "`x-lazy` is only ever `true`";
        words.report(Code::KeywordValue, "x-lazy", message, "remove it");
    }
    lazy == Some(true)
}

fn deprecated(words: &Words) -> Option<Deprecated> {
    let plain = values::boolean(words, "deprecated");
    if !words.has("x-deprecated") || !(words.site() == Site::Property || words.site().is_named()) {
        return (plain == Some(true)).then(Deprecated::default);
    }
    let node = words.take("x-deprecated")?;
    let pointer = words.at("x-deprecated");
    if plain == Some(false) {
        let message = "`deprecated` and `x-deprecated` contradict each other";
        words.report(Code::KeywordValue, "deprecated", message, "remove one of them");
    }
    let scope = words.scope();
    let names = ["since", "use", "remove-in"];
    let [since, instead, remove_in] = values::record(scope, node, &pointer, names)?;
    let since = values::required_text(scope, since, &pointer, "since");
    let remove_in =
        remove_in.and_then(|node| values::text_at(scope, node, &format!("{pointer}/remove-in")));
    check_release(scope, since.as_deref(), &format!("{pointer}/since"));
    check_release(scope, remove_in.as_deref(), &format!("{pointer}/remove-in"));
    let instead = values::required_text(scope, instead, &pointer, "use");
    Some(Deprecated { since, instead, remove_in })
}

fn since(words: &Words) -> Option<String> {
    let release = values::text(words, "x-since")?;
    check_release(words.scope(), Some(&release), &words.at("x-since"));
    Some(release)
}

fn check_release(scope: &Scope, release: Option<&str>, pointer: &str) {
    let Some(release) = release else { return };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if release.split('.').count() != 3 || !release.split('.').all(is_number) {
        let message = format!("`{release}` is no release");
        scope.report(Code::KeywordValue, pointer, message, "write three numbers, as in `0.1.0`");
    }
}

//! Event words: the name and version that a file describes, and what it removes.

use super::lineage::{self, CustomWords};
use super::words::Words;
use super::{Node, Value, values};
use crate::diagnostic::Code;
use crate::list;

/// What a file says of its event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventWords {
    /// `x-event`: at least one name.
    pub names: Vec<String>,
    /// `x-version`, from 1.
    pub version: u32,
    /// `x-upgrades`, from 1.
    pub upgrades: Option<u32>,
    /// `x-drop`
    pub drops: Vec<DropWords>,
    /// `x-custom`
    pub custom: Option<CustomWords>,
}

/// An entry of `x-drop`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DropWords {
    /// JSON pointer in the version before.
    pub source: String,
    /// Why.
    pub reason: String,
    /// Whether the value goes into the report in full.
    pub carry: bool,
    /// JSON pointer to the entry.
    pub pointer: String,
}

/// Takes the event words of a root.
pub(super) fn parse(words: &Words) -> Option<EventWords> {
    let has_event = words.has("x-event");
    if !has_event {
        let others = ["x-version", "x-upgrades", "x-drop", "x-custom"];
        for keyword in others.into_iter().filter(|keyword| words.take(keyword).is_some()) {
            let message = format!("`{keyword}` stands in a file without `x-event`");
            let help = "add `x-event`, the name of the event on the wire, or remove it";
            words.report(Code::EventWords, keyword, message, help);
        }
        return None;
    }
    let names = names(words);
    let has_version = words.has("x-version");
    let version = version(words, "x-version");
    if !has_version {
        let message = "`x-event` stands without `x-version`";
        words.report(Code::EventWords, "x-event", message, "add `\"x-version\": 1`");
    }
    let upgrades = version_upgraded(words, version);
    let drops = drops(words);
    let custom = lineage::custom(words);
    for keyword in ["x-drop", "x-custom"] {
        if words.has(keyword) && !words.has("x-upgrades") {
            let message = format!("`{keyword}` stands in a version that upgrades nothing");
            let help = "add `x-upgrades`, or remove it";
            words.report(Code::LineageWithoutStep, keyword, message, help);
        }
    }
    Some(EventWords { names: names?, version: version?, upgrades, drops, custom })
}

fn names(words: &Words) -> Option<Vec<String>> {
    let node = words.take("x-event")?;
    let place = words.at("x-event");
    let names = node.items().unwrap_or(std::slice::from_ref(node));
    let texts = list::some(names, &mut Node::text);
    let is_unique = texts.iter().enumerate().all(|(index, name)| !texts[..index].contains(name));
    if texts.len() < names.len() || texts.iter().any(|name| name.is_empty()) || !is_unique {
        let help =
            "write `\"oven.baked\"`, or a list of unique names of which the first is written";
        values::refuse(words.scope(), &place, node, "the name of an event", help);
        return None;
    }
    let is_dotted = |name: &&str| name.split('.').all(is_snake);
    if let Some(name) = texts.iter().find(|name| words.is_authoring() && !is_dotted(name)) {
        let message = format!("`{name}` is no event name of this contract");
        let help = "write words in snake_case with dots between, as in `oven.baked`";
        words.report(Code::KeywordValue, "x-event", message, help);
    }
    if texts.is_empty() {
        let message = "`x-event` lists no name";
        words.report(Code::KeywordValue, "x-event", message, "write the name on the wire");
        return None;
    }
    Some(texts.into_iter().map(str::to_owned).collect())
}

/// Whether a word is in `snake_case`.
pub(super) fn is_snake(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

fn version(words: &Words, keyword: &str) -> Option<u32> {
    let node = words.take(keyword)?;
    let version = match &node.value {
        Value::Number(text) => text.parse().ok().filter(|version| *version > 0),
        Value::Null | Value::Boolean(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            None
        }
    };
    if version.is_none() {
        let help = "write a whole number from 1";
        values::refuse(words.scope(), &words.at(keyword), node, "a version", help);
    }
    version
}

fn version_upgraded(words: &Words, version: Option<u32>) -> Option<u32> {
    let upgrades = self::version(words, "x-upgrades");
    let version = version?;
    if upgrades.is_none() && version > 1 && !words.has("x-upgrades") {
        let message = format!("version {version} does not say what it upgrades");
        let help = format!("add `\"x-upgrades\": {}`", version - 1);
        words.report(Code::EventWords, "x-version", message, help);
    }
    if upgrades.is_some_and(|upgrades| upgrades >= version) {
        let message = format!("version {version} upgrades a version that is not before it");
        let help = "name the version before in `x-upgrades`; version 1 upgrades nothing";
        words.report(Code::EventWords, "x-upgrades", message, help);
        return None;
    }
    upgrades
}

fn drops(words: &Words) -> Vec<DropWords> {
    let items = values::array(words, "x-drop").unwrap_or_default();
    if items.is_empty() && words.member("x-drop").is_some_and(|node| node.items().is_some()) {
        words.report(Code::KeywordValue, "x-drop", "`x-drop` lists nothing", "remove it");
    }
    list::some(&items, &mut |(pointer, node)| drop_words(words, pointer, node))
}

fn drop_words(words: &Words, place: &str, node: &Node) -> Option<DropWords> {
    let scope = words.scope();
    let names = ["pointer", "reason", "carry"];
    let [source, reason, carry] = values::record(scope, node, place, names)?;
    let source = match source {
        Some(node) => lineage::pointer_at(scope, node, &format!("{place}/pointer")),
        None => values::required_text(scope, None, place, "pointer"),
    };
    let reason = values::required_text(scope, reason, place, "reason");
    let carry = match carry.map(|node| (&node.value, node)) {
        None => false,
        Some((Value::Boolean(carry), _)) => *carry,
        Some((_, node)) => {
            let help = "write `true` or `false`";
            values::refuse(scope, &format!("{place}/carry"), node, "a boolean", help);
            false
        }
    };
    Some(DropWords { source: source?, reason: reason?, carry, pointer: place.to_owned() })
}

//! Lineage words: where the value of a property comes from in the version before.

use super::words::{Scope, Site, Words};
use super::{Node, Value, values};
use crate::diagnostic::Code;
use crate::list;

/// The lineage words of a property; absent ones were not written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineageWords {
    /// `x-from`: JSON pointers.
    pub from: Option<Vec<String>>,
    /// `x-on-conflict`
    pub on_conflict: Option<ConflictWords>,
    /// `x-null-source`: whether it says `absent`.
    pub null_is_absent: Option<bool>,
    /// `x-map`
    pub map: Option<MapWords>,
    /// `x-assume`
    pub assume: Option<Node>,
    /// `x-derive`: a JSON pointer.
    pub derive: Option<String>,
    /// `x-count`: a JSON pointer.
    pub count: Option<String>,
    /// `x-set`
    pub set: Option<Node>,
    /// `x-custom`
    pub custom: Option<CustomWords>,
}

/// `x-on-conflict`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConflictWords {
    /// `first`
    First,
    /// `last`
    Last,
    /// `error`
    Error,
    /// `derived`
    Derived,
    /// `equal-within`, as it was written.
    EqualWithin(String),
}

/// `x-map`.
#[derive(Clone, Debug, PartialEq)]
pub enum MapWords {
    /// `values` and `else`.
    Values {
        /// Old value and new value.
        table: Vec<(String, Node)>,
        /// What becomes of other values.
        otherwise: ElseWords,
    },
    /// `scale` and `offset`, as they were written.
    Linear {
        /// Factor.
        scale: String,
        /// Added after scaling.
        offset: String,
    },
}

/// `else` of `x-map`.
#[derive(Clone, Debug, PartialEq)]
pub enum ElseWords {
    /// `error`
    Error,
    /// `keep`
    Keep,
    /// `value`
    Value(Node),
}

/// `x-custom`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomWords {
    /// The function that upgrades.
    pub up: String,
    /// The function that goes back.
    pub down: String,
}

/// Takes the lineage words of a property; elsewhere they are left over, and reported.
pub(super) fn parse(words: &Words) -> Option<LineageWords> {
    if words.site() != Site::Property {
        return None;
    }
    let lineage = LineageWords {
        from: from(words),
        on_conflict: words.take("x-on-conflict").and_then(|node| on_conflict(words, node)),
        null_is_absent: words.take("x-null-source").and_then(|node| null_source(words, node)),
        map: words.take("x-map").and_then(|node| map(words, node)),
        assume: words.take("x-assume").cloned(),
        derive: pointer(words, "x-derive"),
        count: pointer(words, "x-count"),
        set: words.take("x-set").cloned(),
        custom: custom(words),
    };
    (lineage != LineageWords::default()).then_some(lineage)
}

/// A JSON pointer; reports any other text.
pub(super) fn pointer_at(scope: &Scope, node: &Node, place: &str) -> Option<String> {
    let text = values::text_at(scope, node, place)?;
    let is_escape = |rest: &str| rest.starts_with('0') || rest.starts_with('1');
    let is_pointer = text.starts_with('/') && text.split('~').skip(1).all(is_escape);
    if !is_pointer {
        let message = format!("`{text}` is not a JSON pointer to a member");
        let help = "write the path of the member, as in `/crust/colour`";
        scope.report(Code::PointerSyntax, place, message, help);
        return None;
    }
    Some(text)
}

fn from(words: &Words) -> Option<Vec<String>> {
    let mut pointers: Vec<String> = Vec::new();
    for (place, item) in values::array(words, "x-from")? {
        let Some(pointer) = pointer_at(words.scope(), item, &place) else {
            continue;
        };
        if pointers.contains(&pointer) {
            let message = format!("`{pointer}` is listed twice");
            words.scope().report(Code::KeywordValue, &place, message, "remove one of them");
        }
        pointers.push(pointer);
    }
    Some(pointers)
}

fn pointer(words: &Words, keyword: &str) -> Option<String> {
    pointer_at(words.scope(), words.take(keyword)?, &words.at(keyword))
}

fn on_conflict(words: &Words, node: &Node) -> Option<ConflictWords> {
    let (scope, place) = (words.scope(), words.at("x-on-conflict"));
    match node.text() {
        Some("first") => return Some(ConflictWords::First),
        Some("last") => return Some(ConflictWords::Last),
        Some("error") => return Some(ConflictWords::Error),
        Some("derived") => return Some(ConflictWords::Derived),
        Some(_) | None => {}
    }
    let within = node.member("equal-within").map(|member| &member.value.value);
    if let (Some(Value::Number(text)), Some([_])) = (within, node.members())
        && !text.starts_with('-')
    {
        return Some(ConflictWords::EqualWithin(text.clone()));
    }
    let help = "write `\"first\"`, `\"last\"`, `\"error\"`, `\"derived\"` or \
                `{\"equal-within\": 0.001}`";
    values::refuse(scope, &place, node, "a policy", help);
    None
}

fn null_source(words: &Words, node: &Node) -> Option<bool> {
    match node.text() {
        Some("absent") => Some(true),
        Some("value") => Some(false),
        Some(_) | None => {
            let help = "write `\"value\"` or `\"absent\"`";
            values::refuse(words.scope(), &words.at("x-null-source"), node, "a policy", help);
            None
        }
    }
}

fn map(words: &Words, node: &Node) -> Option<MapWords> {
    let (scope, place) = (words.scope(), words.at("x-map"));
    if node.member("values").is_some() {
        let [table, otherwise] = values::record(scope, node, &place, ["values", "else"])?;
        let table = table?;
        let Some(entries) = table.members().filter(|entries| !entries.is_empty()) else {
            let help = "write `{\"old\": \"new\"}`";
            values::refuse(scope, &format!("{place}/values"), table, "a table of values", help);
            return None;
        };
        let table = list::each(entries, &mut |entry| (entry.name.clone(), entry.value.clone()));
        let otherwise = match otherwise {
            None => ElseWords::Error,
            Some(node) => otherwise_words(scope, node, &format!("{place}/else"))?,
        };
        return Some(MapWords::Values { table, otherwise });
    }
    let [scale, offset] = values::record(scope, node, &place, ["scale", "offset"])?;
    if scale.is_none() && offset.is_none() {
        let help = "write `{\"values\": …}` or `{\"scale\": 1000, \"offset\": 0}`";
        scope.report(Code::KeywordValue, &place, "`x-map` says nothing", help);
        return None;
    }
    let number = |node: Option<&Node>, name: &str, usual: &str| match node.map(|node| &node.value) {
        None => Some(usual.to_owned()),
        Some(Value::Number(text)) => Some(text.clone()),
        Some(_) => {
            let message = format!("`{name}` is not a number");
            scope.report(Code::KeywordValue, &format!("{place}/{name}"), message, "write a number");
            None
        }
    };
    let (scale, offset) = (number(scale, "scale", "1"), number(offset, "offset", "0"));
    Some(MapWords::Linear { scale: scale?, offset: offset? })
}

fn otherwise_words(scope: &Scope, node: &Node, place: &str) -> Option<ElseWords> {
    match (node.text(), node.member("value"), node.members()) {
        (Some("error"), _, _) => Some(ElseWords::Error),
        (Some("keep"), _, _) => Some(ElseWords::Keep),
        (_, Some(value), Some([_])) => Some(ElseWords::Value(value.value.clone())),
        _ => {
            let help = "write `\"error\"`, `\"keep\"` or `{\"value\": …}`";
            values::refuse(scope, place, node, "what becomes of other values", help);
            None
        }
    }
}

/// `x-custom`: names of Rust functions.
pub(super) fn custom(words: &Words) -> Option<CustomWords> {
    let (node, place) = (words.take("x-custom")?, words.at("x-custom"));
    let scope = words.scope();
    let [up, down] = values::record(scope, node, &place, ["up", "down"])?;
    let up = values::required_text(scope, up, &place, "up");
    let down = values::required_text(scope, down, &place, "down");
    Some(CustomWords { up: up?, down: down? })
}

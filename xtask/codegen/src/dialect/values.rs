//! The values of keywords: texts, booleans, counts, numbers; anything else is reported.

use super::words::{Scope, Words};
use super::{Node, Value};
use crate::diagnostic::Code;
use crate::list;

/// JSON pointer to a member or item below a place.
pub(super) fn below(pointer: &str, segment: &str) -> String {
    format!("{pointer}/{}", segment.replace('~', "~0").replace('/', "~1"))
}

/// Reports that a value is not what its keyword takes.
pub(super) fn refuse(scope: &Scope, pointer: &str, node: &Node, wanted: &str, help: &str) {
    let found = match &node.value {
        Value::Number(text) => format!("`{text}`"),
        Value::String(text) => format!("`\"{text}\"`"),
        Value::Null | Value::Boolean(_) | Value::Array(_) | Value::Object(_) => {
            node.kind().to_owned()
        }
    };
    let message = format!("{wanted} is expected, {found} found");
    scope.report(Code::KeywordValue, pointer, message, help);
}

/// A text.
pub(super) fn text(words: &Words, keyword: &str) -> Option<String> {
    let node = words.take(keyword)?;
    text_at(words.scope(), node, &words.at(keyword))
}

/// A text that is not empty, at any place.
pub(super) fn text_at(scope: &Scope, node: &Node, pointer: &str) -> Option<String> {
    let text = node.text().map(str::to_owned);
    if text.is_none() {
        refuse(scope, pointer, node, "a string", "write a string");
    }
    text
}

/// `true` or `false`.
pub(super) fn boolean(words: &Words, keyword: &str) -> Option<bool> {
    let node = words.take(keyword)?;
    if let Value::Boolean(value) = node.value {
        return Some(value);
    }
    refuse(words.scope(), &words.at(keyword), node, "a boolean", "write `true` or `false`");
    None
}

/// A whole number from 0; `2.0` is one.
pub(super) fn count(words: &Words, keyword: &str) -> Option<u64> {
    let node = words.take(keyword)?;
    let count = if let Value::Number(text) = &node.value { whole(text) } else { None };
    if count.is_none() {
        let wanted = "a whole number from 0";
        refuse(words.scope(), &words.at(keyword), node, wanted, "write a number such as `3`");
    }
    count
}

fn whole(text: &str) -> Option<u64> {
    let digits = match text.split_once('.') {
        Some((digits, zeros)) if zeros.bytes().all(|digit| digit == b'0') => digits,
        Some(_) => return None,
        None => text,
    };
    digits.parse().ok()
}

/// A number, as it was written.
pub(super) fn number(words: &Words, keyword: &str) -> Option<String> {
    let node = words.take(keyword)?;
    if let Value::Number(text) = &node.value {
        return Some(text.clone());
    }
    refuse(words.scope(), &words.at(keyword), node, "a number", "write a number such as `1.5`");
    None
}

/// The items of an array, with the pointer to each.
pub(super) fn array<'a>(words: &Words<'a>, keyword: &str) -> Option<Vec<(String, &'a Node)>> {
    let node = words.take(keyword)?;
    let pointer = words.at(keyword);
    let Some(items) = node.items() else {
        refuse(words.scope(), &pointer, node, "an array", "write a list between `[` and `]`");
        return None;
    };
    let mut placed = Vec::new();
    for (index, item) in items.iter().enumerate() {
        placed.push((format!("{pointer}/{index}"), item));
    }
    Some(placed)
}

/// An array of unique strings; items that are none are reported and left out.
pub(super) fn strings(words: &Words, keyword: &str) -> Option<Vec<String>> {
    let mut strings: Vec<String> = Vec::new();
    for (pointer, item) in array(words, keyword)? {
        let Some(text) = text_at(words.scope(), item, &pointer) else {
            continue;
        };
        if strings.contains(&text) {
            let message = format!("`{text}` is listed twice");
            words.scope().report(Code::KeywordValue, &pointer, message, "remove one of them");
        } else {
            strings.push(text);
        }
    }
    Some(strings)
}

/// The members of an object, each with its name, pointer and value.
pub(super) fn members<'a>(
    words: &Words<'a>,
    keyword: &str,
) -> Option<Vec<(&'a str, String, &'a Node)>> {
    let node = words.take(keyword)?;
    let pointer = words.at(keyword);
    let Some(members) = node.members() else {
        refuse(words.scope(), &pointer, node, "an object", "write members between `{` and `}`");
        return None;
    };
    let mut entry = |member: &'a super::Member| {
        (member.name.as_str(), below(&pointer, &member.name), &member.value)
    };
    Some(list::each(members, &mut entry))
}

/// The members of a closed object, in the order of `names`; others are reported.
pub(super) fn record<'a, const N: usize>(
    scope: &Scope,
    node: &'a Node,
    pointer: &str,
    names: [&str; N],
) -> Option<[Option<&'a Node>; N]> {
    let expected = || names.map(|name| format!("`{name}`")).join(", ");
    let Some(members) = node.members() else {
        let help = format!("write an object with {}", expected());
        refuse(scope, pointer, node, "an object", &help);
        return None;
    };
    for member in members.iter().filter(|member| !names.contains(&member.name.as_str())) {
        let message = format!("there is no member `{}` here", member.name);
        let help = format!("the members are {}", expected());
        scope.report(Code::KeywordValue, &below(pointer, &member.name), message, help);
    }
    Some(names.map(|name| node.member(name).map(|member| &member.value)))
}

/// A member of a closed object that has to be a text; its absence is reported.
pub(super) fn required_text(
    scope: &Scope,
    node: Option<&Node>,
    pointer: &str,
    name: &str,
) -> Option<String> {
    if let Some(node) = node {
        return text_at(scope, node, &below(pointer, name));
    }
    let message = format!("`{name}` is missing");
    scope.report(Code::KeywordValue, pointer, message, format!("add `\"{name}\": \"…\"`"));
    None
}

/// Reports a lower bound above its upper bound.
pub(super) fn check_order(
    words: &Words,
    low: &str,
    min: Option<u64>,
    high: &str,
    max: Option<u64>,
) {
    let (Some(min), Some(max)) = (min, max) else {
        return;
    };
    if min > max {
        let message = format!("`{low}` is {min} and `{high}` is {max}: no value satisfies both");
        words.report(Code::CrossedBounds, low, message, format!("lower `{low}` or raise `{high}`"));
    }
}

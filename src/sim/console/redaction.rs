//! Tokens are kept out of what leaves the console.
//!
//! Hidden are: the value of every member that is named for a token, and our own tokens wherever they
//! stand in a text. Of a line that is no JSON, nothing is shown from the first word on that names a
//! token, since nobody can tell where it ends.

use super::access::Access;
use crate::json::{Cursor, Map, Raw, Read};
use crate::shape::{self, Profile, Shape};

/// What stands in the place of a secret.
const HIDDEN: &str = "***";

/// Names of members that hold secrets, in lower case.
const NAMES: &[&str] = &["token", "auth", "auth_token", "authorization", "password", "secret"];

/// Characters of a line that are shown when it is no JSON.
const SHOWN: usize = 256;

/// Objects of any kind.
pub(super) static OBJECT: Shape = Shape::Map(&shape::Map {
    values: Shape::Any,
    names: None,
    min_members: 0,
    max_members: u64::MAX,
});

/// Arrays of any kind.
pub(super) static ARRAY: Shape = Shape::Array(&shape::Array {
    items: Shape::Any,
    min_items: 0,
    max_items: u64::MAX,
    unique: false,
});

/// A part of a value in another type; `None` when it is no such value.
pub(super) fn read<T: Read>(raw: &Raw, shape: &'static Shape) -> Option<T> {
    Cursor::new(raw.as_str(), Profile::Reader).read(shape).ok()
}

/// The value without secrets; the same text when it has none.
pub(super) fn value(raw: &Raw, access: &Access) -> Raw {
    changed(raw, access).unwrap_or_else(|| raw.clone())
}

/// The text without our own tokens.
pub(super) fn text(text: &str, access: &Access) -> String {
    let mut shown = text.to_owned();
    for secret in access.secrets() {
        if shown.contains(secret) {
            shown = shown.replace(secret, HIDDEN);
        }
    }
    shown
}

/// The beginning of a line that is no JSON, up to where a secret may stand.
pub(super) fn broken(line: &str, access: &Access) -> String {
    let lower = line.to_ascii_lowercase();
    let names = NAMES.iter().filter_map(|name| lower.find(name));
    // A name may also be spelled with escapes.
    let end = names.chain(lower.find("\\u")).min().unwrap_or(line.len());
    let mut shown = text(line.get(..end).unwrap_or_default(), access);
    if let Some((cut, _)) = shown.char_indices().nth(SHOWN) {
        shown.truncate(cut);
        shown.push('…');
    } else if end < line.len() {
        shown.push('…');
    }
    shown
}

/// The value without its secrets, if it has some.
fn changed(raw: &Raw, access: &Access) -> Option<Raw> {
    match raw.as_str().as_bytes().first() {
        Some(b'{') => object(raw, access),
        Some(b'[') => array(raw, access),
        Some(b'"') => {
            let found: String = read(raw, &Shape::String(shape::StringRules::ANY))?;
            let shown = text(&found, access);
            (shown != found).then(|| Raw::of(&shown))
        }
        Some(_) | None => {
            let holds = access.secrets().any(|secret| raw.as_str().contains(secret));
            holds.then(|| Raw::of(HIDDEN))
        }
    }
}

fn object(raw: &Raw, access: &Access) -> Option<Raw> {
    let members: Map<Raw> = read(raw, &OBJECT)?;
    let mut is_changed = false;
    let mut shown = Vec::with_capacity(members.len());
    for (name, value) in &members {
        let lower = name.to_ascii_lowercase();
        let hidden = match NAMES.contains(&lower.as_str()) {
            true => Some(Raw::of(HIDDEN)),
            false => changed(value, access),
        };
        let name_shown = text(name, access);
        is_changed |= hidden.is_some() || name_shown != name;
        shown.push((name_shown.into_boxed_str(), hidden.unwrap_or_else(|| value.clone())));
    }
    is_changed.then(|| Raw::of(&Map::from(shown)))
}

fn array(raw: &Raw, access: &Access) -> Option<Raw> {
    let items: Vec<Raw> = read(raw, &ARRAY)?;
    let shown: Vec<Option<Raw>> = items.iter().map(|item| changed(item, access)).collect();
    if shown.iter().all(Option::is_none) {
        return None;
    }
    let pairs = shown.into_iter().zip(items);
    Some(Raw::of(&pairs.map(|(shown, item)| shown.unwrap_or(item)).collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::super::access::{Mode, Secret};
    use super::*;

    fn access() -> Access {
        Access::guarded([(Secret::new("hunter2").expect("it is fit"), Mode::Admin)])
    }

    #[test]
    fn a_value_without_secrets_keeps_its_bytes() {
        let raw = Raw::parse(r#"{ "b" : [1e30, {"a":"é\u0041"}] }"#).expect("it is JSON");
        assert_eq!(value(&raw, &access()).as_str(), raw.as_str());
    }

    #[test]
    fn secrets_are_hidden_wherever_they_stand() {
        let check = |before: &str, after: &str| {
            let raw = Raw::parse(before).expect("it is JSON");
            assert_eq!(value(&raw, &access()).as_str(), after, "{before}");
        };
        check(r#"{"name":"a","token":"other"}"#, r#"{"name":"a","token":"***"}"#);
        check(r#"{"Auth":{"token":1},"x":[2]}"#, r#"{"Auth":"***","x":[2]}"#);
        check(r#"{"kwargs":{"\u0074oken":"o"}}"#, r#"{"kwargs":{"token":"***"}}"#);
        check(r#"["a hunter2","b"]"#, r#"["a ***","b"]"#);
        check(r#""hun\u0074er2""#, r#""***""#);
        check(r#"{"hunter2":1}"#, r#"{"***":1}"#);
    }

    #[test]
    fn a_broken_line_is_shown_up_to_where_a_secret_may_stand() {
        let check = |before: &str, after: &str| assert_eq!(broken(before, &access()), after);
        check("help", "help");
        check(r#"{"name":"a","Token":"other"#, r#"{"name":"a","…"#);
        check("say hunter2 now", "say *** now");
    }
}

//! Where two payloads differ, member by member; arrays are compared as a whole.

use super::json::{Json, escape};

/// A place at which two payloads differ.
#[derive(Clone, Debug)]
pub(crate) enum Difference {
    /// Only the first has it.
    Missing(String, Json),
    /// Only the second has it.
    Added(String, Json),
    /// Both have it, with different values.
    Changed(String, Json, Json),
}

/// Every difference. An object that only one of the two has is told of member by member, or as a
/// whole when it is empty.
pub(crate) fn differences(one: &Json, other: &Json) -> Vec<Difference> {
    let mut found = Vec::new();
    walk("", one, other, &mut found);
    found
}

fn walk(pointer: &str, one: &Json, other: &Json, found: &mut Vec<Difference>) {
    let (Json::Object(before), Json::Object(after)) = (one, other) else {
        if !one.same(other) {
            found.push(Difference::Changed(pointer.to_owned(), one.clone(), other.clone()));
        }
        return;
    };
    for (name, value) in before {
        let place = format!("{pointer}/{}", escape(name));
        match other.get(name) {
            Some(now) => walk(&place, value, now, found),
            None => leaves(&place, value, &mut |place, value| {
                found.push(Difference::Missing(place, value));
            }),
        }
    }
    for (name, value) in after.iter().filter(|(name, _)| one.get(name).is_none()) {
        leaves(&format!("{pointer}/{}", escape(name)), value, &mut |place, value| {
            found.push(Difference::Added(place, value));
        });
    }
}

fn leaves(pointer: &str, value: &Json, tell: &mut dyn FnMut(String, Json)) {
    if value.members().is_empty() {
        return tell(pointer.to_owned(), value.clone());
    }
    for (name, value) in value.members() {
        leaves(&format!("{pointer}/{}", escape(name)), value, tell);
    }
}

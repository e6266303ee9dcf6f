//! The smallest payload that still goes wrong, found by leaving things out.

use super::json::{Json, escape};

/// Leaves out members and items, and makes values plain, while `wrong` stays true.
pub(crate) fn shrink(value: &Json, wrong: impl Fn(&Json) -> bool) -> Json {
    let mut smallest = value.clone();
    for _ in 0..8 {
        let before = smallest.clone();
        for pointer in pointers(&before) {
            let shorter = without(&smallest, &pointer);
            if let Some(shorter) = shorter.filter(|shorter| wrong(shorter)) {
                smallest = shorter;
                continue;
            }
            for plain in [Json::number(0), Json::text(""), Json::Array(Vec::new()), Json::empty()] {
                let mut plainer = smallest.clone();
                let Some(place) = plainer.at_mut(&pointer) else { break };
                let simpler =
                    place.write().len() > plain.write().len() || *place == Json::number(1);
                *place = plain;
                if simpler && wrong(&plainer) {
                    smallest = plainer;
                    break;
                }
            }
        }
        if smallest == before {
            break;
        }
    }
    smallest
}

/// Every value but the whole, outer ones first.
fn pointers(value: &Json) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), value)];
    while let Some((pointer, value)) = open.pop() {
        let members = value.members().iter().map(|(name, value)| (escape(name), value));
        let items = value.items().iter().enumerate().rev();
        let items = items.map(|(index, value)| (index.to_string(), value));
        for (step, value) in members.chain(items) {
            open.push((format!("{pointer}/{step}"), value));
        }
        if !pointer.is_empty() {
            found.push(pointer);
        }
    }
    found
}

fn without(value: &Json, pointer: &str) -> Option<Json> {
    let (parent, step) = pointer.rsplit_once('/')?;
    let mut value = value.clone();
    match value.at_mut(parent)? {
        Json::Array(items) => {
            let index: usize = step.parse().ok()?;
            if index >= items.len() {
                return None;
            }
            items.remove(index);
        }
        _ => {
            value.take(pointer)?;
        }
    }
    Some(value)
}

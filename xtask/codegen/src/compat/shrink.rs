//! Smaller payloads that prove the same.

use crate::ir::Literal;

/// Most tries.
const TRIES: usize = 2_000;

/// The payload with whatever can be left out left out, as long as it still proves something.
pub(super) fn shrink(payload: Literal, proves: &dyn Fn(&Literal) -> bool) -> Literal {
    let mut smallest = payload;
    let mut tries = 0;
    loop {
        let smaller = smaller(&smallest);
        let found = smaller.into_iter().find(|candidate| {
            tries += 1;
            tries <= TRIES && proves(candidate)
        });
        match found {
            Some(found) => smallest = found,
            None => return smallest,
        }
    }
}

/// The value with one member, item or character less, somewhere.
fn smaller(value: &Literal) -> Vec<Literal> {
    match value {
        Literal::Object(members) => {
            let without = |index: usize| {
                let mut rest = members.clone();
                rest.remove(index);
                Literal::Object(rest)
            };
            let within = |index: usize| {
                smaller(&members[index].1).into_iter().map(move |inner| {
                    let mut rest = members.clone();
                    rest[index].1 = inner;
                    Literal::Object(rest)
                })
            };
            let indices = 0..members.len();
            indices.clone().map(without).chain(indices.flat_map(within)).collect()
        }
        Literal::Array(items) => {
            let without = |index: usize| {
                let mut rest = items.clone();
                rest.remove(index);
                Literal::Array(rest)
            };
            let within = |index: usize| {
                smaller(&items[index]).into_iter().map(move |inner| {
                    let mut rest = items.clone();
                    rest[index] = inner;
                    Literal::Array(rest)
                })
            };
            let indices = 0..items.len();
            indices.clone().map(without).chain(indices.flat_map(within)).collect()
        }
        Literal::String(text) if !text.is_empty() => {
            let mut shorter = text.clone();
            shorter.pop();
            vec![Literal::String(String::new()), Literal::String(shorter)]
        }
        Literal::Number(text) if text != "0" => vec![Literal::Number("0".to_owned())],
        Literal::Null | Literal::Boolean(_) | Literal::Number(_) | Literal::String(_) => Vec::new(),
    }
}

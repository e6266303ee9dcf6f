//! Objects in an array: the names of the one before save work and change no verdict.

use super::{Shape, refusal};
use crate::json::Reason;
use crate::shape::Profile;

/// Members that meet in every way; the nested array has siblings of its own.
const MEMBERS: [&str; 7] = [
    r#""a":1"#,
    r#""\u0061":1"#,
    r#""a" : 1"#,
    r#""fourteen_bytes":[{"a":1},{"a":2,"b":3},{"b":[]}]"#,
    r#""fourteen_bytee":null"#,
    r#""a_name_of_more_than_thirty_bytes_a":{}"#,
    r#""a_name_of_more_than_thirty_bytes_b":[[{"a":1}]]"#,
];

/// Objects of up to three members, and larger ones.
fn objects() -> Vec<String> {
    let mut lists: Vec<Vec<&str>> = vec![Vec::new()];
    let mut grown = 0;
    while lists[grown].len() < 3 {
        for member in MEMBERS {
            let mut longer = lists[grown].clone();
            longer.push(member);
            lists.push(longer);
        }
        grown += 1;
    }
    lists.push(MEMBERS[2..].to_vec());
    lists.push(MEMBERS.to_vec());
    lists.into_iter().map(|members| format!("{{{}}}", members.join(","))).collect()
}

/// What an array is refused for, by looking at each item alone.
fn one_by_one(items: &[&str]) -> Option<(usize, Reason)> {
    let mut at = 1;
    for item in items {
        if let Some((place, reason)) = refusal(item, &Shape::Any, Profile::Writer) {
            return Some((at + place, reason));
        }
        at += item.len() + 1;
    }
    None
}

#[track_caller]
fn check(items: &[&str]) {
    let array = format!("[{}]", items.join(","));
    assert_eq!(refusal(&array, &Shape::Any, Profile::Writer), one_by_one(items), "{array}");
}

#[test]
fn every_pair_is_judged_as_each_alone() {
    let objects = objects();
    for first in &objects {
        if refusal(first, &Shape::Any, Profile::Writer).is_some() {
            continue;
        }
        for second in &objects {
            check(&[first, second]);
        }
    }
}

#[test]
fn what_stays_of_one_is_there_for_the_next() {
    let objects: Vec<String> =
        objects().into_iter().filter(|object| one_by_one(&[object]).is_none()).collect();
    for (index, first) in objects.iter().enumerate() {
        for step in 1..6 {
            let next = |times: usize| &objects[(index * 7 + step * times * 31) % objects.len()];
            let twice = r#"{"fourteen_bytes":1,"a":2,"fourteen_bytes":3}"#;
            check(&[first, next(1), "0", next(2), "[{}]", first, twice]);
        }
    }
}

#[test]
fn many_names_stay_unique() {
    let many = |names: std::ops::Range<usize>, last: &str| {
        let members: Vec<String> = names.map(|name| format!("\"{name}\":0")).collect();
        format!("{{{},{last}}}", members.join(","))
    };
    for count in [30, 31, 32, 33, 34, 60] {
        let first = many(0..count, "\"x\":0");
        check(&[&first, &first, &many(0..count, "\"y\":0"), &first]);
        check(&[&first, &many(0..count / 2, "\"3\":0")]);
        check(&[&first, &many(0..count, "\"3\":0")]);
        check(&[&first, &many(0..count + 5, "\"\\u0033\":0")]);
        check(&[&many(0..5, "\"x\":0"), &first, &many(0..count, "\"x\":1,\"7\":0")]);
    }
}

#[test]
fn names_of_nested_objects_are_not_those_of_the_outer_one() {
    for nested in [r#"{"x":[{"y":0}]}"#, r#"[{"x":0,"y":0},{"x":{}}]"#] {
        for count in [1, 31, 32, 33, 60] {
            let members: Vec<String> =
                (0..count).map(|name| format!("\"{name}\":{nested}")).collect();
            let outer = format!("{{{},\"x\":0,\"y\":0}}", members.join(","));
            assert_eq!(refusal(&outer, &Shape::Any, Profile::Writer), None, "{outer}");
            check(&[&outer, &outer]);
        }
    }
}

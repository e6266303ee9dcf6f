//! Reads the text exposition format as Prometheus specifies it, and refuses everything else.

use std::collections::{BTreeMap, BTreeSet};

/// Samples by their series, as `name{label="value"}`.
///
/// Each family has its HELP and TYPE before its samples, stands in one place, has no series twice,
/// and counters end in `_total`.
#[track_caller]
pub(crate) fn parse(text: &str) -> BTreeMap<String, f64> {
    assert!(text.ends_with('\n'), "the last line has its line feed");
    let (mut samples, mut families) = (BTreeMap::new(), BTreeSet::new());
    let mut family: Option<(&str, Option<&str>)> = None;
    for line in text.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            let (name, help) = help.split_once(' ').expect("a help has a text");
            assert!(is_name(name) && !help.contains('\\'), "{line}");
            assert!(families.insert(name), "`{name}` stands in one place");
            family = Some((name, None));
        } else if let Some(kind) = line.strip_prefix("# TYPE ") {
            let (name, kind) = kind.split_once(' ').expect("a type has a name");
            assert_eq!(family, Some((name, None)), "{line}");
            assert_eq!(kind == "counter", name.ends_with("_total"), "{line}");
            assert!(["counter", "gauge"].contains(&kind), "{line}");
            family = Some((name, Some(kind)));
        } else {
            let (series, value) = line.rsplit_once(' ').expect("a sample has a value");
            let name = series.split('{').next().unwrap_or_default();
            assert!(matches!(family, Some((open, Some(_))) if open == name), "{line}");
            labels(&series[name.len()..]);
            let value: f64 = value.replace("Inf", "inf").parse().expect("a value is a number");
            assert!(samples.insert(series.to_owned(), value).is_none(), "{line} stands twice");
        }
    }
    samples
}

fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// None, or one label in braces.
#[track_caller]
fn labels(text: &str) {
    if text.is_empty() {
        return;
    }
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix("\"}"));
    let (name, value) = inner.and_then(|text| text.split_once("=\"")).expect("labels are whole");
    assert!(is_name(name), "{text}");
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => assert!(matches!(letters.next(), Some('\\' | '"' | 'n')), "{text}"),
            '"' | '\n' => panic!("{text} is not escaped"),
            _plain => {}
        }
    }
}

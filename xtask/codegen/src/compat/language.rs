//! Sets of texts: lengths and patterns as automata, whether one set holds another, and the
//! shortest text that shows that it does not. Formats are left to those who ask.

use super::range::Difference;
use crate::ir::StringRules;
use crate::pattern::{self, Table};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// Most states that are looked at, and the longest text that is made.
const MOST_STATES: usize = 200_000;
const LONGEST: u64 = 20_000;

/// Whether a text keeps lengths and pattern; `None` where the pattern is too large to tell.
pub(super) fn matches(text: &str, rules: &StringRules) -> Option<bool> {
    let length = text.chars().count() as u64;
    let fits = rules.min_length.is_none_or(|min| length >= min)
        && rules.max_length.is_none_or(|max| length <= max);
    match compiled(rules) {
        _ if !fits => Some(false),
        Ok(table) => Some(table.is_none_or(|table| table.matches(text))),
        Err(TooMany) => None,
    }
}

/// Those of some texts that keep lengths and pattern.
pub(super) fn matching(mut texts: Vec<String>, rules: &StringRules) -> Vec<String> {
    let bare = StringRules { pattern: None, ..rules.clone() };
    let Ok(table) = compiled(rules) else { return Vec::new() };
    texts.retain(|text| {
        matches(text, &bare) == Some(true) && table.as_ref().is_none_or(|table| table.matches(text))
    });
    texts
}

/// The rules of these texts and no others.
pub(super) fn of(texts: &[String]) -> StringRules {
    let literal = |text: &String| {
        let escape = |letter: char| match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' | ' ' => letter.to_string(),
            '!'..='~' => format!("\\{letter}"),
            other => other.to_string(),
        };
        text.chars().map(escape).collect::<String>()
    };
    let all: Vec<String> = texts.iter().map(literal).collect();
    let pattern = Some(format!("^(?:{})$", all.join("|")));
    StringRules { pattern, ..StringRules::default() }
}

/// The shortest text that keeps lengths and pattern.
pub(super) fn shortest(rules: &StringRules) -> Option<String> {
    search(rules, None).ok().flatten()
}

/// What the first rules allow and the second do not.
pub(super) fn difference(own: &StringRules, other: &StringRules) -> Difference<String> {
    let is_shortest = other.min_length.is_none_or(|min| own.min_length.unwrap_or(0) >= min);
    let is_longest =
        other.max_length.is_none_or(|max| own.max_length.is_some_and(|own| own <= max));
    if is_shortest && is_longest && (other.pattern.is_none() || own.pattern == other.pattern) {
        return Difference::Contained;
    }
    match search(own, Some(other)) {
        Ok(None) => Difference::Contained,
        Ok(Some(text)) => Difference::Outside(vec![text]),
        Err(TooMany) => Difference::Unknown,
    }
}

fn compiled(rules: &StringRules) -> Result<Option<Table>, TooMany> {
    let compile = |expression| pattern::compile(expression).map_err(|_| TooMany);
    rules.pattern.as_deref().map(compile).transpose()
}

/// There are more states than are looked at.
struct TooMany;

/// States of both automata, and how many characters were taken, as far as that matters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    own: usize,
    other: usize,
    length: u64,
}

/// The shortest text that keeps `own` and, where there is another, breaks that.
fn search(own: &StringRules, other: Option<&StringRules>) -> Result<Option<String>, TooMany> {
    let free = StringRules::default();
    let broken = other.unwrap_or(&free);
    let tables = [compiled(own)?, compiled(broken)?];
    let bounds = [own.min_length, own.max_length, broken.min_length, broken.max_length];
    let cap = bounds.into_iter().flatten().max().unwrap_or(0).saturating_add(1);
    let found = |place: &Place| {
        let keeps = |rules: &StringRules, table: &Option<Table>, state: usize| {
            rules.min_length.is_none_or(|min| place.length >= min)
                && rules.max_length.is_none_or(|max| place.length <= max)
                && table.as_ref().is_none_or(|table| table.accepts_in(state))
        };
        let own = keeps(own, &tables[0], place.own);
        own && (other.is_none() || !keeps(broken, &tables[1], place.other))
    };
    let letters = letters(&tables);
    let start = Place { own: 0, other: 0, length: 0 };
    let mut came: HashMap<Place, Option<(Place, char)>> = HashMap::from([(start, None)]);
    let mut queue = VecDeque::from([start]);
    while let Some(place) = queue.pop_front() {
        if found(&place) {
            return Ok(Some(spelled(&came, place)));
        }
        if came.len() > MOST_STATES || place.length > LONGEST {
            return Err(TooMany);
        }
        for letter in &letters {
            let step = |table: &Option<Table>, state| {
                table.as_ref().map_or(0, |table| table.step(state, *letter))
            };
            let next = Place {
                own: step(&tables[0], place.own),
                other: step(&tables[1], place.other),
                length: (place.length + 1).min(cap),
            };
            if let Entry::Vacant(fresh) = came.entry(next) {
                fresh.insert(Some((place, *letter)));
                queue.push_back(next);
            }
        }
    }
    Ok(None)
}

fn spelled(came: &HashMap<Place, Option<(Place, char)>>, end: Place) -> String {
    let mut letters = Vec::new();
    let mut at = end;
    while let Some(Some((before, letter))) = came.get(&at) {
        letters.push(*letter);
        at = *before;
    }
    letters.iter().rev().collect()
}

/// One character for each pair of classes, the plainest of them.
fn letters(tables: &[Option<Table>; 2]) -> Vec<char> {
    let plainness = |letter: char| match letter {
        'a'..='z' => 0,
        '0'..='9' => 1,
        'A'..='Z' => 2,
        '!'..='~' => 3,
        ' ' => 4,
        '\u{80}'.. => 5,
        _control => 6,
    };
    let mut all: Vec<char> = (0..128u8).map(char::from).collect();
    for (start, _) in tables.iter().flatten().flat_map(|table| &table.ranges) {
        all.extend(char::from_u32(*start).or(Some('\u{e000}')));
    }
    all.sort_by_key(|letter| (plainness(*letter), *letter));
    let mut kinds: BTreeMap<[u8; 2], char> = BTreeMap::new();
    for letter in &all {
        let classes = tables
            .each_ref()
            .map(|table| table.as_ref().map_or(0, |table| table.class_of(*letter)));
        kinds.entry(classes).or_insert(*letter);
    }
    let mut letters: Vec<char> = kinds.into_values().collect();
    letters.sort_by_key(|letter| (plainness(*letter), *letter));
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(pattern: &str, min: Option<u64>, max: Option<u64>) -> StringRules {
        let pattern = Some(pattern.to_owned()).filter(|pattern| !pattern.is_empty());
        StringRules { min_length: min, max_length: max, pattern, format: None }
    }

    #[test]
    fn the_shortest_text_is_the_plainest_of_its_length() {
        let cases = [
            (rules("", None, None), Some("")),
            (rules("", Some(3), None), Some("aaa")),
            (rules("^[A-Z]-[0-9]{2}$", None, None), Some("A-00")),
            (rules("b", None, None), Some("b")),
            (rules("^a+$", Some(4), Some(6)), Some("aaaa")),
            (rules("^a$", Some(2), None), None),
        ];
        for (rules, expected) in cases {
            assert_eq!(shortest(&rules).as_deref(), expected, "{rules:?}");
        }
    }

    #[test]
    fn languages_are_told_exactly() {
        let contained = [
            (rules("^(a|b)c$", None, None), rules("^[abx]c$", None, None)),
            (rules("^[a-z]{2,4}$", None, None), rules("", Some(2), Some(4))),
            (rules("^a*$", None, Some(3)), rules("^(|a|aa|aaa)$", None, None)),
            (rules("^x$", None, None), of(&["x".to_owned(), "y.z".to_owned()])),
        ];
        for (own, other) in contained {
            assert_eq!(difference(&own, &other), Difference::Contained, "{own:?} {other:?}");
        }
        let outside = [
            (rules("", None, None), rules("", None, Some(2)), "aaa"),
            (rules("^[a-c]$", None, None), rules("^[ab]$", None, None), "c"),
            (rules("^a*$", None, None), rules("^(|a|aa)$", None, None), "aaa"),
            (rules("", None, Some(3)), of(&["a+".to_owned()]), ""),
            (rules("é$", None, None), rules("^é", None, None), "aé"),
        ];
        for (own, other, text) in outside {
            let expected = Difference::Outside(vec![text.to_owned()]);
            assert_eq!(difference(&own, &other), expected, "{own:?} {other:?}");
        }
    }
}

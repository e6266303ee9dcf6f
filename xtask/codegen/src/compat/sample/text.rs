//! Texts that keep the rules of a string.

use crate::compat::accept::Fit;
use crate::compat::{format, language};
use crate::ir::StringRules;

/// Texts that are known to break things, or look like others.
const ODD: &[&str] = &["", "a", "0", "null", "A", "é", "😀", "a b", "a/b", "~1", "x-1", "on_time"];

/// Some texts of a string, the plainest first; of a format whose samples do not fit, none.
pub(in crate::compat) fn texts(rules: &StringRules) -> Vec<String> {
    let mut found: Vec<String> = language::shortest(rules).into_iter().collect();
    found
        .extend(rules.format.iter().flat_map(|it| format::samples(*it)).map(|it| (*it).to_owned()));
    found.extend(ODD.iter().map(|text| (*text).to_owned()));
    let longer = StringRules {
        min_length: Some(rules.min_length.unwrap_or(0).saturating_add(1)),
        ..rules.clone()
    };
    found.extend(language::shortest(&longer));
    if let Some(most) = rules.max_length.filter(|most| *most <= 200) {
        found.extend(language::shortest(&StringRules { min_length: Some(most), ..rules.clone() }));
    }
    let mut found = language::matching(found, rules);
    let has_format =
        |text: &String| rules.format.is_none_or(|format| format::fit(text, format) == Fit::Yes);
    found.retain(has_format);
    let mut known = Vec::new();
    found.retain(|value| {
        let fresh = !known.contains(value);
        known.push(value.clone());
        fresh
    });
    found
}

//! The watcher of old, as far as it reads lines: the rules of the field, written anew.
//!
//! The first word is exactly `tick_health`; words are split on white space; `key=value`; a value with
//! `.` is a float, else an integer; what does not parse is dropped; the last of several wins; `tick`,
//! `duration_ms`, `queue` and `dropped` are required.

use std::collections::BTreeMap;

/// The numbers of a `tick_health` line; `None` for every other line.
pub(crate) fn watch(line: &str) -> Option<BTreeMap<&str, f64>> {
    if line.split_whitespace().next() != Some("tick_health") {
        return None;
    }
    let numbers = fields(line).into_iter().filter_map(|(key, value)| Some((key, number(value)?)));
    let numbers: BTreeMap<&str, f64> = numbers.collect();
    let required = ["tick", "duration_ms", "queue", "dropped"];
    required.iter().all(|key| numbers.contains_key(key)).then_some(numbers)
}

/// Every `key=value` of a line, in order.
pub(crate) fn fields(line: &str) -> Vec<(&str, &str)> {
    line.split_whitespace().filter_map(|word| word.split_once('=')).collect()
}

fn number(value: &str) -> Option<f64> {
    let digits = value.replace('_', "");
    let digits = digits.strip_prefix('+').unwrap_or(&digits);
    if value.contains('.') {
        return digits.parse().ok();
    }
    let whole = digits.strip_prefix('-').unwrap_or(digits);
    let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole { digits.parse().ok() } else { None }
}

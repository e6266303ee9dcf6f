//! Where each value of a TOML document stands.
//!
//! Relies on the spans of the `toml` crate. It knows nothing of what the values mean.

use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a table.
    Key(String),
    /// Into an array.
    Index(usize),
}

/// The way as it is written: `town.objects[1].count`.
pub(super) fn spell(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => {
                text.push('.');
                text.push_str(key);
            }
            Step::Index(index) => text.push_str(&format!("[{index}]")),
        }
    }
    text
}

/// The span of the value at a way, or of the deepest value on the way that is there.
pub(super) fn span_of(table: &DeTable<'_>, path: &[Step]) -> Option<Range<usize>> {
    let Some((Step::Key(key), rest)) = path.split_first() else { return None };
    let (_, value) = table.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
    Some(inner_span(value.get_ref(), rest).unwrap_or_else(|| value.span()))
}

fn inner_span(value: &DeValue<'_>, path: &[Step]) -> Option<Range<usize>> {
    match (value, path.split_first()?) {
        (DeValue::Table(table), _) => span_of(table, path),
        (DeValue::Array(items), (Step::Index(index), rest)) => {
            let item = items.get(*index)?;
            Some(inner_span(item.get_ref(), rest).unwrap_or_else(|| item.span()))
        }
        _ => None,
    }
}

/// The way to the innermost value or key that holds an offset.
pub(super) fn path_at(table: &DeTable<'_>, offset: usize) -> Vec<Step> {
    for (name, value) in table {
        let here = name.span().contains(&offset) || value.span().contains(&offset);
        let inner = path_within(value.get_ref(), offset);
        if here || !inner.is_empty() {
            let mut path = vec![Step::Key(name.get_ref().to_string())];
            path.extend(inner);
            return path;
        }
    }
    Vec::new()
}

fn path_within(value: &DeValue<'_>, offset: usize) -> Vec<Step> {
    match value {
        DeValue::Table(table) => path_at(table, offset),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let inner = path_within(item.get_ref(), offset);
                if item.span().contains(&offset) || !inner.is_empty() {
                    let mut path = vec![Step::Index(index)];
                    path.extend(inner);
                    return path;
                }
            }
            Vec::new()
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => Vec::new(),
    }
}

/// Line and column, both from 1, of an offset.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

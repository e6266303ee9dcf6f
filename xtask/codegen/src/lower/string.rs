//! Rules of strings, and of the names in a map.

use super::scope::Scope;
use crate::diagnostic::Code;
use crate::dialect::{self, Form, JsonType, Schema, StringWords};
use crate::ir::{Format, StringRules};
use crate::pattern::{self, Unsupported};

/// Lowers the rules of a string.
pub(super) fn lower(scope: &Scope<'_>, pointer: &str, words: &StringWords) -> StringRules {
    if let Some(Err(unsupported)) = words.pattern.as_deref().map(pattern::compile) {
        let Unsupported { offset, reason } = unsupported;
        let column = words.pattern.as_deref().and_then(|text| text.get(..offset));
        let column = column.map_or(0, |before| before.chars().count()) + 1;
        let message = format!("the pattern is not supported: {reason}, at character {column}");
        let help = "write what is regular: no look-around, no back references, no `\\b`, no `\\p`";
        scope.report(Code::UnsupportedPattern, &format!("{pointer}/pattern"), message, help);
    }
    StringRules {
        min_length: words.min_length,
        max_length: words.max_length,
        pattern: words.pattern.clone(),
        format: words.format.map(|format| match format {
            dialect::Format::DateTime => Format::DateTime,
            dialect::Format::Uri => Format::Uri,
            dialect::Format::Uuid => Format::Uuid,
            dialect::Format::Email => Format::Email,
        }),
    }
}

/// How many references lead from the rules of names to a string, at most.
const MOST_REFERENCES: usize = 16;

/// Lowers the rules of a map's names; absent when every name is fine.
pub(super) fn names(scope: &Scope<'_>, schema: &Schema) -> Option<StringRules> {
    let mut place = (*scope, schema);
    for _ in 0..MOST_REFERENCES {
        let (inner, found) = place;
        match &found.form {
            Form::Refused | Form::Any => return None,
            Form::Reference { target, .. } => {
                let next = inner.resolve(target, &found.pointer)?;
                place = (next.scope, next.schema);
            }
            Form::Typed(typed) if typed.types.as_deref() == Some(&[JsonType::String]) => {
                let rules = lower(&inner, &found.pointer, &typed.string);
                return (rules != StringRules::default()).then_some(rules);
            }
            Form::Typed(_)
            | Form::Const(_)
            | Form::Enum(_)
            | Form::AllOf { .. }
            | Form::Alternatives { .. } => break,
        }
    }
    let message = "the names of a map are no plain string";
    let help = "give `propertyNames` a string with `pattern` or lengths, or make it a record";
    scope.report(Code::KeywordValue, &schema.pointer, message, help);
    None
}

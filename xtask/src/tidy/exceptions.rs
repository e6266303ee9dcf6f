//! Exceptions: findings that are meant, each with its reason, in one line of `xtask/tidy.toml`.
//!
//! A line that no finding needs is a finding itself, so that the list only holds what is true.

use super::{Finding, Rule};
use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use toml::Spanned;

/// One exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The rule.
    pub rule: Rule,
    /// The file that may break it.
    pub path: String,
    /// The function, module or dependency in it; absent when the whole file may.
    pub item: Option<String>,
    /// The line of the list.
    pub line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    exceptions: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: String,
    path: String,
    item: Option<String>,
    reason: String,
}

/// Reads the list.
///
/// # Errors
///
/// When it is no such list, when a rule does not exist, or when a reason is too short to be one.
pub fn parse(text: &str) -> Result<Vec<Exception>> {
    let list: List = toml::from_str(text)?;
    let exceptions = list.exceptions.into_iter().map(|entry| {
        let line = text[..entry.span().start].matches('\n').count() + 1;
        exception(entry.into_inner(), line).with_context(|| format!("line {line}"))
    });
    exceptions.collect()
}

fn exception(entry: Entry, line: usize) -> Result<Exception> {
    let Entry { rule, path, item, reason } = entry;
    let rule: Rule = rule.parse().map_err(anyhow::Error::msg)?;
    ensure!(rule != Rule::Exception, "an exception of exceptions is not possible");
    ensure!(reason.split_whitespace().count() >= 3, "the reason `{reason}` is none");
    Ok(Exception { rule, path, item, line })
}

/// Takes out the findings that are meant, and adds the exceptions that nothing needs; `list` is the
/// file that holds them.
pub fn apply(found: Vec<Finding>, exceptions: &[Exception], list: &str) -> Vec<Finding> {
    let unused = exceptions
        .iter()
        .filter(|exception| !found.iter().any(|finding| exception.covers(finding)));
    let unused: Vec<Finding> = unused
        .map(|exception| {
            let Exception { rule, path, line, .. } = exception;
            let message = format!("nothing in `{path}` needs this exception of `{}`", rule.name());
            Finding::at(Rule::Exception, list, *line, message)
        })
        .collect();
    let kept = found
        .into_iter()
        .filter(|finding| !exceptions.iter().any(|exception| exception.covers(finding)));
    kept.chain(unused).collect()
}

impl Exception {
    fn covers(&self, finding: &Finding) -> bool {
        let item = self.item.as_ref().is_none_or(|item| *item == finding.item);
        item && self.rule == finding.rule && self.path == finding.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &str, found: &[Finding]) -> Vec<String> {
        let exceptions = parse(list).expect("the list is well-formed");
        let rest = apply(found.to_vec(), &exceptions, "tidy.toml");
        rest.iter().map(|one| format!("{} {}:{}", one.rule.name(), one.path, one.line)).collect()
    }

    fn list(entry: &str) -> String {
        format!("exceptions = [\n  {{ {entry} }},\n]\n")
    }

    fn long(item: &str) -> Finding {
        Finding::at(Rule::FunctionLength, "a.rs", 3, "too long").about(item)
    }

    #[test]
    fn an_exception_takes_out_its_finding() {
        let entry = r#"rule = "function-length", path = "a.rs", reason = "one table of cases""#;
        assert!(check(&list(entry), &[long("f"), long("g")]).is_empty());
    }

    #[test]
    fn an_exception_for_one_item_leaves_the_others() {
        let entry =
            r#"rule = "function-length", path = "a.rs", item = "f", reason = "a table of cases""#;
        assert_eq!(check(&list(entry), &[long("f"), long("g")]), ["function-length a.rs:3"]);
    }

    #[test]
    fn an_exception_that_nothing_needs_is_found() {
        let entry = r#"rule = "unwrap", path = "a.rs", reason = "a table of cases""#;
        let found = check(&list(entry), &[long("f")]);
        assert_eq!(found, ["function-length a.rs:3", "exception tidy.toml:2"]);
    }

    #[test]
    fn an_exception_needs_a_rule_and_a_reason() {
        assert!(
            parse(&list(r#"rule = "length", path = "a.rs", reason = "one two three""#)).is_err()
        );
        assert!(parse(&list(r#"rule = "unwrap", path = "a.rs", reason = "because""#)).is_err());
        assert!(parse(&list(r#"rule = "unwrap", path = "a.rs""#)).is_err());
    }
}

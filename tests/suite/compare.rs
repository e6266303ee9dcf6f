//! What a reader said against what the suite says.

use crate::official::Case;
use crate::support::json::Json;
use std::fmt;

/// What a reader said of an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Whether the generated type takes it.
    pub(crate) read: bool,
    /// Whether the check that builds nothing takes it.
    pub(crate) checked: bool,
    /// Whether the account of violations is empty.
    pub(crate) explained: bool,
    /// What the type writes, where it was read.
    pub(crate) written: Option<String>,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    pub(crate) schemas: usize,
    pub(crate) tests: usize,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} schemas with {} tests", self.schemas, self.tests)
    }
}

impl Count {
    /// What is missing to a count that was reached before.
    pub(crate) fn less_than(self, least: Self) -> Option<String> {
        let less = self.schemas < least.schemas || self.tests < least.tests;
        less.then(|| format!("only {self}; it was once {least}"))
    }
}

/// Everything that is wrong with the verdicts on a schema's tests.
pub(crate) fn case(case: &Case, verdicts: &[Verdict], count: &mut Count) -> Vec<String> {
    count.schemas += 1;
    let mut wrong = Vec::new();
    if verdicts.len() != case.tests.len() {
        wrong.push(format!("{} of {} tests were run", verdicts.len(), case.tests.len()));
    }
    for (test, found) in case.tests.iter().zip(verdicts) {
        count.tests += 1;
        let reason = verdict(&test.instance, test.valid, found);
        wrong.extend(reason.map(|reason| {
            format!(
                "{}\n    {}\n    {}\n    {reason}",
                test.description, case.schema, test.instance
            )
        }));
    }
    let place = format!("{} {}: {}", case.file, case.number, case.description);
    wrong.into_iter().map(|reason| format!("{place}: {reason}")).collect()
}

/// What is wrong with the verdict on an instance.
pub(crate) fn verdict(instance: &str, valid: bool, found: &Verdict) -> Option<String> {
    if [found.read, found.checked, found.explained] != [valid; 3] {
        return Some(format!("valid is {valid}; {found:?}"));
    }
    match (&found.written, valid) {
        (None, false) => None,
        (Some(written), true) if Json::parse(written).same(&Json::parse(instance)) => None,
        (Some(written), _) => Some(format!("written again as {written}")),
        (None, true) => Some("read and not written again".to_owned()),
    }
}

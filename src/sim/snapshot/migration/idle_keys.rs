//! Form 2 to form 3: keys of the configuration that nothing read are gone, or say what was done.
//!
//! `telemetry.worker.flush_interval_ms` is no key any more: what waits is sent at once. Whatever
//! `policy.observation_variant` said, agents saw the town as `compact`; from form 3 on it is in
//! force.

use super::{Members, members};
use crate::json::Raw;
use crate::sim::snapshot::SnapshotError;

/// Takes the step. A configuration of another make stays as it is, and so does what it lacks.
pub(super) fn apply(snapshot: &mut Members) -> Result<(), SnapshotError> {
    within(snapshot, &["configuration", "telemetry", "worker"], &|worker| {
        worker.remove("flush_interval_ms");
    });
    within(snapshot, &["configuration", "policy"], &|policy| {
        if policy.contains("observation_variant") {
            policy.insert("observation_variant", Raw::of("compact"));
        }
    });
    Ok(())
}

/// Changes the object at the end of a path, where there is one.
fn within(outer: &mut Members, path: &[&str], edit: &dyn Fn(&mut Members)) {
    let Some((first, rest)) = path.split_first() else { return edit(outer) };
    let inner = outer.get(first).and_then(|inner| members(inner.as_str()).ok());
    if let Some(mut inner) = inner {
        within(&mut inner, rest, edit);
        outer.insert(*first, Raw::of(&inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(configuration: &str, expected: &str) {
        let text = format!(r#"{{"configuration":{configuration},"world":{{"a": 1}}}}"#);
        let mut snapshot = members(&text).expect("it is an object");
        apply(&mut snapshot).expect("it is of form 2");
        assert_eq!(snapshot["configuration"], Raw::parse(expected).expect("it is JSON"));
        assert_eq!(snapshot["world"].as_str(), r#"{"a": 1}"#);
    }

    #[test]
    fn what_nothing_read_is_gone() {
        check(
            r#"{"telemetry":{"worker":{"max_restarts":3,"flush_interval_ms":100},"diffs":true}}"#,
            r#"{"telemetry":{"worker":{"max_restarts":3},"diffs":true}}"#,
        );
        check(
            r#"{"policy":{"hash":null,"observation_variant":"hybrid"},"telemetry":{}}"#,
            r#"{"policy":{"hash":null,"observation_variant":"compact"},"telemetry":{}}"#,
        );
    }

    #[test]
    fn a_configuration_of_another_make_stays() {
        for other in ["null", "\"seed = 7\"", "{}", r#"{"policy":{"telemetry":7}}"#] {
            check(other, other);
        }
    }
}

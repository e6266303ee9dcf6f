//! Form 1 to form 2: whether policies are mixed is part of the state.
//!
//! In form 1 the configuration alone said whether they are mixed. A share that was set from the
//! console while they were not was told in every payload and had no effect; it ends here. In form 2
//! a share that is there is in force.

use super::{Members, change, member, members};
use crate::json::{Map, Raw};
use crate::sim::snapshot::SnapshotError;

/// Takes the step.
pub(super) fn apply(snapshot: &mut Members) -> Result<(), SnapshotError> {
    let mixed = is_mixed(snapshot);
    change(snapshot, &["memory", "policy"], &mut |policy| {
        let ratio = member(policy, "anneal_ratio")?.clone();
        let source = member(policy, "anneal_source")?.clone();
        let ratio = if mixed { ratio } else { Raw::default() };
        policy.remove("anneal_ratio");
        policy.remove("anneal_source");
        let anneal: Map<Raw> = [("ratio", ratio), ("source", source)].into_iter().collect();
        policy.insert("anneal", Raw::of(&anneal));
        Ok(())
    })
}

/// Whether the configuration that was kept mixes policies. Without one, a share is taken as meant.
fn is_mixed(snapshot: &Members) -> bool {
    let inner = |outer: Raw, name: &str| members(outer.as_str()).ok()?.remove(name);
    let path = ["policy", "anneal", "enabled"];
    let kept = snapshot.get("configuration").cloned();
    let enabled = kept.and_then(|kept| path.into_iter().try_fold(kept, inner));
    enabled.is_none_or(|enabled| enabled.as_str() == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(configuration: &str, ratio: &str, expected: &str) {
        let text = format!(
            r#"{{"configuration":{configuration},"memory":{{"tick":1,"policy":{{"anneal_ratio":{ratio},"anneal_source":"console","minds":{{}}}}}}}}"#
        );
        let mut snapshot = members(&text).expect("it is an object");
        apply(&mut snapshot).expect("it is of form 1");
        let expected = format!(r#"{{"tick":1,"policy":{{"minds":{{}},"anneal":{expected}}}}}"#);
        assert_eq!(snapshot["memory"], Raw::parse(&expected).expect("it is JSON"));
    }

    #[test]
    fn a_share_that_is_in_force_is_kept() {
        let on = r#"{"policy":{"anneal":{"enabled":true}}}"#;
        check(on, "0.25", r#"{"ratio":0.25,"source":"console"}"#);
        check(on, "0", r#"{"ratio":0,"source":"console"}"#);
        check(on, "null", r#"{"ratio":null,"source":"console"}"#);
    }

    #[test]
    fn a_share_that_had_no_effect_is_dropped() {
        let off = r#"{"policy":{"anneal":{"enabled":false}}}"#;
        check(off, "0.25", r#"{"ratio":null,"source":"console"}"#);
    }

    #[test]
    fn without_a_configuration_the_share_counts() {
        for configuration in ["null", "\"seed = 7\"", "{}", r#"{"policy":{}}"#] {
            check(configuration, "0.25", r#"{"ratio":0.25,"source":"console"}"#);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut snapshot = members(r#"{"memory":{"policy":{}}}"#).expect("it is an object");
        let error = apply(&mut snapshot).expect_err("it is incomplete");
        assert_eq!(error.to_string(), "missing field `anneal_ratio`");
    }
}

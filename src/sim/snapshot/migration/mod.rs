//! Snapshots of older forms, brought up to date step by step when they are read.
//!
//! A step knows two forms, its own and the next one, and changes the text alone: no type of today
//! stands for what a form of yesterday held. Whatever it does not name stays byte for byte. What a
//! form holds, its steps are told by `super::memory`.

mod idle_keys;
mod mixing;

use super::error::SnapshotError;
use crate::json::{Map, Raw};

/// The form that is written.
pub(super) const FORMAT: u32 = STEPS.len() as u32 + 1;

/// The member that every snapshot begins with.
const FIRST: &str = "format";

/// The members of an object in a snapshot.
type Members = Map<Raw>;

/// From one form to the next.
struct Step {
    /// As in `telemetry.snapshot.migrations`; it never changes.
    name: &'static str,
    apply: fn(&mut Members) -> Result<(), SnapshotError>,
}

/// The first one takes form 1 to form 2, and so on.
const STEPS: &[Step] = &[
    Step { name: "2_mixing_is_state", apply: mixing::apply },
    Step { name: "3_idle_keys", apply: idle_keys::apply },
];

/// The text of a snapshot in the form of today, and the names of the steps to it, in order.
///
/// # Errors
///
/// When it is no snapshot, or of a form that is not known.
pub(super) fn migrated(text: &str) -> Result<(Raw, Vec<String>), SnapshotError> {
    let mut members = of_a_snapshot(text)?;
    let found = member(&members, FIRST)?;
    let format: Option<u32> = found.as_str().parse().ok();
    let known = format.filter(|format| (1..=FORMAT).contains(format));
    let Some(known) = known else {
        let message = format!("format {found} is not known; 1 to {FORMAT} are");
        return Err(SnapshotError::new(message));
    };
    let mut applied = Vec::new();
    for step in STEPS.iter().skip(known as usize - 1) {
        let failed = |error| SnapshotError::new(format!("step `{}`: {error}", step.name));
        (step.apply)(&mut members).map_err(failed)?;
        applied.push(step.name.to_owned());
    }
    members.insert(FIRST, Raw::of(&u64::from(FORMAT)));
    Ok((Raw::of(&members), applied))
}

/// The members of a text that is to be a snapshot. One that is damaged is told from what never was
/// one by how it begins: as every snapshot is written.
fn of_a_snapshot(text: &str) -> Result<Members, SnapshotError> {
    match members(text) {
        Ok(members) if members.get(FIRST).is_some() => Ok(members),
        Ok(_other) => Err(SnapshotError::foreign(format!("it has no member `{FIRST}`"))),
        Err(error) if begins_as_one(text.as_bytes()) => Err(error),
        Err(error) => {
            Err(SnapshotError::foreign(format!("it is not one object of JSON ({error})")))
        }
    }
}

/// Whether a text begins as a snapshot does, whatever comes then.
pub(super) fn begins_as_one(text: &[u8]) -> bool {
    let members = text.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let name = members.and_then(|members| members.strip_prefix(b"\""));
    let rest = name.and_then(|name| name.strip_prefix(FIRST.as_bytes()));
    rest.is_some_and(|rest| rest.starts_with(b"\""))
}

/// The members of a text that must be an object.
fn members(text: &str) -> Result<Members, SnapshotError> {
    serde_json::from_str(text).map_err(|error| SnapshotError::new(error.to_string()))
}

/// Changes the object at the end of a path, each step of which must be there.
fn change(
    members: &mut Members,
    path: &[&str],
    edit: &mut dyn FnMut(&mut Members) -> Result<(), SnapshotError>,
) -> Result<(), SnapshotError> {
    let Some((first, rest)) = path.split_first() else { return edit(members) };
    let mut inner = self::members(member(members, first)?.as_str())?;
    change(&mut inner, rest, edit)?;
    members.insert(*first, Raw::of(&inner));
    Ok(())
}

/// A member that must be there.
fn member<'m>(members: &'m Members, name: &str) -> Result<&'m Raw, SnapshotError> {
    members.get(name).ok_or_else(|| SnapshotError::new(format!("missing field `{name}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_form_that_they_lead_to() {
        for (step, form) in STEPS.iter().zip(2..) {
            let number = step.name.split('_').next().and_then(|number| number.parse().ok());
            assert_eq!(number, Some(form), "{}", step.name);
        }
    }

    #[test]
    fn what_a_step_does_not_name_stays_byte_for_byte() {
        let world = r#"{ "z": 1e400, "a": [1000000000000000000000000000000, -0.0],"x":"\u00e9" }"#;
        let policy = r#"{"anneal_ratio":null,"anneal_source":"console","minds":{ }}"#;
        let text = format!(r#"{{"world":{world},"format":1,"memory":{{"policy":{policy}}}}}"#);
        let (now, applied) = migrated(&text).expect("it is of form 1");
        assert!(now.as_str().contains(world), "{now}");
        assert_eq!(applied, ["2_mixing_is_state", "3_idle_keys"]);
        let (again, applied) = migrated(now.as_str()).expect("it is of form 3");
        assert_eq!((again.as_str(), applied.len()), (now.as_str(), 0));
    }

    #[test]
    fn forms_that_are_not_known_are_refused() {
        for format in ["0", "4", "-1", "1.0", "\"1\"", "null", "4294967297"] {
            let error = migrated(&format!(r#"{{"format":{format}}}"#)).expect_err("it is none");
            assert_eq!(error.to_string(), format!("format {format} is not known; 1 to 3 are"));
        }
    }
}

//! What a payload lost on its way through generated code: compared as JSON values, numbers to the
//! last digit.

use crate::exact::json::{Json, escape};

/// What may happen to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loss {
    /// An integer that no double holds becomes the nearest one that it does.
    Rounded,
    /// A time is spelled another way.
    Respelled,
    /// A null is no longer there.
    NullGone,
    /// A null was not there.
    NullAdded,
    /// A member is no longer there.
    MemberGone,
    /// A member was not there.
    MemberAdded,
    /// Anything else.
    Changed,
}

impl Loss {
    /// What a cell says.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Rounded => "rounded",
            Self::Respelled => "respelled",
            Self::NullGone => "null gone",
            Self::NullAdded => "null added",
            Self::MemberGone => "member gone",
            Self::MemberAdded => "member added",
            Self::Changed => "changed",
        }
    }
}

/// Every place at which a payload did not come back as it was.
pub(crate) fn losses(sent: &Json, back: &Json) -> Vec<(String, Loss)> {
    let mut found = Vec::new();
    walk("", sent, back, &mut found);
    found
}

fn walk(pointer: &str, sent: &Json, back: &Json, found: &mut Vec<(String, Loss)>) {
    match (sent, back) {
        (Json::Object(before), Json::Object(after)) => {
            for (name, value) in before {
                let place = format!("{pointer}/{}", escape(name));
                match (back.get(name), value) {
                    (Some(now), value) => walk(&place, value, now, found),
                    (None, Json::Null) => found.push((place, Loss::NullGone)),
                    (None, _) => found.push((place, Loss::MemberGone)),
                }
            }
            for (name, value) in after.iter().filter(|(name, _)| sent.get(name).is_none()) {
                let loss = if *value == Json::Null { Loss::NullAdded } else { Loss::MemberAdded };
                found.push((format!("{pointer}/{}", escape(name)), loss));
            }
        }
        (Json::Array(before), Json::Array(after)) if before.len() == after.len() => {
            for (index, (value, now)) in before.iter().zip(after).enumerate() {
                walk(&format!("{pointer}/{index}"), value, now, found);
            }
        }
        (sent, back) if sent.same(back) => {}
        (sent, back) => found.push((pointer.to_owned(), changed(sent, back))),
    }
}

fn changed(sent: &Json, back: &Json) -> Loss {
    match (sent, back) {
        (Json::Number(before), Json::Number(after)) => {
            let rounded = before.parse::<f64>().ok() == after.parse::<f64>().ok();
            if rounded { Loss::Rounded } else { Loss::Changed }
        }
        (Json::String(before), Json::String(after)) if is_time(before) && is_time(after) => {
            Loss::Respelled
        }
        _of_other_kinds => Loss::Changed,
    }
}

/// Whether a text begins as times do, `2025-10-11T…`.
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(is_digit) && bytes.get(10) == Some(&b'T')
}

/// Every kind of loss is noticed, and another spelling of the same value is none.
pub(crate) fn check() {
    let sent =
        r#"{"a":[1,18446744073709551615],"b":null,"c":{"d":"x"},"e":"2025-10-11T10:00:00Z"}"#;
    for (from, to, loss) in [
        ("1,18", "1.0,18", None),
        ("18446744073709551615", "18446744073709552000", Some(("/a/1", Loss::Rounded))),
        ("18446744073709551615", "1", Some(("/a/1", Loss::Changed))),
        ("[1,18446744073709551615]", "[1]", Some(("/a", Loss::Changed))),
        (r#""b":null,"#, "", Some(("/b", Loss::NullGone))),
        (r#""d":"x""#, "", Some(("/c/d", Loss::MemberGone))),
        (r#""d":"x""#, r#""d":"x","f":null"#, Some(("/c/f", Loss::NullAdded))),
        (r#""d":"x""#, r#""d":"x","f":0"#, Some(("/c/f", Loss::MemberAdded))),
        (r#""x""#, r#""y""#, Some(("/c/d", Loss::Changed))),
        (":00Z", ":00+00:00", Some(("/e", Loss::Respelled))),
    ] {
        let back = sent.replacen(from, to, 1);
        assert_ne!(back, sent);
        let found = losses(&Json::parse(sent), &Json::parse(&back));
        let found: Vec<_> = found.iter().map(|(place, loss)| (place.as_str(), *loss)).collect();
        assert_eq!(found, Vec::from_iter(loss), "{from} → {to}");
    }
}

//! What is wrong with a text that was refused, found by reading it again.

use super::place::Place;
use super::scan;
use crate::contract::envelope::v1::ENVELOPE_SHAPE;
use crate::json::{Limits, explain, locate};
use crate::shape::{Profile, Record, Shape, Violation};

/// The size was looked at before anything else was.
const LIMITS: Limits = Limits { max_bytes: usize::MAX };

/// What keeps a text from being JSON; empty when it is.
pub(super) fn json(bytes: &[u8]) -> Vec<Violation> {
    explain(bytes, &Shape::Any, Profile::Reader, LIMITS, 1)
}

/// What is wrong with a text that is no object.
pub(super) fn no_object(text: &str) -> Vec<Violation> {
    static OBJECT: Record = Record {
        title: "Event",
        fields: &[],
        open: true,
        min_members: 0,
        max_members: u64::MAX,
        retired: &[],
    };
    explain(text.as_bytes(), &Shape::Record(&OBJECT), Profile::Reader, LIMITS, 1)
}

/// The first `most` violations of a bare payload.
pub(super) fn bare(
    bytes: &[u8],
    shape: &'static Shape,
    profile: Profile,
    most: usize,
) -> Vec<Violation> {
    explain(bytes, shape, profile, LIMITS, most)
}

/// The first `most` violations of a payload and of the envelope around it.
pub(super) fn payload(text: &str, place: &Place, profile: Profile, most: usize) -> Vec<Violation> {
    let shape = place.candidate.map(|candidate| candidate.shape);
    if !place.envelope {
        return shape.map_or_else(Vec::new, |shape| bare(text.as_bytes(), shape, profile, most));
    }
    let mut found = bare(text.as_bytes(), const { &ENVELOPE_SHAPE }, profile, most);
    if let Some(shape) = shape
        && found.iter().all(|violation| violation.keyword != "json")
        && let Some(end) = scan::skip(text.as_bytes(), place.payload)
    {
        let inside = bare(&text.as_bytes()[place.payload..end], shape, profile, most);
        // What is wrong inside stands together in the text, between what is wrong around it.
        let at = found.partition_point(|violation| violation.offset < place.payload);
        let after = found.split_off(at);
        for violation in inside {
            let pointer = format!("/payload{}", violation.pointer);
            let offset = violation.offset + place.payload;
            found.push(Violation { pointer, offset, ..violation });
        }
        locate(text, &mut found[at..]);
        found.extend(after);
    }
    found.truncate(most);
    found
}

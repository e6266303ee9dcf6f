//! The account of every violation: the cold path.
//!
//! The quick check stops with a place and no words. Here the text is read again, slowly, by the same
//! reading functions and in the same order, so that the first violation stands where the quick check
//! stopped. A broken rule is noted and passed over; what is not JSON ends the account.

mod message;
mod note;
mod place;
mod walk;

use crate::json::{Fault, Limits};

pub(crate) use self::message::short;
pub(crate) use self::place::locate;
use self::walk::Walker;
use crate::shape::{Profile, Shape, Violation};

/// The first `max` violations of a text, in the order in which reading meets them; none when the
/// text is a value of the shape.
pub fn explain(
    text: &[u8],
    shape: &Shape,
    profile: Profile,
    limits: Limits,
    max: usize,
) -> Vec<Violation> {
    if max == 0 {
        return Vec::new();
    }
    if text.len() > limits.max_bytes {
        let size = text.len();
        let most = limits.max_bytes;
        return vec![not_json(0, format!("{size} bytes are more than the limit of {most}"))];
    }
    let sound = match std::str::from_utf8(text) {
        Ok(sound) => sound,
        Err(error) => {
            let sound = text.get(..error.valid_up_to()).unwrap_or_default();
            return not_utf8(std::str::from_utf8(sound).unwrap_or_default());
        }
    };
    let mut found = Walker::new(sound, profile, max).run(shape);
    locate(sound, &mut found);
    found
}

/// A text that is not UTF-8 after its sound beginning; where that is no JSON itself, this is what is
/// wrong first.
fn not_utf8(sound: &str) -> Vec<Violation> {
    // A control character may stand nowhere: with one in its place, the walk ends there and knows the
    // pointer, or it ends at the start of the token that the bytes are part of.
    let marked = format!("{sound}\u{1}");
    let stop = Walker::new(&marked, Profile::Reader, 1).run(&Shape::Any).pop();
    let here = not_json(sound.len(), "invalid UTF-8".to_owned());
    let mut found = vec![match stop {
        Some(earlier) if !is_one_token(sound.get(earlier.offset..)) => earlier,
        Some(stop) => Violation { pointer: stop.pointer, ..here },
        None => here,
    }];
    locate(sound, &mut found);
    found
}

/// Whether the rest of a text ends in the token at its start.
fn is_one_token(rest: Option<&str>) -> bool {
    let ends = [' ', '\t', '\r', '\n', '"', ',', ':', '[', ']', '{', '}'];
    rest.is_none_or(|rest| !rest.contains(ends))
}

/// A text that is not JSON, or is JSON that we refuse.
fn not_json(offset: usize, message: String) -> Violation {
    Violation {
        pointer: String::new(),
        offset,
        line: 1,
        column: 1,
        keyword: "json",
        value: String::new(),
        message,
        hint: None,
    }
}

/// Why a walk ended before the end of the text.
enum Stop {
    /// The text is not JSON from here on.
    Fault(Fault),
    /// There are as many violations as were asked for.
    Enough,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

//! A guess at the version of a bare payload, from its first names and its last one, as a writer
//! that keeps to the order of a schema puts them.
//!
//! A guess only says what to try first. It is proved by reading: where every required member was
//! there and none was unknown, and no other version could say the same, the rule of [`detect`]
//! gives the very same version.
//!
//! [`detect`]: super::detect

use super::names::{Names, Rows};
use super::scan;

/// How far from the end the name of the last member is looked for.
const REACH: usize = 1024;

/// The one row whose payloads may start like this text; `None` when several may, or none.
pub(super) fn guess(names: &Names, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = scan::space(bytes, 0);
    if bytes.get(at) != Some(&b'{') {
        return None;
    }
    let (mut rows, mut last) = (Rows::ALL, None);
    loop {
        at = scan::space(bytes, at + 1);
        let (follower, after) = names.follower(last, bytes, at)?;
        rows = rows.and(follower.rows);
        if let Some(only) = rows.only() {
            return Some(only);
        }
        at = scan::space(bytes, after);
        if matches!(bytes.get(at), Some(b'{' | b'[')) {
            // What is long is not walked through; the end says as much.
            return rows.and(names.rows(last_name(text)?)).only();
        }
        at = scan::space(bytes, scan::skip(bytes, at)?);
        if bytes.get(at) != Some(&b',') {
            return None;
        }
        last = Some(follower.number);
    }
}

/// The name of the last member, where its value is short and no string in it has brackets.
fn last_name(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let end = text.trim_ascii_end().len().checked_sub(2)?;
    let mut at = end;
    let (mut depth, mut ends) = (0_u32, false);
    while !ends {
        match bytes.get(at)? {
            b'}' | b']' => depth += 1,
            b'{' | b'[' => depth = depth.checked_sub(1)?,
            b':' if depth == 0 => break,
            _ => {}
        }
        ends = end - at > REACH;
        at = at.checked_sub(1)?;
    }
    let name = text.get(..at)?.strip_suffix('"')?;
    let start = name.bytes().rposition(|byte| byte == b'"')?;
    name.get(start + 1..)
}

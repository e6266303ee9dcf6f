//! Host names: labels of ASCII letters, digits and hyphens.
//!
//! An `xn--` label must decode as Punycode, to characters that may stand in a name.

use super::{idna, punycode};

/// Most bytes of a host name.
const MAX_NAME: usize = 253;
/// Most bytes of a label.
const MAX_LABEL: usize = 63;

/// Whether a text is a host name.
pub(super) fn is_valid(name: &str) -> bool {
    name.len() <= MAX_NAME && name.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let sound = !label.is_empty()
        && label.len() <= MAX_LABEL
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !sound {
        return false;
    }
    match label.strip_prefix("xn--") {
        Some(encoded) => punycode::decode(encoded).is_some_and(|label| idna::is_label(&label)),
        // Hyphens in the third and fourth place announce an encoding, and there is but one.
        None => label.get(2..4) != Some("--"),
    }
}

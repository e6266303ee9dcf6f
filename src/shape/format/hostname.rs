//! Host names: labels of ASCII letters, digits and hyphens.
//!
//! An `xn--` label must decode as Punycode. Which of the characters behind it may stand in a name
//! is a table of Unicode that we do not carry; validators that have one refuse more here.

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
        Some(encoded) => decodes(encoded),
        // Hyphens in the third and fourth place announce an encoding, and there is but one.
        None => label.get(2..4) != Some("--"),
    }
}

/// Whether a text decodes as Punycode, by the parameters and steps of RFC 3492, section 6.2. What
/// it decodes to is of no interest, so that only the count of characters is kept.
fn decodes(encoded: &str) -> bool {
    let (plain, deltas) = match encoded.rsplit_once('-') {
        Some((plain, deltas)) if !plain.is_empty() => (plain, deltas),
        Some(_) | None => ("", encoded),
    };
    decode(plain.len() as u32, deltas.bytes()).is_some()
}

fn decode(mut count: u32, mut deltas: impl ExactSizeIterator<Item = u8>) -> Option<()> {
    let (mut code, mut index, mut bias) = (128_u32, 0_u32, 72_u32);
    while deltas.len() > 0 {
        let before = index;
        let (mut weight, mut position) = (1_u32, 36_u32);
        loop {
            let digit = digit(deltas.next()?)?;
            index = index.checked_add(digit.checked_mul(weight)?)?;
            let threshold = position.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            position += 36;
        }
        count += 1;
        bias = adapt(index - before, count, before == 0);
        code = code.checked_add(index / count)?;
        char::from_u32(code)?;
        index = index % count + 1;
    }
    Some(())
}

fn digit(byte: u8) -> Option<u32> {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(u32::from(letter - b'a')),
        number @ b'0'..=b'9' => Some(u32::from(number - b'0') + 26),
        _ => None,
    }
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

//! Punycode: what an `xn--` label means, by the parameters and steps of RFC 3492, section 6.2.

const BASE: u32 = 36;
const LEAST: u32 = 1;
const MOST: u32 = 26;

/// The characters that a text stands for; `None` when it is no Punycode.
pub(super) fn decode(encoded: &str) -> Option<Vec<char>> {
    let (plain, deltas) = match encoded.rsplit_once('-') {
        Some((plain, deltas)) if !plain.is_empty() => (plain, deltas),
        Some(_) | None => ("", encoded),
    };
    let mut decoded: Vec<char> = plain.chars().collect();
    let mut deltas = deltas.bytes();
    let (mut code, mut index, mut bias) = (128_u32, 0_u32, 72_u32);
    while deltas.len() > 0 {
        let before = index;
        index = number(&mut deltas, index, bias)?;
        let count = u32::try_from(decoded.len()).ok()? + 1;
        bias = adapt(index - before, count, before == 0);
        code = code.checked_add(index / count)?;
        index %= count;
        decoded.insert(usize::try_from(index).ok()?, char::from_u32(code)?);
        index += 1;
    }
    Some(decoded)
}

/// A number of variable length, added to one.
fn number(digits: &mut impl Iterator<Item = u8>, to: u32, bias: u32) -> Option<u32> {
    let (mut sum, mut weight, mut position) = (to, 1_u32, BASE);
    loop {
        let digit = digit(digits.next()?)?;
        sum = sum.checked_add(digit.checked_mul(weight)?)?;
        let threshold = position.saturating_sub(bias).clamp(LEAST, MOST);
        if digit < threshold {
            return Some(sum);
        }
        weight = weight.checked_mul(BASE - threshold)?;
        position += BASE;
    }
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
        delta /= BASE - LEAST;
        bias += BASE;
    }
    bias + BASE * delta / (delta + 38)
}

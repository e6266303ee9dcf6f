//! `uri`: RFC 3986 with a scheme.

use std::net::Ipv6Addr;

/// Whether a text is a URI with a scheme.
pub(super) fn is_valid(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    if !is_scheme(scheme) {
        return false;
    }
    let (rest, fragment) = cut(rest, '#');
    let (hierarchy, query) = cut(rest, '?');
    let path = match hierarchy.strip_prefix("//") {
        None => hierarchy,
        Some(rest) => {
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            if !is_authority(authority) {
                return false;
            }
            path
        }
    };
    let sound = |part: &str, also: &[u8]| consists_of(part, |byte| is_pchar(byte, also));
    sound(path, b"/") && sound(query, b"/?") && sound(fragment, b"/?")
}

/// The text before a separator and the text after it, which may be missing.
fn cut(text: &str, separator: char) -> (&str, &str) {
    text.split_once(separator).unwrap_or((text, ""))
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && every(scheme, |byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// `[user@]host[:port]`
fn is_authority(authority: &str) -> bool {
    let (user, place) = authority.split_once('@').unwrap_or(("", authority));
    if !consists_of(user, |byte| is_regular(byte) || byte == b':') {
        return false;
    }
    let (host_is_sound, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let Some((address, port)) = rest.split_once(']') else { return false };
            (is_address(address), port)
        }
        None => {
            let (host, port) = place.split_at(place.find(':').unwrap_or(place.len()));
            (consists_of(host, is_regular), port)
        }
    };
    let port = port.strip_prefix(':').or(port.is_empty().then_some(""));
    host_is_sound && port.is_some_and(|port| every(port, |byte| byte.is_ascii_digit()))
}

/// What may stand between brackets: an IPv6 address, or one of a later version.
fn is_address(address: &str) -> bool {
    let Some(later) = address.strip_prefix(['v', 'V']) else {
        return address.parse::<Ipv6Addr>().is_ok();
    };
    let Some((version, rest)) = later.split_once('.') else { return false };
    !version.is_empty()
        && every(version, |byte| byte.is_ascii_hexdigit())
        && !rest.is_empty()
        && every(rest, |byte| is_regular(byte) || byte == b':')
}

/// Whether a text has nothing but bytes of a class.
fn every(text: &str, class: fn(u8) -> bool) -> bool {
    for byte in text.bytes() {
        if !class(byte) {
            return false;
        }
    }
    true
}

/// Whether a text has nothing but bytes of a class and escapes such as `%2F`.
fn consists_of(text: &str, class: impl Fn(u8) -> bool) -> bool {
    let mut bytes = text.bytes();
    let digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    while let Some(byte) = bytes.next() {
        let sound =
            if byte == b'%' { digit(bytes.next()) && digit(bytes.next()) } else { class(byte) };
        if !sound {
            return false;
        }
    }
    true
}

fn is_pchar(byte: u8, also: &[u8]) -> bool {
    is_regular(byte) || matches!(byte, b':' | b'@') || also.contains(&byte)
}

/// Unreserved characters and sub-delimiters.
fn is_regular(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte)
}

//! `email`: RFC 5321 mailboxes, and what validators take beside them.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::hostname;

/// Most bytes before the `@`.
const MAX_LOCAL: usize = 64;

/// Whether a text is a mailbox. Validators also take a name before a mailbox in angle brackets.
pub(super) fn is_valid(text: &str) -> bool {
    let (name, mailbox) = match text.rsplit_once(" <") {
        None => ("", text),
        Some((name, rest)) => match rest.trim().strip_suffix('>') {
            Some(mailbox) => (name.trim(), mailbox),
            None => return false,
        },
    };
    let Some((local, domain)) = mailbox.rsplit_once('@') else { return false };
    if name.is_empty() && local.starts_with('<') {
        return false;
    }
    let empty_quotes = local == "\"\"" && mailbox.len() == text.len();
    (empty_quotes || is_local(local)) && is_domain(domain)
}

/// What stands before the `@`: atoms between dots, or anything between quotes.
fn is_local(local: &str) -> bool {
    if local.len() > MAX_LOCAL {
        return false;
    }
    match local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(quoted) => !quoted.is_empty() && is_quoted(quoted),
        None => local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atom)),
    }
}

fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_quoted(quoted: &str) -> bool {
    let mut bytes = quoted.bytes();
    while let Some(byte) = bytes.next() {
        let sound = match byte {
            b'\\' => bytes.next().is_some_and(|escaped| (0x21..=0x7E).contains(&escaped)),
            _ => matches!(byte, b'\t' | b' '..=b'!' | b'#'..=b'~'),
        };
        if !sound {
            return false;
        }
    }
    true
}

/// What stands after the `@`: a host name, or an address in brackets.
fn is_domain(domain: &str) -> bool {
    let Some(address) = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        return hostname::is_valid(domain);
    };
    match address.split_at_checked(5) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => {
            address.parse::<Ipv6Addr>().is_ok()
        }
        Some(_) | None => address.parse::<Ipv4Addr>().is_ok(),
    }
}

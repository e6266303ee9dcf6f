//! Text of any origin inside a log line: it can neither end the line nor look like a field of it.

/// The text without characters that end a line, split a field, make one, or hide something: each
/// becomes `\n`, `\r`, `\t`, `\\`, `\x3d` or `\u{2028}`. Plain spaces stay; they make no field.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        push(&mut escaped, character);
    }
    escaped
}

/// As [`escape`], with no spaces either, so that it is one word, and never the word `None`.
#[must_use]
pub fn escape_word(text: &str) -> String {
    if text == "None" {
        return "\\x4eone".to_owned();
    }
    escape(text).replace(' ', "\\x20")
}

/// The text that was escaped; `None` when nothing escapes to this.
#[must_use]
pub fn unescape(escaped: &str) -> Option<String> {
    let mut text = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let (character, after) = named(after)?;
        text.push(character);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

fn push(escaped: &mut String, character: char) {
    match character {
        '\\' => escaped.push_str("\\\\"),
        '\n' => escaped.push_str("\\n"),
        '\r' => escaped.push_str("\\r"),
        '\t' => escaped.push_str("\\t"),
        ' ' => escaped.push(' '),
        '=' => escaped.push_str("\\x3d"),
        _ if character.is_control() || character.is_whitespace() || is_hidden(character) => {
            let code = u32::from(character);
            let code =
                if code < 0x80 { format!("\\x{code:02x}") } else { format!("\\u{{{code:x}}}") };
            escaped.push_str(&code);
        }
        _ => escaped.push(character),
    }
}

/// Characters without a width, and those that turn the order of others round.
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The character that an escape means, without its backslash, and what follows it.
fn named(escape: &str) -> Option<(char, &str)> {
    let mut characters = escape.chars();
    let name = characters.next()?;
    let after = characters.as_str();
    match name {
        '\\' => Some(('\\', after)),
        'n' => Some(('\n', after)),
        'r' => Some(('\r', after)),
        't' => Some(('\t', after)),
        'x' => Some((coded(after.get(..2)?)?, &after[2..])),
        'u' => {
            let (code, after) = after.strip_prefix('{')?.split_once('}')?;
            Some((coded(code)?, after))
        }
        _no_escape => None,
    }
}

fn coded(hexadecimal: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hexadecimal, 16).ok()?)
}

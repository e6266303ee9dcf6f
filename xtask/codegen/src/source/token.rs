//! Numbers and strings of JSON.

use super::parser::Fault;
use super::text::Text;

/// Reads a number; returns it as it is written.
pub(super) fn number(text: &mut Text<'_>) -> Result<String, Fault> {
    let start = text.rest();
    text.take('-');
    let digits = text.take_while(|next| next.is_ascii_digit());
    if digits.len() > 1 && digits.starts_with('0') {
        return Err(text.fault("a number starts with `0`", "write it without leading zeros"));
    }
    some_digits(text, digits, "-")?;
    if text.take('.') {
        let digits = text.take_while(|next| next.is_ascii_digit());
        some_digits(text, digits, ".")?;
    }
    if text.take('e') || text.take('E') {
        if !text.take('+') {
            text.take('-');
        }
        let digits = text.take_while(|next| next.is_ascii_digit());
        some_digits(text, digits, "e")?;
    }
    Ok(start[..start.len() - text.rest().len()].to_owned())
}

fn some_digits(text: &Text<'_>, digits: &str, before: &str) -> Result<(), Fault> {
    if !digits.is_empty() {
        return Ok(());
    }
    let message = format!("a digit is expected after `{before}`, {} found", text.found());
    Err(text.fault(message, "write a number such as `-1.5e3`"))
}

/// Reads a string; returns it decoded.
pub(super) fn string(text: &mut Text<'_>) -> Result<String, Fault> {
    text.bump();
    let mut string = String::new();
    loop {
        string.push_str(text.take_while(|next| next >= ' ' && next != '"' && next != '\\'));
        match text.peek() {
            Some('"') => break,
            Some('\\') => string.push(escape(text)?),
            None => {
                return Err(text.fault("the string does not end", "close it with `\"`"));
            }
            Some(_) => {
                let message = format!("a string holds {}", text.found());
                return Err(text.fault(message, "write `\\n`, `\\t` or `\\u0001` instead"));
            }
        }
    }
    text.bump();
    Ok(string)
}

fn escape(text: &mut Text<'_>) -> Result<char, Fault> {
    text.bump();
    let Some(kind) = text.peek() else {
        return Err(text.fault("the string does not end", "close it with `\"`"));
    };
    let character = match kind {
        '"' | '\\' | '/' => kind,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return code_point(text),
        other => {
            let help = "write `\\\\` for a backslash";
            return Err(text.fault(format!("`\\{other}` is no escape"), help));
        }
    };
    text.bump();
    Ok(character)
}

fn code_point(text: &mut Text<'_>) -> Result<char, Fault> {
    let high = code_unit(text)?;
    let mut code = high;
    if (0xD800..0xDC00).contains(&high) && text.rest().starts_with("\\u") {
        text.bump();
        let low = code_unit(text)?;
        if (0xDC00..0xE000).contains(&low) {
            code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    let help = "write the character itself, or both halves of the pair";
    char::from_u32(code).ok_or_else(|| text.fault("half of a surrogate pair is no text", help))
}

fn code_unit(text: &mut Text<'_>) -> Result<u32, Fault> {
    text.bump();
    let rest = text.rest();
    let digits = rest.get(..4).filter(|four| four.chars().all(|digit| digit.is_ascii_hexdigit()));
    let unit = digits.and_then(|four| u32::from_str_radix(four, 16).ok());
    let help = "write four hexadecimal digits, as in `\\u00e9`";
    let unit = unit.ok_or_else(|| text.fault("`\\u` needs four digits", help))?;
    for _ in 0..4 {
        text.bump();
    }
    Ok(unit)
}

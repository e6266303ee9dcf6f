//! Colours, and text from payloads made safe to show.

use anstyle::{AnsiColor, Effects, Style};

/// Where something is.
pub(crate) const PLACE: Style = Style::new().effects(Effects::BOLD);
/// That something is wrong.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
/// What to do about it.
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default();
/// A text of JSON.
pub(crate) const TEXT: Style = AnsiColor::Green.on_default();
/// A number or a word of JSON.
pub(crate) const NUMBER: Style = AnsiColor::Yellow.on_default();
/// What matters less.
pub(crate) const DIM: Style = Style::new().effects(Effects::DIMMED);

/// Text for one line of a terminal: a payload must not be able to move its cursor.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                shown.extend(letter.escape_unicode());
            }
            letter if letter.is_control() => shown.extend(letter.escape_debug()),
            letter => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn control_characters_are_spelled_out() {
        assert_eq!(visible("a\u{1b}[2J\n\u{202E}é"), "a\\u{1b}[2J\\n\\u{202e}é");
    }
}

//! A short diff of two texts: the lines between what they share at the start and at the end.

/// Lines shown of each side.
const SHOWN: usize = 6;

/// What stands between the common start and the common end of two texts, `-` old and `+` new.
pub(super) fn short(old: &str, new: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (lines(old), lines(new));
    let start = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let rest = (&before[start..], &after[start..]);
    let backwards = rest.0.iter().rev().zip(rest.1.iter().rev());
    let end = backwards.take_while(|(a, b)| a == b).count();
    let mut text = format!("  line {}:\n", start + 1);
    side('-', &rest.0[..rest.0.len() - end], &mut text);
    side('+', &rest.1[..rest.1.len() - end], &mut text);
    text
}

/// The lines with their ends, so that a missing line end is a difference.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn side(sign: char, lines: &[&str], text: &mut String) {
    for line in lines.iter().take(SHOWN) {
        let (line, note) = match line.strip_suffix('\n') {
            Some(line) => (line, ""),
            None => (*line, " (no line end)"),
        };
        // A carriage return would hide the difference that it is.
        text.push_str(&format!("  {sign} {}{note}\n", line.replace('\r', "\\r")));
    }
    if lines.len() > SHOWN {
        text.push_str(&format!("  {sign} … {} more\n", lines.len() - SHOWN));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        let diff = short("a\nb\nc\nd\n", "a\nB\nc2\nd\n");
        assert_eq!(diff, "  line 2:\n  - b\n  - c\n  + B\n  + c2\n");
    }

    #[test]
    fn a_repeated_line_is_not_counted_at_both_ends() {
        assert_eq!(short("a\na\n", "a\n"), "  line 2:\n  - a\n");
    }

    #[test]
    fn line_ends_are_seen() {
        assert_eq!(short("a", "a\n"), "  line 1:\n  - a (no line end)\n  + a\n");
        assert_eq!(short("a\r\n", "a\n"), "  line 1:\n  - a\\r\n  + a\n");
    }

    #[test]
    fn a_long_difference_is_cut() {
        let long = "x\n".repeat(9);
        assert!(short("", &long).ends_with("  + … 3 more\n"));
    }
}

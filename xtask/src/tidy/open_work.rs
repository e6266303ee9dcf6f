//! Work left open: a note that something is to be done names the issue that will see it done.

use super::finding::{Finding, Rule};
use super::rust::in_folder;
use crate::tree::TextFile;

/// The words that leave work open.
const WORDS: &[&str] = &["TODO", "FIXME"];

/// Each note without an issue; a word in backticks or quotes is only spoken of.
pub(super) fn without_issue(file: &TextFile) -> Vec<Finding> {
    if in_folder(&file.path, "golden") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        for word in WORDS {
            if line.match_indices(word).any(|(at, _)| is_open(line, at, word)) {
                let message = format!("`{word}` without the number of an issue");
                found.push(Finding::at(Rule::OpenWork, &file.path, number + 1, message));
            }
        }
    }
    found
}

fn is_open(line: &str, at: usize, word: &str) -> bool {
    let before = line[..at].chars().next_back();
    let after = &line[at + word.len()..];
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    let is_word = !before.is_some_and(is_part) && !after.starts_with(is_part);
    let is_spoken_of = before.is_some_and(|sign| "`'\"".contains(sign));
    is_word && !is_spoken_of && !names_issue(after)
}

/// Whether `(#12)` or ` #12` follows.
fn names_issue(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '(', ':', '[']);
    rest.strip_prefix('#').is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> usize {
        let text = text.replace("OPEN", WORDS[0]);
        without_issue(&TextFile { path: "src/a.rs".to_owned(), text }).len()
    }

    #[test]
    fn open_work_names_its_issue() {
        assert_eq!(check("// OPEN: bake\n// OPEN(me) bake\nfn a() {}\n// OPEN"), 3);
        assert_eq!(check("// OPEN(#12): bake\n// OPEN #12 bake\n"), 0);
        assert_eq!(check("// OPEN(#): bake\n"), 1);
    }

    #[test]
    fn the_word_may_be_spoken_of() {
        assert_eq!(check("// no `OPEN` without an issue, \"OPEN\", OPENED, MY_OPEN\n"), 0);
    }
}

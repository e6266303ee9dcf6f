//! Promises of code written by hand: what leaves with a release is gone when that release is built.
//!
//! `x-deprecated` in a schema is held to its `remove-in` by the generator (`L023`); code says the
//! same in words, `leaves with` or `leave with` and a release.

use super::finding::{Finding, Rule};
use crate::release;
use crate::tree::TextFile;

const PROMISES: &[&str] = &["leaves with ", "leave with "];

/// Each promise in the code of the crate whose release has come, as the manifest at the root says.
pub(super) fn overdue(files: &[TextFile]) -> Vec<Finding> {
    let manifest = files.iter().find(|file| file.path == "Cargo.toml");
    let built = manifest.and_then(|file| release::version(&file.text).ok());
    // A version that leads to a release is held to it.
    let built = built.as_deref().and_then(|version| version.split(['-', '+']).next());
    let Some(built) = built.and_then(numbers) else { return Vec::new() };
    let code = files.iter().filter(|file| file.path.starts_with("src/"));
    code.flat_map(|file| {
        promises(file).filter(move |(_, until)| *until <= built).map(finding(file))
    })
    .collect()
}

fn finding(file: &TextFile) -> impl Fn((usize, [u64; 3])) -> Finding {
    |(line, [major, minor, patch])| {
        let message = format!("it was to leave with {major}.{minor}.{patch}, and has not");
        Finding::at(Rule::Sunset, &file.path, line, message)
    }
}

/// Lines with a promise, from 1, and its release.
fn promises(file: &TextFile) -> impl Iterator<Item = (usize, [u64; 3])> {
    file.text.lines().enumerate().filter_map(|(number, line)| {
        let after = PROMISES.iter().find_map(|words| line.split_once(words))?.1;
        let is_part = |sign: char| sign.is_ascii_digit() || sign == '.';
        let text = after.split(|sign| !is_part(sign)).next()?.trim_end_matches('.');
        Some((number + 1, numbers(text)?))
    })
}

fn numbers(release: &str) -> Option<[u64; 3]> {
    let numbers: Result<Vec<u64>, _> = release.split('.').map(str::parse).collect();
    numbers.ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(release: &str, text: &str) -> Vec<usize> {
        let manifest = format!("[package]\nversion = \"{release}\"\n");
        let file = |path: &str, text: &str| TextFile { path: path.into(), text: text.into() };
        let files = [file("Cargo.toml", &manifest), file("src/a.rs", text)];
        overdue(&files).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn what_was_to_be_gone_is_found() {
        let text = "// old\n/// It leaves with 1.10.0.\nnote = \"all leave with 2.0.0; mend\"\n";
        assert_eq!(lines("1.10.0", text), [2]);
        assert_eq!(lines("2.0.1", text), [2, 3]);
        assert_eq!(lines("2.0.0-rc.1", text), [2, 3]);
    }

    #[test]
    fn what_has_time_is_not() {
        let text = "/// It leaves with 1.10.0.\n/// It leaves with nothing.\n";
        assert!(lines("1.9.7", text).is_empty());
    }
}

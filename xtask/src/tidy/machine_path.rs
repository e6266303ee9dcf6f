//! Paths of one machine: they mean nothing on another.

use super::finding::{Finding, Rule};
use super::rust::{RustFile, in_folder};
use crate::tree::TextFile;

/// Folders at the root of a disk that are never the project's.
const FOLDERS: &[&str] = &["tmp", "root", "work"];
/// Folders at the root of a disk with the name of a person below.
const HOMES: &[&str] = &["home", "Users"];

/// Each line that names such a path; `source` is the file as Rust. Tests, `.ci` and example payloads,
/// which say what a machine said, may name them.
pub(super) fn named(file: &TextFile, source: Option<&RustFile<'_>>) -> Vec<Finding> {
    let TextFile { path, text } = file;
    if ["tests", "golden", "examples", ".ci"].iter().any(|folder| in_folder(path, folder)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if source.is_some_and(|source| source.is_test_line(number + 1)) {
            continue;
        }
        if let Some(folder) = machine_folder(line) {
            let message = format!("the path `/{folder}` is one of a machine");
            found.push(Finding::at(Rule::MachinePath, path, number + 1, message));
        }
    }
    found
}

fn machine_folder(line: &str) -> Option<&'static str> {
    let starts = line.match_indices('/').filter(|(at, _)| {
        let before = line[..*at].chars().next_back();
        // After a name or a dot the slash is inside a relative path or an address.
        !before.is_some_and(|sign| sign.is_alphanumeric() || "_-./*~}>)]".contains(sign))
    });
    starts.into_iter().find_map(|(at, _)| {
        let rest = &line[at + 1..];
        let name = rest.split(|sign: char| !is_name(sign)).next().unwrap_or_default();
        let below = rest[name.len()..].strip_prefix('/');
        let home = below.is_some_and(|below| below.starts_with(is_name));
        let folders = FOLDERS.iter().chain(HOMES.iter().filter(|_| home));
        folders.copied().find(|folder| *folder == name)
    })
}

fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || "_-.".contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> usize {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        named(&file, RustFile::parse(&file).ok().as_ref()).len()
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        let text = "cd /tmp\nsee /home/ada/x\nx=/root/y\n\"/work/main\"\n`/Users/ada`\n";
        assert_eq!(check("notes.md", text), 5);
    }

    #[test]
    fn relative_paths_addresses_and_pointers_are_not() {
        let text =
            "src/tmp/x https://a.example/tmp /worker /home /workspace ../work ./tmp /tmpfs\n";
        assert_eq!(check("notes.md", text), 0);
    }

    #[test]
    fn tests_may_name_them() {
        assert_eq!(check("tests/a.rs", "const A: &str = \"/tmp\";"), 0);
        let inside = "#[cfg(test)]\nmod tests {\n  const A: &str = \"/tmp\";\n}\n";
        assert_eq!(check("src/a.rs", inside), 0);
        assert_eq!(check("src/a.rs", "const A: &str = \"/tmp\";"), 1);
        assert_eq!(check(".ci/run", "mkdir /tmp/a"), 0);
    }
}

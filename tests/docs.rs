//! Every command in `docs/` runs, in order, and ends as the page says; those in the sentences of
//! README.md end well, and say little.
//!
//! A page's `sh` blocks run in one folder of their own, with the repository's `configs/` and
//! `tests/` beside them. A line ends with `# exits with N` when its exit code is not 0; one that does
//! not end so has no console command refused, either.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn commands_do_what_the_pages_say() {
    let mut commands = 0;
    for page in pages(&Path::new(ROOT).join("docs")) {
        let text = fs::read_to_string(&page).expect("a page is text");
        let folder = tempfile::tempdir().expect("there is room for a folder");
        for shown in ["configs", "tests"] {
            let there = Path::new(ROOT).join(shown);
            copy(&there, &folder.path().join(shown));
        }
        for line in blocks(&text) {
            run(&page, line, folder.path());
            commands += 1;
        }
    }
    assert!(commands > 10, "the pages show {commands} commands");
}

/// What a newcomer tries first is no failure.
#[test]
fn commands_in_sentences_of_the_readme_end_well_and_say_little() {
    let page = Path::new(ROOT).join("README.md");
    let text = fs::read_to_string(&page).expect("it is text");
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let in_sentences = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let commands: Vec<_> = in_sentences.filter(|code| code.starts_with("cargo townlet ")).collect();
    assert!(!commands.is_empty(), "README.md shows no command");
    for command in commands {
        let said = run(&page, &command.replace("cargo townlet ", "townlet "), folder.path());
        assert!(said.lines().count() <= 10, "{command}: {said}");
    }
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("docs/ is there") {
        let path = entry.expect("docs/ can be read").path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of a page's `sh` blocks.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    let inside = |block: &'_ str| block.strip_prefix("sh\n").map(|_| ()).is_some();
    let odd = text.split("```").skip(1).step_by(2);
    odd.filter(move |block| inside(block)).flat_map(|block| block.lines().skip(1))
}

/// Runs a line, and gives what it says on standard error.
fn run(page: &Path, line: &str, folder: &Path) -> String {
    let (command, expected) = match line.split_once("# exits with ") {
        Some((command, code)) => (command, code.trim().parse().expect("an exit code")),
        None => (line, 0),
    };
    let program = Path::new(env!("CARGO_BIN_EXE_townlet"));
    let programs = program.parent().expect("the program stands in a folder");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
    let ended = Command::new("bash")
        .args(["-o", "pipefail", "-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .output()
        .expect("bash runs");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(expected), "{}: {line}\n{said}", page.display());
    if expected == 0 {
        assert_eq!(refused(&said), [""; 0], "{}: {line}", page.display());
    }
    said
}

/// The answers of a console, shown on standard error, that tell of an error.
fn refused(said: &str) -> Vec<&str> {
    let is_refused = |line: &&str| {
        let answer: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        answer["name"].is_string() && answer["status"] == "error"
    };
    said.lines().filter(is_refused).collect()
}

fn copy(from: &Path, to: &Path) {
    if from.ends_with("golden") || from.ends_with("suite") {
        return;
    }
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}

//! The code of the loop and of its telemetry: it names no old version and no old name, and goes back
//! to an old version in the two places that promise it.

use crate::names::gone_everywhere;
use crate::support::schema::versions;
use std::fs;
use std::path::{Path, PathBuf};

/// Words that are meant: the two places that turn a payload back to an old version, and a series of
/// Prometheus that has the name of an old key.
const MEANT: [(&str, &str); 3] = [
    ("src/telemetry/pipeline/line.rs", ".downgrade("),
    ("src/telemetry/publisher.rs", ".downgrade("),
    ("src/telemetry/transport/prometheus/figures.rs", "telemetry_worker_alive"),
];

/// What is old in a text of Rust, comments aside.
fn old_words(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<&str> = code.collect();
    let code = code.join("\n");
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let stands_alone = |at: usize, word: &str| {
        !code[..at].ends_with(is_part) && !code[at + word.len()..].starts_with(is_part)
    };
    let has = |word: &str| code.match_indices(word).any(|(at, word)| stands_alone(at, word));
    let names = gone_everywhere().into_iter().filter(|name| *name != "aliases").map(str::to_owned);
    let old = versions().iter().filter(|version| version.number < version.kind.latest());
    let modules = old.map(|version| version.name().replace('/', "::"));
    let mut found: Vec<String> = names.chain(modules).filter(|word| has(word)).collect();
    if code.contains(".downgrade(") {
        found.push(".downgrade(".to_owned());
    }
    found
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

#[test]
fn the_loop_and_its_telemetry_know_nothing_old() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["src/sim", "src/telemetry"] {
        files(&root.join(folder), &mut paths);
    }
    assert!(paths.len() > 100, "{} files", paths.len());
    for path in paths {
        let text = fs::read_to_string(&path).expect("a file is text");
        let meant = MEANT.iter().filter(|(place, _)| path == root.join(place));
        let meant: Vec<&str> = meant.map(|(_, word)| *word).collect();
        assert_eq!(old_words(&text), meant, "{}", path.display());
    }
}

#[test]
fn old_words_are_found() {
    let check = |text: &str, expected: &[&str]| assert_eq!(old_words(text), expected, "{text}");
    check("use crate::contract::loop_health::v3::Stability;", &[]);
    check("use crate::contract::loop_health::v2::Summary;", &["loop_health::v2"]);
    check("map.insert(\"telemetry_queue\", 1);", &["telemetry_queue"]);
    check("let telemetry_queue_length = 1; // telemetry_queue", &["telemetry_queue"]);
    check("let telemetry_queue_length = 1;", &[]);
    check("/// `telemetry_queue` of old\nlet a = 1;", &[]);
    check("event.downgrade(1)", &[".downgrade("]);
}

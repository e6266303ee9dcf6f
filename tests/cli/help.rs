//! What help looks like, however wide the terminal is.

use crate::town::{Ran, Town};

const COMMANDS: [&str; 9] = [
    "validate",
    "upgrade",
    "downgrade",
    "inspect",
    "schema",
    "explain",
    "completions",
    "run",
    "watch",
];

/// Columns of the terminal; the last is the widest that help makes use of.
const COLUMNS: [usize; 3] = [60, 80, 100];

/// A line ends where the next word has no room, and nowhere else.
#[test]
fn what_follows_the_options_is_broken_where_the_terminal_ends() {
    let town = Town::new();
    let mut paragraphs = 0;
    for (command, columns) in COMMANDS.iter().flat_map(|name| COLUMNS.map(|wide| (name, wide))) {
        let mut help = town.command(&[command, "--help"]);
        let help = Ran::of(help.env("COLUMNS", columns.to_string()), b"").ended(0);
        let (_, after) = help.rsplit_once("Print help").expect("each can be asked");
        let (_, after) = after.split_once('\n').unwrap_or_default();
        for paragraph in after.trim().split("\n\n").filter(|text| !text.is_empty()) {
            let lines: Vec<&str> = paragraph.lines().collect();
            // Options below a heading of their own are clap's.
            if lines.iter().any(|line| line.starts_with(' ')) {
                continue;
            }
            paragraphs += 1;
            for pair in lines.windows(2) {
                let word = pair[1].split(' ').next().expect("a line has a word");
                let longer = pair[0].chars().count() + 1 + word.chars().count();
                assert!(longer > columns, "{command} at {columns}: {pair:?}");
            }
            assert!(lines.iter().all(|line| line.chars().count() <= columns), "{paragraph}");
        }
    }
    assert!(paragraphs >= 12, "four commands have more to say: {paragraphs}");
}

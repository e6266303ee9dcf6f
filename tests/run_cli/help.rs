//! What `townlet run --help` says, and what it looks like.

use crate::town::{Ran, Town};

/// Columns of the terminal; the widest that help makes use of.
const COLUMNS: [usize; 3] = [60, 80, 100];

fn help(columns: usize) -> String {
    let town = Town::new();
    let mut command = town.command(&["run", "--help"]);
    Ran::of(command.env("COLUMNS", columns.to_string()), b"").ended(0)
}

#[test]
fn telemetry_is_written_to_the_end_of_a_file_and_help_says_so() {
    let help = help(100);
    let (_, about) = help.split_once("--telemetry-path <FILE>").expect("it is there");
    assert!(about.trim_start().starts_with("Write telemetry to the end of a file"), "{about}");
    let town = Town::new();
    town.write("a.ndjson", "{\"name\":\"before\"}\n");
    town.run(&["run", "--ticks", "2", "--telemetry-path", "a.ndjson"]).ended(0);
    let text = town.text("a.ndjson");
    assert!(text.starts_with("{\"name\":\"before\"}\n{\"event_type\":"), "{text}");
}

/// A line ends where the next word has no room, and nowhere else.
#[test]
fn what_follows_the_options_is_broken_where_the_terminal_ends() {
    for columns in COLUMNS {
        let help = help(columns);
        let after = help.find("\nTelemetry on standard output").expect("it is there");
        for paragraph in help[after..].trim().split("\n\n") {
            let lines: Vec<&str> = paragraph.lines().collect();
            for pair in lines.windows(2) {
                let word = pair[1].split(' ').next().expect("a line has a word");
                let longer = pair[0].chars().count() + 1 + word.chars().count();
                assert!(longer > columns, "{columns}: {pair:?}");
            }
            assert!(lines.iter().all(|line| line.chars().count() <= columns), "{paragraph}");
        }
    }
}

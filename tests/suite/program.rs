//! The part of the program of readers that is the same for every schema: instances from standard
//! input, verdicts to standard output.
//!
//! An instance is a line: the module of its schema, a blank, its text.

use std::io::{self, BufRead as _, Write as _};
use townlet_contract::Profile;
use townlet_contract::json::{self, Cursor, Limits, Read, Write, Writer};
use townlet_contract::shape::Shape;

/// A schema's module, and what its reader says of a text.
pub type Reader = (&'static str, fn(&str) -> String);

/// Reads every instance with its reader.
pub fn run(readers: &[Reader]) {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line.expect("instances are text");
        let (module, text) = line.split_once(' ').expect("a line names its schema");
        let (_, judge) = readers.iter().find(|(name, _)| *name == module).expect("it has a reader");
        writeln!(out, "{}", judge(text)).expect("somebody reads the verdicts");
    }
}

/// The verdicts of the type, of the check and of the account of violations; then what the type
/// writes.
pub fn judge<T: Read + Write>(shape: &'static Shape, text: &str) -> String {
    let mut cursor = Cursor::new(text, Profile::Writer);
    let read = cursor.read::<T>(shape).and_then(|value| cursor.end().map(|()| value));
    let mut cursor = Cursor::new(text, Profile::Writer);
    let checked = cursor.check(shape).and_then(|()| cursor.end());
    let found = json::explain(text.as_bytes(), shape, Profile::Writer, Limits::default(), 1);
    let word = |valid| if valid { "valid" } else { "invalid" };
    let mut line = [read.is_ok(), checked.is_ok(), found.is_empty()].map(word).join(" ");
    if let Ok(value) = read {
        let mut writer = Writer::new();
        value.write(&mut writer);
        line.push(' ');
        line.push_str(&writer.into_string());
    }
    line
}

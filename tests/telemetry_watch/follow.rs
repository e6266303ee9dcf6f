//! Files that grow, are rotated and are cut back while they are watched.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, PipeReader, Write};
use std::path::PathBuf;
use std::process::Child;
use tempfile::TempDir;

/// A run that follows a file.
pub(crate) struct Following {
    folder: TempDir,
    pub(crate) child: Child,
    /// Standard output and standard error, as they come.
    out: BufReader<PipeReader>,
}

impl Following {
    pub(crate) fn new(text: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.log");
        fs::write(&path, text).expect("files can be written");
        let path = path.to_str().expect("the name is text");
        let (out, end) = std::io::pipe().expect("a pipe can be made");
        let other = end.try_clone().expect("a pipe has room for two");
        let mut command = crate::run::command(&[path, "--follow", "--format", "json"]);
        let child = command.stdout(end).stderr(other).spawn().expect("the binary can be run");
        Self { folder, child, out: BufReader::new(out) }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn append(&self, name: &str, text: &str) {
        let file = File::options().append(true).create(true).open(self.path(name));
        let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
        written.expect("files can be written");
    }

    /// The next record, as `<line> <tick>`; waits for it.
    pub(crate) fn next(&mut self) -> String {
        let line = self.line();
        let found: serde_json::Value = serde_json::from_str(&line).expect("each line is JSON");
        format!("{} {}", found["line"], found["tick"])
    }

    /// The next line, whatever it is.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("output can be read");
        line
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn health(tick: u64) -> String {
    format!("tick_health tick={tick} duration_ms=1.0 queue=0 dropped=0\n")
}

#[test]
fn a_file_that_grows_is_read_as_it_grows() {
    let mut run = Following::new(health(1));
    assert_eq!(run.next(), "1 1");
    let (begin, end) = (&health(2)[..20], &health(2)[20..]);
    run.append("a.log", begin);
    run.append("a.log", end);
    assert_eq!(run.next(), "2 2");
    run.append("a.log", "simulation_loop_failure tick=3 error=E: old\n");
    assert_eq!(run.next(), "3 3");
    run.append("a.log", &health(3));
    assert_eq!(run.next(), "4 3", "what may be part of a message is shown when nothing follows");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_rotated_is_read_to_its_end_and_then_the_next() {
    let mut run = Following::new(health(1));
    assert_eq!(run.next(), "1 1");
    run.append("a.log", &(health(2) + health(3).trim_end()));
    fs::rename(run.path("a.log"), run.path("a.log.1")).expect("files can be moved");
    assert_eq!(run.next(), "2 2");
    run.append("a.log", &health(4));
    assert_eq!(run.next(), "3 3", "the last line of the old file has no line feed");
    assert_eq!(run.next(), "1 4");
}

#[test]
fn a_file_that_is_cut_back_is_read_from_its_start() {
    let mut run = Following::new(health(1) + &health(2));
    assert_eq!((run.next(), run.next()), ("1 1".to_owned(), "2 2".to_owned()));
    fs::write(run.path("a.log"), health(7)).expect("files can be written");
    assert_eq!(run.next(), "1 7");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_130() {
    let mut run = Following::new(health(1));
    assert_eq!(run.next(), "1 1");
    let id = run.child.id().to_string();
    let kill = std::process::Command::new("kill").args(["-INT", &id]).status();
    assert!(kill.expect("`kill` can be run").success());
    assert_eq!(run.child.wait().expect("it ends").code(), Some(130));
}

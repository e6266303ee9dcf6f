//! A folder of its own for a test, and the binary run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A metric, bare.
pub(crate) const METRIC: &str = r#"{"name":"loop.duration_ms","value":1.5,"tags":{}}"#;

/// A metric whose value is a text.
pub(crate) const BAD_METRIC: &str = r#"{"name":"loop.duration_ms","value":"fast","tags":{}}"#;

/// A failure as it was sent first, flat.
pub(crate) const FAILURE: &str = r#"{"tick":7,"status":"error","tick_duration_ms":2.25,"failure_count":1,"error":"OSError: the pump is dry","telemetry_queue":0,"telemetry_dropped":3}"#;

/// A metric in its envelope.
pub(crate) const ENVELOPED: &str = r#"{"event_type":"emit_metric","tick":7,"payload":{"name":"loop.duration_ms","value":1.5,"tags":{}},"metadata":{}}"#;

/// A folder in which the binary runs.
pub(crate) struct Town {
    folder: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Town {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder can be made") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).expect("folders can be made");
        fs::write(path, bytes).expect("files can be written");
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("`{name}`: {error}"))
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name)).expect("the file is text")
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// Names of everything in a folder, hidden files, too.
    pub(crate) fn list(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).expect("the folder exists");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("the folder can be read").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// The binary with these arguments, not yet started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_townlet"));
        command.args(arguments).current_dir(self.folder.path());
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI", "COLUMNS"] {
            command.env_remove(variable);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.command(arguments), b"")
    }

    /// Runs with something on standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
        Ran::of(self.command(arguments).stdin(Stdio::piped()), input.as_ref())
    }
}

impl Ran {
    pub(crate) fn of(command: &mut Command, input: &[u8]) -> Self {
        let mut child = command.spawn().expect("the binary can be run");
        let stdin = child.stdin.take();
        let output = std::thread::scope(|scope| {
            scope.spawn(|| {
                if let Some(mut stdin) = stdin {
                    // A binary that ends early does not read all of it.
                    let _ = stdin.write_all(input);
                }
            });
            child.wait_with_output().expect("the binary ends")
        });
        Self {
            code: output.status.code(),
            stdout: output.stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Standard output, after a run that ended with this code.
    #[track_caller]
    pub(crate) fn ended(&self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:?}");
        String::from_utf8(self.stdout.clone()).expect("output is text")
    }

    /// Standard output as JSON, after a run that ended with this code.
    #[track_caller]
    pub(crate) fn json(&self, code: i32) -> serde_json::Value {
        serde_json::from_str(&self.ended(code)).expect("output is JSON")
    }

    /// Sees to it that standard error says this.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.stderr.contains(text), "`{text}` is missing: {}", self.stderr);
        self
    }
}

/// Lines of a text as JSON.
#[track_caller]
pub(crate) fn lines(text: &str) -> Vec<serde_json::Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

/// Lines with their ends.
pub(crate) fn stream(records: &[&str]) -> String {
    records.iter().map(|record| format!("{record}\n")).collect()
}

/// The latest version of an event, as the schema files say.
pub(crate) fn latest(folder: &str) -> usize {
    let exists =
        |version: &usize| repository(&format!("schema/{folder}/v{version}.schema.json")).is_file();
    let count = (1..).take_while(exists).count();
    assert!(count > 0, "`{folder}` has no version");
    count
}

/// A place in the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

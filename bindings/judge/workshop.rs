//! A folder in which a generator works: the schemas as `townlet schema export` lays them out, and
//! the code beside them. Programs run in it by the tested commands.

use crate::case::Document;
use crate::generators::{self, Generator};
use crate::seen::{Run, Seen};
use libtest_mimic::Failed;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs, thread};

/// The folder, with what was generated in it.
pub(crate) struct Workshop {
    pub(crate) folder: PathBuf,
    /// The code, below the folder.
    pub(crate) code: PathBuf,
}

const SCHEMAS: &str = "schema";
const CODE: &str = "code";

impl Workshop {
    /// A new folder of this name, with the schemas of these documents.
    pub(crate) fn new(name: &str, documents: &[Document]) -> Result<Self, Failed> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bindings").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let workshop = Self { code: folder.join(CODE), folder };
        for Document { path, text, .. } in documents {
            workshop.write(&format!("{SCHEMAS}/{path}.json"), text)?;
        }
        Ok(workshop)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, text: &str) -> Result<(), Failed> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().ok_or("a file stands in a folder")?)?;
        Ok(fs::write(path, text)?)
    }

    /// Runs the commands of a generator: what it could not make code of has its reason.
    pub(crate) fn generate(
        &self,
        generator: &Generator,
        documents: &[Document],
    ) -> Result<Run, Failed> {
        let once = generator.commands(SCHEMAS, CODE, &[]);
        let failed = once.iter().find_map(|command| self.fails(command));
        let one = |document: &Document| {
            let named =
                generators::Document { path: document.path.clone(), title: document.title.clone() };
            let commands = generator.commands(SCHEMAS, CODE, &[named]);
            let each = commands.iter().skip(once.len());
            let generates =
                failed.clone().or_else(|| each.into_iter().find_map(|command| self.fails(command)));
            (document.path.clone(), Seen { generates, ..Seen::default() })
        };
        // Two at a time: most of the time goes into starting programs.
        let halves = documents.split_at(documents.len().div_ceil(2));
        let run: BTreeMap<_, _> = thread::scope(|scope| {
            let other = scope.spawn(|| halves.1.iter().map(one).collect::<Vec<_>>());
            let mut run: Vec<_> = halves.0.iter().map(one).collect();
            run.extend(other.join().expect("it does not panic"));
            run.into_iter().collect()
        });
        Ok(run)
    }

    /// Why a command fails, if it does.
    fn fails(&self, command: &[String]) -> Option<String> {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        match self.run(&words, "") {
            Ok(output) if output.status.success() => None,
            Ok(output) => Some(first_line(&String::from_utf8_lossy(&output.stderr))),
            Err(error) => Some(error.message().unwrap_or("it cannot be run").to_owned()),
        }
    }

    /// Runs a program in the folder, with something on its standard input.
    pub(crate) fn run(&self, words: &[&str], input: &str) -> Result<Output, Failed> {
        // `npx` runs what is installed; so does the path.
        let words = words.strip_prefix(&["npx"]).unwrap_or(words);
        let [program, arguments @ ..] = words else { return Err("no program".into()) };
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(&self.folder)
            .env("PATH", path()?)
            .envs(self.own())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("`{program}`: {error}"))?;
        let mut stdin = child.stdin.take().ok_or("it has an input")?;
        thread::scope(|scope| {
            // A program that ends early does not read all of it.
            scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
            Ok(child.wait_with_output()?)
        })
    }

    /// What keeps programs away from home directory, network and caches of others.
    fn own(&self) -> Vec<(&'static str, OsString)> {
        let below = |name: &str| self.folder.join(name).into_os_string();
        vec![
            ("HOME", below("home")),
            ("GOCACHE", below("home/go-build")),
            ("GOPATH", below("home/go")),
            ("GOPROXY", "off".into()),
            ("GOTOOLCHAIN", "local".into()),
            ("MYPY_CACHE_DIR", below("home/mypy")),
            ("PYTHONDONTWRITEBYTECODE", "1".into()),
            ("PYTHONHASHSEED", "0".into()),
            ("NO_COLOR", "1".into()),
        ]
    }
}

/// The installed tools before all that is there.
fn path() -> Result<OsString, Failed> {
    let installed = [("TOWNLET_NODE", "node_modules/.bin"), ("TOWNLET_PYTHON", "bin")];
    let installed = installed
        .iter()
        .filter_map(|(name, folder)| Some(PathBuf::from(env::var_os(name)?).join(folder)));
    let others = env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = installed.chain(env::split_paths(&others)).collect();
    Ok(env::join_paths(all)?)
}

/// The first line that says something.
pub(crate) fn first_line(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().unwrap_or("no reason given").to_owned()
}

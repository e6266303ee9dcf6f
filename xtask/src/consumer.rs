//! Throwaway crates that depend on something, and what it costs to build one from nothing.
//!
//! A crate stands in the folder for temporary files of the machine, outside the tree, so that
//! nothing of the workspace reaches its build except the versions in `Cargo.lock`. Time is that of
//! processors (user and system, of cargo and all it started), as the shell counts it: it depends
//! less on what else the machine does than the time that passes.

use crate::tree::Tree;
use anyhow::{Context as _, Result, bail, ensure};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::{env, fs, io, process};

/// Runs its arguments, then prints the time of processors of the shell and of what it ran.
const TIMED: &str = "\"$@\" >&2 || exit; times";

/// Words from outside that would change what is built, or where.
const FOREIGN: &[&str] = &[
    "CARGO_BUILD_TARGET",
    "CARGO_TARGET_DIR",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTFLAGS",
];

/// A crate of its own on the disk; removed when dropped.
#[derive(Debug)]
pub struct Consumer {
    folder: PathBuf,
}

impl Consumer {
    /// Writes a library with these lines under `[dependencies]`.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(tree: &Tree, name: &str, dependencies: &str) -> Result<Self> {
        let folder = env::temp_dir().join(format!("{name}-{}", process::id()));
        let consumer = Self { folder };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n[workspace]\n"
        );
        let folder = &consumer.folder;
        let written = fs::create_dir_all(folder.join("src"))
            .and_then(|()| fs::write(folder.join("Cargo.toml"), manifest))
            .and_then(|()| fs::write(folder.join("src/lib.rs"), "//! Depends, and does nothing.\n"))
            .and_then(|()| fs::copy(tree.path("Cargo.lock"), folder.join("Cargo.lock")));
        written.with_context(|| format!("cannot write the crate `{}`", folder.display()))?;
        Ok(consumer)
    }

    /// Builds it and all it depends on in the dev profile, from nothing and without a network, and
    /// gives the time of processors that took.
    ///
    /// # Errors
    ///
    /// When it does not build; cargo's own words have gone to standard error.
    pub fn build(&self) -> Result<Duration> {
        match fs::remove_dir_all(self.folder.join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).context("cannot remove what was built before");
            }
            Ok(()) | Err(_) => {}
        }
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new("sh");
        command.args(["-c", TIMED, "sh"]).arg(cargo).args(["build", "--quiet", "--offline"]);
        for name in FOREIGN {
            command.env_remove(name);
        }
        // Without what cargo keeps for the next build of a crate by path, and never for one of a
        // registry, which is how a consumer has it.
        command.env("CARGO_INCREMENTAL", "0");
        let output = command.current_dir(&self.folder).stderr(process::Stdio::inherit()).output();
        let output = output.context("cannot run a shell, which counts the time")?;
        if !output.status.success() {
            bail!("it does not build; `cargo fetch` gets crates that are missing");
        }
        children(&String::from_utf8_lossy(&output.stdout))
    }
}

impl Drop for Consumer {
    fn drop(&mut self) {
        // What cannot be removed is left to whoever looks after temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The time of children in what `times` prints: user and system, on its second line.
fn children(times: &str) -> Result<Duration> {
    let line = times.lines().nth(1).with_context(|| format!("`times` prints `{times}`"))?;
    let spans = line.split_whitespace().map(span).collect::<Result<Vec<_>>>()?;
    ensure!(spans.len() == 2, "`times` prints `{line}`");
    Ok(spans.iter().sum())
}

/// A span as `times` writes it, such as `1m2.345s`.
fn span(text: &str) -> Result<Duration> {
    let (minutes, seconds) = text
        .strip_suffix('s')
        .and_then(|text| text.split_once('m'))
        .with_context(|| format!("`{text}` is no time"))?;
    let (minutes, seconds): (f64, f64) = (minutes.parse()?, seconds.parse()?);
    Ok(Duration::try_from_secs_f64(minutes * 60.0 + seconds)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_children_is_the_second_line() {
        let text = "0m0.001s 0m0.002s\n1m2.250s 0m3.500s\n";
        assert_eq!(children(text).expect("it is a time"), Duration::from_millis(65_750));
    }

    #[test]
    fn other_text_is_no_time() {
        for text in ["", "0m0.001s 0m0.002s\n", "a\n1m2s\n", "a\n1m2s 3s\n", "a\n1m2s -1m3s\n"] {
            assert!(children(text).is_err(), "{text:?}");
        }
    }
}

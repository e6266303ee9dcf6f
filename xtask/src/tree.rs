//! The tree of the project on disk: where it stands, and which files git tracks in it.

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// A checkout of the project.
#[derive(Clone, Debug)]
pub struct Tree {
    root: PathBuf,
}

/// A tracked file with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl Tree {
    /// The tree that this tool belongs to.
    ///
    /// # Errors
    ///
    /// When the tool was moved away from its tree.
    pub fn here() -> Result<Self> {
        let own = env::var("CARGO_MANIFEST_DIR");
        let own = own.unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&own).parent().context("xtask has no folder around it")?;
        Self::at(root)
    }

    /// The tree with this root.
    ///
    /// # Errors
    ///
    /// When no workspace stands there.
    pub fn at(root: &Path) -> Result<Self> {
        if !root.join("Cargo.toml").is_file() || !root.join("xtask").is_dir() {
            bail!("`{}` is not the root of the workspace; run `cargo xtask`", root.display());
        }
        Ok(Self { root: root.to_owned() })
    }

    /// The path of something in the tree.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Every tracked file that is text, ordered by path; a file that was deleted is left out.
    ///
    /// # Errors
    ///
    /// When git cannot list the files or one cannot be read.
    pub fn tracked(&self) -> Result<Vec<TextFile>> {
        let mut files = Vec::new();
        for path in self.tracked_paths()? {
            match fs::read(self.path(&path)) {
                Ok(bytes) => {
                    if let Ok(text) = String::from_utf8(bytes) {
                        files.push(TextFile { path, text });
                    }
                }
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(error).with_context(|| format!("cannot read `{path}`")),
            }
        }
        Ok(files)
    }

    fn tracked_paths(&self) -> Result<Vec<String>> {
        let output = Command::new("git")
            .args(["ls-files", "-z"])
            .current_dir(&self.root)
            .output()
            .context("cannot run git, which knows the tracked files")?;
        if !output.status.success() {
            bail!("`git ls-files` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let text = String::from_utf8(output.stdout).context("a path is not UTF-8")?;
        let mut paths: Vec<String> = text.split_terminator('\0').map(ToOwned::to_owned).collect();
        paths.sort();
        paths.dedup();
        Ok(paths)
    }
}

/// Whether there is no file, or a file where its folder was.
fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Every file under a folder by its path relative to it, with `/`; none when there is no folder.
///
/// # Errors
///
/// When a folder or a file cannot be read.
pub fn read_folder(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    if folder.exists() {
        collect(folder, "", &mut files)
            .with_context(|| format!("cannot read `{}`", folder.display()))?;
    }
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

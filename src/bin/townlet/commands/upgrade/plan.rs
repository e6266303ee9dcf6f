//! The plan: which input goes to which files. It is made, and refused, before anything is read.

use super::{Options, names};
use crate::exit::Usage;
use crate::input::{Source, Sources, is_standard};
use crate::output::is_special;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Inputs that share their outputs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Job {
    /// What is read.
    pub(super) sources: Vec<Source>,
    /// Where good records go; absent for standard output.
    pub(super) output: Option<PathBuf>,
    /// Where rejected records go; absent when they are not kept.
    pub(super) rejected: Option<PathBuf>,
    /// Where reasons go.
    pub(super) report: Option<PathBuf>,
}

impl Job {
    /// Whether the output appears whole or not at all.
    pub(super) fn is_atomic(&self) -> bool {
        self.output.as_deref().is_some_and(|output| !is_special(output))
    }
}

/// Every job, in the order of the inputs.
pub(super) fn plan(options: &Options, sources: &Sources) -> anyhow::Result<Vec<Job>> {
    if sources.found.is_empty() {
        return Ok(Vec::new());
    }
    let jobs = match &options.output {
        None => vec![stream(sources.found.clone(), None, options)],
        Some(output) if is_folder(output) => folder(options, &sources.found, output)?,
        Some(output) if sources.several => {
            if names::is_file_name(output) || output.exists() {
                let output = output.display();
                let message = format!(
                    "several inputs need a folder, and `{output}` is a file; write `{output}/` if it shall be one"
                );
                return Err(Usage::error(message));
            }
            folder(options, &sources.found, output)?
        }
        Some(output) if is_special(output) => {
            vec![stream(sources.found.clone(), Some(output.clone()), options)]
        }
        Some(output) => {
            let mut job = file(sources.found.clone(), output.clone());
            job.rejected = options.rejected.clone().or(job.rejected);
            vec![job]
        }
    };
    check_clashes(&jobs)?;
    Ok(jobs)
}

/// Good records go where nothing can stand beside them.
fn stream(sources: Vec<Source>, output: Option<PathBuf>, options: &Options) -> Job {
    let rejected = options.rejected.clone();
    let report = rejected.as_ref().filter(|rejected| !is_special(rejected)).map(|rejected| {
        let name = rejected.to_str().and_then(|name| name.strip_suffix(".rejected.ndjson"));
        names::with_suffix(name.map_or(rejected, Path::new), ".report.ndjson")
    });
    Job { sources, output, rejected, report }
}

fn file(sources: Vec<Source>, output: PathBuf) -> Job {
    let rejected = Some(names::with_suffix(&output, ".rejected.ndjson"));
    let report = Some(names::with_suffix(&output, ".report.ndjson"));
    Job { sources, output: Some(output), rejected, report }
}

/// A job for each input.
fn folder(options: &Options, sources: &[Source], output: &Path) -> anyhow::Result<Vec<Job>> {
    if options.rejected.is_some() {
        let message =
            "in a folder, rejected records stand beside each output; leave out `--rejected`";
        return Err(Usage::error(message));
    }
    let folders: Vec<PathBuf> = sources.iter().filter_map(folder_of).collect();
    let shared = names::shared_folder(folders.iter().map(PathBuf::as_path));
    let jobs = sources.iter().map(|source| {
        let name = match source {
            Source::Standard => PathBuf::from("stdin.ndjson"),
            Source::File(path) => names::output(Path::new(path.file_name().unwrap_or_default())),
        };
        let below = folder_of(source).filter(|_| options.keep_folders);
        let below = below.and_then(|folder| folder.strip_prefix(&shared).map(Path::to_owned).ok());
        file(vec![source.clone()], output.join(below.unwrap_or_default()).join(name))
    });
    Ok(jobs.collect())
}

/// The folder of an input, without links and detours.
fn folder_of(source: &Source) -> Option<PathBuf> {
    match source {
        Source::Standard => None,
        Source::File(path) => place(path).parent().map(Path::to_owned),
    }
}

fn is_folder(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    path.is_dir() || text.last().is_some_and(|&byte| std::path::is_separator(char::from(byte)))
}

/// Refuses outputs that would replace an input or each other.
fn check_clashes(jobs: &[Job]) -> anyhow::Result<()> {
    let sources = || jobs.iter().flat_map(|job| &job.sources);
    let inputs: BTreeMap<PathBuf, &Source> = sources()
        .filter_map(|source| match source {
            Source::Standard => None,
            Source::File(path) => Some((place(path), source)),
        })
        .collect();
    let standard = sources().find(|source| **source == Source::Standard);
    let mut taken: BTreeMap<PathBuf, &Job> = BTreeMap::new();
    for job in jobs {
        let outputs = [&job.output, &job.rejected, &job.report];
        for output in outputs.into_iter().flatten().filter(|path| !is_special(path)) {
            let standard = standard.as_ref().filter(|_| is_standard(output));
            if let Some(input) = inputs.get(&place(output)).or(standard) {
                let message = format!("`{}` would replace the input `{input}`", output.display());
                return Err(Usage::error(message));
            }
            if let Some(other) = taken.insert(place(output), job) {
                return Err(clash(output, other, job));
            }
        }
    }
    Ok(())
}

fn clash(output: &Path, one: &Job, other: &Job) -> anyhow::Error {
    let output = output.display();
    let (Some(first), Some(second)) = (one.sources.first(), other.sources.first()) else {
        return Usage::error(format!("two outputs are `{output}`"));
    };
    if first == second {
        return Usage::error(format!("two outputs are `{output}`; name another file"));
    }
    Usage::error(format!(
        "`{first}` and `{second}` would both become `{output}`; pass `--keep-folders`, or upgrade them one by one"
    ))
}

/// A path that is the same for all ways to write it, as far as the file system tells.
fn place(path: &Path) -> PathBuf {
    if let Ok(found) = fs::canonicalize(path) {
        return found;
    }
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => place(folder).join(name),
        (Some(_) | None, _) => path,
    }
}

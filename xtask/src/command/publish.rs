//! `cargo xtask publish`: freezes what is new, cuts the changelog, and renews `dist/`.

use super::{bindings, check, compat, dist, licences, rules, tidy};
use crate::changelog;
use crate::compat::against;
use crate::contract::{self, count};
use crate::golden::{self, Batch};
use crate::published::{LOCK, Lock, Published, lock};
use crate::release::{self, Day};
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::{Context as _, Result};
use std::fs;
use std::io::Write;

/// Arguments of `publish`.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    /// Say what would be done, and do nothing; this is what happens without an argument
    #[arg(long, conflicts_with_all = ["write", "check"])]
    pub dry_run: bool,
    /// Do it
    #[arg(long, conflicts_with = "check")]
    pub write: bool,
    /// Fail when what was published has changed, or `dist/` is not what the sources give
    #[arg(long)]
    pub check: bool,
    /// The day of the release, as in 2026-11-24; today, when it is not said
    #[arg(long)]
    pub date: Option<Day>,
}

/// What must be fine before anything is published: its name, and the command that finds out.
type Gate = (&'static str, fn(&Tree, &mut dyn Write) -> Result<Verdict>);

/// In the order in which they are asked. A new gate is a line.
const GATES: &[Gate] = &[
    ("schemas", |tree, out| check::run(tree, &check::Args { format: check::Format::Text }, out)),
    ("generated Rust", |tree, out| bindings::run(tree, &bindings::Args { write: false }, out)),
    ("rules", |tree, out| rules::run(tree, &rules::Args { write: false }, out)),
    ("tidy", |tree, out| tidy::run(tree, &tidy::Args {}, out)),
    ("licences", |tree, out| licences::run(tree, &licences::Args {}, out)),
    ("compatibility", compatible),
];

/// Checks, and says or does what a release means.
///
/// # Errors
///
/// When files cannot be read or written, or there is nothing to say of the release.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    if args.check {
        return current(tree, out);
    }
    let day = args.date.clone().unwrap_or_else(Day::today);
    if args.write {
        let verdict = release(tree, &day, out)?;
        if verdict == Verdict::Fine {
            dist::renew_payloads(tree, out)?;
        }
        return Ok(verdict);
    }
    if !passes(tree, out)? {
        return Ok(Verdict::Found);
    }
    let release = Release::plan(tree, &day)?;
    release.describe(out)?;
    let changes = dist::compare(tree, &release.lock)?.changes.len();
    writeln!(out, "`dist/`: {} to renew, and the payloads", count(changes, "file"))?;
    writeln!(out, "nothing was written; `cargo xtask publish --write` does it")?;
    Ok(Verdict::Fine)
}

/// Asks every gate, and writes a release with all but the payloads, which the contract crate makes.
///
/// # Errors
///
/// When files cannot be read or written, or there is nothing to say of the release.
pub fn release(tree: &Tree, day: &Day, out: &mut dyn Write) -> Result<Verdict> {
    if !passes(tree, out)? {
        return Ok(Verdict::Found);
    }
    let release = Release::plan(tree, day)?;
    release.describe(out)?;
    release.write(tree, out)?;
    Ok(Verdict::Fine)
}

/// Whether what was published is as it was, and `dist/` what the sources give.
fn current(tree: &Tree, out: &mut dyn Write) -> Result<Verdict> {
    let args = check::Args { format: check::Format::Text };
    let schemas = check::run(tree, &args, out)?;
    if schemas == Verdict::Found {
        return Ok(Verdict::Found);
    }
    dist::run(tree, &dist::Args { write: false }, out)
}

fn passes(tree: &Tree, out: &mut dyn Write) -> Result<bool> {
    for (name, gate) in GATES {
        write!(out, "{name}: ")?;
        if gate(tree, out)? != Verdict::Fine {
            writeln!(out, "nothing is published until that is mended")?;
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the schemas read what every release before sends; the first release has none before it.
fn compatible(tree: &Tree, out: &mut dyn Write) -> Result<Verdict> {
    if against::own_lock(tree)?.is_none() {
        writeln!(out, "nothing was published before")?;
        return Ok(Verdict::Fine);
    }
    compat::run(tree, &compat::Args { transitive: true, ..Default::default() }, out)
}

/// What a release changes.
struct Release {
    name: String,
    day: Day,
    /// Files that freeze.
    added: Vec<Published>,
    /// The lock with them.
    lock: Lock,
    /// The changelog after the cut; absent when there is nothing to cut.
    changelog: Option<String>,
}

impl Release {
    fn plan(tree: &Tree, day: &Day) -> Result<Self> {
        let name = release::of_manifest(&dist::manifest(tree)?)?;
        let mut lock = dist::locked(tree)?;
        let files = read_folder(&tree.path(contract::FOLDER))?;
        let checked = contract::read_sound(tree)?;
        let added = lock::additions(&lock, &files, &checked.contract, (&name, day.as_str()));
        let is_locked = lock.entries.iter().any(|entry| entry.release == name);
        lock.entries.extend(added.iter().cloned());
        let text = fs::read_to_string(tree.path(changelog::FILE));
        let text = text.with_context(|| format!("cannot read `{}`", changelog::FILE))?;
        let is_silent = changelog::unreleased(&text)?.is_empty();
        // A release that was interrupted has its heading, and no entry in the lock.
        let is_resumed = !is_locked && changelog::has(&text, &name);
        let changelog = match (is_silent, added.is_empty()) {
            (true, true) => None,
            (true, false) if is_resumed => Some(text),
            (true, false) | (false, _) => Some(changelog::cut(&text, &name, day.as_str())?),
        };
        Ok(Self { name, day: day.clone(), added, lock, changelog })
    }

    fn describe(&self, out: &mut dyn Write) -> Result<()> {
        if self.changelog.is_none() {
            return Ok(writeln!(out, "nothing is new since the last release")?);
        }
        writeln!(out, "release {} of {}", self.name, self.day.as_str())?;
        for Published { path, event, version, .. } in &self.added {
            writeln!(out, "  freezes {path}: `{event}` version {version}")?;
        }
        Ok(writeln!(out, "  {} that will not change any more", count(self.added.len(), "file"))?)
    }

    /// Writes what is published, the changelog and last the lock, which says that it was. All of it
    /// is laid down before any of it takes its place, so that what fails has changed nothing; what
    /// is interrupted in between goes on when it is asked again.
    fn write(&self, tree: &Tree, out: &mut dyn Write) -> Result<()> {
        let dist = dist::compare(tree, &self.lock)?;
        let mut batch = Batch::default();
        if let Some(changelog) = &self.changelog {
            batch.stage(&tree.path(changelog::FILE), changelog.as_bytes())?;
        }
        if !self.added.is_empty() {
            let path = tree.path(contract::FOLDER).join(LOCK);
            batch.stage(&path, lock::write(&self.lock).as_bytes())?;
        }
        golden::renew_with(&dist, batch, out)?;
        if self.changelog.is_some() {
            writeln!(out, "written: `{}/{LOCK}` and `{}`", contract::FOLDER, changelog::FILE)?;
        }
        Ok(())
    }
}

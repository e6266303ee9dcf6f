//! `cargo xtask new-version <event>`: begins the next version, and completes it once its author has
//! said what changed.

use crate::changelog;
use crate::contract::{self, FOLDER};
use crate::draft;
use crate::golden::write_atomically;
use crate::published::lock;
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::io::Write;
use townlet_codegen::Checked;
use townlet_codegen::ir::Module;

/// Arguments of `new-version`.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Without `--examples` it copies the newest schema; edit the copy, and run it \
                        again with `--examples`."
)]
pub struct Args {
    /// The event, as in loop.failure, or the folder of a shared type, as in shared/transport
    pub event: String,
    /// Write examples of the newest version, from those of the one before by the step to it
    #[arg(long)]
    pub examples: bool,
}

/// Tests with a table of all schema files.
const TABLES: &[&str] = &["tests/schemars/table.rs", "tests/message_pack.rs"];

/// Recorded payloads, made up here until some are really sent.
const CORPUS: &str = "tests/corpus/current";

/// Begins a version, or completes it.
///
/// # Errors
///
/// When the contract is not sound, has no such event, or files cannot be read or written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let checked = contract::read_sound(tree)?;
    let newest = newest(&checked, &args.event)?;
    match args.examples {
        false => begin(tree, args, &newest, out)?,
        true => complete(tree, &checked, &newest, out)?,
    }
    Ok(Verdict::Fine)
}

/// The newest version of something, and where it stands.
struct Newest<'a> {
    module: &'a Module,
    /// As in `loop_failure` or `shared/transport`.
    folder: String,
    version: u32,
}

fn newest<'a>(checked: &'a Checked, name: &str) -> Result<Newest<'a>> {
    let mut found: Vec<Newest<'_>> = Vec::new();
    for module in &checked.contract.modules {
        let Some((last, folder)) = module.path.0.split_last() else { continue };
        let Some(version) = last.strip_prefix('v').and_then(|text| text.parse().ok()) else {
            continue;
        };
        let folder = folder.join("/");
        let names = module.event.iter().flat_map(|event| &event.names);
        if folder == name || names.into_iter().any(|one| one == name) {
            found.push(Newest { module, folder, version });
        }
    }
    let events: Vec<&str> = checked.contract.lineages().iter().map(|(name, _)| *name).collect();
    found.into_iter().max_by_key(|one| one.version).with_context(|| {
        format!(
            "there is no event `{name}`, nor a folder of that name; the events are {}",
            events.join(", ")
        )
    })
}

/// Copies the newest schema, and tells the changelog and the tables of the new one.
fn begin(tree: &Tree, args: &Args, newest: &Newest<'_>, out: &mut dyn Write) -> Result<()> {
    let Newest { module, folder, version } = newest;
    let next = version + 1;
    let files = read_folder(&tree.path(FOLDER))?;
    let own = format!("{folder}/examples/v{version}/");
    ensure!(
        module.event.is_none() || files.keys().any(|path| path.starts_with(&own)),
        "version {version} of `{}` has begun and has no examples yet; go on with `--examples`",
        args.event
    );
    let lock = lock::read(&files).unwrap_or_default();
    if !lock.entries.is_empty() && lock.of(&module.file).is_none() {
        writeln!(out, "note: version {version} is not published, so it may still be corrected")?;
    }
    let text = fs::read_to_string(tree.path(FOLDER).join(&module.file))?;
    let path = format!("{FOLDER}/{folder}/v{next}.schema.json");
    write(tree, &path, &draft::schema(&text, *version)?, out)?;
    for table in TABLES {
        let text = fs::read_to_string(tree.path(table));
        let text = text.with_context(|| format!("cannot read `{table}`"))?;
        let with = draft::with_version(&text, folder, *version);
        if with != text {
            write(tree, table, &with, out)?;
        }
    }
    let steps = match module.event {
        None => {
            format!("next: edit `{path}`, and refer to it from the new version of an event")
        }
        Some(_) => {
            let text = fs::read_to_string(tree.path(changelog::FILE))?;
            let line = format!("`{}` version {next}; older payloads become one.", args.event);
            write(tree, changelog::FILE, &changelog::with_line(&text, &line)?, out)?;
            next_steps(&path, &args.event)
        }
    };
    Ok(writeln!(out, "{steps}")?)
}

fn next_steps(path: &str, event: &str) -> String {
    format!(
        "next:\n  \
         1. edit `{path}`: the new shape, and where its values come from (`x-from`, `x-assume` …);\n     \
         `cargo xtask check` says what is missing\n  \
         2. `cargo xtask new-version {event} --examples` makes examples and a recorded payload\n  \
         3. `cargo xtask bindings --write` and `cargo xtask dist --write`; read what they change\n  \
         4. `cargo xtask compat`, and the whole suite; say in `{}` what a user notices",
        changelog::FILE
    )
}

/// Writes examples and a recorded payload of a version that has none.
fn complete(
    tree: &Tree,
    checked: &Checked,
    newest: &Newest<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let Newest { module, folder, version } = newest;
    let files = read_folder(&tree.path(FOLDER))?;
    let own = format!("{folder}/examples/v{version}/");
    ensure!(
        !files.keys().any(|path| path.starts_with(&own)),
        "`{FOLDER}/{own}` has examples already; remove them to have them made anew"
    );
    let made = draft::examples(checked, module, &files)?;
    for (path, text) in &made.files {
        write(tree, &format!("{FOLDER}/{path}"), text, out)?;
    }
    let corpus = format!("{CORPUS}/{folder}.ndjson");
    let corpus = match tree.path(&corpus).is_file() {
        true => corpus,
        false => format!("{CORPUS}/others.ndjson"),
    };
    let text = fs::read_to_string(tree.path(&corpus));
    let text = text.with_context(|| format!("cannot read `{corpus}`"))?;
    let is_recorded = text.contains(&format!("\"{}\"", module.id));
    if !is_recorded {
        write(tree, &corpus, &(text + &made.recorded), out)?;
    }
    for example in &made.left {
        writeln!(out, "left to you: {example}")?;
    }
    Ok(writeln!(out, "look at them: they are what the step gives, and show nothing that is new")?)
}

fn write(tree: &Tree, path: &str, text: &str, out: &mut dyn Write) -> Result<()> {
    write_atomically(&tree.path(path), text.as_bytes())?;
    Ok(writeln!(out, "{path}: written")?)
}

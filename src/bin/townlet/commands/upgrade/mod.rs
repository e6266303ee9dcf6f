//! `townlet upgrade` and `townlet downgrade`: every payload in the latest version, or in the one
//! asked for.
//!
//! ```text
//! plan (which file goes where) → work (record by record) → outputs (all of a file, or nothing)
//! ```

mod names;
mod plan;

mod errand;
mod target;

mod entry;
mod outputs;
mod work;

use self::errand::{Errand, Way};
use self::plan::Job;
use self::target::Target;
use self::work::{Total, Work};
use crate::exit::{Outcome, Usage};
use crate::findings::{self, Ending, Format};
use crate::input::{Input, Sources, total_bytes};
use crate::output;
use crate::reading::Reading;
use crate::stream;
use crate::tally::Tally;
use crate::terminal::{Progress, Terminal};
use std::path::PathBuf;

/// Options of `townlet upgrade`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Upgrade {
    #[command(flatten)]
    options: Options,

    /// The version to stop at, for every event that has it or for one event; once for each
    #[arg(long = "to", value_name = "[EVENT=]VERSION")]
    targets: Vec<Target>,
}

/// Options of `townlet downgrade`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_DOWN)]
pub(crate) struct Downgrade {
    #[command(flatten)]
    options: Options,

    /// The version to go back to, for every event that has it or for one event; once for each
    #[arg(long = "to", value_name = "[EVENT=]VERSION", required = true)]
    targets: Vec<Target>,
}

/// Options of both.
#[derive(Debug, clap::Args)]
struct Options {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    reading: Reading,

    /// A file, or a folder that gets a file for each input; standard output unless said otherwise
    #[arg(short, long, value_name = "PATH", value_hint = clap::ValueHint::AnyPath)]
    output: Option<PathBuf>,

    /// Where rejected records go; OUT.rejected.ndjson beside an output file unless said otherwise
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    rejected: Option<PathBuf>,

    /// Report what was done to each record, too, not only why records were rejected
    #[arg(long)]
    report: bool,

    /// In an output folder, keep the folders of the inputs below the one that they share
    #[arg(long, requires = "output")]
    keep_folders: bool,

    /// How findings are written: text on standard error, all others on standard output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

const AFTER: &str = "Good records go to the output, one a line. Rejected ones go unchanged to \
    OUT.rejected.ndjson, and OUT.report.ndjson says why: line, pointer, code and reason of each. Both \
    exist only when they have something to say; those of an earlier run are replaced or removed. \
    Several inputs, a glob or a trailing slash make the output a folder. A name that ends in .gz or \
    .zst is compressed.";

const AFTER_DOWN: &str = "For readers that only know an older version. Good records go to the output, \
    one a line. What the older version has no place for is lost: OUT.report.ndjson names each such \
    value, and how many records lost some is said at the end. Records that the older version cannot \
    express, or that are older already, are rejected and go unchanged to OUT.rejected.ndjson. Several \
    inputs, a glob or a trailing slash make the output a folder. A name that ends in .gz or .zst is \
    compressed.";

impl Upgrade {
    /// Upgrades.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        self.options.run(&Errand { way: Way::Up, targets: self.targets }, terminal)
    }
}

impl Downgrade {
    /// Downgrades.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        self.options.run(&Errand { way: Way::Down, targets: self.targets }, terminal)
    }
}

impl Options {
    fn run(self, errand: &Errand, terminal: Terminal) -> anyhow::Result<Outcome> {
        let reader = self.reading.reader(self.input.max_bytes)?;
        target::check(&errand.targets)?;
        self.check_format()?;
        let sources = Sources::find(&self.input.files);
        let jobs = plan::plan(&self, &sources)?;
        self.check_report(&jobs)?;
        output::on_interrupt()?;
        let progress = Progress::start(total_bytes(&sources.found));
        let mut out = match self.format {
            Format::Text => findings::messages(terminal),
            format => findings::renderer(format, terminal),
        };
        let tally = stream::missing(&sources, &mut *out, terminal)?;
        let total = Total { tally, ..Total::default() };
        let (options, reader) = (&self, &reader);
        let mut work =
            Work { options, errand, reader, progress: &progress, terminal, out: &mut *out, total };
        for job in &jobs {
            work.job(job)?;
        }
        let total = work.total;
        drop(progress);
        total.tally.balanced()?;
        out.finish(&Ending::of(total.tally))?;
        tell(errand, &jobs, &total, terminal);
        Ok(total.tally.outcome())
    }

    /// Refuses findings where payloads are written.
    fn check_format(&self) -> anyhow::Result<()> {
        if self.output.is_some() || self.format == Format::Text {
            return Ok(());
        }
        let message = "findings and payloads cannot share standard output; write payloads to a file with `-o`";
        Err(Usage::error(message))
    }

    /// Refuses a report that has no place.
    fn check_report(&self, jobs: &[Job]) -> anyhow::Result<()> {
        if !self.report || jobs.iter().all(|job| job.report.is_some()) {
            return Ok(());
        }
        let message = "`--report` has no place beside this output; write to a file with `-o`, or name a file with `--rejected`";
        Err(Usage::error(message))
    }
}

/// Says what became of the records.
fn tell(errand: &Errand, jobs: &[Job], total: &Total, terminal: Terminal) {
    let tally = &total.tally;
    let Tally { read, accepted, rejected, .. } = tally;
    let (done, changed) = (errand.way.done(), total.changed);
    terminal.say(format!("{tally} ({accepted} + {rejected} = {read}); {done} {changed}"));
    if total.lossy > 0 {
        let told = jobs.iter().all(|job| job.report.is_some());
        let hint = if told { "" } else { "; write to a file with `-o` to see which" };
        let lossy = total.lossy;
        let message =
            format!("{lossy} of them lost values that the older version has no place for{hint}");
        terminal.say(message);
    }
    let kept = jobs.iter().all(|job| job.rejected.is_some());
    if *rejected > 0 && !kept {
        terminal.say("rejected records were not kept; name a file with `--rejected`");
    }
}

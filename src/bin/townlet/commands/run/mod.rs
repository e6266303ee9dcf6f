//! `townlet run`: a town, tick by tick, and its telemetry.
//!
//! ```text
//! plan (what is configured) → stage (a loop with its town, channel and console) → ticks → ending
//! ```

mod plan;
mod stage;

mod halt;
mod meter;
mod panics;
mod typist;

mod ending;
mod pretty;

use self::ending::End;
use self::halt::Halt;
use self::meter::Meter;
use self::stage::Stage;
use crate::exit::Outcome;
use crate::terminal::Terminal;
use std::path::PathBuf;
use std::time::Instant;
use townlet_contract::sim::config::telemetry::TransportKind;

/// Options of `townlet run`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Run {
    /// How many ticks to run
    #[arg(long, value_name = "N", default_value_t = 1000)]
    ticks: u64,

    /// What the run is made of, in TOML; two agents and no telemetry unless said otherwise
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    config: Option<PathBuf>,

    /// What the randomness of the run starts from, instead of what is configured
    #[arg(long, value_name = "N", conflicts_with = "resume")]
    seed: Option<u64>,

    /// Write telemetry to standard output, one event a line, and nothing else
    #[arg(long, conflicts_with_all = ["telemetry_path", "transport"])]
    stream_telemetry: bool,

    /// Write telemetry to the end of a file, one event a line; with `--transport prometheus` its
    /// latest numbers alone, in place of the file
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    telemetry_path: Option<PathBuf>,

    /// Send telemetry through this, instead of what is configured
    #[arg(long, value_enum, value_name = "KIND")]
    transport: Option<Channel>,

    /// The peer of `--transport tcp`
    #[arg(long, value_name = "HOST:PORT", requires = "transport")]
    telemetry_address: Option<String>,

    /// Write bare payloads, as consumers of the time before envelopes read them; leaves with 2.0.0
    #[arg(long)]
    legacy_stream: bool,

    /// Let this tick fail, which has to be one of the run
    #[arg(long, value_name = "TICK")]
    fail_at: Option<u64>,

    /// Save the state when a tick fails
    #[arg(long)]
    capture_on_failure: bool,

    /// Go on where this snapshot was taken; of a configuration beside it count telemetry, snapshot
    /// and console
    #[arg(long, value_name = "SNAPSHOT", value_hint = clap::ValueHint::AnyPath)]
    resume: Option<PathBuf>,

    /// Take console commands from a file, or from standard input with -; answers are events, and are
    /// shown on standard error, too. Commands of a file belong to the first tick that has room for
    /// them; those that come through a pipe or from a terminal, to the tick in which they arrive
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    console: Option<PathBuf>,

    /// The least that the log on standard error tells
    #[arg(long, value_enum, default_value_t, value_name = "LEVEL")]
    log: Log,
}

const AFTER: &str = "Telemetry on standard output or in a file named here is never dropped to save \
    time: the town waits, for up to ten minutes; then the run ends with exit code 2.\n\nThe same seed, \
    configuration and commands give the same telemetry, but for times, unless it goes to a peer, for \
    which no tick waits (`telemetry.worker.pace`).\n\nA tick that fails ends the run: its line for \
    parsers, the whole payload, and exit code 1. Ctrl-C and a request to end let the tick end and \
    telemetry drain, and the exit code is 0 when all of it is out; a second one does not wait.";

/// Channels by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Channel {
    /// Lines to standard output
    Stdout,
    /// Lines to the end of a file
    File,
    /// Lines to a peer
    Tcp,
    /// The latest numbers in a text file for Prometheus
    Prometheus,
    /// Lines kept in memory, and lost at the end
    Memory,
    /// Lines to nowhere
    Null,
}

impl Channel {
    fn kind(self) -> TransportKind {
        match self {
            Self::Stdout => TransportKind::Stdout,
            Self::File => TransportKind::File,
            Self::Tcp => TransportKind::Tcp,
            Self::Prometheus => TransportKind::Prometheus,
            Self::Memory => TransportKind::Memory,
            Self::Null => TransportKind::Null,
        }
    }
}

/// What the log tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Log {
    /// What failed
    Error,
    /// What is going wrong, too
    #[default]
    Warn,
    /// A line for each tick, too
    Info,
}

impl Log {
    fn level(self) -> tracing::Level {
        match self {
            Self::Error => tracing::Level::ERROR,
            Self::Warn => tracing::Level::WARN,
            Self::Info => tracing::Level::INFO,
        }
    }
}

impl Run {
    /// Runs.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        let plan = plan::plan(&self)?;
        let meter = Meter::start(self.ticks);
        meter.log(self.log.level());
        panics::go_to_the_log();
        let halt = Halt::on_signal()?;
        let mut stage = Stage::set(plan, &self, &halt, &meter)?;
        let start = Instant::now();
        let (ended, completed) = tick_by_tick(&mut stage, self.ticks, &halt, &meter);
        meter.finish();
        let took = start.elapsed();
        // Whatever ended the run, what it has to say is sent.
        let account = stage.simulation.close();
        stage.typist.end(terminal);
        ending::tell(ended?, (completed, self.ticks), took, account, terminal)
    }
}

/// Runs until there is a reason not to; gives it, and how many ticks were completed.
fn tick_by_tick(
    stage: &mut Stage,
    ticks: u64,
    halt: &Halt,
    meter: &Meter,
) -> (anyhow::Result<End>, u64) {
    for completed in 0..ticks {
        if halt.is_asked() {
            return (Ok(End::Interrupted), completed);
        }
        if let Some(unheard) = stage.unheard() {
            return (Ok(End::Unheard(unheard)), completed);
        }
        if let Err(error) = stage.typist.before_tick() {
            return (Err(error), completed);
        }
        match stage.simulation.step() {
            Ok(_completed) => meter.advance(),
            Err(failed) => return (Ok(End::Failed(failed.failure)), completed),
        }
    }
    (Ok(End::Completed), ticks)
}

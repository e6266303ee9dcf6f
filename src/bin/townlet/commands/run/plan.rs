//! What a run is to be: the configuration, and over it what the command line says.

use super::{Channel, Run};
use crate::exit::Usage;
use anyhow::{Context, anyhow};
use std::path::Path;
use townlet_contract::Raw;
use townlet_contract::sim::assembly::{keep_configuration, kept_configuration};
use townlet_contract::sim::config::telemetry::{
    BackpressureStrategy, TelemetryConfig, TransportConfig, TransportKind,
};
use townlet_contract::sim::config::{self, Config};
use townlet_contract::sim::snapshot::Snapshot;

/// How long a town waits for whoever reads its telemetry, in milliseconds, before an event is lost
/// and the run ends.
const PATIENCE_MS: u64 = 600_000;

/// What a run is to be.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) config: Config,
    /// What snapshots keep of it: not where the command line sends telemetry.
    pub(super) kept: Option<Raw>,
    pub(super) record: Record,
    /// Where it goes on.
    pub(super) snapshot: Option<Snapshot>,
}

/// Whether every event has to reach its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// The command line names a stream or a file, which is to have them all.
    Whole,
    /// The configuration says what may be dropped.
    AsConfigured,
}

/// Reads what the command line names.
pub(super) fn plan(options: &Run) -> anyhow::Result<Plan> {
    let snapshot = options.resume.as_deref().map(snapshot).transpose()?;
    failure_comes(options, snapshot.as_ref())?;
    let mut config = match &options.config {
        Some(path) => config::read(path)?,
        None => Config::default(),
    };
    if let Some(snapshot) = &snapshot {
        let kept = kept(snapshot)?;
        config = match options.config {
            None => kept,
            Some(_) => {
                let Config { telemetry, snapshot, console, .. } = config;
                Config { telemetry, snapshot, console, ..kept }
            }
        };
    }
    config.seed = options.seed.unwrap_or(config.seed);
    let kept = keep_configuration(&config);
    config.snapshot.on_failure |= options.capture_on_failure;
    let record = telemetry(&mut config.telemetry, options)?;
    Ok(Plan { config, kept, snapshot, record })
}

fn snapshot(path: &Path) -> anyhow::Result<Snapshot> {
    Snapshot::read(path).map_err(|error| {
        if !error.is_no_snapshot() {
            return error.into();
        }
        anyhow!(
            "{error}; with `--capture-on-failure`, or `snapshot.on_failure` in its configuration, a \
             run saves one when a tick fails, and says where"
        )
    })
}

/// A tick that is to fail is one of those that the run has.
fn failure_comes(options: &Run, snapshot: Option<&Snapshot>) -> anyhow::Result<()> {
    let Some(tick) = options.fail_at else { return Ok(()) };
    let ticks = options.ticks;
    let completed = snapshot.map_or(0, Snapshot::tick);
    let (first, last) = (completed.saturating_add(1), completed.saturating_add(ticks));
    if (first..=last).contains(&tick) {
        return Ok(());
    }
    let has = match ticks {
        0 => "no ticks".to_owned(),
        1 => format!("tick {first} alone"),
        _more => format!("ticks {first} to {last}"),
    };
    let message = format!("`--fail-at {tick}` never comes: the run has {has} (`--ticks {ticks}`)");
    Err(Usage::error(message))
}

fn kept(snapshot: &Snapshot) -> anyhow::Result<Config> {
    let kept = snapshot.configuration().context("the snapshot holds no configuration")?;
    kept_configuration(kept).context("the configuration in the snapshot cannot be read")
}

/// Where telemetry goes.
fn telemetry(config: &mut TelemetryConfig, options: &Run) -> anyhow::Result<Record> {
    config.legacy_stream |= options.legacy_stream;
    let transport = &mut config.transport;
    if let Some(path) = &options.telemetry_path {
        if options.transport.is_some_and(|channel| !has_path(channel)) {
            let message = "`--telemetry-path` goes with `--transport file` and `prometheus` alone";
            return Err(Usage::error(message));
        }
        transport.path = Some(text(path)?);
        transport.kind = TransportKind::File;
    }
    if let Some(channel) = options.transport {
        transport.kind = channel.kind();
    }
    if let Some(address) = &options.telemetry_address {
        if !matches!(options.transport, Some(Channel::Tcp)) {
            return Err(Usage::error("`--telemetry-address` goes with `--transport tcp` alone"));
        }
        transport.address = Some(address.clone());
    }
    if let Some(channel) = options.transport {
        has_what_it_needs(channel, transport)?;
    }
    if options.stream_telemetry {
        transport.kind = TransportKind::Stdout;
    }
    let is_silent = options.transport.is_none() && transport.kind == TransportKind::Null;
    if options.legacy_stream && is_silent {
        let message = "`--legacy-stream` has no channel: give one with `--stream-telemetry`, \
                       `--telemetry-path`, `--transport` or in the configuration";
        return Err(Usage::error(message));
    }
    let is_named = options.stream_telemetry || options.telemetry_path.is_some();
    if !is_named || transport.kind == TransportKind::Prometheus {
        return Ok(Record::AsConfigured);
    }
    config.backpressure.strategy = BackpressureStrategy::Block;
    config.backpressure.timeout_ms = PATIENCE_MS;
    // It is tried for as long as there is patience.
    config.retry.attempts = u32::MAX;
    Ok(Record::Whole)
}

/// A channel that the command line names has what it needs, from there or from the configuration.
fn has_what_it_needs(channel: Channel, transport: &TransportConfig) -> anyhow::Result<()> {
    let (name, value, flag) = match channel {
        Channel::File => ("file", &transport.path, "--telemetry-path FILE"),
        Channel::Prometheus => ("prometheus", &transport.path, "--telemetry-path FILE"),
        Channel::Tcp => ("tcp", &transport.address, "--telemetry-address HOST:PORT"),
        Channel::Stdout | Channel::Memory | Channel::Null => return Ok(()),
    };
    match value {
        Some(_) => Ok(()),
        None => Err(Usage::error(format!("`--transport {name}` needs `{flag}`"))),
    }
}

fn has_path(channel: Channel) -> bool {
    match channel {
        Channel::File | Channel::Prometheus => true,
        Channel::Stdout | Channel::Tcp | Channel::Memory | Channel::Null => false,
    }
}

fn text(path: &Path) -> anyhow::Result<String> {
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| Usage::error(format!("`{}` is no text", path.display())))
}

//! Configuration of telemetry: the transport, the buffer before it, and what to do when it fails.
//!
//! Plain data with defaults; what it means is telemetry's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How events leave the loop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TelemetryConfig {
    /// The channel.
    pub transport: TransportConfig,
    /// What waits for the channel.
    pub buffer: BufferConfig,
    /// What happens when the buffer is full.
    pub backpressure: BackpressureConfig,
    /// How often a failed sending is repeated.
    pub retry: RetryConfig,
    /// The thread that sends.
    pub worker: WorkerConfig,
    /// Whether observers inside the process are told what has changed since the tick before, instead
    /// of every tick as a whole. Nothing on the wire depends on it.
    pub diffs: bool,
    /// Whether lines are bare payloads, as consumers of the time before envelopes read them. It
    /// leaves with 2.0.0.
    pub legacy_stream: bool,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TransportConfig {
    /// What it is.
    pub kind: TransportKind,
    /// The file of `file` and `prometheus`.
    pub path: Option<String>,
    /// The peer of `tcp`, as `host:port`.
    pub address: Option<String>,
    /// TLS for `tcp`; without it lines go in the clear.
    pub tls: Option<TlsConfig>,
    /// The size of a file in bytes from which on a new one is begun; 0 for never.
    pub rotate_bytes: u64,
    /// How many old files are kept.
    #[schemars(range(min = 1, max = 1000))]
    pub keep_files: u32,
    /// How long a connection may take to come about, in milliseconds.
    #[schemars(range(min = 1, max = 600_000))]
    pub connect_timeout_ms: u64,
    /// How long a sending may take, in milliseconds.
    #[schemars(range(min = 1, max = 600_000))]
    pub send_timeout_ms: u64,
}

impl Default for TransportConfig {
    fn default() -> Self {
        Self {
            kind: TransportKind::Null,
            path: None,
            address: None,
            tls: None,
            rotate_bytes: 0,
            keep_files: 5,
            connect_timeout_ms: 2000,
            send_timeout_ms: 2000,
        }
    }
}

/// Kinds of channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransportKind {
    /// Lines to the standard output.
    Stdout,
    /// Lines to the end of a file.
    File,
    /// Lines to a peer.
    Tcp,
    /// The latest metrics in a text file for Prometheus.
    Prometheus,
    /// Lines kept in memory.
    Memory,
    /// Lines to nowhere.
    Null,
}

/// TLS for a peer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TlsConfig {
    /// The name that the peer's certificate must have; the host of the address when absent.
    pub server_name: Option<String>,
    /// A PEM file of certificates to trust; absent for those of the web.
    pub ca_file: Option<String>,
}

/// What waits for the channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BufferConfig {
    /// The most payloads that wait.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub max_payloads: u64,
    /// The most bytes that wait. A payload that is larger by itself is dropped, unless it tells of a
    /// failure.
    #[schemars(range(min = 1024, max = 17_179_869_184_u64))]
    pub max_bytes: u64,
    /// The backlog, in payloads, from which on health is `warn`.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub warn_payloads: u64,
}

impl Default for BufferConfig {
    fn default() -> Self {
        Self { max_payloads: 4096, max_bytes: 64 * 1024 * 1024, warn_payloads: 1024 }
    }
}

/// What happens when the buffer is full. Whatever the strategy, failures of the loop are dropped last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BackpressureConfig {
    /// The strategy.
    pub strategy: BackpressureStrategy,
    /// How long `block` waits for room, and `lockstep` for what is on its way, in milliseconds.
    #[schemars(range(min = 1, max = 600_000))]
    pub timeout_ms: u64,
}

impl Default for BackpressureConfig {
    fn default() -> Self {
        Self { strategy: BackpressureStrategy::DropOldest, timeout_ms: 500 }
    }
}

/// Who gives way when the buffer is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BackpressureStrategy {
    /// The oldest payload.
    DropOldest,
    /// The loop, for a time.
    Block,
    /// Nobody while the peer is there: the loop sends along with the worker. While the peer is away,
    /// the oldest payload.
    FanOut,
}

/// How often a failed sending is repeated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RetryConfig {
    /// How often it is tried again.
    #[schemars(range(min = 0, max = 1000))]
    pub attempts: u32,
    /// The wait before the first repetition, in milliseconds; it doubles each time.
    #[schemars(range(min = 0, max = 600_000))]
    pub backoff_ms: u64,
    /// The longest wait, in milliseconds.
    #[schemars(range(min = 0, max = 600_000))]
    pub max_backoff_ms: u64,
}

impl Default for RetryConfig {
    fn default() -> Self {
        Self { attempts: 5, backoff_ms: 50, max_backoff_ms: 2000 }
    }
}

/// The thread that sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WorkerConfig {
    /// How often it is started again after a crash.
    #[schemars(range(min = 0, max = 1000))]
    pub max_restarts: u32,
    /// The most payloads that it sends at once.
    #[schemars(range(min = 1, max = 100_000))]
    pub batch_payloads: u64,
    /// The most bytes that it sends at once; a payload that is larger by itself goes alone.
    #[schemars(range(min = 1, max = 17_179_869_184_u64))]
    pub batch_bytes: u64,
    /// Whether the loop keeps pace with it; absent for `background` with `tcp` and `lockstep` with
    /// all other transports.
    pub pace: Option<WorkerPace>,
}

/// Whether the loop keeps pace with the thread that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkerPace {
    /// It goes on while payloads wait. The counts in `transport` are those of the moment, so that
    /// two runs of the same seed differ there.
    Background,
    /// It waits at the end of each tick until what it sent is out, for as long as
    /// `backpressure.timeout_ms`. Two runs of the same seed differ in times alone.
    Lockstep,
}

impl Default for WorkerConfig {
    fn default() -> Self {
        Self { max_restarts: 3, batch_payloads: 256, batch_bytes: 1024 * 1024, pace: None }
    }
}

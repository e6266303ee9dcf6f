// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `telemetry.snapshot.migrations`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::TelemetrySnapshotMigrations;
use crate::event;

/// `telemetry.snapshot.migrations` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyTelemetrySnapshotMigrations {
    /// Version 1.
    V1(Box<v1::TelemetrySnapshotMigrations>),
}

event::versions!(
    AnyTelemetrySnapshotMigrations -> TelemetrySnapshotMigrations,
    V1(v1::TelemetrySnapshotMigrations) = 1
);

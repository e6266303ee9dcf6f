//! The contract between a town simulation and everything that reads its telemetry.
//!
//! JSON Schema files in `schema/` are the only source of truth; the types, readers and upgraders
//! here are generated from them when the crate is built.

pub mod contract;
pub mod error;
pub mod event;
pub mod json;
pub mod read;
pub mod shape;
pub mod upgrade;
#[cfg(feature = "validate")]
pub mod validate;

pub use crate::contract::{AnyEvent, AnyVersion, Kind, SCHEMAS};
pub use crate::contract::{
    console_result, envelope, loop_failure, loop_health, loop_tick, metric, policy_anneal_update,
    policy_metadata, policy_possession, rivalry_events, shared, stability_metrics,
    telemetry_snapshot_migrations,
};
pub use crate::error::Error;
pub use crate::event::{Event, Schema};
pub use crate::json::{Lazy, Maybe, Number, Raw};
pub use crate::read::{Envelope, Read, Reader, Sent, read};
pub use crate::shape::{Profile, Violation};
pub use crate::upgrade::Report;

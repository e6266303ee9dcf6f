//! The contract between a town simulation and everything that reads its telemetry.
//!
//! JSON Schema files in `schema/` are the only source of truth; the types, readers and upgraders
//! here are generated from them when the crate is built. [`contract`] is what is generated; all
//! else is what it stands on.
//!
//! Reading whatever comes, as the latest version:
//!
//! ```
//! use townlet_contract::{AnyEvent, read};
//!
//! let line = br#"{"event_type":"policy.possession","tick":7,"metadata":{},
//!     "payload":{"tick":7,"provider":"scripted","agents":["kai#1"],"possessed_agents":["kai#1"]}}"#;
//! let read = read(line)?;
//! assert_eq!(read.envelope.as_ref().map(|envelope| envelope.tick()), Some(7));
//! let AnyEvent::PolicyPossession(possession) = read.event else { panic!("another event") };
//! assert_eq!(possession.agents, ["kai#1"]);
//! # Ok::<(), townlet_contract::Error>(())
//! ```
//!
//! Writing what the closed schema accepts, and nothing else:
//!
//! ```
//! use townlet_contract::metric::{Metric, MetricName};
//! use townlet_contract::read::to_json;
//!
//! let metric = Metric::new(MetricName::LoopDurationMs, 41_u64.into(), Default::default());
//! assert_eq!(to_json(&metric)?, br#"{"name":"loop.duration_ms","value":41,"tags":{}}"#);
//! # Ok::<(), townlet_contract::Error>(())
//! ```
//!
//! Checking what somebody else sends, with every violation and its place:
//!
//! ```
//! use townlet_contract::{Kind, Profile, Reader};
//!
//! let reader = Reader::new().profile(Profile::Writer).event(Kind::Metric);
//! let found = reader.violations(br#"{"name": "loop.duration_ms", "value": null, "tag": {}}"#)?;
//! let places: Vec<_> = found.iter().map(|it| (it.pointer.as_str(), it.keyword)).collect();
//! assert!(places.contains(&("/value", "type")));
//! assert!(places.contains(&("", "additionalProperties")));
//! assert!(places.contains(&("", "required")));
//! # Ok::<(), townlet_contract::Error>(())
//! ```

pub mod shape;

pub mod json;

pub mod upgrade;

pub mod event;

pub mod contract;

pub mod error;

pub mod read;

#[cfg(feature = "validate")]
pub mod validate;

#[cfg(feature = "sim")]
pub mod telemetry;

#[cfg(feature = "sim")]
pub mod sim;

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

/// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

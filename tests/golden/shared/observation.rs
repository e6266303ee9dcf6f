// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ObservationEnvelope`; its latest version is re-exported here.

pub mod v1;

pub use self::v1::{
    ObservationEnvelope, NewObservationEnvelope, AgentObservation, ObservationMetadata,
    SocialContext, QueueState, QueueMembership, ObservedCooldown, Relations, AgentAction,
    ActionKind,
};

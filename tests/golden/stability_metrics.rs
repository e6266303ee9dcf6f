// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `stability.metrics`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::{
    StabilityMetrics, NewStabilityMetrics, Thresholds, NewThresholds, StarvationLimit,
    NewStarvationLimit, RewardVarianceLimit, OptionThrashLimit, PromotionWindow,
    NewPromotionWindow,
};
use crate::event;

/// `stability.metrics` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyStabilityMetrics {
    /// Version 1.
    V1(Box<v1::StabilityMetrics>),
}

event::versions!(AnyStabilityMetrics -> StabilityMetrics, V1(v1::StabilityMetrics) = 1);

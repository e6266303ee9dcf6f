// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `emit_metric`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::{Metric, MetricName, TagsValue};
use crate::event;

/// `emit_metric` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyMetric {
    /// Version 1.
    V1(Box<v1::Metric>),
}

event::versions!(AnyMetric -> Metric, V1(v1::Metric) = 1);

//! Rewards: what the world gives for, added up and kept within limits.

use super::settings::RewardLimits;
use crate::json::{Map, Number};
use crate::sim::figure::number;
use crate::sim::world::reward;

/// The components of each agent's reward, with `clip_adjustment`, which brings the sum within the
/// limits, and `total`.
pub(super) fn breakdown(given: &Map<Map<Number>>, limits: RewardLimits) -> Map<Map<Number>> {
    given.iter().map(|(agent, components)| (agent, whole(components, limits))).collect()
}

/// The reward of each agent, from the breakdown.
pub(super) fn totals(breakdown: &Map<Map<Number>>) -> Map<Number> {
    let total = |components: &Map<Number>| components.get("total").cloned().unwrap_or_default();
    breakdown.iter().map(|(agent, components)| (agent, total(components))).collect()
}

fn whole(given: &Map<Number>, limits: RewardLimits) -> Map<Number> {
    let mut components = given.clone();
    components.remove("clip_adjustment");
    let sum = reward::total(&components);
    let total = sum.max(limits.least).min(limits.most);
    components.insert("clip_adjustment", number(total - sum));
    components.insert("total", number(total));
    components
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_not_added_twice_and_sums_are_kept_within_limits() {
        let check = |given: &[(&str, f64)], total: f64, clip: f64| {
            let given: Map<Number> =
                given.iter().map(|(name, value)| (*name, number(*value))).collect();
            let whole = whole(&given, RewardLimits { least: -0.5, most: 1.0 });
            assert_eq!((whole["total"].as_f64(), whole["clip_adjustment"].as_f64()), (total, clip));
        };
        check(&[], 0.0, 0.0);
        check(&[("homeostasis", -0.25), ("needs_penalty", -0.5), ("survival", 0.25)], -0.25, 0.0);
        check(&[("homeostasis", -2.0), ("work", 0.5)], -0.5, 1.0);
        check(&[("work", 2.0), ("wage", 2.0)], 1.0, -1.0);
    }
}

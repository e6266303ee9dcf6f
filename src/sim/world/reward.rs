//! What the components of a reward are, and how they add up.

use crate::json::{Map, Number};

/// The components that add up to a reward. All others are parts of one of them: `survival` and
/// `needs_penalty` of `homeostasis`; `wage` and `punctuality` of `work`; `social_bonus`,
/// `social_penalty` and `social_avoidance` of `social`.
pub const SUMMED: [&str; 6] =
    ["homeostasis", "shaping", "work", "social", "terminal_penalty", "clip_adjustment"];

/// The whole reward, from its components.
#[must_use]
pub fn total(components: &Map<Number>) -> f64 {
    SUMMED.iter().filter_map(|name| components.get(name)).map(Number::as_f64).sum()
}

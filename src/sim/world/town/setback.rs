//! What came to nothing: an affordance that an agent began or wanted, and why it was not to be.

use super::state::State;
use serde_json::json;

/// Notes that something came to nothing.
pub(super) fn note(
    state: &mut State,
    id: &str,
    object_id: &str,
    affordance: Option<&str>,
    reason: &str,
) {
    let object = state.objects.get(object_id);
    let running = object.and_then(|it| it.running.as_ref()).map(|it| it.affordance.clone());
    let affordance = affordance.map(str::to_owned).or(running);
    let about = json!({
        "agent_id": id, "object_id": object_id, "affordance_id": affordance, "reason": reason,
    });
    state.event("affordance_fail", about);
}

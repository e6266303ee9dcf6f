//! Commands about disturbances: see them, cause one, take one away.

use super::arguments::Arguments;
use super::{not_found, refusal};
use crate::sim::config::town::{PerturbationSpec, SpecKind};
use crate::sim::world::Refusal;
use crate::sim::world::town::disturbances::{self, Planned, Wishes};
use crate::sim::world::town::state::State;
use serde_json::{Value, json};

/// `perturbation_queue`: those at work, to come and at rest.
pub(super) fn perturbation_queue(state: &mut State, _of: &Arguments) -> Result<Value, Refusal> {
    let all = &state.disturbances;
    Ok(json!({
        "active": all.active.values().map(summary).collect::<Vec<_>>(),
        "pending": all.pending.iter().map(summary).collect::<Vec<_>>(),
        "cooldowns": {"spec": all.spec_rests, "agents": all.target_rests},
    }))
}

/// `perturbation_trigger <spec> [starts_in=] [duration=] [magnitude=] [targets=]`. What is at rest
/// is woken: the console knows what it does.
pub(super) fn perturbation_trigger(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let name = of.needed_text("spec", 0)?;
    let specs = &state.config.perturbations.specs;
    let spec = specs.iter().find(|spec| spec.name == name).cloned();
    let spec = spec.ok_or_else(|| not_found("perturbation", &name))?;
    let duration = of.ticks("duration", 2)?;
    if duration == Some(0) {
        let message = "`duration` is 0; give at least one tick".to_owned();
        return Err(refusal("invalid_args", message, None));
    }
    let wishes = Wishes {
        starts_in: of.ticks("starts_in", 1)?.unwrap_or(0),
        duration,
        magnitude: of.number("magnitude", 3, [0.0, 1000.0])?,
        targets: targets(state, of, &spec)?,
    };
    let running = state.disturbances.pending.iter().chain(state.disturbances.active.values());
    if let Some(other) = running.into_iter().find(|it| it.spec == name) {
        let message =
            format!("`{name}` is planned or at work as `{}`; cancel it first", other.event_id);
        return Err(refusal("conflict", message, Some(summary(other))));
    }
    let id = disturbances::plan(state, &spec, wishes);
    let planned = state.disturbances.pending.iter().find(|it| it.event_id == id);
    Ok(planned.map_or(Value::Null, summary))
}

fn targets(state: &State, of: &Arguments, spec: &PerturbationSpec) -> Result<Vec<String>, Refusal> {
    let mut targets = of.texts("targets")?;
    targets.sort();
    targets.dedup();
    if spec.kind != SpecKind::ArrangedMeet && !targets.is_empty() {
        let message = format!("`{}` concerns everyone; leave `targets` out", spec.name);
        return Err(refusal("invalid_args", message, None));
    }
    match targets.iter().find(|id| !state.agents.contains_key(*id)) {
        Some(unknown) => Err(not_found("agent", unknown)),
        None => Ok(targets),
    }
}

/// `perturbation_cancel <event_id>`.
pub(super) fn perturbation_cancel(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let id = of.needed_text("event_id", 0)?;
    if disturbances::cancel(state, &id) {
        Ok(json!({"event_id": id, "cancelled": true}))
    } else {
        Err(not_found("perturbation", &id))
    }
}

fn summary(planned: &Planned) -> Value {
    json!({
        "event_id": planned.event_id, "spec": planned.spec, "kind": planned.kind,
        "starts_at": planned.starts, "ends_at": planned.ends, "targets": planned.targets,
    })
}

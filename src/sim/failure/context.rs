//! Which context a failure is told with.

use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::json::Sparse;

/// The contexts that are known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contexts {
    /// That of the tick which is under way, if it has got that far.
    pub(crate) of_this_tick: Option<Sparse<GlobalContext>>,
    /// That of the last tick which got that far.
    pub(crate) last_known: Option<Sparse<GlobalContext>>,
}

impl Contexts {
    /// This tick's, else the last known one, else the last observation's, else `{}`.
    pub(crate) fn best(&self, observed: Option<&ObservationEnvelope>) -> Sparse<GlobalContext> {
        let observed = observed.map(|envelope| &*envelope.global);
        self.known().or(observed).cloned().map(Sparse::from).unwrap_or_default()
    }

    /// This tick's, else the last known one.
    pub(crate) fn known(&self) -> Option<&GlobalContext> {
        self.of_this_tick.as_deref().or(self.last_known.as_deref())
    }

    /// Starts a tick.
    pub(crate) fn begin(&mut self) {
        if let Some(context) = self.of_this_tick.take() {
            self.last_known = Some(context);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::shared::observation::v1::NewObservationEnvelope;
    use crate::json::{Map, Maybe};

    fn seeded(seed: u64) -> Sparse<GlobalContext> {
        GlobalContext { rng_seed: Maybe::Value(seed), ..GlobalContext::default() }.into()
    }

    #[test]
    fn the_best_context_is_the_nearest() {
        let observed = ObservationEnvelope::new(NewObservationEnvelope {
            tick: 1,
            dto_schema_version: "0.2.0".to_owned(),
            agents: Vec::new(),
            global: seeded(3),
            actions: Map::new(),
            terminated: Map::new(),
            termination_reasons: Map::new(),
        });
        let mut contexts = Contexts::default();
        assert_eq!(contexts.best(None), Sparse::default());
        assert_eq!(contexts.best(Some(&observed)), seeded(3));
        contexts.last_known = Some(seeded(2));
        assert_eq!(contexts.best(Some(&observed)), seeded(2));
        contexts.of_this_tick = Some(seeded(1));
        assert_eq!(contexts.best(Some(&observed)), seeded(1));
        contexts.begin();
        assert_eq!((contexts.of_this_tick, contexts.last_known), (None, Some(seeded(1))));
    }
}

//! The policy of a configuration: what agents do about their needs in the town that is configured.

use crate::sim::config::Config;
use crate::sim::config::policy::{AnnealConfig, NeedThresholds};
use crate::sim::config::town::{AffordanceConfig, ObjectConfig, TownConfig};
use crate::sim::policy::{AnnealSchedule, NeedOption, PolicySettings};

/// A need, how an affordance changes it, and the level below which agents think of it.
type Need = (&'static str, fn(&AffordanceConfig) -> f64, fn(&NeedThresholds) -> f64);

/// The needs, the most pressing first.
const NEEDS: [Need; 3] = [
    ("hunger", |affordance| affordance.effects.hunger, |below| below.hunger),
    ("hygiene", |affordance| affordance.effects.hygiene, |below| below.hygiene),
    ("energy", |affordance| affordance.effects.energy, |below| below.energy),
];

/// The settings of the policy.
pub(super) fn policy_settings(config: &Config, seed: u64) -> PolicySettings {
    let policy = &config.policy;
    PolicySettings {
        config_id: config.config_id.clone(),
        provider: policy.provider.clone(),
        hash: policy.hash.clone(),
        observation_variant: policy.observation_variant.name().to_owned(),
        seed,
        blend_enabled: policy.anneal.enabled,
        anneal_ratio: policy.anneal.enabled.then_some(policy.anneal.start_ratio),
        anneal: schedule(&policy.anneal),
        option_commit_ticks: policy.option_commit_ticks,
        possessed: policy.possessed.clone(),
        options: options(&config.town, &policy.thresholds),
    }
}

fn schedule(anneal: &AnnealConfig) -> Option<AnnealSchedule> {
    let way = (anneal.end_ratio - anneal.start_ratio).abs();
    let step = way / anneal.steps.max(1) as f64;
    let (from_tick, every_ticks) = (anneal.from_tick, anneal.every_ticks);
    (anneal.enabled && step > 0.0).then_some(AnnealSchedule {
        target: anneal.end_ratio,
        from_tick,
        every_ticks,
        step,
    })
}

/// For each need the affordance that does most about it; none for a need that nothing is done about.
fn options(town: &TownConfig, thresholds: &NeedThresholds) -> Vec<NeedOption> {
    let option = |(need, effect, below): &Need| {
        let helpful = town.affordances.iter().filter(|affordance| effect(affordance) > 0.0);
        let best = helpful.max_by(|a, b| effect(a).total_cmp(&effect(b)))?;
        let objects = objects(town, &best.object);
        let (need, affordance) = ((*need).to_owned(), best.id.clone());
        let below = below(thresholds);
        (!objects.is_empty()).then_some(NeedOption { need, below, objects, affordance })
    };
    NEEDS.iter().filter_map(option).collect()
}

/// The names of all objects of a kind.
fn objects(town: &TownConfig, kind: &str) -> Vec<String> {
    let of_kind = town.objects.iter().filter(|object| object.kind == kind);
    let count = |object: &ObjectConfig| {
        object.count.max(town.population.div_ceil(object.agents_per_object.max(1)))
    };
    let names = |object| (1..=count(object)).map(move |number| format!("{kind}_{number}"));
    of_kind.flat_map(names).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_know_what_to_do_about_every_need() {
        let mut config = Config::default();
        config.town.population = 9;
        let settings = policy_settings(&config, 7);
        let known: Vec<_> = settings.options.iter().map(|it| it.affordance.as_str()).collect();
        assert_eq!(known, ["eat_meal", "take_shower", "sleep"]);
        assert_eq!(settings.options[0].objects, ["fridge_1", "fridge_2", "fridge_3"]);
        assert_eq!((settings.seed, settings.anneal_ratio, settings.anneal), (7, None, None));
    }

    #[test]
    fn the_share_goes_in_equal_steps() {
        let mut config = Config::default();
        config.policy.anneal.enabled = true;
        config.policy.anneal.start_ratio = 1.0;
        config.policy.anneal.end_ratio = 0.5;
        let settings = policy_settings(&config, 7);
        let expected = AnnealSchedule { target: 0.5, from_tick: 50, every_ticks: 50, step: 0.05 };
        assert_eq!((settings.anneal_ratio, settings.anneal), (Some(1.0), Some(expected)));
        config.policy.anneal.end_ratio = 1.0;
        assert_eq!(policy_settings(&config, 7).anneal, None, "there is no way to go");
    }
}

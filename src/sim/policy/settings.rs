//! What a policy is made of: its options, how long it keeps to one, and how much it is mixed.

use serde::{Deserialize, Serialize};

/// The settings of a scripted policy. Its digest is taken from them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicySettings {
    /// The configuration that the policy belongs to, such as `quiet`.
    pub config_id: String,
    /// What runs the policy, as in `provider`.
    pub provider: String,
    /// The hash of the learned policy that is mixed in, if there is one.
    pub hash: Option<String>,
    /// Which form of observation the policy reads, such as `hybrid`.
    pub observation_variant: String,
    /// The seed of its draws.
    pub seed: u64,
    /// Whether mixing is switched on from the start; later, whoever sets a share switches it on.
    pub blend_enabled: bool,
    /// The share of the learned policy at the start, from 0 to 1; without it nothing is mixed.
    pub anneal_ratio: Option<f64>,
    /// How the share changes from tick to tick; `None` while it stays as it is.
    pub anneal: Option<AnnealSchedule>,
    /// How many ticks an agent keeps to what it has chosen.
    pub option_commit_ticks: u64,
    /// Agents that are possessed from the start.
    pub possessed: Vec<String>,
    /// What agents can do about their needs; the first that fits is taken.
    pub options: Vec<NeedOption>,
}

/// A share that moves in equal steps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnnealSchedule {
    /// The share at the end, from 0 to 1.
    pub target: f64,
    /// The tick of the first step.
    pub from_tick: u64,
    /// Ticks from one step to the next; 1 or more.
    pub every_ticks: u64,
    /// The length of a step; more than 0.
    pub step: f64,
}

/// Something that an agent can do about a need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedOption {
    /// The need that it is about, such as `hunger`.
    pub need: String,
    /// The level below which the script thinks of it, from 0 to 1.
    pub below: f64,
    /// The objects to choose from, any of which will do: one by its name, such as `fridge_1`, or a
    /// kind, such as `fridge`, of which the world finds one.
    pub objects: Vec<String>,
    /// What to do with it, such as `eat_meal`.
    pub affordance: String,
}

impl NeedOption {
    /// An option with one object.
    #[must_use]
    pub fn new(need: &str, below: f64, object: &str, affordance: &str) -> Self {
        Self {
            need: need.to_owned(),
            below,
            objects: vec![object.to_owned()],
            affordance: affordance.to_owned(),
        }
    }

    /// Whether an object is one to choose from: by its name, or by its kind and a number.
    pub(super) fn fits(&self, object: &str) -> bool {
        self.objects.iter().any(|wanted| {
            let rest = object.strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        })
    }
}

impl Default for PolicySettings {
    /// Nothing is mixed; agents eat, wash and sleep before a need is half gone.
    fn default() -> Self {
        Self {
            config_id: "default".to_owned(),
            provider: "scripted".to_owned(),
            hash: None,
            observation_variant: "full".to_owned(),
            seed: 0,
            blend_enabled: false,
            anneal_ratio: None,
            anneal: None,
            option_commit_ticks: 15,
            possessed: Vec::new(),
            options: vec![
                NeedOption::new("hunger", 0.5, "fridge", "eat_meal"),
                NeedOption::new("hygiene", 0.4, "shower", "take_shower"),
                NeedOption::new("energy", 0.3, "bed", "sleep"),
            ],
        }
    }
}

//! What the policy says about itself, as DTOs.

use super::{PolicySettings, ScriptedPolicy};
use crate::contract::shared::anneal_context::v1::{AnnealContext, NewAnnealContext};
use crate::contract::shared::policy_identity::v1::PolicyIdentity;
use crate::contract::shared::policy_snapshot::v1::PolicySnapshot;
use crate::contract::shared::policy_state::v1::{NewPolicyState, PolicyState};
use crate::json::{Map, Raw};
use crate::sim::figure::number;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The digest by which a policy is known: that of the learned one, else that of the settings, in
/// hexadecimal digits.
pub(super) fn digest(settings: &PolicySettings) -> String {
    if let Some(hash) = &settings.hash {
        return hash.clone();
    }
    // The settings are a struct of plain fields: `Debug` names each and rounds nothing.
    let bytes = Sha256::digest(format!("{settings:?}"));
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes every text");
        text
    })
}

impl ScriptedPolicy {
    /// Which policy is at work.
    #[must_use]
    pub fn identity(&self) -> PolicyIdentity {
        PolicyIdentity {
            config_id: Some(self.settings.config_id.clone()),
            provider: Some(self.settings.provider.clone()),
            policy_hash: Some(self.digest.clone()),
            observation_variant: Some(self.settings.observation_variant.clone()),
            anneal_ratio: self.state.anneal.ratio.map(number),
            ..PolicyIdentity::default()
        }
    }

    /// Which policy is at work and what it has been doing.
    #[must_use]
    pub fn state(&self) -> PolicyState {
        let minds = self.state.minds.iter();
        PolicyState::new(NewPolicyState {
            identity: self.identity(),
            possessed_agents: self.possessed_agents(),
            option_switch_counts: minds
                .map(|(agent, mind)| (agent.as_str(), mind.switches))
                .collect(),
            anneal_ratio: self.state.anneal.ratio.map(number),
        })
    }

    /// All possessed agents, in order.
    #[must_use]
    pub fn possessed_agents(&self) -> Vec<String> {
        self.possessed().map(str::to_owned).collect()
    }

    /// How the two policies are being mixed.
    #[must_use]
    pub fn anneal_context(&self) -> AnnealContext {
        let committed = self.state.minds.iter().filter(|(_, mind)| mind.option.is_some());
        AnnealContext::new(NewAnnealContext {
            anneal_ratio: self.state.anneal.ratio.map(number),
            blend_enabled: self.state.anneal.ratio.is_some(),
            option_commit_ticks: self.settings.option_commit_ticks,
            possessed_agents: self.possessed_agents(),
            commit_state: committed.map(|(agent, mind)| (agent.as_str(), mind.until)).collect(),
        })
    }

    /// Who asked for the share as it is.
    #[must_use]
    pub fn anneal_source(&self) -> &str {
        &self.state.anneal.source
    }

    /// What the policy holds about each agent.
    #[must_use]
    pub fn snapshot(&self) -> PolicySnapshot {
        let minds = self.state.minds.iter();
        minds
            .map(|(agent, mind)| {
                let option = mind.option.and_then(|place| self.settings.options.get(place));
                let named = option.map(|option| option.affordance.clone());
                let mut entry = Map::new();
                entry.insert("committed_until", Raw::of(&mind.until));
                entry.insert("option", Raw::of(&named));
                entry.insert("switches", Raw::of(&mind.switches));
                (agent.as_str(), entry)
            })
            .collect()
    }
}

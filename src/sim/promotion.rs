//! Promotion: whether the policy at work runs steadily enough to be released.
//!
//! Time is cut into windows of equal length. A window passes when no alert was in
//! force in it but those that are allowed; after some passes in a row the candidate is ready, and a fail ends
//! that. Promoting makes a ready candidate the release.

use crate::contract::shared::promotion_state::v1::{
    NewPromotionState, PromotionStage, PromotionState, Release,
};
use crate::contract::stability_metrics::v1::{NewPromotionWindow, PromotionWindow};
use crate::json::{Map, Raw};
use serde::{Deserialize, Serialize};

/// How long and how often a policy is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromotionSettings {
    /// The configuration that is released when the run starts.
    pub release: String,
    /// The configuration that is being judged, if any.
    pub candidate: Option<String>,
    /// The length of a window in ticks; 1 or more.
    pub window_ticks: u64,
    /// Passes in a row that make a candidate ready.
    pub required_passes: u64,
    /// Alerts that a window may have and still pass.
    pub allowed_alerts: Vec<String>,
}

impl Default for PromotionSettings {
    fn default() -> Self {
        Self {
            release: "default".to_owned(),
            candidate: None,
            window_ticks: 1000,
            required_passes: 2,
            allowed_alerts: Vec::new(),
        }
    }
}

/// Where a candidate stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Promotion {
    settings: PromotionSettings,
    memory: PromotionMemory,
}

/// What the judgement remembers from tick to tick.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PromotionMemory {
    window_start: u64,
    /// Whether an alert that is not allowed was in force in the window that is open.
    alerted: bool,
    streak: u64,
    ready_tick: Option<u64>,
    last: Option<(Verdict, u64)>,
    /// The configuration that was promoted, once one was.
    promoted: Option<String>,
    history: Vec<PromotedAt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Verdict {
    Pass,
    Fail,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PromotedAt {
    tick: u64,
    from: String,
    to: String,
}

/// No candidate is ready to be promoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotReady;

impl Promotion {
    /// A judgement that starts now.
    #[must_use]
    pub fn new(settings: PromotionSettings) -> Self {
        Self { settings, memory: PromotionMemory::default() }
    }

    /// A judgement that goes on with what another one remembered.
    pub(crate) fn with_memory(settings: PromotionSettings, memory: PromotionMemory) -> Self {
        Self { settings, memory }
    }

    pub(crate) fn memory(&self) -> &PromotionMemory {
        &self.memory
    }

    /// Takes a tick in, with the alerts in force.
    pub fn record(&mut self, tick: u64, alerts: &[String]) {
        let allowed = &self.settings.allowed_alerts;
        self.memory.alerted |= alerts.iter().any(|alert| !allowed.contains(alert));
        let length = self.settings.window_ticks.max(1);
        if tick < self.memory.window_start.saturating_add(length) {
            return;
        }
        let passes = !self.memory.alerted;
        let verdict = if passes { Verdict::Pass } else { Verdict::Fail };
        self.memory.streak = if passes { self.memory.streak + 1 } else { 0 };
        self.memory.last = Some((verdict, tick));
        self.memory.window_start = tick;
        self.memory.alerted = false;
        let ready = self.memory.streak >= self.settings.required_passes;
        self.memory.ready_tick = match (self.candidate().is_some() && ready, self.memory.ready_tick)
        {
            (true, Some(since)) => Some(since),
            (true, None) => Some(tick),
            (false, _) => None,
        };
    }

    /// Releases the candidate.
    ///
    /// # Errors
    ///
    /// When none is ready.
    pub fn promote(&mut self, tick: u64) -> Result<(), NotReady> {
        let candidate = self.candidate().filter(|_| self.memory.ready_tick.is_some());
        let to = candidate.ok_or(NotReady)?.to_owned();
        let from = self.release().to_owned();
        self.memory.history.push(PromotedAt { tick, from, to: to.clone() });
        self.memory.promoted = Some(to);
        self.memory.ready_tick = None;
        self.memory.streak = 0;
        Ok(())
    }

    /// The configuration that is being judged; none once it is promoted.
    fn candidate(&self) -> Option<&str> {
        let wanted = self.settings.candidate.as_deref();
        wanted.filter(|wanted| self.memory.promoted.as_deref() != Some(*wanted))
    }

    fn release(&self) -> &str {
        self.memory.promoted.as_deref().unwrap_or(&self.settings.release)
    }

    fn last_result(&self) -> Option<String> {
        let (verdict, _) = self.memory.last?;
        let word = match verdict {
            Verdict::Pass => "pass",
            Verdict::Fail => "fail",
        };
        Some(word.to_owned())
    }

    /// The window that is open.
    #[must_use]
    pub fn window(&self) -> PromotionWindow {
        let length = self.settings.window_ticks.max(1);
        PromotionWindow::new(NewPromotionWindow {
            window_start: self.memory.window_start,
            window_end: self.memory.window_start.saturating_add(length),
            window_ticks: length,
            pass_streak: self.memory.streak,
            required_passes: self.settings.required_passes,
            candidate_ready: self.memory.ready_tick.is_some(),
            last_result: self.last_result(),
            last_evaluated_tick: self.memory.last.map(|(_, tick)| tick),
        })
    }

    /// Where the candidate stands.
    #[must_use]
    pub fn state(&self) -> PromotionState {
        let stage = match (self.memory.ready_tick, &self.memory.promoted) {
            (Some(_), _) => PromotionStage::Ready,
            (None, Some(_)) => PromotionStage::Promoted,
            (None, None) => PromotionStage::Monitoring,
        };
        PromotionState::new(NewPromotionState {
            state: stage,
            pass_streak: self.memory.streak,
            required_passes: self.settings.required_passes,
            candidate_ready: self.memory.ready_tick.is_some(),
            candidate_ready_tick: self.memory.ready_tick,
            last_result: self.last_result(),
            last_evaluated_tick: self.memory.last.map(|(_, tick)| tick),
            current_release: release(self.release()),
            initial_release: release(&self.settings.release),
            candidate: self.candidate().map(release),
            history: self.memory.history.iter().map(PromotedAt::entry).collect(),
        })
    }
}

impl PromotedAt {
    fn entry(&self) -> Map<Raw> {
        let mut entry = Map::new();
        entry.insert("event", Raw::of("promoted"));
        entry.insert("from", Raw::of(&self.from));
        entry.insert("tick", Raw::of(&self.tick));
        entry.insert("to", Raw::of(&self.to));
        entry
    }
}

fn release(config_id: &str) -> Release {
    Release { config_id: Some(config_id.to_owned()), ..Release::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged() -> Promotion {
        let candidate = Some("next".to_owned());
        let window_ticks = 10;
        Promotion::new(PromotionSettings {
            candidate,
            window_ticks,
            ..PromotionSettings::default()
        })
    }

    fn run(promotion: &mut Promotion, ticks: std::ops::RangeInclusive<u64>, alerts: &[String]) {
        for tick in ticks {
            promotion.record(tick, alerts);
        }
    }

    #[test]
    fn passes_in_a_row_make_a_candidate_ready() {
        let mut promotion = judged();
        run(&mut promotion, 1..=19, &[]);
        assert_eq!(promotion.state().state, PromotionStage::Monitoring);
        assert_eq!(promotion.promote(19), Err(NotReady));
        run(&mut promotion, 20..=35, &[]);
        assert_eq!(promotion.state().candidate_ready_tick, Some(20));
        assert_eq!(promotion.window().window_start, 30);
        promotion.promote(35).expect("it is ready");
        let state = promotion.state();
        assert_eq!(state.state, PromotionStage::Promoted);
        assert_eq!(state.current_release.config_id.as_deref(), Some("next"));
        assert_eq!((state.candidate, state.history.len()), (None, 1));
    }

    #[test]
    fn an_alert_fails_its_window() {
        let mut promotion = judged();
        run(&mut promotion, 1..=20, &[]);
        run(&mut promotion, 21..=21, &["rivalry_spike".to_owned()]);
        run(&mut promotion, 22..=30, &[]);
        let state = promotion.state();
        assert_eq!((state.candidate_ready, state.pass_streak), (false, 0));
        assert_eq!(state.last_result.as_deref(), Some("fail"));
        assert_eq!(state.last_evaluated_tick, Some(30));
    }
}

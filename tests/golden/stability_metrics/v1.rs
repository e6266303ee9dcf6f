// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `stability.metrics` version 1.
//!
//! How steady the run is: counts and means over rolling windows of time, and the thresholds that they are held to. The payload has no tick of its own; the envelope has it.
//!
//! From `stability_metrics/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// How steady the run is: counts and means over rolling windows of time, and the thresholds that they are held to. The payload has no tick of its own; the envelope has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StabilityMetrics {
    /// The names of the alerts in force, such as `lateness_spike`.
    pub alerts: Vec<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub option_samples: shared::count::v1::Count,
    /// Changes of mind per agent and tick in the window. 0 or more.
    pub option_switch_rate: json::Number,
    /// The window of time in which a candidate is being evaluated.
    pub promotion: PromotionWindow,
    /// Where a new policy stands on its way to replace the released one.
    pub promotion_state: Box<shared::promotion_state::v1::PromotionState>,
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_deltas: shared::queue_metrics::v1::QueueMetrics,
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_totals: shared::queue_metrics::v1::QueueMetrics,
    /// Mean of the rewards in the window; null when there was no sample.
    pub reward_mean: Option<shared::reward::v1::Reward>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub reward_samples: shared::count::v1::Count,
    /// Variance of the rewards in the window, 0 or more; null when there was no sample.
    pub reward_variance: Option<json::Number>,
    /// The latest clashes between agents, at most 120, oldest first.
    pub rivalry_events: Vec<shared::rivalry_event::v1::RivalryEvent>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub starvation_incidents: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub starvation_window_ticks: shared::tick_span::v1::TickSpan,
    /// The limits beyond which an alert is raised.
    pub thresholds: Box<Thresholds>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`StabilityMetrics`] has; [`StabilityMetrics::new`] takes it.
#[derive(Debug)]
pub struct NewStabilityMetrics {
    /// The names of the alerts in force, such as `lateness_spike`.
    pub alerts: Vec<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub option_samples: shared::count::v1::Count,
    /// Changes of mind per agent and tick in the window. 0 or more.
    pub option_switch_rate: json::Number,
    /// The window of time in which a candidate is being evaluated.
    pub promotion: PromotionWindow,
    /// Where a new policy stands on its way to replace the released one.
    pub promotion_state: Box<shared::promotion_state::v1::PromotionState>,
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_deltas: shared::queue_metrics::v1::QueueMetrics,
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_totals: shared::queue_metrics::v1::QueueMetrics,
    /// Mean of the rewards in the window; null when there was no sample.
    pub reward_mean: Option<shared::reward::v1::Reward>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub reward_samples: shared::count::v1::Count,
    /// Variance of the rewards in the window, 0 or more; null when there was no sample.
    pub reward_variance: Option<json::Number>,
    /// The latest clashes between agents, at most 120, oldest first.
    pub rivalry_events: Vec<shared::rivalry_event::v1::RivalryEvent>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub starvation_incidents: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub starvation_window_ticks: shared::tick_span::v1::TickSpan,
    /// The limits beyond which an alert is raised.
    pub thresholds: Box<Thresholds>,
}

impl StabilityMetrics {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewStabilityMetrics) -> Self {
        Self {
            alerts: required.alerts,
            option_samples: required.option_samples,
            option_switch_rate: required.option_switch_rate,
            promotion: required.promotion,
            promotion_state: required.promotion_state,
            queue_deltas: required.queue_deltas,
            queue_totals: required.queue_totals,
            reward_mean: required.reward_mean,
            reward_samples: required.reward_samples,
            reward_variance: required.reward_variance,
            rivalry_events: required.rivalry_events,
            starvation_incidents: required.starvation_incidents,
            starvation_window_ticks: required.starvation_window_ticks,
            thresholds: required.thresholds,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for StabilityMetrics {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&STABILITY_METRICS)?;
        let mut alerts = None;
        let mut option_samples = None;
        let mut option_switch_rate = None;
        let mut promotion = None;
        let mut promotion_state = None;
        let mut queue_deltas = None;
        let mut queue_totals = None;
        let mut reward_mean = None;
        let mut reward_samples = None;
        let mut reward_variance = None;
        let mut rivalry_events = None;
        let mut starvation_incidents = None;
        let mut starvation_window_ticks = None;
        let mut thresholds = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut alerts, &STABILITY_METRICS, 0),
                1 => cursor.fill(&mut option_samples, &STABILITY_METRICS, 1),
                2 => cursor.fill(&mut option_switch_rate, &STABILITY_METRICS, 2),
                3 => cursor.fill(&mut promotion, &STABILITY_METRICS, 3),
                4 => cursor.fill(&mut promotion_state, &STABILITY_METRICS, 4),
                5 => cursor.fill(&mut queue_deltas, &STABILITY_METRICS, 5),
                6 => cursor.fill(&mut queue_totals, &STABILITY_METRICS, 6),
                7 => cursor.fill(&mut reward_mean, &STABILITY_METRICS, 7),
                8 => cursor.fill(&mut reward_samples, &STABILITY_METRICS, 8),
                9 => cursor.fill(&mut reward_variance, &STABILITY_METRICS, 9),
                10 => cursor.fill(&mut rivalry_events, &STABILITY_METRICS, 10),
                11 => cursor.fill(&mut starvation_incidents, &STABILITY_METRICS, 11),
                12 => cursor.fill(&mut starvation_window_ticks, &STABILITY_METRICS, 12),
                13 => cursor.fill(&mut thresholds, &STABILITY_METRICS, 13),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(alerts),
            Some(option_samples),
            Some(option_switch_rate),
            Some(promotion),
            Some(promotion_state),
            Some(queue_deltas),
            Some(queue_totals),
            Some(reward_mean),
            Some(reward_samples),
            Some(reward_variance),
            Some(rivalry_events),
            Some(starvation_incidents),
            Some(starvation_window_ticks),
            Some(thresholds),
        ) = (
            alerts,
            option_samples,
            option_switch_rate,
            promotion,
            promotion_state,
            queue_deltas,
            queue_totals,
            reward_mean,
            reward_samples,
            reward_variance,
            rivalry_events,
            starvation_incidents,
            starvation_window_ticks,
            thresholds,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            alerts,
            option_samples,
            option_switch_rate,
            promotion,
            promotion_state,
            queue_deltas,
            queue_totals,
            reward_mean,
            reward_samples,
            reward_variance,
            rivalry_events,
            starvation_incidents,
            starvation_window_ticks,
            thresholds,
            extra: extra.into(),
        })
    }
}

json::typed!(StabilityMetrics : STABILITY_METRICS_SHAPE);

impl json::Write for StabilityMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"alerts\":", &self.alerts);
        object.field("\"option_samples\":", &self.option_samples);
        object.field("\"option_switch_rate\":", &self.option_switch_rate);
        object.field("\"promotion\":", &self.promotion);
        object.field("\"promotion_state\":", &self.promotion_state);
        object.field("\"queue_deltas\":", &self.queue_deltas);
        object.field("\"queue_totals\":", &self.queue_totals);
        object.field("\"reward_mean\":", &self.reward_mean);
        object.field("\"reward_samples\":", &self.reward_samples);
        object.field("\"reward_variance\":", &self.reward_variance);
        object.field("\"rivalry_events\":", &self.rivalry_events);
        object.field("\"starvation_incidents\":", &self.starvation_incidents);
        object.field("\"starvation_window_ticks\":", &self.starvation_window_ticks);
        object.field("\"thresholds\":", &self.thresholds);
        object.extra(&self.extra);
        object.end();
    }
}

/// The limits beyond which an alert is raised.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thresholds {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub affordance_fail_threshold: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub lateness_threshold: shared::count::v1::Count,
    /// How often agents may change their minds, and from how many samples on that is judged.
    pub option_thrash: OptionThrashLimit,
    /// How much rewards may vary, and from how many samples on that is judged.
    pub reward_variance: RewardVarianceLimit,
    /// When hunger counts as starvation, and how much of it is too much.
    pub starvation: StarvationLimit,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Thresholds`] has; [`Thresholds::new`] takes it.
#[derive(Debug)]
pub struct NewThresholds {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub affordance_fail_threshold: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub lateness_threshold: shared::count::v1::Count,
    /// How often agents may change their minds, and from how many samples on that is judged.
    pub option_thrash: OptionThrashLimit,
    /// How much rewards may vary, and from how many samples on that is judged.
    pub reward_variance: RewardVarianceLimit,
    /// When hunger counts as starvation, and how much of it is too much.
    pub starvation: StarvationLimit,
}

impl Thresholds {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewThresholds) -> Self {
        Self {
            affordance_fail_threshold: required.affordance_fail_threshold,
            lateness_threshold: required.lateness_threshold,
            option_thrash: required.option_thrash,
            reward_variance: required.reward_variance,
            starvation: required.starvation,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Thresholds {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&THRESHOLDS)?;
        let mut affordance_fail_threshold = None;
        let mut lateness_threshold = None;
        let mut option_thrash = None;
        let mut reward_variance = None;
        let mut starvation = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut affordance_fail_threshold, &THRESHOLDS, 0),
                1 => cursor.fill(&mut lateness_threshold, &THRESHOLDS, 1),
                2 => cursor.fill(&mut option_thrash, &THRESHOLDS, 2),
                3 => cursor.fill(&mut reward_variance, &THRESHOLDS, 3),
                4 => cursor.fill(&mut starvation, &THRESHOLDS, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(affordance_fail_threshold),
            Some(lateness_threshold),
            Some(option_thrash),
            Some(reward_variance),
            Some(starvation),
        ) = (
            affordance_fail_threshold,
            lateness_threshold,
            option_thrash,
            reward_variance,
            starvation,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            affordance_fail_threshold,
            lateness_threshold,
            option_thrash,
            reward_variance,
            starvation,
            extra: extra.into(),
        })
    }
}

json::typed!(Thresholds : THRESHOLDS_SHAPE);

impl json::Write for Thresholds {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"affordance_fail_threshold\":", &self.affordance_fail_threshold);
        object.field("\"lateness_threshold\":", &self.lateness_threshold);
        object.field("\"option_thrash\":", &self.option_thrash);
        object.field("\"reward_variance\":", &self.reward_variance);
        object.field("\"starvation\":", &self.starvation);
        object.extra(&self.extra);
        object.end();
    }
}

/// When hunger counts as starvation, and how much of it is too much.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarvationLimit {
    /// The level of the need below which an agent starves, from 0 to 1.
    pub hunger_threshold: json::Number,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub max_incidents: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub min_duration_ticks: shared::tick_span::v1::TickSpan,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`StarvationLimit`] has; [`StarvationLimit::new`] takes it.
#[derive(Debug)]
pub struct NewStarvationLimit {
    /// The level of the need below which an agent starves, from 0 to 1.
    pub hunger_threshold: json::Number,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub max_incidents: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub min_duration_ticks: shared::tick_span::v1::TickSpan,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
}

impl StarvationLimit {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewStarvationLimit) -> Self {
        Self {
            hunger_threshold: required.hunger_threshold,
            max_incidents: required.max_incidents,
            min_duration_ticks: required.min_duration_ticks,
            window_ticks: required.window_ticks,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for StarvationLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&STARVATION_LIMIT)?;
        let mut hunger_threshold = None;
        let mut max_incidents = None;
        let mut min_duration_ticks = None;
        let mut window_ticks = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut hunger_threshold, &STARVATION_LIMIT, 0),
                1 => cursor.fill(&mut max_incidents, &STARVATION_LIMIT, 1),
                2 => cursor.fill(&mut min_duration_ticks, &STARVATION_LIMIT, 2),
                3 => cursor.fill(&mut window_ticks, &STARVATION_LIMIT, 3),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(hunger_threshold),
            Some(max_incidents),
            Some(min_duration_ticks),
            Some(window_ticks),
        ) = (hunger_threshold, max_incidents, min_duration_ticks, window_ticks) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            hunger_threshold,
            max_incidents,
            min_duration_ticks,
            window_ticks,
            extra: extra.into(),
        })
    }
}

json::typed!(StarvationLimit : STARVATION_LIMIT_SHAPE);

impl json::Write for StarvationLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"hunger_threshold\":", &self.hunger_threshold);
        object.field("\"max_incidents\":", &self.max_incidents);
        object.field("\"min_duration_ticks\":", &self.min_duration_ticks);
        object.field("\"window_ticks\":", &self.window_ticks);
        object.extra(&self.extra);
        object.end();
    }
}

/// How much rewards may vary, and from how many samples on that is judged.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RewardVarianceLimit {
    /// The largest variance that is fine. 0 or more.
    pub max_variance: json::Number,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub min_samples: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl RewardVarianceLimit {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        max_variance: json::Number,
        min_samples: shared::count::v1::Count,
        window_ticks: shared::tick_span::v1::TickSpan,
    ) -> Self {
        Self {
            max_variance,
            min_samples,
            window_ticks,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for RewardVarianceLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&REWARD_VARIANCE_LIMIT)?;
        let mut max_variance = None;
        let mut min_samples = None;
        let mut window_ticks = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut max_variance, &REWARD_VARIANCE_LIMIT, 0),
                1 => cursor.fill(&mut min_samples, &REWARD_VARIANCE_LIMIT, 1),
                2 => cursor.fill(&mut window_ticks, &REWARD_VARIANCE_LIMIT, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(max_variance), Some(min_samples), Some(window_ticks)) = (
            max_variance,
            min_samples,
            window_ticks,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            max_variance,
            min_samples,
            window_ticks,
            extra: extra.into(),
        })
    }
}

json::typed!(RewardVarianceLimit : REWARD_VARIANCE_LIMIT_SHAPE);

impl json::Write for RewardVarianceLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"max_variance\":", &self.max_variance);
        object.field("\"min_samples\":", &self.min_samples);
        object.field("\"window_ticks\":", &self.window_ticks);
        object.extra(&self.extra);
        object.end();
    }
}

/// How often agents may change their minds, and from how many samples on that is judged.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionThrashLimit {
    /// The largest rate of changes that is fine. 0 or more.
    pub max_switch_rate: json::Number,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub min_samples: shared::count::v1::Count,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl OptionThrashLimit {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        max_switch_rate: json::Number,
        min_samples: shared::count::v1::Count,
        window_ticks: shared::tick_span::v1::TickSpan,
    ) -> Self {
        Self {
            max_switch_rate,
            min_samples,
            window_ticks,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for OptionThrashLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&OPTION_THRASH_LIMIT)?;
        let mut max_switch_rate = None;
        let mut min_samples = None;
        let mut window_ticks = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut max_switch_rate, &OPTION_THRASH_LIMIT, 0),
                1 => cursor.fill(&mut min_samples, &OPTION_THRASH_LIMIT, 1),
                2 => cursor.fill(&mut window_ticks, &OPTION_THRASH_LIMIT, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(max_switch_rate), Some(min_samples), Some(window_ticks)) = (
            max_switch_rate,
            min_samples,
            window_ticks,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            max_switch_rate,
            min_samples,
            window_ticks,
            extra: extra.into(),
        })
    }
}

json::typed!(OptionThrashLimit : OPTION_THRASH_LIMIT_SHAPE);

impl json::Write for OptionThrashLimit {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"max_switch_rate\":", &self.max_switch_rate);
        object.field("\"min_samples\":", &self.min_samples);
        object.field("\"window_ticks\":", &self.window_ticks);
        object.extra(&self.extra);
        object.end();
    }
}

/// The window of time in which a candidate is being evaluated.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PromotionWindow {
    /// Whether the candidate has passed often enough in a row.
    pub candidate_ready: bool,
    /// When the latest evaluation took place; null before the first one.
    pub last_evaluated_tick: Option<shared::tick::v1::Tick>,
    /// How the latest evaluation ended; null before the first one.
    pub last_result: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pass_streak: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub required_passes: shared::count::v1::Count,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: shared::tick::v1::Tick,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`PromotionWindow`] has; [`PromotionWindow::new`] takes it.
#[derive(Debug)]
pub struct NewPromotionWindow {
    /// Whether the candidate has passed often enough in a row.
    pub candidate_ready: bool,
    /// When the latest evaluation took place; null before the first one.
    pub last_evaluated_tick: Option<shared::tick::v1::Tick>,
    /// How the latest evaluation ended; null before the first one.
    pub last_result: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub pass_streak: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub required_passes: shared::count::v1::Count,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: shared::tick::v1::Tick,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub window_ticks: shared::tick_span::v1::TickSpan,
}

impl PromotionWindow {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewPromotionWindow) -> Self {
        Self {
            candidate_ready: required.candidate_ready,
            last_evaluated_tick: required.last_evaluated_tick,
            last_result: required.last_result,
            pass_streak: required.pass_streak,
            required_passes: required.required_passes,
            window_end: required.window_end,
            window_start: required.window_start,
            window_ticks: required.window_ticks,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PromotionWindow {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&PROMOTION_WINDOW)?;
        let mut candidate_ready = None;
        let mut last_evaluated_tick = None;
        let mut last_result = None;
        let mut pass_streak = None;
        let mut required_passes = None;
        let mut window_end = None;
        let mut window_start = None;
        let mut window_ticks = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut candidate_ready, &PROMOTION_WINDOW, 0),
                1 => cursor.fill(&mut last_evaluated_tick, &PROMOTION_WINDOW, 1),
                2 => cursor.fill(&mut last_result, &PROMOTION_WINDOW, 2),
                3 => cursor.fill(&mut pass_streak, &PROMOTION_WINDOW, 3),
                4 => cursor.fill(&mut required_passes, &PROMOTION_WINDOW, 4),
                5 => cursor.fill(&mut window_end, &PROMOTION_WINDOW, 5),
                6 => cursor.fill(&mut window_start, &PROMOTION_WINDOW, 6),
                7 => cursor.fill(&mut window_ticks, &PROMOTION_WINDOW, 7),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(candidate_ready),
            Some(last_evaluated_tick),
            Some(last_result),
            Some(pass_streak),
            Some(required_passes),
            Some(window_end),
            Some(window_start),
            Some(window_ticks),
        ) = (
            candidate_ready,
            last_evaluated_tick,
            last_result,
            pass_streak,
            required_passes,
            window_end,
            window_start,
            window_ticks,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            candidate_ready,
            last_evaluated_tick,
            last_result,
            pass_streak,
            required_passes,
            window_end,
            window_start,
            window_ticks,
            extra: extra.into(),
        })
    }
}

json::typed!(PromotionWindow : PROMOTION_WINDOW_SHAPE);

impl json::Write for PromotionWindow {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"candidate_ready\":", &self.candidate_ready);
        object.field("\"last_evaluated_tick\":", &self.last_evaluated_tick);
        object.field("\"last_result\":", &self.last_result);
        object.field("\"pass_streak\":", &self.pass_streak);
        object.field("\"required_passes\":", &self.required_passes);
        object.field("\"window_end\":", &self.window_end);
        object.field("\"window_start\":", &self.window_start);
        object.field("\"window_ticks\":", &self.window_ticks);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for StabilityMetrics {
    const NAME: &'static str = "stability.metrics";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/stability_metrics/v1.schema.json";
    const SHAPE: &'static shape::Shape = &STABILITY_METRICS_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `StabilityMetrics` looks like.
pub(crate) static STABILITY_METRICS: shape::Record = shape::Record {
    title: "StabilityMetrics",
    fields: &[
        shape::Field::required(
            "alerts",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required("option_samples", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "option_switch_rate",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("promotion", PROMOTION_WINDOW_SHAPE),
        shape::Field::required(
            "promotion_state",
            shared::promotion_state::v1::PROMOTION_STATE_SHAPE,
        ),
        shape::Field::required(
            "queue_deltas",
            shared::queue_metrics::v1::QUEUE_METRICS_SHAPE,
        ),
        shape::Field::required(
            "queue_totals",
            shared::queue_metrics::v1::QUEUE_METRICS_SHAPE,
        ),
        shape::Field::required(
            "reward_mean",
            shape::Shape::Nullable(&shared::reward::v1::REWARD_SHAPE),
        ),
        shape::Field::required("reward_samples", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "reward_variance",
            shape::Shape::Nullable(
                &shape::Shape::Number(shape::NumberRules {
                    min: Some(0.0),
                    max: None,
                    above: None,
                    below: None,
                    multiple_of: None,
                }),
            ),
        ),
        shape::Field::required(
            "rivalry_events",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::rivalry_event::v1::RIVALRY_EVENT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required("starvation_incidents", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "starvation_window_ticks",
            shared::tick_span::v1::TICK_SPAN_SHAPE,
        ),
        shape::Field::required("thresholds", THRESHOLDS_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `StabilityMetrics`.
pub const STABILITY_METRICS_SHAPE: shape::Shape = shape::Shape::Record(
    &STABILITY_METRICS,
);

/// What a `Thresholds` looks like.
pub(crate) static THRESHOLDS: shape::Record = shape::Record {
    title: "Thresholds",
    fields: &[
        shape::Field::required(
            "affordance_fail_threshold",
            shared::count::v1::COUNT_SHAPE,
        ),
        shape::Field::required("lateness_threshold", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("option_thrash", OPTION_THRASH_LIMIT_SHAPE),
        shape::Field::required("reward_variance", REWARD_VARIANCE_LIMIT_SHAPE),
        shape::Field::required("starvation", STARVATION_LIMIT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Thresholds`.
pub const THRESHOLDS_SHAPE: shape::Shape = shape::Shape::Record(&THRESHOLDS);

/// What a `StarvationLimit` looks like.
pub(crate) static STARVATION_LIMIT: shape::Record = shape::Record {
    title: "StarvationLimit",
    fields: &[
        shape::Field::required(
            "hunger_threshold",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("max_incidents", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "min_duration_ticks",
            shared::tick_span::v1::TICK_SPAN_SHAPE,
        ),
        shape::Field::required("window_ticks", shared::tick_span::v1::TICK_SPAN_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `StarvationLimit`.
pub const STARVATION_LIMIT_SHAPE: shape::Shape = shape::Shape::Record(&STARVATION_LIMIT);

/// What a `RewardVarianceLimit` looks like.
pub(crate) static REWARD_VARIANCE_LIMIT: shape::Record = shape::Record {
    title: "RewardVarianceLimit",
    fields: &[
        shape::Field::required(
            "max_variance",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("min_samples", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("window_ticks", shared::tick_span::v1::TICK_SPAN_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `RewardVarianceLimit`.
pub const REWARD_VARIANCE_LIMIT_SHAPE: shape::Shape = shape::Shape::Record(
    &REWARD_VARIANCE_LIMIT,
);

/// What a `OptionThrashLimit` looks like.
pub(crate) static OPTION_THRASH_LIMIT: shape::Record = shape::Record {
    title: "OptionThrashLimit",
    fields: &[
        shape::Field::required(
            "max_switch_rate",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("min_samples", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("window_ticks", shared::tick_span::v1::TICK_SPAN_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `OptionThrashLimit`.
pub const OPTION_THRASH_LIMIT_SHAPE: shape::Shape = shape::Shape::Record(
    &OPTION_THRASH_LIMIT,
);

/// What a `PromotionWindow` looks like.
pub(crate) static PROMOTION_WINDOW: shape::Record = shape::Record {
    title: "PromotionWindow",
    fields: &[
        shape::Field::required("candidate_ready", shape::Shape::Boolean),
        shape::Field::required(
            "last_evaluated_tick",
            shape::Shape::Nullable(&shared::tick::v1::TICK_SHAPE),
        ),
        shape::Field::required(
            "last_result",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("pass_streak", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("required_passes", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("window_end", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("window_start", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("window_ticks", shared::tick_span::v1::TICK_SPAN_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PromotionWindow`.
pub const PROMOTION_WINDOW_SHAPE: shape::Shape = shape::Shape::Record(&PROMOTION_WINDOW);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StabilityMetrics {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StabilityMetrics".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#StabilityMetrics".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"alerts\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The names of the alerts in force, such as `lateness_spike`.\"},\"option_samples\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"option_switch_rate\":{\"type\":\"number\",\"description\":\"Changes of mind per agent and tick in the window. 0 or more.\"},\"promotion\":{\"$ref\":\"stability_metrics/v1#PromotionWindow\"},\"promotion_state\":{\"$ref\":\"shared/promotion_state/v1#PromotionState\"},\"queue_deltas\":{\"$ref\":\"shared/queue_metrics/v1#QueueMetrics\"},\"queue_totals\":{\"$ref\":\"shared/queue_metrics/v1#QueueMetrics\"},\"reward_mean\":{\"anyOf\":[{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},{\"type\":\"null\"}],\"description\":\"Mean of the rewards in the window; null when there was no sample.\"},\"reward_samples\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"reward_variance\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0},{\"type\":\"null\"}],\"description\":\"Variance of the rewards in the window, 0 or more; null when there was no sample.\"},\"rivalry_events\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/rivalry_event/v1#RivalryEvent\"},\"description\":\"The latest clashes between agents, at most 120, oldest first.\"},\"starvation_incidents\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"starvation_window_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"},\"thresholds\":{\"$ref\":\"stability_metrics/v1#Thresholds\"}},\"required\":[\"alerts\",\"option_samples\",\"option_switch_rate\",\"promotion\",\"promotion_state\",\"queue_deltas\",\"queue_totals\",\"reward_mean\",\"reward_samples\",\"reward_variance\",\"rivalry_events\",\"starvation_incidents\",\"starvation_window_ticks\",\"thresholds\"],\"additionalProperties\":false,\"description\":\"How steady the run is: counts and means over rolling windows of time, and the thresholds that they are held to. The payload has no tick of its own; the envelope has it.\"}",
            &[
                (
                    "stability_metrics/v1#PromotionWindow",
                    |generator| generator.subschema_for::<PromotionWindow>(),
                ),
                (
                    "shared/promotion_state/v1#PromotionState",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::promotion_state::v1::PromotionState,
                            >()
                    },
                ),
                (
                    "shared/queue_metrics/v1#QueueMetrics",
                    |generator| {
                        generator
                            .subschema_for::<shared::queue_metrics::v1::QueueMetrics>()
                    },
                ),
                (
                    "shared/rivalry_event/v1#RivalryEvent",
                    |generator| {
                        generator
                            .subschema_for::<shared::rivalry_event::v1::RivalryEvent>()
                    },
                ),
                (
                    "stability_metrics/v1#Thresholds",
                    |generator| generator.subschema_for::<Thresholds>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Thresholds {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Thresholds".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#Thresholds".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"affordance_fail_threshold\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"lateness_threshold\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"option_thrash\":{\"$ref\":\"stability_metrics/v1#OptionThrashLimit\"},\"reward_variance\":{\"$ref\":\"stability_metrics/v1#RewardVarianceLimit\"},\"starvation\":{\"$ref\":\"stability_metrics/v1#StarvationLimit\"}},\"required\":[\"affordance_fail_threshold\",\"lateness_threshold\",\"option_thrash\",\"reward_variance\",\"starvation\"],\"additionalProperties\":false,\"description\":\"The limits beyond which an alert is raised.\"}",
            &[
                (
                    "stability_metrics/v1#OptionThrashLimit",
                    |generator| generator.subschema_for::<OptionThrashLimit>(),
                ),
                (
                    "stability_metrics/v1#RewardVarianceLimit",
                    |generator| generator.subschema_for::<RewardVarianceLimit>(),
                ),
                (
                    "stability_metrics/v1#StarvationLimit",
                    |generator| generator.subschema_for::<StarvationLimit>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StarvationLimit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StarvationLimit".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#StarvationLimit".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"hunger_threshold\":{\"type\":\"number\",\"description\":\"The level of the need below which an agent starves, from 0 to 1.\"},\"max_incidents\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"min_duration_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"},\"window_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"}},\"required\":[\"hunger_threshold\",\"max_incidents\",\"min_duration_ticks\",\"window_ticks\"],\"additionalProperties\":false,\"description\":\"When hunger counts as starvation, and how much of it is too much.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RewardVarianceLimit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RewardVarianceLimit".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#RewardVarianceLimit".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"max_variance\":{\"type\":\"number\",\"description\":\"The largest variance that is fine. 0 or more.\"},\"min_samples\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"window_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"}},\"required\":[\"max_variance\",\"min_samples\",\"window_ticks\"],\"additionalProperties\":false,\"description\":\"How much rewards may vary, and from how many samples on that is judged.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for OptionThrashLimit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OptionThrashLimit".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#OptionThrashLimit".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"max_switch_rate\":{\"type\":\"number\",\"description\":\"The largest rate of changes that is fine. 0 or more.\"},\"min_samples\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"window_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"}},\"required\":[\"max_switch_rate\",\"min_samples\",\"window_ticks\"],\"additionalProperties\":false,\"description\":\"How often agents may change their minds, and from how many samples on that is judged.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PromotionWindow {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PromotionWindow".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "stability_metrics/v1#PromotionWindow".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"candidate_ready\":{\"type\":\"boolean\",\"description\":\"Whether the candidate has passed often enough in a row.\"},\"last_evaluated_tick\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},{\"type\":\"null\"}],\"description\":\"When the latest evaluation took place; null before the first one.\"},\"last_result\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"How the latest evaluation ended; null before the first one.\"},\"pass_streak\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"required_passes\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"window_end\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"window_start\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"window_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"}},\"required\":[\"candidate_ready\",\"last_evaluated_tick\",\"last_result\",\"pass_streak\",\"required_passes\",\"window_end\",\"window_start\",\"window_ticks\"],\"additionalProperties\":false,\"description\":\"The window of time in which a candidate is being evaluated.\"}",
            &[],
            generator,
        )
    }
}

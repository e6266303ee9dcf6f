//! The mix of two policies: whose turn an agent's choice is, and how the share moves.

use super::settings::AnnealSchedule;

/// Whether the learned policy chooses for an agent in a tick. The same question has the same answer,
/// and over many ticks the share of yes is the ratio.
pub(super) fn learned(seed: u64, tick: u64, agent: &str, ratio: f64) -> bool {
    let state = spread(seed ^ tick.wrapping_mul(0x9E37_79B9_7F4A_7C15), agent);
    // 53 bits, as many as an `f64` holds: from 0 to just below 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    let draw = (scramble(state) >> 11) as f64 / (1_u64 << 53) as f64;
    draw < ratio
}

/// A number for a name, the same each time.
pub(super) fn spread(start: u64, name: &str) -> u64 {
    name.bytes().fold(start, |state, byte| scramble(state ^ u64::from(byte)))
}

/// One step of SplitMix64.
fn scramble(state: u64) -> u64 {
    let mut mixed = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The share after a tick of a schedule.
pub(super) fn moved(ratio: f64, schedule: AnnealSchedule, tick: u64) -> f64 {
    let since = tick.checked_sub(schedule.from_tick);
    if !since.is_some_and(|since| since.is_multiple_of(schedule.every_ticks.max(1))) {
        return ratio;
    }
    if ratio < schedule.target {
        (ratio + schedule.step).min(schedule.target)
    } else {
        (ratio - schedule.step).max(schedule.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_yes_is_the_ratio() {
        let yes = |ratio| (0..10_000).filter(|tick| learned(7, *tick, "kai#1", ratio)).count();
        assert_eq!(yes(0.0), 0);
        assert_eq!(yes(1.0), 10_000);
        assert!((2_800..3_200).contains(&yes(0.3)), "{}", yes(0.3));
    }

    #[test]
    fn agents_draw_for_themselves() {
        let differ = |tick: &u64| learned(7, *tick, "a", 0.5) != learned(7, *tick, "b", 0.5);
        let count = (0..1_000).filter(differ).count();
        assert!((400..600).contains(&count), "{count}");
    }

    #[test]
    fn a_schedule_stops_at_its_target() {
        let schedule = AnnealSchedule { target: 0.25, from_tick: 10, every_ticks: 10, step: 0.1 };
        assert!((moved(0.0, schedule, 10) - 0.1).abs() < 1e-12);
        assert!((moved(0.2, schedule, 20) - 0.25).abs() < 1e-12);
        assert!((moved(0.9, schedule, 20) - 0.8).abs() < 1e-12);
        assert!((moved(0.2, schedule, 0) - 0.2).abs() < 1e-12);
        assert!((moved(0.2, schedule, 21) - 0.2).abs() < 1e-12);
    }
}

//! A contender and the one that it is compared with, in turn: after each sample that criterion asks
//! for the other runs too.
//!
//! A machine with other work changes its pace within seconds. Both runs of a turn see the same pace,
//! so their ratio holds where their times do not; the median over all turns is what is reported.

use crate::subject::Pass;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long the other runs, as a part of the contender's own time; once at least.
const SHARE: f64 = 0.5;

/// Samples of a contender, each with what it is compared with.
pub(crate) struct Turns<'a> {
    own: &'a Pass<'a>,
    base: Option<&'a Pass<'a>>,
    /// Seconds of the other's pass when it was last timed.
    pace: f64,
    ratios: Vec<f64>,
}

impl<'a> Turns<'a> {
    /// Before the first; nobody is compared with itself.
    pub(crate) fn new(own: &'a Pass<'a>, base: Option<&'a Pass<'a>>) -> Self {
        Self { own, base, pace: f64::INFINITY, ratios: Vec::new() }
    }

    /// Runs the contender this often, and gives its time alone.
    pub(crate) fn sample(&mut self, passes: u64) -> Duration {
        let own = time(self.own, passes);
        if let Some(base) = self.base {
            let seconds = own.as_secs_f64();
            let base_passes = (seconds * SHARE / self.pace).max(1.0) as u64;
            self.pace = time(base, base_passes).as_secs_f64() / base_passes as f64;
            let rate = self.own.bytes as f64 * passes as f64 / seconds;
            self.ratios.push(rate * self.pace / base.bytes as f64);
        }
        own
    }

    /// How many times as fast the contender is: the median of all turns.
    pub(crate) fn ratio(mut self) -> Option<f64> {
        self.ratios.sort_by(f64::total_cmp);
        self.ratios.get(self.ratios.len() / 2).copied()
    }
}

fn time(pass: &Pass<'_>, passes: u64) -> Duration {
    let start = Instant::now();
    for _ in 0..passes {
        black_box((pass.run)());
    }
    start.elapsed()
}

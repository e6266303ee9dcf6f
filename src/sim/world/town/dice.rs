//! The town's dice. They are part of its state, so that a saved town rolls on as it would have.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};
use serde::{Deserialize, Serialize};

/// Randomness that a seed settles, on every machine alike.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Dice(Xoshiro256PlusPlus);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// From 0 to 1, without 1: the upper 53 bits, which a float holds exactly.
    pub(super) fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens. It rolls in any case.
    pub(super) fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// A number below `count`, 0 when there is none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        // INVARIANT: a share is below 1, so the product is below `count`.
        (self.share() * count as f64) as usize
    }
}

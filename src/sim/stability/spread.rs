//! Mean and variance of samples, put together from parts.

use serde::{Deserialize, Serialize};

/// Samples in short: how many, their mean, and their squared distances from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Spread {
    pub(super) samples: u64,
    mean: f64,
    squares: f64,
}

impl Spread {
    /// The samples of one tick.
    pub(super) fn of(samples: impl Iterator<Item = f64>) -> Self {
        samples.fold(Self::default(), |spread, mean| {
            spread.with(Self { samples: 1, mean, squares: 0.0 })
        })
    }

    /// Both together, by the parallel form of Welford's method: it loses nothing to large means.
    #[allow(clippy::cast_precision_loss, reason = "counts of samples stay far below 2^53")]
    pub(super) fn with(self, other: Self) -> Self {
        if self.samples == 0 || other.samples == 0 {
            return if self.samples == 0 { other } else { self };
        }
        let samples = self.samples + other.samples;
        let distance = other.mean - self.mean;
        let share = other.samples as f64 / samples as f64;
        let between = distance * distance * self.samples as f64 * share;
        Self {
            samples,
            mean: self.mean + distance * share,
            squares: self.squares + other.squares + between,
        }
    }

    /// The mean; `None` without samples.
    pub(super) fn mean(self) -> Option<f64> {
        (self.samples > 0).then_some(self.mean)
    }

    /// The variance of the samples themselves, 0 or more; `None` without samples.
    #[allow(clippy::cast_precision_loss, reason = "counts of samples stay far below 2^53")]
    pub(super) fn variance(self) -> Option<f64> {
        (self.samples > 0).then(|| self.squares / self.samples as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_give_what_the_whole_gives() {
        let values = [3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0];
        let whole = Spread::of(values.into_iter());
        let parts = values.chunks(2).map(|part| Spread::of(part.iter().copied()));
        let parts = parts.fold(Spread::default(), Spread::with);
        assert_eq!(parts.samples, 7);
        assert!((whole.mean().expect("there are samples") - 13.0 / 7.0).abs() < 1e-12);
        assert!(
            (whole.mean().expect("there are samples") - parts.mean().expect("there are samples"))
                .abs()
                < 1e-12
        );
        assert!(
            (whole.variance().expect("there are samples")
                - parts.variance().expect("there are samples"))
            .abs()
                < 1e-12
        );
        let distances = values.iter().map(|value| (value - 13.0_f64 / 7.0).powi(2));
        assert!(
            (whole.variance().expect("there are samples") - distances.sum::<f64>() / 7.0).abs()
                < 1e-12
        );
    }

    #[test]
    fn no_sample_has_no_mean() {
        assert_eq!(Spread::default().mean(), None);
        assert_eq!(Spread::default().variance(), None);
    }
}

//! Sets of numbers: whether one holds another, and numbers that show that it does not.

use crate::decimal::Decimal;
use crate::ir::{IntegerRules, NumberRules};
use std::cmp::Ordering;

/// So few numbers are looked at one by one.
const FEW: i128 = 2_000;

/// What is known of two sets of scalars.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Difference<T> {
    /// Every value of the first is one of the second.
    Contained,
    /// These may be values of the first alone, the plainest first.
    Outside(Vec<T>),
    /// Neither is known.
    Unknown,
}

/// The numbers that some rules allow.
#[derive(Clone, Debug, Default)]
pub(super) struct Range {
    low: Option<Limit>,
    high: Option<Limit>,
    /// Every number is a multiple of each.
    units: Vec<Decimal>,
    /// Whether some rule has more digits than can be computed with.
    beyond: bool,
}

#[derive(Clone, Copy, Debug)]
struct Limit {
    value: Decimal,
    /// Whether the value itself is outside.
    open: bool,
}

impl Range {
    pub(super) fn integer(rules: &IntegerRules) -> Self {
        let limit = |bound: i128| Limit { value: Decimal::from_integer(bound), open: false };
        let mut range =
            Self { low: rules.min.map(limit), high: rules.max.map(limit), ..Self::default() };
        range.units.push(Decimal::from_integer(1));
        range.unit(rules.multiple_of.as_deref());
        range
    }

    pub(super) fn number(rules: &NumberRules) -> Self {
        let mut range = Self::default();
        let low = [range.limit(&rules.min, false), range.limit(&rules.above, true)];
        let high = [range.limit(&rules.max, false), range.limit(&rules.below, true)];
        range.low = tighter(low, Ordering::Greater);
        range.high = tighter(high, Ordering::Less);
        range.unit(rules.multiple_of.as_deref());
        range
    }

    fn unit(&mut self, text: Option<&str>) {
        match text.map(Decimal::parse) {
            Some(Some(unit)) => self.units.push(unit),
            Some(None) => self.beyond = true,
            None => {}
        }
    }

    fn limit(&mut self, text: &Option<String>, open: bool) -> Option<Limit> {
        let value = Decimal::parse(text.as_ref()?);
        self.beyond |= value.is_none();
        value.map(|value| Limit { value, open })
    }

    /// Whether a number as it is written is one of these; `None` when it has too many digits.
    pub(super) fn holds(&self, written: &str) -> Option<bool> {
        let value = Decimal::parse(written)?;
        if self.beyond { None } else { Some(self.has(value)) }
    }

    fn has(&self, value: Decimal) -> bool {
        let inside = |limit: &Option<Limit>, out: Ordering| match limit {
            None => true,
            Some(limit) => match value.compare(limit.value) {
                Ordering::Equal => !limit.open,
                order => order != out,
            },
        };
        inside(&self.low, Ordering::Less)
            && inside(&self.high, Ordering::Greater)
            && self.units.iter().all(|unit| value.is_multiple_of(*unit))
    }

    /// Whether a number as it is written stands before all of these.
    pub(super) fn begins_after(&self, written: &str) -> bool {
        let (Some(value), Some(low)) = (Decimal::parse(written), self.low) else { return false };
        match value.compare(low.value) {
            Ordering::Less => true,
            Ordering::Equal => low.open,
            Ordering::Greater => false,
        }
    }

    /// The plainest number, if one is found.
    pub(super) fn least(&self) -> Option<String> {
        let zero = Some(Decimal::from_integer(0));
        let limits = [zero, self.low.map(|limit| limit.value), self.high.map(|limit| limit.value)];
        let quick = limits.into_iter().flatten().find(|value| self.has(*value));
        let searched = || {
            let found = self.probes(&Self::default());
            found.into_iter().find(|value| self.has(*value))
        };
        quick.or_else(searched).map(plain)
    }

    /// Numbers at and around the limits, the plainest first.
    pub(super) fn around(&self) -> Vec<String> {
        let found = self.probes(&Self::default()).into_iter().filter(|value| self.has(*value));
        found.map(plain).collect()
    }

    /// What this range has and the other has not.
    pub(super) fn without(&self, other: &Self) -> Difference<String> {
        if self.beyond || other.beyond {
            return Difference::Unknown;
        }
        if self.is_within(other) {
            return Difference::Contained;
        }
        let outside: Vec<String> = self
            .probes(other)
            .into_iter()
            .filter(|value| self.has(*value) && !other.has(*value))
            .map(plain)
            .collect();
        match outside.is_empty() {
            false => Difference::Outside(outside),
            true => self.one_by_one(other),
        }
    }

    /// Whether the rules alone show that all is within the other.
    fn is_within(&self, other: &Self) -> bool {
        let kept = |own: &Option<Limit>, new: &Option<Limit>, out: Ordering| match (own, new) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(new)) => match own.value.compare(new.value) {
                Ordering::Equal => own.open || !new.open,
                order => order != out,
            },
        };
        let divides = |unit: &Decimal| self.units.iter().any(|own| own.is_multiple_of(*unit));
        kept(&self.low, &other.low, Ordering::Less)
            && kept(&self.high, &other.high, Ordering::Greater)
            && other.units.iter().all(divides)
    }

    /// Looks at every number where there are few.
    fn one_by_one(&self, other: &Self) -> Difference<String> {
        let all = || {
            let unit = self.units.iter().copied().max()?;
            let (low, high) = (self.low?.value, self.high?.value);
            let (first, last) = (low.multiple_above(unit)?, high.multiple_below(unit)?);
            let mut found = Vec::new();
            let mut next = first;
            while next.compare(last) != Ordering::Greater {
                found.push(next);
                next = next.plus(unit)?;
                if found.len() as i128 > FEW {
                    return None;
                }
            }
            Some(found)
        };
        let Some(values) = all() else { return Difference::Unknown };
        let outside = values.into_iter().find(|value| self.has(*value) && !other.has(*value));
        outside.map_or(Difference::Contained, |value| Difference::Outside(vec![plain(value)]))
    }

    /// Numbers at which one of two ranges may begin, end or have a gap, the plainest first.
    fn probes(&self, other: &Self) -> Vec<Decimal> {
        let limits = [self.low, self.high, other.low, other.high].into_iter().flatten();
        let mut points: Vec<Decimal> = limits.map(|limit| limit.value).collect();
        points.push(Decimal::from_integer(0));
        let half = Decimal::parse("0.5");
        let middle = |one: Decimal, two: Decimal| one.plus(two)?.times(half?);
        let pairs = points
            .iter()
            .enumerate()
            .flat_map(|(index, one)| points[..index].iter().map(move |two| (*one, *two)));
        let middles: Vec<Decimal> = pairs.filter_map(|(one, two)| middle(one, two)).collect();
        let steps = ["1", "-1", "0.5", "-0.5", "0.25", "-0.25", "0.001", "-0.001"];
        let steps: Vec<Decimal> = steps.iter().filter_map(|step| Decimal::parse(step)).collect();
        let near = points.iter().flat_map(|point| steps.iter().map(move |step| point.plus(*step)));
        let near: Vec<Decimal> = near.flatten().collect();
        points.extend(middles.into_iter().chain(near));
        for unit in &self.units {
            let snapped: Vec<Decimal> = points
                .iter()
                .flat_map(|point| [point.multiple_above(*unit), point.multiple_below(*unit)])
                .flatten()
                .collect();
            points.extend(snapped);
            points.extend(multiples(*unit, points.first().copied()));
        }
        points.sort();
        points.dedup();
        points.sort_by_cached_key(|point| (point.is_negative(), plain(*point).len(), point.size()));
        points
    }
}

/// A few multiples on both sides of a number.
fn multiples(unit: Decimal, near: Option<Decimal>) -> Vec<Decimal> {
    let mut found = Vec::new();
    for start in [Some(Decimal::from_integer(0)), near].into_iter().flatten() {
        let Some(start) = start.multiple_above(unit) else { continue };
        let many = (-7..=7).filter_map(|count| unit.times(Decimal::from_integer(count)));
        found.extend(many.filter_map(|distance| start.plus(distance)));
    }
    found
}

/// The tighter of two limits; `inwards` is the way into the range.
fn tighter(limits: [Option<Limit>; 2], inwards: Ordering) -> Option<Limit> {
    let [one, two] = limits;
    match (one, two) {
        (Some(one), Some(two)) => Some(match one.value.compare(two.value) {
            Ordering::Equal if one.open => one,
            order if order == inwards => one,
            _looser => two,
        }),
        (one, two) => one.or(two),
    }
}

/// Whether two numbers as they are written are one.
pub(super) fn same(one: &str, other: &str) -> bool {
    match (Decimal::parse(one), Decimal::parse(other)) {
        (Some(one), Some(other)) => one == other,
        _too_long => one == other,
    }
}

/// The number as a person would write it, where that is short.
fn plain(value: Decimal) -> String {
    value.to_plain_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn integers(min: i128, max: i128, unit: Option<&str>) -> Range {
        let multiple_of = unit.map(ToOwned::to_owned);
        Range::integer(&IntegerRules { min: Some(min), max: Some(max), multiple_of, width: None })
    }

    /// Looks at every integer by itself.
    #[test]
    fn small_ranges_are_told_exactly() {
        let units = [None, Some("2"), Some("3"), Some("6"), Some("0.5")];
        let bounds = [(0, 0), (0, 5), (1, 7), (-3, 4), (6, 8)];
        let ranges: Vec<Range> = bounds
            .iter()
            .flat_map(|(min, max)| units.iter().map(|unit| integers(*min, *max, *unit)))
            .collect();
        for own in &ranges {
            for other in &ranges {
                let alone = (-5..=10).map(|value: i32| value.to_string()).filter(|value| {
                    own.holds(value) == Some(true) && other.holds(value) == Some(false)
                });
                let expected = alone.count() > 0;
                match own.without(other) {
                    Difference::Contained => assert!(!expected, "{own:?} {other:?}"),
                    Difference::Outside(found) => {
                        assert!(expected, "{own:?} {other:?} {found:?}");
                        for value in found {
                            assert_eq!(own.holds(&value), Some(true));
                            assert_eq!(other.holds(&value), Some(false));
                        }
                    }
                    Difference::Unknown => panic!("{own:?} {other:?}"),
                }
            }
        }
    }
}

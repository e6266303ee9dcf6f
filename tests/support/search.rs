//! The search for a payload that breaks a law.
//!
//! Seeds are the same in each run. A failure names its seed; `TOWNLET_SEED=<seed>` runs that one
//! alone, and `TOWNLET_CASES=<factor>` runs so many times as many.

use super::generate::{For, payload};
use super::json::Json;
use super::judge;
use super::random::Random;
use super::schema::{Version, versions};
use super::shrink::shrink;
use std::fmt;

/// A payload that breaks a law.
#[derive(Debug)]
pub(crate) struct Broken {
    seed: u64,
    version: &'static str,
    payload: String,
    reason: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seed, version, payload, reason } = self;
        write!(f, "TOWNLET_SEED={seed} {version}\n  {reason}\n  {payload}")
    }
}

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope {
    /// Payloads of each version.
    pub(crate) cases: usize,
    /// Who the payloads are for.
    pub(crate) whom: For,
    /// Which versions.
    pub(crate) of: fn(Version) -> bool,
}

impl Scope {
    /// The versions in it; there are some, or nothing would be looked at.
    pub(crate) fn versions(self) -> Vec<Version> {
        let found: Vec<_> =
            versions().iter().copied().filter(|version| (self.of)(*version)).collect();
        assert!(!found.is_empty(), "no version is in the scope");
        found
    }
}

/// Seeds of so many cases, each its own.
pub(crate) fn seeds(salt: u64, cases: usize) -> Vec<u64> {
    if let Ok(seed) = std::env::var("TOWNLET_SEED") {
        return vec![seed.parse().expect("TOWNLET_SEED is a number")];
    }
    let factor = std::env::var("TOWNLET_CASES")
        .map_or(1, |factor| factor.parse().expect("TOWNLET_CASES is a number"));
    let mut random = Random::new(salt);
    (0..cases * factor).map(|_| random.next()).collect()
}

/// Tries valid payloads until one breaks the law, and makes that one small; gives how many were
/// tried. The law may draw on a seed of its own, which stays the same while a payload shrinks.
pub(crate) fn search(
    scope: Scope,
    law: impl Fn(Version, &Json, &mut Random) -> Result<(), String>,
) -> Result<usize, Broken> {
    let mut tried = 0;
    for (index, version) in scope.versions().into_iter().enumerate() {
        for seed in seeds(index as u64, scope.cases) {
            let payload = payload(version, &mut Random::new(seed), scope.whom);
            let judge = if scope.whom == For::Reader { judge::reader() } else { judge::writer() };
            assert!(
                judge.accepts(version.id, &payload),
                "the generator made an invalid payload: TOWNLET_SEED={seed} {}\n{:?}\n{}",
                version.name(),
                judge.complaints(version.id, &payload),
                payload.write()
            );
            let run = |payload: &Json| law(version, payload, &mut Random::new(!seed));
            tried += 1;
            if run(&payload).is_ok() {
                continue;
            }
            let wrong =
                |payload: &Json| judge.accepts(version.id, payload) && run(payload).is_err();
            let smallest = shrink(&payload, wrong);
            let reason = run(&smallest).err().unwrap_or_default();
            return Err(Broken {
                seed,
                version: version.name(),
                payload: smallest.write(),
                reason,
            });
        }
    }
    Ok(tried)
}

/// The law holds, and a wrong transformation is caught.
pub(crate) fn holds(honest: Result<usize, Broken>) {
    match honest {
        Ok(tried) => assert!(tried > 0, "nothing was looked at"),
        Err(broken) => panic!("the law is broken\n{broken}"),
    }
}

/// A deliberately wrong transformation is caught.
pub(crate) fn kills(mutant: Result<usize, Broken>) {
    if let Ok(tried) = mutant {
        panic!("the mutant survived {tried} payloads");
    }
}

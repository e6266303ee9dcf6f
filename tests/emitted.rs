//! Whatever goes wrong in a run, every line that leaves it is the contract's.
//!
//! The real town under every example configuration, with faults in each stage of a step, odd names,
//! a console full of garbage, and channels that are dead, slow, flapping or break. The judge looks at
//! every line that comes out at the far end, and a kind that was never sent fails the test.

mod faults;
mod support;

#[path = "transports/exposition.rs"]
mod exposition;

#[path = "emitted/published.rs"]
mod published;
#[path = "emitted/tally.rs"]
mod tally;
#[path = "emitted/verdict.rs"]
mod verdict;

#[path = "emitted/disk.rs"]
mod disk;
#[path = "emitted/mutants.rs"]
mod mutants;
#[path = "emitted/resumed.rs"]
mod resumed;
#[path = "emitted/torn.rs"]
mod torn;

use faults::plan::{Plan, calm, plans};
use faults::run::{run, with_faults};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tally::Tally;

/// Ticks of each run under faults.
const TICKS: u64 = 40;

/// In the second round the troubles are others, and those agents have odd names who had none.
const ROUNDS: usize = 2;

/// Ticks after which neighbours who wait in one line have become rivals.
const LONG: u64 = 400;

#[test]
fn every_line_is_the_contracts() {
    let mut plans = plans(TICKS, ROUNDS);
    plans.insert(0, calm("queue_conflict", 2, LONG));
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    // As many at a time as small machines have cores.
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(plan) = plans.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = judged_run(plan);
                    tally.lock().expect("no run fails with it").add(found);
                }
            });
        }
    });
    let mut tally = tally.into_inner().expect("no run failed with it");
    tally.add(Tally::of(&resumed::run().lines).unwrap_or_else(|wrong| panic!("{wrong}")));
    assert_eq!(tally.missing(), Vec::<String>::new(), "{tally:?}");
}

/// What left a run, all of it judged.
fn judged_run(plan: &Plan) -> Tally {
    let ran = if plan.ticks == LONG { with_faults(plan, Vec::new()) } else { run(plan) };
    Tally::of(&ran.lines).unwrap_or_else(|wrong| panic!("{}: {wrong}", plan.title()))
}

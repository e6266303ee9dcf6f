//! How often a tick of a town of so many agents asks for memory, and for how much.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

#[path = "../town/mod.rs"]
mod town;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use town::{CROWDS, WARM_UP, crowd, end, simulation};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Ticks that are counted.
const TICKS: u64 = 50;

fn main() {
    println!(
        "| agents | allocations a tick | reallocations | KB asked for | for an agent's tick |"
    );
    println!("| --- | --- | --- | --- | --- |");
    for agents in CROWDS {
        let mut town = simulation(&crowd(agents), |pipeline| Box::new(pipeline));
        town.run(WARM_UP).expect("nothing fails");
        let region = Region::new(ALLOCATOR);
        town.run(TICKS).expect("nothing fails");
        let change = region.change();
        end(town);
        let a_tick = |count: usize| count as f64 / TICKS as f64;
        println!(
            "| {agents} | {:.0} | {:.0} | {:.0} | {:.0} |",
            a_tick(change.allocations),
            a_tick(change.reallocations),
            a_tick(change.bytes_allocated) / 1e3,
            a_tick(change.allocations) / f64::from(agents),
        );
    }
}

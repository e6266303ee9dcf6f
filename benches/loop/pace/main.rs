//! How many ticks a second a town of so many agents goes, what part of that is telemetry, and how
//! many bytes a tick has. Not a test: nothing here fails for being slow.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

#[path = "../town/mod.rs"]
mod town;

mod processor;

mod timed;

use self::timed::{Spent, Timed};
use std::time::Instant;
use town::{CROWDS, WARM_UP, crowd, end, median, simulation};

/// Samples of each town.
const SAMPLES: usize = 11;

/// How long a sample takes, in seconds, about.
const SAMPLE: f64 = 0.3;

/// Ticks a second of the original, by its agents, on the class of machine that it was measured on.
const ORIGINAL: [(u32, f64); 2] = [(2, 120.0), (40, 14.0)];

fn main() {
    println!(
        "| agents | ticks/s | × the original | ticks/s of the processor | telemetry | KB a tick | µs \
         of the processor for an agent's tick |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for agents in CROWDS {
        println!("{}", row(agents));
    }
    println!();
    println!("medians of {SAMPLES} samples; processor: time that the process had one");
}

/// A town measured, as a row of the table.
fn row(agents: u32) -> String {
    let spent = Spent::default();
    let timed = spent.clone();
    let mut town = simulation(&crowd(agents), |pipeline| Box::new(Timed::new(pipeline, timed)));
    let begun = Instant::now();
    town.run(WARM_UP).expect("nothing fails");
    let pace = WARM_UP as f64 / begun.elapsed().as_secs_f64();
    let ticks = (pace * SAMPLE).ceil().max(5.0);
    let (mut wall, mut processor, mut shares) = (Vec::new(), Vec::new(), Vec::new());
    let bytes = town.sink().status().bytes_flushed_total;
    for _ in 0..SAMPLES {
        let (begun, busy) = (Instant::now(), processor::seconds());
        spent.reset();
        town.run(ticks as u64).expect("nothing fails");
        let took = begun.elapsed().as_secs_f64();
        wall.push(ticks / took);
        shares.push(spent.seconds() / took);
        let busy = busy.zip(processor::seconds()).map(|(before, after)| after - before);
        processor.extend(busy.map(|busy| ticks / busy));
    }
    let bytes = town.sink().status().bytes_flushed_total - bytes;
    end(town);
    let (wall, processor) = (median(wall), median(processor));
    let original = ORIGINAL.iter().find(|(crowd, _)| *crowd == agents);
    let times = original.map_or("".to_owned(), |(_, rate)| format!("{:.0}", wall / rate));
    format!(
        "| {agents} | {wall:.0} | {times} | {processor:.0} | {:.0} % | {:.1} | {:.1} |",
        median(shares) * 100.0,
        bytes as f64 / (ticks * SAMPLES as f64) / 1e3,
        1e6 / processor / f64::from(agents),
    )
}

//! Ours beside its peers over real payloads, in one run: medians in MB/s, and as multiples of
//! `serde_json::from_slice::<Value>`.
//!
//! `TOWNLET_CORPUS` names the folder of recorded payloads; without it the smaller corpus of this
//! repository is measured. Rounds of all contenders alternate, so that a machine that slows down
//! slows all of them; the median of each is what counts. Not a test: nothing here can fail for
//! being slow.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod corpus;

use serde_json::Value;
use std::hint::black_box;
use std::time::{Duration, Instant};
use townlet_contract::event::Event;
use townlet_contract::json::{Cursor, Writer};
use townlet_contract::read::{from_json, read, to_json};
use townlet_contract::validate::Validator;
use townlet_contract::{Profile, loop_failure, loop_health, loop_tick};

/// Rounds of each contender.
const ROUNDS: usize = 31;
/// Bytes that a round reads at least.
const BYTES: usize = 1 << 20;

fn main() {
    println!(
        "{:<22} {:>6} {:>8}  {:<28} {:>9} {:>7}",
        "event", "lines", "median B", "contender", "MB/s", "ratio"
    );
    versioned::<loop_health::v3::LoopHealth>("loop.health v3", &corpus::payloads("loop.health", 3));
    versioned::<loop_failure::v3::LoopFailure>(
        "loop.failure v3",
        &corpus::payloads("loop.failure", 3),
    );
    versioned::<loop_tick::v1::LoopTick>("loop.tick v1", &corpus::payloads("loop.tick", 1));
    legacy("loop.failure v1", &corpus::payloads("loop.failure", 1));
    legacy("loop.health v1", &corpus::payloads("loop.health", 1));
    legacy("loop.health v2", &corpus::payloads("loop.health", 2));
}

/// A contender: its name and one pass over all payloads.
type Contender<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn versioned<E: Event>(title: &str, lines: &[String]) {
    if lines.is_empty() {
        println!("{title:<22} no payloads");
        return;
    }
    let judge = Validator::new(E::ID).expect("an event of the contract");
    let events: Vec<E> = lines.iter().filter_map(|line| from_json(line.as_bytes()).ok()).collect();
    let values: Vec<Value> =
        lines.iter().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let mut contenders = reading::<E>(lines, &judge);
    contenders.extend(writing(&events, &values));
    table(title, lines, &contenders);
}

fn reading<'a, E: Event>(lines: &'a [String], judge: &'a Validator) -> Vec<Contender<'a>> {
    let conventional = move |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap_or_default();
        black_box(judge.is_valid(&value));
        black_box(serde_json::from_value::<E>(value).is_ok());
    };
    let check = |line: &str| {
        let mut cursor = Cursor::new(line, Profile::Writer);
        black_box(cursor.check(E::SHAPE).and_then(|()| cursor.end()).is_ok());
    };
    let pinned = |line: &str| {
        black_box(from_json::<E>(line.as_bytes()).is_ok());
    };
    vec![
        ("serde_json Value", each(lines, value)),
        ("Value + jsonschema + from_value", each(lines, conventional)),
        ("ours: check", each(lines, check)),
        ("ours: bytes to DTO", each(lines, pinned)),
        ("ours: detect, read, report", each(lines, ours)),
    ]
}

fn writing<'a, E: Event>(events: &'a [E], values: &'a [Value]) -> Vec<Contender<'a>> {
    let theirs = move || {
        for value in values {
            black_box(serde_json::to_vec(value).is_ok());
        }
    };
    let written = move || {
        for event in events {
            let mut writer = Writer::new();
            event.write(&mut writer);
            black_box(writer.into_bytes());
        }
    };
    let checked = move || {
        for event in events {
            black_box(to_json(event).is_ok());
        }
    };
    vec![
        ("serde_json write Value", Box::new(theirs)),
        ("ours: write DTO", Box::new(written)),
        ("ours: write, checked", Box::new(checked)),
    ]
}

fn legacy(title: &str, lines: &[String]) {
    if lines.is_empty() {
        println!("{title:<22} no payloads");
        return;
    }
    let contenders: Vec<Contender<'_>> = vec![
        ("serde_json Value", each(lines, value)),
        ("ours: read and upgrade", each(lines, ours)),
    ];
    table(title, lines, &contenders);
}

fn value(line: &str) {
    black_box(serde_json::from_slice::<Value>(line.as_bytes()).is_ok());
}

fn ours(line: &str) {
    black_box(read(line.as_bytes()).is_ok());
}

fn each<'a>(lines: &'a [String], one: impl Fn(&str) + 'a) -> Box<dyn Fn() + 'a> {
    Box::new(move || lines.iter().for_each(|line| one(line)))
}

/// Runs the contenders in turn and prints a row for each.
fn table(title: &str, lines: &[String], contenders: &[Contender<'_>]) {
    let bytes: usize = lines.iter().map(String::len).sum();
    let passes = BYTES.div_ceil(bytes);
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); contenders.len()];
    for round in 0..=ROUNDS {
        for ((_, pass), times) in contenders.iter().zip(&mut times) {
            let start = Instant::now();
            (0..passes).for_each(|_| pass());
            if round > 0 {
                times.push(start.elapsed());
            }
        }
    }
    let medians: Vec<f64> = times
        .iter_mut()
        .map(|times| {
            times.sort();
            (bytes * passes) as f64 / times[times.len() / 2].as_secs_f64() / 1e6
        })
        .collect();
    let mut lengths: Vec<usize> = lines.iter().map(String::len).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    for ((name, _), rate) in contenders.iter().zip(&medians) {
        let ratio = rate / medians[0];
        println!("{title:<22} {:>6} {median:>8}  {name:<28} {rate:>9.0} {ratio:>7.2}", lines.len());
    }
}

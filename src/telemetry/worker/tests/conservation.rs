//! The law that nothing is dropped uncounted, over random histories, with counts that break it.

use super::scripted::{Act, Scripted, failure, frame};
use crate::telemetry::sink::Account;
use crate::telemetry::timer::ScriptedTimer;
use crate::telemetry::worker::channel::Channel;
use crate::telemetry::worker::options::{Backpressure, Pace, Retry, WorkerOptions};
use crate::telemetry::worker::status::WorkerStatus;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// Numbers that look random and follow from a seed (SplitMix64).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

pub(super) fn options(random: &mut Random) -> WorkerOptions {
    let timeout = Duration::from_millis(random.below(3) * 10);
    let backpressure = match random.below(3) {
        0 => Backpressure::DropOldest,
        1 => Backpressure::Block { timeout },
        _ => Backpressure::FanOut,
    };
    WorkerOptions {
        max_frames: random.below(6) as usize,
        max_bytes: 20 + random.below(100) as usize,
        batch_frames: random.below(5) as usize,
        batch_bytes: random.below(90) as usize,
        pace: Pace::Background,
        backpressure,
        retry: Retry {
            first: Duration::from_millis(random.below(2) * 7),
            most: Duration::from_millis(50),
            attempts: NonZeroU32::new(random.below(4) as u32),
        },
        restart_limit: random.below(4),
        drain_deadline: Duration::from_secs(1),
    }
}

pub(super) fn act(random: &mut Random) -> Act {
    match random.below(8) {
        0 => Act::Panic,
        1 | 2 => Act::Fail(random.below(7) as usize),
        3 => Act::FailToFlush(random.below(4) as usize),
        4 => Act::FailToReconnect,
        _ => Act::Send,
    }
}

/// What happened in a history, so that a search that never meets a case is no proof.
#[derive(Default)]
struct Seen {
    sent: u64,
    dropped: u64,
    restarts: u64,
    dead: u64,
}

/// How the counts of a status are read.
type View = fn(&WorkerStatus) -> Account;

/// One random history, its counts looked at through `view` after each step.
fn law(seed: u64, view: View, seen: &mut Seen) -> Result<(), String> {
    let mut random = Random(seed);
    let (options, timer, transport) =
        (options(&mut random), Arc::new(ScriptedTimer::new()), Scripted::new());
    let channel =
        Channel::new(Box::new(transport.clone()), options.clone(), Arc::clone(&timer) as _);
    let mut offered = 0;
    // One failure may wait above the bounds.
    let mut above = 0;
    let mut check = |offered: u64, above: u64| {
        let status = channel.status();
        let Account { produced, sent, dropped, queued } = view(&status);
        let confirmed = transport.confirmed();
        let in_order = confirmed.windows(2).all(|pair| pair[0] < pair[1]);
        let bounded = queued <= options.max_frames.max(1) as u64 + above
            && status.queued_bytes as u64 <= options.max_bytes as u64 + 40 * above
            && status.peak_frames as u64 >= queued
            && status.peak_bytes >= status.queued_bytes;
        seen.restarts = seen.restarts.max(status.restarts);
        seen.dead += u64::from(status.crash.is_some());
        (seen.sent, seen.dropped) = (seen.sent.max(sent), seen.dropped.max(dropped));
        let conserved = produced == sent + dropped + queued;
        if conserved && produced == offered && sent == confirmed.len() as u64 && in_order && bounded
        {
            return Ok(());
        }
        Err(format!("{offered} offered, confirmed {confirmed:?}, {status:?} under {options:?}"))
    };
    for _ in 0..60 {
        transport.set(act(&mut random));
        match random.below(6) {
            0..=2 => {
                offered += 1;
                channel.offer(frame(offered, 1 + random.below(40) as usize));
            }
            3 => timer.pass(Duration::from_millis(random.below(60))),
            4 if random.below(10) == 0 => {
                offered += 1;
                channel.refuse();
            }
            4 if random.below(3) == 0 => {
                (offered, above) = (offered + 1, 1);
                channel.offer(failure(offered, 1 + random.below(40) as usize));
            }
            _ => {
                channel.turn();
            }
        }
        check(offered, above)?;
    }
    channel.give_up();
    check(offered, above)?;
    offered += 1;
    channel.offer(frame(offered, 1));
    check(offered, above)?;
    let left = channel.status().account.queued;
    if left == 0 { Ok(()) } else { Err(format!("{left} frames wait after the end")) }
}

#[test]
fn nothing_is_dropped_uncounted() {
    let mut seen = Seen::default();
    for seed in 0..3_000 {
        let held = law(seed, |status| status.account, &mut seen);
        held.unwrap_or_else(|wrong| panic!("seed {seed}: {wrong}"));
    }
    assert!(seen.sent > 10 && seen.dropped > 10 && seen.restarts == 3 && seen.dead > 0);
}

#[test]
fn the_law_catches_wrong_counts() {
    let mutants: [(&str, View); 4] = [
        ("forgets drops", |status| Account { dropped: 0, ..status.account }),
        ("counts what waits as sent", |status| {
            let Account { sent, queued, .. } = status.account;
            Account { sent: sent + queued, queued: 0, ..status.account }
        }),
        ("counts drops as sent", |status| {
            let Account { sent, dropped, .. } = status.account;
            Account { sent: sent + dropped, dropped: 0, ..status.account }
        }),
        ("produces what it keeps", |status| {
            let Account { produced, dropped, .. } = status.account;
            Account { produced: produced - dropped, dropped: 0, ..status.account }
        }),
    ];
    for (name, mutant) in mutants {
        let caught = (0..300).any(|seed| law(seed, mutant, &mut Seen::default()).is_err());
        assert!(caught, "the mutant `{name}` survived");
    }
}

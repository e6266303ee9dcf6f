//! Everything at once: whoever looks at whatever moment finds every frame counted once.

use super::random::Random;
use super::scripted::{Act, Scripted, frame};
use super::{FOREVER, counts, patient, start};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use townlet_contract::telemetry::{Backpressure, WorkerOptions};

const FRAMES: usize = 3_000;

/// A script of faults, with fewer panics than the worker survives.
fn script(random: &mut Random) -> Vec<Act> {
    let mut script: Vec<Act> = (0..600)
        .map(|_| match random.below(5) {
            0 => Act::Fail(random.below(5)),
            1 => Act::FailToFlush(random.below(5)),
            _ => Act::Send,
        })
        .collect();
    for _ in 0..5 {
        let place = random.below(script.len());
        script[place] = Act::Panic;
    }
    script
}

#[test]
fn every_frame_is_counted_once_at_every_moment() {
    let strategies =
        [Backpressure::DropOldest, Backpressure::Block { timeout: FOREVER }, Backpressure::FanOut];
    for (seed, backpressure) in (0..4).flat_map(|seed| strategies.map(|strategy| (seed, strategy)))
    {
        let transport = Scripted::new(&script(&mut Random::new(seed)));
        let options = WorkerOptions {
            max_frames: 16,
            batch_frames: 5,
            backpressure,
            restart_limit: 5,
            ..patient()
        };
        let mut worker = start(&transport, options);
        let done = AtomicBool::new(false);
        let looks = std::thread::scope(|scope| {
            let observer = scope.spawn(|| {
                let (mut looks, mut before) = (0, [0; 4]);
                while !done.load(Ordering::Relaxed) || looks == 0 {
                    let now = counts(worker.status().account);
                    assert_eq!(now[0], now[1] + now[2] + now[3], "seed {seed}, {backpressure:?}");
                    assert!(before.iter().zip(now).take(3).all(|(before, now)| *before <= now));
                    assert!(now[3] <= 16, "{now:?}");
                    (looks, before) = (looks + 1, now);
                }
                looks
            });
            (0..FRAMES).for_each(|number| worker.offer(frame(number)));
            done.store(true, Ordering::Relaxed);
            observer.join().expect("the law held")
        });
        assert!(looks > 0);
        let [produced, sent, dropped, queued] = counts(worker.close());
        assert_eq!((produced, queued), (FRAMES as u64, 0), "seed {seed}, {backpressure:?}");
        assert_eq!(sent + dropped, produced, "seed {seed}, {backpressure:?}");
        let lines: Vec<usize> =
            transport.lines().iter().map(|line| line.parse().expect("a number")).collect();
        let once: BTreeSet<usize> = lines.iter().copied().collect();
        assert_eq!((lines.len(), once.len()), (sent as usize, sent as usize));
        assert!(lines.is_sorted(), "seed {seed}, {backpressure:?}: out of order");
        match backpressure {
            Backpressure::Block { .. } => assert_eq!(dropped, 0, "seed {seed}"),
            // Which frames go depends on who is faster; that they are counted does not.
            Backpressure::DropOldest | Backpressure::FanOut => {}
        }
    }
}

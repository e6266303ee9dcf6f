//! The worker seen from outside: what it sends, what it drops, and that its status says so.

#[path = "telemetry/events.rs"]
mod events;
#[path = "support/random.rs"]
#[allow(dead_code, reason = "a part of it is enough")]
mod random;
#[path = "telemetry/scripted.rs"]
mod scripted;

#[path = "telemetry_worker_health/backpressure.rs"]
mod backpressure;
#[path = "telemetry_worker_health/closing.rs"]
mod closing;
#[path = "telemetry_worker_health/faults.rs"]
mod faults;
#[path = "telemetry_worker_health/lockstep.rs"]
mod lockstep;
#[path = "telemetry_worker_health/pauses.rs"]
mod pauses;
#[path = "telemetry_worker_health/status.rs"]
mod status;
#[path = "telemetry_worker_health/stress.rs"]
mod stress;

use scripted::Scripted;
use std::sync::Arc;
use std::time::Duration;
use townlet_contract::telemetry::{Account, MachineTimer, Retry, Worker, WorkerOptions};

/// Longer than any test may take: what happens before it happens for another reason.
const FOREVER: Duration = Duration::from_secs(3_600);

/// Frame by frame, without pauses, and with all the time in the world to drain.
fn patient() -> WorkerOptions {
    WorkerOptions {
        batch_frames: 1,
        retry: Retry { first: Duration::ZERO, most: Duration::ZERO, attempts: None },
        drain_deadline: FOREVER,
        ..WorkerOptions::default()
    }
}

fn start(transport: &Scripted, options: WorkerOptions) -> Worker {
    let timer = Arc::new(MachineTimer::new());
    Worker::start(transport.boxed(), options, timer).expect("a thread starts")
}

fn numbers(of: impl IntoIterator<Item = usize>) -> Vec<String> {
    of.into_iter().map(|number| number.to_string()).collect()
}

/// Produced, sent, dropped and queued.
fn counts(account: Account) -> [u64; 4] {
    let Account { produced, sent, dropped, queued, .. } = account;
    [produced, sent, dropped, queued]
}

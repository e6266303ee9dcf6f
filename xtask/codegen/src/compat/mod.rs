//! Compares two contracts: what changed, and whether readers and writers of both still meet.
//!
//! ```text
//! (old, new) → diff      → changes, as data
//!            → structure → places where a writer may send what a reader refuses, with payloads
//!            → decide    → a verdict for each version and direction
//! ```
//!
//! A writer sends what its schema says, with nothing beside it (closed); a reader takes unknown
//! members and null where a member may be absent (open). *Backward* asks whether the new reader
//! takes all that old writers send, through the steps to its latest version; *forward* whether the
//! old reader takes all that new writers send.
//!
//! Plain data in, plain data out. Whoever can decide by other means is asked through [`Judge`]; it
//! also has the last word on every payload that is shown. Nothing here reads a file or a schema.

mod blame;
mod change;
mod class;
mod migration;
mod verdict;

mod diff;

mod judge;
mod profile;

mod structure;

mod accept;
mod format;
mod language;
mod range;
mod sample;

mod detect;
mod step;

mod compare;
mod decide;
mod shrink;

pub use self::change::{Change, Need};
pub use self::class::Class;
pub use self::compare::{Comparison, Side, compare};
pub use self::diff::changes;
pub use self::judge::{Answer, Judge, Validator};
pub use self::profile::{Profile, document};
pub use self::sample::{Random, Sampler};
pub use self::step::{Stop, step, to_latest};
pub use self::verdict::{CounterExample, Direction, Verdict};

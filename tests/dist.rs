//! The published contract, `dist/`, as somebody who has nothing else finds it: its schemas say what
//! the contract says, generators can take them, and the golden payloads are what upgrading gives.
//!
//! `cargo xtask dist --write` renews the folder; of it, this test writes `golden/` when
//! `TOWNLET_WRITE` is set, since it can upgrade.

mod support;

#[path = "dist/golden.rs"]
mod golden;

#[path = "dist/profiles.rs"]
mod profiles;

#[path = "dist/generators.rs"]
mod generators;

#[path = "dist/published.rs"]
mod published;

//! Whole runs under faults: the real town, a real channel, and everything that can go wrong with
//! either. What left through the channel is what these runs are for.

#![allow(dead_code, reason = "each test target uses a part of this")]

pub(crate) mod plan;

pub(crate) mod town;
pub(crate) mod typist;

pub(crate) mod peer;
pub(crate) mod trouble;
pub(crate) mod wire;

pub(crate) mod run;

//! What the tests of the loop share: a world that follows a script, a sink that remembers, and one
//! check of everything that was sent.

#![allow(dead_code, reason = "each test target uses a part of this")]

pub(crate) mod console;
pub(crate) mod emitted;
pub(crate) mod runs;
pub(crate) mod sink;
pub(crate) mod world;

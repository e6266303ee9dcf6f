//! The contract: types, readers, upgraders and tables that `build.rs` generates from `schema/`.
//!
//! A copy of what is included here stands in `tests/golden/`.

include!(concat!(env!("OUT_DIR"), "/contract.rs"));

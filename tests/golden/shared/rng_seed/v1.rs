// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RngSeed`.
//!
//! A seed of a random number generator. Any 64 bits without a sign: half of all seeds are larger than a signed integer or a double can hold exactly.
//!
//! From `shared/rng_seed/v1.schema.json`.

use crate::shape;

/// A seed of a random number generator. Any 64 bits without a sign: half of all seeds are larger than a signed integer or a double can hold exactly.
pub type RngSeed = u64;

/// The shape of a `RngSeed`.
pub const RNG_SEED_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});

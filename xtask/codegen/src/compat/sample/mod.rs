//! Payloads of a contract: the least of a type, one with something in a certain place, and varied
//! ones from a seed.

mod least;
mod place;
mod random;
mod text;
mod varied;

pub use self::random::Random;
pub use self::varied::Sampler;

pub(super) use self::least::{filled, least, several, with_member};
pub(super) use self::place::{at, placed, put};
pub(super) use self::text::texts;

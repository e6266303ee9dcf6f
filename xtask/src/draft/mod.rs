//! The draft of a new version: what can be written before its author has said what changed, and
//! what follows once that is said.
//!
//! Pure functions over texts; `cargo xtask new-version` reads and writes the files.

mod examples;
mod json;
mod schema;
mod tables;

pub use self::examples::{Examples, examples};
pub use self::schema::schema;
pub use self::tables::with_version;

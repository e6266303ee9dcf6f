//! Emitters: a checked contract in, [`Files`](crate::Files) out, one folder per target language.
//!
//! An emitter sees the IR and makes names; it never sees a schema and never another language.

pub mod rust;

#[cfg(feature = "publish")]
pub mod json_schema;

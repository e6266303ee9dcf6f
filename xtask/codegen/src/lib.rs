//! The generator: a folder of JSON Schema files in, Rust (versioned types, readers, upgraders) out.
//!
//! The folders spell the pipeline; each stage takes the value of the one before and returns its own:
//!
//! ```text
//! source  → files as trees that know where everything stands
//! dialect → the same as typed schemas of the keywords that we accept
//! lower   → the IR: modules, definitions, lineage
//! check   → the IR proven sound, with a plan for every upgrade step
//! emit    → Files: path and text
//! ```
//!
//! Beside `check` stands `compat` (feature `compat`), which compares two contracts.
//!
//! Only the caller does IO beyond reading the folder: [`Files`] are plain data. Every problem is a
//! [`Diagnostic`], and all of them are reported in one run. The generator knows no event and no
//! domain: whatever is special about a contract is a keyword in its schemas.

pub mod diagnostic;
pub mod ir;
pub mod name;
pub mod pattern;

mod decimal;
mod list;

pub mod source;

pub mod dialect;

pub mod lower;

pub mod check;

#[cfg(feature = "compat")]
pub mod compat;

pub mod emit;

mod contract;
mod files;

pub use crate::contract::{Checked, Options, Rules, load, load_texts};
pub use crate::diagnostic::{Diagnostic, Diagnostics};
pub use crate::files::Files;

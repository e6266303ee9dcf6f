//! Upgrading: one step from a version to the next, and the account of what it did.
//!
//! Each step is generated from the newer schema as a plain conversion between two records. What it
//! had to decide goes into [`Notes`], which end as a [`Report`].

mod notes;
mod refused;
mod report;

pub use self::notes::{Notes, constant, count, linear, text, wire_text};
pub use self::refused::Refused;
pub use self::report::{Assumed, Conflict, Dropped, Inconsistent, Moved, Offer, Report, Unknown};

/// The step from `Old`, the version before, to this version.
pub trait Upgrade<Old>: Sized {
    /// Converts a payload of the version before.
    ///
    /// # Errors
    ///
    /// When a rule of the step refuses the payload: two sources that must agree differ, or a value
    /// stands in no table. A step without such rules never fails.
    fn upgrade(old: Old, notes: &mut Notes) -> Result<Self, Refused>;
}

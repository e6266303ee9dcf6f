//! Upgrading: one step from a version to the next, the way back, and the account of both.
//!
//! Each step is generated from the newer schema as a plain conversion between two records. What it
//! had to decide goes into [`Notes`], which end as a [`Report`].

mod notes;

mod back;
mod losses;

mod values;

mod refused;

mod pairs;
mod report;

pub use self::back::{Entry, Rest};
pub use self::notes::Notes;
pub use self::refused::Refused;
pub use self::report::{Assumed, Conflict, Dropped, Inconsistent, Moved, Offer, Report, Unknown};
pub use self::values::{below, constant, count, narrow, scaled, text, unscaled, wire_text};

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

/// The step from `New`, the version after, back to this version.
pub trait Downgrade<New>: Sized {
    /// Converts a payload of the version after. What this version has no place for goes into the
    /// notes.
    ///
    /// # Errors
    ///
    /// When the payload says what this version cannot say, or has nothing for what it must say:
    /// nothing is made up.
    fn downgrade(new: New, notes: &mut Notes) -> Result<Self, Refused>;
}

//! Compatibility: textbook edits, and laws that hold for edits nobody thought of.

mod compat {
    pub(crate) mod json;

    pub(crate) mod contract;

    mod cases;

    pub(crate) mod invent;

    mod laws;

    mod steps;
}

//! Compatibility of the schemas with what they were: where the older ones come from, what of the
//! difference matters, and how it is told.
//!
//! The comparison itself is the generator's ([`townlet_codegen::compat`]). Here stand the judge that
//! it asks ([`judge`]), the states that are compared with ([`against`], through [`git`] and
//! [`archive`], which knows the texts of published files), what is let pass on purpose ([`waiver`]), the findings of a run ([`outcome`])
//! and their formats ([`render`]).

pub mod judge;

pub mod git;

pub mod archive;

pub mod against;

pub mod finding;
mod position;
mod step;
pub mod waiver;

pub mod outcome;

pub mod render;

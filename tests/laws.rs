//! The laws of reading and upgrading, each over payloads made from the schemas, each with a wrong
//! transformation that it must catch.
//!
//! That `down` after `up` gives the payload back is a law too; there is no `down` yet.

mod support;

#[path = "laws/identity.rs"]
mod identity;

#[path = "laws/composition.rs"]
mod composition;

#[path = "laws/validity.rs"]
mod validity;

#[path = "laws/unknown.rs"]
mod unknown;

#[path = "laws/order.rs"]
mod order;

#[path = "laws/conflict.rs"]
mod conflict;

#[path = "laws/repetition.rs"]
mod repetition;

#[path = "laws/falsy.rs"]
mod falsy;

#[path = "laws/exact.rs"]
mod exact;

#[path = "laws/plain.rs"]
mod plain;

#[path = "laws/envelope.rs"]
mod envelope;

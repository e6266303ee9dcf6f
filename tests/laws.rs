//! The laws of reading and upgrading, each over payloads made from the schemas, each with a wrong
//! transformation that it must catch.

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

#[path = "laws/there_and_back.rs"]
mod there_and_back;

#[path = "laws/back_and_there.rs"]
mod back_and_there;

#[path = "laws/downgrade.rs"]
mod downgrade;

#[path = "laws/plain_back.rs"]
mod plain_back;

#[path = "laws/envelope.rs"]
mod envelope;

#[path = "laws/sight.rs"]
mod sight;

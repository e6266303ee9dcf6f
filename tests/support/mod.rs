//! What the tests of the contract share: a judge that is not ours, payloads made from the schemas,
//! and a second, slow way from version to version.
//!
//! Nothing here uses generated code: schemas are read as JSON, payloads are built and changed as
//! trees of text, so that a fault of the generator cannot hide in its own test.

#![allow(dead_code, reason = "each test target uses a part of this")]

pub(crate) mod difference;
pub(crate) mod json;
pub(crate) mod parse;

pub(crate) mod random;
pub(crate) mod texts;

pub(crate) mod schema;

pub(crate) mod judge;

pub(crate) mod generate;
pub(crate) mod mutate;

pub(crate) mod aim;
pub(crate) mod rules;

pub(crate) mod place;
pub(crate) mod shrink;
pub(crate) mod spell;

pub(crate) mod lineage;
pub(crate) mod way_back;

pub(crate) mod search;
pub(crate) mod subject;

pub(crate) mod cases;
pub(crate) mod scratch;

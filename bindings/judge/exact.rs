//! JSON to the last digit, as the tests of the contract have it.

#![allow(dead_code, reason = "a part of it is needed")]

#[path = "../../tests/support/json.rs"]
pub(crate) mod json;
#[path = "../../tests/support/parse.rs"]
pub(crate) mod parse;

//! The published contract: everything below `dist/`, from the sources, as path and text.
//!
//! [`files`] is a function of its input and of nothing else: no clock, no disk. The one part that it
//! does not make is `golden/`, the payloads with their upgrades, since only the contract crate can
//! upgrade; [`payloads`] says what must stand there, and the tests of that crate write and check it.

mod value;
mod yaml;

mod row;
mod schemas;
pub(crate) mod way;

mod asyncapi;
mod catalog;

pub mod payloads;

mod site;

use crate::published::{Lock, Parties};
use std::collections::BTreeMap;
use townlet_codegen::{Checked, Files};

/// Where the published contract stands, relative to the root.
pub const FOLDER: &str = "dist";

/// What the published contract is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The contract.
    pub checked: &'a Checked,
    /// Every file of the schema folder, examples included.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// What was published already.
    pub lock: &'a Lock,
    /// Who sends and reads what.
    pub parties: &'a Parties,
    /// The release of the package.
    pub release: &'a str,
}

/// Every file below `dist/`, but for `golden/`.
pub fn files(input: &Input<'_>) -> Files {
    let mut files = Files::default();
    schemas::add(input, &mut files);
    files.add("catalog.json", catalog::text(input, &files));
    files.add("asyncapi.yaml", asyncapi::text(input));
    site::add(input, &mut files);
    files
}

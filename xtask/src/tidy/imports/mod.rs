//! Imports: who may know whom, as ARCHITECTURE.md draws it.
//!
//! The generator's stages have a table of what each may import; the contract crate has a few
//! directions, a closed door for its binary, and no cycles.

mod binary;
mod contract;
mod cycle;
mod generator;
mod path;
mod source;

use super::finding::Finding;
use super::rust::RustFile;

/// Every import in a wrong direction.
pub(super) fn inspect(sources: &[RustFile<'_>]) -> Vec<Finding> {
    let generator = source::imports(sources, "xtask/codegen/src");
    let contract = source::imports(sources, "src");
    let tool = source::imports(sources, "xtask/src");
    let mut found = generator::directions(&generator);
    found.extend(contract::directions(&contract));
    found.extend(cycle::cycles(&contract));
    found.extend(cycle::cycles(&tool));
    found.extend(sources.iter().flat_map(binary::public_api_only));
    found
}

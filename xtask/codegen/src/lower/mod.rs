//! Lowering: typed schemas in, the IR out, with references, extensions and names resolved.
//!
//! Titles of all definitions are settled first; then every schema is lowered on its own, since a
//! reference needs no more than the title of what it names. What can only be said of the whole
//! (circles, overlays, lineage, names) is looked at last. A schema that was refused is lowered as
//! any JSON: its problem has been reported, so the contract is never used.

mod all_of;
mod alternatives;
mod definition;
mod docs;
mod identifiers;
mod integer;
mod kind;
mod lineage;
mod literal;
mod nullability;
mod number;
mod record;
mod recursion;
mod rule;
mod scope;
mod string;
mod titles;
mod types;
mod walk;

use self::scope::Context;
use crate::dialect::Documents;
use crate::ir::Contract;
use crate::{Diagnostics, Options};
#[cfg(feature = "publish")]
use crate::{dialect::Node, ir::Literal};

/// Lowers every document.
pub fn lower(documents: &Documents, options: &Options, diagnostics: &Diagnostics) -> Contract {
    let titles = titles::settle(documents, options, diagnostics);
    let context = Context { documents, titles: &titles, options, diagnostics };
    let mut contract = definition::lower(&context);
    recursion::check(&context, &contract);
    nullability::check(&context, &contract);
    identifiers::check(&context, &contract);
    lineage::collect(&context, &mut contract);
    contract
}

/// JSON text as a literal, without its places.
#[cfg(feature = "publish")]
pub fn literal(node: &Node) -> Literal {
    literal::lower(node)
}

//! Annotations as documentation.

use super::literal;
use crate::dialect::Annotations;
use crate::ir::{Deprecation, Docs};
use crate::list;

/// Description, life cycle and samples.
pub(super) fn lower(annotations: &Annotations) -> Docs {
    let deprecated = annotations.deprecated.as_ref().map(|deprecated| Deprecation {
        since: deprecated.since.clone(),
        instead: deprecated.instead.clone(),
        remove_in: deprecated.remove_in.clone(),
    });
    Docs {
        description: annotations.description.clone(),
        since: annotations.since.clone(),
        deprecated,
        examples: list::each(&annotations.examples, &mut literal::lower),
    }
}

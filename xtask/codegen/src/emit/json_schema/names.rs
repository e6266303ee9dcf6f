//! Names of definitions inside one document: the title, and where two files share one, the path too.

use super::Draft;
use crate::ir::{Module, Reference};
use crate::name;
use std::collections::BTreeMap;

/// The name of each definition of a document.
pub(super) struct Names {
    draft: Draft,
    root: Reference,
    names: BTreeMap<Reference, String>,
}

impl Names {
    /// Names these definitions; the root needs none.
    pub(super) fn new(root: &Module, others: &[Reference], draft: Draft) -> Self {
        let root = Reference { module: root.path.clone(), title: root.root.clone() };
        let shared = |reference: &Reference| {
            let same = |other: &&Reference| other.title.eq_ignore_ascii_case(&reference.title);
            others.iter().chain([&root]).filter(same).count() > 1
        };
        let name = |reference: &Reference| match shared(reference) {
            true => name::pascal(&reference.module.to_string()) + &reference.title,
            false => reference.title.clone(),
        };
        let names = others.iter().map(|reference| (reference.clone(), name(reference))).collect();
        Self { draft, root, names }
    }

    /// The name of a definition.
    pub(super) fn name<'a>(&'a self, reference: &'a Reference) -> &'a str {
        self.names.get(reference).map_or(reference.title.as_str(), String::as_str)
    }

    /// What a reference to a definition says.
    pub(super) fn pointer(&self, reference: &Reference) -> String {
        match *reference == self.root {
            true => "#".to_owned(),
            false => format!("#/{}/{}", self.draft.definitions(), self.name(reference)),
        }
    }
}

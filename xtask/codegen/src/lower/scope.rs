//! Scopes: a document among all others, with what is known of names and references.

use super::titles::{Part, Titles};
use crate::diagnostic::{Code, Place};
use crate::dialect::{Document, Documents, Schema, Target};
use crate::ir::{ModulePath, Reference};
use crate::list;
use crate::{Diagnostics, Options, Rules};

/// Everything that lowering knows from the start.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// Every document.
    pub(super) documents: &'a Documents,
    /// The title of every definition.
    pub(super) titles: &'a Titles,
    /// Which rules apply.
    pub(super) options: &'a Options,
    /// Where problems go.
    pub(super) diagnostics: &'a Diagnostics,
}

impl<'a> Context<'a> {
    /// A document among the others.
    pub(super) fn scope(&self, document: &'a Document) -> Scope<'a> {
        Scope { context: *self, document }
    }
}

/// A document among the others.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// Everything else.
    pub(super) context: Context<'a>,
    /// The document.
    pub(super) document: &'a Document,
}

/// What a reference names.
pub(super) struct Found<'a> {
    /// Where it stands.
    pub(super) scope: Scope<'a>,
    /// Its schema.
    pub(super) schema: &'a Schema,
}

impl<'a> Scope<'a> {
    /// Reports a problem in this document.
    pub(super) fn report(
        &self,
        code: Code,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = Place::new(&self.document.file, pointer);
        self.context.diagnostics.report(code, place, message, help);
    }

    /// Whether authoring rules apply.
    pub(super) fn is_authoring(&self) -> bool {
        self.context.options.rules == Rules::Authoring
    }

    /// The name of the definition that a schema of this document makes.
    pub(super) fn reference(&self, schema: &Schema, part: Part) -> Reference {
        let title = self.context.titles.title(&self.document.file, &schema.pointer, part);
        Reference { module: module_path(&self.document.file), title }
    }

    /// What a `$ref` in this document names; absent when that cannot be known.
    pub(super) fn find(&self, target: &Target) -> Option<Found<'a>> {
        let documents = &self.context.documents.documents;
        let document = match &target.file {
            None => self.document,
            Some(file) => documents.iter().find(|document| document.file == *file)?,
        };
        let schema = match &target.definition {
            None => &document.root,
            Some(key) => &document.definitions.iter().find(|named| named.key == *key)?.schema,
        };
        Some(Found { scope: Scope { context: self.context, document }, schema })
    }

    /// Like `find`; reports a reference to nothing at `pointer`, the place of the `$ref`.
    pub(super) fn resolve(&self, target: &Target, pointer: &str) -> Option<Found<'a>> {
        let found = self.find(target);
        let is_broken =
            target.file.as_ref().is_some_and(|file| self.context.documents.broken.contains(file));
        if found.is_none() && !is_broken {
            let pointer = format!("{pointer}/$ref");
            let message = format!("`{}` refers to nothing", target.text);
            self.report(Code::ReferenceTarget, &pointer, message, self.advice(target));
        }
        found
    }

    fn advice(&self, target: &Target) -> String {
        let documents = &self.context.documents.documents;
        let document = match &target.file {
            None => Some(self.document),
            Some(file) => documents.iter().find(|document| document.file == *file),
        };
        match (document, &target.file, &target.definition) {
            (Some(document), _, Some(key)) => {
                let keys =
                    list::each(&document.definitions, &mut |named| format!("`{}`", named.key));
                let has = if keys.is_empty() { "none".to_owned() } else { keys.join(", ") };
                format!("add `{key}` to `$defs` of `{}`, which has {has}", document.file)
            }
            (_, Some(file), _) => format!("add the file `{file}`, or correct the path"),
            (_, None, _) => "correct the reference".to_owned(),
        }
    }
}

/// The module that a file is.
pub(super) fn module_path(file: &str) -> ModulePath {
    let stem = file.strip_suffix(".json").unwrap_or(file);
    let stem = stem.strip_suffix(".schema").unwrap_or(stem);
    ModulePath(stem.split('/').map(str::to_owned).collect())
}

//! The members of one schema, handed to the keyword families; what is left over is reported.

use super::keywords::{self, Standing};
use super::{Member, Node, values};
use crate::diagnostic::{Code, Place};
use crate::{Diagnostics, Options, Rules};
use std::cell::RefCell;

/// What all schemas of a file share.
pub(super) struct Scope<'a> {
    /// The file relative to the schema folder.
    pub(super) file: &'a str,
    /// Which rules apply, and the base of every `$id`.
    pub(super) options: &'a Options,
    /// Where problems go.
    pub(super) diagnostics: &'a Diagnostics,
    /// Whether the file has an `$id` that does not follow its path, so that relative references
    /// mean something else than paths.
    pub(super) has_own_base: bool,
}

impl Scope<'_> {
    /// Reports a problem in this file.
    pub(super) fn report(
        &self,
        code: Code,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.report(code, Place::new(self.file, pointer), message, help);
    }
}

/// What a schema stands for in its file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Site {
    /// The whole file.
    Root,
    /// An entry of `$defs`.
    Definition,
    /// An entry of `properties`.
    Property,
    /// The items of an array, the values or names of a map, or a branch of alternatives.
    Inner,
    /// A branch of `allOf`.
    Branch,
}

impl Site {
    /// Whether the schema defines a named type.
    pub(super) fn is_named(self) -> bool {
        matches!(self, Self::Root | Self::Definition)
    }
}

/// The members of one schema.
pub(super) struct Words<'a> {
    scope: &'a Scope<'a>,
    pointer: String,
    members: &'a [Member],
    site: Site,
    /// Members not taken yet.
    left: RefCell<Vec<&'a Member>>,
}

impl<'a> Words<'a> {
    /// The members of the schema at `pointer`, none of them taken.
    pub(super) fn new(
        scope: &'a Scope<'a>,
        pointer: String,
        members: &'a [Member],
        site: Site,
    ) -> Self {
        let left = RefCell::new(members.iter().collect());
        Self { scope, pointer, members, site, left }
    }

    /// What all schemas of the file share.
    pub(super) fn scope(&self) -> &'a Scope<'a> {
        self.scope
    }

    /// JSON pointer to the schema.
    pub(super) fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What the schema stands for.
    pub(super) fn site(&self) -> Site {
        self.site
    }

    /// Whether authoring rules apply.
    pub(super) fn is_authoring(&self) -> bool {
        self.scope.options.rules == Rules::Authoring
    }

    /// JSON pointer to a keyword's value.
    pub(super) fn at(&self, keyword: &str) -> String {
        values::below(&self.pointer, keyword)
    }

    /// Whether the keyword stands here, taken or not.
    pub(super) fn has(&self, keyword: &str) -> bool {
        self.members.iter().any(|member| member.name == keyword)
    }

    /// The keyword's value, taken or not.
    pub(super) fn member(&self, keyword: &str) -> Option<&'a Node> {
        let member = self.members.iter().find(|member| member.name == keyword)?;
        Some(&member.value)
    }

    /// Whether a keyword stands here that this dialect does not have.
    pub(super) fn has_unknown(&self) -> bool {
        let is_unknown = |member: &Member| keywords::standing(&member.name) != Standing::Accepted;
        self.members.iter().any(is_unknown)
    }

    /// Takes the keyword's value.
    pub(super) fn take(&self, keyword: &str) -> Option<&'a Node> {
        let mut left = self.left.borrow_mut();
        let index = left.iter().position(|member| member.name == keyword)?;
        Some(&left.remove(index).value)
    }

    /// Reports a keyword of this schema.
    pub(super) fn report(
        &self,
        code: Code,
        keyword: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.scope.report(code, &self.at(keyword), message, help);
    }

    /// Reports every keyword that is not taken yet, with a code and help for those that are
    /// keywords of the dialect; unknown ones are reported as such.
    pub(super) fn refuse_rest(&self, code: Code, reason: &str, help: &str) {
        let known = |member: &&Member| keywords::standing(&member.name) == Standing::Accepted;
        let (known, unknown) = self.left.take().into_iter().partition(known);
        self.left.replace(unknown);
        for member in known {
            let message = format!("`{}` {reason}", member.name);
            self.report(code, &member.name, message, help);
        }
    }

    /// Reports every keyword that nobody took.
    pub(super) fn finish(self) {
        for member in self.left.take() {
            let name = &member.name;
            let (code, message, help) = match keywords::standing(name) {
                Standing::Accepted => (
                    Code::MisplacedKeyword,
                    format!("`{name}` means nothing here"),
                    keywords::place(name).to_owned(),
                ),
                Standing::Unsupported(help) => (
                    Code::UnsupportedKeyword,
                    format!("`{name}` is a keyword of JSON Schema that is not accepted"),
                    help.to_owned(),
                ),
                Standing::Unknown => (
                    Code::UnknownKeyword,
                    format!("there is no keyword `{name}`"),
                    keywords::suggestion(name),
                ),
            };
            self.report(code, name, message, help);
        }
    }
}

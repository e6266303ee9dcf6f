//! JSON Schema: one document for each file of the contract, complete in itself, in the words that
//! a kind of reader of it needs.
//!
//! [`document`] puts a module and all that it refers to into one document, [`definition`] writes
//! what has a name and [`types`] what stands at a use; a [`Profile`] decides where their words
//! differ. None of them says more or less than the contract does: `x-` words, which only we read,
//! are gone, and what they mean for a payload stands in standard words. For publication and for
//! tools (feature `publish`); a consumer's build never sees this.

mod definition;
mod document;
mod names;
mod object;
mod print;
mod types;

pub use self::document::document;
pub use self::print::{compact, pretty};

use crate::Files;
use crate::ir::{Contract, DefinitionKind, Module, Reference, Type};

/// Whom a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Whoever checks what is sent: members that no schema names are refused.
    Writer,
    /// Whoever checks what is received: such members are let through, and an optional one may be null.
    Reader,
    /// A generator of code, in the words of one draft. Records are open, as for a reader; `const` is
    /// an enum of one value; nothing stands beside a `$ref`; any JSON has no name; an integer says its
    /// width as `format`.
    Generator(Draft),
}

/// A draft of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Draft 7.
    Draft07,
    /// Draft 2020-12.
    Draft202012,
}

impl Profile {
    /// The draft that documents are written in.
    pub fn draft(self) -> Draft {
        match self {
            Self::Writer | Self::Reader => Draft::Draft202012,
            Self::Generator(draft) => draft,
        }
    }

    fn is_for_generators(self) -> bool {
        match self {
            Self::Writer | Self::Reader => false,
            Self::Generator(_) => true,
        }
    }

    /// Whether a definition is said where it is used, and has no name: of a name for any JSON some
    /// generators make an object.
    fn says_at_once(self, contract: &Contract, reference: &Reference) -> bool {
        let found = contract.resolve(reference).map(|definition| &definition.kind);
        self.is_for_generators() && matches!(found, Some(DefinitionKind::Alias(Type::Any)))
    }
}

impl Draft {
    /// Its meta-schema.
    pub fn meta_schema(self) -> &'static str {
        match self {
            Self::Draft07 => "http://json-schema.org/draft-07/schema#",
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
        }
    }

    /// The word under which definitions stand.
    pub fn definitions(self) -> &'static str {
        match self {
            Self::Draft07 => "definitions",
            Self::Draft202012 => "$defs",
        }
    }
}

/// A document for each event version and each other file that is no part of the events, by the
/// file's path: what stands in `shared/` is inside the documents that need it.
pub fn emit(contract: &Contract, profile: Profile) -> Files {
    let mut files = Files::default();
    for module in contract.modules.iter().filter(|module| is_published(contract, module)) {
        files.add(&*module.file, pretty(&document(contract, module, profile)));
    }
    files
}

/// Whether a module has a document of its own: it is an event, or no other file refers to it.
pub fn is_published(contract: &Contract, module: &Module) -> bool {
    let mut others = contract.modules.iter().filter(|other| other.path != module.path);
    module.event.is_some() || !others.any(|other| document::refers(other, &module.path))
}

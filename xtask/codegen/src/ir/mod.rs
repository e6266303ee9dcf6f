//! The intermediate representation: a contract as plain data, with no word of a target language.
//!
//! It is what remains of the schemas when files, references and keywords are resolved: modules
//! that hold definitions, events with their versions, and the step that leads from one version to
//! the next. Everything is ordered, comparable and (feature `serde`) serializable; nothing here
//! reads, writes or prints.

mod definition;
mod detection;
mod docs;
mod kind;
mod lineage;
mod literal;
mod loss;
mod plan;
mod retired;
mod rules;

pub use self::definition::{
    Choice, Definition, DefinitionKind, Enum, Field, JsonType, Record, Union, Unknown, Variant,
};
pub use self::detection::{Detection, MemberShape, VersionShape};
pub use self::docs::{Deprecation, Docs};
pub use self::kind::{Kind, kind};
pub use self::lineage::{
    Conflict, Custom, Drop, Invariant, Mapping, OnElse, Path, Rule, Segment, Step,
};
pub use self::literal::Literal;
pub use self::loss::{Again, Loss, Why};
pub use self::plan::{
    BackEntry, BackRest, Convert, Fallback, FieldPlan, Origin, Plan, RecordPlan, Source,
};
pub use self::retired::RetiredName;
pub use self::rules::{
    ArrayRules, Format, IntWidth, IntegerRules, MapRules, NumberRules, StringRules, Type,
};

use std::fmt;

/// A whole contract: every module, ordered by path.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Contract {
    /// One module for each schema file, ordered by path.
    pub modules: Vec<Module>,
}

/// One schema file: the definitions that it holds and, for an event, its place in the lineage.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Module {
    /// Where the module stands: `loop_failure/v3`.
    pub path: ModulePath,
    /// The file relative to the schema folder: `loop_failure/v3.schema.json`.
    pub file: String,
    /// The schema's `$id`.
    pub id: String,
    /// Present when the file describes an event.
    pub event: Option<EventVersion>,
    /// The title of the definition at the file's root.
    pub root: String,
    /// The root first, then `$defs` in file order.
    pub definitions: Vec<Definition>,
}

impl Module {
    /// The definition with this title.
    pub fn definition(&self, title: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.title == title)
    }
}

impl Contract {
    /// The module at this path.
    pub fn module(&self, path: &ModulePath) -> Option<&Module> {
        self.modules.iter().find(|module| module.path == *path)
    }

    /// The definition that a reference names.
    pub fn resolve(&self, reference: &Reference) -> Option<&Definition> {
        self.module(&reference.module)?.definition(&reference.title)
    }

    /// Every event's canonical name with its modules, oldest version first.
    pub fn lineages(&self) -> Vec<(&str, Vec<&Module>)> {
        let mut lineages: Vec<(&str, Vec<&Module>)> = Vec::new();
        for module in &self.modules {
            let Some(event) = &module.event else { continue };
            let Some(name) = event.names.first() else { continue };
            let version = |module: &Module| module.event.as_ref().map(|event| event.version);
            match lineages.iter_mut().find(|(known, _)| known == name) {
                Some((_, versions)) => {
                    let at = versions.partition_point(|older| version(older) <= version(module));
                    versions.insert(at, module);
                }
                None => lineages.push((name, vec![module])),
            }
        }
        lineages
    }
}

/// The event and version that a module describes.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EventVersion {
    /// Names on the wire; the first is written, all are read.
    pub names: Vec<String>,
    /// The version, from 1.
    pub version: u32,
    /// How the version before becomes this one; absent in the first version.
    pub step: Option<Step>,
    /// What fields of this version say of each other.
    pub invariants: Vec<Invariant>,
}

/// A module's place: folder names and file stem, as in `loop_failure/v3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ModulePath(pub Vec<String>);

impl fmt::Display for ModulePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("/"))
    }
}

/// A definition, named by its module and title.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reference {
    /// The module that holds it.
    pub module: ModulePath,
    /// Its title there.
    pub title: String,
}

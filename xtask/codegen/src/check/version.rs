//! One version of an event, and how a path is walked in it.

use super::kind::{Kind, kind, without_null};
use crate::diagnostic::Place;
use crate::ir::{Contract, EventVersion, Field, Module, Path, Reference, Segment, Type};
use crate::list;

/// A version of an event.
#[derive(Clone)]
pub(super) struct Version<'a> {
    pub(super) module: &'a Module,
    pub(super) event: &'a EventVersion,
    /// The type of the whole payload.
    pub(super) root: Type,
}

impl<'a> Version<'a> {
    /// The version that a module describes, if it describes one.
    pub(super) fn of(module: &'a Module) -> Option<Self> {
        let event = module.event.as_ref()?;
        let root = Reference { module: module.path.clone(), title: module.root.clone() };
        Some(Self { module, event, root: Type::Named(root) })
    }

    pub(super) fn number(&self) -> u32 {
        self.event.version
    }

    /// The definition of the whole payload.
    pub(super) fn reference(&self) -> Reference {
        Reference { module: self.module.path.clone(), title: self.module.root.clone() }
    }

    /// A place in the version's file.
    pub(super) fn place(&self, pointer: &str) -> Place {
        Place::new(&*self.module.file, pointer)
    }
}

/// What stands at a path.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) ty: &'a Type,
    /// The member at the end of the path; absent at the root and at `*`.
    pub(super) field: Option<&'a Field>,
    /// Whether it may be absent, or a record on the way absent or null.
    pub(super) optional: bool,
}

/// Why a path leads nowhere.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct DeadEnd {
    /// The part of the path that exists.
    pub(super) at: Path,
    pub(super) why: Why,
}

/// What stands in the way.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// The record has no such member; these it has.
    NoMember(String, Vec<String>),
    /// A type without members, in words.
    NoRecord(&'static str),
    /// The section is kept as raw JSON.
    Lazy,
    /// `*` where there is neither array nor map, or a name where there is one.
    Each,
}

impl DeadEnd {
    /// Why, as half a sentence.
    pub(super) fn reason(&self) -> String {
        let at = match self.at.0.is_empty() {
            true => "the payload".to_owned(),
            false => format!("`{}`", self.at),
        };
        match &self.why {
            Why::NoMember(name, _) => format!("{at} has no member `{name}`"),
            Why::NoRecord(what) => format!("{at} is {what}"),
            Why::Lazy => format!("{at} is kept as raw JSON (`x-lazy`)"),
            Why::Each => {
                format!("in {at}, `*` stands for each item of an array or map, and only there")
            }
        }
    }

    /// What to write instead.
    pub(super) fn help(&self) -> String {
        match &self.why {
            Why::NoMember(name, known) => match nearest(name, known) {
                Some(near) => format!("did you mean `{}`?", self.at.member(near)),
                None => "name a property that the schema of that version declares".to_owned(),
            },
            Why::NoRecord(_) => {
                "name a property that the schema of that version declares".to_owned()
            }
            Why::Lazy => "take the whole section, or remove `x-lazy` from it".to_owned(),
            Why::Each => "write `*` once for each array or map on the way".to_owned(),
        }
    }
}

/// What stands at a path that starts at a value of type `start`.
pub(super) fn find<'a>(
    contract: &'a Contract,
    start: &'a Type,
    path: &Path,
) -> Result<Spot<'a>, DeadEnd> {
    let mut spot = Spot { ty: start, field: None, optional: false };
    for (index, segment) in path.0.iter().enumerate() {
        let stop = |why| DeadEnd { at: Path(path.0[..index].to_vec()), why };
        if spot.field.is_some_and(|field| field.lazy) {
            return Err(stop(Why::Lazy));
        }
        let (ty, nullable) = without_null(contract, spot.ty);
        let optional = spot.optional || nullable;
        spot = match segment {
            Segment::Member(name) => member(contract, ty, name, optional).map_err(stop)?,
            Segment::Each => Spot { ty: each(contract, ty).map_err(stop)?, field: None, optional },
        };
    }
    Ok(spot)
}

fn member<'a>(
    contract: &'a Contract,
    ty: &'a Type,
    name: &str,
    optional: bool,
) -> Result<Spot<'a>, Why> {
    match kind(contract, ty) {
        Kind::Record(_, record) => match record.field(name) {
            Some(field) => {
                let optional = optional || !field.required;
                Ok(Spot { ty: &field.ty, field: Some(field), optional })
            }
            None => {
                let known = list::each(&record.fields, &mut |field| field.wire.clone());
                Err(Why::NoMember(name.to_owned(), known))
            }
        },
        Kind::Array(_) | Kind::Map(_) => Err(Why::Each),
        other => Err(Why::NoRecord(memberless(other))),
    }
}

fn each<'a>(contract: &'a Contract, ty: &'a Type) -> Result<&'a Type, Why> {
    match kind(contract, ty) {
        Kind::Array(rules) => Ok(&rules.items),
        Kind::Map(rules) => Ok(&rules.values),
        _neither => Err(Why::Each),
    }
}

fn memberless(kind: Kind<'_>) -> &'static str {
    match kind {
        Kind::Union(..) => "a union, whose members depend on its tag",
        Kind::Choice(..) => "of more than one JSON type",
        Kind::Any => "any JSON, without declared members",
        Kind::Broken => "of a type that does not exist",
        Kind::Record(..) => "a record",
        Kind::Array(_) | Kind::Map(_) => "an array or map",
        Kind::Enum(..)
        | Kind::Null
        | Kind::Boolean
        | Kind::Integer(_)
        | Kind::Number(_)
        | Kind::String(_)
        | Kind::Const(_)
        | Kind::Nullable(_) => "a single value without members",
    }
}

/// The name that differs least, when the difference is that of a slip.
fn nearest<'n>(name: &str, known: &'n [String]) -> Option<&'n str> {
    let scored = known.iter().map(|candidate| (distance(name, candidate), candidate.as_str()));
    let (difference, candidate) = scored.min()?;
    (difference <= name.len() / 3).then_some(candidate)
}

/// How many letters have to be added, removed or replaced.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = line;
        row[0] = line + 1;
        for (column, candidate) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *candidate);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

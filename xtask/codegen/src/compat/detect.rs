//! Payloads that do not say their version: whether a reader still takes them for what they were.
//!
//! The rule is that of [`crate::ir::Detection`]. Inside one contract the build proves that versions
//! are told apart; between two, a member that only the writer's version has may make its payloads
//! look like those of another version of the reader.

use super::accept::{equal, has_type};
use super::sample::least;
use super::sample::put;
use crate::ir::{
    Contract, Detection, Literal, MemberShape, Module, Path, Reference, Type, VersionShape,
};

/// A version that payloads may be taken for, with one that is likely to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mistake {
    /// The member that makes it look like the other version.
    pub(super) pointer: Path,
    pub(super) why: String,
    pub(super) payload: Option<Literal>,
}

/// The versions of a module's event.
fn siblings<'d>(detection: &'d Detection, module: &Module) -> Vec<&'d VersionShape> {
    let names = module.event.as_ref().map(|event| event.names.as_slice()).unwrap_or_default();
    detection.shapes.iter().filter(|shape| names.contains(&shape.event)).collect()
}

/// Whether both sides tell the versions of the event apart by the same shapes.
pub(super) fn is_same(
    (one, sent): (&Detection, &Module),
    (other, taken): (&Detection, &Module),
) -> bool {
    siblings(one, sent) == siblings(other, taken)
}

/// The version that the payload of a known event is taken for, where one is.
pub(super) fn version(detection: &Detection, module: &Module, payload: &Literal) -> Option<u32> {
    let Literal::Object(members) = payload else { return None };
    let shapes = siblings(detection, module);
    let fits = shapes.into_iter().filter(|shape| is_candidate(shape, members));
    let counted: Vec<(usize, u32)> =
        fits.map(|shape| (unknown(shape, members), shape.version)).collect();
    let fewest = counted.iter().map(|(count, _)| *count).min()?;
    let mut best = counted.into_iter().filter(|(count, _)| *count == fewest);
    let (_, found) = best.next()?;
    best.next().is_none().then_some(found)
}

fn is_candidate(shape: &VersionShape, members: &[(String, Literal)]) -> bool {
    let complete = shape.required().all(|wire| members.iter().any(|(name, _)| name == wire));
    let allowed = |(name, value): &(String, Literal)| {
        shape.member(name).is_none_or(|member| !member.decisive || allows(member, value))
    };
    complete && members.iter().all(allowed)
}

fn allows(member: &MemberShape, value: &Literal) -> bool {
    let null = !member.required && *value == Literal::Null;
    let typed = member.types.iter().any(|json| has_type(value, *json));
    let listed = member.values.is_empty() || member.values.iter().any(|it| equal(it, value));
    null || typed && listed
}

fn unknown(shape: &VersionShape, members: &[(String, Literal)]) -> usize {
    let unnamed = members.iter().filter(|(name, _)| shape.member(name).is_none());
    if shape.open { 0 } else { unnamed.count() }
}

/// The versions of the reader that payloads of a writer's version may be taken for.
///
/// For each other version, the payload that looks most like it: what both must have, and those
/// members that only the writer's version and that other one know.
pub(super) fn mistakes(
    contract: &Contract,
    (written, sent): (&Detection, &Module),
    (read, taken): (&Detection, &Module),
) -> Vec<Mistake> {
    let number = sent.event.as_ref().map_or(0, |event| event.version);
    let of =
        |shapes: Vec<&'_ VersionShape>| shapes.into_iter().find(|it| it.version == number).cloned();
    let (Some(own), Some(same)) = (of(siblings(written, sent)), of(siblings(read, taken))) else {
        return Vec::new();
    };
    // What one side has by design the other never counts.
    if same.open || own.open {
        return Vec::new();
    }
    let lost = |wire: &str| same.member(wire).is_none();
    if !own.members.iter().any(|member| lost(&member.wire)) {
        return Vec::new();
    }
    let others = siblings(read, taken).into_iter().filter(|shape| shape.version != number);
    let mistake = |other: &VersionShape| {
        if !other.required().all(|wire| own.member(wire).is_some()) {
            return None;
        }
        let needs = |member: &&MemberShape| {
            member.required
                || other.required().any(|wire| wire == member.wire)
                || lost(&member.wire) && other.member(&member.wire).is_some()
        };
        let wires: Vec<&str> =
            own.members.iter().filter(needs).map(|member| member.wire.as_str()).collect();
        let here = wires.iter().filter(|wire| lost(wire)).count();
        let there = wires.iter().filter(|wire| other.member(wire).is_none()).count();
        if here < if other.open { 0 } else { there } {
            return None;
        }
        let version = other.version;
        let why = format!("without a declared version it may be taken for version {version}");
        let lure = wires.iter().find(|wire| lost(wire));
        let pointer = lure.map(|wire| Path::default().member(wire)).unwrap_or_default();
        Some(Mistake { pointer, why, payload: with(contract, sent, &wires) })
    };
    others.filter_map(mistake).collect()
}

/// The least payload with these members.
fn with(contract: &Contract, module: &Module, wires: &[&str]) -> Option<Literal> {
    let root = Reference { module: module.path.clone(), title: module.root.clone() };
    let crate::ir::DefinitionKind::Record(record) = &contract.resolve(&root)?.kind else {
        return None;
    };
    let mut payload = least(contract, &Type::Named(root.clone()))?;
    for wire in wires {
        let value = least(contract, &record.field(wire)?.ty)?;
        put(&mut payload, &Path::default().member(wire).0, value);
    }
    Some(payload)
}

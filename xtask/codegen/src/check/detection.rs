//! Which versions a payload that says nothing of itself can be told to be: see `ir::Detection` for
//! the rule that is proven here.

use super::chain::Lineage;
use super::kind::{Kind, kind};
use super::literal;
use super::version::Version;
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::{Contract, Detection, JsonType, Literal, MemberShape, Type, Unknown, VersionShape};
use crate::list;

/// The shapes of all versions. Versions of one event that shape does not tell apart are reported,
/// those of different events listed.
pub(super) fn detection(
    contract: &Contract,
    lineages: &[Lineage<'_>],
    diagnostics: &Diagnostics,
) -> Detection {
    let mut versions: Vec<(&str, &Version<'_>)> = Vec::new();
    for lineage in lineages {
        for version in &lineage.versions {
            versions.push((lineage.event, version));
        }
    }
    let mut shapes: Vec<VersionShape> =
        list::each(&versions, &mut |(event, version)| shape(contract, event, version));
    let mut ambiguous = Vec::new();
    for one in 0..shapes.len() {
        for other in one + 1..shapes.len() {
            match told_apart(&shapes[one], &shapes[other]) {
                Apart::ByName => {}
                Apart::ByValue(wire) => {
                    decide(&mut shapes[one], &wire);
                    decide(&mut shapes[other], &wire);
                }
                Apart::Not => {
                    let ((event, old), (same, new)) = (versions[one], versions[other]);
                    match event == same {
                        true => report(old, new, diagnostics),
                        false => ambiguous.push((old.module.path.clone(), new.module.path.clone())),
                    }
                }
            }
        }
    }
    Detection { shapes, ambiguous }
}

/// What tells two versions apart.
enum Apart {
    /// A name that one requires and the other does not have.
    ByName,
    /// The type or the value of this member.
    ByValue(String),
    /// Nothing.
    Not,
}

fn told_apart(one: &VersionShape, other: &VersionShape) -> Apart {
    let misses = |holder: &VersionShape, lacking: &VersionShape| {
        !lacking.open && holder.required().any(|wire| lacking.member(wire).is_none())
    };
    if misses(one, other) || misses(other, one) {
        return Apart::ByName;
    }
    let differs = |member: &&MemberShape| {
        let twin = other.member(&member.wire);
        twin.is_some_and(|twin| (member.required || twin.required) && disjoint(member, twin))
    };
    match one.members.iter().find(differs) {
        Some(member) => Apart::ByValue(member.wire.clone()),
        None => Apart::Not,
    }
}

fn decide(shape: &mut VersionShape, wire: &str) {
    for member in &mut shape.members {
        member.decisive |= member.wire == wire;
    }
}

/// Whether no value fits both members.
fn disjoint(one: &MemberShape, other: &MemberShape) -> bool {
    let typed = |json: &JsonType| match json {
        JsonType::Integer => JsonType::Number,
        other => *other,
    };
    let shared = |json: &JsonType| other.types.iter().any(|twin| typed(twin) == typed(json));
    if !one.types.iter().any(shared) {
        return true;
    }
    let listed = !one.values.is_empty() && !other.values.is_empty();
    let common = |value| other.values.iter().any(|twin| literal::equal(value, twin));
    listed && !one.values.iter().any(common)
}

fn shape(contract: &Contract, event: &str, version: &Version<'_>) -> VersionShape {
    let mut shape = VersionShape {
        root: version.reference(),
        event: event.to_owned(),
        version: version.number(),
        open: true,
        members: Vec::new(),
    };
    if let Kind::Record(_, record) = kind(contract, &version.root) {
        shape.open = record.unknown == Unknown::Open;
        for field in &record.fields {
            let (mut types, mut values) = (Vec::new(), Vec::new());
            collect_types(contract, &field.ty, &mut types);
            collect_values(contract, &field.ty, &mut values);
            if !field.required {
                types.push(JsonType::Null);
                if !values.is_empty() && !values.contains(&Literal::Null) {
                    values.push(Literal::Null);
                }
            }
            let types =
                list::some(&JsonType::ALL, &mut |json| types.contains(json).then_some(*json));
            let wire = field.wire.clone();
            let required = field.required;
            shape.members.push(MemberShape { wire, required, types, values, decisive: false });
        }
    }
    shape
}

fn collect_types(contract: &Contract, ty: &Type, types: &mut Vec<JsonType>) {
    match kind(contract, ty) {
        Kind::Record(..) | Kind::Union(..) | Kind::Map(_) => types.push(JsonType::Object),
        Kind::Enum(..) | Kind::String(_) => types.push(JsonType::String),
        Kind::Choice(_, choice) => {
            types.extend(list::each(&choice.options, &mut |(json, _)| *json))
        }
        Kind::Any | Kind::Broken => {
            let is_whole = |json: &JsonType| *json == JsonType::Integer;
            types
                .extend(list::some(&JsonType::ALL, &mut |json| (!is_whole(json)).then_some(*json)));
        }
        Kind::Null => types.push(JsonType::Null),
        Kind::Boolean => types.push(JsonType::Boolean),
        Kind::Integer(_) => types.push(JsonType::Integer),
        Kind::Number(_) => types.push(JsonType::Number),
        Kind::Const(literal) => types.push(type_of(literal)),
        Kind::Array(_) => types.push(JsonType::Array),
        Kind::Nullable(inner) => {
            types.push(JsonType::Null);
            collect_types(contract, inner, types);
        }
    }
}

fn type_of(literal: &Literal) -> JsonType {
    match literal {
        Literal::Null => JsonType::Null,
        Literal::Boolean(_) => JsonType::Boolean,
        Literal::Number(_) => JsonType::Number,
        Literal::String(_) => JsonType::String,
        Literal::Array(_) => JsonType::Array,
        Literal::Object(_) => JsonType::Object,
    }
}

/// The values of a constant or a closed enum; nothing for other types.
fn collect_values(contract: &Contract, ty: &Type, values: &mut Vec<Literal>) {
    match kind(contract, ty) {
        Kind::Const(literal) => values.push(literal.clone()),
        Kind::Enum(_, listed) if !listed.open => {
            for value in &listed.values {
                values.push(Literal::String(value.clone()));
            }
        }
        Kind::Nullable(inner) => {
            collect_values(contract, inner, values);
            if !values.is_empty() {
                values.push(Literal::Null);
            }
        }
        _unlisted => {}
    }
}

fn report(old: &Version<'_>, new: &Version<'_>, diagnostics: &Diagnostics) {
    let (old, new) = match old.number() <= new.number() {
        true => (old, new),
        false => (new, old),
    };
    let message = format!(
        "versions {} and {} cannot be told apart: one payload may have every member that they \
         require, and none that either does not know",
        old.number(),
        new.number()
    );
    let help = "require a member that the other version does not have, or give a member of both \
                another type or constant";
    diagnostics.report(Code::SameShape, new.place("/required"), message, help);
}

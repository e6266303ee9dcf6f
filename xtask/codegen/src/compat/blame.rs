//! Which direction a change may break, as far as its class alone says.

use super::change::Change;
use super::class::Class;
use super::verdict::Direction;
use crate::ir::Literal;
use std::cmp::Ordering;

/// Whether payloads of this direction may be refused because of the change. Only a class that tells
/// says no.
pub(super) fn may_break(change: &Change, direction: Direction) -> bool {
    use Class::*;
    let narrows = match change.class {
        class if class.is_documentation() => return false,
        BecameRequired | NullRefused | ValueRemoved | EnumClosed | OptionRemoved => Some(true),
        BecameOptional | NullAllowed | ValueAdded | EnumOpened | OptionAdded => Some(false),
        LowerBound | ShortestLength | FewestMembers | FewestItems | FewestEntries => {
            order(change).map(|order| order == Ordering::Greater)
        }
        UpperBound | LongestLength | MostMembers | MostItems | MostEntries => {
            order(change).map(|order| order == Ordering::Less)
        }
        _another => None,
    };
    match (narrows, direction) {
        (None, _) => true,
        (Some(narrows), Direction::Backward) => narrows,
        (Some(narrows), Direction::Forward) => !narrows,
    }
}

/// How a bound moved; a bound that was not there is as far out as can be.
fn order(change: &Change) -> Option<Ordering> {
    let is_lower = !matches!(
        change.class,
        Class::UpperBound
            | Class::LongestLength
            | Class::MostMembers
            | Class::MostItems
            | Class::MostEntries
    );
    let outside = if is_lower { f64::NEG_INFINITY } else { f64::INFINITY };
    let number = |literal: &Option<Literal>| match literal {
        None => Some(outside),
        Some(Literal::Number(text)) => text.parse::<f64>().ok(),
        Some(_) => None,
    };
    let moved = number(&change.after)?.partial_cmp(&number(&change.before)?)?;
    // Equal as far as this can see.
    (moved != Ordering::Equal).then_some(moved)
}

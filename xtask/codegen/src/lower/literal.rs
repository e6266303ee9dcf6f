//! JSON values of schemas as literals of the IR.

use crate::dialect::{Node, Value};
use crate::ir::Literal;

/// A value without its positions.
pub(super) fn lower(node: &Node) -> Literal {
    match &node.value {
        Value::Null => Literal::Null,
        Value::Boolean(value) => Literal::Boolean(*value),
        Value::Number(text) => Literal::Number(text.clone()),
        Value::String(text) => Literal::String(text.clone()),
        Value::Array(items) => Literal::Array(items.iter().map(lower).collect()),
        Value::Object(members) => {
            let member =
                |member: &crate::dialect::Member| (member.name.clone(), lower(&member.value));
            Literal::Object(members.iter().map(member).collect())
        }
    }
}

//! JSON values of schemas as literals of the IR.

use crate::dialect::{Node, Value};
use crate::ir::Literal;
use crate::list;

/// A value without its positions.
pub(super) fn lower(node: &Node) -> Literal {
    match &node.value {
        Value::Null => Literal::Null,
        Value::Boolean(value) => Literal::Boolean(*value),
        Value::Number(text) => Literal::Number(text.clone()),
        Value::String(text) => Literal::String(text.clone()),
        Value::Array(items) => Literal::Array(list::each(items, &mut lower)),
        Value::Object(members) => {
            let members = list::each(members, &mut |it| (it.name.clone(), lower(&it.value)));
            Literal::Object(members)
        }
    }
}

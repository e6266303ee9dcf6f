//! YAML: the block style for objects and arrays, JSON for what stands in them, so that no text is
//! ever taken for a number or a date.

use townlet_codegen::ir::Literal;

/// A value as a YAML document.
pub(super) fn write(value: &Literal) -> String {
    let mut out = String::new();
    block(value, 0, &mut out);
    out
}

fn block(value: &Literal, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match value {
        Literal::Object(members) => {
            for (name, value) in members {
                out.push_str(&format!("{indent}{}:", key(name)));
                below(value, depth + 1, out);
            }
        }
        Literal::Array(items) => {
            for item in items {
                let mut inner = String::new();
                block(item, depth + 1, &mut inner);
                let start = indent.len() + 2;
                out.push_str(&format!("{indent}- {}", inner.get(start..).unwrap_or_default()));
            }
        }
        scalar => out.push_str(&format!("{indent}{}\n", scalar.to_json())),
    }
}

/// What follows a name: on its line when it is one word or nothing, else in lines of its own.
fn below(value: &Literal, depth: usize, out: &mut String) {
    let is_block = match value {
        Literal::Object(members) => !members.is_empty(),
        Literal::Array(items) => !items.is_empty(),
        Literal::Null | Literal::Boolean(_) | Literal::Number(_) | Literal::String(_) => false,
    };
    if is_block {
        out.push('\n');
        block(value, depth, out);
    } else {
        out.push_str(&format!(" {}\n", value.to_json()));
    }
}

/// A name without quotes where it cannot be taken for something else.
fn key(name: &str) -> String {
    let plain = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    let reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let is_word = reserved.contains(&name.to_ascii_lowercase().as_str());
    if plain && !is_word { name.to_owned() } else { Literal::String(name.to_owned()).to_json() }
}

#[cfg(test)]
mod tests {
    use super::super::value::{array, number, object, text, texts};
    use super::write;

    #[test]
    fn objects_and_arrays_are_blocks_and_the_rest_is_json() {
        let inner = object([("a", number("1e400")), ("no", text("2026-11-24"))]);
        let value = object([
            ("list", array([inner.clone(), inner])),
            ("names", texts(["x: y"])),
            ("none", array([])),
        ]);
        let expected = "\
list:
  - a: 1e400
    \"no\": \"2026-11-24\"
  - a: 1e400
    \"no\": \"2026-11-24\"
names:
  - \"x: y\"
none: []
";
        assert_eq!(write(&value), expected);
    }
}

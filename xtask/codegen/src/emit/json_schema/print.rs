//! JSON as people write it: what fits in a line stands in one, names and values in their order.

use crate::ir::Literal;

/// The longest line, where it can be helped.
const WIDTH: usize = 100;

/// A value as indented JSON with a line end; the outermost object or array is always broken up.
pub fn pretty(value: &Literal) -> String {
    let mut out = String::new();
    match value {
        Literal::Object(members) if !members.is_empty() => object(members, 0, &mut out),
        Literal::Array(items) if !items.is_empty() => array(items, 0, &mut out),
        other => out.push_str(&compact(other)),
    }
    out.push('\n');
    out
}

/// A value in one line, with blanks where people put them.
pub fn compact(value: &Literal) -> String {
    match value {
        Literal::Array(items) => {
            let items: Vec<String> = items.iter().map(compact).collect();
            format!("[{}]", items.join(", "))
        }
        Literal::Object(members) if members.is_empty() => "{}".to_owned(),
        Literal::Object(members) => {
            let members = members.iter();
            let members: Vec<String> = members
                .map(|(name, value)| format!("{}: {}", quoted(name), compact(value)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        Literal::Null | Literal::Boolean(_) | Literal::Number(_) | Literal::String(_) => {
            value.to_json()
        }
    }
}

fn quoted(text: &str) -> String {
    Literal::String(text.to_owned()).to_json()
}

/// A value that starts at column `used` of a line indented by `depth`.
fn write(value: &Literal, depth: usize, used: usize, out: &mut String) {
    let line = compact(value);
    let fits = used + line.chars().count() < WIDTH;
    match value {
        Literal::Object(members) if !fits => object(members, depth, out),
        Literal::Array(items) if !fits => array(items, depth, out),
        _fits_or_cannot_be_broken => out.push_str(&line),
    }
}

fn object(members: &[(String, Literal)], depth: usize, out: &mut String) {
    out.push('{');
    for (index, (name, value)) in members.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        let start = format!("{}{}: ", "  ".repeat(depth + 1), quoted(name));
        out.push_str(&start);
        write(value, depth + 1, start.chars().count(), out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push('}');
}

fn array(items: &[Literal], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth + 1);
    let is_scalar = |item: &Literal| !matches!(item, Literal::Array(_) | Literal::Object(_));
    out.push('[');
    if items.iter().all(is_scalar) {
        fill(items, &indent, out);
    } else {
        for (index, item) in items.iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.push_str(&indent);
            write(item, depth + 1, indent.len(), out);
        }
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(']');
}

/// As many in a line as fit.
fn fill(items: &[Literal], indent: &str, out: &mut String) {
    let mut used = WIDTH;
    for (index, item) in items.iter().enumerate() {
        let text = item.to_json();
        let comma = if index == 0 { "" } else { "," };
        let length = text.chars().count() + 2;
        if used + length > WIDTH {
            out.push_str(comma);
            out.push('\n');
            out.push_str(indent);
            used = indent.len();
        } else {
            out.push_str(comma);
            out.push(' ');
        }
        out.push_str(&text);
        used += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Literal {
        Literal::Number(text.to_owned())
    }

    #[test]
    fn what_fits_stands_in_one_line() {
        let inner = Literal::Object(vec![("b".to_owned(), number("1e400"))]);
        let value = Literal::Object(vec![("a".to_owned(), inner)]);
        assert_eq!(pretty(&value), "{\n  \"a\": { \"b\": 1e400 }\n}\n");
        assert_eq!(pretty(&Literal::Array(vec![])), "[]\n");
    }

    #[test]
    fn long_lists_of_scalars_fill_lines() {
        let items = (0..60).map(|index| number(&index.to_string())).collect();
        let text = pretty(&Literal::Object(vec![("a".to_owned(), Literal::Array(items))]));
        assert_eq!(text.lines().count(), 7, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
    }
}

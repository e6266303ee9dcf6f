//! SPDX expressions of licences: names with `AND`, `OR`, `WITH`, parentheses, and the slash that once
//! meant `OR`.

/// Whether an expression can be satisfied by licences that `allows` takes. What is no expression
/// cannot.
pub(super) fn satisfied(expression: &str, allows: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = tokens.as_slice();
    let holds = any(&mut rest, allows);
    holds && rest.is_empty()
}

fn any(rest: &mut &[&str], allows: &dyn Fn(&str) -> bool) -> bool {
    let mut holds = all(rest, allows);
    while let Some(("OR", after)) = rest.split_first().map(|(first, after)| (*first, after)) {
        *rest = after;
        // Each side is read, whatever the other one says.
        holds |= all(rest, allows);
    }
    holds
}

fn all(rest: &mut &[&str], allows: &dyn Fn(&str) -> bool) -> bool {
    let mut holds = one(rest, allows);
    while let Some(("AND", after)) = rest.split_first().map(|(first, after)| (*first, after)) {
        *rest = after;
        holds &= one(rest, allows);
    }
    holds
}

fn one(rest: &mut &[&str], allows: &dyn Fn(&str) -> bool) -> bool {
    match **rest {
        ["(", ref inner @ ..] => {
            *rest = inner;
            let holds = any(rest, allows);
            match **rest {
                [")", ref after @ ..] => {
                    *rest = after;
                    holds
                }
                _ => false,
            }
        }
        // An exception only ever allows more, but it has a name of its own.
        [licence, "WITH", exception, ref after @ ..] => {
            *rest = after;
            allows(&format!("{licence} WITH {exception}"))
        }
        [licence, ref after @ ..] => {
            *rest = after;
            allows(licence)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_mean_what_spdx_says() {
        let check = |expression: &str, expected: bool| {
            let allows = |licence: &str| ["MIT", "BSD-2-Clause"].contains(&licence);
            assert_eq!(satisfied(expression, &allows), expected, "{expression}");
        };
        check("MIT", true);
        check("ISC", false);
        check("Unlicense/MIT", true);
        check("GPL-3.0 OR MIT", true);
        check("MIT AND ISC", false);
        check("MIT AND BSD-2-Clause", true);
        check("(MIT OR Apache-2.0) AND Unicode-3.0", false);
        check("(ISC OR MIT) AND BSD-2-Clause", true);
        check("ISC OR MIT AND BSD-2-Clause", true);
        check("MIT WITH LLVM-exception", false);
        check("MIT WITH LLVM-exception OR MIT", true);
        check("", false);
        check("MIT ISC", false);
        check("(MIT", false);
        check("MIT OR", true);
    }
}

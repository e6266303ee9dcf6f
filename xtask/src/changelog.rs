//! The changelog as text: what is not released yet, and the cut that a release makes.

use anyhow::{Context as _, Result, ensure};

/// The changelog, relative to the root.
pub const FILE: &str = "CHANGELOG.md";

const UNRELEASED: &str = "## Unreleased\n";

/// What stands under `Unreleased`, without blank lines around it.
///
/// # Errors
///
/// When there is no such section.
pub fn unreleased(text: &str) -> Result<&str> {
    Ok(split(text)?.1.trim())
}

/// The changelog with what is unreleased under a heading of its own.
///
/// # Errors
///
/// When there is nothing to release, or the release is there already.
pub fn cut(text: &str, release: &str, day: &str) -> Result<String> {
    let (before, section, after) = split(text)?;
    let heading = heading(release);
    ensure!(
        !has(text, release),
        "{release} is in `{FILE}` already; raise `version` in `Cargo.toml`"
    );
    let section = section.trim();
    ensure!(
        !section.is_empty(),
        "`{FILE}` says nothing under `Unreleased`; say what a user notices"
    );
    let after = if after.is_empty() { String::new() } else { format!("\n{after}") };
    Ok(format!("{before}{UNRELEASED}\n{heading}({day})\n\n{section}\n{after}"))
}

/// Whether a release has its heading.
pub fn has(text: &str, release: &str) -> bool {
    text.lines().any(|line| line.starts_with(&heading(release)))
}

fn heading(release: &str) -> String {
    format!("## {release} ")
}

/// The changelog with one more line under `Unreleased`.
///
/// # Errors
///
/// When there is no such section.
pub fn with_line(text: &str, line: &str) -> Result<String> {
    let (before, section, after) = split(text)?;
    let section = section.trim();
    let above = if section.is_empty() { String::new() } else { format!("{section}\n") };
    let after = if after.is_empty() { String::new() } else { format!("\n{after}") };
    Ok(format!("{before}{UNRELEASED}\n{above}- {line}\n{after}"))
}

/// What stands before the section, in it, and after it.
fn split(text: &str) -> Result<(&str, &str, &str)> {
    let start =
        text.find(UNRELEASED).with_context(|| format!("`{FILE}` has no `## Unreleased`"))?;
    let rest = &text[start + UNRELEASED.len()..];
    let end = rest.find("\n## ").map_or(rest.len(), |end| end + 1);
    Ok((&text[..start], &rest[..end], &rest[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# Changelog\n\n## Unreleased\n\n- Rye.\n\n## 0.1.0 (2026-01-01)\n\n- Bread.\n";

    #[test]
    fn a_cut_gives_what_is_unreleased_a_heading() {
        let cut = cut(TEXT, "0.2.0", "2026-11-24").expect("it can be cut");
        let expected = "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-11-24)\n\n- Rye.\n\n\
                        ## 0.1.0 (2026-01-01)\n\n- Bread.\n";
        assert_eq!(cut, expected);
        assert_eq!(unreleased(&cut).expect("the section stays"), "");
        assert!(super::cut(&cut, "0.3.0", "2026-11-24").is_err(), "there is nothing to release");
    }

    #[test]
    fn a_release_is_cut_once() {
        let error = cut(TEXT, "0.1.0", "2026-11-24").expect_err("it is there").to_string();
        assert!(error.contains("raise `version`"), "{error}");
    }

    #[test]
    fn a_line_goes_to_the_end_of_the_section() {
        let text = with_line(TEXT, "Toast.").expect("there is a section");
        assert!(text.contains("- Rye.\n- Toast.\n\n## 0.1.0"), "{text}");
        let text = with_line("## Unreleased\n", "Toast.").expect("there is a section");
        assert_eq!(text, "## Unreleased\n\n- Toast.\n");
        assert!(with_line("# Changelog\n", "Toast.").is_err());
    }
}

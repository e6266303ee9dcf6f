//! Explains a rule: what it is for, with an example that trips it and one that does not.

use super::{Code, Rule};

/// What a rule is for, in Markdown, with an example that trips it, what is then reported, and an
/// example that passes.
pub fn explain(code: Code) -> String {
    let Rule { code, title, text, file, trips, expected, passes } = code.rule();
    let language = if file.ends_with(".json") { "json" } else { "" };
    let fence = |label: &str, text: &str| format!("```{label}\n{}\n```\n", text.trim_end());
    [
        format!("# {code}: {title}\n\n{}\n", text.trim()),
        format!("## Trips\n\n`{file}`:\n\n{}", fence(language, trips)),
        format!("What is reported:\n\n{}", fence("text", expected)),
        format!("## Passes\n\n`{file}`:\n\n{}", fence(language, passes)),
    ]
    .join("\n")
}

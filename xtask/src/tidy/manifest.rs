//! Manifests: every dependency has its reason above it, and points in an allowed direction.
//!
//! The files are read line by line, since a parser of TOML drops the comments that matter here.

use super::finding::{Finding, Rule};
use crate::tree::TextFile;

/// The developers' tool and the generator run when the contract crate does not compile.
const INDEPENDENT: &[&str] = &["xtask/Cargo.toml", "xtask/codegen/Cargo.toml"];
const CONTRACT: &str = "townlet-contract";

/// Dependencies without a comment on the line above.
pub(super) fn reasons(file: &TextFile) -> Vec<Finding> {
    let bare = dependencies(file).into_iter().filter(|dependency| !dependency.has_reason);
    let finding = |Dependency { name, line, .. }: Dependency| {
        let message = format!("the dependency `{name}` does not say why it is needed");
        Finding::at(Rule::Reason, &file.path, line, message).about(name)
    };
    bare.map(finding).collect()
}

/// Dependencies of tool or generator on the contract crate.
pub(super) fn directions(file: &TextFile) -> Vec<Finding> {
    if !INDEPENDENT.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let wrong = dependencies(file).into_iter().filter(|dependency| {
        dependency.name == CONTRACT || dependency.text.contains(&format!("\"{CONTRACT}\""))
    });
    let finding = |Dependency { name, line, .. }: Dependency| {
        let message = format!("`{}` depends on the contract crate", file.path);
        Finding::at(Rule::Dependency, &file.path, line, message).about(name)
    };
    wrong.map(finding).collect()
}

struct Dependency {
    name: String,
    line: usize,
    /// The rest of its line.
    text: String,
    has_reason: bool,
}

/// The dependencies of a manifest; of any other file none.
fn dependencies(file: &TextFile) -> Vec<Dependency> {
    let is_manifest = file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml");
    let mut found = Vec::new();
    let mut section = Section::Other;
    let (mut depth, mut has_reason) = (0, false);
    for (number, line) in file.text.lines().enumerate().filter(|_| is_manifest) {
        let trimmed = line.trim();
        let new = |name: &str, text: &str, has_reason| Dependency {
            name: name.trim_matches(['"', '\'']).to_owned(),
            line: number + 1,
            text: text.to_owned(),
            has_reason,
        };
        if depth == 0 && trimmed.starts_with('[') {
            section = Section::of(trimmed);
            if let Section::One(name) = &section {
                found.push(new(name, "", has_reason));
            }
        } else if depth == 0
            && section == Section::Many
            && let Some((key, text)) = trimmed.split_once('=')
            && !trimmed.starts_with('#')
        {
            let name = key.trim().split('.').next().unwrap_or_default();
            found.push(new(name, text, has_reason));
        } else if let (Section::One(_), Some(last)) = (&section, found.last_mut()) {
            last.text.push_str(trimmed);
        }
        depth += nesting(trimmed);
        has_reason = trimmed.starts_with('#') && trimmed.len() > 1;
    }
    found
}

#[derive(PartialEq)]
enum Section {
    /// `[dependencies]`: each line is one.
    Many,
    /// `[dependencies.name]`.
    One(String),
    Other,
}

impl Section {
    fn of(header: &str) -> Self {
        let header = header.split('#').next().unwrap_or_default().trim();
        let name = header.trim_start_matches('[').trim_end_matches(']').trim();
        let is_table = |text: &str| text.ends_with("dependencies");
        if is_table(name) {
            return Self::Many;
        }
        match name.rsplit_once('.') {
            Some((table, name)) if is_table(table) => Self::One(name.to_owned()),
            Some(_) | None => Self::Other,
        }
    }
}

/// How many brackets a line leaves open.
fn nesting(line: &str) -> i32 {
    if line.starts_with('#') {
        return 0;
    }
    let step = |sign| match sign {
        '[' | '{' => 1,
        ']' | '}' => -1,
        _ => 0,
    };
    line.chars().map(step).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> Vec<String> {
        let file = TextFile { path: path.to_owned(), text: text.to_owned() };
        let found = reasons(&file).into_iter().chain(directions(&file));
        found.map(|one| format!("{}:{} {}", one.rule.name(), one.line, one.item)).collect()
    }

    #[test]
    fn each_dependency_has_its_own_reason() {
        let text = "[dependencies]\n# Bakes.\noven = \"1\"\nflour = \"2\"\n";
        assert_eq!(check("Cargo.toml", text), ["reason:4 flour"]);
        let text = "[target.'cfg(unix)'.build-dependencies]\n\noven.workspace = true\n";
        assert_eq!(check("a/Cargo.toml", text), ["reason:3 oven"]);
        let text = "# Bakes.\n[dependencies.oven]\nversion = \"1\"\n[dev-dependencies.flour]\n";
        assert_eq!(check("Cargo.toml", text), ["reason:4 flour"]);
    }

    #[test]
    fn other_tables_and_inner_lines_need_none() {
        let text = "[package]\nname = \"a\"\n[features]\nb = []\n[dependencies]\n# Bakes.\n\
                    oven = { version = \"1\", features = [\n  \"fan\",\n] }\n";
        assert!(check("Cargo.toml", text).is_empty());
        assert!(check("recipe.toml", "[dependencies]\noven = \"1\"\n").is_empty());
    }

    #[test]
    fn the_tool_does_not_depend_on_the_contract_crate() {
        let text = "[dependencies]\n# No.\ntownlet-contract = \"1\"\n";
        assert_eq!(check("xtask/Cargo.toml", text), ["dependency:3 townlet-contract"]);
        let text = "[dependencies]\n# No.\nc = { package = \"townlet-contract\" }\n";
        assert_eq!(check("xtask/codegen/Cargo.toml", text), ["dependency:3 c"]);
        let text = "[dependencies]\n# Yes.\ntownlet-codegen = \"1\"\n";
        assert!(check("xtask/Cargo.toml", text).is_empty());
    }
}

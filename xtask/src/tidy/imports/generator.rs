//! The generator's stages and what each may import.

use super::source::Import;
use crate::tidy::finding::{Finding, Rule};
use std::collections::BTreeSet;

/// A stage and what it may know.
struct Stage {
    name: &'static str,
    /// Modules of the generator.
    modules: &'static [&'static str],
    /// Single names: what the front door hands to every stage, or takes back.
    names: &'static [&'static str],
}

const fn stage(
    name: &'static str,
    modules: &'static [&'static str],
    names: &'static [&'static str],
) -> Stage {
    Stage { name, modules, names }
}

const SETTINGS: &[&str] = &["contract::Options", "contract::Rules"];

/// The rows of ARCHITECTURE.md. Beyond its words: a stage takes the value of the stage before
/// (`dialect` ← `source`), the settings stand beside the front door, and `emit` takes what the front
/// door gives and returns `Files`. `pattern` compiles regular expressions, knows nothing of ours,
/// and serves whoever holds one; so does `decimal` with numbers. `list` stands in for what the
/// standard library does with lists, and serves every stage. `contract` is the front door itself:
/// it runs the stages that read.
const STAGES: &[Stage] = &[
    stage("diagnostic", &["list"], &[]),
    stage("name", &[], &[]),
    stage("pattern", &["list"], &[]),
    stage("decimal", &[], &[]),
    stage("files", &["list"], &[]),
    stage("list", &[], &[]),
    stage("ir", &["name"], &[]),
    stage("source", &["diagnostic", "list"], SETTINGS),
    stage("dialect", &["diagnostic", "source", "list"], SETTINGS),
    stage(
        "lower",
        &["dialect", "ir", "name", "diagnostic", "pattern", "decimal", "list"],
        SETTINGS,
    ),
    stage("check", &["ir", "name", "diagnostic", "pattern", "decimal", "list"], &[]),
    stage("compat", &["ir", "name", "diagnostic", "pattern", "decimal"], &[]),
    stage("contract", &["diagnostic", "ir", "source", "dialect", "lower", "check"], &[]),
    stage("emit", &["ir", "name", "pattern", "files", "list"], &["contract::Checked"]),
];

/// Every import that the table does not allow.
pub(super) fn directions(imports: &[Import]) -> Vec<Finding> {
    let languages = languages(imports);
    imports.iter().filter_map(|import| wrong(import, &languages)).collect()
}

/// The folders under `emit`, one for each target language.
fn languages(imports: &[Import]) -> BTreeSet<&str> {
    let language = |import: &'_ Import| import.from.len() > 2 && import.from[0] == "emit";
    let inside = imports.iter().filter(|import| language(import));
    inside.map(|import| import.from[1].as_str()).collect()
}

fn wrong(import: &Import, languages: &BTreeSet<&str>) -> Option<Finding> {
    let Import { file, line, from, to } = import;
    let (from_name, to_name) = (from.first()?, to.first()?);
    let say = |message: String| {
        Some(Finding::at(Rule::Import, file, *line, message).about(to_name.clone()))
    };
    let Some(stage) = STAGES.iter().find(|stage| stage.name == from_name) else {
        return say(format!("`{from_name}` is no stage that the table of imports knows"));
    };
    if from_name == to_name {
        let ends = (from.get(1), to.get(1).filter(|other| languages.contains(other.as_str())));
        return match ends {
            (Some(own), Some(other)) if own != other => {
                say(format!("`{}` imports its sibling `{}`", from.join("::"), to.join("::")))
            }
            _ => None,
        };
    }
    let name = to.join("::");
    let allowed = stage.modules.contains(&to_name.as_str()) || stage.names.contains(&name.as_str());
    if allowed { None } else { say(format!("`{}` imports `{name}`", from.join("::"))) }
}

#[cfg(test)]
mod tests {
    use super::super::source::cases::crate_of;
    use super::*;

    fn check(path: &str, text: &str) -> Vec<String> {
        let root = "pub use crate::contract::{Checked, Options};";
        let found = directions(&crate_of(&[("lib.rs", root), (path, text)]));
        found.into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn a_stage_imports_what_its_row_allows() {
        assert!(
            check("lower/record.rs", "use crate::{dialect::A, ir::B, name, Options};").is_empty()
        );
        assert!(check("check/mod.rs", "mod a; use self::a::A; use crate::check::b::B;").is_empty());
        assert!(check("emit/rust/a.rs", "use crate::Checked; use crate::emit::writer;").is_empty());
    }

    #[test]
    fn a_stage_does_not_reach_back() {
        assert_eq!(check("ir/mod.rs", "use crate::dialect::A;"), ["`ir` imports `dialect::A`"]);
        assert_eq!(
            check("check/a.rs", "use crate::Options;"),
            ["`check::a` imports `contract::Options`"]
        );
        assert_eq!(check("emit/rust/mod.rs", "fn f(_: crate::dialect::A) {}").len(), 1);
    }

    #[test]
    fn checking_and_comparing_do_not_know_each_other() {
        assert!(
            check("compat/diff/mod.rs", "use crate::compat::class::A; use crate::ir::B;")
                .is_empty()
        );
        assert_eq!(
            check("compat/a.rs", "use crate::check::B;"),
            ["`compat::a` imports `check::B`"]
        );
        assert_eq!(
            check("check/a.rs", "use crate::compat::B;"),
            ["`check::a` imports `compat::B`"]
        );
    }

    #[test]
    fn a_language_does_not_know_another() {
        let python = ("emit/python/a.rs", "use super::b;");
        let rust = ("emit/rust/a.rs", "use crate::emit::python::B; use super::c;");
        let found = directions(&crate_of(&[python, rust]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "`emit::rust::a` imports its sibling `emit::python::B`");
    }

    #[test]
    fn a_new_stage_needs_a_row() {
        let found = check("later.rs", "use crate::ir;");
        assert_eq!(found, ["`later` is no stage that the table of imports knows"]);
    }
}

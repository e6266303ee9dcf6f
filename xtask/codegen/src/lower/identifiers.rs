//! Names that become the same identifier in a target language.

use super::scope::Context;
use crate::diagnostic::{Code, Place};
use crate::ir::{Contract, Definition, DefinitionKind, Module};
use crate::list;
use crate::name::{Clash, clashes, rust};

/// Reports members, values, definitions and modules that share an identifier.
pub(super) fn check(context: &Context<'_>, contract: &Contract) {
    let report = |file: &str, pointer: &str, names: &[&str], clash: &Clash| {
        let Clash { index, earlier, ident } = clash;
        let message =
            format!("`{}` and `{}` both become `{ident}`", names[*earlier], names[*index]);
        let help = "rename one of them";
        context.diagnostics.report(Code::NameClash, Place::new(file, pointer), message, help);
    };
    for module in &contract.modules {
        let file = module.file.as_str();
        for definition in &module.definitions {
            members(definition, &|pointer, names, clash| report(file, pointer, names, clash));
        }
        let titles: Vec<&str> =
            list::each(&module.definitions, &mut |definition| definition.title.as_str());
        for clash in title_clashes(&titles) {
            report(file, &module.definitions[clash.index].pointer, &titles, &clash);
        }
    }
    modules(context, contract);
    let paths: Vec<String> = list::each(&contract.modules, &mut |module| module.path.0.join("/"));
    let paths: Vec<&str> = list::each(&paths, &mut String::as_str);
    for clash in clashes(paths.iter().copied(), path_ident) {
        let Module { file, .. } = &contract.modules[clash.index];
        report(file, "", &paths, &clash);
    }
}

/// Titles of which some item gets the same name: types, structs of required members, constants.
fn title_clashes(titles: &[&str]) -> Vec<Clash> {
    let items = [rust::type_name, rust::required_members, rust::constant, rust::shape];
    let mut known: Vec<(String, usize)> = Vec::new();
    let mut clashes: Vec<Clash> = Vec::new();
    for (index, title) in titles.iter().enumerate() {
        for ident in items.map(|item| item(title)) {
            match known.iter().find(|(name, _)| *name == ident) {
                Some((_, earlier)) if *earlier != index => {
                    clashes.push(Clash { index, earlier: *earlier, ident });
                }
                Some(_) => {}
                None => known.push((ident, index)),
            }
        }
    }
    clashes
}

/// Reports folders and files whose names generated code cannot give to a module, each once.
fn modules(context: &Context<'_>, contract: &Contract) {
    let mut seen: Vec<&str> = Vec::new();
    for module in &contract.modules {
        for (depth, segment) in module.path.0.iter().enumerate() {
            if rust::is_module(segment, depth == 0) || seen.contains(&segment.as_str()) {
                continue;
            }
            seen.push(segment);
            let message = format!("`{segment}` is a word of Rust, or a module of generated code");
            let help = "give the folder or the file another name";
            context.diagnostics.report(
                Code::NameClash,
                Place::new(&*module.file, ""),
                message,
                help,
            );
        }
    }
}

fn path_ident(path: &str) -> String {
    let segments: Vec<String> = path.split('/').map(rust::module).collect();
    segments.join("::")
}

fn members(definition: &Definition, report: &dyn Fn(&str, &[&str], &Clash)) {
    match &definition.kind {
        DefinitionKind::Record(record) => {
            let names: Vec<&str> = list::each(&record.fields, &mut |field| field.wire.as_str());
            for clash in clashes(names.iter().copied(), rust::field) {
                report(&record.fields[clash.index].pointer, &names, &clash);
            }
        }
        DefinitionKind::Enum(values) => {
            let names: Vec<&str> = list::each(&values.values, &mut String::as_str);
            let keyword = if values.open { "x-known-values" } else { "enum" };
            for clash in clashes(names.iter().copied(), rust::variant) {
                let pointer = format!("{}/{keyword}/{}", definition.pointer, clash.index);
                report(&pointer, &names, &clash);
            }
        }
        DefinitionKind::Union(union) => {
            let names: Vec<&str> = list::each(&union.variants, &mut |variant| variant.tag.as_str());
            for clash in clashes(names.iter().copied(), rust::variant) {
                report(&definition.pointer, &names, &clash);
            }
        }
        DefinitionKind::Choice(_) | DefinitionKind::Alias(_) => {}
    }
}

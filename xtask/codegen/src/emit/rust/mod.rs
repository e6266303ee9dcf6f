//! Rust: one module file for each schema file, plus the event registry.
//!
//! The output reads as a crate's folder does. `contract.rs` declares the modules; `loop_failure.rs`
//! gathers an event's versions; `loop_failure/v3.rs` holds what one schema file describes. One
//! function writes each kind of item, as tokens; [`file`] formats them once, at the end.

mod access;
mod account;
mod assemble;
mod assign;
mod backwards;
mod choice;
mod choose;
mod convert;
mod decode;
mod direction;
mod dissolved;
mod docs;
mod encode;
mod enumeration;
mod event;
mod file;
mod holder;
mod invariant;
mod json_schema;
mod leaf;
mod literal;
mod losses;
mod module;
mod pattern;
mod record;
mod recursion;
mod registry;
mod scope;
mod shape;
mod step;
mod template;
mod tokens;
mod types;
mod union;
mod versions;

use self::template::quote;
use crate::{Checked, Files};
use proc_macro2::TokenStream;

/// How the Rust output refers to what stands around it.
#[derive(Clone, Debug)]
pub struct Options {
    /// Path to the crate that has `json`, `shape` and `read`: `crate`, or its name elsewhere.
    pub runtime: String,
    /// Path to the module that the output is included in.
    pub contract: String,
    /// Path from the including crate's root folder to the schema folder.
    pub schemas: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            runtime: "crate".to_owned(),
            contract: "crate::contract".to_owned(),
            schemas: "schema".to_owned(),
        }
    }
}

/// Every Rust file of a contract.
pub fn emit(checked: &Checked, options: &Options) -> Files {
    let mut files = Files::default();
    for module in &checked.contract.modules {
        let scope = scope::Scope::new(checked, module, options);
        let path = format!("{}.rs", module.path.0.join("/"));
        files.add(path, file::print(&module::items(&scope), Some(&module::header(module))));
    }
    for (folder, children) in folders(checked) {
        let (items, header) = event::folder(checked, options, &folder, &children);
        files.add(format!("{}.rs", folder.join("/")), file::print(&items, Some(&header)));
    }
    let mut root = registry::items(checked, options);
    root.extend(top_modules(checked));
    files.add("contract.rs", file::print(&root, None));
    files
}

/// Each folder with the names directly below it, in the order of the modules.
fn folders(checked: &Checked) -> Vec<(Vec<String>, Vec<String>)> {
    let mut folders: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for module in &checked.contract.modules {
        let path = &module.path.0;
        for depth in 1..path.len() {
            let (folder, child) = (&path[..depth], &path[depth]);
            match folders.iter_mut().find(|(known, _)| known == folder) {
                Some((_, children)) if children.contains(child) => {}
                Some((_, children)) => children.push(child.clone()),
                None => folders.push((folder.to_vec(), vec![child.clone()])),
            }
        }
    }
    folders
}

/// `pub mod` lines for the folders at the top.
fn top_modules(checked: &Checked) -> TokenStream {
    let mut last = "";
    tokens::each(&checked.contract.modules, &mut |module| {
        let name = module.path.0.first().map_or("", String::as_str);
        if std::mem::replace(&mut last, name) == name {
            return TokenStream::new();
        }
        let module = scope::ident(name);
        quote!(pub mod #module;)
    })
}

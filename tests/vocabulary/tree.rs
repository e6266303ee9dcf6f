//! A contract as paths and trees, and what the generator says of it.

use crate::support::cases::entries;
use crate::support::json::Json;
use crate::support::parse::parse;
use std::fs;
use std::path::Path;
use townlet_codegen::{Options, Rules, load_texts};
use townlet_contract::SCHEMAS;

/// The schemas of a contract.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) name: String,
    options: Options,
    /// Path below the schema folder, and what stands there.
    pub(crate) files: Vec<(String, Json)>,
    /// Files that are no text, or no JSON.
    broken: usize,
}

impl Tree {
    /// A case of the generator's tests.
    pub(crate) fn read(folder: &Path) -> Self {
        let (name, options) = (folder.display().to_string(), Options::of_examples());
        let mut tree = Self { name, options, files: Vec::new(), broken: 0 };
        tree.gather(folder, String::new());
        tree
    }

    pub(crate) fn of_the_contract() -> Self {
        let files = SCHEMAS.iter().map(|schema| (schema.path.into(), Json::parse(schema.text)));
        let options = Options::new(Rules::Authoring, "https://townlet.ai/schemas/telemetry/");
        Self { name: "schema".into(), options, files: files.collect(), broken: 0 }
    }

    /// Whether a file is no JSON, which an editor shows without a vocabulary.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken > 0
    }

    fn gather(&mut self, folder: &Path, path: String) {
        for entry in entries(folder, "") {
            let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if entry.is_dir() {
                self.gather(&entry, format!("{path}{name}/"));
            } else if name.ends_with(".schema.json") {
                let text = fs::read_to_string(&entry).ok();
                match text.and_then(|text| parse(&text).ok()) {
                    Some(json) => self.files.push((format!("{path}{name}"), json)),
                    None => self.broken += 1,
                }
            }
        }
    }
}

/// Whether the generator takes the contract as it stands.
pub(crate) fn generator_passes(tree: &Tree) -> bool {
    let texts = tree.files.iter().map(|(path, json)| (path.clone(), json.write())).collect();
    !tree.is_broken() && !tree.files.is_empty() && load_texts(texts, &tree.options).is_ok()
}

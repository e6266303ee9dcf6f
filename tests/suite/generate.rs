//! A schema of the suite as a contract of its own.

use crate::official::Case;
use townlet_codegen::emit::rust::{self, Options};
use townlet_codegen::{Diagnostic, Files, Rules, load_texts, name};

/// The file that a schema stands in; its root is called after it.
pub(crate) const FILE: &str = "instance.schema.json";

/// The Rust of a schema.
#[derive(Debug)]
pub(crate) struct Generated {
    /// The module that all of it stands in.
    pub(crate) module: String,
    pub(crate) files: Files,
    /// The type of the root and the constant that holds its shape, below the module.
    pub(crate) ty: String,
    pub(crate) shape: String,
}

/// What the generator makes of a schema.
#[derive(Debug)]
pub(crate) enum Answer {
    Reader(Generated),
    /// Refused, with every diagnostic.
    Refused(Vec<Diagnostic>),
}

/// The reader of a schema, or why there is none.
pub(crate) fn reader(case: &Case) -> Result<Answer, String> {
    let rules = if case.formats { Rules::Asserting } else { Rules::Language };
    let options = townlet_codegen::Options::new(rules, "https://townlet.ai/schemas/suite/");
    let texts = vec![(FILE.to_owned(), case.schema.clone())];
    let checked = match load_texts(texts, &options) {
        Ok(checked) => checked,
        Err(found) if found.is_empty() => {
            return Err(format!("{} {}: refused without a word", case.file, case.number));
        }
        Err(found) => return Ok(Answer::Refused(found)),
    };
    let module = format!("{}_{}_{:02}", case.group, name::snake(&case.file), case.number);
    let options = Options {
        runtime: "townlet_contract".to_owned(),
        contract: format!("crate::{module}"),
        schemas: format!("schema/{module}"),
    };
    let root = &checked.contract.modules.first().ok_or("a contract without a module")?.root;
    Ok(Answer::Reader(Generated {
        ty: format!("instance::{}", name::rust::type_name(root)),
        shape: format!("instance::{}_SHAPE", name::rust::constant(root)),
        files: rust::emit(&checked, &options),
        module,
    }))
}

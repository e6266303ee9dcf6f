//! Documents: one schema file each, with its root, its definitions and what it says of itself.

use super::event::{self, EventWords};
use super::schema::{self, Form, Schema};
use super::values::{self, below};
use super::words::{Scope, Site, Words};
use super::{Node, Value};
use crate::diagnostic::Code;
use crate::list;
use crate::source::{File, Sources};
use crate::{Diagnostics, Options, Rules};

/// Every file of a contract as typed schemas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documents {
    /// The files, ordered by path.
    pub documents: Vec<Document>,
    /// Files that could not be read; references to them were not reported.
    pub broken: Vec<String>,
}

/// A schema file.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its path relative to the schema folder.
    pub file: String,
    /// `$id`, or the one that its path gives it.
    pub id: String,
    /// What it says of its event.
    pub event: Option<EventWords>,
    /// The schema of the whole file.
    pub root: Schema,
    /// The entries of `$defs`, in file order.
    pub definitions: Vec<NamedSchema>,
}

/// An entry of `$defs`.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedSchema {
    /// Its key.
    pub key: String,
    /// Its schema.
    pub schema: Schema,
}

/// Reads every file as typed schemas.
pub fn parse(sources: &Sources, options: &Options, diagnostics: &Diagnostics) -> Documents {
    let mut parse = |file: &File| {
        let id = file.root.member("$id").and_then(|member| member.value.text());
        let own = format!("{}{}", options.base, file.path);
        let has_own_base = options.rules != Rules::Authoring && id.is_some_and(|id| id != own);
        let scope = Scope { file: &file.path, options, diagnostics, has_own_base };
        document(&scope, file, own)
    };
    Documents {
        documents: list::each(&sources.files, &mut parse),
        broken: list::each(&sources.broken, &mut |broken| broken.path.clone()),
    }
}

fn document(scope: &Scope, file: &File, own_id: String) -> Document {
    let Value::Object(members) = &file.root.value else {
        let root = schema::parse(scope, &file.root, String::new(), Site::Root);
        if scope.options.rules == Rules::Authoring && root.form != Form::Refused {
            let message = format!("a file is an object of keywords, {} found", file.root.kind());
            let help = "write `$schema`, `$id`, `title`, `description` and a type";
            scope.report(Code::KeywordValue, "", message, help);
        }
        let file = file.path.clone();
        return Document { file, id: own_id, event: None, root, definitions: Vec::new() };
    };
    let words = Words::new(scope, String::new(), members, Site::Root);
    let event = event::parse(&words);
    if words.is_authoring() {
        check_path(scope);
        check_version(&words, event.as_ref());
    }
    check_schema_word(&words);
    let id = id(&words, &own_id);
    let definitions = definitions(&words);
    let root = schema::parse_words(&words);
    words.finish();
    if scope.options.rules == Rules::Authoring {
        check_definition(scope, &root, None);
    }
    Document { file: file.path.clone(), id: id.unwrap_or(own_id), event, root, definitions }
}

fn definitions(words: &Words) -> Vec<NamedSchema> {
    let mut definition = |(key, pointer, node): (&str, String, &Node)| {
        let schema = schema::parse(words.scope(), node, pointer, Site::Definition);
        if words.is_authoring() {
            check_definition(words.scope(), &schema, Some(key));
        }
        NamedSchema { key: key.to_owned(), schema }
    };
    list::turn(values::members(words, "$defs").unwrap_or_default(), &mut definition)
}

/// Authoring: a definition has a title in `PascalCase`, which is its key, and a description.
fn check_definition(scope: &Scope, schema: &Schema, key: Option<&str>) {
    let help = key.map_or("add a `title` such as `LoafOfBread`".to_owned(), |key| {
        format!("add `\"title\": \"{key}\"`")
    });
    match schema.annotations.title.as_deref() {
        None => scope.report(Code::Title, &schema.pointer, "the definition has no title", help),
        Some(title) => {
            let place = below(&schema.pointer, "title");
            if !is_pascal(title) {
                let message = format!("the title `{title}` is not in PascalCase");
                scope.report(Code::Title, &place, message, "write it as in `LoafOfBread`");
            } else if key.is_some_and(|key| key != title) {
                let message = format!("the title `{title}` is not the key in `$defs`");
                scope.report(Code::Title, &place, message, "make title and key the same");
            }
        }
    }
    if schema.annotations.description.is_none() {
        let help = "add a `description`: what it is, with unit and range";
        let message = "the definition has no description";
        scope.report(Code::Description, &schema.pointer, message, help);
    }
}

fn is_pascal(title: &str) -> bool {
    title.starts_with(|first: char| first.is_ascii_uppercase())
        && title.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Authoring: the path is the module path.
fn check_path(scope: &Scope) {
    let stem = scope.file.strip_suffix(".schema.json").unwrap_or(scope.file);
    let mut segments: Vec<&str> = stem.split('/').collect();
    let version = segments.pop().and_then(version_of);
    if segments.is_empty()
        || version.is_none()
        || !segments.iter().all(|name| event::is_snake(name))
    {
        let message = format!("`{}` is no module path", scope.file);
        let help = "call it `<noun>/vN.schema.json`, with folders in snake_case";
        scope.report(Code::FilePath, "", message, help);
    }
}

/// The version that a file name says, as in `v3`.
fn version_of(name: &str) -> Option<u32> {
    let digits = name.strip_prefix('v')?;
    if digits.starts_with(['0', '+']) { None } else { digits.parse().ok() }
}

fn check_version(words: &Words, event: Option<&EventWords>) {
    let file = words.scope().file;
    let stem = file.strip_suffix(".schema.json").and_then(|stem| stem.rsplit('/').next());
    let (Some(named), Some(event)) = (stem.and_then(version_of), event) else {
        return;
    };
    if named != event.version {
        let message = format!("the file is called `v{named}` and says version {}", event.version);
        words.report(Code::VersionPath, "x-version", message, "make the two agree");
    }
}

/// Meta-schemas whose rules are those that we keep, for the keywords that we accept.
const META_SCHEMAS: &[&str] = &[
    "https://json-schema.org/draft/2020-12/schema",
    "https://json-schema.org/draft/2019-09/schema",
    "http://json-schema.org/draft-07/schema#",
    "http://json-schema.org/draft-07/schema",
];

fn check_schema_word(words: &Words) {
    let levels = words.scope().file.matches('/').count();
    let vocabulary = format!("{}vocabulary.schema.json", "../".repeat(levels));
    let has_word = words.has("$schema");
    let text = values::text(words, "$schema");
    if !words.is_authoring() {
        let is_known = |text: &String| META_SCHEMAS.contains(&text.as_str()) || *text == vocabulary;
        if has_word && !text.as_ref().is_some_and(is_known) {
            let help = "write `https://json-schema.org/draft/2020-12/schema`, or nothing";
            let message = "the meta-schema is not one that we know";
            words.report(Code::SchemaWord, "$schema", message, help);
        }
        return;
    }
    let help = format!("write `\"$schema\": \"{vocabulary}\"`");
    match text {
        None if !has_word => {
            words.scope().report(Code::SchemaWord, "", "`$schema` is missing", help)
        }
        Some(text) if text != vocabulary => {
            let message = format!("`$schema` is `{text}`");
            words.report(Code::SchemaWord, "$schema", message, help);
        }
        Some(_) | None => {}
    }
}

fn id(words: &Words, own: &str) -> Option<String> {
    let has_word = words.has("$id");
    let id = values::text(words, "$id");
    if words.is_authoring() {
        let help = format!("write `\"$id\": \"{own}\"`");
        match &id {
            None if !has_word => words.scope().report(Code::SchemaId, "", "`$id` is missing", help),
            Some(id) if id != own => {
                let message = format!("`$id` is `{id}` and does not follow the path of the file");
                words.report(Code::SchemaId, "$id", message, help);
            }
            Some(_) | None => {}
        }
    }
    id
}

//! Titles: which schemas become definitions, and what each is called.
//!
//! File roots and `$defs` always are definitions. Records, enums, unions and choices elsewhere
//! become definitions too: authoring rules refuse them but for choices of scalars, other schemas
//! get a title from the path of properties that leads to them.

use super::kind::{Kind, has_record_part, kind, nullable};
use super::scope;
use crate::diagnostic::{Code, Place};
use crate::dialect::{Additional, Document, Documents, Form, ObjectWords, Schema, Typed};
use crate::list;
use crate::name;
use crate::{Diagnostics, Options, Rules};

/// Which definition of a schema: the whole, or the objects among its values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of its values.
    Whole,
    /// Its values that are objects: a record inside a choice or beside `null`.
    Objects,
}

/// Whether a schema's alternatives all refer to definitions.
fn is_references(schema: &Schema) -> bool {
    let Form::Alternatives { branches, .. } = &schema.form else {
        return false;
    };
    branches.iter().all(|branch| matches!(branch.form, Form::Reference { .. }))
}

/// The title of every definition, and the definitions that stand inline.
#[derive(Default)]
pub(super) struct Titles {
    /// Each file with its titles, in the order of the files.
    files: Vec<(String, Vec<Titled>)>,
}

/// The title of a definition inside its file.
struct Titled {
    pointer: String,
    part: Part,
    title: String,
}

impl Titles {
    /// The title of a definition.
    pub(super) fn title(&self, file: &str, pointer: &str, part: Part) -> String {
        let named = self.files.iter().find(|(name, _)| name == file);
        let wanted = |titled: &&Titled| titled.pointer == pointer && titled.part == part;
        let titled = named.and_then(|(_, titles)| titles.iter().find(wanted));
        // A schema without a title is one that was refused: the contract is never used.
        titled.map(|titled| titled.title.clone()).unwrap_or_default()
    }
}

/// Settles the title of every definition.
pub(super) fn settle(
    documents: &Documents,
    options: &Options,
    diagnostics: &Diagnostics,
) -> Titles {
    let mut titles = Titles::default();
    for document in &documents.documents {
        let mut naming = Naming {
            document,
            is_authoring: options.rules == Rules::Authoring,
            diagnostics,
            titles: Vec::new(),
            taken: Vec::new(),
        };
        naming.document();
        titles.files.push((document.file.clone(), naming.titles));
    }
    titles
}

struct Naming<'a> {
    document: &'a Document,
    is_authoring: bool,
    diagnostics: &'a Diagnostics,
    titles: Vec<Titled>,
    /// Titles in lower case, ascending.
    taken: Vec<String>,
}

impl Naming<'_> {
    fn document(&mut self) {
        let root = root_title(self.document);
        self.declare(&self.document.root, root);
        for named in &self.document.definitions {
            let title = named.schema.annotations.title.clone().filter(|_| self.is_authoring);
            self.declare(&named.schema, title.unwrap_or_else(|| pascal(&named.key)));
        }
        // Parts of the root are called after their own path alone.
        self.inner(&self.document.root, "");
        for named in &self.document.definitions {
            let prefix = pascal(&named.key);
            self.inner(&named.schema, &prefix);
        }
    }

    fn declare(&mut self, schema: &Schema, title: String) {
        let is_free = list::insert(&mut self.taken, title.to_lowercase());
        if !is_free && self.is_authoring {
            let message = format!("there is another definition titled `{title}`, case aside");
            let help = "give each definition of a file a title of its own";
            let place = Place::new(&self.document.file, &schema.pointer);
            self.diagnostics.report(Code::TitleClash, place, message, help);
        }
        let title = if is_free { title } else { self.free(&title) };
        self.titles.push(Titled { pointer: schema.pointer.clone(), part: Part::Whole, title });
    }

    /// A title that is not taken yet, with a number at its end.
    fn free(&mut self, title: &str) -> String {
        let mut number = 2_u32;
        loop {
            let numbered = format!("{title}{number}");
            if list::insert(&mut self.taken, numbered.to_lowercase()) {
                return numbered;
            }
            number += 1;
        }
    }

    fn synthesize(&mut self, schema: &Schema, part: Part, path: &str) {
        let title = if path.is_empty() { "Value" } else { path };
        let is_free = list::insert(&mut self.taken, title.to_lowercase());
        let title = if is_free { title.to_owned() } else { self.free(title) };
        self.titles.push(Titled { pointer: schema.pointer.clone(), part, title });
    }

    /// A schema that is neither a root nor an entry of `$defs`.
    fn inline(&mut self, schema: &Schema, path: &str) {
        let kind = kind(schema);
        if kind != Kind::Plain {
            self.synthesize(schema, Part::Whole, path);
        }
        let what = match kind {
            Kind::Record => Some("a record"),
            Kind::Enum => Some("an enum"),
            Kind::Union if is_references(schema) => Some("a union"),
            // It is reported that other alternatives are no union.
            Kind::Union | Kind::Choice | Kind::Plain => None,
        };
        if let Some(what) = what {
            self.refuse_inline(schema, what);
        }
        self.inner(schema, path);
    }

    fn refuse_inline(&self, schema: &Schema, what: &str) {
        if self.is_authoring {
            let message = format!("{what} has no name here");
            let help = "move it to `$defs` or a file of its own, and refer to it with `$ref`";
            let place = Place::new(&self.document.file, &schema.pointer);
            self.diagnostics.report(Code::Inline, place, message, help);
        }
    }

    /// What stands inside a schema.
    fn inner(&mut self, schema: &Schema, path: &str) {
        if has_record_part(schema) {
            self.synthesize(schema, Part::Objects, &format!("{path}Object"));
            self.refuse_inline(schema, "a record beside other types");
        }
        self.children(schema, path);
    }

    fn children(&mut self, schema: &Schema, path: &str) {
        match &schema.form {
            Form::Refused | Form::Any | Form::Reference { .. } | Form::Const(_) | Form::Enum(_) => {
            }
            Form::Typed(typed) => self.typed(typed, path),
            Form::AllOf { branches, own, .. } => {
                for branch in branches {
                    self.children(branch, path);
                }
                self.object(own, path);
            }
            Form::Alternatives { branches, .. } => {
                let is_nullable = nullable(branches).is_some();
                for (index, branch) in branches.iter().enumerate() {
                    let option = format!("{path}Option{}", index + 1);
                    self.inline(branch, if is_nullable { path } else { &option });
                }
            }
        }
    }

    fn typed(&mut self, typed: &Typed, path: &str) {
        if let Some(items) = &typed.array.items {
            self.inline(items, &format!("{path}Item"));
        }
        self.object(&typed.object, path);
    }

    fn object(&mut self, object: &ObjectWords, path: &str) {
        for property in object.properties.iter().flatten() {
            self.inline(&property.schema, &format!("{path}{}", pascal(&property.name)));
        }
        if let Some(Additional::Values(values)) = &object.additional {
            self.inline(values, &format!("{path}Value"));
        }
    }
}

fn root_title(document: &Document) -> String {
    let is_name = |title: &&String| {
        title.starts_with(|first: char| first.is_ascii_uppercase())
            && title.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if let Some(title) = document.root.annotations.title.as_ref().filter(is_name) {
        return title.clone();
    }
    let path = scope::module_path(&document.file).0;
    let is_version = |name: &&String| {
        name.strip_prefix('v').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let noun = path.iter().rev().find(|name| !is_version(name)).or(path.last());
    noun.map_or_else(|| "Root".to_owned(), |noun| pascal(noun))
}

/// `PascalCase` that can start a name.
fn pascal(text: &str) -> String {
    let name = name::pascal(text);
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("N{name}") } else { name }
}

//! The schemas of the contract as JSON: events and versions, references, and the form of a value.

use super::json::Json;
use std::sync::OnceLock;
use townlet_contract::{Kind, SCHEMAS};

/// A schema file.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) id: &'static str,
    pub(crate) path: &'static str,
    pub(crate) json: Json,
}

/// Every schema file.
pub(crate) fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let file = |schema: &'static townlet_contract::Schema| File {
            id: schema.id,
            path: schema.path,
            json: Json::parse(schema.text),
        };
        SCHEMAS.iter().map(file).collect()
    })
}

/// A version of an event.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Version {
    pub(crate) kind: Kind,
    pub(crate) number: u32,
    pub(crate) id: &'static str,
    pub(crate) root: Node,
}

impl Version {
    /// The version after it.
    pub(crate) fn next(self) -> Option<Self> {
        let next = |version: &&Self| version.kind == self.kind && version.number == self.number + 1;
        versions().iter().find(next).copied()
    }

    /// The latest version of the event.
    pub(crate) fn latest(self) -> Self {
        self.next().map_or(self, Self::latest)
    }

    /// A name such as `loop_failure/v1`.
    pub(crate) fn name(self) -> &'static str {
        self.root.path.trim_end_matches(".schema.json")
    }
}

/// Every version of every event.
pub(crate) fn versions() -> &'static [Version] {
    static VERSIONS: OnceLock<Vec<Version>> = OnceLock::new();
    VERSIONS.get_or_init(|| files().iter().filter_map(version).collect())
}

/// A version by event and number.
pub(crate) fn version_of(kind: Kind, number: u32) -> Version {
    let wanted = |version: &&Version| version.kind == kind && version.number == number;
    *versions().iter().find(wanted).expect("the contract has this version")
}

fn version(file: &'static File) -> Option<Version> {
    let event = file.json.get("x-event")?;
    let name = event.as_str().or_else(|| event.items().first()?.as_str())?;
    let Some(Json::Number(number)) = file.json.get("x-version") else { return None };
    Some(Version {
        kind: Kind::from_name(name)?,
        number: number.parse().ok()?,
        id: file.id,
        root: Node { path: file.path, json: &file.json },
    })
}

/// A schema inside a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The file's path, which references start from.
    pub(crate) path: &'static str,
    pub(crate) json: &'static Json,
}

impl Node {
    /// The schema below a keyword.
    pub(crate) fn child(self, name: &str) -> Option<Self> {
        self.json.get(name).map(|json| Self { json, ..self })
    }

    /// The schema that a reference leads to; itself when it is none.
    pub(crate) fn resolved(self) -> Self {
        let Some(reference) = self.json.get("$ref").and_then(Json::as_str) else { return self };
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if path.is_empty() { file(self.path) } else { file(&joined(self.path, path)) };
        let json = file.json.at(fragment).expect("references lead somewhere");
        Self { path: file.path, json }.resolved()
    }

    /// A keyword that is a number.
    pub(crate) fn integer(self, keyword: &str) -> Option<i128> {
        let Some(Json::Number(literal)) = self.json.get(keyword) else { return None };
        Some(literal.parse().expect("bounds are integers"))
    }

    /// What values look like.
    pub(crate) fn form(self) -> Form {
        let node = self.resolved();
        for choice in ["anyOf", "oneOf"] {
            if let Some(branches) = node.child(choice) {
                let branches = branches.json.items().iter();
                return Form::Choice(branches.map(|json| Self { json, ..node }.form()).collect());
            }
        }
        if let Some(constant) = node.json.get("const") {
            return Form::Const(constant);
        }
        if node.json.get("allOf").is_some() {
            return Form::record(node);
        }
        match node.json.get("type") {
            None => Form::Any,
            Some(Json::String(name)) => Form::of_type(node, name),
            Some(names) => {
                let names = names.items().iter().filter_map(Json::as_str);
                Form::Choice(names.map(|name| Form::of_type(node, name)).collect())
            }
        }
    }
}

/// What values of a schema look like.
#[derive(Clone, Debug)]
pub(crate) enum Form {
    Any,
    Null,
    Boolean,
    Integer(Node),
    Number(Node),
    String(Node),
    Const(&'static Json),
    Record {
        fields: Vec<Field>,
        open: bool,
    },
    Map {
        node: Node,
        values: Node,
    },
    Array {
        node: Node,
        items: Node,
    },
    /// One of these.
    Choice(Vec<Form>),
}

/// A member of a record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) node: Node,
    pub(crate) required: bool,
}

impl Form {
    fn of_type(node: Node, name: &str) -> Self {
        match name {
            "null" => Self::Null,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer(node),
            "number" => Self::Number(node),
            "string" => Self::String(node),
            "array" => Self::Array { node, items: node.child("items").expect("arrays have items") },
            "object" => match node.child("additionalProperties") {
                Some(values) if matches!(values.json, Json::Object(_)) => {
                    Self::Map { node, values }
                }
                _ => Self::record(node),
            },
            _ => panic!("`{name}` is no type"),
        }
    }

    fn record(node: Node) -> Self {
        let branches = node.child("allOf").map_or(&[][..], |all| all.json.items());
        let mut fields = Vec::new();
        let mut open = node.json.get("additionalProperties") != Some(&Json::Bool(false));
        for json in branches {
            if let Self::Record { fields: inherited, open: branch } = (Node { json, ..node }).form()
            {
                fields.extend(inherited);
                open &= branch;
            }
        }
        let required = node.json.get("required").map_or(&[][..], Json::items);
        let members = node.json.get("properties").map_or(&[][..], Json::members);
        fields.extend(members.iter().map(|(name, json)| Field {
            name,
            node: Node { json, ..node },
            required: required.iter().any(|wanted| wanted.as_str() == Some(name)),
        }));
        Self::Record { fields, open }
    }

    /// Whether `null` is such a value.
    pub(crate) fn admits_null(&self) -> bool {
        match self {
            Self::Any | Self::Null => true,
            Self::Choice(forms) => forms.iter().any(Self::admits_null),
            _ => false,
        }
    }

    /// The form among several that a value has: by its JSON type, and by constant members.
    pub(crate) fn of_value(&self, value: &Json) -> Option<&Self> {
        match (self, value) {
            (Self::Choice(forms), _) => forms.iter().find_map(|form| form.of_value(value)),
            (Self::Any, _)
            | (Self::Null, Json::Null)
            | (Self::Boolean, Json::Bool(_))
            | (Self::Integer(_) | Self::Number(_), Json::Number(_))
            | (Self::String(_), Json::String(_))
            | (Self::Map { .. }, Json::Object(_))
            | (Self::Array { .. }, Json::Array(_)) => Some(self),
            (Self::Const(constant), _) => constant.equal(value).then_some(self),
            (Self::Record { fields, .. }, Json::Object(_)) => {
                let told = |field: &Field| match (field.node.form(), value.get(field.name)) {
                    (Self::Const(constant), Some(value)) => constant.equal(value),
                    _ => true,
                };
                fields.iter().all(told).then_some(self)
            }
            _ => None,
        }
    }
}

fn file(path: &str) -> &'static File {
    files().iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no schema `{path}`"))
}

/// A relative path, from the folder of a file.
fn joined(from: &str, relative: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in relative.split('/') {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

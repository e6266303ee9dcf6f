//! Rows: every place of a payload with its type, as a table shows them.

use townlet_codegen::ir::{
    Choice, Contract, Definition, DefinitionKind, Docs, Field, IntegerRules, Literal, Module,
    NumberRules, Path, Reference, Type,
};

/// A place of a payload.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) path: Path,
    /// What a value is, in words: `integer`, `array of string`, `Transport`.
    pub(super) ty: String,
    /// What a value must keep, in words; empty when it is any of its type.
    pub(super) rules: String,
    pub(super) required: bool,
    pub(super) description: String,
    pub(super) deprecated: Option<String>,
}

/// Every place of a module's payload, in the order of the schema, each record once on its way.
pub(super) fn rows(contract: &Contract, module: &Module) -> Vec<Row> {
    let root = Reference { module: module.path.clone(), title: module.root.clone() };
    let mut walk = Walk { contract, way: Vec::new(), rows: Vec::new() };
    walk.below(&Type::Named(root), &Path::default());
    walk.rows
}

struct Walk<'a> {
    contract: &'a Contract,
    /// Records around the place, so that a type that holds itself ends.
    way: Vec<Reference>,
    rows: Vec<Row>,
}

impl Walk<'_> {
    /// Adds what stands inside a value.
    fn below(&mut self, ty: &Type, path: &Path) {
        match ty {
            Type::Named(reference) if !self.way.contains(reference) => {
                self.way.push(reference.clone());
                if let Some(definition) = self.contract.resolve(reference) {
                    self.inside(definition, path);
                }
                self.way.pop();
            }
            Type::Nullable(inner) => self.below(inner, path),
            Type::Array(rules) => self.below(&rules.items, &path.each()),
            Type::Map(rules) => self.below(&rules.values, &path.each()),
            Type::Named(_)
            | Type::Any
            | Type::Null
            | Type::Boolean
            | Type::Integer(_)
            | Type::Number(_)
            | Type::String(_)
            | Type::Const(_) => {}
        }
    }

    fn inside(&mut self, definition: &Definition, path: &Path) {
        match &definition.kind {
            DefinitionKind::Record(record) => {
                for field in &record.fields {
                    let path = path.member(&field.wire);
                    self.rows.push(self.row(field, &path));
                    self.below(&field.ty, &path);
                }
            }
            DefinitionKind::Union(union) => {
                for variant in &union.variants {
                    self.below(&Type::Named(variant.record.clone()), path);
                }
            }
            DefinitionKind::Choice(Choice { options }) => {
                options.iter().for_each(|(_, ty)| self.below(ty, path));
            }
            DefinitionKind::Alias(ty) => self.below(ty, path),
            DefinitionKind::Enum(_) => {}
        }
    }

    fn row(&self, field: &Field, path: &Path) -> Row {
        Row {
            path: path.clone(),
            ty: self.type_of(&field.ty),
            rules: self.rules(&field.ty).join(", "),
            required: field.required,
            description: self.description(field),
            deprecated: deprecated(&field.docs),
        }
    }

    fn definition(&self, ty: &Type) -> Option<&Definition> {
        match ty {
            Type::Named(reference) => self.contract.resolve(reference),
            Type::Nullable(inner) => self.definition(inner),
            Type::Any
            | Type::Null
            | Type::Boolean
            | Type::Integer(_)
            | Type::Number(_)
            | Type::String(_)
            | Type::Const(_)
            | Type::Array(_)
            | Type::Map(_) => None,
        }
    }

    /// The field's own words, else those of its type.
    fn description(&self, field: &Field) -> String {
        let own = field.docs.description.clone();
        let of_type = || self.definition(&field.ty)?.docs.description.clone();
        own.or_else(of_type).unwrap_or_default()
    }

    fn type_of(&self, ty: &Type) -> String {
        match ty {
            Type::Named(reference) => match self.contract.resolve(reference).map(|one| &one.kind) {
                Some(DefinitionKind::Alias(inner)) => self.type_of(inner),
                Some(DefinitionKind::Enum(_)) => "string".to_owned(),
                Some(DefinitionKind::Choice(choice)) => {
                    let names: Vec<String> =
                        choice.options.iter().map(|(_, ty)| self.type_of(ty)).collect();
                    names.join(" or ")
                }
                Some(DefinitionKind::Record(_) | DefinitionKind::Union(_)) | None => {
                    reference.title.clone()
                }
            },
            Type::Any => "any JSON".to_owned(),
            Type::Null => "null".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Integer(_) => "integer".to_owned(),
            Type::Number(_) => "number".to_owned(),
            Type::String(_) => "string".to_owned(),
            Type::Const(value) => value.to_json(),
            Type::Array(rules) => format!("array of {}", self.type_of(&rules.items)),
            Type::Map(rules) => format!("map of {}", self.type_of(&rules.values)),
            Type::Nullable(inner) => format!("{} or null", self.type_of(inner)),
        }
    }

    fn rules(&self, ty: &Type) -> Vec<String> {
        let count = |least: Option<u64>, most: Option<u64>, noun: &str| {
            let text =
                range(least.map(|least| least.to_string()), most.map(|most| most.to_string()));
            text.into_iter().map(|text| format!("{text} {noun}")).collect::<Vec<_>>()
        };
        match ty {
            Type::Named(reference) => match self.contract.resolve(reference).map(|one| &one.kind) {
                Some(DefinitionKind::Alias(inner)) => self.rules(inner),
                Some(DefinitionKind::Enum(values)) => {
                    let list: Vec<String> =
                        values.values.iter().map(|value| format!("`{value}`")).collect();
                    let or_other = if values.open { ", or another" } else { "" };
                    vec![format!("{}{or_other}", list.join(", "))]
                }
                Some(
                    DefinitionKind::Record(_)
                    | DefinitionKind::Union(_)
                    | DefinitionKind::Choice(_),
                )
                | None => Vec::new(),
            },
            Type::Nullable(inner) => self.rules(inner),
            Type::Integer(rules) => integer(rules),
            Type::Number(rules) => number(rules),
            Type::String(rules) => {
                let mut found = count(rules.min_length, rules.max_length, "characters");
                found.extend(rules.pattern.as_ref().map(|pattern| format!("matches `{pattern}`")));
                found.extend(rules.format.map(|format| format!("{format:?}").to_lowercase()));
                found
            }
            Type::Array(rules) => {
                let mut found = count(rules.min_items, rules.max_items, "items");
                found.extend(rules.unique.then(|| "no two equal".to_owned()));
                found.extend(self.rules(&rules.items).iter().map(|rule| format!("each {rule}")));
                found
            }
            Type::Map(rules) => {
                let mut found = count(rules.min_members, rules.max_members, "members");
                found.extend(self.rules(&rules.values).iter().map(|rule| format!("each {rule}")));
                found
            }
            Type::Any | Type::Null | Type::Boolean | Type::Const(_) => Vec::new(),
        }
    }
}

fn integer(rules: &IntegerRules) -> Vec<String> {
    let text = |bound: Option<i128>| bound.map(|bound| bound.to_string());
    let mut found: Vec<String> = range(text(rules.min), text(rules.max)).into_iter().collect();
    found.extend(rules.multiple_of.as_ref().map(|one| format!("a multiple of {one}")));
    found
}

fn number(rules: &NumberRules) -> Vec<String> {
    let mut found: Vec<String> = range(rules.min.clone(), rules.max.clone()).into_iter().collect();
    found.extend(rules.above.as_ref().map(|bound| format!("above {bound}")));
    found.extend(rules.below.as_ref().map(|bound| format!("below {bound}")));
    found.extend(rules.multiple_of.as_ref().map(|one| format!("a multiple of {one}")));
    found
}

fn range(least: Option<String>, most: Option<String>) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(least),
        (Some(least), Some(most)) => Some(format!("{least} to {most}")),
        (Some(least), None) => Some(format!("at least {least}")),
        (None, Some(most)) => Some(format!("at most {most}")),
        (None, None) => None,
    }
}

fn deprecated(docs: &Docs) -> Option<String> {
    let deprecation = docs.deprecated.as_ref()?;
    let instead = deprecation.instead.as_ref().map(|one| format!("use `{one}`"));
    let until = deprecation.remove_in.as_ref().map(|one| format!("removed with {one}"));
    let words: Vec<String> = instead.into_iter().chain(until).collect();
    Some(if words.is_empty() {
        "deprecated".to_owned()
    } else {
        format!("deprecated: {}", words.join(", "))
    })
}

/// A literal in backticks.
pub(super) fn code(value: &Literal) -> String {
    format!("`{}`", value.to_json())
}

//! Lineage: the words of properties and overlays as rules with absolute paths.
//!
//! Lineage belongs to the payload of an event. It is collected from the root of an event's file,
//! through overlays into the types that it refers to; elsewhere it would say nothing, and is
//! refused.

use super::scope::{Context, Scope};
use super::{rule, walk};
use crate::diagnostic::Code;
use crate::dialect::{Additional, Document, Form, LineageWords, ObjectWords, Overlay, Schema};
use crate::ir::{Contract, DefinitionKind, Path, Rule, Step, Type};
use crate::list;

/// Fills in the step and the invariants of every event.
pub(super) fn collect(context: &Context<'_>, contract: &mut Contract) {
    for document in &context.documents.documents {
        let scope = context.scope(document);
        refuse_definitions(&scope, document);
        let Some(event) = &document.event else {
            walk::schema(&document.root, &mut |schema| refuse(&scope, schema));
            continue;
        };
        let mut walk = Walk { scope: &scope, contract, rules: Vec::new() };
        if let Some(root) = walk.root(document) {
            walk.schema(&document.root, &Path::default(), &root);
        }
        let rules = walk.rules;
        let invariants = list::some(&rules, &mut rule::invariant);
        let step = event.upgrades.map(|from| Step {
            from,
            drops: list::each(&event.drops, &mut rule::removal),
            custom: event.custom.as_ref().map(rule::custom),
            rules: rules.clone(),
        });
        if step.is_none() {
            rules.iter().for_each(|rule| refuse_rule(&scope, rule));
        }
        let module = contract.modules.iter_mut().find(|module| module.file == document.file);
        if let Some(event) = module.and_then(|module| module.event.as_mut()) {
            event.step = step;
            event.invariants = invariants;
        }
    }
}

fn refuse_definitions(scope: &Scope<'_>, document: &Document) {
    for named in &document.definitions {
        walk::schema(&named.schema, &mut |schema| refuse(scope, schema));
    }
}

/// Reports lineage at a schema that is not part of one event's payload.
fn refuse(scope: &Scope<'_>, schema: &Schema) {
    let message = "lineage stands in a type that is used in many places";
    let help = "write it where an event refers to the type, as an overlay beside `$ref`";
    if schema.lineage.is_some() {
        scope.report(Code::LineageWithoutStep, &schema.pointer, message, help);
    }
    if let Form::Reference { overlay: Some(_), .. } = &schema.form {
        scope.report(Code::LineageWithoutStep, &schema.pointer, message, help);
    }
}

/// Reports lineage in a version that upgrades nothing; what fields say of each other is fine.
fn refuse_rule(scope: &Scope<'_>, rule: &Rule) {
    if rule::is_upgrade(rule) {
        let message = "the property has lineage in a version that upgrades nothing";
        let help = "add `x-upgrades` to the root, or remove it";
        scope.report(Code::LineageWithoutStep, &rule.pointer, message, help);
    }
}

struct Walk<'a> {
    scope: &'a Scope<'a>,
    contract: &'a Contract,
    rules: Vec<Rule>,
}

impl Walk<'_> {
    /// The type of the whole payload.
    fn root(&self, document: &Document) -> Option<Type> {
        let module = self.contract.modules.iter().find(|module| module.file == document.file)?;
        let (module, title) = (module.path.clone(), module.root.clone());
        Some(Type::Named(crate::ir::Reference { module, title }))
    }

    fn schema(&mut self, schema: &Schema, path: &Path, ty: &Type) {
        match &schema.form {
            Form::Refused | Form::Any | Form::Const(_) | Form::Enum(_) => {}
            Form::Reference { overlay, .. } => {
                if let Some(overlay) = overlay {
                    self.overlay(overlay, &schema.pointer, path, ty);
                }
            }
            Form::Typed(typed) => {
                if let (Some(items), Some(ty)) = (&typed.array.items, self.item(ty)) {
                    self.schema(items, &path.each(), &ty);
                }
                self.object(&typed.object, path, ty);
            }
            Form::AllOf { branches, own, .. } => {
                for branch in branches {
                    self.schema(branch, path, ty);
                }
                self.object(own, path, ty);
            }
            Form::Alternatives { branches, .. } => {
                for branch in branches {
                    self.schema(branch, path, ty);
                }
            }
        }
    }

    fn object(&mut self, object: &ObjectWords, path: &Path, ty: &Type) {
        for property in object.properties.iter().flatten() {
            let path = path.member(&property.name);
            let schema = &property.schema;
            self.words(schema.lineage.as_ref(), &schema.pointer, &path);
            if let Some(ty) = self.member(ty, &property.name) {
                self.schema(schema, &path, &ty);
            }
        }
        if let (Some(Additional::Values(values)), Some(ty)) = (&object.additional, self.value(ty)) {
            self.schema(values, &path.each(), &ty);
        }
    }

    fn overlay(&mut self, overlay: &Overlay, pointer: &str, path: &Path, ty: &Type) {
        for member in &overlay.members {
            let Some(ty) = self.member(ty, &member.name) else {
                let message = format!("there is no member `{}` in the type", member.name);
                let help = "name a member of the record that `$ref` refers to";
                self.scope.report(Code::Overlay, &member.pointer, message, help);
                continue;
            };
            let path = path.member(&member.name);
            self.words(member.lineage.as_ref(), &member.pointer, &path);
            if let Some(inner) = &member.inner {
                self.overlay(inner, &member.pointer, &path, &ty);
            }
        }
        let parts = [
            (&overlay.items, self.item(ty), "items", "an array"),
            (&overlay.values, self.value(ty), "additionalProperties", "a map"),
        ];
        for (inner, ty, keyword, what) in parts {
            let Some(inner) = inner else { continue };
            let pointer = format!("{pointer}/{keyword}");
            match ty {
                Some(ty) => self.overlay(inner, &pointer, &path.each(), &ty),
                None => {
                    let message = format!("the type is not {what}");
                    let help = "write the overlay that fits the type that `$ref` refers to";
                    self.scope.report(Code::Overlay, &pointer, message, help);
                }
            }
        }
    }

    fn words(&mut self, words: Option<&LineageWords>, pointer: &str, target: &Path) {
        if let Some(words) = words {
            self.rules.push(rule::lower(words, pointer, target));
        }
    }

    /// The type of a member, when the type is a record that has it.
    fn member(&self, ty: &Type, wire: &str) -> Option<Type> {
        let Bare::Record(fields) = self.bare(ty)? else {
            return None;
        };
        fields.into_iter().find(|(name, _)| name == wire).map(|(_, ty)| ty)
    }

    fn item(&self, ty: &Type) -> Option<Type> {
        if let Bare::Array(ty) = self.bare(ty)? { Some(ty) } else { None }
    }

    fn value(&self, ty: &Type) -> Option<Type> {
        if let Bare::Map(ty) = self.bare(ty)? { Some(ty) } else { None }
    }

    /// What a type is made of, behind names and `null`.
    fn bare(&self, ty: &Type) -> Option<Bare> {
        let mut ty = ty;
        for _ in 0..MOST_NAMES {
            match ty {
                Type::Nullable(inner) => ty = inner,
                Type::Array(rules) => return Some(Bare::Array(rules.items.clone())),
                Type::Map(rules) => return Some(Bare::Map(rules.values.clone())),
                Type::Named(reference) => match &self.contract.resolve(reference)?.kind {
                    DefinitionKind::Alias(inner) => ty = inner,
                    DefinitionKind::Record(record) => {
                        let fields = record.fields.iter();
                        let field =
                            |field: &crate::ir::Field| (field.wire.clone(), field.ty.clone());
                        return Some(Bare::Record(fields.map(field).collect()));
                    }
                    DefinitionKind::Enum(_)
                    | DefinitionKind::Union(_)
                    | DefinitionKind::Choice(_) => return None,
                },
                Type::Any
                | Type::Null
                | Type::Boolean
                | Type::Integer(_)
                | Type::Number(_)
                | Type::String(_)
                | Type::Const(_) => return None,
            }
        }
        None
    }
}

/// How many names and nulls a type may stand behind.
const MOST_NAMES: usize = 64;

enum Bare {
    Record(Vec<(String, Type)>),
    Array(Type),
    Map(Type),
}

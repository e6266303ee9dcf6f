//! Contracts beside the IR that they are lowered to, written in a few words. A new case is a folder
//! under `lowering/authoring/` or `lowering/language/`, named after the rules that apply to it.
//!
//! `expected.txt` is compared, never written: a failing case prints what it came to.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use townlet_codegen::diagnostic::render;
use townlet_codegen::ir::{
    Contract, Definition, DefinitionKind, Docs, Field, Literal, Module, Record, Rule, StringRules,
    Type, Unknown,
};
use townlet_codegen::{Options, Rules, load};

#[test]
fn contracts_keep_every_rule() {
    check("authoring", Rules::Authoring);
}

#[test]
fn schemas_of_others_get_names() {
    check("language", Rules::Asserting);
}

fn check(name: &str, rules: Rules) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lowering").join(name);
    let options = Options::new(rules, "https://example.org/schemas/");
    let mut cases = 0;
    let mut failures = Vec::new();
    for entry in fs::read_dir(folder).expect("the cases have a folder") {
        let case = entry.expect("the folder can be read").path();
        let text = match load(&case, &options) {
            Ok(checked) => contract(&checked.contract),
            Err(found) => render(&found, ""),
        };
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        cases += 1;
        if text != expected {
            failures.push(format!("{}:\n{text}", case.display()));
        }
    }
    assert!(cases > 0, "there are no cases");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn contract(contract: &Contract) -> String {
    let modules: Vec<String> = contract.modules.iter().map(module).collect();
    modules.join("\n")
}

fn module(module: &Module) -> String {
    let mut out = format!("module {} = {} <{}>\n", module.path, module.root, module.id);
    if let Some(event) = &module.event {
        let names = event.names.join(", ");
        put(&mut out, &format!("event {names} version {}", event.version));
        if let Some(step) = &event.step {
            put(&mut out, &format!("upgrades {}", step.from));
            step.rules.iter().for_each(|rule| put(&mut out, &self::rule(rule)));
            for drop in &step.drops {
                let carry = if drop.carry { " and carry" } else { "" };
                put(&mut out, &format!("drop {}{carry}: {}", drop.source, drop.reason));
            }
            step.custom.iter().for_each(|custom| put(&mut out, &format!("custom {custom:?}")));
        }
        for invariant in &event.invariants {
            let what = if invariant.count { "count of" } else { "copy of" };
            put(&mut out, &format!("{} is {what} {}", invariant.target, invariant.of));
        }
    }
    for definition in &module.definitions {
        out.push_str(&self::definition(module, definition));
    }
    out
}

fn put(out: &mut String, line: &str) {
    writeln!(out, "  {line}").expect("a string takes every text");
}

fn rule(rule: &Rule) -> String {
    let mut text = rule.target.to_string();
    let Rule { from, on_conflict, map, assume, derive, count, set, custom, .. } = rule;
    if let Some(paths) = from {
        let paths: Vec<String> = paths.iter().map(ToString::to_string).collect();
        text.push_str(&format!(" from [{}]", paths.join(", ")));
    }
    let flag = rule.null_is_absent.then_some("null is absent");
    text.push_str(&words(&[
        on_conflict.as_ref().map(|policy| format!("conflict {policy:?}")),
        flag.map(str::to_owned),
        map.as_ref().map(|map| format!("map {map:?}")),
        assume.as_ref().map(|value| format!("assume {}", value.to_json())),
        derive.as_ref().map(|path| format!("derive {path}")),
        count.as_ref().map(|path| format!("count {path}")),
        set.as_ref().map(|value| format!("set {}", value.to_json())),
        custom.as_ref().map(|custom| format!("custom {custom:?}")),
    ]));
    format!("{text} ({})", rule.pointer)
}

fn definition(module: &Module, definition: &Definition) -> String {
    let Definition { title, pointer, docs, kind } = definition;
    let head = format!("{title} at {pointer:?}{}", self::docs(docs));
    let mut out = String::new();
    match kind {
        DefinitionKind::Record(record) => {
            put(&mut out, &format!("record {head}{}", members(record)));
            for field in &record.fields {
                put(&mut out, &format!("  {}", self::field(module, field)));
            }
        }
        DefinitionKind::Enum(values) => {
            let open = if values.open { "open " } else { "" };
            put(&mut out, &format!("{open}enum {head}: {}", values.values.join(", ")));
        }
        DefinitionKind::Union(union) => {
            put(&mut out, &format!("union {head} by {}", union.tag));
            for variant in &union.variants {
                let record = Type::Named(variant.record.clone());
                put(&mut out, &format!("  {}: {}", variant.tag, ty(module, &record)));
            }
        }
        DefinitionKind::Choice(choice) => {
            put(&mut out, &format!("choice {head}"));
            for (kind, option) in &choice.options {
                put(&mut out, &format!("  {kind:?}: {}", ty(module, option)));
            }
        }
        DefinitionKind::Alias(alias) => {
            put(&mut out, &format!("alias {head} = {}", ty(module, alias)));
        }
    }
    out
}

fn members(record: &Record) -> String {
    let open = match record.unknown {
        Unknown::Closed => "closed",
        Unknown::Open => "open",
    };
    let rules = bounds("members", record.min_members.as_ref(), record.max_members.as_ref());
    words(&[Some(open.to_owned()), rules])
}

fn field(module: &Module, field: &Field) -> String {
    let optional = if field.required { "" } else { "?" };
    let lazy = if field.lazy { " lazy" } else { "" };
    let default = field.default.as_ref().map(|value| format!(" default {}", value.to_json()));
    let docs = docs(&field.docs);
    let ty = ty(module, &field.ty);
    format!("{}{optional}: {ty}{lazy}{}{docs}", field.wire, default.unwrap_or_default())
}

fn docs(docs: &Docs) -> String {
    let deprecated = docs.deprecated.as_ref().map(|deprecated| {
        let part = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let (since, instead) = (part(&deprecated.since), part(&deprecated.instead));
        format!("deprecated({since}, {instead}, {})", part(&deprecated.remove_in))
    });
    let examples: Vec<String> = docs.examples.iter().map(Literal::to_json).collect();
    words(&[
        docs.since.as_ref().map(|since| format!("since {since}")),
        deprecated,
        (!examples.is_empty()).then(|| format!("examples {}", examples.join(", "))),
    ])
}

fn ty(module: &Module, ty: &Type) -> String {
    let inner = |ty: &Type| self::ty(module, ty);
    match ty {
        Type::Named(reference) if reference.module == module.path => reference.title.clone(),
        Type::Named(reference) => format!("{}#{}", reference.module, reference.title),
        Type::Any => "any".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Integer(rules) => {
            let width = rules.width.map(|width| format!("{width:?}"));
            let multiple = rules.multiple_of.as_ref().map(|of| format!("by {of}"));
            let range = bounds("", rules.min.as_ref(), rules.max.as_ref());
            format!("integer{}", words(&[range, multiple, width]))
        }
        Type::Number(rules) => {
            let range = bounds("", rules.min.as_ref(), rules.max.as_ref());
            let open = bounds("exclusive", rules.above.as_ref(), rules.below.as_ref());
            let multiple = rules.multiple_of.as_ref().map(|of| format!("by {of}"));
            format!("number{}", words(&[range, open, multiple]))
        }
        Type::String(rules) => format!("string{}", string(rules)),
        Type::Const(value) => format!("const {}", value.to_json()),
        Type::Array(rules) => {
            let count = bounds("items", rules.min_items.as_ref(), rules.max_items.as_ref());
            let unique = rules.unique.then(|| "unique".to_owned());
            format!("[{}]{}", inner(&rules.items), words(&[count, unique]))
        }
        Type::Map(rules) => {
            let count = bounds("members", rules.min_members.as_ref(), rules.max_members.as_ref());
            let names = rules.names.as_ref().map(string).unwrap_or_default();
            format!("{{{names} * : {}}}{}", inner(&rules.values), words(&[count]))
        }
        Type::Nullable(ty) => format!("{} or null", inner(ty)),
    }
}

fn string(rules: &StringRules) -> String {
    words(&[
        bounds("length", rules.min_length.as_ref(), rules.max_length.as_ref()),
        rules.pattern.as_ref().map(|pattern| format!("/{pattern}/")),
        rules.format.map(|format| format!("{format:?}")),
    ])
}

fn bounds<T: ToString>(what: &str, min: Option<&T>, max: Option<&T>) -> Option<String> {
    let text = |bound: Option<&T>| bound.map(ToString::to_string).unwrap_or_default();
    (min.is_some() || max.is_some()).then(|| format!("{what} {}..{}", text(min), text(max)))
}

fn words(words: &[Option<String>]) -> String {
    words.iter().flatten().map(|word| format!(" {}", word.trim())).collect()
}

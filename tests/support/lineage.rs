//! A second way from a version to the next: the `x-` words of the newer schema, followed literally
//! over JSON trees, as `schema/README.md` says them.
//!
//! It is slow and knows nothing of types. What the contract does not use (`*` in a source,
//! `x-custom`) it refuses to interpret, so that nothing passes unlooked at.

pub(crate) mod facts;
mod value;
mod words;

use self::value::{is_close, mapped};
use self::words::Words;
use super::json::{Json, escape, steps};
use super::schema::{Form, Node, Version};
use std::collections::BTreeSet;

/// What a step decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Account {
    /// Source and target.
    pub(crate) moved: BTreeSet<(String, String)>,
    /// Place and value.
    pub(crate) assumed: BTreeSet<(String, String)>,
    /// Place, source taken, its value, source not taken, its value.
    pub(crate) conflicts: BTreeSet<[String; 5]>,
    /// Place and value.
    pub(crate) dropped: BTreeSet<(String, String)>,
}

/// A payload of a version as one of the version after it.
pub(crate) fn upgrade(
    old: Version,
    new: Version,
    payload: &Json,
) -> Result<(Json, Account), String> {
    let mut step = Step::new(old.root, new.root, payload.clone(), String::new());
    step.run()?;
    Ok((step.out, step.account))
}

struct Step {
    old_root: Node,
    new_root: Node,
    old: Json,
    out: Json,
    account: Account,
    /// Where the record stands in the payload.
    at: String,
    /// Places to derive, count or assume once sources are resolved.
    pending: Vec<Pending>,
}

struct Pending {
    target: String,
    /// Sources that count only where nothing is derived.
    present: Vec<(String, Json)>,
    words: Words,
    required: bool,
}

impl Step {
    fn new(old_root: Node, new_root: Node, old: Json, at: String) -> Self {
        let (out, account, pending) = (Json::empty(), Account::default(), Vec::new());
        Self { old_root, new_root, old, out, account, at, pending }
    }

    fn run(&mut self) -> Result<(), String> {
        if self.new_root.json.get("x-custom").is_some() {
            return Err("`x-custom` is not interpreted here".to_owned());
        }
        self.record(self.new_root, "", &Words::default())?;
        self.finish()?;
        self.dissolve(self.old_root, "");
        let drops = self.new_root.json.get("x-drop").map_or(&[][..], Json::items);
        for drop in drops {
            let pointer = drop.get("pointer").and_then(Json::as_str).unwrap_or_default();
            if let Some(value) = self.old.at(pointer) {
                let value = value.canonical().write();
                self.account.dropped.insert((format!("{}{pointer}", self.at), value));
            }
        }
        Ok(())
    }

    /// Fills the members of a record of the newer version.
    fn record(&mut self, node: Node, pointer: &str, words: &Words) -> Result<(), String> {
        let Form::Record { fields, .. } = node.form() else { return Err("no record".to_owned()) };
        if self.out.at(pointer).is_none() {
            self.out.put(pointer, Json::empty());
        }
        for field in &fields {
            let target = format!("{pointer}/{}", escape(field.name));
            let words = words.below(field.name, field.node.json);
            if words.reaches_in() {
                self.record(field.node, &target, &words)?;
            } else {
                self.property(field.node, target, words, field.required)?;
            }
        }
        self.carry(pointer, &fields.iter().map(|field| field.name).collect::<Vec<_>>());
        Ok(())
    }

    /// Unknown members stay where they are, unless the newer version names them.
    fn carry(&mut self, pointer: &str, named: &[&str]) {
        let Some(Form::Record { fields, .. }) = locate(self.old_root, pointer).map(Node::form)
        else {
            return;
        };
        let members = self.old.at(pointer).map_or(&[][..], Json::members).to_vec();
        for (name, value) in members {
            if fields.iter().any(|field| field.name == name) {
                continue;
            }
            let place = format!("{pointer}/{}", escape(&name));
            if named.contains(&name.as_str()) {
                let place = format!("{}{place}", self.at);
                self.account.dropped.insert((place, value.canonical().write()));
            } else {
                self.out.put(&place, value);
            }
        }
    }

    /// Unknown members of records that the newer version has no place for have nowhere to stay.
    fn dissolve(&mut self, record: Node, pointer: &str) {
        let Form::Record { fields, .. } = record.form() else { return };
        for field in fields {
            let place = format!("{pointer}/{}", escape(field.name));
            let Form::Record { fields: named, .. } = field.node.form() else { continue };
            if locate(self.new_root, &place).is_some() {
                self.dissolve(field.node, &place);
                continue;
            }
            let whole = format!("{}{place}", self.at);
            if self.account.moved.iter().any(|(from, _)| *from == whole) {
                continue;
            }
            let members = self.old.at(&place).map_or(&[][..], Json::members).to_vec();
            for (name, value) in members {
                if named.iter().all(|field| field.name != name) {
                    let place = format!("{}{place}/{}", self.at, escape(&name));
                    self.account.dropped.insert((place, value.canonical().write()));
                }
            }
        }
    }

    fn property(
        &mut self,
        node: Node,
        target: String,
        words: Words,
        required: bool,
    ) -> Result<(), String> {
        if let Some(constant) = words.get("x-set") {
            self.out.put(&target, constant.clone());
            return Ok(());
        }
        let sources = self.sources(&target, &words)?;
        let absent = words.get("x-null-source").and_then(Json::as_str) == Some("absent");
        let present = sources.into_iter().filter_map(|source| {
            let value = self.old.at(&source)?.clone();
            (!(absent && value == Json::Null)).then_some((source, value))
        });
        let mut present: Vec<_> = present.collect();
        let is_derived = words.get("x-on-conflict").and_then(Json::as_str) == Some("derived");
        // What is derived is known once sources are resolved.
        if present.is_empty() || is_derived {
            self.pending.push(Pending { target, present, words, required });
            return Ok(());
        }
        if let [(source, value)] = present.as_mut_slice()
            && *source == target
        {
            let old = locate(self.old_root, source).map(Node::resolved);
            let new = node.resolved();
            if old.is_some_and(|old| old.path != new.path && new.json.get("x-upgrades").is_some()) {
                let value = value.clone();
                return self.nested(old.expect("it is some"), new, target, value);
            }
        }
        let value = self.settle(&target, present, &words)?;
        let value = mapped(value, words.get("x-map"))?;
        self.out.put(&target, value);
        Ok(())
    }

    /// The places in the version before that a value may come from, in order.
    fn sources(&self, target: &str, words: &Words) -> Result<Vec<String>, String> {
        let listed = words.get("x-from");
        let mut sources = Vec::new();
        if listed.is_none_or(|listed| !listed.items().is_empty())
            && locate(self.old_root, target).is_some()
        {
            sources.push(target.to_owned());
        }
        for source in listed.map_or(&[][..], Json::items).iter().filter_map(Json::as_str) {
            if source.contains('*') {
                return Err("`*` is not interpreted here".to_owned());
            }
            sources.push(source.to_owned());
        }
        Ok(sources)
    }

    /// One value of those that are present; others that differ are conflicts.
    fn settle(
        &mut self,
        target: &str,
        mut present: Vec<(String, Json)>,
        words: &Words,
    ) -> Result<Json, String> {
        let policy = words.get("x-on-conflict");
        let name = policy.and_then(Json::as_str).unwrap_or("first");
        let within = policy.and_then(|policy| policy.get("equal-within"));
        let index = if name == "last" { present.len() - 1 } else { 0 };
        let (source, kept) = present.remove(index);
        for (other, value) in present {
            if value.equal(&kept) || within.is_some_and(|within| is_close(&value, &kept, within)) {
                continue;
            }
            let place = |pointer: &str| format!("{}{pointer}", self.at);
            let text = |value: &Json| value.canonical().write();
            let places = [place(target), place(&source), text(&kept), place(&other), text(&value)];
            self.account.conflicts.insert(places);
            if name == "error" {
                return Err(format!("sources of `{target}` differ"));
            }
        }
        if source != target {
            let pair = (format!("{}{source}", self.at), format!("{}{target}", self.at));
            self.account.moved.insert(pair);
        }
        Ok(kept)
    }

    /// A record that has a lineage of its own.
    fn nested(&mut self, old: Node, new: Node, target: String, value: Json) -> Result<(), String> {
        let mut step = Self::new(old, new, value, format!("{}{target}", self.at));
        step.run()?;
        self.account.moved.extend(step.account.moved);
        self.account.assumed.extend(step.account.assumed);
        self.account.conflicts.extend(step.account.conflicts);
        self.account.dropped.extend(step.account.dropped);
        self.out.put(&target, step.out);
        Ok(())
    }

    /// Derives, counts, takes sources that had to wait for that, and at last assumes.
    fn finish(&mut self) -> Result<(), String> {
        let mut pending = std::mem::take(&mut self.pending);
        loop {
            let before = pending.len();
            pending.retain(|place| match self.derived(&place.words) {
                Some(value) => {
                    self.overrule(place, &value);
                    self.out.put(&place.target, value);
                    false
                }
                None => true,
            });
            if pending.len() < before {
                continue;
            }
            if let Some(index) = pending.iter().position(|place| !place.present.is_empty()) {
                let place = pending.remove(index);
                let value = self.settle(&place.target, place.present, &place.words)?;
                let value = mapped(value, place.words.get("x-map"))?;
                self.out.put(&place.target, value);
                continue;
            }
            let assumes = |place: &Pending| place.words.get("x-assume").is_some();
            let Some(index) = pending.iter().position(assumes) else { break };
            let place = pending.remove(index);
            let value = place.words.get("x-assume").expect("it was found by it").clone();
            let entry = (format!("{}{}", self.at, place.target), value.canonical().write());
            self.account.assumed.insert(entry);
            self.out.put(&place.target, value);
        }
        match pending.iter().find(|place| place.required) {
            Some(place) => Err(format!("nothing fills `{}`", place.target)),
            None => Ok(()),
        }
    }

    /// Notes the sources that a derived value differs from.
    fn overrule(&mut self, place: &Pending, derived: &Json) {
        let of = place.words.get("x-derive").or_else(|| place.words.get("x-count"));
        let of = of.and_then(Json::as_str).unwrap_or_default();
        let text = |value: &Json| value.canonical().write();
        let at = |pointer: &str| format!("{}{pointer}", self.at);
        for (source, value) in place.present.iter().filter(|(_, value)| !value.equal(derived)) {
            let places = [at(&place.target), at(of), text(derived), at(source), text(value)];
            self.account.conflicts.insert(places);
        }
    }

    fn derived(&self, words: &Words) -> Option<Json> {
        if let Some(source) = words.get("x-derive").and_then(Json::as_str) {
            return self.out.at(source).cloned();
        }
        let counted = self.out.at(words.get("x-count")?.as_str()?)?;
        Some(Json::number(counted.items().len() + counted.members().len()))
    }
}

/// The schema at a pointer, where one says something.
pub(crate) fn locate(root: Node, pointer: &str) -> Option<Node> {
    steps(pointer).iter().try_fold(root, |node, step| match node.form() {
        Form::Record { fields, .. } => {
            fields.iter().find(|field| field.name == step).map(|field| field.node)
        }
        _ => None,
    })
}

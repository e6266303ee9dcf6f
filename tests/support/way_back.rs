//! A second way back from a version to the one before: who takes from a place, asked of the `x-`
//! words of the newer schema, gives it back. Like `lineage` it is slow and knows nothing of types.

use super::json::{Json, escape};
use super::lineage::facts::sources;
use super::lineage::locate;
use super::schema::{Form, Node, Version, versions};

/// A payload of a version as one of the version before it.
pub(crate) fn downgrade(old: Version, new: Version, payload: &Json) -> Result<Json, String> {
    let takers = sources(old, new);
    let mut back = Back { old, new, takers, payload, out: Json::empty() };
    back.record(old.root, "")?;
    Ok(back.out)
}

struct Back<'a> {
    old: Version,
    new: Version,
    /// Each property of the newer version with the places that it takes from.
    takers: Vec<(String, Vec<String>)>,
    payload: &'a Json,
    out: Json,
}

impl Back<'_> {
    fn record(&mut self, node: Node, pointer: &str) -> Result<(), String> {
        let Form::Record { fields, .. } = node.form() else { return Err("no record".to_owned()) };
        for field in &fields {
            let place = format!("{pointer}/{}", escape(field.name));
            self.field(field.node, &place)?;
            if field.required && self.out.at(&place).is_none() {
                return Err(format!("nothing fills `{place}`"));
            }
        }
        self.carry(pointer, &fields.iter().map(|field| field.name).collect::<Vec<_>>());
        Ok(())
    }

    fn field(&mut self, node: Node, place: &str) -> Result<(), String> {
        if let Form::Const(constant) = node.form() {
            self.out.put(place, constant.clone());
            return Ok(());
        }
        if let Some((older, newer)) = self.nested(node, place) {
            if let Some(value) = self.payload.at(place) {
                let value = downgrade(older, newer, value)?;
                self.out.put(place, value);
            }
            return Ok(());
        }
        let mut takers: Vec<&str> = self.of(place).collect();
        takers.sort_by_key(|taker| *taker != place);
        let values = takers.iter().filter_map(|taker| self.payload.at(taker));
        let mut values = values.filter(|value| **value != Json::Null || node.form().admits_null());
        if let Some(value) = values.next().cloned() {
            self.out.put(place, value);
        } else if takers.is_empty() && self.reaches_into(place) {
            let before = self.out.clone();
            if self.record(node, place).is_err() {
                self.out = before;
            }
        }
        Ok(())
    }

    /// Who takes the value at a place.
    fn of<'b>(&'b self, place: &'b str) -> impl Iterator<Item = &'b str> {
        let takes = move |of: &Vec<String>| of.iter().any(|source| source == place);
        self.takers.iter().filter(move |(_, of)| takes(of)).map(|(taker, _)| taker.as_str())
    }

    fn reaches_into(&self, place: &str) -> bool {
        let inside = format!("{place}/");
        self.takers.iter().any(|(_, of)| of.iter().any(|source| source.starts_with(&inside)))
    }

    /// The versions of a record that has a lineage of its own.
    fn nested(&self, node: Node, place: &str) -> Option<(Version, Version)> {
        let version = |node: Node| {
            let path = node.resolved().path;
            versions().iter().copied().find(|version| version.root.path == path)
        };
        let (older, newer) = (version(node)?, version(locate(self.new.root, place)?)?);
        (older.kind == newer.kind && older.kind != self.old.kind).then_some((older, newer))
    }

    /// Unknown members stay where both versions have a record, unless the older version names them.
    fn carry(&mut self, pointer: &str, named: &[&str]) {
        let Some(Form::Record { fields, .. }) = locate(self.new.root, pointer).map(Node::form)
        else {
            return;
        };
        let members = self.payload.at(pointer).map_or(&[][..], Json::members).to_vec();
        for (name, value) in members {
            let known = fields.iter().any(|field| field.name == name);
            if !known && !named.contains(&name.as_str()) {
                self.out.put(&format!("{pointer}/{}", escape(&name)), value);
            }
        }
    }
}

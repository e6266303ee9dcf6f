//! The fields of a shape as a tree with counts; entries of maps and arrays are one node, `*`.

use townlet_contract::shape::{Choice, Record, Shape};

/// A place in a payload, and how often something stood there.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Records that had it.
    pub(super) records: u64,
    /// Values in all records.
    pub(super) values: u64,
    /// Those of them that were null.
    pub(super) nulls: u64,
    /// The number of the record that had it last.
    last: u64,
    /// What stands below.
    pub(super) inside: Inside,
}

/// What stands below a place.
#[derive(Debug, Default)]
pub(super) enum Inside {
    /// Nothing that the schema names.
    #[default]
    Nothing,
    /// Members.
    Members(Members),
    /// Entries of a map.
    Entries(Box<Node>),
    /// Items of an array.
    Items(Box<Node>),
}

/// Members that the schema names.
#[derive(Debug)]
pub(super) struct Members {
    pub(super) known: Vec<(&'static str, Node)>,
    /// Whether others are part of the design.
    pub(super) open: bool,
}

impl Node {
    /// The tree of a shape. It ends: no type of a contract is made of itself.
    pub(super) fn of(shape: &'static Shape) -> Self {
        let inside = match shape {
            Shape::Nullable(inner) => return Self::of(inner),
            Shape::Record(record) => Inside::Members(Members::of(&[*record])),
            Shape::Union(union) => {
                let records: Vec<&Record> = union.variants.iter().map(|(_, kind)| *kind).collect();
                Inside::Members(Members::of(&records))
            }
            Shape::Map(map) => Inside::Entries(Box::new(Self::of(&map.values))),
            Shape::Array(array) => Inside::Items(Box::new(Self::of(&array.items))),
            Shape::Choice(Choice { .. })
            | Shape::Any
            | Shape::Null
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Const(_) => Inside::Nothing,
        };
        Self { inside, ..Self::default() }
    }

    /// Something stands here in the record of this number, which is not 0.
    pub(super) fn see(&mut self, record: u64) {
        self.values += 1;
        if self.last != record {
            self.last = record;
            self.records += 1;
        }
    }

    /// The nodes below, down to so many levels, each with its pointer.
    pub(super) fn below(&self, depth: usize) -> Vec<(String, &Self)> {
        let mut found = Vec::new();
        self.collect("", depth, &mut found);
        found
    }

    fn collect<'a>(&'a self, pointer: &str, depth: usize, found: &mut Vec<(String, &'a Self)>) {
        if depth == 0 {
            return;
        }
        let mut add = |name: &str, node: &'a Self| {
            let pointer = format!("{pointer}/{}", escaped(name));
            found.push((pointer.clone(), node));
            node.collect(&pointer, depth - 1, found);
        };
        match &self.inside {
            Inside::Nothing => {}
            Inside::Members(members) => {
                members.known.iter().for_each(|(name, node)| add(name, node));
            }
            Inside::Entries(node) | Inside::Items(node) => add("*", node),
        }
    }
}

impl Members {
    /// The members of a record, or of all kinds of a union.
    fn of(records: &[&'static Record]) -> Self {
        let mut known: Vec<(&'static str, Node)> = Vec::new();
        for field in records.iter().flat_map(|record| record.fields) {
            let name = field.key.name();
            if known.iter().all(|(other, _)| *other != name) {
                known.push((name, Node::of(&field.shape)));
            }
        }
        Self { known, open: records.iter().any(|record| record.open) }
    }

    /// The member of this name.
    pub(super) fn get(&mut self, name: &str) -> Option<&mut Node> {
        self.known.iter_mut().find(|(known, _)| *known == name).map(|(_, node)| node)
    }
}

/// A name as a part of a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

//! The rules of a schema, one by one: each keyword that constrains, at each place of a payload.
//!
//! Nothing is skipped in silence: a keyword that is neither a rule nor an annotation known here ends
//! the walk, and so does a schema that refers to itself.

use super::json::Json;
use super::schema::Node;

/// A keyword at a place.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// The way to the place, from the whole payload.
    pub(crate) route: Vec<Step>,
    /// The schema that has the keyword.
    pub(crate) node: Node,
    pub(crate) keyword: &'static str,
    /// The member that `required` names.
    pub(crate) member: Option<&'static str>,
}

/// A step from a schema to one inside it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// A member of a record.
    Member(&'static str, Node),
    /// A value of a map, whose schema is the first node.
    Value(Node, Node),
    /// An item of an array.
    Item(Node),
    /// An alternative for the same value.
    Branch(Node),
}

/// Keywords that constrain the value beside which they stand.
const RULES: &[&str] = &[
    "type",
    "enum",
    "const",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "propertyNames",
];

/// Keywords that lead to other schemas, or constrain nothing.
const OTHERS: &[&str] = &[
    "properties",
    "items",
    "additionalProperties",
    "required",
    "anyOf",
    "oneOf",
    "$schema",
    "$id",
    "$defs",
    "title",
    "description",
    "default",
    "deprecated",
    "examples",
];

impl Rule {
    /// The place and the keyword: `/agents/*/name minLength`, `/agents/* required name`.
    pub(crate) fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.route {
            match step {
                Step::Member(member, _) => name.push_str(&format!("/{member}")),
                Step::Value(..) | Step::Item(_) => name.push_str("/*"),
                Step::Branch(_) => {}
            }
        }
        name.push(' ');
        name.push_str(self.keyword);
        if let Some(member) = self.member {
            name.push_str(&format!(" {member}"));
        }
        name
    }
}

/// Every rule of a schema, outer ones first.
pub(crate) fn rules(root: Node) -> Vec<Rule> {
    let mut walk = Walk { found: Vec::new(), route: Vec::new(), around: Vec::new() };
    walk.schema(root);
    walk.found
}

struct Walk {
    found: Vec<Rule>,
    route: Vec<Step>,
    /// The schemas around this one.
    around: Vec<*const Json>,
}

impl Walk {
    fn schema(&mut self, node: Node) {
        let node = node.resolved();
        let Json::Object(members) = node.json else { return };
        let place = std::ptr::from_ref(node.json);
        assert!(!self.around.contains(&place), "{} refers to itself: {:?}", node.path, self.route);
        self.around.push(place);
        for (keyword, value) in members {
            if let Some(keyword) = RULES.iter().find(|known| *known == keyword) {
                if !is_idle(keyword, value) {
                    self.add(node, keyword, None);
                }
            } else {
                let known = OTHERS.contains(&keyword.as_str()) || keyword.starts_with("x-");
                assert!(known, "no payload is aimed at `{keyword}` in {}", node.path);
            }
        }
        self.members(node);
        self.inside(node);
        self.around.pop();
    }

    fn add(&mut self, node: Node, keyword: &'static str, member: Option<&'static str>) {
        self.found.push(Rule { route: self.route.clone(), node, keyword, member });
    }

    fn members(&mut self, node: Node) {
        for name in node.json.get("required").map_or(&[][..], Json::items) {
            self.add(node, "required", name.as_str());
        }
        if node.json.get("additionalProperties") == Some(&Json::Bool(false)) {
            self.add(node, "additionalProperties", None);
        }
        for (name, json) in node.json.get("properties").map_or(&[][..], Json::members) {
            let child = Node { json, ..node };
            self.step(Step::Member(name, child), child);
        }
    }

    fn inside(&mut self, node: Node) {
        if let Some(values) = node.child("additionalProperties") {
            self.step(Step::Value(node, values), values);
        }
        if let Some(items) = node.child("items") {
            self.step(Step::Item(items), items);
        }
        for keyword in ["anyOf", "oneOf"] {
            let branches = node.json.get(keyword).map_or(&[][..], Json::items);
            let is_null = |json: &Json| json.get("type").and_then(Json::as_str) == Some("null");
            let others: Vec<_> = branches.iter().filter(|json| !is_null(json)).collect();
            assert!(others.len() < 2, "no payload is aimed at a union, as in {}", node.path);
            for json in others {
                let branch = Node { json, ..node };
                self.step(Step::Branch(branch), branch);
            }
        }
    }

    fn step(&mut self, step: Step, child: Node) {
        self.route.push(step);
        self.schema(child);
        self.route.pop();
    }
}

/// Whether no value breaks the keyword: nothing has fewer entries than none, and items that need not
/// differ may be anything.
fn is_idle(keyword: &str, value: &Json) -> bool {
    match keyword {
        "uniqueItems" => *value == Json::Bool(false),
        "minLength" | "minItems" | "minProperties" => value.equal(&Json::number(0)),
        _ => false,
    }
}

//! Overlays: words beside `$ref` for members inside the type referred to.
//!
//! An overlay holds nothing but lineage, so it constrains nothing, and every JSON Schema validator
//! reads it as we do.

use super::lineage::{self, LineageWords};
use super::words::{Scope, Site, Words};
use super::{Node, values};
use crate::diagnostic::Code;

/// Words for the inside of a type referred to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// Words for members of a record: name, pointer and words of each.
    pub members: Vec<OverlayMember>,
    /// Words for each item of an array.
    pub items: Option<Box<Overlay>>,
    /// Words for each value of a map.
    pub values: Option<Box<Overlay>>,
}

/// Words for one member.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlayMember {
    /// The member's name in JSON.
    pub name: String,
    /// JSON pointer to the words.
    pub pointer: String,
    /// Where the member's value comes from.
    pub lineage: Option<LineageWords>,
    /// Words for the inside of the member.
    pub inner: Option<Overlay>,
}

/// Takes `properties`, `items` and `additionalProperties` beside `$ref`, or inside an overlay.
pub(super) fn parse(words: &Words) -> Option<Overlay> {
    let mut overlay = Overlay::default();
    for (name, pointer, node) in values::members(words, "properties").unwrap_or_default() {
        let place = Place { pointer, site: Site::Property };
        let Some((lineage, inner)) = inside(words.scope(), node, &place) else {
            continue;
        };
        if lineage.is_none() && inner.is_none() {
            continue;
        }
        let Place { pointer, site: _ } = place;
        overlay.members.push(OverlayMember { name: name.to_owned(), pointer, lineage, inner });
    }
    overlay.items = each(words, "items");
    overlay.values = each(words, "additionalProperties");
    (overlay != Overlay::default()).then_some(overlay)
}

struct Place {
    pointer: String,
    site: Site,
}

fn each(words: &Words, keyword: &str) -> Option<Box<Overlay>> {
    let node = words.take(keyword)?;
    let place = Place { pointer: words.at(keyword), site: Site::Inner };
    let (_, inner) = inside(words.scope(), node, &place)?;
    inner.map(Box::new)
}

/// The words of one place in an overlay; reports those that say nothing or something else.
fn inside(
    scope: &Scope,
    node: &Node,
    place: &Place,
) -> Option<(Option<LineageWords>, Option<Overlay>)> {
    let help = "keep to lineage words such as `x-from`; rules belong to the type referred to";
    let Some(members) = node.members() else {
        let message = format!("an overlay is {}", node.kind());
        scope.report(Code::Overlay, &place.pointer, message, help);
        return None;
    };
    let words = Words::new(scope, place.pointer.clone(), members, place.site);
    let lineage = lineage::parse(&words);
    let inner = parse(&words);
    if members.is_empty() {
        scope.report(Code::Overlay, &place.pointer, "the overlay says nothing", "remove it");
    }
    words.refuse_rest(Code::Overlay, "may not stand in an overlay", help);
    words.finish();
    Some((lineage, inner))
}

//! Where in the text of the schemas a finding stands, down to the keyword that changed.

use super::finding::Finding;
use townlet_codegen::compat::Class;
use townlet_codegen::diagnostic::Place;
use townlet_codegen::source::{Position, Sources};

/// Where the keyword stands that a finding is about, else what has it.
pub(super) fn position(sources: &Sources, finding: &Finding) -> Option<Position> {
    let whole = sources.position(&finding.place)?;
    let class = finding.code.parse::<Class>().ok();
    let inside = class.map(keywords).unwrap_or_default().iter().filter_map(|keyword| {
        let pointer = format!("{}/{keyword}", finding.place.pointer);
        sources.position(&Place { pointer, ..finding.place.clone() })
    });
    // A keyword that is not there is looked up as what would have it.
    Some(inside.into_iter().find(|at| *at != whole).unwrap_or(whole))
}

fn keywords(class: Class) -> &'static [&'static str] {
    match class {
        Class::LowerBound => &["minimum", "exclusiveMinimum"],
        Class::UpperBound => &["maximum", "exclusiveMaximum"],
        Class::MultipleOf => &["multipleOf"],
        Class::Width => &["x-int"],
        Class::ShortestLength => &["minLength"],
        Class::LongestLength => &["maxLength"],
        Class::Pattern => &["pattern"],
        Class::Format => &["format"],
        Class::ValueAdded | Class::ValueRemoved => &["enum", "x-known-values"],
        Class::EnumOpened => &["x-known-values"],
        Class::EnumClosed => &["enum"],
        Class::Constant => &["const"],
        Class::FewestItems => &["minItems"],
        Class::MostItems => &["maxItems"],
        Class::UniqueItems => &["uniqueItems"],
        Class::FewestMembers | Class::FewestEntries => &["minProperties"],
        Class::MostMembers | Class::MostEntries => &["maxProperties"],
        Class::RecordOpened | Class::RecordClosed => &["additionalProperties"],
        Class::Description => &["description"],
        Class::Deprecation => &["x-deprecated", "deprecated"],
        Class::Default => &["default"],
        Class::Examples => &["examples"],
        Class::Since => &["x-since"],
        _about_what_has_no_keyword => &[],
    }
}

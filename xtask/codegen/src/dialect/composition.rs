//! `allOf`, `oneOf` and `anyOf`.

use super::schema::{self, Form, Schema};
use super::words::{Site, Words};
use super::{JsonType, object, values};
use crate::diagnostic::Code;
use crate::list;

/// Takes `allOf` and the members declared beside it.
pub(super) fn parse_all_of(words: &Words, types: Option<&[JsonType]>) -> Form {
    let branches = branches(words, "allOf", Site::Branch);
    let own = Box::new(object::parse(words));
    if words.is_authoring() && own.properties.is_some() {
        object::require_openness(words);
    }
    let reason = "does not go with `allOf`";
    words.refuse_rest(Code::MisplacedKeyword, reason, "keep to keywords of records");
    let Some(branches) = branches else {
        return Form::Refused;
    };
    match types {
        None => Form::AllOf { branches, is_object: false, own },
        Some([JsonType::Object]) => Form::AllOf { branches, is_object: true, own },
        Some(_) => {
            let message = "`allOf` extends records, and `type` says something else";
            words.report(Code::AllOfBranch, "type", message, "write `\"type\": \"object\"`");
            Form::Refused
        }
    }
}

/// Takes `oneOf` or `anyOf`.
pub(super) fn parse_alternatives(words: &Words) -> Form {
    let exactly_one = words.has("oneOf");
    let keyword = if exactly_one { "oneOf" } else { "anyOf" };
    let branches = branches(words, keyword, Site::Inner);
    let reason = format!("does not go with `{keyword}`");
    words.refuse_rest(Code::MisplacedKeyword, &reason, "say it in each alternative");
    branches.map_or(Form::Refused, |branches| Form::Alternatives { branches, exactly_one })
}

fn branches(words: &Words, keyword: &str, site: Site) -> Option<Vec<Schema>> {
    let items = values::array(words, keyword)?;
    if items.is_empty() {
        let message = format!("`{keyword}` lists nothing");
        words.report(Code::KeywordValue, keyword, message, "list schemas, or remove it");
        return None;
    }
    Some(list::turn(items, &mut |(pointer, node)| {
        schema::parse(words.scope(), node, pointer, site)
    }))
}

//! `type`, `const` and `enum`: which JSON types a value may have, or which values there are.

use super::words::Words;
use super::{Form, Node, Value, string, values};
use crate::diagnostic::Code;

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

impl JsonType {
    /// Every type.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// Its name in schemas.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    fn is_scalar(self) -> bool {
        match self {
            Self::Boolean | Self::Integer | Self::Number | Self::String => true,
            Self::Null | Self::Array | Self::Object => false,
        }
    }
}

/// `type`; an error when it stands there and is no list of types that we accept.
pub(super) fn parse(words: &Words) -> Result<Option<Vec<JsonType>>, ()> {
    let Some(node) = words.take("type") else {
        return Ok(None);
    };
    let mut types = Vec::new();
    let names: Vec<&Node> = node.items().map_or(vec![node], |items| items.iter().collect());
    for (index, name) in names.iter().enumerate() {
        let pointer = match node.items() {
            Some(_) => format!("{}/{index}", words.at("type")),
            None => words.at("type"),
        };
        let named = |one: &JsonType| Some(one.as_str()) == name.text();
        let Some(one) = JsonType::ALL.into_iter().find(named) else {
            let all = JsonType::ALL.map(|one| format!("`{}`", one.as_str())).join(", ");
            let help = format!("the types are {all}");
            values::refuse(words.scope(), &pointer, name, "the name of a type", &help);
            return Err(());
        };
        types.push(one);
    }
    match refused_list(words, &types, node.items().is_some()) {
        None => Ok(Some(types)),
        Some(message) => {
            let help = "write one type, one type and `\"null\"`, or several scalar types";
            words.report(Code::TypeList, "type", message, help);
            Err(())
        }
    }
}

fn refused_list(words: &Words, types: &[JsonType], is_list: bool) -> Option<String> {
    if types.is_empty() {
        return Some("the list of types is empty".to_owned());
    }
    let twice = types.iter().enumerate().find(|(index, one)| types[..*index].contains(one));
    if let Some((_, one)) = twice {
        return Some(format!("`{}` is listed twice", one.as_str()));
    }
    if types.contains(&JsonType::Integer) && types.contains(&JsonType::Number) {
        return Some("`number` includes `integer`".to_owned());
    }
    if words.is_authoring() && types.len() == 1 && is_list {
        return Some("the list holds one type".to_owned());
    }
    let is_nullable = types.len() == 2 && types.contains(&JsonType::Null);
    let is_scalar = types.iter().all(|one| one.is_scalar());
    if words.is_authoring() && types.len() > 1 && !is_nullable && !is_scalar {
        return Some("several types that are not all scalars have no name".to_owned());
    }
    None
}

/// `const`.
pub(super) fn parse_const(words: &Words, types: Option<&[JsonType]>) -> Form {
    let Some(node) = words.take("const") else {
        return Form::Refused;
    };
    words.refuse_rest(Code::MisplacedKeyword, "says nothing beside `const`", "remove it");
    let fits = |one: &JsonType| match one {
        JsonType::Null => node.value == Value::Null,
        JsonType::Boolean => matches!(node.value, Value::Boolean(_)),
        JsonType::Integer => is_whole(&node.value),
        JsonType::Number => matches!(node.value, Value::Number(_)),
        JsonType::String => matches!(node.value, Value::String(_)),
        JsonType::Array | JsonType::Object => false,
    };
    let is_null = node.value == Value::Null;
    if node.items().is_some() || node.members().is_some() || is_null && words.is_authoring() {
        let message = format!("`const` is {}", node.kind());
        let help = "give it a string, number or boolean; for null write `\"type\": \"null\"`";
        words.report(Code::ConstValue, "const", message, help);
        return Form::Refused;
    }
    if types.is_some_and(|types| !types.iter().any(fits)) {
        let message = "`const` is not of the `type` beside it";
        words.report(Code::ConstValue, "const", message, "make the two agree, or remove `type`");
        return Form::Refused;
    }
    if types.is_some_and(|types| types.len() > 1) && words.is_authoring() {
        let message = "`type` allows more than the one value of `const`";
        words.report(Code::ConstValue, "type", message, "write the type of the value alone");
    }
    Form::Const(node.clone())
}

/// Whether a number has no fraction, whatever way it is written.
fn is_whole(value: &Value) -> bool {
    let Value::Number(text) = value else {
        return false;
    };
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let written = whole.len() + fraction.len();
    let significant = format!("{whole}{fraction}").trim_end_matches('0').len();
    let zeros = i64::try_from(written - significant).unwrap_or(i64::MAX);
    let places = i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-'));
    is_zero || exponent.parse::<i64>().is_ok_and(|exponent| exponent >= places - zeros)
}

/// `enum`.
pub(super) fn parse_enum(words: &Words, types: Option<&[JsonType]>) -> Form {
    let refuse = |pointer: &str, message: String, help: &str| {
        words.scope().report(Code::EnumValues, pointer, message, help);
        Form::Refused
    };
    let Some(items) = values::array(words, "enum") else {
        return Form::Refused;
    };
    words.refuse_rest(Code::MisplacedKeyword, "says nothing beside `enum`", "remove it");
    let pointer = words.at("enum");
    let mut texts: Vec<String> = Vec::new();
    for (pointer, item) in &items {
        let Some(text) = item.text() else {
            let help =
                "list strings alone; write `\"type\": \"null\"` in an `anyOf` at the use for null";
            return refuse(pointer, format!("`enum` lists {}", item.kind()), help);
        };
        if texts.iter().any(|known| known == text) {
            return refuse(pointer, format!("`{text}` is listed twice"), "remove one of them");
        }
        texts.push(text.to_owned());
    }
    if texts.is_empty() {
        return refuse(&pointer, "`enum` lists no value".to_owned(), "list the values");
    }
    match types {
        None if words.is_authoring() => {
            let message = "the enum has no `type`";
            words.scope().report(
                Code::TypeMissing,
                words.pointer(),
                message,
                "add `\"type\": \"string\"`",
            );
            Form::Refused
        }
        Some([JsonType::String]) | None => Form::Enum(texts),
        Some(_) => {
            let help = "write `\"type\": \"string\"`; for null write `anyOf` at the use";
            refuse(&words.at("type"), "`type` is not that of the values".to_owned(), help)
        }
    }
}

/// Whether the types are `string` alone, for keywords that name values.
pub(super) fn is_string(types: Option<&[JsonType]>) -> bool {
    types == Some(&[JsonType::String])
}

/// `x-known-values`, an open enum, when it stands there.
pub(super) fn parse_known_values(words: &Words, types: Option<&[JsonType]>) -> Option<Form> {
    if !words.has("x-known-values") || !is_string(types) {
        return None;
    }
    let values = values::strings(words, "x-known-values")?;
    if values.is_empty() {
        let message = "`x-known-values` lists no value";
        words.report(Code::EnumValues, "x-known-values", message, "list the values");
        return Some(Form::Refused);
    }
    let reason = "does not go with `x-known-values`";
    words.refuse_rest(Code::MisplacedKeyword, reason, "remove one of the two");
    let known_values = Some(values);
    let typed = super::Typed {
        types: Some(vec![JsonType::String]),
        string: string::StringWords { known_values, ..string::StringWords::default() },
        ..super::Typed::default()
    };
    Some(Form::Typed(Box::new(typed)))
}

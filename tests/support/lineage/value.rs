//! What becomes of one value.

use crate::support::json::Json;

pub(super) fn mapped(value: Json, map: Option<&Json>) -> Result<Json, String> {
    let Some(map) = map else { return Ok(value) };
    let Some(values) = map.get("values") else {
        return Err("`scale` is not interpreted here".to_owned());
    };
    let key = value.as_str().map_or_else(|| value.write(), str::to_owned);
    match (values.get(&key), map.get("else")) {
        (Some(found), _) => Ok(found.clone()),
        (None, Some(otherwise)) if otherwise.get("value").is_some() => {
            Ok(otherwise.get("value").cloned().unwrap_or(Json::Null))
        }
        (None, Some(otherwise)) if otherwise.as_str() == Some("keep") => Ok(value),
        (None, _) => Err(format!("`{key}` is in no table")),
    }
}

pub(super) fn is_close(one: &Json, other: &Json, within: &Json) -> bool {
    let float = |value: &Json| match value {
        Json::Number(literal) => literal.parse::<f64>().ok(),
        _ => None,
    };
    match (float(one), float(other), float(within)) {
        (Some(one), Some(other), Some(within)) => (one - other).abs() <= within,
        _ => false,
    }
}

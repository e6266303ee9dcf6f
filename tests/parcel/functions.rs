//! What the contract's `x-custom` names: functions in pairs, one for each way.

use crate::contract::{label, parcel};
use townlet_contract::upgrade::{Notes, Refused};

/// Street and number in one line.
pub fn address(old: &parcel::v1::Parcel, _: &mut Notes) -> Result<String, Refused> {
    Ok(format!("{} {}", old.street, old.number))
}

/// The line as street and number.
pub fn street_and_number(
    new: &parcel::v2::Parcel,
    _: &mut Notes,
) -> Result<(String, i64), Refused> {
    let line = &new.address.line;
    let parts = line.rsplit_once(' ').and_then(|(street, number)| {
        Some((street.to_owned(), number.parse().ok().filter(|number| (1..=9999).contains(number))?))
    });
    parts.ok_or_else(|| Refused {
        pointer: "/number".to_owned(),
        reason: format!("`{line}` ends in no number"),
    })
}

/// Codes had no prefix.
pub fn code(old: &parcel::v1::Parcel, _: &mut Notes) -> Result<String, Refused> {
    Ok(format!("NL-{}", old.code))
}

/// The code without its prefix.
pub fn short_code(new: &parcel::v2::Parcel, _: &mut Notes) -> Result<String, Refused> {
    Ok(new.code.trim_start_matches("NL-").to_owned())
}

/// Town and street, which stood in one line.
pub fn split_line(old: label::v1::Label, notes: &mut Notes) -> Result<label::v2::Label, Refused> {
    let (town, street) = old.line.split_once(", ").ok_or_else(|| Refused::missing("/street"))?;
    let street = notes.moved("/street", "/line", street.to_owned());
    Ok(label::v2::Label::new(town.to_owned(), street))
}

/// The two in one line.
pub fn join_line(new: label::v2::Label, _: &mut Notes) -> Result<label::v1::Label, Refused> {
    Ok(label::v1::Label::new(format!("{}, {}", new.town, new.street)))
}

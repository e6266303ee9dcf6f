//! The table of a version's fields.

use super::html::{anchor, escaped, pointer, sentence};
use crate::dist::row::Row;

/// Every field with its place, type, rules and meaning.
pub(super) fn table(version: u32, rows: &[Row]) -> String {
    let mut out = String::from(
        "<table class=\"fields\">\n<thead><tr><th>Field</th><th>Type</th><th>Range</th>\
         <th>Required</th><th>Meaning</th></tr></thead>\n<tbody>\n",
    );
    for row in rows {
        out.push_str(&line(version, row));
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

fn line(version: u32, row: &Row) -> String {
    let place = row.path.to_string();
    let id = anchor(version, &place);
    let deprecated = row
        .deprecated
        .as_deref()
        .map_or(String::new(), |text| format!(" <span class=\"old\">{}</span>", sentence(text)));
    let required = if row.required { "yes" } else { "no" };
    format!(
        "<tr id=\"{id}\"><td data-label=\"Field\"><a href=\"#{id}\">{}</a></td>\
         <td data-label=\"Type\">{}</td><td data-label=\"Range\">{}</td>\
         <td class=\"short\" data-label=\"Required\">{required}</td>\
         <td data-label=\"Meaning\">{}{deprecated}</td></tr>\n",
        pointer(&place),
        escaped(&row.ty),
        sentence(&row.rules),
        sentence(&row.description),
    )
}

//! What a version changed, and where the names of an older version are now.

use super::html::{anchor, pointer, sentence};
use crate::dist::catalog::number_of;
use crate::dist::row::Row;
use crate::dist::way::{Fate, Way};
use townlet_codegen::Checked;
use townlet_codegen::ir::{Module, Path};

/// What became of the version before: each place that is not simply the same, and what is gone.
pub(super) fn since(checked: &Checked, before: &Module, module: &Module, rows: &[Row]) -> String {
    let Some(way) = Way::to(checked, module) else { return String::new() };
    let number = number_of(module);
    let older = number_of(before);
    let mut lines = String::new();
    for (target, sources, notes) in way.changes() {
        let from: Vec<String> = sources.iter().map(|path| pointer(&path.to_string())).collect();
        let from = if from.is_empty() { "–".to_owned() } else { from.join(", else ") };
        let notes: Vec<String> = notes.iter().map(|note| sentence(note)).collect();
        lines.push_str(&format!(
            "<tr><td data-label=\"Field\">{}</td><td data-label=\"From version {older}\">{from}</td>\
             <td data-label=\"Note\">{}</td></tr>\n",
            link(number, &target, rows),
            notes.join("; "),
        ));
    }
    let drops = way.drops().iter().map(|drop| {
        format!("<li>{}: {}</li>\n", pointer(&drop.source.to_string()), sentence(&drop.reason))
    });
    let drops: String = drops.collect();
    let removed = match drops.is_empty() {
        true => String::new(),
        false => format!("<p>Removed:</p>\n<ul>\n{drops}</ul>\n"),
    };
    format!(
        "<h3>What changed since version {older}</h3>\n<table>\n<thead><tr><th>Field</th>\
         <th>From version {older}</th><th>Note</th></tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n{removed}"
    )
}

/// Each field of an older version whose value stands elsewhere in the latest, or nowhere.
pub(super) fn moved(
    checked: &Checked,
    later: &[&Module],
    rows: &[Row],
) -> Vec<(Path, Option<Path>, String)> {
    let ways: Vec<Way<'_>> = later.iter().filter_map(|module| Way::to(checked, module)).collect();
    let mut found = Vec::new();
    for row in rows {
        match destination(&ways, &row.path) {
            Ok(place) if place == row.path => {}
            Ok(place) => found.push((row.path.clone(), Some(place), String::new())),
            Err(reason) => found.push((row.path.clone(), None, reason)),
        }
    }
    found
}

/// Where a value ends; the first place, where there are several.
fn destination(ways: &[Way<'_>], place: &Path) -> Result<Path, String> {
    let mut places = vec![place.clone()];
    for way in ways {
        let mut next: Vec<Path> = Vec::new();
        let mut reason = String::new();
        for place in &places {
            match way.fate(place) {
                Fate::Moved(moved) => next.extend(moved),
                Fate::Dropped(why) => reason = why,
            }
        }
        if next.is_empty() {
            return Err(reason);
        }
        places = next;
    }
    match places.iter().find(|one| *one == place).or(places.first()) {
        Some(end) => Ok(end.clone()),
        None => Err("it has no place".to_owned()),
    }
}

/// The table of names that are elsewhere in the latest version.
pub(super) fn table(moved: &[(Path, Option<Path>, String)], latest: u32, rows: &[Row]) -> String {
    if moved.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "<h3>Where its names are in version {latest}</h3>\n<table>\n<thead><tr><th>Old name</th>\
         <th>Now</th></tr></thead>\n<tbody>\n"
    );
    for (old, new, reason) in moved {
        let now = match new {
            Some(new) => link(latest, new, rows),
            None => format!("gone: {}", sentence(reason)),
        };
        out.push_str(&format!(
            "<tr><td data-label=\"Old name\">{}</td><td data-label=\"Now\">{now}</td></tr>\n",
            pointer(&old.to_string())
        ));
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

/// A place, as a link where the table of fields has it.
pub(super) fn link(version: u32, place: &Path, rows: &[Row]) -> String {
    let text = place.to_string();
    match rows.iter().any(|row| row.path == *place) {
        true => format!("<a href=\"#{}\">{}</a>", anchor(version, &text), pointer(&text)),
        false => pointer(&text),
    }
}

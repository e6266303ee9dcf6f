//! The first page: every event, and every name that any version of it has.

use super::changes::moved;
use super::event::{description, link};
use super::html::{anchor, escaped, file_of, page as framed, pointer, sentence};
use crate::dist::Input;
use crate::dist::catalog::number_of;
use crate::dist::row::{Row, rows};
use std::collections::BTreeMap;
use townlet_codegen::ir::{Module, Path};

/// The page.
pub(super) fn page(input: &Input<'_>) -> String {
    let lineages = input.checked.contract.lineages();
    let mut events = String::new();
    let mut names = String::new();
    for (name, versions) in &lineages {
        let Some(latest) = versions.last() else { continue };
        events.push_str(&format!(
            "<tr><td data-label=\"Event\">{}</td><td class=\"short\" data-label=\"Latest\">version {}</td>\
             <td data-label=\"Meaning\">{}</td></tr>\n",
            link(name, latest),
            number_of(latest),
            sentence(&description(latest)),
        ));
        names.push_str(&lines(input, name, versions));
    }
    let body = format!(
        "<nav class=\"top\"><a href=\"#events\">Events</a> <a href=\"#names\">Names</a></nav>\n\
         <main>\n<h1>Town telemetry</h1>\n\
         <p>What the simulation loop says of itself: every event, every version that was ever sent, \
         and what became of each name. Release {}. The same for programs: \
         <a href=\"../catalog.json\">catalog.json</a>, <a href=\"../asyncapi.yaml\">asyncapi.yaml</a>.</p>\n\
         <h2 id=\"events\">Events</h2>\n<table>\n<thead><tr><th>Event</th><th>Latest</th><th>Meaning</th></tr></thead>\n\
         <tbody>\n{events}</tbody>\n</table>\n\
         <h2 id=\"names\">Names</h2>\n\
         <p id=\"search\" hidden><label>Find a name <input type=\"search\" autocomplete=\"off\" \
         spellcheck=\"false\"></label> <output></output></p>\n\
         <table class=\"names\">\n<thead><tr><th>Name</th><th>Event</th><th>Versions</th><th>Now</th></tr></thead>\n\
         <tbody>\n{names}</tbody>\n</table>\n</main>\n<script src=\"search.js\"></script>\n",
        escaped(input.release),
    );
    framed("Town telemetry", &body)
}

/// A name of an event: the versions that have it, and where it is now.
struct Name {
    first: u32,
    last: u32,
    now: String,
}

/// A line for each name of an event, ordered by name.
fn lines(input: &Input<'_>, event: &str, versions: &[&Module]) -> String {
    let Some(latest) = versions.last() else { return String::new() };
    let mut names: BTreeMap<Path, Name> = BTreeMap::new();
    for (index, module) in versions.iter().enumerate() {
        let number = number_of(module);
        let rows: Vec<Row> = rows(&input.checked.contract, module);
        let elsewhere = moved(input.checked, &versions[index + 1..], &rows);
        for row in &rows {
            let gone = elsewhere.iter().find(|(old, _, _)| *old == row.path);
            let now = match gone {
                None => String::new(),
                Some((_, Some(new), _)) => place(latest, new),
                Some((_, None, reason)) => format!("gone: {}", sentence(reason)),
            };
            let name = Name { first: number, last: number, now };
            names
                .entry(row.path.clone())
                .and_modify(|known| (known.last, known.now) = (name.last, name.now.clone()))
                .or_insert(name);
        }
    }
    let file = file_of(latest);
    let line = |(path, name): (&Path, &Name)| {
        let text = path.to_string();
        let versions = match name.first == name.last {
            true => name.first.to_string(),
            false => format!("{} to {}", name.first, name.last),
        };
        format!(
            "<tr><td data-label=\"Name\"><a href=\"{file}#{}\">{}</a></td><td data-label=\"Event\">{}</td>\
             <td class=\"short\" data-label=\"Versions\">{versions}</td><td data-label=\"Now\">{}</td></tr>\n",
            anchor(name.last, &text),
            pointer(&text),
            escaped(event),
            name.now,
        )
    };
    names.iter().map(line).collect()
}

fn place(latest: &Module, place: &Path) -> String {
    let text = place.to_string();
    let id = anchor(number_of(latest), &text);
    format!("<a href=\"{}#{id}\">{}</a>", file_of(latest), pointer(&text))
}

//! The page of an event: its versions, newest first, each with fields, examples and history.

use super::changes;
use super::fields;
use super::html::{code, escaped, file_of, page as framed, sentence};
use crate::dist::Input;
use crate::dist::catalog::{number_of, status};
use crate::dist::row::{Row, rows};
use crate::dist::schemas::{PROFILES, VALIDATION};
use crate::example::is_example;
use townlet_codegen::ir::Module;

/// The page.
pub(super) fn page(input: &Input<'_>, name: &str, versions: &[&Module]) -> String {
    let tables: Vec<Vec<Row>> =
        versions.iter().map(|module| rows(&input.checked.contract, module)).collect();
    let mut body = opening(input, name, versions);
    for index in (0..versions.len()).rev() {
        body.push_str(&version(input, versions, &tables, index));
    }
    body.push_str("</main>\n");
    framed(&format!("{name} – town telemetry"), &body)
}

fn opening(input: &Input<'_>, name: &str, versions: &[&Module]) -> String {
    let latest = versions.last().map(|module| description(module)).unwrap_or_default();
    let party = input.parties.of(name);
    let list = |names: Option<&Vec<String>>| {
        names.map(|names| escaped(&names.join(", "))).filter(|text| !text.is_empty())
    };
    let nobody = || "nobody that we know of".to_owned();
    let links = versions.iter().rev().map(|module| {
        let number = number_of(module);
        format!("<li><a href=\"#v{number}\">Version {number}</a></li>\n")
    });
    let names = versions.last().and_then(|module| module.event.as_ref());
    let others: Vec<String> =
        names.into_iter().flat_map(|event| &event.names[1..]).map(|name| code(name)).collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("<dt>Also read as</dt><dd>{}</dd>\n", others.join(", ")),
    };
    format!(
        "<nav class=\"top\"><a href=\"index.html\">All events</a> \
         <a href=\"index.html#names\">All names</a></nav>\n<main>\n<h1>{}</h1>\n<p>{}</p>\n\
         <dl>\n<dt>Sent by</dt><dd>{}</dd>\n<dt>Read by</dt><dd>{}</dd>\n{others}</dl>\n\
         <ul class=\"versions\">\n{}</ul>\n",
        escaped(name),
        sentence(&latest),
        list(party.map(|party| &party.producers)).unwrap_or_else(nobody),
        list(party.map(|party| &party.consumers)).unwrap_or_else(nobody),
        links.collect::<String>(),
    )
}

pub(super) fn description(module: &Module) -> String {
    let root = module.definition(&module.root);
    root.and_then(|root| root.docs.description.clone()).unwrap_or_default()
}

fn version(input: &Input<'_>, versions: &[&Module], tables: &[Vec<Row>], index: usize) -> String {
    let (Some(module), Some(rows)) = (versions.get(index), tables.get(index)) else {
        return String::new();
    };
    let (latest, latest_rows) = (versions.last(), tables.last());
    let number = number_of(module);
    let status = status(input, module, latest.map(|module| number_of(module)));
    let published = input.lock.of(&module.file).map_or(String::new(), |entry| {
        format!(
            " <span class=\"when\">since {}, {}</span>",
            escaped(&entry.release),
            escaped(&entry.date)
        )
    });
    let mut out = format!(
        "<section id=\"v{number}\">\n<h2>Version {number} <span class=\"status\">{status}</span>{published}</h2>\n\
         <p>{}</p>\n{}",
        sentence(&description(module)),
        schemas(module),
    );
    if let Some(before) = index.checked_sub(1).and_then(|index| versions.get(index)) {
        out.push_str(&changes::since(input.checked, before, module, rows));
    }
    if let (Some(latest), Some(latest_rows)) = (latest, latest_rows) {
        let moved = changes::moved(input.checked, &versions[index + 1..], rows);
        out.push_str(&changes::table(&moved, number_of(latest), latest_rows));
    }
    out.push_str("<h3>Fields</h3>\n");
    out.push_str(&fields::table(number, rows));
    out.push_str(&examples(input, module));
    out.push_str("</section>\n");
    out
}

/// Links to the schemas of a version.
fn schemas(module: &Module) -> String {
    let folders = [VALIDATION].into_iter().chain(PROFILES.iter().map(|(folder, _)| *folder));
    let links: Vec<String> = folders
        .map(|folder| format!("<a href=\"../{folder}/{}\">{folder}</a>", escaped(&module.file)))
        .collect();
    format!("<p class=\"schemas\">Schemas: {}</p>\n", links.join(" · "))
}

/// Valid examples, each to be opened.
fn examples(input: &Input<'_>, module: &Module) -> String {
    let Some((version, folder)) = module.path.0.split_last() else { return String::new() };
    let prefix = format!("{}/examples/{version}/valid/", folder.join("/"));
    let found =
        input.files.iter().filter(|(path, _)| is_example(path) && path.starts_with(&prefix));
    let mut out = String::from("<h3>Examples</h3>\n");
    for (path, bytes) in found {
        let name = path[prefix.len()..].trim_end_matches(".json").replace('_', " ");
        let text = String::from_utf8_lossy(bytes);
        out.push_str(&format!(
            "<details><summary>{}</summary>\n<pre tabindex=\"0\"><code>{}</code></pre>\n</details>\n",
            escaped(&name),
            escaped(text.trim_end()),
        ));
    }
    out
}

/// A link to an event's page.
pub(super) fn link(name: &str, module: &Module) -> String {
    format!("<a href=\"{}\">{}</a>", file_of(module), code(name))
}

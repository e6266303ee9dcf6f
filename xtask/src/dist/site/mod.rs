//! `dist/site/`: the catalogue for people, as static HTML. A page for each event, and an index of
//! every event and every name. Nothing is fetched from elsewhere, and all is there without
//! JavaScript, which only narrows the list of names while somebody types.

mod changes;
mod event;
mod fields;
mod html;
mod index;

use super::Input;
use townlet_codegen::Files;

/// Adds every page and what it needs.
pub(super) fn add(input: &Input<'_>, files: &mut Files) {
    files.add("site/style.css", include_str!("style.css").to_owned());
    files.add("site/search.js", include_str!("search.js").to_owned());
    files.add("site/index.html", index::page(input));
    for (name, versions) in input.checked.contract.lineages() {
        if let Some(latest) = versions.last() {
            let path = format!("site/{}", html::file_of(latest));
            files.add(path, event::page(input, name, &versions));
        }
    }
}

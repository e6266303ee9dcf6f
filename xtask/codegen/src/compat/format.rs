//! What is surely of a format and what surely is not; a judge knows the rest.

use super::accept::Fit;
use crate::ir::Format;

/// Texts of a format, the shortest first.
pub(super) fn samples(format: Format) -> &'static [&'static str] {
    match format {
        Format::DateTime => &["2025-10-12T08:30:00Z", "2025-10-12T08:30:00.5+02:00"],
        Format::Uri => &["a:b", "https://example.org/a?b=c#d"],
        Format::Uuid => &["2eb8aa08-aa98-11ea-b4aa-73b441d16380"],
        Format::Email => &["a@b.example", "joe.bloggs@mail.example.com"],
    }
}

/// Whether a text has a format, as far as samples tell.
pub(super) fn fit(text: &str, format: Format) -> Fit {
    let plain = |needed: &[char]| needed.iter().all(|character| text.contains(*character));
    if samples(format).contains(&text) {
        return Fit::Yes;
    }
    let possible = match format {
        Format::DateTime => plain(&['-', ':']) && text.len() >= "2025-10-12T08:30:00Z".len(),
        Format::Uri => plain(&[':']),
        Format::Uuid => plain(&['-']) && text.len() == 36,
        Format::Email => plain(&['@']),
    };
    if possible { Fit::Unsure } else { Fit::No }
}

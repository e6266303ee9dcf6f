//! HTML: text made safe, anchors, and the frame of a page.

use townlet_codegen::ir::Module;

/// The file of an event's page.
pub(super) fn file_of(module: &Module) -> String {
    let folder = &module.path.0[..module.path.0.len().saturating_sub(1)];
    format!("{}.html", folder.join("_"))
}

/// Text as it stands between tags or in an attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A sentence; what stands in backticks is code, or a place in a payload.
pub(super) fn sentence(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        match index % 2 {
            0 => out.push_str(&escaped(part)),
            _ => out.push_str(&pointer(part)),
        }
    }
    out
}

/// A name or a value.
pub(super) fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// A place in a payload; it may break between its parts, and only there.
pub(super) fn pointer(place: &str) -> String {
    let rest = place.strip_prefix('/').map(escaped);
    match rest.map(|rest| rest.replace('/', "<wbr>/").replace('_', "_<wbr>")) {
        Some(rest) => format!("<code>/{rest}</code>"),
        None => code(place),
    }
}

/// The `id` of a place of a version.
pub(super) fn anchor(version: u32, place: &str) -> String {
    let safe = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'_' | b'-' | b'*' => {
            char::from(byte).to_string()
        }
        other => format!(".{other:02x}"),
    };
    let place: String = place.bytes().map(safe).collect();
    format!("v{version}{place}")
}

/// A whole page.
pub(super) fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n\
         <html lang=\"en\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"cargo xtask publish\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"style.css\">\n\
         <title>{}</title>\n\
         </head>\n\
         <body>\n{body}</body>\n\
         </html>\n",
        escaped(title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(sentence("a < `b & \"c\"`"), "a &lt; <code>b &amp; &quot;c&quot;</code>");
        assert_eq!(anchor(2, "/a b/*"), "v2/a.20b/*");
        assert_eq!(pointer("/a_b/<"), "<code>/a_<wbr>b<wbr>/&lt;</code>");
        assert_eq!(pointer(""), "<code></code>");
    }
}

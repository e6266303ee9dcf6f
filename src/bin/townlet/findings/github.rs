//! Findings as annotations of GitHub Actions.

use super::{Ending, Refusal, Render};
use std::io::{self, Write};

/// Workflow commands.
pub(super) struct Github {
    out: Box<dyn Write>,
}

impl Github {
    pub(super) fn new(out: Box<dyn Write>) -> Self {
        Self { out }
    }
}

impl Render for Github {
    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()> {
        for finding in &refusal.findings {
            let (line, column) = (finding.place.line, finding.place.column);
            let title = format!("{} {}", finding.code, finding.pointer);
            let (file, title) = (property(file), property(title.trim_end()));
            let mut text = finding.reason.clone();
            if let Some(hint) = &finding.hint {
                text.push_str("\nhint: ");
                text.push_str(hint);
            }
            let text = message(&text);
            writeln!(
                self.out,
                "::error file={file},line={line},col={column},title={title}::{text}"
            )?;
        }
        Ok(())
    }

    fn unreadable(&mut self, file: &str, reason: &str) -> io::Result<()> {
        let (file, reason) = (property(file), message(reason));
        writeln!(self.out, "::error file={file},title=unreadable::{reason}")
    }

    fn finish(&mut self, ending: &Ending) -> io::Result<()> {
        if let Some(reason) = ending.reason {
            writeln!(self.out, "::error title=townlet::{}", message(reason))?;
        }
        writeln!(self.out, "::notice title=townlet::{}", message(&ending.total.to_string()))?;
        self.out.flush()
    }
}

/// Text after the second `::`.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text between the first `::` and the second.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::property;

    #[test]
    fn a_percent_sign_is_escaped_once() {
        assert_eq!(property("a%,b:c\r\n"), "a%25%2Cb%3Ac%0D%0A");
    }
}

//! Findings as JUnit XML: a test suite for each file, with a test case for each refused record and
//! one for all accepted ones. A run that was in vain is a suite of its own.

use super::{Ending, Refusal, Render};
use crate::tally::Tally;
use std::io::{self, Seek, SeekFrom, Write};
use tempfile::SpooledTempFile;

/// Bytes of a suite that are in memory; more go to a temporary file until its counts are known.
const SPOOL: usize = 1 << 20;

/// JUnit XML.
pub(super) struct Junit {
    out: Box<dyn Write>,
    started: bool,
    /// The test cases of the file at hand.
    cases: SpooledTempFile,
    failures: u64,
    errors: u64,
}

impl Junit {
    pub(super) fn new(out: Box<dyn Write>) -> Self {
        let cases = SpooledTempFile::new(SPOOL);
        Self { out, started: false, cases, failures: 0, errors: 0 }
    }

    fn start(&mut self) -> io::Result<()> {
        if !self.started {
            self.started = true;
            self.out.write_all(
                b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"townlet\">\n",
            )?;
        }
        Ok(())
    }

    /// A suite with an error that is not the fault of a file.
    fn in_vain(&mut self, reason: &str) -> io::Result<()> {
        let reason = escaped(reason);
        write!(
            self.out,
            "  <testsuite name=\"townlet\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">
    <testcase classname=\"townlet\" name=\"the run\">
      <error type=\"empty\" message=\"{reason}\"/>
    </testcase>
  </testsuite>
"
        )
    }
}

impl Render for Junit {
    fn open(&mut self, _file: &str) -> io::Result<()> {
        (self.failures, self.errors) = (0, 0);
        self.cases = SpooledTempFile::new(SPOOL);
        self.start()
    }

    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()> {
        let Some(first) = refusal.findings.first() else { return Ok(()) };
        self.failures += 1;
        let (name, code, reason) = (escaped(file), escaped(&first.code), escaped(&first.reason));
        let line = refusal.place.line;
        writeln!(self.cases, "    <testcase classname=\"{name}\" name=\"record at line {line}\">")?;
        writeln!(self.cases, "      <failure type=\"{code}\" message=\"{reason}\">")?;
        for finding in &refusal.findings {
            let (line, column) = (finding.place.line, finding.place.column);
            let mut text = format!("{file}:{line}:{column}: ");
            if !finding.pointer.is_empty() {
                text.push_str(&format!("{}: ", finding.pointer));
            }
            text.push_str(&format!("{} [{}]", finding.reason, finding.code));
            writeln!(self.cases, "{}", escaped(&text))?;
            if let Some(hint) = &finding.hint {
                writeln!(self.cases, "    hint: {}", escaped(hint))?;
            }
        }
        self.cases.write_all(b"      </failure>\n    </testcase>\n")
    }

    fn unreadable(&mut self, file: &str, reason: &str) -> io::Result<()> {
        self.errors += 1;
        let (file, reason) = (escaped(file), escaped(reason));
        writeln!(self.cases, "    <testcase classname=\"{file}\" name=\"reading\">")?;
        writeln!(self.cases, "      <error type=\"unreadable\" message=\"{reason}\"/>")?;
        self.cases.write_all(b"    </testcase>\n")
    }

    fn close(&mut self, file: &str, tally: &Tally) -> io::Result<()> {
        let (failures, errors) = (self.failures, self.errors);
        let accepted = tally.accepted;
        let (name, tests) = (escaped(file), failures + errors + u64::from(accepted > 0));
        writeln!(
            self.out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">"
        )?;
        self.cases.seek(SeekFrom::Start(0))?;
        io::copy(&mut self.cases, &mut self.out)?;
        if accepted > 0 {
            writeln!(
                self.out,
                "    <testcase classname=\"{name}\" name=\"{accepted} accepted records\"/>"
            )?;
        }
        self.out.write_all(b"  </testsuite>\n")
    }

    fn finish(&mut self, ending: &Ending) -> io::Result<()> {
        self.start()?;
        if let Some(reason) = ending.reason {
            self.in_vain(reason)?;
        }
        self.out.write_all(b"</testsuites>\n")?;
        self.out.flush()
    }
}

/// Text for XML 1.0; what it cannot hold at all is spelled out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push_str(&format!("&#{};", u32::from(letter))),
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {
                escaped.extend(letter.escape_unicode());
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn xml_has_no_place_for_most_control_characters() {
        assert_eq!(escaped("<a b=\"&\">\n\u{1b}"), "&lt;a b=&quot;&amp;&quot;&gt;&#10;\\u{1b}");
    }
}

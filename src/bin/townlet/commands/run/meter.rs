//! How far a run has come: a bar on standard error where that is a terminal, and the log beside it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};

/// How far a run has come.
#[derive(Clone, Debug)]
pub(super) struct Meter {
    bar: ProgressBar,
}

impl Meter {
    /// A bar of so many ticks.
    pub(super) fn start(ticks: u64) -> Self {
        if !io::stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden() };
        }
        let form = "{bar:30} {pos}/{len} ticks {per_sec} {eta} {wide_msg}";
        let bar = ProgressBar::with_draw_target(Some(ticks), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template(form);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar }
    }

    /// One more tick was completed.
    pub(super) fn advance(&self) {
        self.bar.inc(1);
    }

    /// Writes a line to standard error, around the bar.
    pub(super) fn say(&self, line: &str) {
        // When nobody listens there, nobody is told.
        let _ = self.bar.suspend(|| writeln!(io::stderr(), "{line}"));
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// Sends the log to standard error, around the bar: for each event a line with nothing before
    /// its message, as parsers of these lines expect it.
    pub(super) fn log(&self, most: tracing::Level) {
        let meter = self.clone();
        let log = tracing_subscriber::fmt()
            .with_max_level(most)
            .with_writer(move || Lines { meter: meter.clone(), text: Vec::new() })
            .with_ansi(false)
            .with_level(false)
            .with_target(false)
            .without_time();
        // The process has one log, and this is the only place that sets it.
        log.init();
    }
}

/// Lines of one event of the log.
struct Lines {
    meter: Meter,
    text: Vec<u8>,
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        // When nobody listens there, nobody is told.
        let _ = self.meter.bar.suspend(|| io::stderr().write_all(&self.text));
    }
}

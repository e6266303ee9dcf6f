//! The progress bar: on standard error, only when that is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Read};

/// How far a run has come.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// A bar up to so many bytes; a count where nobody knows how many there are.
    pub(crate) fn start(total: Option<u64>) -> Self {
        if !io::stderr().is_terminal() {
            return Self { bar: None };
        }
        let form = match total {
            Some(_) => "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta} {wide_msg}",
            None => "{spinner} {bytes} {bytes_per_sec} {wide_msg}",
        };
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template(form);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar: Some(bar) }
    }

    /// No bar, for what shows itself how far it is.
    pub(crate) fn none() -> Self {
        Self { bar: None }
    }

    /// A stream whose bytes count.
    pub(crate) fn counting(&self, name: &str, stream: Box<dyn Read>) -> Box<dyn Read> {
        match &self.bar {
            Some(bar) => {
                bar.set_message(super::visible(name));
                Box::new(bar.wrap_read(stream))
            }
            None => stream,
        }
    }

    /// Writes to the terminal without the bar in the way.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

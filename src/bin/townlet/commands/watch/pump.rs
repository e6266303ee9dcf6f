//! Carries bytes from the feed through lines and watcher to whoever shows them.

use super::feed::{Came, Feed};
use super::lines::{Line, Lines};
use super::watcher::{Counts, Shown, Watcher};
use anyhow::Context;
use std::time::Duration;

/// Time between two looks at a file that does not grow.
const PAUSE: Duration = Duration::from_millis(100);

/// Bytes taken at a time.
const BUFFER: usize = 1 << 16;

/// What the one who shows is told.
pub(super) enum Told {
    /// Something to show.
    Shown(Shown),
    /// What has come so far has been shown; what was met in it.
    SoFar(Counts),
    /// What is followed is compressed, and nothing of it is shown.
    Compressed,
}

/// Carries everything up to the end of the feed, or until `show` returns an error.
pub(super) fn run(
    feed: &mut Feed,
    watcher: &mut Watcher,
    max_bytes: usize,
    show: &mut dyn FnMut(Told) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let (mut lines, mut buffer) = (Lines::new(max_bytes), vec![0; BUFFER]);
    loop {
        let came = feed.take(&mut buffer).context("the stream cannot be read any more")?;
        let mut visit = |number: u64, line: Line<'_>| {
            watcher.line(number, line).into_iter().try_for_each(|shown| show(Told::Shown(shown)))
        };
        match came {
            Came::Bytes(count) => lines.push(&buffer[..count], &mut visit)?,
            Came::End | Came::Replaced => lines.finish(&mut visit)?,
            Came::CutBack | Came::Compressed | Came::Nothing => {}
        }
        if let Came::Bytes(_) = came {
            show(Told::SoFar(watcher.counts))?;
            continue;
        }
        watcher.rest().into_iter().try_for_each(|shown| show(Told::Shown(shown)))?;
        match came {
            Came::End => return Ok(()),
            Came::Replaced | Came::CutBack => lines.restart(),
            Came::Compressed => {
                lines.restart();
                show(Told::Compressed)?;
            }
            Came::Nothing | Came::Bytes(_) => {
                show(Told::SoFar(watcher.counts))?;
                std::thread::sleep(PAUSE);
            }
        }
    }
}

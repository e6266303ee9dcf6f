//! The dashboard: the whole terminal, drawn anew as records come.
//!
//! A thread reads and watches; this one draws and listens to the keys. The terminal is given back
//! as it was, however the run ends.

mod draw;
mod state;

use self::state::State;
use super::feed::Feed;
use super::pump::{self, Told};
use super::watcher::{Counts, Watcher};
use crate::exit::INTERRUPTED;
use anyhow::Context;
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread;
use std::time::Duration;

/// Time between two drawings.
const BEAT: Duration = Duration::from_millis(100);

/// Records that wait to be drawn; the reader waits beyond them.
const WAITING: usize = 4096;

/// A live view of one stream.
pub(super) struct Dashboard {
    state: State,
}

/// What the reader sends.
enum Message {
    Told(Told),
    Ended(anyhow::Result<Counts>),
}

impl Dashboard {
    pub(super) fn new(name: &str) -> Self {
        Self { state: State::new(name) }
    }

    /// Shows the stream until somebody leaves; gives what was met.
    pub(super) fn run(
        mut self,
        open: impl FnOnce() -> anyhow::Result<Feed> + Send + 'static,
        watcher: Watcher,
        max_bytes: usize,
    ) -> anyhow::Result<Counts> {
        let is_ended = Arc::new(AtomicBool::new(false));
        let asked = is_ended.clone();
        ctrlc::set_handler(move || asked.store(true, Ordering::SeqCst))?;
        let (sender, receiver) = sync_channel(WAITING);
        thread::spawn(move || read(open, watcher, max_bytes, &sender));
        let mut terminal = ratatui::try_init().context("the terminal cannot be taken over")?;
        let shown = self.show(&mut terminal, &receiver, &is_ended);
        ratatui::restore();
        shown?;
        if is_ended.load(Ordering::SeqCst) {
            std::process::exit(INTERRUPTED.into());
        }
        Ok(self.state.counts)
    }

    fn show(
        &mut self,
        terminal: &mut DefaultTerminal,
        receiver: &Receiver<Message>,
        is_ended: &AtomicBool,
    ) -> anyhow::Result<()> {
        while !is_ended.load(Ordering::SeqCst) {
            self.receive(receiver)?;
            terminal.draw(|frame| draw::draw(frame, &self.state))?;
            if event::poll(BEAT)? && self.leaves(&event::read()?, is_ended) {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Takes what has come, as much as is drawn at one time.
    fn receive(&mut self, receiver: &Receiver<Message>) -> anyhow::Result<()> {
        for _ in 0..WAITING {
            match receiver.try_recv() {
                Ok(Message::Told(Told::Shown(shown))) => self.state.take(&shown),
                Ok(Message::Told(Told::SoFar(counts))) => self.state.counts = counts,
                Ok(Message::Told(Told::Compressed)) => self.state.is_compressed = true,
                Ok(Message::Ended(counts)) => {
                    self.state.counts = counts?;
                    self.state.is_over = true;
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
        }
        Ok(())
    }

    /// Whether a key ends the view.
    fn leaves(&self, event: &Event, is_ended: &AtomicBool) -> bool {
        let Event::Key(KeyEvent { code, modifiers, kind: KeyEventKind::Press, .. }) = event else {
            return false;
        };
        if *code == KeyCode::Char('c') && modifiers.contains(KeyModifiers::CONTROL) {
            is_ended.store(true, Ordering::SeqCst);
        }
        matches!(code, KeyCode::Char('q') | KeyCode::Esc)
    }
}

/// Reads the stream to its end, or until nobody looks.
fn read(
    open: impl FnOnce() -> anyhow::Result<Feed>,
    mut watcher: Watcher,
    max_bytes: usize,
    sender: &SyncSender<Message>,
) {
    let ended = open().and_then(|mut feed| {
        pump::run(&mut feed, &mut watcher, max_bytes, &mut |told| {
            sender.send(Message::Told(told)).map_err(|_| anyhow::anyhow!("nobody looks"))
        })
    });
    // Nobody is told when nobody looks any more.
    let _ = sender.send(Message::Ended(ended.map(|()| watcher.counts)));
}

#[cfg(test)]
mod tests;

//! Looks up line and column of diagnostics.

use super::{Node, Position, Sources};
use crate::Diagnostic;
use crate::diagnostic::Place;

impl Sources {
    /// Fills in line and column of each diagnostic from its file and pointer.
    ///
    /// A member is where its name stands; a place that the file does not have is where the nearest
    /// place around it stands. Diagnostics of unknown files stay as they are.
    pub fn locate(&self, found: &mut [Diagnostic]) {
        for diagnostic in found {
            let Some(at) = self.position(&diagnostic.place) else { continue };
            diagnostic.line = at.line;
            diagnostic.column = at.column;
        }
    }

    /// Where a place stands, as [`Sources::locate`] has it; `None` in unknown files.
    pub fn position(&self, place: &Place) -> Option<Position> {
        if let Some(broken) = self.broken.iter().find(|broken| broken.path == place.file) {
            return broken.at;
        }
        let file = self.files.iter().find(|file| file.path == place.file)?;
        Some(nearest(&file.root, &place.pointer))
    }
}

fn nearest(root: &Node, pointer: &str) -> Position {
    let mut node = root;
    let mut at = root.at;
    for segment in pointer.split('/').skip(1) {
        let name = segment.replace("~1", "/").replace("~0", "~");
        if let Some(member) = node.member(&name) {
            (node, at) = (&member.value, member.at);
        } else if let Some(item) = item(node, &name) {
            (node, at) = (item, item.at);
        } else {
            break;
        }
    }
    at
}

fn item<'a>(node: &'a Node, segment: &str) -> Option<&'a Node> {
    node.items()?.get(segment.parse::<usize>().ok()?)
}

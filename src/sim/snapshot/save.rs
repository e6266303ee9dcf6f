//! Writing a snapshot: into a folder beside the place, which then takes the place in one step.

use super::error::SnapshotError;
use super::memory::{FILE, Snapshot};
use super::timestamp::timestamp;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Folders of one tick in one millisecond before it is given up.
const MOST: u32 = 1000;

/// Saves a snapshot of a tick as `<parent>/tick_<9 digits>_<timestamp>/snapshot.json`, and gives that
/// path. Whoever sees the folder sees the whole file.
pub(crate) fn save(
    parent: &Path,
    tick: u64,
    time: SystemTime,
    snapshot: &Snapshot,
) -> Result<PathBuf, SnapshotError> {
    let text = snapshot.to_json()?;
    let within = |path: &Path, result: std::io::Result<()>| {
        result.map_err(|error| SnapshotError::at(path, &error))
    };
    within(parent, fs::create_dir_all(parent))?;
    let made = tempfile::Builder::new().prefix(".saving_").tempdir_in(parent);
    let made = made.map_err(|error| SnapshotError::at(parent, &error))?;
    let file = made.path().join(FILE);
    within(&file, written(&file, text.as_bytes()))?;
    let name = format!("tick_{tick:09}_{}", timestamp(time));
    for number in 0..MOST {
        let place =
            parent.join(if number == 0 { name.clone() } else { format!("{name}_{number}") });
        if place.exists() {
            continue;
        }
        within(&place, fs::rename(made.path(), &place))?;
        // What was the temporary folder is the snapshot now: there is nothing to remove.
        let _gone = made.keep();
        return Ok(place.join(FILE));
    }
    Err(SnapshotError::at(&parent.join(name), &"there are too many snapshots of this moment"))
}

/// Writes a file and has it reach the disk.
fn written(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

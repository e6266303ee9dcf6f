//! Which file standard input is read from, where the shell opened one.

use std::path::Path;

/// Whether this is the file that standard input is read from, whatever its name.
#[cfg(unix)]
pub(crate) fn is_standard(path: &Path) -> bool {
    use std::fs::{self, File};
    use std::io;
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;

    let opened = io::stdin().as_fd().try_clone_to_owned();
    let opened = opened.and_then(|opened| File::from(opened).metadata());
    match (opened, fs::metadata(path)) {
        (Ok(opened), Ok(named)) => (opened.dev(), opened.ino()) == (named.dev(), named.ino()),
        (Ok(_) | Err(_), _) => false,
    }
}

/// Where files have no numbers to compare, nobody knows.
#[cfg(not(unix))]
pub(crate) fn is_standard(_path: &Path) -> bool {
    false
}

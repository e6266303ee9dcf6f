//! The folder that a file stands in, and what is said when it cannot be had.

use anyhow::anyhow;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of a path.
pub(super) fn of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// Makes a folder and those above it, where they are not there; gives those that it made.
pub(super) fn make(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let missing = folder.ancestors().take_while(|above| !is_there(above));
    let missing = missing.map(Path::to_owned).collect();
    let made = fs::create_dir_all(folder).map_err(|error| {
        let taken = folder.ancestors().find(|above| above.exists() && !above.is_dir());
        match taken {
            Some(file) => anyhow!("`{}` is a file, not a folder", file.display()),
            None => anyhow!("the folder `{}` cannot be made: {error}", folder.display()),
        }
    });
    made.map(|()| missing)
}

/// Whether there is such a folder, or no need for one; the start of a relative path is empty.
fn is_there(folder: &Path) -> bool {
    folder.as_os_str().is_empty() || folder.exists()
}

/// What is said when no file can be made in a folder, without the name that `tempfile` made up.
pub(super) fn unwritable(folder: &Path, error: &io::Error) -> anyhow::Error {
    let text = error.to_string();
    let cause = text.rsplit_once(" at path \"").map_or(&*text, |(cause, _path)| cause);
    anyhow!("the folder `{}` cannot be written to: {cause}", folder.display())
}

#[cfg(test)]
mod tests {
    use super::{make, of, unwritable};
    use std::fs;
    use std::path::Path;
    use tempfile::NamedTempFile;

    #[test]
    fn the_folder_is_named_and_not_the_temporary_file() {
        let top = tempfile::tempdir().expect("there is room for a folder");
        let gone = top.path().join("a at path \"b");
        let plain = fs::read_dir(&gone).expect_err("it is not there");
        let added = NamedTempFile::new_in(&gone).expect_err("it is not there");
        assert!(added.to_string().contains(" at path "), "{added}");
        for error in [&plain, &added] {
            let told = unwritable(Path::new("out"), error).to_string();
            assert_eq!(told, format!("the folder `out` cannot be written to: {plain}"));
        }
    }

    #[test]
    fn a_name_alone_stands_in_the_folder_at_hand() {
        assert_eq!(of(Path::new("a")), Path::new("."));
        assert_eq!(of(Path::new("a/b")), Path::new("a"));
        assert_eq!(of(Path::new("/")), Path::new("/"));
    }

    #[test]
    fn a_file_in_the_way_is_named() {
        let top = tempfile::tempdir().expect("there is room for a folder");
        let file = top.path().join("isfile");
        fs::write(&file, "").expect("it is writable");
        for folder in [file.clone(), file.join("a"), file.join("a/b")] {
            let error = make(&folder).expect_err("a file is in the way").to_string();
            assert_eq!(error, format!("`{}` is a file, not a folder", file.display()));
        }
        let (above, below) = (top.path().join("a"), top.path().join("a/b"));
        assert_eq!(make(&below).expect("nothing is in the way"), [below.clone(), above]);
        assert!(make(&below).expect("it is there").is_empty());
    }
}

//! Names of output files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The name of an output in a folder: that of its input, without compression, and no `.json`,
/// because several values are no JSON document.
pub(super) fn output(input: &Path) -> PathBuf {
    let unpacked = if has_extension(input, &["gz", "zst"]) {
        input.with_extension("")
    } else {
        input.to_owned()
    };
    if has_extension(&unpacked, &["json"]) { unpacked.with_extension("ndjson") } else { unpacked }
}

/// A name with more at its end.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether a path looks like that of a file of records.
pub(super) fn is_file_name(path: &Path) -> bool {
    has_extension(path, &["ndjson", "jsonl", "json", "gz", "zst"])
}

fn has_extension(path: &Path, known: &[&str]) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|found| known.iter().any(|known| found.eq_ignore_ascii_case(known)))
}

/// The folders that all these folders stand in.
pub(super) fn shared_folder<'a>(mut folders: impl Iterator<Item = &'a Path>) -> PathBuf {
    let Some(first) = folders.next() else { return PathBuf::new() };
    let mut shared: PathBuf = first.to_owned();
    for folder in folders {
        while !folder.starts_with(&shared) && shared.pop() {}
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::{output, shared_folder, with_suffix};
    use std::path::Path;

    #[test]
    fn outputs_are_lines() {
        for (input, expected) in [
            ("a.ndjson", "a.ndjson"),
            ("a.ndjson.gz", "a.ndjson"),
            ("a.JSON", "a.ndjson"),
            ("a.json.zst", "a.ndjson"),
            ("a.log", "a.log"),
            ("a", "a"),
        ] {
            assert_eq!(output(Path::new(input)), Path::new(expected));
        }
        assert_eq!(with_suffix(Path::new("x/a.b"), ".c"), Path::new("x/a.b.c"));
    }

    #[test]
    fn folders_share_a_start() {
        let shared = |folders: &[&'static str]| shared_folder(folders.iter().map(Path::new));
        assert_eq!(shared(&["/a/b/c", "/a/b/d", "/a/b"]), Path::new("/a/b"));
        assert_eq!(shared(&["/a/bc", "/a/b"]), Path::new("/a"));
    }
}

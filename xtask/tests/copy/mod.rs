//! Copies of this tree, to do there what a test must not do here.

use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::tree::Tree;

/// A copy of the tracked files below these paths, in a folder of the test's own; git tracks them.
pub(crate) fn of(name: &str, wanted: &[&str]) -> Tree {
    let here = Tree::here().expect("the test stands in its tree");
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copies").join(name);
    if root.exists() {
        fs::remove_dir_all(&root).expect("the last run's copy can be removed");
    }
    let is_wanted = |path: &str| wanted.iter().any(|one| path.starts_with(one));
    // Byte by byte: a file may be no text on purpose.
    for file in tracked(&here).iter().filter(|file| is_wanted(file)) {
        let path = root.join(file);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("it can be made");
        fs::copy(here.path(file), path).expect("the copy can be written");
    }
    for arguments in [&["init", "--quiet"][..], &["add", "--all"]] {
        let git = Command::new("git").args(arguments).current_dir(&root).output();
        assert!(git.is_ok_and(|git| git.status.success()), "git {arguments:?}");
    }
    Tree::at(&root).expect("the copy is a tree")
}

/// What git tracks here and is still there.
fn tracked(tree: &Tree) -> Vec<String> {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(tree.path("")).output();
    let text = String::from_utf8(git.expect("git knows the files").stdout);
    let files = text.expect("their names are text");
    let files = files.split_terminator('\0').map(str::to_owned);
    files.filter(|file| tree.path(file).exists()).collect()
}

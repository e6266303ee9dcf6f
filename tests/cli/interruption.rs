//! Ctrl-C, broken disks and files that are complete or not there.

use crate::town::{METRIC, Town, stream};
use std::fs;

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_no_half_file() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    for signal in ["-INT", "-TERM"] {
        let town = Town::new();
        town.write("out/a.ndjson", "what was there before\n");
        let mut command = town.command(&["upgrade", "-", "-o", "out/a.ndjson"]);
        let mut child = command.stdin(Stdio::piped()).spawn().expect("the binary can be run");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        stdin.write_all(stream(&[METRIC, "{}"]).as_bytes()).expect("the binary reads");
        // The handler is set before the first temporary file; three files mean that both records
        // have been dealt with.
        while town.list("out").len() < 4 {
            let ended = child.try_wait().expect("the binary can be asked");
            assert!(ended.is_none(), "it ended early: {ended:?}");
            std::thread::yield_now();
        }
        let kill = Command::new("kill").args([signal, &child.id().to_string()]).status();
        assert!(kill.expect("`kill` can be run").success());
        let output = child.wait_with_output().expect("the binary ends");
        assert_eq!(output.status.code(), Some(130), "{signal}");
        assert_eq!(town.list("out"), ["a.ndjson"], "{signal}");
        assert_eq!(town.text("out/a.ndjson"), "what was there before\n");
        drop(stdin);
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_no_empty_folder() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let town = Town::new();
    let mut command = town.command(&["upgrade", "-", "-o", "out/deep/a.ndjson"]);
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the binary can be run");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    stdin.write_all(stream(&[METRIC]).as_bytes()).expect("the binary reads");
    while !town.has("out/deep") || town.list("out/deep").is_empty() {
        let ended = child.try_wait().expect("the binary can be asked");
        assert!(ended.is_none(), "it ended early: {ended:?}");
        std::thread::yield_now();
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("`kill` can be run").success());
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.status.code(), Some(130));
    assert!(town.list(".").is_empty());
    drop(stdin);
}

#[test]
fn a_folder_that_cannot_be_made_is_2() {
    let town = Town::new();
    town.write("a.ndjson", METRIC);
    town.write("file", "");
    for output in ["file/b.ndjson", "file/", "file/deep/b.ndjson"] {
        let ran = town.run(&["upgrade", "a.ndjson", "-o", output]);
        ran.says("cannot be written: `file` is a file, not a folder").ended(2);
    }
    assert_eq!(town.list("."), ["a.ndjson", "file"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_2() {
    use std::os::unix::fs::PermissionsExt;

    let town = Town::new();
    town.write("a.ndjson", METRIC);
    fs::create_dir(town.path("out")).expect("a folder can be made");
    fs::set_permissions(town.path("out"), fs::Permissions::from_mode(0o555)).expect("it is ours");
    let obeyed = fs::write(town.path("out/probe"), "").is_err();
    let ran = town.run(&["upgrade", "a.ndjson", "-o", "out/"]);
    // The superuser may write everywhere.
    if obeyed {
        ran.says("the folder `out` cannot be written to: Permission denied").ended(2);
        assert!(!ran.stderr.contains(".townlet-"), "{ran:?}");
        assert!(town.list("out").is_empty());
    } else {
        ran.ended(0);
    }
}

/// In a folder that takes no files from anybody, the superuser included.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_without_room_for_files_is_named() {
    let town = Town::new();
    town.write("a.ndjson", METRIC);
    let ran = town.run(&["upgrade", "a.ndjson", "-o", "/proc/b.ndjson"]);
    ran.says("the folder `/proc` cannot be written to: ").ended(2);
    assert!(!ran.stderr.contains(".townlet-"), "{ran:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_2() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC; 5000]));
    town.run(&["upgrade", "a.ndjson", "-o", "/dev/full"]).says("No space left").ended(2);
    assert!(fs::metadata("/dev/full").is_ok_and(|found| !found.is_file()));
}

#[cfg(unix)]
#[test]
fn a_device_is_written_and_never_replaced() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC, "{}"]));
    town.run(&["upgrade", "a.ndjson", "-o", "/dev/null", "--rejected", "/dev/null"]).ended(1);
    assert!(fs::metadata("/dev/null").is_ok_and(|found| !found.is_file()));
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let town = Town::new();
    town.write("a.ndjson", METRIC);
    town.write("real.ndjson", "before");
    fs::set_permissions(town.path("real.ndjson"), fs::Permissions::from_mode(0o640)).expect("ours");
    symlink("real.ndjson", town.path("link.ndjson")).expect("links can be made");
    town.run(&["upgrade", "a.ndjson", "-o", "link.ndjson"]).ended(0);
    assert!(town.path("link.ndjson").is_symlink());
    assert_eq!(town.text("real.ndjson"), stream(&[METRIC]));
    let mode = fs::metadata(town.path("real.ndjson")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

//! Which input goes to which output; what cannot go well is refused before anything is read.

use crate::town::{METRIC, Ran, Town, stream};

fn town() -> Town {
    let town = Town::new();
    for name in ["a/x.ndjson", "b/x.ndjson", "b/deep/y.json", "z.ndjson"] {
        town.write(name, METRIC);
    }
    town
}

#[test]
fn a_folder_gets_a_file_for_each_input() {
    let town = town();
    town.run(&["upgrade", "a/x.ndjson", "b/deep/y.json", "-o", "out/"]).ended(0);
    assert_eq!(town.list("out"), ["x.ndjson", "y.ndjson"]);
    town.run(&["upgrade", "a/x.ndjson", "z.ndjson", "-o", "several"]).ended(0);
    assert_eq!(town.list("several"), ["x.ndjson", "z.ndjson"]);
    town.run(&["upgrade", "b/*.ndjson", "-o", "globbed"]).ended(0);
    assert_eq!(town.list("globbed"), ["x.ndjson"]);
    town.run(&["upgrade", "z.ndjson", "-o", "out"]).ended(0);
    assert_eq!(town.text("out/z.ndjson"), stream(&[METRIC]));
    town.feed(&["upgrade", "-", "-o", "piped/"], METRIC).ended(0);
    assert_eq!(town.list("piped"), ["stdin.ndjson"]);
}

#[test]
fn inputs_of_one_name_are_refused_or_keep_their_folders() {
    let town = town();
    let ran = town.run(&["upgrade", "a/x.ndjson", "b/x.ndjson", "-o", "out/"]);
    ran.says("`a/x.ndjson` and `b/x.ndjson` would both become").says("--keep-folders").ended(64);
    assert!(!town.has("out"));
    town.run(&["upgrade", "*/x.ndjson", "b/deep/y.json", "--keep-folders", "-o", "out/"]).ended(0);
    assert_eq!(town.list("out"), ["a", "b"]);
    assert_eq!(town.list("out/b"), ["deep", "x.ndjson"]);
}

#[test]
fn an_input_that_cannot_be_read_leaves_no_folder() {
    let town = town();
    let missing = ["a/x.ndjson", "b/gone/y.ndjson", "--keep-folders", "-o", "out"];
    town.run(&[&["upgrade"], &missing[..]].concat()).says("nothing was written for it").ended(2);
    assert_eq!(town.list("out"), ["a"]);
    town.run(&["upgrade", "gone.ndjson", "-o", "other/deep/"]).ended(2);
    assert!(!town.has("other"));
}

#[test]
fn an_input_is_never_replaced() {
    let town = town();
    for output in ["z.ndjson", "./z.ndjson", "a/../z.ndjson", "."] {
        town.run(&["upgrade", "z.ndjson", "-o", output]).says("would replace the input").ended(64);
    }
    let ran = town.run(&["upgrade", "z.ndjson", "-o", "y", "--rejected", "a/../z.ndjson"]);
    ran.says("would replace the input").ended(64);
    town.run(&["upgrade", "z.ndjson", "-o", "y", "--rejected", "y"]).says("two outputs").ended(64);
    assert_eq!(town.text("z.ndjson"), METRIC);
}

#[cfg(unix)]
#[test]
fn a_file_on_standard_input_is_not_replaced_either() {
    use std::fs::File;

    let town = town();
    town.write("out/stdin.ndjson", METRIC);
    let feed = |input: &str, arguments: &[&str]| {
        let mut command = town.command(&[&["upgrade", "-"], arguments].concat());
        command.stdin(File::open(town.path(input)).expect("the file exists"));
        Ran::of(&mut command, b"")
    };
    for arguments in [
        &["-o", "z.ndjson"][..],
        &["-o", "a/../z.ndjson"],
        &["-o", "y", "--rejected", "z.ndjson"],
        &["--rejected", "z.ndjson"],
    ] {
        feed("z.ndjson", arguments).says("would replace the input `-`").ended(64);
    }
    feed("out/stdin.ndjson", &["-o", "out/"]).says("would replace").ended(64);
    assert_eq!(town.text("z.ndjson"), METRIC);
    assert_eq!(town.text("out/stdin.ndjson"), METRIC);
    feed("z.ndjson", &["-o", "y"]).ended(0);
    assert_eq!(town.text("y"), stream(&[METRIC]));
}

#[test]
fn several_inputs_do_not_share_a_file() {
    let town = town();
    let ran = town.run(&["upgrade", "a/x.ndjson", "z.ndjson", "-o", "all.ndjson"]);
    ran.says("write `all.ndjson/`").ended(64);
    let ran = town.run(&["upgrade", "a/x.ndjson", "z.ndjson", "-o", "out/", "--rejected", "r"]);
    ran.says("leave out `--rejected`").ended(64);
}

#[test]
fn an_input_that_is_named_twice_is_read_once() {
    let town = town();
    town.run(&["upgrade", "z.ndjson", "*.ndjson", "-o", "out/"]).says("read 1,").ended(0);
}

//! `.gz` and `.zst`, in and out.

use crate::town::{FAILURE, METRIC, Town, stream};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory can be written");
    encoder.finish().expect("memory can be written")
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 0).expect("memory can be written")
}

#[test]
fn compressed_streams_are_opened_whatever_their_name() {
    let town = Town::new();
    let text = stream(&[METRIC, FAILURE]);
    town.write("a.ndjson.gz", gzip(text.as_bytes()));
    town.write("b.ndjson.zst", zstandard(text.as_bytes()));
    town.write("c.ndjson", gzip(text.as_bytes()));
    town.run(&["validate", "*.gz", "b.ndjson.zst", "c.ndjson"]).says("read 6, accepted 6").ended(0);
    town.feed(&["validate", "-"], zstandard(text.as_bytes())).says("read 2, accepted 2").ended(0);
}

#[test]
fn streams_one_after_another_are_read_to_the_end() {
    let town = Town::new();
    for compress in [gzip, zstandard] {
        let mut twice = compress(stream(&[METRIC]).as_bytes());
        twice.extend(compress(stream(&[FAILURE]).as_bytes()));
        town.feed(&["validate", "-"], twice).says("read 2, accepted 2").ended(0);
    }
}

#[test]
fn outputs_are_compressed_where_their_name_says_so() {
    let town = Town::new();
    town.write("a.ndjson.gz", gzip(stream(&[METRIC]).as_bytes()));
    town.run(&["upgrade", "a.ndjson.gz", "-o", "plain/"]).ended(0);
    assert_eq!(town.text("plain/a.ndjson"), stream(&[METRIC]));
    town.run(&["upgrade", "a.ndjson.gz", "-o", "b.ndjson.gz"]).ended(0);
    let mut text = String::new();
    let read = GzDecoder::new(town.read("b.ndjson.gz").as_slice()).read_to_string(&mut text);
    read.expect("the output is gzip");
    assert_eq!(text, stream(&[METRIC]));
    town.run(&["upgrade", "a.ndjson.gz", "-o", "b.ndjson.zst"]).ended(0);
    let text = zstd::decode_all(town.read("b.ndjson.zst").as_slice()).expect("it is zstd");
    assert_eq!(text, stream(&[METRIC]).as_bytes());
}

#[test]
fn a_stream_that_is_cut_short_leaves_no_output() {
    let town = Town::new();
    for (name, compress) in [("a.gz", gzip as fn(&[u8]) -> Vec<u8>), ("a.zst", zstandard)] {
        let whole = compress(stream(&[METRIC; 500]).as_bytes());
        town.write(name, &whole[..whole.len() - 12]);
        town.write("good.ndjson", METRIC);
        let ran = town.run(&["upgrade", name, "good.ndjson", "-o", "out/"]);
        ran.says("nothing was written for it").says("read 1, accepted 1").ended(2);
        assert_eq!(town.list("out"), ["good.ndjson"]);
        town.run(&["upgrade", name, "-o", "other/deep/"]).ended(2);
        assert!(!town.has("other"));
    }
}

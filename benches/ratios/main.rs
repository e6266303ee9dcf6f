//! Ours beside its peers over real payloads, in one run: criterion measures, then a table says
//! megabytes a second and how many times `serde_json` over `Value` that is.
//!
//! Each contender takes turns with the one that it is compared with, so that a machine with other
//! work slows both. Not a test: nothing here fails for being slow.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod contender;

mod corpus;

mod peer;

mod judge;

mod subject;

mod estimates;

mod turns;

mod measure;

mod table;

use crate::corpus::Corpus;
use crate::measure::Measurement;
use crate::table::{Cell, Table};
use std::io;

fn main() -> io::Result<()> {
    let mut measurement = Measurement::new(Corpus::read()?);
    peer::visit(&mut measurement);
    let (corpus, mut rows, absent) = measurement.finish()?;
    rows.retain(|row| row.cells.iter().any(|cell| matches!(cell, Cell::Rate { .. })));
    if rows.is_empty() {
        println!("nothing was measured");
        return Ok(());
    }
    println!("{}\n", Table(&rows));
    println!("MB/s; in parentheses the multiple of Value, and of write Value where it is written");
    println!("without payloads: {}", absent.join(", "));
    println!("lines that no version accepts, left out: {}", corpus.refused);
    println!("from: {}", corpus.folder.display());
    Ok(())
}

//! The census for people.

use super::census::{Census, First, Group, Key};
use super::walk::Part;
use crate::terminal::{DIM, PLACE, visible};
use std::io::{self, Write};

/// Writes the census; fields down to so many levels.
pub(super) fn write(out: &mut dyn Write, census: &Census, depth: usize) -> io::Result<()> {
    if !census.groups.is_empty() {
        events(out, census)?;
    }
    for (key, group) in &census.groups {
        fields(out, key, group, depth)?;
        unknown(out, key, group)?;
    }
    if !census.refusals.is_empty() {
        refusals(out, census)?;
    }
    out.flush()
}

fn events(out: &mut dyn Write, census: &Census) -> io::Result<()> {
    let mut rows = vec![
        ["event", "version", "form", "records", "bytes", "min", "median", "max"].map(str::to_owned),
    ];
    for (key, group) in &census.groups {
        let sizes = &group.sizes;
        rows.push([
            key.event.to_owned(),
            format!("v{}", key.version),
            form(key).to_owned(),
            sizes.records().to_string(),
            sizes.total().to_string(),
            sizes.min().to_string(),
            sizes.median().to_string(),
            sizes.max().to_string(),
        ]);
    }
    table(out, &rows, 3)
}

fn fields(out: &mut dyn Write, key: &Key, group: &Group, depth: usize) -> io::Result<()> {
    if depth == 0 {
        return Ok(());
    }
    let (event, version, records) = (key.event, key.version, group.sizes.records());
    writeln!(out, "\n{PLACE}{event} v{version}, {}: fields{PLACE:#}", form(key))?;
    let mut rows = vec![["field", "records", "share", "values", "null"].map(str::to_owned)];
    for (pointer, node) in group.fields.below(depth) {
        rows.push([
            pointer,
            node.records.to_string(),
            share(node.records, records),
            node.values.to_string(),
            node.nulls.to_string(),
        ]);
    }
    table(out, &rows, 1)
}

fn unknown(out: &mut dyn Write, key: &Key, group: &Group) -> io::Result<()> {
    if group.unknown.is_empty() {
        return Ok(());
    }
    let (event, version) = (key.event, key.version);
    writeln!(out, "\n{PLACE}{event} v{version}, {}: unknown fields{PLACE:#}", form(key))?;
    for ((part, pointer), unknown) in &group.unknown {
        let part = match part {
            Part::Envelope => "in the envelope ",
            Part::Payload => "",
        };
        let (pointer, values, first) = (visible(pointer), unknown.values, place(&unknown.first));
        writeln!(out, "  {part}{pointer}  {values}  {DIM}first at {first}{DIM:#}")?;
    }
    if group.more_unknown > 0 {
        writeln!(out, "  and {} values of other fields", group.more_unknown)?;
    }
    Ok(())
}

fn refusals(out: &mut dyn Write, census: &Census) -> io::Result<()> {
    writeln!(out, "\n{PLACE}refused records{PLACE:#}")?;
    for (key, refused) in &census.refusals {
        let event = match (key.event, key.version) {
            (Some(event), Some(version)) => format!("{event} v{version}"),
            (Some(event), None) => event.to_owned(),
            (None, _) => "cannot be told".to_owned(),
        };
        let (code, records, first) = (visible(&key.code), refused.records, place(&refused.first));
        writeln!(out, "  {event}  [{code}]  {records}  {DIM}first at {first}{DIM:#}")?;
        writeln!(out, "    {}", visible(&refused.reason))?;
    }
    Ok(())
}

fn form(key: &Key) -> &'static str {
    if key.enveloped { "envelope" } else { "bare" }
}

fn place(first: &First) -> String {
    format!("{}:{}:{}", visible(&first.file), first.place.line, first.place.column)
}

/// A share in percent, with one digit that is cut, not rounded: 100.0 is all.
fn share(part: u64, all: u64) -> String {
    let per_mille = part.saturating_mul(1000).checked_div(all).unwrap_or_default();
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

/// Columns as wide as their widest cell; so many of them to the left, the others to the right.
fn table<const N: usize>(out: &mut dyn Write, rows: &[[String; N]], left: usize) -> io::Result<()> {
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..N).map(width).collect();
    for (index, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let cell = if column < left {
                format!("{cell:width$}  ")
            } else {
                format!("{cell:>width$}  ")
            };
            line.push_str(&cell);
        }
        let line = line.trim_end();
        if index == 0 {
            writeln!(out, "{DIM}{line}{DIM:#}")?;
        } else {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn only_all_of_them_are_a_hundred_percent() {
        assert_eq!(share(999_999, 1_000_000), "99.9%");
        assert_eq!(share(3, 3), "100.0%");
        assert_eq!(share(0, 0), "0.0%");
    }
}

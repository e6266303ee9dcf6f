//! Names and offsets in order.
//!
//! Each type that is sorted costs a build all functions of the standard library's sort once more;
//! what is sorted here has one type.

/// The indexes of names in their order; of equal names the earlier comes first.
pub(super) fn by_name(names: &[&str]) -> Vec<usize> {
    let mut entries = Vec::with_capacity(names.len());
    for (index, name) in names.iter().enumerate() {
        entries.push((*name, 0, index));
    }
    indexes(entries)
}

/// The indexes of offsets in their order; of equal offsets the earlier comes first.
pub(super) fn by_offset(offsets: &[usize]) -> Vec<usize> {
    let mut entries = Vec::with_capacity(offsets.len());
    for (index, offset) in offsets.iter().enumerate() {
        entries.push(("", *offset, index));
    }
    indexes(entries)
}

fn indexes(mut entries: Vec<(&str, usize, usize)>) -> Vec<usize> {
    entries.sort_unstable();
    let mut indexes = Vec::with_capacity(entries.len());
    for (_, _, index) in entries {
        indexes.push(index);
    }
    indexes
}

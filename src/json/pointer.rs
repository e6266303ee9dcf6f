//! Offsets in a text as JSON pointers.

use crate::shape::Profile;

use super::cursor::{Cursor, Kind};
use super::fault::Fault;
use super::order;
use super::value;

/// The pointers of the members whose names start at the given offsets, such as
/// [`Cursor::unknown_positions`] has them. An offset where no member starts gives an empty pointer.
pub fn pointers_at(text: &str, positions: &[usize]) -> Vec<String> {
    let mut wanted = Vec::with_capacity(positions.len());
    for index in order::by_offset(positions).into_iter().rev() {
        wanted.push((positions[index], index));
    }
    let mut search = Search { wanted, found: vec![String::new(); positions.len()] };
    let mut c = Cursor::new(text, Profile::Reader);
    // What does not parse has no pointers; the ones before it are found.
    let _ = search.value(&mut c, &mut String::new());
    search.found
}

struct Search {
    /// Offset and index, the nearest offset last.
    wanted: Vec<(usize, usize)>,
    found: Vec<String>,
}

impl Search {
    fn value(&mut self, c: &mut Cursor<'_>, pointer: &mut String) -> Result<(), Fault> {
        let length = pointer.len();
        match c.kind()? {
            Kind::Null | Kind::Boolean | Kind::Number | Kind::String => {
                c.skip()?;
            }
            Kind::Array => {
                let mut index = 0;
                let mut more = c.array()?;
                while more {
                    push_index(pointer, index);
                    self.value(c, pointer)?;
                    pointer.truncate(length);
                    index += 1;
                    more = c.item()?;
                }
            }
            Kind::Object => {
                let mut more = c.object()?;
                while more {
                    let name = value::name(c.bytes, c.at)?;
                    push_name(pointer, &name.decode(c.text));
                    self.note(c.at, pointer);
                    c.at = value::colon(c.bytes, name.end + 1)?;
                    self.value(c, pointer)?;
                    pointer.truncate(length);
                    more = c.member()?;
                }
            }
        }
        Ok(())
    }

    /// Gives the pointer to whoever asked for the offset.
    fn note(&mut self, at: usize, pointer: &str) {
        while let Some(&(position, index)) = self.wanted.last()
            && position <= at
        {
            if position == at {
                self.found[index] = pointer.to_owned();
            }
            self.wanted.pop();
        }
    }
}

/// Appends a member to a pointer.
pub(crate) fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    for char in name.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(char),
        }
    }
}

/// Appends an item to a pointer.
pub(crate) fn push_index(pointer: &mut String, index: usize) {
    pointer.push('/');
    pointer.push_str(&index.to_string());
}

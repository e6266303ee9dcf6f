//! Members of a record that its schema does not name.

use std::collections::BTreeMap;
use std::collections::btree_map;

use super::cursor::Cursor;
use super::fault::Fault;
use super::fields::Fields;
use super::raw::Raw;

/// Unknown members, by name; none of them costs nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(BTreeMap<Box<str>, Raw>);

impl Extra {
    /// No members.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&Raw> {
        self.0.get(name)
    }

    /// Sets a member; gives the value that it had.
    pub fn insert(&mut self, name: impl Into<Box<str>>, value: Raw) -> Option<Raw> {
        self.0.insert(name.into(), value)
    }

    /// Removes a member.
    pub fn remove(&mut self, name: &str) -> Option<Raw> {
        self.0.remove(name)
    }

    /// The members, ordered by name.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }

    /// Reads the unknown member that [`Fields::next`] found last.
    ///
    /// # Errors
    /// The first fault inside its value.
    #[cold]
    pub fn read<'a>(&mut self, c: &mut Cursor<'a>, fields: &Fields<'a>) -> Result<(), Fault> {
        let name = fields.name(c).into_owned();
        let value = c.skip()?;
        self.0.insert(name.into_boxed_str(), Raw::trusted(value));
        Ok(())
    }
}

/// Unknown members, ordered by name.
#[derive(Clone, Debug)]
pub struct Iter<'a>(btree_map::Iter<'a, Box<str>, Raw>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, &'a Raw);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (&**name, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<'a> IntoIterator for &'a Extra {
    type Item = (&'a str, &'a Raw);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl IntoIterator for Extra {
    type Item = (Box<str>, Raw);
    type IntoIter = btree_map::IntoIter<Box<str>, Raw>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<N: Into<Box<str>>> FromIterator<(N, Raw)> for Extra {
    fn from_iter<I: IntoIterator<Item = (N, Raw)>>(members: I) -> Self {
        Self(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

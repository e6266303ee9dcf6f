//! The members of an object whose names are data: maps of the schema, and members that no schema
//! names.
//!
//! A sorted vector rather than a tree: payloads are read once and looked at often, maps are small,
//! and the code for each type of value is small as well, which is most of what a map costs a build.
//! Reading collects members in the order of the text and sorts once, so no order of names is slow.

use std::fmt;
use std::ops::Index;

use super::order;
use super::raw::Raw;

/// Members by name, in the order of their names; none of them costs nothing.
///
/// ```
/// use townlet_contract::json::Map;
///
/// let mut queues: Map<u64> = [("fridge", 2), ("bed", 1)].into_iter().collect();
/// queues.insert("shower", 0);
/// assert_eq!(queues["fridge"], 2);
/// assert_eq!(queues.names().collect::<Vec<_>>(), ["bed", "fridge", "shower"]);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Map<T> {
    /// INVARIANT: names ascend, so that each is there once.
    members: Vec<(Box<str>, T)>,
}

/// Members that a record's schema does not name, as they were sent.
pub type Extra = Map<Raw>;

impl<T> Map<T> {
    /// No members.
    pub const fn new() -> Self {
        Self { members: Vec::new() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is a member of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&T> {
        let index = self.find(name).ok()?;
        Some(&self.members[index].1)
    }

    /// The value of a member, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let index = self.find(name).ok()?;
        Some(&mut self.members[index].1)
    }

    /// Sets a member; gives the value that it had. Many at once are better collected, which sorts
    /// once.
    pub fn insert(&mut self, name: impl Into<Box<str>>, value: T) -> Option<T> {
        let name = name.into();
        match self.find(&name) {
            Ok(index) => Some(std::mem::replace(&mut self.members[index].1, value)),
            Err(index) => {
                self.members.insert(index, (name, value));
                None
            }
        }
    }

    /// Removes a member.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let index = self.find(name).ok()?;
        Some(self.members.remove(index).1)
    }

    /// The members, ordered by name.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.members.iter())
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.members.binary_search_by(|(other, _)| (**other).cmp(name))
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for Map<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<T> Index<&str> for Map<T> {
    type Output = T;

    /// The value of a member.
    ///
    /// # Panics
    /// When there is none.
    fn index(&self, name: &str) -> &T {
        self.get(name).expect("the map has a member of this name")
    }
}

impl<T> From<Vec<(Box<str>, T)>> for Map<T> {
    /// Members in any order; of two with one name the later counts.
    fn from(mut members: Vec<(Box<str>, T)>) -> Self {
        let mut ordered = 1;
        while ordered < members.len() && members[ordered - 1].0 < members[ordered].0 {
            ordered += 1;
        }
        if ordered < members.len() {
            sort(&mut members);
        }
        Self { members }
    }
}

impl<N: Into<Box<str>>, T> FromIterator<(N, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(members: I) -> Self {
        let members = members.into_iter().map(|(name, value)| (name.into(), value));
        members.collect::<Vec<_>>().into()
    }
}

impl<N: Into<Box<str>>, T> Extend<(N, T)> for Map<T> {
    fn extend<I: IntoIterator<Item = (N, T)>>(&mut self, members: I) {
        let mut all = std::mem::take(&mut self.members);
        all.extend(members.into_iter().map(|(name, value)| (name.into(), value)));
        *self = all.into();
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (Box<str>, T);
    type IntoIter = std::vec::IntoIter<(Box<str>, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Map<T> {
    type Item = (&'a str, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

/// The members of a [`Map`], ordered by name.
#[derive(Clone, Debug)]
pub struct Iter<'a, T>(std::slice::Iter<'a, (Box<str>, T)>);

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a str, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, value) = self.0.next()?;
        Some((name, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

/// Puts members in the order of their names; of two with one name the later stays.
#[cold]
fn sort<T>(members: &mut Vec<(Box<str>, T)>) {
    let mut names: Vec<&str> = Vec::with_capacity(members.len());
    for (name, _) in members.iter() {
        names.push(name);
    }
    let (mut places, kept) = places(&names);
    for index in 0..places.len() {
        while places[index] != index {
            let place = places[index];
            members.swap(index, place);
            places.swap(index, place);
        }
    }
    members.truncate(kept);
}

/// Where each member stands once they are ordered, those to leave out last; and how many stay. Not
/// generic, so that a program sorts names in one way only.
fn places(names: &[&str]) -> (Vec<usize>, usize) {
    let order = order::by_name(names);
    let mut places = vec![0; names.len()];
    let (mut kept, mut left_out) = (0, names.len());
    for (at, &index) in order.iter().enumerate() {
        let again = order.get(at + 1).is_some_and(|&next| names[next] == names[index]);
        if again {
            left_out -= 1;
            places[index] = left_out;
        } else {
            places[index] = kept;
            kept += 1;
        }
    }
    (places, kept)
}

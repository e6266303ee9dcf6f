//! A record whose members are all optional, behind a pointer that is there when it is needed.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use crate::shape::Shape;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;
use super::typed::Typed;
use super::write::Write;
use super::writer::Writer;

/// A large `T` of which often nothing is known: an empty one takes no memory until it is looked at.
///
/// It is used like a `Box<T>`.
///
/// ```
/// use townlet_contract::json::Sparse;
///
/// let mut counts: Sparse<Vec<u64>> = Sparse::default();
/// assert!(counts.is_empty());
/// counts.push(3);
/// assert_eq!(counts.into_inner(), [3]);
/// ```
#[derive(Clone)]
pub struct Sparse<T> {
    /// Not there: the default, which has no member.
    value: OnceLock<Box<T>>,
}

impl<T> Sparse<T> {
    /// The value, where there is one: looking this way takes no memory. Nothing of an empty record
    /// that nobody has set or looked at in another way.
    pub fn known(&self) -> Option<&T> {
        self.value.get().map(|value| &**value)
    }
}

impl<T: Default> Sparse<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner().map_or_else(T::default, |value| *value)
    }
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self { value: OnceLock::new() }
    }
}

impl<T> From<T> for Sparse<T> {
    fn from(value: T) -> Self {
        Box::new(value).into()
    }
}

impl<T> From<Box<T>> for Sparse<T> {
    fn from(value: Box<T>) -> Self {
        Self { value: OnceLock::from(value) }
    }
}

impl<T: Default> Deref for Sparse<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(Box::default)
    }
}

impl<T: Default> DerefMut for Sparse<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.value.get_or_init(Box::default);
        self.value.get_mut().expect("it has just been made")
    }
}

impl<T: Default + PartialEq> PartialEq for Sparse<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self.value.get(), other.value.get()) {
            (None, None) => true,
            _one_is_there => **self == **other,
        }
    }
}

impl<T: Default + fmt::Debug> fmt::Debug for Sparse<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Read> Read for Sparse<T> {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        Box::read(c, shape).map(Self::from)
    }
}

impl<T: Default + Write> Write for Sparse<T> {
    fn write(&self, w: &mut Writer) {
        match self.value.get() {
            Some(value) => value.write(w),
            None => T::default().write(w),
        }
    }
}

impl<T: Typed> Typed for Sparse<T> {
    const SHAPE: Shape = T::SHAPE;
}

//! A typed section that is validated when read, kept as text, decoded when asked for.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::shape::{Profile, Shape};

use super::cursor::{Cursor, Forgiven};
use super::fault::Fault;
use super::raw::Raw;
use super::read::Read;
use super::typed::Typed;
use super::write::Write;
use super::writer::Writer;

/// A `T` as JSON text that is known to be one.
///
/// Comparing and writing need no decoding. [`get`](Lazy::get) decodes at the first call. A clone
/// shares text and value.
pub struct Lazy<T> {
    raw: Raw,
    shape: &'static Shape,
    /// INVARIANT: filled at construction unless a cursor has accepted `raw` as `shape`.
    value: OnceLock<Arc<T>>,
}

impl<T> Lazy<T> {
    /// A value with the shape of its place; see [`From`] for values whose type says it all.
    pub fn new(value: T, shape: &'static Shape) -> Self
    where
        T: Write,
    {
        Self { raw: Raw::of(&value), shape, value: OnceLock::from(Arc::new(value)) }
    }

    /// The text.
    pub fn raw(&self) -> &Raw {
        &self.raw
    }

    /// What the text looks like.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }
}

impl<T: Read> Lazy<T> {
    /// The value.
    ///
    /// # Panics
    /// Never for the types and shapes that are generated together: what a shape accepts, its type
    /// can hold.
    pub fn get(&self) -> &T {
        self.value.get_or_init(|| {
            let mut c = Cursor::new(self.raw.as_str(), Profile::Reader);
            let value = c.read(self.shape).expect("the text was accepted as this shape when read");
            Arc::new(value)
        })
    }

    /// The value, out of its text.
    pub fn into_inner(self) -> T
    where
        T: Clone,
    {
        self.get();
        Arc::unwrap_or_clone(self.value.into_inner().expect("`get` has filled it"))
    }
}

impl<T: Typed + Write> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self::new(value, T::TABLE)
    }
}

impl<T> Read for Lazy<T> {
    #[inline]
    fn read(c: &mut Cursor<'_>, shape: &'static Shape) -> Result<Self, Fault> {
        let (start, forgiven) = (c.at, c.forgiven.len());
        let text = c.check_text(shape)?;
        let raw = match &c.forgiven[forgiven..] {
            [] => Raw::trusted(text),
            members => Raw::trusted(&without(text, start, members)),
        };
        Ok(Self { raw, shape, value: OnceLock::new() })
    }
}

/// The text of a section that starts at an offset, without the members that a reader took for
/// absent: their `null` is never written.
#[cold]
fn without(text: &str, start: usize, members: &[Forgiven]) -> String {
    let (mut kept, mut at) = (String::with_capacity(text.len()), 0);
    for member in members {
        kept.push_str(&text[at..member.name - start]);
        let after = &text[member.value - start + "null".len()..];
        let rest = after.trim_start();
        at = text.len() - rest.strip_prefix(',').unwrap_or(rest).len();
        if !rest.starts_with(',') {
            // The last member takes the comma before it along.
            let length = kept.trim_end().len();
            kept.truncate(kept[..length].strip_suffix(',').map_or(length, str::len));
        }
    }
    kept + &text[at..]
}

impl<T> Write for Lazy<T> {
    fn write(&self, w: &mut Writer) {
        self.raw.write(w);
    }
}

impl<T: Typed> Typed for Lazy<T> {
    const SHAPE: Shape = T::SHAPE;
}

impl<T> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self { raw: self.raw.clone(), shape: self.shape, value: self.value.clone() }
    }
}

impl<T> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl<T> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Lazy").field(&format_args!("{}", self.raw)).finish()
    }
}

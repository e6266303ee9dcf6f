//! Values that can be written.

use super::map::Map;
use super::writer::Writer;

/// A value that can be written as JSON.
pub trait Write {
    /// Appends the value.
    fn write(&self, w: &mut Writer);
}

impl Write for bool {
    fn write(&self, w: &mut Writer) {
        w.boolean(*self);
    }
}

macro_rules! integers {
    ($method:ident: $($int:ty)*) => {$(
        impl Write for $int {
            fn write(&self, w: &mut Writer) {
                w.$method((*self).into());
            }
        }
    )*};
}

integers!(unsigned: u8 u16 u32 u64);
integers!(signed: i8 i16 i32 i64);

impl Write for str {
    fn write(&self, w: &mut Writer) {
        w.string(self);
    }
}

impl Write for String {
    fn write(&self, w: &mut Writer) {
        w.string(self);
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, w: &mut Writer) {
        (**self).write(w);
    }
}

impl<T: Write + ?Sized> Write for Box<T> {
    fn write(&self, w: &mut Writer) {
        (**self).write(w);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, w: &mut Writer) {
        match self {
            None => w.null(),
            Some(value) => value.write(w),
        }
    }
}

impl<T: Write> Write for [T] {
    fn write(&self, w: &mut Writer) {
        let mut array = w.array();
        for item in self {
            array.item(item);
        }
        array.end();
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, w: &mut Writer) {
        self.as_slice().write(w);
    }
}

impl<T: Write> Write for Map<T> {
    fn write(&self, w: &mut Writer) {
        let mut object = w.object();
        for (name, value) in self {
            object.member(name, value);
        }
        object.end();
    }
}

//! The shape that a type has by itself, where no field gives it one.

use crate::shape::{self, Array, IntegerRules, NumberRules, Shape, StringRules};

use super::map::Map;
use super::number::Number;
use super::raw::Raw;

/// Says what a generated type looks like, and has serde read and write it by way of its JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! __typed {
    ($title:ident: $shape:ident) => {
        impl $crate::json::Typed for $title {
            const SHAPE: $crate::shape::Shape = $shape;
        }

        impl $crate::json::serde_core::Serialize for $title {
            fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
            where
                S: $crate::json::serde_core::Serializer,
            {
                $crate::json::serialize(self, serializer)
            }
        }

        impl<'de> $crate::json::serde_core::Deserialize<'de> for $title {
            fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
            where
                D: $crate::json::serde_core::Deserializer<'de>,
            {
                $crate::json::deserialize(deserializer, const { &$shape })
            }
        }
    };
}

/// A type with a shape of its own. Generated records, enums, unions and choices have the shape of
/// their definition; collections have that of their items, without rules.
pub trait Typed {
    /// The shape.
    const SHAPE: Shape;
    /// The shape, once.
    const TABLE: &'static Shape = &Self::SHAPE;
}

impl Typed for bool {
    const SHAPE: Shape = Shape::Boolean;
}

macro_rules! integers {
    ($($int:ty)*) => {$(
        impl Typed for $int {
            const SHAPE: Shape = Shape::Integer(IntegerRules {
                min: <$int>::MIN as i128,
                max: <$int>::MAX as i128,
                multiple_of: None,
            });
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

impl Typed for Number {
    const SHAPE: Shape = Shape::Number(NumberRules::ANY);
}

impl Typed for String {
    const SHAPE: Shape = Shape::String(StringRules::ANY);
}

impl Typed for Raw {
    const SHAPE: Shape = Shape::Any;
}

impl<T: Typed> Typed for Box<T> {
    const SHAPE: Shape = T::SHAPE;
}

impl<T: Typed> Typed for Option<T> {
    const SHAPE: Shape = Shape::Nullable(&T::SHAPE);
}

impl<T: Typed> Typed for Vec<T> {
    const SHAPE: Shape = Shape::Array(
        &const { Array { items: T::SHAPE, min_items: 0, max_items: u64::MAX, unique: false } },
    );
}

impl<T: Typed> Typed for Map<T> {
    const SHAPE: Shape = Shape::Map(
        &const { shape::Map { values: T::SHAPE, names: None, min_members: 0, max_members: u64::MAX } },
    );
}

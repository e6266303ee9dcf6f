//! A member of three states as serde sees it, in types that are not ours.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::Maybe;

impl<T: Serialize> Serialize for Maybe<T> {
    /// Absent is written as `null`; `skip_serializing_if = "Maybe::is_absent"` leaves it out.
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => s.serialize_none(),
            Self::Value(value) => s.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    /// What is there is null or a value; `default` makes absent of a member that is not there.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Option::<T>::deserialize(d).map(Self::from)
    }
}

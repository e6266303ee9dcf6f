//! The dialect: files as typed schemas of the keywords that we accept, every other keyword refused.
//!
//! Each family of keywords has its file. A schema's members are handed to the families one by one;
//! what nobody takes is reported, so nothing is ever silently ignored. References stay unresolved:
//! whether a schema makes sense beside others is the business of `lower`.

mod annotation;
mod array;
mod composition;
mod document;
mod event;
mod keywords;
mod lineage;
mod number;
mod object;
mod overlay;
mod reference;
mod schema;
mod string;
mod types;
mod values;
mod words;

pub use self::annotation::{Annotations, Deprecated};
pub use self::array::ArrayWords;
pub use self::document::{Document, Documents, NamedSchema, parse};
pub use self::event::{DropWords, EventWords};
pub use self::lineage::{ConflictWords, CustomWords, ElseWords, LineageWords, MapWords};
pub use self::number::{IntWidth, NumberWords};
pub use self::object::{Additional, ObjectWords, Property};
pub use self::overlay::{Overlay, OverlayMember};
pub use self::reference::Target;
pub use self::schema::{Form, Schema, Typed};
pub use self::string::{Format, StringWords};
pub use self::types::JsonType;
pub use crate::source::{Member, Node, Value};

//! Types by typify beside ours: what the build made of the schemas.

use serde::de::DeserializeOwned;
use townlet_contract::Event;

/// A version of an event with its peer.
pub(crate) trait Peer: Event {
    /// The type that typify makes of the same schema.
    type Typified: DeserializeOwned;
    /// Why it makes none, if it does not.
    const REFUSED: Option<&'static str>;
}

/// Sees every version of every event.
pub(crate) trait Visitor {
    /// Sees one.
    fn event<E: Peer>(&mut self);
}

pub(crate) use generated::visit;

#[allow(
    clippy::all,
    clippy::unwrap_used,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "typify wrote it"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/peers.rs"));
}

//! The way out: events of the loop become lines, lines go through a transport, and what happens to
//! them on the way is counted.
//!
//! ```text
//! event → dispatcher (caches, subscribers) → publisher → frame → worker (bounded buffer) → transport
//! ```
//!
//! Everything here takes latest DTOs; old versions are met in the publisher's ingestion alone, which
//! reads them through the contract's reader.

mod frame;
mod sink;
pub mod transport;

pub use self::frame::Frame;
pub use self::sink::{Account, Sink};

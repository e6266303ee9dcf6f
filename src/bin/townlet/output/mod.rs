//! Output files: written beside their place and moved there when they are complete, so that no
//! run, however it ends, leaves half a file.

mod encoder;
mod folder;
mod interrupt;
mod pending;
mod traces;

pub(crate) use self::encoder::Encoder;
pub(crate) use self::interrupt::on_interrupt;
pub(crate) use self::pending::{Pending, is_special, remove};

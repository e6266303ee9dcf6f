//! An event as the line that goes out.

use super::options::Form;
use crate::contract::{AnyEvent, Kind};
use crate::error::Error;
use crate::telemetry::frame::Frame;

/// The line of an event.
///
/// # Errors
///
/// When a field holds what the schema refuses, or when version 1 cannot say what an event says.
pub(super) fn line(event: &AnyEvent, tick: u64, form: Form) -> Result<Frame, Error> {
    match (form, event.kind()) {
        (Form::Envelopes, _) => Frame::new(event, tick),
        (Form::Legacy, kind @ (Kind::LoopHealth | Kind::LoopFailure)) => {
            // Only what the closed schema accepts is put into its old form.
            Frame::new(event, tick)?;
            let mut line = event.clone().downgrade(1)?.to_json();
            line.push(b'\n');
            Ok(Frame::of_line(kind, tick, &line))
        }
        (Form::Legacy, _) => Frame::bare(event, tick),
    }
}

//! What a pipeline is to do with events.

use crate::telemetry::aggregator::Detail;
use crate::telemetry::worker::WorkerOptions;

/// What a pipeline is to do with events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PipelineOptions {
    /// How lines are sent.
    pub worker: WorkerOptions,
    /// What lines look like.
    pub form: Form,
    /// Whether console commands need a credential, as the status of the channel says.
    pub auth: Auth,
    /// How much of a tick observers are told.
    pub detail: Detail,
}

/// What lines look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// An envelope with the event's type and the `$id` of its schema.
    #[default]
    Envelopes,
    /// The bare payload, for consumers of the time before envelopes: health and failures in version
    /// 1, everything else in its latest. Such a line does not say what it is.
    Legacy,
}

/// Whether console commands need a credential.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Auth {
    /// Anybody may send commands.
    #[default]
    Disabled,
    /// Commands need a credential.
    Enabled,
}

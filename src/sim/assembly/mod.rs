//! From a configuration to the parts of a run: channel, pipeline, policy, limits, town.
//!
//! The parts know nothing of configurations, and the configuration nothing of parts; what each key
//! means to them is written here.

mod channel;
mod pipeline;

mod policy;
mod settings;
mod town;

pub use self::channel::{UnfitChannel, channel, peer};
pub use self::pipeline::pipeline_options;
pub use self::settings::{keep_configuration, kept_configuration, loop_settings};
pub use self::town::{saved_town, town};

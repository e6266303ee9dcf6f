//! The commands, each with its options.

mod validate;

mod upgrade;

mod inspect;

mod watch;

mod schema;

mod explain;

mod completions;

mod run;

pub(crate) use self::completions::Completions;
pub(crate) use self::explain::Explain;
pub(crate) use self::inspect::Inspect;
pub(crate) use self::run::Run;
pub(crate) use self::schema::Schema;
pub(crate) use self::upgrade::{Downgrade, Upgrade};
pub(crate) use self::validate::Validate;
pub(crate) use self::watch::Watch;

//! What has been published: the lock of frozen files, and who sends and reads each event.
//!
//! `schema/published.lock` only grows: [`lock`] knows its text, [`check`] holds the schema folder to
//! it. `schema/parties.toml` may change at any time, which is why it is no part of a schema. Nothing
//! here writes; `cargo xtask publish` does.

mod code;
mod digest;

pub mod lock;
pub mod parties;

pub use self::code::Code;
pub use self::digest::sha256;
pub use self::lock::{Broken, Lock, Published};
pub use self::parties::Parties;

use std::collections::BTreeMap;
use townlet_codegen::ir::Contract;

/// The lock, relative to the schema folder.
pub const LOCK: &str = "published.lock";

/// The parties, relative to the schema folder.
pub const PARTIES: &str = "parties.toml";

/// What is wrong with what was published, or with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which rule is broken.
    pub code: Code,
    /// File relative to the schema folder.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Fault {
    fn new(code: Code, path: &str, message: String, help: impl Into<String>) -> Self {
        Self { code, path: path.to_owned(), message, help: help.into() }
    }
}

/// Holds the schema folder to its lock and its parties. Whether every event has its parties is only
/// known of a sound contract.
pub fn check(files: &BTreeMap<String, Vec<u8>>, contract: Option<&Contract>) -> Vec<Fault> {
    let mut faults = match lock::read(files) {
        Ok(lock) => frozen(&lock, files),
        Err(fault) => vec![fault],
    };
    match parties::read(files) {
        Ok(parties) => {
            faults.extend(contract.into_iter().flat_map(|one| parties::check(&parties, one)));
        }
        Err(fault) => faults.push(fault),
    }
    faults
}

/// Every published file that is not there any more, or not as it was.
fn frozen(lock: &Lock, files: &BTreeMap<String, Vec<u8>>) -> Vec<Fault> {
    lock.broken(files).iter().map(Broken::fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = "{\"x-event\": \"bread.baked\"}\n";

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
        let faults = check(&files.collect(), None);
        faults.iter().map(|fault| format!("{} {}", fault.code.as_str(), fault.path)).collect()
    }

    fn lock(path: &str) -> String {
        let published = Published {
            path: path.to_owned(),
            event: "bread.baked".to_owned(),
            version: 1,
            sha256: sha256(SCHEMA.as_bytes()),
            date: "2026-11-24".to_owned(),
            release: "0.1.0".to_owned(),
        };
        lock::write(&Lock { entries: vec![published] })
    }

    #[test]
    fn a_published_file_stays_as_it_is() {
        let path = "bread/v1.schema.json";
        let text = lock(path);
        assert!(found(&[(path, SCHEMA), (LOCK, &text), (PARTIES, "")]).is_empty());
        let changed = SCHEMA.replace('\n', " \n");
        assert_eq!(
            found(&[(path, &changed), (LOCK, &text), (PARTIES, "")]),
            [format!("P001 {path}")]
        );
        assert_eq!(found(&[(LOCK, &text), (PARTIES, "")]), [format!("P002 {path}")]);
    }

    #[test]
    fn without_a_lock_nothing_is_published() {
        assert!(found(&[("bread/v1.schema.json", SCHEMA), (PARTIES, "")]).is_empty());
    }

    #[test]
    fn the_lock_is_as_publish_writes_it() {
        let text = lock("bread/v1.schema.json");
        let files = |lock| [("bread/v1.schema.json", SCHEMA), (LOCK, lock), (PARTIES, "")];
        let spaced = text.replace("version = 1", "version =  1");
        assert_eq!(found(&files(&spaced)), ["P003 published.lock"]);
        let twice = text.clone() + text.split_once("\n\n").map_or("", |(_, entries)| entries);
        assert_eq!(found(&files(&twice)), ["P003 published.lock"]);
        assert_eq!(found(&files("[[published]]\n")), ["P003 published.lock"]);
    }
}

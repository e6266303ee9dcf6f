//! The parties: who sends each event and who reads it.

use super::{Code, Fault, PARTIES};
use serde::Deserialize;
use std::collections::BTreeMap;
use townlet_codegen::ir::Contract;

/// Every event with its parties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parties {
    /// One entry for each event.
    #[serde(rename = "event", default)]
    pub events: Vec<Party>,
}

/// Who sends an event and who reads it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// The event, by its first name.
    pub name: String,
    /// Who sends it; there is somebody.
    pub producers: Vec<String>,
    /// Who reads it, as far as is known.
    pub consumers: Vec<String>,
}

impl Parties {
    /// The entry of an event.
    pub fn of(&self, event: &str) -> Option<&Party> {
        self.events.iter().find(|party| party.name == event)
    }
}

/// The parties in a schema folder; none without the file.
///
/// # Errors
///
/// When there is one that is not of this form.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Parties, Fault> {
    let Some(bytes) = files.get(PARTIES) else { return Ok(Parties::default()) };
    let text = String::from_utf8_lossy(bytes);
    toml::from_str(&text).map_err(|error| {
        let message = format!("the parties cannot be read: {}", error.message());
        let help = "write `[[event]]` with `name`, `producers` and `consumers`";
        Fault::new(Code::NoParties, PARTIES, message, help)
    })
}

/// Every event has an entry with a producer, once, and every entry an event.
pub fn check(parties: &Parties, contract: &Contract) -> Vec<Fault> {
    let events: Vec<&str> = contract.lineages().iter().map(|(name, _)| *name).collect();
    let mut faults = Vec::new();
    for event in &events {
        let entries: Vec<&Party> =
            parties.events.iter().filter(|one| one.name == **event).collect();
        let message = match entries.as_slice() {
            [] => format!("nobody is said to send or read `{event}`"),
            [one] if one.producers.is_empty() => format!("nobody is said to send `{event}`"),
            [_] => continue,
            [..] => format!("the parties of `{event}` stand here more than once"),
        };
        let help = "give it one `[[event]]` with `name`, `producers` and `consumers`";
        faults.push(Fault::new(Code::NoParties, PARTIES, message, help));
    }
    for stray in parties.events.iter().filter(|one| !events.contains(&one.name.as_str())) {
        let message = format!("there is no event `{}`", stray.name);
        let help = "name an event by its first `x-event`, or remove the entry";
        faults.push(Fault::new(Code::StrayParties, PARTIES, message, help));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use townlet_codegen::ir::{EventVersion, Module, ModulePath};

    fn found(text: &str) -> Vec<String> {
        let event = EventVersion {
            names: vec!["bread.baked".to_owned()],
            version: 1,
            step: None,
            invariants: Vec::new(),
        };
        let module = Module {
            path: ModulePath(vec!["bread".to_owned(), "v1".to_owned()]),
            file: "bread/v1.schema.json".to_owned(),
            id: String::new(),
            event: Some(event),
            root: "Bread".to_owned(),
            definitions: Vec::new(),
        };
        let contract = Contract { modules: vec![module] };
        let files = BTreeMap::from([(PARTIES.to_owned(), text.as_bytes().to_vec())]);
        let faults = match read(&files) {
            Ok(parties) => check(&parties, &contract),
            Err(fault) => vec![fault],
        };
        faults.iter().map(|fault| fault.code.as_str().to_owned()).collect()
    }

    #[test]
    fn an_event_has_one_entry_with_a_producer() {
        let entry = |name: &str, producers: &str| {
            format!("[[event]]\nname = \"{name}\"\nproducers = [{producers}]\nconsumers = []\n")
        };
        let fine = entry("bread.baked", "\"the bakery\"");
        assert!(found(&fine).is_empty());
        assert_eq!(found(""), ["P004"]);
        assert_eq!(found(&entry("bread.baked", "")), ["P004"]);
        assert_eq!(found(&format!("{fine}{fine}")), ["P004"]);
        assert_eq!(found(&(fine.clone() + &entry("bread.toasted", "\"us\""))), ["P005"]);
        assert_eq!(found("[[event]]\ncolour = 1\n"), ["P004"]);
    }
}

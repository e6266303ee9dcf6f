//! What `schemars` says of a type is what its schema file says: the same values, annotations aside.
//!
//! The canonical form of the `jsonschema` crate proves it, both ways. Generated payloads ask for the
//! verdicts of both schemas besides, and alone where there is no canonical form.

mod support;

#[path = "schemars/canonical.rs"]
mod canonical;
#[path = "schemars/compare.rs"]
mod compare;
#[path = "schemars/mutate.rs"]
mod mutate;
#[path = "schemars/table.rs"]
mod table;

use compare::{Proof, Sources};
use std::collections::BTreeSet;
use support::json::Json;
use support::schema::files;
use table::{TABLE, Type};

#[test]
fn every_type_says_what_its_file_says() {
    let sources = Sources::read();
    let (mut proven, mut tried, mut payloads, mut wrong) = (0, 0, 0, Vec::new());
    for ty in types() {
        match sources.compare(&ty, &ty.schema()) {
            Ok(Proof::Canonical) => proven += 1,
            Ok(Proof::Payloads(count)) => {
                eprintln!("no canonical form decides {}", ty.name());
                tried += 1;
                payloads += count;
            }
            Err(reason) => wrong.push(format!("{}: {reason}", ty.name())),
        }
    }
    eprintln!("{proven} types proven by canonical form, {tried} tried with {payloads} payloads");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(proven + tried >= 70, "types are missing");
}

#[test]
fn both_give_the_same_verdicts() {
    let sources = Sources::read();
    let found = types().map(|ty| (ty.name(), sources.agree_on_payloads(&ty, &ty.schema())));
    let wrong: Vec<_> = found.filter_map(|(name, agreed)| Some((name, agreed.err()?))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Each bound, in turn, is one more than it should be, each list of names one shorter, each closed
/// record open; the same comparison notices.
#[test]
fn changed_schemas_are_noticed() {
    let sources = Sources::read();
    let mut changed = 0;
    for ty in types() {
        let honest = ty.schema();
        for pointer in mutate::places(&honest) {
            let mut mutant = honest.clone();
            mutate::change(mutant.pointer_mut(&pointer).expect("it is there"));
            let found = sources.compare(&ty, &mutant);
            assert!(found.is_err(), "{} {pointer}: {found:?}", ty.name());
            changed += 1;
        }
    }
    eprintln!("{changed} changed schemas noticed");
    assert!(changed >= 400, "{changed} changes are few");
}

/// Verdicts alone notice, too, what a payload can easily tell.
#[test]
fn changed_schemas_get_other_verdicts() {
    let sources = Sources::read();
    for (title, pointer) in [
        ("Metric", "/required"),
        ("MetricName", "/type"),
        ("Cooldowns", "/additionalProperties"),
        ("HealthStatus", "/enum"),
        ("Transport", "/properties/queue_length/minimum"),
    ] {
        let ty = types().find(|ty| ty.title == title).expect("the type is in the table");
        let mut mutant = ty.schema();
        let place = mutant.pointer_mut(pointer);
        mutate::change(place.unwrap_or_else(|| panic!("{title} has no {pointer}")));
        let found = sources.agree_on_payloads(&ty, &mutant);
        assert!(found.is_err(), "{title} {pointer}: {found:?}");
    }
}

/// Every definition of every file stands in the table: with its type, or as the alias that it is.
#[test]
fn no_definition_is_missing() {
    let mut listed = BTreeSet::new();
    for line in TABLE {
        let names = line.types.iter().map(|ty| ty.title).chain(line.aliases.iter().copied());
        for title in names {
            assert!(listed.insert((line.file, title)), "{} has `{title}` twice", line.file);
        }
    }
    let mut found = BTreeSet::new();
    for file in files() {
        let title = file.json.get("title").and_then(Json::as_str).expect("files have a title");
        found.insert((file.path, title));
        let definitions = file.json.get("$defs").map_or(&[][..], Json::members);
        found.extend(definitions.iter().map(|(title, _)| (file.path, title.as_str())));
    }
    assert_eq!(listed, found);
}

/// An alias is another name for a type of the standard library; what it says is said where it is
/// used, so no record, enum or union may hide among them.
#[test]
fn aliases_are_no_types_of_their_own() {
    for line in TABLE {
        for title in line.aliases {
            let schema = table::definition(line.file, title);
            let own = ["properties", "allOf", "enum", "x-known-values", "oneOf", "anyOf"];
            let found: Vec<_> = own.iter().filter(|word| schema.get(word).is_some()).collect();
            assert!(found.is_empty(), "{} `{title}` has {found:?}", line.file);
        }
    }
}

fn types() -> impl Iterator<Item = Type> {
    TABLE.iter().flat_map(|line| line.types.iter().copied())
}

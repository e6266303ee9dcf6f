//! The types in a format that is not JSON: what is written as MessagePack and read back is the same,
//! or it is refused.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use support::generate::{For, payload};
use support::json::Json;
use support::random::Random;
use support::schema::{Version, versions};
use support::search::seeds;
use support::subject::tree;
use townlet_contract::json::{Maybe, Writer};
use townlet_contract::read::from_json;
use townlet_contract::{
    Event, Number, Raw, console_result, loop_failure, loop_health, loop_tick, metric,
    policy_anneal_update, policy_metadata, policy_possession, rivalry_events, shared,
    stability_metrics, telemetry_snapshot_migrations,
};

/// Payloads of each version.
const CASES: usize = 60;

/// A payload of a version as JSON, there and back.
type Trip = fn(&str) -> Result<Json, String>;

/// Every version with its type.
const TRIPS: &[(&str, Trip)] = &[
    ("console_result/v1", trip::<console_result::v1::ConsoleResult>),
    ("console_result/v2", trip::<console_result::v2::ConsoleResult>),
    ("loop_failure/v1", trip::<loop_failure::v1::LoopFailure>),
    ("loop_failure/v2", trip::<loop_failure::v2::LoopFailure>),
    ("loop_failure/v3", trip::<loop_failure::v3::LoopFailure>),
    ("loop_health/v1", trip::<loop_health::v1::LoopHealth>),
    ("loop_health/v2", trip::<loop_health::v2::LoopHealth>),
    ("loop_health/v3", trip::<loop_health::v3::LoopHealth>),
    ("loop_tick/v1", trip::<loop_tick::v1::LoopTick>),
    ("metric/v1", trip::<metric::v1::Metric>),
    ("policy_anneal_update/v1", trip::<policy_anneal_update::v1::PolicyAnnealUpdate>),
    ("policy_metadata/v1", trip::<policy_metadata::v1::PolicyMetadata>),
    ("policy_possession/v1", trip::<policy_possession::v1::PolicyPossession>),
    ("rivalry_events/v1", trip::<rivalry_events::v1::RivalryEvents>),
    ("stability_metrics/v1", trip::<stability_metrics::v1::StabilityMetrics>),
    (
        "telemetry_snapshot_migrations/v1",
        trip::<telemetry_snapshot_migrations::v1::TelemetrySnapshotMigrations>,
    ),
];

fn trip<E: Event>(text: &str) -> Result<Json, String> {
    let event: E = from_json(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok(written(&there_and_back(&event)?))
}

fn there_and_back<T: serde::Serialize + serde::de::DeserializeOwned>(
    value: &T,
) -> Result<T, String> {
    let bytes = rmp_serde::to_vec(value).map_err(|error| error.to_string())?;
    rmp_serde::from_slice(&bytes).map_err(|error| error.to_string())
}

fn written<E: Event>(event: &E) -> Json {
    let mut writer = Writer::new();
    event.write(&mut writer);
    tree(writer.into_bytes())
}

#[test]
fn every_version_comes_back_as_it_was() {
    let (mut same, mut refused) = (0, 0);
    for (index, version) in versions().iter().enumerate() {
        let trip = trip_of(*version);
        for seed in seeds(0x9ACC + index as u64, CASES) {
            let payload = payload(*version, &mut Random::new(seed), For::Reader);
            let sent = support::place::understood(version.root, &payload);
            match (trip(&payload.write()), holds_all(&sent)) {
                (Ok(found), true) => {
                    let sent = sent.map_numbers(&as_float);
                    let name = version.name();
                    assert!(found.equal(&sent), "TOWNLET_SEED={seed} {name} {}", sent.write());
                    same += 1;
                }
                (Err(_), false) => refused += 1,
                (found, holds) => panic!("TOWNLET_SEED={seed}: {holds}, {found:?}"),
            }
        }
    }
    if std::env::var_os("TOWNLET_SEED").is_none() {
        assert!(same > 2 * refused && refused > 10, "{same} same, {refused} refused");
    }
}

#[test]
fn no_version_is_missing() {
    let listed: BTreeSet<_> = TRIPS.iter().map(|(name, _)| *name).collect();
    let all: BTreeSet<_> = versions().iter().map(|version| version.name()).collect();
    assert_eq!(listed, all);
}

/// The comparison notices a trip that loses something.
#[test]
fn mutants_die() {
    let text = r#"{"name":"loop.duration_ms","value":1.5,"tags":{},"x":18446744073709551615}"#;
    let sent = Json::parse(text);
    let found = trip::<metric::Metric>(text).expect("it fits");
    assert!(found.same(&sent));
    let planted: [fn(&mut Json); 3] = [
        |json| json.put("/x", Json::number("18446744073709551616")),
        |json| json.put("/value", Json::number("1.5000000000000002")),
        |json| drop(json.take("/x")),
    ];
    for plant in planted {
        let mut wrong = found.clone();
        plant(&mut wrong);
        assert!(!wrong.same(&sent), "{wrong:?}");
    }
}

#[test]
fn large_integers_survive_and_larger_ones_are_refused() {
    let with = |literal: &str| {
        format!(r#"{{"name":"loop.duration_ms","value":{literal},"tags":{{}},"x":[{literal}]}}"#)
    };
    for literal in ["18446744073709551615", "-9223372036854775808", "9007199254740993", "-0.0"] {
        let found = trip::<metric::Metric>(&with(literal)).expect("64 bits hold it");
        assert!(found.same(&Json::parse(&with(literal))), "{literal}: {}", found.write());
    }
    for literal in ["18446744073709551616", "123456789012345678901234567890", "1e400"] {
        assert!(trip::<metric::Metric>(&with(literal)).is_err(), "{literal}");
    }
}

/// A member that may be absent, null or a value keeps which of the three it was.
#[test]
fn the_three_states_of_a_member_survive() {
    let flat = r#"{"tick":1,"tick_duration_ms":2.5,"telemetry_queue":0,"telemetry_dropped":0,
        "perturbations_pending":0,"perturbations_active":0,"employment_exit_queue":0}"#;
    let health: loop_health::v1::LoopHealth = from_json(flat.as_bytes()).expect("it is valid");
    for state in [Maybe::Absent, Maybe::Null, Maybe::Value(Number::from(3_u32))] {
        let mut sent = health.clone();
        sent.telemetry_flush_ms = state;
        assert_eq!(there_and_back(&sent), Ok(sent));
    }
}

/// So does one in a type of a user.
#[test]
fn the_three_states_survive_in_types_of_users() {
    #[derive(Debug, PartialEq, serde::Deserialize, serde::Serialize)]
    struct Flush {
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        took_ms: Maybe<Number>,
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        failed: Maybe<Vec<u64>>,
    }
    for (took_ms, failed) in [
        (Maybe::Absent, Maybe::Value(vec![u64::MAX])),
        (Maybe::Null, Maybe::Absent),
        (Maybe::Value(Number::from(3_u32)), Maybe::Null),
    ] {
        let sent = Flush { took_ms, failed };
        let bytes = rmp_serde::to_vec_named(&sent).expect("it fits");
        assert_eq!(rmp_serde::from_slice::<Flush>(&bytes).ok(), Some(sent));
    }
    // Without its word, an absent member is written as null.
    assert_eq!(serde_json::to_string(&Maybe::<u64>::Absent).ok().as_deref(), Some("null"));
    assert!(serde_json::from_str::<Maybe<u64>>("[1]").is_err());
}

/// Sections that are kept raw are decoded afterwards, at any depth, and unknown members stay.
#[test]
fn raw_sections_and_unknown_members_survive() {
    let path = support::cases::folder("schema/loop_failure/examples/v3/valid/full.json");
    let text = support::cases::text(&path);
    let mut failure: loop_failure::v3::LoopFailure = from_json(text.as_bytes()).expect("valid");
    let stranger = Raw::parse(r#"{"a":[1,null,{"b":"é"}]}"#).expect("it is JSON");
    failure.extra.insert("stranger", stranger.clone());
    let found = there_and_back(&failure).expect("it fits");
    assert_eq!(found.extra.get("stranger"), Some(&stranger));
    assert!(jobs(&found).is_some_and(|jobs| !jobs.is_empty()));
    assert_eq!(jobs(&found), jobs(&failure));
}

/// Inside types of others, and with the rules of the schema.
#[test]
fn types_embed_and_keep_their_rules() {
    let metric: metric::Metric =
        from_json(br#"{"name":"loop.duration_ms","value":1,"tags":{}}"#).expect("it is valid");
    let shelf = BTreeMap::from([("a".to_owned(), vec![(7_u8, metric)])]);
    assert_eq!(there_and_back(&shelf), Ok(shelf));
    let wrong = BTreeMap::from([("name", "loop.duration_ms"), ("value", "fast"), ("tags", "")]);
    let bytes = rmp_serde::to_vec(&wrong).expect("it is a map");
    let error = rmp_serde::from_slice::<metric::Metric>(&bytes).expect_err("it has texts");
    assert!(error.to_string().contains("/tags: "), "{error}");
}

/// A section of the health inside a failure.
fn jobs(failure: &loop_failure::v3::LoopFailure) -> Option<&shared::job_snapshot::v1::JobSnapshot> {
    Some(failure.health.as_ref()?.global_context.job_snapshot.as_ref()?.get())
}

fn trip_of(version: Version) -> Trip {
    let found = TRIPS.iter().find(|(name, _)| *name == version.name());
    found.unwrap_or_else(|| panic!("{} has no line in the table", version.name())).1
}

/// Whether MessagePack holds every number: 64 bits, or a float that is finite.
fn holds_all(value: &Json) -> bool {
    let holds = |literal: &String| match literal.contains(['.', 'e', 'E']) {
        true => literal.parse::<f64>().is_ok_and(f64::is_finite),
        false => literal.parse::<u64>().is_ok() || literal.parse::<i64>().is_ok(),
    };
    match value {
        Json::Number(literal) => holds(literal),
        Json::Array(items) => items.iter().all(holds_all),
        Json::Object(members) => members.iter().all(|(_, value)| holds_all(value)),
        Json::Null | Json::Bool(_) | Json::String(_) => true,
    }
}

/// A float as the nearest one that `f64` has, be it zero.
fn as_float(literal: &str) -> String {
    match literal.parse::<f64>() {
        Ok(0.0) if literal.contains(['.', 'e', 'E']) => {
            if literal.starts_with('-') {
                "-0.0".to_owned()
            } else {
                "0.0".to_owned()
            }
        }
        _ => literal.to_owned(),
    }
}

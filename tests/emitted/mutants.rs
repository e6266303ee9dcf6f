//! The check can fail: loops that send what is wrong, and lines that are altered on their way.

use crate::faults::plan::{Plan, calm};
use crate::faults::run::{Line, run, through};
use crate::support::json::Json;
use crate::support::schema::version_of;
use crate::tally::Tally;
use crate::verdict::judged;
use std::collections::BTreeMap;
use townlet_contract::json::Raw;
use townlet_contract::shared::transport::v1::Transport;
use townlet_contract::telemetry::{Account, Pipeline, Sink};
use townlet_contract::{AnyEvent, Kind, Reader};

fn plan() -> Plan {
    calm("perturbations", 3, 30)
}

/// A line of each kind that a short run under faults sends.
fn samples() -> BTreeMap<Kind, String> {
    let mut found = BTreeMap::new();
    for line in run(&plan()).lines {
        let seen = judged(&line).unwrap_or_else(|wrong| panic!("{wrong}"));
        let text = String::from_utf8(line.bytes).expect("a line is text");
        found.insert(seen.kind, text);
    }
    assert!(found.len() >= 8, "{:?}", found.keys());
    found
}

/// What happens to a line on its way; none where it does not apply.
type Alteration = fn(&Json, &str) -> Option<String>;

fn put(line: &Json, pointer: &str, value: Json) -> Option<String> {
    let mut altered = line.clone();
    let old = altered.at(pointer)?.clone();
    altered.put(pointer, value.clone());
    (old != value).then(|| altered.write())
}

/// The place of the last member of the payload, which no event leaves open.
fn last(line: &Json) -> Option<String> {
    let (name, _) = line.get("payload")?.members().last()?;
    Some(format!("/payload/{name}"))
}

/// The place of a member that must be there.
fn required(line: &Json) -> Option<String> {
    let kind = kind(line)?;
    let schema = version_of(kind, kind.latest()).root.json;
    let name = schema.get("required")?.items().last()?.as_str()?;
    Some(format!("/payload/{name}"))
}

fn kind(line: &Json) -> Option<Kind> {
    line.get("event_type").and_then(Json::as_str).and_then(Kind::from_name)
}

/// Alterations by name.
const ALTERATIONS: [(&str, Alteration); 14] = [
    ("cut short", |_, text| Some(text[..text.len() - 1].to_owned())),
    ("two lines in one", |_, text| Some(format!("{text}{text}"))),
    ("a space more", |_, text| Some(text.replacen(':', ": ", 1))),
    ("a number that is none", |_, text| Some(text.replacen("\"tick\":", "\"tick\":NaN,\"t\":", 1))),
    ("a member twice", |_, text| Some(text.replacen('{', "{\"tick\":1,", 1))),
    ("another order", |line, _| {
        let mut altered = line.clone();
        let tick = altered.remove("tick")?;
        altered.set("tick", tick);
        Some(altered.write())
    }),
    ("bare", |line, _| line.get("payload").map(Json::write)),
    ("no schema", |line, _| {
        let mut altered = line.clone();
        altered.take("/metadata/dataschema")?;
        Some(altered.write())
    }),
    ("another event's name", |line, _| put(line, "/event_type", Json::text("loop.unknown"))),
    ("another tick", |line, _| {
        line.at("/payload/tick")?;
        put(line, "/tick", Json::number(999))
    }),
    ("a member less", |line, _| {
        let mut altered = line.clone();
        altered.take(&required(line)?)?;
        Some(altered.write())
    }),
    ("a member more", |line, _| {
        let mut altered = line.clone();
        altered.put("/payload/telemetry_queue", Json::number(0));
        Some(altered.write())
    }),
    ("a member of another type", |line, _| put(line, &last(line)?, Json::Bool(true))),
    ("an old version", |line, text| {
        let (kind, old) = (kind(line)?, 1);
        let id = version_of(kind, old).id;
        let read = Reader::new().read(text.as_bytes()).ok()?;
        let payload = read.event.downgrade(old).ok().filter(|_| kind.latest() > old)?.to_json();
        let payload = Json::parse(std::str::from_utf8(&payload).ok()?);
        let mut altered = line.clone();
        altered.put("/payload", payload);
        altered.put("/metadata/dataschema", Json::text(id));
        Some(altered.write())
    }),
];

#[test]
fn lines_that_were_altered_are_refused() {
    let samples = samples();
    for (name, alter) in ALTERATIONS {
        let mut altered = 0;
        for (kind, text) in &samples {
            let Some(mutant) = alter(&Json::parse(text), text) else { continue };
            let line = Line { kind: None, bytes: mutant.into_bytes() };
            assert!(judged(&line).is_err(), "`{name}` of {kind} survived");
            altered += 1;
        }
        assert!(altered > 0, "nothing was `{name}`");
    }
}

/// What a loop makes of an event.
type Lie = fn(&mut AnyEvent);

/// A loop that does not send what it says.
struct Lying {
    pipeline: Pipeline,
    lie: Lie,
    keeps_back: Option<Kind>,
}

impl Sink for Lying {
    fn emit(&mut self, mut event: AnyEvent, tick: u64) {
        (self.lie)(&mut event);
        if self.keeps_back != Some(event.kind()) {
            self.pipeline.emit(event, tick);
        }
    }

    fn status(&self) -> Transport {
        self.pipeline.status()
    }

    fn close(&mut self) -> Account {
        self.pipeline.close()
    }
}

fn lies(plan: &Plan, lie: Lie, keeps_back: Option<Kind>) -> Vec<Line> {
    let lying = |pipeline| -> Box<dyn Sink> { Box::new(Lying { pipeline, lie, keeps_back }) };
    through(plan, Vec::new(), lying).lines
}

#[test]
fn loops_that_send_what_is_wrong_are_refused() {
    let loops: [(&str, Lie); 4] = [
        ("a summary of its own", |event| {
            if let AnyEvent::LoopHealth(health) = event {
                health.summary.queue_length += 1;
            }
        }),
        ("perturbations that nobody sees", |event| {
            if let AnyEvent::LoopHealth(health) = event {
                health.summary.perturbations_pending += 1;
            }
        }),
        ("a tick that is another one", |event| {
            if let AnyEvent::LoopTick(tick) = event {
                tick.tick += 1;
            }
        }),
        ("policy of another tick", |event| {
            if let AnyEvent::PolicyMetadata(metadata) = event {
                metadata.tick = 0;
            }
        }),
    ];
    for (name, lie) in loops {
        assert!(Tally::of(&lies(&plan(), lie, None)).is_err(), "`{name}` survived");
    }
    Tally::of(&lies(&plan(), |_| {}, None))
        .unwrap_or_else(|wrong| panic!("the truth is refused: {wrong}"));
}

#[test]
fn what_the_contract_refuses_does_not_leave() {
    let legacy: Lie = |event| {
        if let AnyEvent::LoopHealth(health) = event {
            health.extra.insert("telemetry_queue", Raw::of(&0_u64));
        }
    };
    // By this seed the channel may drop, and nothing but what is refused gives it a reason to.
    let plan = calm("perturbations", 15, 30);
    let tally = Tally::of(&lies(&plan, legacy, None)).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert!(tally.missing().contains(&"loop.health".to_owned()), "{tally:?}");
}

#[test]
fn a_kind_that_is_kept_back_is_missed() {
    for kind in [Kind::LoopTick, Kind::StabilityMetrics, Kind::PolicyPossession] {
        let tally =
            Tally::of(&lies(&plan(), |_| {}, Some(kind))).unwrap_or_else(|wrong| panic!("{wrong}"));
        assert!(tally.missing().contains(&kind.name().to_owned()), "{kind}: {tally:?}");
    }
}

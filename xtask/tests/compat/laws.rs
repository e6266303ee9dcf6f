//! The law: what is called compatible no payload refutes, and what is called incompatible its
//! payload proves. Both are held against the schemas as they are written, by a validator that knows
//! nothing of the comparison.
//!
//! Seeds are the same in each run. A failure names its seed: `TOWNLET_SEED=<seed>` runs that one
//! alone, `TOWNLET_CASES=<factor>` runs so many times as many.

use super::contract::Files;
use super::invent::{body, edited, extended};
use super::json::Json;
use std::collections::BTreeMap;
use townlet_codegen::Checked;
use townlet_codegen::compat::{
    Answer, Direction, Judge, Random, Sampler, Side, Validator, Verdict, compare,
};
use townlet_codegen::ir::{Literal, Reference};
use xtask::compat::judge::Canonical;

/// Pairs of schemas that the law is tried on.
const PAIRS: usize = 10_000;
/// Pairs that a mutant may survive.
const PATIENCE: usize = 4_000;
/// Payloads of each pair and direction.
const PAYLOADS: u64 = 12;
const FILE: &str = "shop/v1";

#[test]
fn no_payload_refutes_a_verdict() {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in seeds() {
        let pair = Pair::new(seed);
        *told.entry("by allOf").or_default() += usize::from(pair.text().contains("\"allOf\""));
        if let Err(broken) = pair.law(&Honest, &mut told) {
            panic!("TOWNLET_SEED={seed}\n{broken}\n{}", pair.text());
        }
    }
    if std::env::var_os("TOWNLET_SEED").is_none() {
        for (word, least) in [
            ("compatible", 5_000),
            ("incompatible", 5_000),
            ("payloads", 50_000),
            ("by allOf", 300),
        ] {
            let seen = told.get(word).copied().unwrap_or_default();
            assert!(seen >= least, "{seen} of {word}: too few to say anything");
        }
        let undecided = told.get("undecided").copied().unwrap_or_default();
        assert!(undecided * 20 < PAIRS * 2, "{undecided} verdicts were not reached");
    }
}

/// Backward and forward.
type Verdicts = [Verdict; 2];

/// A way to come to verdicts.
trait Decision {
    fn decide(&self, pair: &Pair) -> Verdicts;
}

struct Honest;

impl Decision for Honest {
    fn decide(&self, pair: &Pair) -> Verdicts {
        verdicts(&pair.old, &pair.new, &Canonical)
    }
}

/// Sees no rule with this name.
struct Blind(&'static str);

impl Decision for Blind {
    fn decide(&self, pair: &Pair) -> Verdicts {
        let blind = |files: &Files| {
            let strip = |(path, body): (&String, &Json)| (path.clone(), stripped(body, self.0));
            Files(files.0.iter().map(strip).collect())
        };
        let (old, new) = (blind(&pair.files[0]).load(), blind(&pair.files[1]).load());
        match (old, new) {
            (Ok(old), Ok(new)) => verdicts(&old, &new, &Canonical),
            // A schema that cannot do without the rule says nothing.
            (_, _) => [(); 2].map(|()| Verdict::Undecided(String::new())),
        }
    }
}

/// Takes what is not known for well.
struct Hopeful;

impl Decision for Hopeful {
    fn decide(&self, pair: &Pair) -> Verdicts {
        verdicts(&pair.old, &pair.new, &Deaf).map(|verdict| match verdict {
            Verdict::Undecided(_) => Verdict::Compatible,
            other => other,
        })
    }
}

/// Looks the wrong way.
struct Backwards;

impl Decision for Backwards {
    fn decide(&self, pair: &Pair) -> Verdicts {
        let [backward, forward] = verdicts(&pair.old, &pair.new, &Canonical);
        [forward, backward].map(|verdict| match verdict {
            // Its payloads prove the other direction.
            Verdict::Incompatible(_) => Verdict::Undecided(String::new()),
            told => told,
        })
    }
}

/// Believes a judge who finds everything right.
struct Gullible;

impl Decision for Gullible {
    fn decide(&self, pair: &Pair) -> Verdicts {
        verdicts(&pair.old, &pair.new, &YesSayer)
    }
}

/// Shows the first payload it finds.
struct Careless;

impl Decision for Careless {
    fn decide(&self, pair: &Pair) -> Verdicts {
        verdicts(&pair.old, &pair.new, &Canonical).map(|verdict| match verdict {
            Verdict::Incompatible(mut examples) => {
                for example in &mut examples {
                    example.payload = Literal::Object(Vec::new());
                }
                Verdict::Incompatible(examples)
            }
            other => other,
        })
    }
}

/// Knows nothing of sets; validates.
struct Deaf;

impl Judge for Deaf {
    fn contains(&self, _reader: &Literal, _writer: &Literal) -> Answer {
        Answer::Unknown
    }

    /// Refuses each payload as a writer's, so that none is ever shown.
    fn validator(&self, _document: &Literal) -> Result<Validator, String> {
        Ok(Box::new(|_| false))
    }
}

struct YesSayer;

impl Judge for YesSayer {
    fn contains(&self, _reader: &Literal, _writer: &Literal) -> Answer {
        Answer::Yes
    }

    fn validator(&self, _document: &Literal) -> Result<Validator, String> {
        Ok(Box::new(|_| true))
    }
}

#[test]
fn decisions_that_see_no_bounds_are_caught() {
    for word in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
        kills(word, &Blind(word));
    }
}

#[test]
fn decisions_that_see_no_rules_of_strings_are_caught() {
    for word in ["minLength", "maxLength", "pattern", "format", "enum", "const"] {
        kills(word, &Blind(word));
    }
}

#[test]
fn decisions_that_see_no_rules_of_containers_are_caught() {
    for word in ["required", "items", "minItems", "maxItems", "uniqueItems"] {
        kills(word, &Blind(word));
    }
    for word in ["minProperties", "maxProperties", "propertyNames"] {
        kills(word, &Blind(word));
    }
}

#[test]
fn decisions_that_believe_too_much_are_caught() {
    kills("undecided is compatible", &Hopeful);
    kills("the wrong direction", &Backwards);
    kills("a judge who says yes", &Gullible);
    kills("payloads that prove nothing", &Careless);
}

fn kills(name: &str, mutant: &dyn Decision) {
    let survived = |seed: &u64| Pair::new(*seed).law(mutant, &mut BTreeMap::new()).is_ok();
    let seeds = seeds_from(1, PATIENCE);
    assert!(!seeds.iter().all(survived), "the mutant `{name}` survived {PATIENCE} pairs");
}

fn seeds() -> Vec<u64> {
    if let Ok(seed) = std::env::var("TOWNLET_SEED") {
        return vec![seed.parse().expect("TOWNLET_SEED is a number")];
    }
    let factor = std::env::var("TOWNLET_CASES")
        .map_or(1, |factor| factor.parse().expect("TOWNLET_CASES is a number"));
    seeds_from(0, PAIRS * factor)
}

fn seeds_from(salt: u64, count: usize) -> Vec<u64> {
    let mut random = Random::new(salt);
    (0..count).map(|_| random.any()).collect()
}

fn side(checked: &Checked) -> Side<'_> {
    let Checked { contract, plans, detection, .. } = checked;
    Side { contract, plans, detection }
}

/// No payloads are tried on the way: proofs alone.
fn verdicts(old: &Checked, new: &Checked, judge: &dyn Judge) -> Verdicts {
    let found = compare(side(old), side(new), judge, 0);
    let [one] = found.as_slice() else { panic!("there is one version: {found:?}") };
    Direction::ALL.map(|direction| one.verdict(direction).clone())
}

/// A schema and an edit of it.
struct Pair {
    files: [Files; 2],
    old: Checked,
    new: Checked,
    seed: u64,
}

impl Pair {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        // Either side may say by `allOf` what the other says in one record.
        let by_all_of = [seed.is_multiple_of(2), seed.is_multiple_of(3)];
        // Bounds that cross and the like are drawn again.
        for _ in 0..200 {
            let before = body(&mut random);
            let after = edited(&before, &mut random);
            let said = |body: Json, by_all_of| if by_all_of { extended(&body) } else { body };
            let files = [said(before, by_all_of[0]), said(after, by_all_of[1])]
                .map(|body| Files::new(&Json::Object(vec![(FILE.to_owned(), body)])));
            if let (Ok(old), Ok(new)) = (files[0].load(), files[1].load()) {
                return Self { files, old, new, seed };
            }
        }
        panic!("TOWNLET_SEED={seed}: no sound pair of schemas");
    }

    fn text(&self) -> String {
        let text = |files: &Files| files.0[FILE].to_string();
        format!("old: {}\nnew: {}", text(&self.files[0]), text(&self.files[1]))
    }

    fn law(&self, decision: &dyn Decision, told: &mut BTreeMap<&str, usize>) -> Result<(), String> {
        let verdicts = decision.decide(self);
        for (direction, verdict) in Direction::ALL.into_iter().zip(verdicts) {
            *told.entry(verdict.word()).or_default() += 1;
            let (writer, reader) = match direction {
                Direction::Backward => (&self.files[0], &self.files[1]),
                Direction::Forward => (&self.files[1], &self.files[0]),
            };
            let judges = || {
                let sends = writer.writer(FILE).expect("the file is there");
                (sends, reader.reader(FILE).expect("the file is there"))
            };
            let value = |payload: &Literal| -> serde_json::Value {
                serde_json::from_str(&payload.to_json()).expect("the payload is JSON")
            };
            match &verdict {
                Verdict::Undecided(_) => {}
                Verdict::Incompatible(examples) => {
                    let (sends, takes) = judges();
                    let proves = |payload: &serde_json::Value| {
                        sends.is_valid(payload) && !takes.is_valid(payload)
                    };
                    for example in examples {
                        if !proves(&value(&example.payload)) {
                            let payload = example.payload.to_json();
                            return Err(format!("{direction:?}: {payload} proves nothing"));
                        }
                    }
                }
                Verdict::Compatible => {
                    let (sends, takes) = judges();
                    for payload in self.payloads(direction) {
                        let payload = value(&payload);
                        if !sends.is_valid(&payload) {
                            continue;
                        }
                        *told.entry("payloads").or_default() += 1;
                        if !takes.is_valid(&payload) {
                            return Err(format!("{direction:?}: {payload} refutes it"));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Payloads of the writer, and payloads that are made as the reader sees them: where the
    /// writer sends those too, they stand at the reader's limits.
    fn payloads(&self, direction: Direction) -> Vec<Literal> {
        let (writer, reader) = match direction {
            Direction::Backward => (&self.old, &self.new),
            Direction::Forward => (&self.new, &self.old),
        };
        let mut found = Vec::new();
        for (checked, share) in [(writer, PAYLOADS), (reader, PAYLOADS / 3)] {
            let module = &checked.contract.modules[0];
            let root = Reference { module: module.path.clone(), title: module.root.clone() };
            let sampler = Sampler::new(&checked.contract);
            for number in 0..share {
                let mut random = Random::new(!self.seed ^ number);
                found.extend(sampler.varied(&root, &mut random));
            }
        }
        found
    }
}

/// A schema without a rule, here and further in; unions are still told apart.
fn stripped(schema: &Json, word: &str) -> Json {
    let named = |members: &[(String, Json)]| {
        let one = |(name, node): &(String, Json)| (name.clone(), stripped(node, word));
        Json::Object(members.iter().map(one).collect())
    };
    let Json::Object(members) = schema else { return schema.clone() };
    let keyword = |(name, value): &(String, Json)| {
        let value = match (name.as_str(), value) {
            // The member that tells the records of a union apart.
            ("required", Json::Array(names)) if word == "required" => {
                Json::Array(names.iter().filter(|it| **it == Json::text("kind")).cloned().collect())
            }
            ("properties" | "$defs", Json::Object(members)) => named(members),
            ("items" | "additionalProperties" | "propertyNames", _) => stripped(value, word),
            _ => value.clone(),
        };
        (name.clone(), value)
    };
    let is_tag = word == "const"
        && schema
            .get("const")
            .is_some_and(|it| [Json::text("cash"), Json::text("card")].contains(it));
    let kept = members.iter().filter(|(name, _)| is_tag || name != word || word == "required");
    Json::Object(kept.map(keyword).collect())
}

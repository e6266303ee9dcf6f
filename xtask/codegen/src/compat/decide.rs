//! The verdict for one version and direction.
//!
//! In this order: whoever knows sets of payloads (the judge); the comparison rule by rule, which
//! also makes the payloads that show a difference; payloads made from a seed. A payload that one
//! side sends and the other refuses outweighs every proof. Compatible is said only when something
//! proved it and nothing spoke against it.

use super::compare::Side;
use super::detect;
use super::judge::{Answer, Judge, Validator};
use super::profile::{Profile, document};
use super::sample::{Random, Sampler};
use super::shrink::shrink;
use super::step::{self, Stop};
use super::structure::{self, Findings, Gap};
use super::verdict::{CounterExample, Verdict};
use crate::ir::{DefinitionKind, Literal, Module, Path, Plan, Reference, Type};
use std::collections::BTreeSet;

/// Most counter-examples of one place.
const MOST_EXAMPLES: usize = 50;

/// A writer and a reader of one version.
pub(super) struct Meeting<'a> {
    pub(super) writer: (Side<'a>, &'a Module),
    pub(super) reader: (Side<'a>, &'a Module),
    pub(super) judge: &'a dyn Judge,
    pub(super) trials: u64,
}

/// Decides.
pub(super) fn decide(meeting: &Meeting<'_>) -> Verdict {
    let (writer, reader) = (meeting.writer.0, meeting.reader.0);
    let (sent, taken) = (root(meeting.writer.1), root(meeting.reader.1));
    let news = news(writer.plans, reader.plans);
    let steps = step::chain(reader.plans, &taken);
    let is_same = closure(writer, &sent) == closure(reader, &taken);
    let told = (writer.detection, meeting.writer.1);
    let kept = (reader.detection, meeting.reader.1);
    if is_same && news.is_empty() && detect::is_same(told, kept) {
        return Verdict::Compatible;
    }
    let readers = match Readers::new(meeting, &sent, &taken) {
        Ok(readers) => readers,
        Err(why) => return Verdict::Undecided(why),
    };
    let types = match is_same {
        true => Types { found: Findings::default(), answer: Answer::Yes },
        false => Types::ask(meeting, &sent, &taken),
    };
    let doubtful: Vec<_> =
        steps.iter().flat_map(|plan| step::doubtful(reader.contract, &news, plan)).collect();
    let mut found = proven(&readers, &types.found.gaps);
    for rule in &doubtful {
        let shows = |payload: &&Literal| readers.differ(payload).is_some();
        let payload = rule.payloads.iter().find(shows);
        found.extend(payload.map(|it| readers.example(&rule.pointer, &rule.why, it.clone())));
    }
    let mistakes = detect::mistakes(writer.contract, told, kept);
    for mistake in &mistakes {
        let payload = mistake.payload.clone().filter(|it| readers.differ(it).is_some());
        found.extend(payload.map(|it| readers.example(&mistake.pointer, &mistake.why, it)));
    }
    if found.is_empty() {
        found.extend(tried(meeting, &readers, &sent));
    }
    found.truncate(MOST_EXAMPLES);
    let rule = doubtful.first().map(|rule| rule.why.clone());
    let mistake = mistakes.first().map(|mistake| mistake.why.clone());
    match types.doubt().or(rule).or(mistake) {
        _ if !found.is_empty() => Verdict::Incompatible(found),
        None => Verdict::Compatible,
        Some(why) => Verdict::Undecided(why),
    }
}

fn root(module: &Module) -> Reference {
    Reference { module: module.path.clone(), title: module.root.clone() }
}

/// The reader's plans that the writer's contract does not have as they are.
fn news<'p>(known: &[Plan], plans: &'p [Plan]) -> Vec<&'p Plan> {
    plans.iter().filter(|plan| !known.contains(plan)).collect()
}

/// What is known of the types of both sides.
struct Types {
    found: Findings,
    answer: Answer,
}

impl Types {
    fn ask(meeting: &Meeting<'_>, sent: &Reference, taken: &Reference) -> Self {
        let (writer, reader) = (meeting.writer.0.contract, meeting.reader.0.contract);
        let documents =
            (document(reader, taken, Profile::Reader), document(writer, sent, Profile::Writer));
        let answer = meeting.judge.contains(&documents.0, &documents.1);
        Self { found: structure::compare((writer, sent), (reader, taken)), answer }
    }

    /// Why nothing proves that the reader takes all; `None` when something does.
    fn doubt(&self) -> Option<String> {
        let place = |path: &Path, why: &str| match path.0.is_empty() {
            true => format!("the payload: {why}"),
            false => format!("`{path}`: {why}"),
        };
        let gap = self.found.gaps.first().map(|gap| place(&gap.path, &gap.why));
        let doubt = self.found.doubts.first().map(|doubt| place(&doubt.path, &doubt.why));
        let own = gap.or(doubt);
        match self.answer {
            Answer::Yes => None,
            Answer::Unknown => own,
            Answer::No => Some(own.unwrap_or_else(|| {
                "the canonical forms say that some payload is refused, and none was found"
                    .to_owned()
            })),
        }
    }
}

/// The readers of both sides: validation, then the steps to the latest version.
struct Readers<'a> {
    meeting: &'a Meeting<'a>,
    roots: [Reference; 2],
    /// What the writer sends, and what the reader takes.
    validators: [Validator; 2],
}

impl<'a> Readers<'a> {
    fn new(meeting: &'a Meeting<'a>, sent: &Reference, taken: &Reference) -> Result<Self, String> {
        let (writer, reader) = (meeting.writer.0.contract, meeting.reader.0.contract);
        let validator = |document: &Literal| meeting.judge.validator(document);
        let validators = [
            validator(&document(writer, sent, Profile::Writer))?,
            validator(&document(reader, taken, Profile::Reader))?,
        ];
        Ok(Self { meeting, roots: [sent.clone(), taken.clone()], validators })
    }

    /// Whether the one side sends and reads a payload which the other refuses.
    fn differ(&self, payload: &Literal) -> Option<String> {
        let [sent, taken] = &self.roots;
        let [writes, reads] = &self.validators;
        let (writer, reader) = (self.meeting.writer.0, self.meeting.reader.0);
        if !writes(payload) {
            return None;
        }
        let own = step::to_latest(writer, sent, payload);
        if matches!(own, Err(Stop::Refused(_))) {
            return None;
        }
        if !reads(payload) {
            return Some("the reader refuses it".to_owned());
        }
        match step::to_latest(reader, taken, payload) {
            Err(Stop::Refused(why)) => Some(why),
            Err(Stop::Function(_)) | Ok(_) => self.mistaken(payload),
        }
    }

    /// Whether the one side takes a payload for what it is and the other does not, where it does
    /// not say its version itself.
    fn mistaken(&self, payload: &Literal) -> Option<String> {
        let ((writer, sent), (reader, taken)) = (self.meeting.writer, self.meeting.reader);
        let own = detect::version(writer.detection, sent, payload)?;
        let found = detect::version(reader.detection, taken, payload);
        (found != Some(own)).then(|| match found {
            Some(version) => {
                format!("without a declared version it is taken for version {version}")
            }
            None => "without a declared version it may be of several".to_owned(),
        })
    }

    fn example(&self, pointer: &Path, why: &str, payload: Literal) -> CounterExample {
        let event = self.meeting.writer.1.event.as_ref();
        CounterExample {
            pointer: pointer.clone(),
            why: why.to_owned(),
            event: event.and_then(|event| event.names.first().cloned()).unwrap_or_default(),
            version: event.map_or(0, |event| event.version),
            payload,
        }
    }
}

/// The gaps that a payload proves, each with the first that does.
fn proven(readers: &Readers<'_>, gaps: &[Gap]) -> Vec<CounterExample> {
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for gap in gaps {
        let shows = |value: &&Literal| readers.differ(value).is_some();
        let Some(payload) = gap.values.iter().find(shows) else { continue };
        if known.insert((gap.path.clone(), gap.why.clone())) && found.len() < MOST_EXAMPLES {
            found.push(readers.example(&gap.path, &gap.why, payload.clone()));
        }
    }
    found
}

/// The first payload made from a seed that the reader refuses.
fn tried(meeting: &Meeting<'_>, readers: &Readers<'_>, sent: &Reference) -> Option<CounterExample> {
    let sampler = Sampler::new(meeting.writer.0.contract);
    (0..meeting.trials).find_map(|seed| {
        let payload = sampler.varied(sent, &mut Random::new(seed))?;
        let why = readers.differ(&payload)?;
        let smallest = shrink(payload, &|smaller| readers.differ(smaller).is_some());
        Some(readers.example(&Path::default(), &why, smallest))
    })
}

/// Everything that a payload's type is made of.
fn closure<'a>(side: Side<'a>, root: &Reference) -> Vec<(Reference, &'a DefinitionKind)> {
    let mut met = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(reference) = met.get(found.len()).cloned() {
        let Some(definition) = side.contract.resolve(&reference) else { return Vec::new() };
        match &definition.kind {
            DefinitionKind::Record(record) => {
                record.fields.iter().for_each(|field| references(&field.ty, &mut met));
            }
            DefinitionKind::Union(union) => {
                union.variants.iter().for_each(|variant| meet(&variant.record, &mut met));
            }
            DefinitionKind::Choice(choice) => {
                choice.options.iter().for_each(|(_, option)| references(option, &mut met));
            }
            DefinitionKind::Alias(ty) => references(ty, &mut met),
            DefinitionKind::Enum(_) => {}
        }
        found.push((reference, &definition.kind));
    }
    found
}

fn meet(reference: &Reference, met: &mut Vec<Reference>) {
    if !met.contains(reference) {
        met.push(reference.clone());
    }
}

fn references(ty: &Type, met: &mut Vec<Reference>) {
    match ty {
        Type::Named(reference) => meet(reference, met),
        Type::Array(rules) => references(&rules.items, met),
        Type::Map(rules) => references(&rules.values, met),
        Type::Nullable(inner) => references(inner, met),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number(_)
        | Type::String(_)
        | Type::Const(_) => {}
    }
}

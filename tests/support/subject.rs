//! What is under test: the readers and upgraders of the contract, from text to text.

use super::json::Json;
use super::schema::Version;
use townlet_contract::{Profile, Reader, Report};

/// A payload after a transformation, and the account of it.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) payload: Json,
    pub(crate) report: Report,
    /// What the report says was moved.
    pub(crate) moved: Vec<Move>,
    /// What the report says was assumed.
    pub(crate) assumed: Vec<Assumption>,
}

/// A value that stands elsewhere now.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) version: u32,
}

/// A value that was assumed, as JSON.
#[derive(Clone, Debug)]
pub(crate) struct Assumption {
    pub(crate) pointer: String,
    pub(crate) value: String,
}

impl Outcome {
    pub(crate) fn new(payload: Json, report: Report) -> Self {
        let moved = report.moved().map(|it| {
            let (from, to) = (it.from.to_owned(), it.to.to_owned());
            Move { from, to, version: it.version }
        });
        let assumed = report.assumed().map(|it| {
            let (pointer, value) = (it.pointer.to_owned(), it.value.to_owned());
            Assumption { pointer, value }
        });
        let (moved, assumed) = (moved.collect(), assumed.collect());
        Self { payload, report, moved, assumed }
    }
}

/// From the text of a payload of a version to a payload.
pub(crate) type Subject<'a> = &'a dyn Fn(Version, &str) -> Result<Outcome, String>;

/// A reader of bare payloads of one version.
pub(crate) fn reader(version: Version, profile: Profile) -> Reader {
    Reader::new().profile(profile).event(version.kind).version(version.number)
}

/// Reads a payload and upgrades it to the latest version.
pub(crate) fn latest(version: Version, text: &str) -> Result<Outcome, String> {
    let read = reader(version, Profile::Reader).read(text.as_bytes());
    let read = read.map_err(|error| format!("refused: {error}"))?;
    Ok(Outcome::new(tree(read.to_json()), *read.report))
}

/// Reads a payload and upgrades it by one version.
pub(crate) fn next(version: Version, text: &str) -> Result<Outcome, String> {
    let sent = reader(version, Profile::Reader).sent(text.as_bytes());
    let sent = sent.and_then(|sent| sent.to(version.number + 1));
    let sent = sent.map_err(|error| format!("refused: {error}"))?;
    Ok(Outcome::new(tree(sent.to_json()), sent.report()))
}

/// Reads a payload and downgrades it by one version.
pub(crate) fn previous(version: Version, text: &str) -> Result<Outcome, String> {
    by_way_of(version, text, &[version.number - 1])
}

/// Reads a payload, upgrades it by one version, and downgrades it again.
pub(crate) fn up_and_down(version: Version, text: &str) -> Result<Outcome, String> {
    by_way_of(version, text, &[version.number + 1, version.number])
}

/// Reads a payload, downgrades it by one version, and upgrades it again.
pub(crate) fn down_and_up(version: Version, text: &str) -> Result<Outcome, String> {
    by_way_of(version, text, &[version.number - 1, version.number])
}

/// Reads a payload and takes it through some versions.
pub(crate) fn by_way_of(version: Version, text: &str, way: &[u32]) -> Result<Outcome, String> {
    let mut sent = reader(version, Profile::Reader).sent(text.as_bytes());
    for number in way {
        sent = sent.and_then(|sent| match *number < sent.event.version() {
            true => sent.downgrade(*number),
            false => sent.to(*number),
        });
    }
    let sent = sent.map_err(|error| format!("refused: {error}"))?;
    Ok(Outcome::new(tree(sent.to_json()), sent.report()))
}

/// Reads a payload and writes it as it is.
pub(crate) fn sent(version: Version, text: &str) -> Result<Outcome, String> {
    let sent = reader(version, Profile::Reader).sent(text.as_bytes());
    let sent = sent.map_err(|error| format!("refused: {error}"))?;
    Ok(Outcome::new(tree(sent.to_json()), sent.report()))
}

/// The tree of text that we wrote.
pub(crate) fn tree(bytes: Vec<u8>) -> Json {
    Json::parse(&String::from_utf8(bytes).expect("we write UTF-8"))
}

//! The one error of the library: opaque, with predicates for who must react and text for who reads.

use crate::contract::Kind;
use crate::shape::Violation;
use crate::upgrade::Refused;
use std::fmt;

/// Why a payload could not be read.
#[derive(Clone, Debug)]
pub struct Error {
    kind: Box<ErrorKind>,
}

/// What went wrong.
#[derive(Clone, Debug)]
pub(crate) enum ErrorKind {
    /// The text is no JSON, or the payload breaks its schema.
    Violations(Vec<Violation>),
    /// More bytes than the reader takes.
    TooLarge { bytes: usize, most: usize },
    /// The envelope names an event that the contract does not have, or a schema that the event does
    /// not have.
    Unknown(Box<Violation>),
    /// Nothing names the event and no version fits the payload's members.
    NoFit { closest: Vec<(Kind, u32, Vec<&'static str>)> },
    /// Nothing names the event and several versions fit the payload's members.
    Ambiguous { fits: Vec<(Kind, u32)> },
    /// The caller asked for a version that does not exist or lies the other way.
    NoSuchVersion { kind: Kind, version: u32, from: Option<u32> },
    /// A step refused a valid payload.
    Refused(Refused),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self { kind: Box::new(kind) }
    }

    /// What is wrong with the payload, in the order of the text; empty for errors that have no place
    /// in it.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        match &*self.kind {
            ErrorKind::Violations(violations) => violations,
            ErrorKind::Unknown(violation) => std::slice::from_ref(&**violation),
            ErrorKind::TooLarge { .. }
            | ErrorKind::NoFit { .. }
            | ErrorKind::Ambiguous { .. }
            | ErrorKind::NoSuchVersion { .. }
            | ErrorKind::Refused(_) => &[],
        }
    }

    /// A stable word for the class of error: the JSON Schema keyword of the first violation,
    /// `json` for text that is no JSON, or one of `too-large`, `unknown-event`, `unknown-schema`,
    /// `no-fit`, `ambiguous`, `no-such-version`, `refused`.
    #[must_use]
    pub fn code(&self) -> &str {
        match &*self.kind {
            ErrorKind::Violations(violations) => {
                violations.first().map_or("json", |violation| violation.keyword)
            }
            ErrorKind::TooLarge { .. } => "too-large",
            ErrorKind::Unknown(violation) => violation.keyword,
            ErrorKind::NoFit { .. } => "no-fit",
            ErrorKind::Ambiguous { .. } => "ambiguous",
            ErrorKind::NoSuchVersion { .. } => "no-such-version",
            ErrorKind::Refused(_) => "refused",
        }
    }

    /// Where it went wrong: the place of the first violation, or the place that a step
    /// could not fill.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        match &*self.kind {
            ErrorKind::Violations(violations) => Some(&violations.first()?.pointer),
            ErrorKind::Unknown(violation) => Some(&violation.pointer),
            ErrorKind::Refused(refused) => Some(&refused.pointer),
            ErrorKind::TooLarge { .. }
            | ErrorKind::NoFit { .. }
            | ErrorKind::Ambiguous { .. }
            | ErrorKind::NoSuchVersion { .. } => None,
        }
    }

    /// Whether the text is no JSON as this crate takes it.
    #[must_use]
    pub fn is_json(&self) -> bool {
        self.code() == "json"
    }

    /// Whether the payload is JSON and breaks its schema.
    #[must_use]
    pub fn is_violation(&self) -> bool {
        matches!(&*self.kind, ErrorKind::Violations(_)) && !self.is_json()
    }

    /// Whether the event or version could not be told: unknown, none fits, or several fit.
    #[must_use]
    pub fn is_undetected(&self) -> bool {
        match &*self.kind {
            ErrorKind::Unknown(_) | ErrorKind::NoFit { .. } | ErrorKind::Ambiguous { .. } => true,
            ErrorKind::Violations(_)
            | ErrorKind::TooLarge { .. }
            | ErrorKind::NoSuchVersion { .. }
            | ErrorKind::Refused(_) => false,
        }
    }

    /// Whether the payload is larger than the reader takes.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(&*self.kind, ErrorKind::TooLarge { .. })
    }

    /// Whether a valid payload could not be upgraded or downgraded.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(&*self.kind, ErrorKind::Refused(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.kind {
            ErrorKind::Violations(violations) => match violations.split_first() {
                Some((first, [])) => first.fmt(f),
                Some((first, more)) => write!(f, "{first} (and {} more)", more.len()),
                None => f.write_str("the payload is refused"),
            },
            ErrorKind::TooLarge { bytes, most } => {
                write!(f, "the payload has {bytes} bytes and the reader takes {most} at most")
            }
            ErrorKind::Unknown(violation) => violation.fmt(f),
            ErrorKind::NoFit { closest } => no_fit(f, closest),
            ErrorKind::Ambiguous { fits } => {
                f.write_str("the payload could be ")?;
                for (index, (kind, version)) in fits.iter().enumerate() {
                    let comma = if index == 0 { "" } else { " or " };
                    write!(f, "{comma}`{kind}` v{version}")?;
                }
                f.write_str("; name the event")
            }
            ErrorKind::NoSuchVersion { kind, version, from: None } => {
                write!(f, "`{kind}` has no version {version}; the latest is {}", kind.latest())
            }
            ErrorKind::NoSuchVersion { kind, version, from: Some(from) } => {
                let way = match version < from {
                    true => "upgrades go forward; a downgrade goes back",
                    false => "downgrades go back; an upgrade goes forward",
                };
                write!(f, "the `{kind}` is v{from} and cannot become v{version}: {way}")
            }
            ErrorKind::Refused(refused) => refused.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::new(ErrorKind::Refused(refused))
    }
}

fn no_fit(f: &mut fmt::Formatter<'_>, closest: &[(Kind, u32, Vec<&'static str>)]) -> fmt::Result {
    f.write_str("no event has these members")?;
    for (kind, version, missing) in closest {
        write!(f, "; `{kind}` v{version} would need ")?;
        for (index, name) in missing.iter().enumerate() {
            write!(f, "{}`{name}`", if index == 0 { "" } else { ", " })?;
        }
    }
    f.write_str("; name the event to see what is wrong with it")
}

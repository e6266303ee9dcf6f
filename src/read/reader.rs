//! How a payload is read: profile, expectations and limits, and the way from bytes to event.

use super::detect::{self, Candidate, Look, Sight};
use super::envelope::{self, Envelope};
use super::explain;
use super::place::Place;
use super::result::{Read, Sent};
use super::{scan, stranger};
use crate::contract::{AnyEvent, AnyVersion, Kind};
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::json::{Cursor, Fault, Writer, pointers_at};
use crate::shape::{Profile, Shape, Violation};
use crate::upgrade::Notes;

/// Bytes that a payload may have unless said otherwise: 16 MiB.
pub const MAX_BYTES: usize = 16 << 20;

/// How to read payloads.
///
/// ```
/// use townlet_contract::{Profile, Reader};
///
/// let reader = Reader::new().profile(Profile::Writer);
/// let error = reader.read(br#"{"name": "loop.duration_ms", "value": "fast", "tags": {}}"#).unwrap_err();
/// assert_eq!(error.violations()[0].pointer, "/value");
/// assert_eq!(error.code(), "type");
/// ```
#[derive(Clone, Debug)]
pub struct Reader {
    profile: Profile,
    event: Option<Kind>,
    version: Option<u32>,
    max_bytes: usize,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// Takes what comes: bare or in an envelope, any event, any version, up to 16 MiB.
    #[must_use]
    pub fn new() -> Self {
        Self { profile: Profile::Reader, event: None, version: None, max_bytes: MAX_BYTES }
    }

    /// Who is reading.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The event of bare payloads, which errors of the classes `no-fit` and `ambiguous` ask for; an
    /// envelope's own word goes before it.
    #[must_use]
    pub fn event(mut self, kind: Kind) -> Self {
        self.event = Some(kind);
        self
    }

    /// The version of payloads, where the sender does not declare it; without it, shape decides.
    #[must_use]
    pub fn version(mut self, version: u32) -> Self {
        self.version = Some(version);
        self
    }

    /// Bytes that a payload may have, envelope included.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Reads a payload and upgrades it to the latest version.
    ///
    /// # Errors
    ///
    /// See [`read`](super::read()).
    #[cfg_attr(debug_assertions, inline)]
    pub fn read(&self, bytes: &[u8]) -> Result<Read, Error> {
        let text = self.text(bytes)?;
        let mut cursor = Cursor::new(text, self.profile);
        let mut notes = Notes::default();
        let (event, envelope) = self.parsed(&mut cursor, text, |found, cursor| {
            AnyEvent::decode(found.kind, found.version, cursor, &mut notes)
        })?;
        note_unknown(&envelope, &cursor, &mut notes);
        Ok(Read { event: event?, report: notes.finish(), envelope })
    }

    /// Reads a payload as it was sent.
    ///
    /// # Errors
    ///
    /// See [`read`](super::read()); nothing is upgraded, so no step can refuse it.
    #[cfg_attr(debug_assertions, inline)]
    pub fn sent(&self, bytes: &[u8]) -> Result<Sent, Error> {
        let text = self.text(bytes)?;
        let mut cursor = Cursor::new(text, self.profile);
        let (event, envelope) = self.parsed(&mut cursor, text, |found, cursor| {
            AnyVersion::decode(found.kind, found.version, cursor)
        })?;
        let mut notes = Notes::new(event.kind().name(), event.version());
        note_unknown(&envelope, &cursor, &mut notes);
        event.cross_check(&mut notes);
        Ok(Sent { event, envelope, notes })
    }

    /// Every violation of a payload in the version in which it was sent, in the order of reading;
    /// slower than [`Reader::sent`], which stops at the first.
    ///
    /// # Errors
    ///
    /// When event or version cannot be told, or the payload is too large.
    pub fn violations(&self, bytes: &[u8]) -> Result<Vec<Violation>, Error> {
        self.first_violations(bytes, usize::MAX)
    }

    /// The first `most` violations of a payload, as [`Reader::violations`] finds them.
    ///
    /// # Errors
    ///
    /// Those of [`Reader::violations`].
    pub fn first_violations(&self, bytes: &[u8], most: usize) -> Result<Vec<Violation>, Error> {
        let text = match self.text(bytes) {
            Ok(text) => text,
            Err(error) if error.is_json() => return Ok(error.violations().to_vec()),
            Err(error) => return Err(error),
        };
        let place = match self.place(text) {
            Ok(place) => place,
            Err(error) if error.violations().is_empty() => return Err(error),
            Err(error) => return Ok(error.violations().to_vec()),
        };
        Ok(explain::payload(text, &place, self.profile, most))
    }

    /// Which event and version a payload is, without reading it; `None` for an envelope that names
    /// no event.
    ///
    /// # Errors
    ///
    /// When event or version cannot be told, or the payload is too large.
    pub fn detect(&self, bytes: &[u8]) -> Result<Option<(Kind, u32)>, Error> {
        let place = self.place(self.text(bytes)?)?;
        Ok(place.candidate.map(|candidate| (candidate.kind, candidate.version)))
    }

    fn text<'a>(&self, bytes: &'a [u8]) -> Result<&'a str, Error> {
        if bytes.len() > self.max_bytes {
            let most = self.max_bytes;
            return Err(Error::new(ErrorKind::TooLarge { bytes: bytes.len(), most }));
        }
        std::str::from_utf8(bytes)
            .map_err(|_| Error::new(ErrorKind::Violations(explain::json(bytes))))
    }

    /// Reads a payload by way of `decode`, which is told what it is.
    #[cfg_attr(debug_assertions, inline)]
    fn parsed<'a, T>(
        &self,
        cursor: &mut Cursor<'a>,
        text: &'a str,
        mut decode: impl FnMut(&Candidate, &mut Cursor<'_>) -> Option<Result<T, Fault>>,
    ) -> Result<Parsed<T>, Error> {
        if let Some(parsed) = self.at_first_sight(cursor, text, &mut decode) {
            return Ok(parsed);
        }
        let place = self.place(text)?;
        *cursor = Cursor::new(text, self.profile);
        parse(cursor, &place, &mut decode).map_err(|_fault| {
            let found = explain::payload(text, &place, self.profile, 1);
            Error::new(ErrorKind::Violations(found))
        })
    }

    /// Reads a bare payload that is what it looks like, which saves a look at all of it beforehand.
    #[cfg_attr(debug_assertions, inline)]
    fn at_first_sight<T>(
        &self,
        cursor: &mut Cursor<'_>,
        text: &str,
        decode: &mut impl FnMut(&Candidate, &mut Cursor<'_>) -> Option<Result<T, Fault>>,
    ) -> Option<Parsed<T>> {
        let candidate = match (self.event, self.version) {
            (Some(kind), Some(version)) => detect::exactly(kind, version).ok()?,
            (wanted, _) => {
                let Sight { candidate, alone } = detect::first_sight(text)?;
                cursor.refuse_unknown(!alone);
                Some(candidate).filter(|found| wanted.is_none_or(|kind| kind == found.kind))?
            }
        };
        // An envelope has members that no event knows; an open record would take them for its own.
        if candidate.record.open {
            return None;
        }
        let place = Place { candidate: Some(candidate), payload: 0, envelope: false };
        let parsed = parse(cursor, &place, decode).ok()?;
        if !cursor.unknown_positions().is_empty() && self.place(text).ok()? != place {
            return None;
        }
        Some(parsed)
    }

    /// Where the payload stands and what it is.
    fn place(&self, text: &str) -> Result<Place, Error> {
        match detect::look(text) {
            Look::Envelope => {
                let found = envelope::outline(text);
                // Text that is no JSON is best explained as such, before any event is looked for.
                let Some(name) = found.event_type else {
                    return Ok(Place { candidate: None, payload: found.payload, envelope: true });
                };
                let unknown = |found| self.undetected(text, ErrorKind::Unknown(found));
                let kind =
                    Kind::from_name(&name).ok_or_else(|| unknown(stranger::event(text, &name)))?;
                let candidate = match (found.dataschema, self.version) {
                    (Some(id), _) => detect::by_id(&id, kind)
                        .ok_or_else(|| unknown(stranger::schema(text, &id, kind)))?,
                    (None, Some(version)) => detect::exactly(kind, version)?,
                    (None, None) => detect::version(text, found.payload, kind),
                };
                Ok(Place { candidate: Some(candidate), payload: found.payload, envelope: true })
            }
            Look::Bare(_) if !scan::is_object(text) => {
                Err(Error::new(ErrorKind::Violations(explain::no_object(text))))
            }
            Look::Bare(present) => {
                let candidate = match (self.event, self.version) {
                    (Some(kind), Some(version)) => detect::exactly(kind, version)?,
                    (Some(kind), None) => detect::closest(&present, kind),
                    (None, _) => {
                        let found = detect::fitting(text, &present);
                        found.map_err(|kind| self.undetected(text, kind))?
                    }
                };
                Ok(Place { candidate: Some(candidate), payload: 0, envelope: false })
            }
        }
    }

    /// The event cannot be told; but text that is no JSON is refused for that.
    fn undetected(&self, text: &str, kind: ErrorKind) -> Error {
        let found = explain::json(text.as_bytes());
        Error::new(if found.is_empty() { kind } else { ErrorKind::Violations(found) })
    }
}

/// What a text holds: the event, and what it travelled in.
type Parsed<T> = (T, Option<Envelope>);

#[cfg_attr(debug_assertions, inline)]
fn parse<T>(
    cursor: &mut Cursor<'_>,
    place: &Place,
    decode: &mut impl FnMut(&Candidate, &mut Cursor<'_>) -> Option<Result<T, Fault>>,
) -> Result<Parsed<T>, Fault> {
    let mut payload = |cursor: &mut Cursor<'_>| {
        let found = place.candidate.ok_or_else(|| cursor.violation())?;
        decode(found, cursor).unwrap_or_else(|| Err(cursor.violation()))
    };
    let parsed = if place.envelope {
        let (inner, event) = envelope::read(cursor, payload)?;
        (event, Some(Envelope { inner: Box::new(inner) }))
    } else {
        (payload(cursor)?, None)
    };
    cursor.end()?;
    Ok(parsed)
}

/// Notes the members that a cursor has met and no schema names.
#[cfg_attr(debug_assertions, inline)]
fn note_unknown(envelope: &Option<Envelope>, cursor: &Cursor<'_>, notes: &mut Notes) {
    let unknown = cursor.unknown_positions();
    if !unknown.is_empty() {
        let prefix = if envelope.is_some() { "/payload" } else { "" };
        for pointer in pointers_at(cursor.text, unknown) {
            let below = pointer.strip_prefix(prefix).unwrap_or(&pointer);
            notes.unknown(below.to_owned());
        }
    }
}

/// Reads a bare payload of a version known beforehand, as a reader that takes what comes.
///
/// # Errors
///
/// When the text is no JSON or the payload breaks the schema.
pub fn from_json<E: Event>(bytes: &[u8]) -> Result<E, Error> {
    let refused = || {
        let found = explain::bare(bytes, E::SHAPE, Profile::Reader, 1);
        Error::new(ErrorKind::Violations(found))
    };
    let text = std::str::from_utf8(bytes).map_err(|_| refused())?;
    let mut cursor = Cursor::new(text, Profile::Reader);
    let event = cursor.read(E::SHAPE).and_then(|event| cursor.end().map(|()| event));
    event.map_err(|_fault| refused())
}

/// Writes a payload as one line of JSON that its schema's closed form accepts.
///
/// # Errors
///
/// When a field holds what the schema refuses (an empty name, a bound overstepped, an unknown
/// member): nothing invalid leaves through here.
pub fn to_json<E: Event>(event: &E) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::new();
    event.write(&mut writer);
    let bytes = writer.into_bytes();
    check(&bytes, E::SHAPE)?;
    Ok(bytes)
}

fn check(bytes: &[u8], shape: &'static Shape) -> Result<(), Error> {
    let text = std::str::from_utf8(bytes);
    let checked = text.ok().and_then(|text| {
        let mut cursor = Cursor::new(text, Profile::Writer);
        cursor.check(shape).ok()?;
        cursor.end().ok()
    });
    checked.ok_or_else(|| {
        let found = explain::bare(bytes, shape, Profile::Writer, 1);
        Error::new(ErrorKind::Violations(found))
    })
}

//! The envelope that events travel in: opened without touching the payload, closed around it.

use super::scan;
use crate::contract::SCHEMAS;
use crate::contract::envelope::v1 as contract;
use crate::json::{Cursor, Fault, Raw, Write, Writer};
use crate::shape::{Profile, Shape, StringRules};
use crate::upgrade::Report;

/// What an event travelled in, without its payload.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Envelope {
    /// The envelope as it was read, its payload `null`; behind a pointer, so that moving an event
    /// that came without one costs nothing.
    pub(super) inner: Box<contract::Envelope>,
}

impl Envelope {
    /// The event's name as it was sent.
    #[must_use]
    pub fn event_type(&self) -> &str {
        &self.inner.event_type
    }

    /// The tick in which it was sent.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.inner.tick
    }

    /// What is said about it.
    #[must_use]
    pub fn metadata(&self) -> &contract::Metadata {
        &self.inner.metadata
    }

    /// The envelope around another payload, as one line of JSON; its metadata say what an upgrade
    /// did.
    pub(super) fn around(&self, payload: Raw, report: &Report) -> Vec<u8> {
        let mut envelope = self.inner.clone();
        envelope.payload = payload;
        if report.from != report.to {
            envelope.metadata.dataschema = id(&report.event, report.to);
            let upgraded = report.from < report.to;
            envelope.metadata.upgraded_from =
                upgraded.then(|| id(&report.event, report.from)).flatten();
            let mut pointers: Vec<String> = envelope.metadata.assumed.unwrap_or_default();
            for assumed in report.assumed() {
                pointers.push(assumed.pointer.to_owned());
            }
            envelope.metadata.assumed = (!pointers.is_empty()).then_some(pointers);
        }
        let mut writer = Writer::new();
        envelope.write(&mut writer);
        writer.into_bytes()
    }
}

fn id(event: &str, number: u32) -> Option<String> {
    let schema = SCHEMAS.iter().find(|schema| {
        let version = schema.event.as_ref();
        version.is_some_and(|version| version.number == number && version.names.contains(&event))
    });
    schema.map(|schema| schema.id.to_owned())
}

/// What an envelope says before its payload is read.
pub(super) struct Outline {
    /// Absent when it is missing or no string.
    pub(super) event_type: Option<String>,
    /// `metadata.dataschema`.
    pub(super) dataschema: Option<String>,
    /// Offset of the payload's first byte.
    pub(super) payload: usize,
}

/// A quick look; what is wrong with the envelope is for [`read`] to say.
pub(super) fn outline(text: &str) -> Outline {
    let mut outline = Outline { event_type: None, dataschema: None, payload: 0 };
    let mut metadata = false;
    scan::members(text, 0, |member| {
        let rest = || Cursor::new(&text[member.value..], Profile::Reader);
        match &*member.name {
            "event_type" => outline.event_type = rest().read(&Shape::String(StringRules::ANY)).ok(),
            "metadata" => {
                metadata = true;
                let read = rest().read::<contract::Metadata>(const { &contract::METADATA_SHAPE });
                outline.dataschema = read.ok().and_then(|metadata| metadata.dataschema);
            }
            "payload" => outline.payload = member.value,
            _ => {}
        }
        !(metadata && outline.event_type.is_some() && outline.payload > 0)
    });
    outline
}

/// Reads an envelope in one pass; `payload` reads what it holds.
pub(super) fn read<T>(
    cursor: &mut Cursor<'_>,
    mut payload: impl FnMut(&mut Cursor<'_>) -> Result<T, Fault>,
) -> Result<(contract::Envelope, T), Fault> {
    let table = &contract::ENVELOPE;
    let (mut event_type, mut tick, mut metadata, mut event) = (None, None, None, None);
    let mut extra = Vec::new();
    let mut fields = cursor.fields(table)?;
    while let Some(index) = fields.next(cursor)? {
        let name = table.fields.get(index).map(|field| (field.key.name(), &field.shape));
        match name {
            Some(("event_type", shape)) => event_type = Some(cursor.read(shape)?),
            Some(("tick", shape)) => tick = Some(cursor.read(shape)?),
            Some(("metadata", shape)) => metadata = Some(cursor.read(shape)?),
            Some(("payload", _)) => event = Some(payload(cursor)?),
            Some((_, shape)) => cursor.check(shape)?,
            None => fields.unknown(cursor, &mut extra)?,
        }
    }
    fields.finish(cursor)?;
    let (Some(event_type), Some(tick), Some(metadata), Some(event)) =
        (event_type, tick, metadata, event)
    else {
        return Err(fields.incomplete());
    };
    let required = contract::NewEnvelope { event_type, tick, payload: Raw::default(), metadata };
    let mut envelope = contract::Envelope::new(required);
    envelope.extra = extra.into();
    Ok((envelope, event))
}

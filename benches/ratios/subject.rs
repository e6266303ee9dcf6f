//! What is done to the payloads of one event in one version: a pass of each contender.

use crate::contender::Contender;
use crate::judge::judge;
use crate::peer::Peer;
use jsonschema::Validator;
use serde_json::Value;
use std::hint::black_box;
use townlet_contract::json::{Cursor, Writer};
use townlet_contract::read::{from_json, read, to_json};
use townlet_contract::{Kind, Profile, Reader};

/// The payloads, and what contenders have ready before they are timed.
pub(crate) struct Subject<'a, E: Peer> {
    lines: &'a [String],
    events: Vec<E>,
    values: Vec<Value>,
    judge: Validator,
    known: Reader,
}

/// One run over all payloads that the contender accepts.
pub(crate) struct Pass<'a> {
    /// Gives the number of payloads that it accepted.
    pub(crate) run: Box<dyn Fn() -> usize + 'a>,
    /// How long these payloads are, as they were sent.
    pub(crate) bytes: usize,
    /// How many payloads it does not accept.
    pub(crate) unread: usize,
}

impl<'a, E: Peer> Subject<'a, E> {
    /// Gets ready.
    pub(crate) fn new(lines: &'a [String]) -> Self {
        let kind = Kind::from_name(E::NAME).expect("the event is one of the contract");
        let known = Reader::new().event(kind).version(E::VERSION);
        let event = |line: &String| from_json(line.as_bytes()).expect("the corpus was read before");
        let value = |line: &String| serde_json::from_str(line).expect("the corpus was read before");
        Self {
            lines,
            events: lines.iter().map(event).collect(),
            values: lines.iter().map(value).collect(),
            judge: judge::<E>(),
            known,
        }
    }

    /// What a contender does; the reason when there is no such contender for this event.
    pub(crate) fn pass(&self, contender: Contender) -> Result<Pass<'_>, &'static str> {
        Ok(match contender {
            Contender::Value => self.reading(is_value),
            Contender::Conventional => self.conventional(),
            Contender::Typify => match E::REFUSED {
                Some(reason) => return Err(reason),
                None => self.reading(|line| parsed(serde_json::from_slice::<E::Typified>(line))),
            },
            Contender::Check => self.reading(is_checked::<E>),
            Contender::Dto => self.reading(|line| parsed(from_json::<E>(line))),
            Contender::Known => self.reading(|line| parsed(self.known.read(line))),
            Contender::Read => self.reading(|line| parsed(read(line))),
            Contender::WriteValue => {
                self.writing(&self.values, |it| parsed(serde_json::to_vec(it)))
            }
            Contender::WriteDto => self.writing(&self.events, is_written),
            Contender::WriteChecked => self.writing(&self.events, |event| parsed(to_json(event))),
        })
    }

    /// The pipeline as it is usually built, with the types that typify makes; with ours where it
    /// makes none.
    fn conventional(&self) -> Pass<'_> {
        self.reading(|line| {
            let Ok(value) = serde_json::from_slice::<Value>(line) else { return false };
            self.judge.is_valid(&value)
                && match E::REFUSED {
                    None => parsed(serde_json::from_value::<E::Typified>(value)),
                    Some(_) => parsed(serde_json::from_value::<E>(value)),
                }
        })
    }

    fn reading<'b>(&'b self, one: impl Fn(&[u8]) -> bool + 'b) -> Pass<'b> {
        let lines = self.lines.iter().map(|line| line.as_bytes());
        let lines: Vec<&[u8]> = lines.filter(|line| one(line)).collect();
        let bytes = lines.iter().map(|line| line.len()).sum();
        let unread = self.lines.len() - lines.len();
        let run = move || lines.iter().filter(|line| one(line)).count();
        Pass { run: Box::new(run), bytes, unread }
    }

    fn writing<'b, T>(&'b self, items: &'b [T], one: impl Fn(&T) -> bool + 'b) -> Pass<'b> {
        let refused = items.iter().filter(|item| !one(item)).count();
        assert_eq!(refused, 0, "{} v{}: what was read can be written", E::NAME, E::VERSION);
        let bytes = self.lines.iter().map(String::len).sum();
        let run = move || items.iter().filter(|item| one(item)).count();
        Pass { run: Box::new(run), bytes, unread: 0 }
    }
}

fn parsed<T, F>(result: Result<T, F>) -> bool {
    black_box(result).is_ok()
}

fn is_value(line: &[u8]) -> bool {
    parsed(serde_json::from_slice::<Value>(line))
}

fn is_checked<E: Peer>(line: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(line) else { return false };
    let mut cursor = Cursor::new(text, Profile::Writer);
    parsed(cursor.check(E::SHAPE).and_then(|()| cursor.end()))
}

fn is_written<E: Peer>(event: &E) -> bool {
    let mut writer = Writer::new();
    event.write(&mut writer);
    !black_box(writer.into_bytes()).is_empty()
}

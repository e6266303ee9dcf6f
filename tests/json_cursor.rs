//! The cursor beside `serde_json` and beside its own account of faults, over texts that are sound,
//! nearly sound and broken. Texts come from a seed that is printed when one of them fails.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::collections::HashSet;
use std::fmt;
use townlet_contract::json::{Cursor, Limits, Raw, Write, Writer, explain};
use townlet_contract::shape::Shape;
use townlet_contract::{Number, Profile};

/// Texts that each test makes.
const TEXTS: u64 = 20_000;

/// What texts are broken with.
const PIECES: [&str; 30] = [
    "\"",
    "\\",
    "\\u0061",
    "\\ud800",
    "\\ud83d\\ude00",
    "\\x",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "0",
    "-",
    ".",
    "e",
    "+",
    " ",
    "\n",
    "\u{1f}",
    "true",
    "nul",
    "NaN",
    "é",
    "01",
    "\"a\":1,",
    "1e999",
    "\u{a0}",
    "12345678",
    "\"\"",
];

/// Numbers from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn text(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 6 } else { 9 }) {
            0 => ["null", "true", "false"][self.below(3)].to_owned(),
            1 => self.below(1_000_000).to_string(),
            2 => format!("-{}", u64::MAX >> self.below(64)),
            3 => format!("{}.{:04}", self.below(100), self.below(10_000)),
            4 => ["1e5", "1.50E-3", "-0.0", "18446744073709551616", "0.1e+1"][self.below(5)]
                .to_owned(),
            5 => self.string(),
            6 => self.list("[", "]", |random| random.text(depth - 1)),
            _ => self.list("{ ", "}", |random| {
                let name = random.string();
                format!("{name}: {}", random.text(depth - 1))
            }),
        }
    }

    fn string(&mut self) -> String {
        let parts =
            ["a", "tick", "é", "🐲", "\\n", "\\u00e9", "\\ud83d\\udc32", "a rather long part "];
        let text: String = (0..self.below(4)).map(|_| parts[self.below(parts.len())]).collect();
        format!("\"{text}\"")
    }

    fn list(
        &mut self,
        open: &str,
        close: &str,
        mut item: impl FnMut(&mut Self) -> String,
    ) -> String {
        let items: Vec<String> = (0..self.below(5)).map(|_| item(self)).collect();
        format!("{open}{}{close}", items.join(if self.below(2) == 0 { "," } else { " ,\n" }))
    }

    /// A text with up to three changes.
    fn broken(&mut self) -> String {
        let mut text = self.text(4);
        for _ in 0..self.below(4) {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let at = starts.get(self.below(starts.len() + 1)).copied().unwrap_or(text.len());
            match self.below(3) {
                0 if at < text.len() => drop(text.remove(at)),
                1 => text.truncate(at),
                _ => text.insert_str(at, PIECES[self.below(PIECES.len())]),
            }
        }
        text
    }
}

/// What `serde_json` makes of a text, with members that must be unique.
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            members.next_value::<Self>()?;
            if !names.insert(name) {
                return Err(A::Error::custom("duplicate member"));
            }
        }
        Ok(self)
    }
}

#[test]
fn takes_what_serde_json_takes() {
    for seed in 0..TEXTS {
        let text = Random(seed).broken();
        let ours = Raw::parse(&text);
        match serde_json::from_str::<Strict>(&text) {
            Ok(_) => assert!(ours.is_ok(), "seed {seed}: {text:?}: {ours:?}"),
            // Numbers beyond `f64` are exact here.
            Err(error) if error.to_string().contains("out of range") => {}
            Err(_) => assert!(ours.is_err(), "seed {seed}: {text:?}"),
        }
    }
}

#[test]
fn explains_the_fault_that_stopped_it() {
    for seed in 0..TEXTS {
        let text = Random(seed).broken();
        let mut c = Cursor::new(&text, Profile::Writer);
        let fault = c.check(&Shape::Any).and_then(|()| c.end()).err();
        let told = explain(text.as_bytes(), &Shape::Any, Profile::Writer, Limits::default(), 1);
        let (fault, told) =
            (fault.map(|fault| fault.position()), told.first().map(|told| told.offset));
        assert_eq!(fault, told, "seed {seed}: {text:?}");
    }
}

#[test]
fn keeps_every_value() {
    let mut values = 0;
    for seed in 0..TEXTS {
        let text = Random(seed).text(4);
        let (Ok(raw), Ok(value)) = (Raw::parse(&text), serde_json::from_str::<Value>(&text)) else {
            continue;
        };
        values += 1;
        assert_eq!(raw.as_str(), text, "seed {seed}");
        assert_eq!(raw.to_value(), value, "seed {seed}");
        assert_eq!(serde_json::from_str::<Raw>(&text).ok().as_ref(), Some(&raw), "seed {seed}");
        assert_eq!(Raw::from(&raw.to_value()), Raw::from(&value), "seed {seed}");
        let mut writer = Writer::new();
        raw.write(&mut writer);
        let written = writer.into_string();
        assert!(!written.contains('\n'), "seed {seed}: {written}");
        assert_eq!(Raw::parse(&written), Ok(raw), "seed {seed}");
        if let Ok(number) = serde_json::from_str::<Number>(&text) {
            assert_eq!(Raw::parse(&number.to_string()), Raw::parse(&text), "seed {seed}");
        }
    }
    assert!(values > TEXTS / 2, "nothing was compared");
}

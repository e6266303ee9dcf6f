//! `format: email` against the judge, address by address: the verdict is the same, also for host names
//! in other scripts (`xn--`), which depend on Unicode's tables.
//!
//! `email/addresses.json` lists addresses; a new case is a line there. The table in
//! `src/shape/format/idna.txt` is what the judge says of every character: it is compared for each of
//! them, and `TOWNLET_WRITE=1 cargo test --test email` writes it anew.

mod support;

use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;
use support::cases::{folder, text};
use support::json::Json;
use support::random::Random;
use support::search::seeds;
use townlet_contract::shape::Format;

/// Addresses that are made of pieces, and labels that are made of characters.
const CASES: usize = 30_000;

/// Pieces of addresses.
const PIECES: &[&str] = &[
    "a",
    "\"\"@",
    "B",
    "0",
    "-",
    ".",
    "@",
    "\"",
    "\\",
    " ",
    "<",
    ">",
    " <",
    "[",
    "]",
    "[127.0.0.1]",
    "[IPv6:::1]",
    "xn--",
    "xn--bcher-kva",
    "--",
    "\t",
    "é",
    "_",
    "+",
    ":",
    "(",
    "example",
    "\"a b\"",
    "kai@town.example",
];

/// Characters with rules of their own, their neighbours, and some with none.
const CHARACTERS: &[char] = &[
    'a',
    'l',
    '-',
    '1',
    'é',
    '\u{B7}',
    '\u{375}',
    '\u{3B1}',
    '\u{5F3}',
    '\u{5F4}',
    '\u{5D0}',
    '\u{640}',
    '\u{660}',
    '\u{669}',
    '\u{6F0}',
    '\u{6F9}',
    '\u{6FD}',
    '\u{7FA}',
    '\u{94D}',
    '\u{915}',
    '\u{F0B}',
    '\u{200C}',
    '\u{200D}',
    '\u{300}',
    '\u{302E}',
    '\u{3007}',
    '\u{3031}',
    '\u{303B}',
    '\u{3042}',
    '\u{30A2}',
    '\u{30FB}',
    '\u{30FC}',
    '\u{4E00}',
    '\u{9FFF}',
    '\u{11D97}',
    '\u{1F600}',
    '\u{20DD}',
    '\u{2460}',
];

/// Whether a text is an address.
type Verdict = fn(&str) -> bool;

#[test]
fn every_address_is_judged_alike() {
    let cases = Json::parse(&text(&folder("tests/email/addresses.json")));
    let (mut accepted, judge) = (0, judge());
    for address in cases.items().iter().filter_map(Json::as_str) {
        let judged = accepts(&judge, address);
        assert_eq!(Format::Email.is_valid(address), judged, "`{}`", address.escape_debug());
        accepted += usize::from(judged);
    }
    assert!(accepted > 25 && cases.items().len() - accepted > 50, "{accepted} accepted");
}

#[test]
fn made_addresses_are_judged_alike() {
    assert_eq!(first_difference(|text| Format::Email.is_valid(text)), None);
}

/// Verdicts that forget a rule are found out.
#[test]
fn mutants_die() {
    let mutants: [Verdict; 4] = [
        // Only what can be decoded counts.
        |text| Format::Email.is_valid(text) || text.starts_with("a@xn--"),
        |text| Format::Email.is_valid(text) && !text.contains("xn--"),
        |text| Format::Email.is_valid(&text.replace("\"\"@", "@")),
        |text| Format::Email.is_valid(text.rsplit(" <").next().unwrap_or(text)),
    ];
    for (index, mutant) in mutants.into_iter().enumerate() {
        assert_ne!(first_difference(mutant), None, "mutant {index} survives");
    }
}

/// Every character of Unicode, alone in a label and after a letter.
#[test]
fn every_character_is_judged_alike() {
    let judge = judge();
    let stands = |label: &[char]| accepts(&judge, &address(label));
    let all = ('\u{80}'..=char::MAX).filter(|letter| stands(&['a', *letter]));
    let mut ranges: Vec<(u32, u32, bool)> = Vec::new();
    for letter in all {
        let (code, first) = (u32::from(letter), stands(&[letter]));
        match ranges.last_mut() {
            Some((_, high, same)) if *high + 1 == code && *same == first => *high = code,
            _ => ranges.push((code, code, first)),
        }
    }
    let mut table = String::new();
    for (index, (low, high, first)) in ranges.iter().enumerate() {
        let (mark, end) = (if *first { "" } else { "+" }, if index % 8 == 7 { "\n" } else { " " });
        let high = if low == high { String::new() } else { format!("-{high:X}") };
        table.push_str(&format!("{mark}{low:X}{high}{end}"));
    }
    let table = format!("{}\n", table.trim_end());
    let path = folder("src/shape/format/idna.txt");
    if std::env::var_os("TOWNLET_WRITE").is_some() {
        fs::write(&path, &table).expect("the folder is writable");
    }
    assert!(ranges.len() > 500, "only {} ranges", ranges.len());
    assert!(table == text(&path), "the judge's table is another one: TOWNLET_WRITE=1 renews it");
    let borders = ranges.iter().flat_map(|(low, high, _)| [low - 1, *low, *high, high + 1]);
    for letter in borders.filter_map(char::from_u32) {
        for label in [&[letter][..], &['a', letter]] {
            let address = address(label);
            assert_eq!(Format::Email.is_valid(&address), accepts(&judge, &address), "{label:?}");
        }
    }
}

/// The first made address of which a verdict is not the judge's.
fn first_difference(verdict: Verdict) -> Option<String> {
    let judge = judge();
    for seed in seeds(0xE8A11, CASES) {
        let mut random = Random::new(seed);
        let count = 1 + random.below(6);
        let address = if random.percent(50) {
            let pieces: Vec<&str> = (0..count).map(|_| random.pick(PIECES)).collect();
            pieces.concat()
        } else {
            let label: Vec<char> = (0..count).map(|_| random.choose(CHARACTERS)).collect();
            address(&label)
        };
        if verdict(&address) != accepts(&judge, &address) {
            return Some(format!("TOWNLET_SEED={seed} `{}`", address.escape_debug()));
        }
    }
    None
}

fn judge() -> Validator {
    let mut options = jsonschema::options();
    options = options.should_validate_formats(true);
    options.build(&json!({"type": "string", "format": "email"})).expect("it is a schema")
}

fn accepts(judge: &Validator, address: &str) -> bool {
    judge.is_valid(&Value::String(address.to_owned()))
}

/// An address whose host name is one label, encoded.
fn address(label: &[char]) -> String {
    format!("a@xn--{}", encoded(label))
}

/// A label as Punycode, by the steps of RFC 3492, section 6.3.
fn encoded(label: &[char]) -> String {
    let mut out: String = label.iter().filter(|letter| letter.is_ascii()).collect();
    let basic = out.chars().count() as u32;
    if basic > 0 {
        out.push('-');
    }
    let (mut code, mut delta, mut bias, mut done) = (128_u32, 0_u32, 72_u32, basic);
    while (done as usize) < label.len() {
        let rest = label.iter().map(|letter| u32::from(*letter)).filter(|letter| *letter >= code);
        let next = rest.min().expect("some are left");
        delta += (next - code) * (done + 1);
        code = next;
        for letter in label.iter().map(|letter| u32::from(*letter)) {
            if letter < code {
                delta += 1;
            }
            if letter == code {
                push_number(&mut out, delta, bias);
                bias = adapted(delta, done + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        code += 1;
    }
    out
}

fn push_number(out: &mut String, mut number: u32, bias: u32) {
    let digit = |value: u32| char::from_digit(value, 36).expect("it is below 36");
    // RFC 3492 counts letters first, digits after them.
    let shown = |value: u32| match value {
        0..=25 => char::from(b'a' + value as u8),
        _ => digit(value - 26),
    };
    for position in (36..).step_by(36) {
        let threshold = u32::saturating_sub(position, bias).clamp(1, 26);
        if number < threshold {
            out.push(shown(number));
            return;
        }
        out.push(shown(threshold + (number - threshold) % (36 - threshold)));
        number = (number - threshold) / (36 - threshold);
    }
}

fn adapted(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

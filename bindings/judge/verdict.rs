//! From what was seen to what is said: for each document five cells, each with its reason where it
//! is not perfect.

use crate::case::{Document, Fault};
use crate::compare::{Loss, losses};
use crate::exact::json::Json;
use crate::seen::{Answer, Seen};
use std::collections::{BTreeMap, BTreeSet};

/// How one document fared.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// Generates, compiles, accepts, rejects, round trip.
    pub(crate) cells: [Cell; 5],
    /// Every reason that a cell gives.
    pub(crate) reasons: BTreeSet<Reason>,
}

/// So many of so many, and why not all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) good: usize,
    pub(crate) all: usize,
    pub(crate) why: String,
}

/// Why a cell is not perfect.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// What is wrong with a payload goes unnoticed.
    Unnoticed(Fault),
    /// A payload does not come back as it was.
    Lost(Loss),
    /// A word of the generator, its compiler or its code, as it stands in the cell.
    Said,
}

/// The verdict on a document.
pub(crate) fn verdict(document: &Document, seen: &Seen) -> Verdict {
    let mut verdict = Verdict::default();
    verdict.cells[0] = said(&seen.generates);
    if seen.generates.is_none() {
        verdict.cells[1] = said(&seen.compiles);
    }
    if verdict.cells[..2].iter().any(|cell| cell.good < cell.all) {
        verdict.reasons.insert(Reason::Said);
    }
    if seen.generates.is_none() && seen.compiles.is_none() {
        verdict.cells[2] = accepts(document, seen, &mut verdict.reasons);
        verdict.cells[3] = rejects(document, seen, &mut verdict.reasons);
        verdict.cells[4] = comes_back(document, seen, &mut verdict.reasons);
    }
    verdict
}

fn said(problem: &Option<String>) -> Cell {
    let why = problem.clone().unwrap_or_default();
    Cell { good: usize::from(problem.is_none()), all: 1, why }
}

fn accepts(document: &Document, seen: &Seen, reasons: &mut BTreeSet<Reason>) -> Cell {
    let valid = document.cases.iter().filter(|case| case.fault.is_none());
    let mut cell = Cell::default();
    let mut refused = Vec::new();
    for case in valid {
        cell.all += 1;
        match &seen.answers[&case.name] {
            Answer::Accepted(_) => cell.good += 1,
            Answer::Refused(message) => {
                reasons.insert(Reason::Said);
                refused.push(format!("`{}`: {message}", case.name.trim_start_matches("valid/")));
            }
        }
    }
    Cell { why: refused.join("; "), ..cell }
}

fn rejects(document: &Document, seen: &Seen, reasons: &mut BTreeSet<Reason>) -> Cell {
    let mut cell = Cell::default();
    let mut unnoticed: BTreeMap<Fault, usize> = BTreeMap::new();
    for case in &document.cases {
        let Some(fault) = &case.fault else { continue };
        cell.all += 1;
        match &seen.answers[&case.name] {
            Answer::Refused(_) => cell.good += 1,
            Answer::Accepted(_) => *unnoticed.entry(fault.clone()).or_default() += 1,
        }
    }
    let mut words = Vec::new();
    for (fault, count) in unnoticed {
        let word = match &fault {
            Fault::Open => "unknown members".to_owned(),
            Fault::Keyword(keyword) => format!("`{keyword}`"),
        };
        words.push(if count > 1 { format!("{word} ({count})") } else { word });
        reasons.insert(Reason::Unnoticed(fault));
    }
    Cell { why: words.join(", "), ..cell }
}

fn comes_back(document: &Document, seen: &Seen, reasons: &mut BTreeSet<Reason>) -> Cell {
    let mut cell = Cell::default();
    let mut found: BTreeMap<Loss, BTreeSet<String>> = BTreeMap::new();
    for case in document.cases.iter().filter(|case| case.fault.is_none()) {
        let Answer::Accepted(text) = &seen.answers[&case.name] else { continue };
        cell.all += 1;
        let losses = losses(&Json::parse(&case.text), &Json::parse(text));
        cell.good += usize::from(losses.is_empty());
        for (pointer, loss) in losses {
            found.entry(loss).or_default().insert(pointer);
        }
    }
    let mut words = Vec::new();
    for (loss, pointers) in found {
        let first = pointers.first().map_or("", String::as_str);
        let more = match pointers.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        words.push(format!("{} (`{first}`{more})", loss.word()));
        reasons.insert(Reason::Lost(loss));
    }
    Cell { why: words.join(", "), ..cell }
}

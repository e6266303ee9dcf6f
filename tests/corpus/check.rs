//! What is asked of a line of each group.

use crate::shape::Shape;
use crate::support::json::Json;
use crate::support::judge;
use crate::support::parse::parse;
use crate::support::schema::version_of;
use crate::support::subject::tree;
use crate::{alias, kept, shape};
use std::collections::BTreeSet;
use townlet_contract::{Kind, Reader, Report};

/// A line as it is sent today: without flat keys, and unchanged while its version is the latest.
pub(crate) fn current(line: &str) -> Result<(), String> {
    let sent = Json::parse(line);
    let sent = sent.get("payload").unwrap_or(&sent);
    let (kind, payload, report) = latest(line)?;
    if shape::is_flat(kind, report.from) {
        return Err(format!("it was taken for version {}", report.from));
    }
    upgraded(sent, &payload, kind, &report)
}

/// A line of an older version, or the latest: upgraded, valid, each value where it belongs. A captured
/// line also has the shape that its file is named for.
pub(crate) fn legacy(line: &str, shape: Option<&Shape>) -> Result<(), String> {
    let sent = Json::parse(line);
    let sent = sent.get("payload").unwrap_or(&sent);
    let (kind, payload, report) = latest(line)?;
    if let Some(shape) = shape {
        shape.check(sent, kind, report.from)?;
    }
    upgraded(sent, &payload, kind, &report)
}

/// What became of a payload is what the table and the report say.
fn upgraded(sent: &Json, payload: &Json, kind: Kind, report: &Report) -> Result<(), String> {
    if report.from == report.to {
        quiet(report)?;
        return if payload.same(sent) { Ok(()) } else { Err("it has changed".to_owned()) };
    }
    if !shape::is_flat(kind, report.from) {
        if alias::keys(sent).concat().is_empty() {
            return kept::check(sent, payload, report);
        }
        return Err(format!("version {} of {kind} has flat keys", report.from));
    }
    if alias::keys(sent).concat().is_empty() {
        return Err("it has no flat key".to_owned());
    }
    let mut differing = alias::check(sent, payload, kind)?;
    if let (Some(sent), Some(health)) = (sent.get("health"), payload.get("health")) {
        let inside = alias::check(sent, health, Kind::LoopHealth)?;
        differing.extend(inside.iter().map(|place| format!("/health{place}")));
    }
    let conflicts = report.conflicts.iter().map(|conflict| conflict.pointer.to_string());
    if conflicts.collect::<BTreeSet<_>>() != differing {
        return Err(format!("{differing:?} differ, reported are {:?}", report.conflicts));
    }
    let mut rest = report.clone();
    rest.conflicts.clear();
    quiet(&rest)?;
    if report.from == 1 {
        let mut assumed: Vec<_> = report.assumed().map(|assumed| assumed.pointer).collect();
        assumed.sort_unstable();
        let silent = alias::silent(sent, kind);
        if assumed != silent {
            return Err(format!("assumed {assumed:?}, silent about {silent:?}"));
        }
    }
    Ok(())
}

/// A line that other readers stumble over: every digit survives, or it is refused at the right byte.
pub(crate) fn hostile(line: &str) -> Result<(), String> {
    if parse(line).is_err() { refused(line) } else { exact(line) }
}

/// Reads a line to the latest version, which the judge must accept.
fn latest(line: &str) -> Result<(Kind, Json, Report), String> {
    let read = Reader::new().read(line.as_bytes()).map_err(|error| error.to_string())?;
    let kind = read.event.kind();
    let written = tree(read.to_json());
    let payload = match &read.envelope {
        Some(_) => written.get("payload").cloned().ok_or("the envelope is empty")?,
        None => written,
    };
    let found = judge::writer().complaints(version_of(kind, kind.latest()).id, &payload);
    if found.is_empty() { Ok((kind, payload, *read.report)) } else { Err(format!("{found:?}")) }
}

/// Nothing unknown, nothing in conflict, nothing dropped, nothing that contradicts itself.
fn quiet(report: &Report) -> Result<(), String> {
    let decided = report.conflicts.len() + report.dropped.len() + report.inconsistent.len();
    if report.unknown.is_empty() && decided == 0 { Ok(()) } else { Err(format!("{report:?}")) }
}

/// Integers are the same digits, floats the same bits.
fn exact(line: &str) -> Result<(), String> {
    let sent = Json::parse(line);
    let (_, payload, _) = latest(line)?;
    let before = numbers(sent.get("payload").unwrap_or(&sent), String::new());
    let after = numbers(&payload, String::new());
    for (pointer, literal) in &before {
        let found = after.iter().find(|(place, _)| place == pointer).map(|(_, literal)| literal);
        let same = found.is_some_and(|found| {
            let float = literal.contains(['.', 'e', 'E']);
            let bits = |text: &str| text.parse::<f64>().map(f64::to_bits);
            found == literal || float && bits(found) == bits(literal)
        });
        if !same {
            return Err(format!("`{pointer}` was {literal} and is {found:?}"));
        }
    }
    Ok(())
}

/// Every number, spelled as it is, with its place.
fn numbers(value: &Json, pointer: String) -> Vec<(String, String)> {
    let mut found = Vec::new();
    match value {
        Json::Number(literal) => found.push((pointer, literal.clone())),
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                found.extend(numbers(item, format!("{pointer}/{index}")));
            }
        }
        Json::Object(members) => {
            for (name, value) in members {
                let step = crate::support::json::escape(name);
                found.extend(numbers(value, format!("{pointer}/{step}")));
            }
        }
        Json::Null | Json::Bool(_) | Json::String(_) => {}
    }
    found
}

/// The error stands at the first offending token: offset, line and column point at its bytes, and the
/// pointer leads to it once it is mended.
fn refused(line: &str) -> Result<(), String> {
    let Err(error) = Reader::new().read(line.as_bytes()) else {
        return Err("it is accepted".to_owned());
    };
    let [violation] = error.violations() else { return Err(format!("no one place: {error}")) };
    let rest = line.get(violation.offset..).ok_or("the offset is in no character")?;
    let token =
        ["NaN", "Infinity", "-Infinity", "-NaN"].into_iter().find(|token| rest.starts_with(token));
    let before = &line[..violation.offset];
    let column = before.chars().count() + 1;
    if violation.keyword != "json" || (violation.line, violation.column) != (1, column) {
        return Err(format!("{error}, and it is column {column}"));
    }
    let (token, mended, marker) = match token {
        Some(token) => (token.len(), "424242424242", Json::number("424242424242")),
        None if rest.to_ascii_lowercase().starts_with("\\ud") => {
            (6, "<mended>", Json::text("<mended>"))
        }
        None => return Err(format!("at the wrong byte: {error}")),
    };
    let mended = mend(&format!("{before}{mended}{}", &rest[token..]))?;
    let found = mended
        .at(&violation.pointer)
        .ok_or_else(|| format!("nothing is at the pointer: {error}"))?;
    let leads = match (found.as_str(), marker.as_str()) {
        (Some(found), Some(marker)) => found.contains(marker),
        _ => *found == marker,
    };
    if leads { Ok(()) } else { Err(format!("the pointer leads elsewhere: {error}")) }
}

/// A text whose other offending tokens are replaced.
fn mend(line: &str) -> Result<Json, String> {
    let mut line = line.to_owned();
    for _ in 0..1000 {
        let at = match parse(&line) {
            Ok(value) => return Ok(value),
            Err(at) => at,
        };
        let start = if line[..at].ends_with('-') { at - 1 } else { at };
        let rest = &line[start..];
        let bare = ["-Infinity", "Infinity", "-NaN", "NaN"]
            .into_iter()
            .find(|token| rest.starts_with(token));
        let (length, instead) = match bare {
            Some(token) => (token.len(), "0"),
            None => (6, "?"),
        };
        line.replace_range(start..start + length, instead);
    }
    Err("there is no end to it".to_owned())
}

/// Payloads whose values are not where the tables say are noticed.
pub(crate) fn mutants() -> Result<(), String> {
    let lines = include_str!("legacy/loop_health.v2.ndjson").lines();
    let health =
        lines.clone().find(|line| line.contains("\"pending\": [{")).ok_or("no such line")?;
    let console =
        include_str!("legacy/console_result.v1.ndjson").lines().next().ok_or("no line")?;
    let planted: [(&str, &str, Json); 5] = [
        (health, "/summary/perturbations_pending", Json::number(0)),
        (health, "/transport/queue_length", Json::number(77)),
        (health, "/summary/queue_length", Json::number(77)),
        (health, "/telemetry_queue", Json::number(4)),
        (console, "/result/tick", Json::number(77)),
    ];
    for (line, pointer, value) in planted {
        let (sent, (kind, mut payload, report)) = (Json::parse(line), latest(line)?);
        payload.put(pointer, value);
        if upgraded(&sent, &payload, kind, &report).is_ok() {
            return Err(format!("`{pointer}` is wrong and nobody notices"));
        }
    }
    let (sent, (kind, payload, mut report)) = (Json::parse(health), latest(health)?);
    report.conflicts.retain(|conflict| conflict.pointer != "/summary/perturbations_active");
    match upgraded(&sent, &payload, kind, &report) {
        Ok(()) => Err("a conflict is missing and nobody notices".to_owned()),
        Err(_) => Ok(()),
    }
}

//! What is let pass on purpose: `waivers.toml`, a list of rule, place, reason and end.

use super::finding::{Finding, Level};
use crate::published;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use townlet_codegen::diagnostic::Place;

/// The file, relative to the root of the tree. Absent, it waives nothing.
pub const FILE: &str = "waivers.toml";

/// A finding that is let pass until a release or a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The code of the finding.
    pub rule: String,
    /// Event, version and place in the payload: `loop.failure/v3/transport/queue_length`.
    pub pointer: String,
    /// Why.
    pub reason: String,
    /// The release (`1.0.0`) from which on, or the day (`2027-01-31`) after which, it is over.
    pub until: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Waivers {
    #[serde(default)]
    waiver: Vec<Waiver>,
}

/// When a run takes place: the release that is worked on, and the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    /// As in `0.2.0`.
    pub release: String,
    /// As in `2026-11-24`.
    pub day: String,
}

/// The waivers in a text.
///
/// # Errors
///
/// When it is no list of them, or one has no reason or no end.
pub fn parse(text: &str) -> Result<Vec<Waiver>> {
    let Waivers { waiver } = toml::from_str(text).with_context(|| format!("in `{FILE}`"))?;
    for one in &waiver {
        if published::Code::ALL.iter().any(|code| code.as_str() == one.rule) {
            bail!("{} cannot be waived: what is published never changes", one.rule);
        }
        if one.reason.trim().is_empty() {
            bail!("the waiver of {} at `{}` has no reason", one.rule, one.pointer);
        }
        if day(&one.until).is_none() && release(&one.until).is_none() {
            bail!("`{}` is neither a release (`1.0.0`) nor a day (`2027-01-31`)", one.until);
        }
    }
    Ok(waiver)
}

/// Lowers what is waived to warnings; a waiver that is over or unused is a finding itself. Whether it
/// is used does not depend on the direction that was asked for; of the events that were not, where
/// only some were, nothing is known.
pub fn apply(findings: &mut Vec<Finding>, waivers: &[Waiver], now: &Now, events: &[String]) {
    let mut about = Vec::new();
    let mut free: Vec<&mut Finding> =
        findings.iter_mut().filter(|finding| finding.level > Level::Note).collect();
    for waiver in waivers {
        if is_over(waiver, now) {
            let help = "mend what it waives, or give it a new end and say why";
            about.push(own("W002", waiver, format!("it ended with {}", waiver.until), help));
            continue;
        }
        let (meant, others): (Vec<_>, Vec<_>) =
            free.into_iter().partition(|finding| is_meant(waiver, finding));
        free = others;
        let is_used = !meant.is_empty();
        for finding in meant {
            finding.level = Level::Warning;
            finding.help = format!("waived until {}: {}", waiver.until, waiver.reason);
        }
        let is_asked = |event: &String| waiver.pointer.starts_with(&format!("{event}/"));
        if !is_used && (events.is_empty() || events.iter().any(is_asked)) {
            about.push(own("W001", waiver, "nothing needs it".to_owned(), "remove it"));
        }
    }
    findings.extend(about);
}

fn is_meant(waiver: &Waiver, finding: &Finding) -> bool {
    let place = format!("{}/v{}{}", finding.event, finding.version, finding.pointer);
    waiver.rule == finding.code && waiver.pointer == place
}

fn own(code: &str, waiver: &Waiver, why: String, help: &str) -> Finding {
    Finding {
        code: code.to_owned(),
        level: Level::Error,
        against: String::new(),
        event: String::new(),
        version: 0,
        pointer: String::new(),
        place: Place { file: format!("../{FILE}"), pointer: String::new() },
        line: 0,
        column: 0,
        message: format!("the waiver of {} at `{}`: {why}", waiver.rule, waiver.pointer),
        help: help.to_owned(),
        steps: Vec::new(),
        example: None,
    }
}

fn is_over(waiver: &Waiver, now: &Now) -> bool {
    match day(&waiver.until) {
        Some(last) => day(&now.day).is_none_or(|today| today > last),
        None => match (release(&waiver.until), release(&now.release)) {
            (Some(end), Some(at)) => at >= end,
            _unreadable => true,
        },
    }
}

fn day(text: &str) -> Option<[u32; 3]> {
    let shape: Vec<usize> = text.split('-').map(str::len).collect();
    if shape != [4, 2, 2] {
        return None;
    }
    numbers(text, '-')
}

fn release(text: &str) -> Option<[u32; 3]> {
    numbers(text, '.')
}

fn numbers(text: &str, separator: char) -> Option<[u32; 3]> {
    let parts: Option<Vec<u32>> = text.split(separator).map(|part| part.parse().ok()).collect();
    parts?.try_into().ok()
}

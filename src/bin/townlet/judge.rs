//! Reads a record and, when it is refused, says why in terms of the file that it stands in.

use crate::findings::{Finding, Refusal};
use crate::records::{Place, Record};
use townlet_contract::{Error, Reader, Sent, Violation};

/// What to write instead of an array of payloads.
const ARRAY_HINT: &str =
    "a record is one event, not an array; `jq -c '.[]'` writes the items of an array one a line";

/// Reads a record as it was sent; at most `most` findings otherwise.
pub(crate) fn sent(reader: &Reader, record: &Record<'_>, most: usize) -> Result<Sent, Refusal> {
    reader.sent(record.bytes).map_err(|error| refusal(reader, record, &error, most))
}

/// Why a record is refused, given the error that it met.
pub(crate) fn refusal(reader: &Reader, record: &Record<'_>, error: &Error, most: usize) -> Refusal {
    let told = reader.detect(record.bytes).ok().flatten();
    let mut refusal = Refusal {
        place: record.place,
        event: told.map(|(kind, _)| kind.name()),
        version: told.map(|(_, version)| version),
        findings: Vec::new(),
        more: false,
    };
    if error.violations().is_empty() {
        refusal.findings.push(Finding {
            place: record.place,
            pointer: error.pointer().unwrap_or_default().to_owned(),
            code: error.code().to_owned(),
            reason: error.to_string(),
            hint: help(error).map(str::to_owned),
        });
    } else if most > 1 {
        let all = reader.first_violations(record.bytes, most.saturating_add(1));
        let all = all.unwrap_or_else(|_| error.violations().to_vec());
        refusal.more = all.len() > most;
        let first = all.iter().take(most);
        refusal.findings.extend(first.map(|violation| finding(record.place, violation)));
    } else {
        let first = error.violations().iter().take(1);
        refusal.findings.extend(first.map(|violation| finding(record.place, violation)));
    }
    if record.bytes.trim_ascii_start().starts_with(b"[")
        && let Some(first) = refusal.findings.first_mut()
        && first.code != "json"
    {
        first.hint = Some(ARRAY_HINT.to_owned());
    }
    refusal
}

/// What helps where no place in the record is to blame.
fn help(error: &Error) -> Option<&'static str> {
    match error.code() {
        "no-fit" | "ambiguous" => {
            Some("with `--event`, `townlet validate` says what keeps it from being one")
        }
        "too-large" => Some("raise the limit with `--max-bytes`"),
        _ => None,
    }
}

/// Why a record over the limit is refused.
pub(crate) fn too_long(place: Place, bytes: u64, max_bytes: usize) -> Refusal {
    let finding = Finding {
        place,
        pointer: String::new(),
        code: "too-large".to_owned(),
        reason: format!("the record has {bytes} bytes and the limit is {max_bytes}"),
        hint: Some("raise the limit with `--max-bytes`".to_owned()),
    };
    Refusal { place, event: None, version: None, findings: vec![finding], more: false }
}

fn finding(record: Place, violation: &Violation) -> Finding {
    Finding {
        place: inside(record, violation.line as u64, violation.column as u64),
        pointer: violation.pointer.clone(),
        code: violation.keyword.to_owned(),
        reason: violation.message.clone(),
        hint: violation.hint.clone(),
    }
}

/// The place in the file of a place in a record.
fn inside(record: Place, line: u64, column: u64) -> Place {
    let first = line <= 1;
    Place {
        line: record.line + line.saturating_sub(1),
        column: if first { record.column + column.saturating_sub(1) } else { column },
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, inside};

    #[test]
    fn only_the_first_line_is_shifted() {
        let record = Place { line: 7, column: 5 };
        assert_eq!(inside(record, 1, 3), Place { line: 7, column: 7 });
        assert_eq!(inside(record, 2, 3), Place { line: 8, column: 3 });
    }
}

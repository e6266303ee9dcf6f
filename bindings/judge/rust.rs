//! Rust: what the build made of the schemas with typify, in this very process.

use crate::case::Document;
use crate::seen::{Answer, Run, Seen};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Sends every payload through the types.
pub(crate) fn judge(documents: &[Document]) -> Run {
    documents.iter().map(|document| (document.path.clone(), seen(document))).collect()
}

fn seen(document: &Document) -> Seen {
    let mut seen = Seen::default();
    for case in &document.cases {
        let answer = match generated::through(&document.path, &case.text) {
            Ok(Ok(text)) => Answer::Accepted(text),
            Ok(Err(message)) => Answer::Refused(message),
            Err(reason) => {
                seen.generates = Some(reason.to_owned());
                continue;
            }
        };
        seen.answers.insert(case.name.clone(), answer);
    }
    seen
}

/// Reads a payload as a type and writes it again.
fn through<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

#[allow(
    clippy::all,
    clippy::unwrap_used,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "typify wrote it"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}

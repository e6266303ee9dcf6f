//! The payloads that are measured: bare, sorted by event and version.
//!
//! `TOWNLET_CORPUS` names the folder of recorded payloads; without it the smaller corpus of this
//! repository is read. Event and version are told by our reader.

use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use townlet_contract::Reader;

/// The recorded payloads.
pub(crate) struct Corpus {
    payloads: BTreeMap<(&'static str, u32), Vec<String>>,
    /// Lines that our reader refuses; nobody is measured on them.
    pub(crate) refused: usize,
    /// Where they come from.
    pub(crate) folder: PathBuf,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    payload: &'a RawValue,
}

impl Corpus {
    /// Reads every line of every file in `current` and `legacy`.
    pub(crate) fn read() -> io::Result<Self> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("tests/corpus");
        let folder = env::var_os("TOWNLET_CORPUS").map_or(own, PathBuf::from);
        let mut corpus = Self { payloads: BTreeMap::new(), refused: 0, folder };
        for file in corpus.files()? {
            for line in fs::read_to_string(file)?.lines() {
                corpus.take(line)?;
            }
        }
        Ok(corpus)
    }

    /// The payloads of an event in a version.
    pub(crate) fn payloads(&self, event: &'static str, version: u32) -> &[String] {
        self.payloads.get(&(event, version)).map_or(&[], Vec::as_slice)
    }

    fn take(&mut self, line: &str) -> io::Result<()> {
        let Ok(sent) = Reader::new().sent(line.as_bytes()) else {
            self.refused += 1;
            return Ok(());
        };
        let payload = match sent.envelope {
            Some(_) => serde_json::from_str::<Envelope<'_>>(line)?.payload.get(),
            None => line,
        };
        let version = (sent.event.kind().name(), sent.event.version());
        self.payloads.entry(version).or_default().push(payload.to_owned());
        Ok(())
    }

    fn files(&self) -> io::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for folder in ["current", "legacy"] {
            for entry in fs::read_dir(self.folder.join(folder))? {
                files.push(entry?.path());
            }
        }
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ndjson"));
        files.sort();
        Ok(files)
    }
}

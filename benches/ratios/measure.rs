//! Runs the contenders of each event, one after the other, and keeps their rates.

use crate::contender::Contender;
use crate::corpus::Corpus;
use crate::estimates::Estimates;
use crate::peer::{Peer, Visitor};
use crate::subject::{Pass, Subject};
use crate::table::{Cell, Row};
use crate::turns::Turns;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode, Throughput};
use std::io;
use std::time::Duration;

/// Samples of each contender.
const SAMPLES: u16 = 20;
/// How long a contender is timed; the one that it is compared with takes as long again, or half.
const SECONDS: f64 = 0.7;
/// What the slowest contender reads in a second on a slow machine; large events get the time that
/// takes.
const SLOWEST: f64 = 90e6;

/// The measurement of every event that the corpus has.
pub(crate) struct Measurement {
    corpus: Corpus,
    estimates: Estimates,
    criterion: Criterion,
    rows: Vec<Row>,
    /// Events without payloads.
    absent: Vec<String>,
    /// What went wrong on disk, if anything did.
    fault: io::Result<()>,
}

impl Measurement {
    /// Reads the command line.
    pub(crate) fn new(corpus: Corpus) -> Self {
        let estimates = Estimates::usual();
        let criterion = Criterion::default()
            .sample_size(usize::from(SAMPLES))
            .warm_up_time(Duration::from_millis(200))
            .measurement_time(Duration::from_secs_f64(SECONDS))
            .nresamples(2_000)
            .without_plots()
            .output_directory(estimates.folder())
            .configure_from_args();
        let (rows, absent) = (Vec::new(), Vec::new());
        Self { corpus, estimates, criterion, rows, absent, fault: Ok(()) }
    }

    /// Ends criterion's report, and gives the corpus, what was found, and events without payloads.
    pub(crate) fn finish(self) -> io::Result<(Corpus, Vec<Row>, Vec<String>)> {
        self.criterion.final_summary();
        self.fault?;
        Ok((self.corpus, self.rows, self.absent))
    }
}

impl Visitor for Measurement {
    fn event<E: Peer>(&mut self) {
        let title = format!("{} v{}", E::NAME, E::VERSION);
        let lines = self.corpus.payloads(E::NAME, E::VERSION);
        if lines.is_empty() {
            self.absent.push(title);
            return;
        }
        let mut row = Row::new(title, lines);
        let subject = Subject::<E>::new(lines);
        let mut group = self.criterion.benchmark_group(&row.title);
        let enough = row.bytes as f64 * f64::from(SAMPLES) / SLOWEST;
        if enough > SECONDS {
            group.measurement_time(Duration::from_secs_f64(enough));
        }
        group.sampling_mode(SamplingMode::Flat);
        let measured = cells(&mut group, &self.estimates, &row.title, &subject);
        group.finish();
        match measured {
            Ok(cells) => {
                row.cells = cells;
                self.rows.push(row);
            }
            Err(error) => self.fault = Err(error),
        }
    }
}

fn cells<E: Peer>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    estimates: &Estimates,
    title: &str,
    subject: &Subject<'_, E>,
) -> io::Result<Vec<Cell>> {
    let cell = |contender: Contender| {
        let name = contender.name();
        let pass = match subject.pass(contender) {
            Ok(Pass { bytes: 0, .. }) => return Ok(Cell::Refused("accepts none of the payloads")),
            Ok(pass) => pass,
            Err(reason) => return Ok(Cell::Refused(reason)),
        };
        let base = contender.base().and_then(|base| subject.pass(base).ok());
        let mut turns = Turns::new(&pass, base.as_ref());
        estimates.forget(title, name)?;
        group.throughput(Throughput::BytesDecimal(pass.bytes as u64));
        group.bench_function(name, |bencher| bencher.iter_custom(|passes| turns.sample(passes)));
        let Some(seconds) = estimates.median(title, name)? else { return Ok(Cell::NotMeasured) };
        let rate = pass.bytes as f64 / seconds / 1e6;
        Ok(Cell::Rate { rate, ratio: turns.ratio(), unread: pass.unread })
    };
    Contender::ALL.into_iter().map(cell).collect()
}

//! `cargo xtask build-cost`: what it costs to depend on the contract, beside what everybody pays for
//! `serde` and `serde_json`.

use crate::consumer::Consumer;
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::Result;
use std::io::Write;

/// What a crate that reads JSON depends on anyway.
const USUAL: &str = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";

/// Arguments of `build-cost`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many times each crate is built
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(1..))]
    pub times: u8,
}

/// Seconds that a turn took, and their ratio.
#[derive(Clone, Copy)]
struct Turn {
    usual: f64,
    ours: f64,
    ratio: f64,
}

/// Builds two crates in turn and prints the medians of their times, and of the ratios of the turns:
/// what a machine does beside it slows both crates of a turn.
///
/// # Errors
///
/// When a crate cannot be written or does not build.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let ours = format!("townlet-contract = {{ path = {:?} }}\n", tree.path(""));
    let usual = Consumer::write(tree, "usual-consumer", USUAL)?;
    let ours = Consumer::write(tree, "contract-consumer", &ours)?;
    writeln!(out, "seconds of processors, user and system, dev profile, from nothing")?;
    writeln!(out, "{:>20}  {:>20}  {:>5}", "serde + serde_json", "townlet-contract", "ratio")?;
    let mut turns = Vec::new();
    for _ in 0..args.times {
        let (usual, ours) = (usual.build()?.as_secs_f64(), ours.build()?.as_secs_f64());
        let turn = Turn { usual, ours, ratio: ours / usual };
        line(out, turn, "")?;
        turns.push(turn);
    }
    let middle = |of: fn(&Turn) -> f64| median(turns.iter().map(of).collect());
    let middle = Turn {
        usual: middle(|turn| turn.usual),
        ours: middle(|turn| turn.ours),
        ratio: middle(|turn| turn.ratio),
    };
    line(out, middle, "  median of each")?;
    Ok(Verdict::Fine)
}

/// The middle one; of two the lower.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[(values.len() - 1) / 2]
}

fn line(out: &mut dyn Write, turn: Turn, note: &str) -> Result<()> {
    let Turn { usual, ours, ratio } = turn;
    writeln!(out, "{usual:>20.1}  {ours:>20.1}  {ratio:>5.2}{note}")?;
    out.flush()?;
    Ok(())
}

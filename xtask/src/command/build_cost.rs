//! `cargo xtask build-cost`: what it costs to depend on the contract, beside what everybody pays for
//! `serde` and `serde_json`.

use crate::consumer::Consumer;
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::Result;
use std::io::Write;
use std::time::Duration;

/// What a crate that reads JSON depends on anyway.
const USUAL: &str = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";

/// Arguments of `build-cost`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many times each crate is built
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(1..))]
    pub times: u8,
}

/// Builds two crates in turn and prints the medians of their times.
///
/// # Errors
///
/// When a crate cannot be written or does not build.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let ours = format!("townlet-contract = {{ path = {:?} }}\n", tree.path(""));
    let usual = Consumer::write(tree, "usual-consumer", USUAL)?;
    let ours = Consumer::write(tree, "contract-consumer", &ours)?;
    let (mut usual_times, mut our_times) = (Vec::new(), Vec::new());
    writeln!(out, "seconds of processors, user and system, dev profile, from nothing")?;
    writeln!(out, "{:>20}  {:>20}  {:>5}", "serde + serde_json", "townlet-contract", "ratio")?;
    for _ in 0..args.times {
        usual_times.push(usual.build()?);
        our_times.push(ours.build()?);
        line(out, usual_times.last(), our_times.last(), "")?;
    }
    usual_times.sort_unstable();
    our_times.sort_unstable();
    let middle = usual_times.len() / 2;
    line(out, usual_times.get(middle), our_times.get(middle), "  median")?;
    Ok(Verdict::Fine)
}

fn line(
    out: &mut dyn Write,
    usual: Option<&Duration>,
    ours: Option<&Duration>,
    note: &str,
) -> Result<()> {
    let seconds = |time: Option<&Duration>| time.map_or(f64::NAN, Duration::as_secs_f64);
    let (usual, ours) = (seconds(usual), seconds(ours));
    writeln!(out, "{usual:>20.1}  {ours:>20.1}  {:>5.2}{note}", ours / usual)?;
    out.flush()?;
    Ok(())
}

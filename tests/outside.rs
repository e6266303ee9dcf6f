//! The published contract in the hands of others: the official parser of AsyncAPI, and a browser.
//!
//! They are pinned in `outside/package.json`. `TOWNLET_NODE` names a folder in which
//! `npm ci --ignore-scripts` has installed them; without it the tests are reported as ignored. CI
//! always has it.

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const SCRATCH: &str = env!("CARGO_TARGET_TMPDIR");

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // The browser is unpacked by whoever comes first; two at once would disturb each other.
    arguments.test_threads = Some(1);
    let ignored = std::env::var_os("TOWNLET_NODE").is_none();
    let trials = [
        Trial::test("the_official_parser_accepts_the_description_of_the_stream", asyncapi),
        Trial::test("the_parser_refuses_a_broken_description", broken_asyncapi),
        Trial::test("every_page_stands_in_a_browser_and_every_link_leads_somewhere", site),
        Trial::test("broken_pages_are_noticed", broken_site),
    ];
    let trials = trials.map(|trial| trial.with_ignored_flag(ignored));
    libtest_mimic::run(&arguments, trials.into()).exit_code()
}

/// Runs a script in the folder of the packages; gives what it prints.
fn run(script: &str, arguments: &[&Path]) -> Result<Value, Failed> {
    let packages = std::env::var_os("TOWNLET_NODE").ok_or("TOWNLET_NODE is not set")?;
    let text = fs::read_to_string(Path::new(ROOT).join("tests/outside").join(script))?;
    let mut node = Command::new("node")
        .args(["--input-type=module", "-"])
        .args(arguments)
        .current_dir(packages)
        .env("TMPDIR", scratch("unpacked")?)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    node.stdin.take().ok_or("node has an input")?.write_all(text.as_bytes())?;
    let output = node.wait_with_output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// A folder of these tests.
fn scratch(name: &str) -> Result<PathBuf, Failed> {
    let folder = Path::new(SCRATCH).join("outside").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn problems(found: &Value) -> Vec<&str> {
    found["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Nothing is wrong, and so much was looked at.
fn fine(found: &Value, least: &[(&str, u64)]) -> Result<(), Failed> {
    let problems = problems(found);
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }
    let short = least.iter().find(|(what, least)| found[what].as_u64() < Some(*least));
    match short {
        Some((what, least)) => Err(format!("{what}: fewer than {least} in {found}").into()),
        None => Ok(()),
    }
}

fn asyncapi() -> Result<(), Failed> {
    let path = Path::new(ROOT).join("dist/asyncapi.yaml");
    fine(&run("asyncapi.mjs", &[&path])?, &[("messages", 16), ("sent", 11)])
}

fn broken_asyncapi() -> Result<(), Failed> {
    let text = fs::read_to_string(Path::new(ROOT).join("dist/asyncapi.yaml"))?;
    let folder = scratch("asyncapi")?;
    for (from, to) in [
        ("action: \"send\"", "action: \"shout\""),
        ("#/channels/telemetry\"", "#/channels/telegraph\""),
        ("./codegen/draft-07/metric/v1", "./codegen/draft-07/metric/v9"),
    ] {
        let text = text.replacen(from, to, 1);
        let path = folder.join("broken.yaml");
        fs::write(&path, text.replace("./codegen", &format!("{ROOT}/dist/codegen")))?;
        if problems(&run("asyncapi.mjs", &[&path])?).is_empty() {
            return Err(format!("unnoticed: {to}").into());
        }
    }
    Ok(())
}

fn site() -> Result<(), Failed> {
    let folder = Path::new(ROOT).join("dist/site");
    let pictures = scratch("pictures")?;
    let found = run("site.mjs", &[&folder, &pictures])?;
    fine(
        &found,
        &[("pages", 72), ("pictures", 72), ("links", 900), ("anchors", 500), ("names", 300)],
    )?;
    for entry in fs::read_dir(&pictures)? {
        let entry = entry?;
        if entry.metadata()?.len() < 5_000 {
            return Err(format!("{} shows nothing", entry.path().display()).into());
        }
    }
    Ok(())
}

/// A copy of the site with a fault of each kind.
fn broken_site() -> Result<(), Failed> {
    let folder = scratch("broken/site")?;
    for entry in fs::read_dir(Path::new(ROOT).join("dist/site"))? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    let planted = [
        ("metric.html", "</h1>", "</h1><a href=\"nowhere.html\">x</a>", "leads nowhere"),
        ("loop_tick.html", "</h1>", "</h1><a href=\"#nowhere\">x</a>", "no place nowhere"),
        ("loop_health.html", "<h1>", "<h1 style=\"width: 2000px\">", "too wide"),
        ("rivalry_events.html", "<th>", "<th style=\"white-space: normal\">two<br>", "that break"),
        ("loop_failure.html", "</main>", "</main><script>nothing()</script>", "script: "),
        ("index.html", "href=\"style.css\"", "href=\"other.css\"", "not loaded: other.css"),
        ("search.js", "row.hidden = ", "row.unseen = ", "finds all or nothing"),
    ];
    for (file, from, to, _) in planted {
        let text = fs::read_to_string(folder.join(file))?;
        let broken = text.replacen(from, to, 1);
        if broken == text {
            return Err(format!("{file} has no `{from}`").into());
        }
        fs::write(folder.join(file), broken)?;
    }
    let found = run("site.mjs", &[&folder, &scratch("broken/pictures")?])?;
    let problems = problems(&found).join("\n");
    let missed = planted.iter().find(|(_, _, _, said)| !problems.contains(said));
    match missed {
        Some((file, ..)) => {
            Err(format!("what is wrong with {file} goes unnoticed:\n{problems}").into())
        }
        None => Ok(()),
    }
}

//! What the way out of a configuration is: its options, what observers and consumers get, and what a
//! channel leaves behind.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use townlet_contract::sim::assembly;
use townlet_contract::sim::config::Config;
use townlet_contract::sim::config::telemetry::TransportKind;
use townlet_contract::telemetry::transport::{Memory, Transport};
use townlet_contract::telemetry::{Auth, Frame, Pipeline, Sink};
use townlet_contract::{Kind, read};

/// Whether two configurations are two ways out.
pub(crate) fn differ(one: &Config, other: &Config) -> bool {
    seen(one) != seen(other)
}

fn seen(config: &Config) -> String {
    let worker = assembly::pipeline_options(&config.telemetry, Auth::Disabled).worker;
    let health = assembly::loop_settings(config).health;
    let mut seen = format!("{worker:?}{health:?}{}", handed_on(config));
    let mut transport = config.telemetry.transport.clone();
    if transport.kind == TransportKind::Tcp {
        let peer = assembly::peer(&transport).map_err(|error| error.to_string());
        write!(seen, "{peer:?}").expect("a string takes every text");
    }
    let folder = TempDir::new().expect("a temporary folder can be made");
    transport.path = transport.path.map(|path| folder.path().join(path).display().to_string());
    match assembly::channel(&transport) {
        Ok(mut channel) => {
            seen.push_str(channel.provider());
            if transport.kind != TransportKind::Tcp {
                seen.push_str(&left_behind(channel.as_mut(), folder.path()));
            }
        }
        Err(error) => seen.push_str(&error.to_string()),
    }
    seen
}

/// What observers are told of two ticks and a health, and what consumers read of them.
fn handed_on(config: &Config) -> String {
    let memory = Memory::new();
    let recorded = memory.recorded();
    let options = assembly::pipeline_options(&config.telemetry, Auth::Disabled);
    let mut pipeline = Pipeline::start(Box::new(memory), options).expect("a thread starts");
    let told = Arc::new(Mutex::new(String::new()));
    let notes = Arc::clone(&told);
    pipeline.observe("test", move |event| {
        notes.lock().expect("nobody panics holding it").push_str(event.payload.kind());
    });
    for file in ["loop_tick/examples/v1", "loop_tick/examples/v1", "loop_health/examples/v3"] {
        let file = format!("schema/{file}/valid/minimal.json");
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
        let event = read(&bytes.expect("the example is there")).expect("it is valid").event;
        pipeline.emit(event, 1);
    }
    pipeline.close();
    let told = told.lock().expect("nobody panics holding it").clone();
    told + &String::from_utf8_lossy(&recorded.bytes())
}

/// The files that a channel makes out of twenty kilobytes.
fn left_behind(channel: &mut dyn Transport, folder: &Path) -> String {
    let frame = Frame::of_line(Kind::Metric, 0, &[[b'x'; 499].as_slice(), b"\n"].concat());
    for _ in 0..40 {
        channel.send(std::slice::from_ref(&frame)).expect("there is room");
        channel.flush().expect("there is room");
    }
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<String> = entries
        .map(|entry| {
            let entry = entry.expect("it can be read");
            let bytes = entry.metadata().expect("it can be asked").len();
            format!("{} {bytes};", entry.file_name().to_string_lossy())
        })
        .collect();
    files.sort();
    files.concat()
}

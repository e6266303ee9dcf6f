//! What `townlet run --help` promises.

use crate::town::Town;

#[test]
fn telemetry_is_written_to_the_end_of_a_file_and_help_says_so() {
    let town = Town::new();
    let help = town.run(&["run", "--help"]).ended(0);
    let (_, about) = help.split_once("--telemetry-path <FILE>").expect("it is there");
    assert!(about.trim_start().starts_with("Write telemetry to the end of a file"), "{about}");
    town.write("a.ndjson", "{\"name\":\"before\"}\n");
    town.run(&["run", "--ticks", "2", "--telemetry-path", "a.ndjson"]).ended(0);
    let text = town.text("a.ndjson");
    assert!(text.starts_with("{\"name\":\"before\"}\n{\"event_type\":"), "{text}");
}

//! What stands on the screen after some records.

use super::draw::draw;
use super::state::State;
use crate::commands::watch::log_line::{LogLine, parse};
use crate::commands::watch::thresholds::{Amount, Breach};
use crate::commands::watch::watcher::Shown;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn screen(state: &State) -> String {
    let mut terminal = Terminal::new(TestBackend::new(90, 30)).expect("memory is there");
    terminal.draw(|frame| draw(frame, state)).expect("memory takes everything");
    terminal.backend().to_string()
}

fn shown(line: &str, breaches: Vec<Breach>) -> Shown {
    match parse(line) {
        LogLine::Whole(seen) => Shown::Record { line: 1, seen, breaches },
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_latest_of_everything_is_on_the_screen() {
    let mut state = State::new("run.ndjson");
    assert!(screen(&state).contains("waiting"), "{}", screen(&state));
    let queue = Breach { measure: "queue", value: Amount::Count(2), limit: Amount::Count(1) };
    let health = "tick_health tick=12 duration_ms=6.50 queue=2 dropped=0 exit_queue=5";
    state.take(&shown(health, vec![queue]));
    let text = screen(&state);
    for part in [
        "ok  tick 12  run.ndjson",
        "latest 6.50 ms",
        "backlog 2",
        "exit queue 5",
        "queue 2 is over 1",
    ] {
        assert!(text.contains(part), "`{part}` is missing:\n{text}");
    }
    assert!(text.contains('█'), "the time of the tick is drawn:\n{text}");
    let failure = "simulation_loop_failure tick=13 error=E: \u{1b}boom queue=0 dropped=0 \
                   snapshot=/s.json context=loop.failure:13:4";
    state.take(&shown(failure, Vec::new()));
    let text = screen(&state);
    for part in
        ["error  tick 13", "failures 4", "tick 13: E: \\u{1b}boom", "state saved in /s.json"]
    {
        assert!(text.contains(part), "`{part}` is missing:\n{text}");
    }
    state.take(&shown(health, Vec::new()));
    let text = screen(&state);
    assert!(text.contains("ok  tick 12") && text.contains("boom"), "{text}");
}

#[test]
fn a_compressed_file_in_its_place_is_said_until_something_comes() {
    let mut state = State::new("run.ndjson");
    state.is_compressed = true;
    assert!(screen(&state).contains("the file is compressed now"), "{}", screen(&state));
    state.take(&shown("tick_health tick=1 duration_ms=1 queue=0 dropped=0", Vec::new()));
    assert!(!screen(&state).contains("compressed"), "{}", screen(&state));
}

#[test]
fn a_terminal_of_any_size_is_fine() {
    let mut state = State::new("run.ndjson");
    for tick in 0..600 {
        let line = format!("tick_health tick={tick} duration_ms=1e9.0 queue=0 dropped=0");
        let line = line.replace("1e9.0", "1000000000.0");
        state.take(&shown(&line, Vec::new()));
    }
    for (width, height) in [(1, 1), (5, 3), (700, 200)] {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("memory is there");
        terminal.draw(|frame| draw(frame, &state)).expect("memory takes everything");
    }
}

//! Draws the state: status, tick times, backlog, alerts, the last failure.

use super::state::State;
use crate::terminal::visible;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style, Stylize};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph, Sparkline, Wrap};

/// Letters of a message that are drawn; the rest is not on any terminal.
const MOST: usize = 4096;

/// Draws everything.
pub(super) fn draw(frame: &mut Frame<'_>, state: &State) {
    let rows = Layout::vertical([
        Constraint::Length(3),
        Constraint::Length(7),
        Constraint::Length(5),
        Constraint::Length(4),
        Constraint::Min(3),
        Constraint::Length(1),
    ]);
    let [top, times, channel, alerts, failure, bottom] = rows.areas(frame.area());
    frame.render_widget(Paragraph::new(status(state)).block(Block::bordered().title("run")), top);
    draw_times(frame, state, times);
    let block = Block::bordered().title("telemetry and town");
    frame.render_widget(Paragraph::new(numbers(state)).block(block), channel);
    let block = Block::bordered().title("alerts and breaches");
    frame.render_widget(Paragraph::new(warnings(state)).block(block), alerts);
    let block = Block::bordered().title("last failure");
    let text = Paragraph::new(last_failure(state)).wrap(Wrap { trim: false });
    frame.render_widget(text.block(block), failure);
    let why = match (state.is_over, state.is_compressed) {
        (true, _) => "the stream has ended; ",
        (false, true) => "the file is compressed now, nothing of it is shown; ",
        (false, false) => "",
    };
    frame.render_widget(Line::from(format!("{why}q leaves; {}", state.counts)).dim(), bottom);
}

fn status(state: &State) -> Line<'_> {
    let color = match state.status() {
        "ok" => Color::Green,
        "error" => Color::Red,
        _warn => Color::Yellow,
    };
    let style = Style::new().fg(color).add_modifier(Modifier::BOLD);
    let tick = match (&state.failure, &state.health) {
        (Some(failure), _) if state.is_failed => failure.tick.to_string(),
        (_, Some(health)) => health.tick.to_string(),
        (_, None) => "-".to_owned(),
    };
    let status = Span::styled(visible(state.status()), style);
    Line::from(vec![status, format!("  tick {tick}  {}", state.name).into()])
}

fn draw_times(frame: &mut Frame<'_>, state: &State, area: Rect) {
    let latest = state.health.as_ref().map_or(0.0, |health| health.duration_ms);
    let title = format!("tick time, latest {latest:.2} ms");
    let width = usize::from(area.width.saturating_sub(2));
    let from = state.times.len().saturating_sub(width);
    let times: Vec<u64> = state.times.iter().skip(from).copied().collect();
    let line = Sparkline::default().data(&times).style(Style::new().fg(Color::Cyan));
    frame.render_widget(line.block(Block::bordered().title(title)), area);
}

fn numbers(state: &State) -> Vec<Line<'_>> {
    let Some(health) = &state.health else { return vec!["nothing yet".into()] };
    let shown = |value: Option<u64>| value.map_or_else(|| "-".to_owned(), |it| it.to_string());
    let worker = match health.worker_alive {
        Some(true) => "alive".into(),
        Some(false) => "dead".red().bold(),
        None => "-".into(),
    };
    let dropped = Span::from(format!("{}", health.dropped));
    let dropped = if health.dropped > 0 { dropped.red() } else { dropped };
    vec![
        Line::from(vec![format!("backlog {}  dropped ", health.queue).into(), dropped]),
        Line::from(vec![
            "worker ".into(),
            worker,
            format!("  restarts {}", shown(health.worker_restarts)).into(),
            format!("  failures {}", shown(state.failures)).into(),
        ]),
        Line::from(format!(
            "perturbations pending {}  active {}  exit queue {}",
            shown(health.pending),
            shown(health.active),
            shown(health.exit_queue)
        )),
    ]
}

fn warnings(state: &State) -> Vec<Line<'_>> {
    let alerts = visible(&state.alerts.join(", "));
    let breaches: Vec<String> = state.breaches.iter().map(ToString::to_string).collect();
    let or_none = |text: String| if text.is_empty() { "none".to_owned() } else { text };
    vec![
        Line::from(vec!["alerts ".into(), or_none(alerts).yellow()]),
        Line::from(vec!["over a threshold ".into(), or_none(breaches.join(", ")).red()]),
    ]
}

fn last_failure(state: &State) -> Vec<Line<'_>> {
    let Some(failure) = &state.failure else { return vec!["none".into()] };
    let error: String = failure.error.chars().take(MOST).collect();
    let mut lines = vec![Line::from(format!("tick {}: {}", failure.tick, visible(&error)))];
    if let Some(path) = &failure.snapshot {
        lines.push(Line::from(format!("state saved in {}", visible(path))));
    }
    lines
}

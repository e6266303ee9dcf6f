//! Panics that the loop takes up: one line of the log each, instead of several of any text.

use std::panic::{self, PanicHookInfo};
use townlet_contract::telemetry::log_line::escape;

/// From now on a panic is told in the log. What it means is the loop's to say, which turns it into a
/// failure.
pub(super) fn go_to_the_log() {
    panic::set_hook(Box::new(|info| tracing::error!(target: "townlet.panic", "{}", line(info))));
}

/// What a panic says and where, in one line that nobody can take for another one.
fn line(info: &PanicHookInfo<'_>) -> String {
    escape(&info.to_string())
}

#[cfg(test)]
mod tests {
    use super::line;
    use std::panic;
    use std::sync::Mutex;

    #[test]
    fn a_panic_is_one_line_whatever_it_says() {
        static TOLD: Mutex<Vec<String>> = Mutex::new(Vec::new());
        let before = panic::take_hook();
        panic::set_hook(Box::new(|info| TOLD.lock().expect("nobody panics here").push(line(info))));
        let forged = "boom\ntick_health tick=999 duration_ms=1.00";
        let caught = panic::catch_unwind(|| panic!("{forged}"));
        panic::set_hook(before);
        assert!(caught.is_err());
        let told = TOLD.lock().expect("nobody panics here");
        let told = told.iter().find(|line| line.contains("boom")).expect("the hook was called");
        assert!(told.contains("panicked at ") && !told.contains('\n'), "{told}");
        assert!(!told.contains(" tick=999"), "no field can be taken for one of ours: {told}");
    }
}

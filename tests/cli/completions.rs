//! `townlet completions`.

use crate::town::Town;

#[test]
fn every_shell_gets_its_script() {
    let town = Town::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = town.run(&["completions", shell]).ended(0);
        assert!(script.contains("validate") && script.contains("max-bytes"), "{shell}");
    }
    town.run(&["completions", "cmd"]).ended(64);
}

//! `townlet completions`.

use crate::command_line::CommandLine;
use crate::exit::Outcome;
use crate::terminal::Terminal;
use clap::CommandFactory;
use clap_complete::Shell;

/// Options of `townlet completions`.
#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// Writes the completions of a shell.
    pub(crate) fn run(self) -> anyhow::Result<Outcome> {
        // Into memory first: clap panics when a pipe breaks.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut CommandLine::command(), "townlet", &mut script);
        let mut out = Terminal::data();
        out.write_all(&script)?;
        out.flush()?;
        Ok(Outcome::Fine)
    }
}

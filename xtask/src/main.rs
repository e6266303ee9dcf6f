//! `cargo xtask …`: reads the command line, runs the command, turns its verdict into an exit code.

use std::io::{self, Write as _};
use std::process::ExitCode;
use xtask::command;
use xtask::tree::Tree;
use xtask::verdict::Verdict;

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let verdict = Tree::here().and_then(|tree| command::run(&tree, &mut out));
    let flushed = out.flush();
    match verdict {
        Ok(Verdict::Fine) if flushed.is_ok() => ExitCode::SUCCESS,
        Ok(Verdict::Undecided) => ExitCode::from(3),
        Ok(Verdict::Fine | Verdict::Found) => ExitCode::from(1),
        // Whoever read the output has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // With no standard error left there is nobody to tell.
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

//! `townlet explain`: what a code means, with an example that trips it and what to do.

use crate::exit::{Outcome, Usage};
use crate::explanations::{self, EXPLANATIONS, Explanation};
use crate::suggestion;
use crate::terminal::{DIM, PLACE, Terminal};
use std::io::Write;
use townlet_codegen::diagnostic::{self, Code};

/// Options of `townlet explain`.
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The code, such as `required`, `no-fit` or `D001`; without one, all are listed
    code: Option<String>,
}

impl Explain {
    /// Explains a code, or lists all of them.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        let mut out = terminal.text();
        match self.code {
            None => list(&mut out)?,
            Some(code) => match (explanations::find(&code), code.parse::<Code>()) {
                (Some(explanation), _) => show(&mut out, explanation)?,
                (None, Ok(rule)) => write!(out, "{}", diagnostic::explain(rule))?,
                (None, Err(_)) => return Err(unknown(&code)),
            },
        }
        out.flush()?;
        Ok(Outcome::Fine)
    }
}

fn list(out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "{PLACE}Findings in payloads{PLACE:#}")?;
    for Explanation { code, title, .. } in EXPLANATIONS {
        writeln!(out, "  {code:<21} {title}")?;
    }
    writeln!(out, "\n{PLACE}Rules for schemas{PLACE:#}")?;
    for code in Code::ALL {
        writeln!(out, "  {:<21} {}", code.as_str(), code.rule().title)?;
    }
    Ok(())
}

fn show(out: &mut dyn Write, explanation: &Explanation) -> anyhow::Result<()> {
    let Explanation { code, title, text, example, advice } = explanation;
    writeln!(out, "{PLACE}{code}{PLACE:#}: {title}\n\n{text}\n")?;
    if let Some(example) = example {
        let options: String = example.options.iter().map(|option| format!("{option} ")).collect();
        writeln!(out, "For example:\n")?;
        writeln!(out, "  {DIM}${DIM:#} townlet validate {options}- <<'END'")?;
        writeln!(out, "  {}\n  END\n", example.payload)?;
    }
    writeln!(out, "What to do: {advice}")?;
    Ok(())
}

/// Letters of the codes that `cargo xtask explain` alone explains: comparisons, examples, publishing,
/// verdicts that could not be reached, waivers.
const DEVELOPERS: &str = "CEPUW";

fn unknown(code: &str) -> anyhow::Error {
    if is_for_developers(code) {
        let code = code.to_ascii_uppercase();
        return Usage::error(format!(
            "there is no code `{code}` for payloads or schemas; where a tool for developers said it, ask `cargo xtask explain {code}`"
        ));
    }
    let known = EXPLANATIONS.iter().map(|known| known.code);
    let known = known.chain(Code::ALL.iter().map(|rule| rule.as_str()));
    let hint = suggestion::did_you_mean(code, known);
    Usage::error(format!("there is no code `{code}` (`townlet explain` lists all){hint}"))
}

/// Whether this has the form of such a code.
fn is_for_developers(code: &str) -> bool {
    match code.as_bytes() {
        [letter, digits @ ..] => {
            DEVELOPERS.as_bytes().contains(&letter.to_ascii_uppercase())
                && digits.len() == 3
                && digits.iter().all(u8::is_ascii_digit)
        }
        [] => false,
    }
}

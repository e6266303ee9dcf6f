//! `cargo xtask explain <CODE>`: what a rule is for.

use crate::compat::finding;
use crate::verdict::Verdict;
use crate::{example, published};
use anyhow::{Result, anyhow};
use std::io::Write;
use townlet_codegen::compat::Class;
use townlet_codegen::diagnostic::{Code, explain};

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The code that `check`, `compat` or `publish` printed, such as D001
    pub code: String,
}

/// Prints the explanation.
///
/// # Errors
///
/// When there is no such code.
pub fn run(args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let text = explanation(&args.code)?;
    writeln!(out, "{}", text.trim_end())?;
    Ok(Verdict::Fine)
}

fn explanation(text: &str) -> Result<String> {
    if let Some(explained) = finding::explain(text) {
        return Ok(explained);
    }
    if let Ok(code) = text.parse::<Code>() {
        return Ok(explain(code));
    }
    let named = |code: &&example::Code| code.as_str().eq_ignore_ascii_case(text);
    if let Some(code) = example::Code::ALL.iter().find(named) {
        return Ok(code.explain());
    }
    let named = |code: &&published::Code| code.as_str().eq_ignore_ascii_case(text);
    if let Some(code) = published::Code::ALL.iter().find(named) {
        return Ok(code.explain());
    }
    let generator = Code::ALL.iter().map(|code| code.as_str());
    let examples = example::Code::ALL.iter().map(|code| code.as_str());
    let published = published::Code::ALL.iter().map(|code| code.as_str());
    let classes = Class::ALL.iter().map(|class| class.code());
    let others = finding::CODES.iter().map(|(code, _title)| *code);
    let known = generator.chain(examples).chain(published).chain(classes).chain(others);
    let known: Vec<&str> = known.collect();
    Err(anyhow!("there is no rule `{text}`; the rules are {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_in_any_case() {
        for code in Code::ALL {
            assert!(explanation(&code.as_str().to_lowercase()).is_ok(), "{code}");
        }
        for code in example::Code::ALL {
            assert!(explanation(code.as_str()).is_ok(), "{}", code.as_str());
        }
        for code in published::Code::ALL {
            assert!(explanation(code.as_str()).is_ok(), "{}", code.as_str());
        }
    }

    #[test]
    fn every_code_of_a_comparison_is_explained() {
        for class in Class::ALL {
            assert!(explanation(class.code()).is_ok(), "{class}");
        }
        for code in ["C000", "u001", "W001", "W002"] {
            assert!(explanation(code).is_ok(), "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_answered_with_the_known_ones() {
        let error = explanation("Z999").expect_err("there is no such code").to_string();
        assert!(error.contains("no rule `Z999`"), "{error}");
        for code in ["D001", "E001", "P001", "C000", "C101", "C908", "U001", "W001"] {
            assert!(error.contains(code), "{code}: {error}");
        }
    }
}

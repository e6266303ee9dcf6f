//! Python: models and data classes, checked by mypy and run.

use crate::case::Document;
use crate::generators::Generator;
use crate::script;
use crate::seen::{Run, is_without_code};
use crate::workshop::Workshop;
use libtest_mimic::Failed;

/// datamodel-code-generator, for pydantic 2.
pub(crate) fn models(generator: &Generator, documents: &[Document]) -> Result<Run, Failed> {
    judge("python-models", "models.py", generator, documents)
}

/// quicktype.
pub(crate) fn classes(generator: &Generator, documents: &[Document]) -> Result<Run, Failed> {
    judge("python-classes", "classes.py", generator, documents)
}

fn judge(
    name: &str,
    script: &str,
    generator: &Generator,
    documents: &[Document],
) -> Result<Run, Failed> {
    let workshop = Workshop::new(name, documents)?;
    let mut run = workshop.generate(generator, documents)?;
    if is_without_code(&run) {
        return Ok(run);
    }
    check(&workshop, generator, &mut run)?;
    script::ask(&workshop, "python", script, documents, &mut run)?;
    Ok(run)
}

/// mypy, as `generators.toml` names it; a document whose code it refuses has the first reason.
fn check(workshop: &Workshop, generator: &Generator, run: &mut Run) -> Result<(), Failed> {
    let mut words: Vec<&str> = generator.check.split(' ').collect();
    words.extend(["--explicit-package-bases", "--no-error-summary", "code"]);
    workshop.write("mypy.ini", "[mypy]\nmypy_path = code\n")?;
    let output = workshop.run(&words, "")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut found = false;
    for line in text.lines().filter(|line| !line.contains(": note: ")) {
        // `code/metric/v1.py:3: error: Missing type …`
        let parts = line.split_once(".py:").and_then(|(file, rest)| {
            Some((file.strip_prefix("code/")?, rest.split_once(": error: ")?.1))
        });
        let (path, message) = parts.ok_or_else(|| format!("mypy: {line}"))?;
        run.entry(path.to_owned()).or_default().compiles.get_or_insert(message.to_owned());
        found = true;
    }
    match output.status.success() == found {
        true => Err(format!("mypy: {text}{}", String::from_utf8_lossy(&output.stderr)).into()),
        false => Ok(()),
    }
}

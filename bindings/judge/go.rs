//! Go: structs for `encoding/json`, a package for each document, and one program that runs them.

use crate::case::Document;
use crate::generators::Generator;
use crate::script;
use crate::seen::{Run, is_without_code};
use crate::workshop::{Workshop, first_line};
use libtest_mimic::Failed;
use std::fmt::Write as _;
use std::fs;

/// quicktype.
pub(crate) fn structs(generator: &Generator, documents: &[Document]) -> Result<Run, Failed> {
    let workshop = Workshop::new("go", documents)?;
    let mut run = workshop.generate(generator, documents)?;
    if is_without_code(&run) {
        return Ok(run);
    }
    workshop.write("go.mod", "module bindings\n\ngo 1.19\n")?;
    for (path, seen) in &mut run {
        let vet = workshop.run(&["go", "vet", &format!("./code/{path}")], "")?;
        if seen.generates.is_none() && !vet.status.success() {
            let said = String::from_utf8_lossy(&vet.stderr).replace(&format!("code/{path}/"), "");
            let said = said.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>();
            seen.compiles = Some(first_line(&said.join("\n")));
        }
    }
    workshop.write("main.go", &program(&workshop, documents, &run)?)?;
    let built = workshop.run(&["go", "build", "-o", "program", "main.go"], "")?;
    if !built.status.success() {
        return Err(String::from_utf8_lossy(&built.stderr).into_owned().into());
    }
    let program = workshop.folder.join("program");
    script::answers(&workshop, &[&program.to_string_lossy()], documents, &mut run)?;
    Ok(run)
}

/// The program: what reads, by document, and the same words for all.
fn program(workshop: &Workshop, documents: &[Document], run: &Run) -> Result<String, Failed> {
    let (mut imports, mut arms) = (String::new(), String::new());
    for Document { path, .. } in documents {
        let seen = run.get(path).ok_or("every document was seen")?;
        if seen.generates.is_some() || seen.compiles.is_some() {
            continue;
        }
        let folder = path.split('/').next().unwrap_or_default();
        let code = fs::read_to_string(workshop.code.join(path).join(format!("{folder}.go")))?;
        let function = code.split_once("func Unmarshal").and_then(|(_, rest)| rest.split_once('('));
        let (function, _) = function.ok_or_else(|| format!("{path} has no function"))?;
        let name = path.replace('/', "_");
        writeln!(imports, "\t{name} \"bindings/code/{path}\"")?;
        writeln!(
            arms,
            "\tcase \"{path}\":\n\t\tvalue, err := {name}.Unmarshal{function}(text)\n\
             \t\tif err != nil {{\n\t\t\treturn nil, err\n\t\t}}\n\t\treturn value.Marshal()"
        )?;
    }
    let frame = fs::read_to_string(crate::case::root().join("bindings/scripts/main.go.txt"))?;
    Ok(frame.replace("// imports\n", &imports).replace("// documents\n", &arms))
}

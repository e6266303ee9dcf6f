//! TypeScript: types that the compiler judges, and code that runs in Node.js.

use crate::case::Document;
use crate::generators::Generator;
use crate::script;
use crate::seen::{Answer, Run, is_without_code};
use crate::workshop::Workshop;
use libtest_mimic::Failed;
use std::collections::BTreeMap;

/// json-schema-to-typescript: a payload is accepted when the compiler takes it as a literal.
pub(crate) fn types(generator: &Generator, documents: &[Document]) -> Result<Run, Failed> {
    let workshop = Workshop::new("typescript-types", documents)?;
    let mut run = workshop.generate(generator, documents)?;
    if is_without_code(&run) {
        return Ok(run);
    }
    let options = r#""noEmit": true, "module": "esnext", "moduleResolution": "bundler""#;
    compile(&workshop, options, "code/**/*", &mut run)?;
    let mut cases = BTreeMap::new();
    for Document { path, title, cases: payloads, .. } in documents {
        for payload in payloads {
            let file = format!("cases/{path}/{}.ts", payload.name);
            let literal = &payload.text;
            let text = format!(
                "import type {{ {title} }} from \"../../../../code/{path}\";\n\
                 export const value: {title} = {literal};\n"
            );
            workshop.write(&file, &text)?;
            cases.insert(file, (path, &payload.name));
        }
    }
    script::ask(&workshop, "node", "types.mjs", documents, &mut run)?;
    for (file, message) in diagnostics(&workshop, options, "cases/**/*")? {
        let (path, case) = cases.get(&file).ok_or_else(|| format!("{file}: {message}"))?;
        let seen = run.entry((*path).clone()).or_default();
        seen.answers.insert((*case).clone(), Answer::Refused(message));
    }
    Ok(run)
}

/// quicktype: a payload is accepted when the generated function takes it.
pub(crate) fn functions(generator: &Generator, documents: &[Document]) -> Result<Run, Failed> {
    let workshop = Workshop::new("typescript-functions", documents)?;
    let mut run = workshop.generate(generator, documents)?;
    if is_without_code(&run) {
        return Ok(run);
    }
    workshop.write("package.json", "{\"type\": \"module\"}\n")?;
    let options = r#""rootDir": "code", "outDir": "js", "module": "nodenext""#;
    compile(&workshop, options, "code/**/*", &mut run)?;
    script::ask(&workshop, "node", "quicktype.mjs", documents, &mut run)?;
    Ok(run)
}

/// Compiles what was generated; a document whose code does not compile has the first reason.
fn compile(workshop: &Workshop, options: &str, include: &str, run: &mut Run) -> Result<(), Failed> {
    for (file, message) in diagnostics(workshop, options, include)? {
        let path = file.trim_start_matches("code/").split('.').next().unwrap_or_default();
        run.entry(path.to_owned()).or_default().compiles.get_or_insert(message);
    }
    Ok(())
}

/// What the compiler says against files: the first of each.
fn diagnostics(
    workshop: &Workshop,
    options: &str,
    include: &str,
) -> Result<BTreeMap<String, String>, Failed> {
    let config = format!(
        "{{\"compilerOptions\": {{\"strict\": true, \"target\": \"es2022\", \"types\": [], \
         \"skipLibCheck\": false, {options}}}, \"include\": [\"{include}\"]}}\n"
    );
    workshop.write("tsconfig.json", &config)?;
    let output = workshop.run(&["tsc", "--project", ".", "--pretty", "false"], "")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut found = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with(' ')) {
        // `code/metric/v1.ts(3,4): error TS2322: Type …`
        let parts = line.split_once("): ").and_then(|(place, message)| {
            let (file, _) = place.rsplit_once('(')?;
            Some((file.to_owned(), message.strip_prefix("error ")?.to_owned()))
        });
        let (file, message) = parts.ok_or_else(|| format!("tsc: {line}"))?;
        found.entry(file).or_insert(message);
    }
    match output.status.success() != found.is_empty() {
        true => Err(format!("tsc: {text}{}", String::from_utf8_lossy(&output.stderr)).into()),
        false => Ok(found),
    }
}

//! Makes Rust of the published schemas, by the commands in `generators.toml`: for every document the
//! types of typify, or the reason why there are none, in `OUT_DIR/types.rs`.

#[allow(dead_code, reason = "the build needs the commands alone")]
#[path = "../../src/bin/townlet/generators/mod.rs"]
mod generators;

#[path = "../../benches/build/peer.rs"]
mod peer;

use generators::Document;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR for build scripts")?);
    let mut languages = generators::languages()?;
    let rust = languages.remove("rust").ok_or("`generators.toml` has no Rust")?;
    let schemas = Path::new("../dist/codegen").join(&rust.profile);
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=../benches/build/peer.rs");
    println!("cargo::rerun-if-changed=../src/bin/townlet/generators");
    println!("cargo::rerun-if-changed={}", schemas.display());
    let [generator] = &rust.generators[..] else { return Err("one generator for Rust".into()) };
    let mut text = String::new();
    let mut arms = String::new();
    for document in documents(&schemas)? {
        let commands =
            generator.commands("", &out.to_string_lossy(), std::slice::from_ref(&document));
        let types = types(&schemas, &document, &commands)?;
        let (path, title) = (&document.path, &document.title);
        match types {
            Ok(types) => {
                let name = path.replace('/', "_");
                writeln!(text, "pub mod {name} {{ {types} }}")?;
                writeln!(arms, "{path:?} => Ok(crate::rust::through::<{name}::{title}>(text)),")?;
            }
            Err(reason) => writeln!(arms, "{path:?} => Err({reason:?}),")?,
        }
    }
    writeln!(
        text,
        "/// What becomes of a payload; why there is no code for it.
        pub fn through(path: &str, text: &str) -> Result<Result<String, String>, &'static str> {{
            match path {{ {arms} _ => Err(\"no such document\") }}
        }}"
    )?;
    fs::write(out.join("types.rs"), text)?;
    Ok(())
}

/// Path and title of every document.
fn documents(schemas: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut found = Vec::new();
    for folder in fs::read_dir(schemas)? {
        for file in fs::read_dir(folder?.path())? {
            let file = file?.path();
            let path = file.strip_prefix(schemas)?.to_string_lossy().replace('\\', "/");
            let path = path.strip_suffix(".schema.json").ok_or("a schema has its ending")?;
            let schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
            let title = schema["title"].as_str().ok_or("a document has a title")?.to_owned();
            found.push(Document { path: path.to_owned(), title });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Does what `cargo typify` does when it is given these words. Its own library cannot be asked: it
/// wants rustfmt, which a build may not have. A flag that is not known here ends the build.
fn types(
    schemas: &Path,
    document: &Document,
    commands: &[Vec<String>],
) -> Result<Result<String, String>, Box<dyn Error>> {
    let command = commands.iter().find(|command| command[0] != "mkdir").ok_or("a command")?;
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    let ["cargo", "typify", "--no-builder", input, "--output", _] = words[..] else {
        return Err(format!("this build does not know what `{}` does", words.join(" ")).into());
    };
    if input != format!("/{}.json", document.path) {
        return Err(format!("`{input}` is no document").into());
    }
    let file = schemas.join(format!("{}.schema.json", document.path));
    // Without a builder, the settings are those that typify has by itself.
    Ok(peer::types(serde_json::from_str(&fs::read_to_string(file)?)?))
}

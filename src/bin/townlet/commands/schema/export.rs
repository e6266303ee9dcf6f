//! `townlet schema export`: the schemas as the generators of a language take them, byte for byte as
//! they are published, and the tested commands that make code of them.

use crate::exit::Usage;
use crate::generators::{self, Document, Generator, Language, typed};
use crate::output::{self, Pending};
use crate::suggestion;
use crate::terminal::Terminal;
use anyhow::{Context, anyhow};
use std::io::Write;
use std::path::PathBuf;
use townlet_codegen::emit::json_schema::{Draft, Profile, document, is_published, pretty};
use townlet_codegen::ir::{Contract, Module};
use townlet_codegen::{Options, Rules, load_texts};
use townlet_contract::{Kind, SCHEMAS};

/// The folder of the schemas, beside the code that is made of them.
const FOLDER: &str = "schema";

/// Options of `townlet schema export`.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The language that code is generated for
    #[arg(long = "for", value_enum, value_name = "LANGUAGE")]
    language: Target,
    /// An event; all of them and the envelope unless said otherwise
    #[arg(long, value_name = "NAME")]
    event: Vec<String>,
    /// One version of the event; all of them unless said otherwise
    #[arg(long, value_name = "N", requires = "event")]
    version: Option<u32>,
    /// The folder that gets `schema/<event>/vN.json`; the commands put code beside `schema`
    #[arg(short, long, value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Target {
    /// Types, or types with functions that check
    Typescript,
    /// Models of pydantic, or data classes
    Python,
    /// Structs for encoding/json
    Go,
    /// Types of serde
    Rust,
}

/// A schema that is written.
struct Exported {
    document: Document,
    text: String,
}

impl Export {
    /// Writes the schemas, none before all are complete, and says what to do with them.
    pub(super) fn run(self) -> anyhow::Result<()> {
        output::on_interrupt()?;
        let (name, language) = self.language()?;
        let exported = self.exported(profile(&language.profile)?)?;
        let schemas = self.output.join(FOLDER);
        let mut files = Vec::new();
        for Exported { document, text } in &exported {
            let mut file = Pending::create(&schemas.join(format!("{}.json", document.path)))?;
            file.write_all(text.as_bytes())?;
            files.push(file);
        }
        files.into_iter().try_for_each(Pending::commit)?;
        let documents: Vec<Document> = exported.into_iter().map(|one| one.document).collect();
        let mut out = Terminal::data();
        let count = match documents.len() {
            1 => "1 schema".to_owned(),
            count => format!("{count} schemas"),
        };
        writeln!(out, "# {name}: {count} in {}", schemas.display())?;
        for generator in &language.generators {
            self.tell(&mut out, generator, &documents)?;
        }
        out.flush()?;
        Ok(())
    }

    fn language(&self) -> anyhow::Result<(&'static str, Language)> {
        let (key, name) = match self.language {
            Target::Typescript => ("typescript", "TypeScript"),
            Target::Python => ("python", "Python"),
            Target::Go => ("go", "Go"),
            Target::Rust => ("rust", "Rust"),
        };
        let mut languages = generators::languages().context("the list of generators is broken")?;
        let language = languages.remove(key).ok_or_else(|| anyhow!("no generator for {name}"))?;
        Ok((name, language))
    }

    fn exported(&self, profile: Profile) -> anyhow::Result<Vec<Exported>> {
        let contract = contract()?;
        let chosen = self.chosen(&contract)?;
        let exported = chosen.into_iter().map(|module| {
            let path = module.file.trim_end_matches(".schema.json").to_owned();
            let text = pretty(&document(&contract, module, profile));
            Exported { document: Document { path, title: module.root.clone() }, text }
        });
        Ok(exported.collect())
    }

    /// The modules that are asked for, ordered as published.
    fn chosen<'a>(&self, contract: &'a Contract) -> anyhow::Result<Vec<&'a Module>> {
        let published = contract.modules.iter().filter(|module| is_published(contract, module));
        if self.event.is_empty() {
            return Ok(published.collect());
        }
        let mut wanted = Vec::new();
        for name in &self.event {
            wanted.push((self.kind(name)?, self.version));
        }
        let chosen = published.filter(|module| {
            module.event.as_ref().is_some_and(|event| {
                let kind = event.names.first().and_then(|name| Kind::from_name(name));
                wanted.iter().any(|(wanted, version)| {
                    kind == Some(*wanted) && version.is_none_or(|version| event.version == version)
                })
            })
        });
        Ok(chosen.collect())
    }

    /// The event of this name, which has the version that is asked for.
    fn kind(&self, name: &str) -> anyhow::Result<Kind> {
        let Some(kind) = Kind::from_name(name) else {
            let hint = suggestion::did_you_mean(name, Kind::ALL.iter().map(|kind| kind.name()));
            let message = format!("`{name}` is no event (see `townlet schema list`){hint}");
            return Err(Usage::error(message));
        };
        match self.version {
            Some(version) if version == 0 || version > kind.latest() => Err(Usage::error(format!(
                "`{kind}` has no version {version}; the latest is {}",
                kind.latest()
            ))),
            Some(_) | None => Ok(kind),
        }
    }

    fn tell(
        &self,
        out: &mut dyn Write,
        generator: &Generator,
        documents: &[Document],
    ) -> anyhow::Result<()> {
        let Generator { name, version, install, folder, check, .. } = generator;
        let schemas = self.output.join(FOLDER);
        let code = self.output.join(folder);
        writeln!(out, "\n# {name} {version}, whose code was compiled by `{check}`")?;
        if let Some(example) = documents.first() {
            writeln!(out, "# {}", generator.usage(example))?;
        }
        writeln!(out, "{install}")?;
        let (schemas, code) = (schemas.to_string_lossy(), code.to_string_lossy());
        for command in generator.commands(&schemas, &code, documents) {
            writeln!(out, "{}", typed(&command))?;
        }
        Ok(())
    }
}

/// The contract that this binary was built with, as the generator of the build sees it.
fn contract() -> anyhow::Result<Contract> {
    let schema = SCHEMAS.first().context("there are no schemas")?;
    let base = schema.id.trim_end_matches(schema.path);
    let texts = SCHEMAS.iter().map(|schema| (schema.path.to_owned(), schema.text.to_owned()));
    let checked = load_texts(texts.collect(), &Options::new(Rules::Authoring, base));
    let checked = checked.map_err(|found| anyhow!("{} problems in the schemas", found.len()))?;
    Ok(checked.contract)
}

fn profile(name: &str) -> anyhow::Result<Profile> {
    match name {
        "2020-12" => Ok(Profile::Generator(Draft::Draft202012)),
        "draft-07" => Ok(Profile::Generator(Draft::Draft07)),
        other => Err(anyhow!("there is no profile `{other}`")),
    }
}

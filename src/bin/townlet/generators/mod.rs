//! Generators of code that take the published contract, and the commands by which they do.
//!
//! `generators.toml` is the one place that has their flags: `townlet schema export` prints these
//! commands, the package `bindings` runs them and writes what came out to docs/BINDINGS.md. It
//! includes this module, which therefore relies on nothing else of the binary.

use serde::Deserialize;
use std::collections::BTreeMap;

const TEXT: &str = include_str!("generators.toml");

/// A language of programs, with the schemas that its generators take.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// The folder below `dist/codegen/`: a draft of JSON Schema.
    pub(crate) profile: String,
    /// Its generators, the recommended one first.
    #[serde(rename = "generator")]
    pub(crate) generators: Vec<Generator>,
}

/// A generator for one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Generator {
    pub(crate) name: String,
    /// The version that is tested.
    pub(crate) version: String,
    /// The command that installs it.
    pub(crate) install: String,
    /// Where its code goes, beside the schemas.
    pub(crate) folder: String,
    #[serde(default)]
    once: Vec<Vec<String>>,
    #[serde(default)]
    each: Vec<Vec<String>>,
    /// What compiles its code, or stands for that.
    pub(crate) check: String,
    #[serde(rename = "use")]
    usage: String,
}

/// A schema that a generator is given.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Folder and version, such as `loop_failure/v3`.
    pub(crate) path: String,
    /// The name of its type.
    pub(crate) title: String,
}

/// Every language by its name.
pub(crate) fn languages() -> Result<BTreeMap<String, Language>, toml::de::Error> {
    toml::from_str(TEXT)
}

impl Generator {
    /// The commands that make code of these documents, a word for each argument.
    pub(crate) fn commands(
        &self,
        schemas: &str,
        code: &str,
        documents: &[Document],
    ) -> Vec<Vec<String>> {
        let all = [("{schemas}", schemas), ("{code}", code)];
        let mut commands: Vec<_> = self.once.iter().map(|command| filled(command, &all)).collect();
        for document in documents {
            let words: Vec<_> = all.into_iter().chain(document.words()).collect();
            commands.extend(self.each.iter().map(|command| filled(command, &words)));
        }
        commands
    }

    /// How its code is used, in sentences, by the names that it has for this document.
    pub(crate) fn usage(&self, document: &Document) -> String {
        let camel: String = match document.title.split_at_checked(1) {
            Some((first, rest)) => first.to_ascii_lowercase() + rest,
            None => document.title.clone(),
        };
        let words: Vec<_> = document.words().into_iter().chain([("{camel}", &*camel)]).collect();
        filled_word(&self.usage, &words)
    }
}

impl Document {
    fn words(&self) -> [(&'static str, &str); 4] {
        let Self { path, title } = self;
        let (folder, file) = path.split_once('/').unwrap_or(("", path));
        [("{path}", path), ("{title}", title), ("{folder}", folder), ("{file}", file)]
    }
}

/// A command as it is typed into a shell.
pub(crate) fn typed(command: &[String]) -> String {
    let words: Vec<String> = command.iter().map(|word| quoted(word)).collect();
    words.join(" ")
}

fn filled(command: &[String], words: &[(&str, &str)]) -> Vec<String> {
    command.iter().map(|word| filled_word(word, words)).collect()
}

fn filled_word(word: &str, words: &[(&str, &str)]) -> String {
    words.iter().fold(word.to_owned(), |word, (name, value)| word.replace(name, value))
}

fn quoted(word: &str) -> String {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "-_./=:,@+".contains(char);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generator(language: &str) -> Generator {
        let mut languages = languages().expect("the file is one of ours");
        languages.remove(language).expect("it is there").generators.remove(0)
    }

    #[test]
    fn commands_are_filled_in() {
        let document = Document { path: "metric/v1".to_owned(), title: "Metric".to_owned() };
        let commands = generator("rust").commands("a b", "out", &[document]);
        let typed: Vec<String> = commands.iter().map(|command| typed(command)).collect();
        assert_eq!(typed[0], "mkdir -p out/metric");
        assert_eq!(
            typed[1],
            "cargo typify --no-builder 'a b/metric/v1.json' --output out/metric/v1.rs"
        );
    }

    #[test]
    fn nothing_is_left_to_fill_in() {
        let document = Document { path: "metric/v1".to_owned(), title: "Metric".to_owned() };
        for language in ["typescript", "python", "go", "rust"] {
            let commands =
                generator(language).commands("in", "out", std::slice::from_ref(&document));
            let text: Vec<String> = commands.iter().map(|command| typed(command)).collect();
            assert!(!text.is_empty() && !text.join(" ").contains(['{', '}']), "{text:?}");
        }
        for language in languages().expect("the file is one of ours").into_values() {
            for generator in language.generators {
                let usage = generator.usage(&document);
                assert!(!usage.contains(['{', '}']), "{usage}");
            }
        }
    }

    #[test]
    fn names_are_those_of_the_document() {
        let document = Document { path: "loop_tick/v1".to_owned(), title: "LoopTick".to_owned() };
        let usage = |language: &str, index: usize| {
            let mut languages = languages().expect("the file is one of ours");
            let language = languages.remove(language).expect("it is there");
            language.generators[index].usage(&document)
        };
        assert!(usage("go", 0).contains("`UnmarshalLoopTick(bytes)`"));
        assert!(usage("python", 0).contains("`LoopTick.model_validate_json(text)`"));
        assert!(usage("python", 1).contains("`loop_tick_from_dict(json.loads(text))`"));
        assert!(usage("typescript", 0).contains("as LoopTick`"));
        let quicktype = usage("typescript", 1);
        assert!(quicktype.contains("`Convert.toLoopTick(text)`"), "{quicktype}");
        assert!(quicktype.contains("`Convert.loopTickToJson(value)`"), "{quicktype}");
    }

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("--out=a/b.c"), "--out=a/b.c");
    }
}

//! What a rule finds: where, what, and what to do about it.

use std::fmt;
use std::str::FromStr;

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File relative to the root.
    pub path: String,
    /// Line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// Which rule is broken.
    pub rule: Rule,
    /// The function, module or dependency that breaks it; empty for the file as a whole.
    pub item: String,
    /// What is wrong: lower case, no full stop, values in backticks.
    pub message: String,
}

macro_rules! rules {
    ($($variant:ident $name:literal $help:literal,)*) => {
        /// A rule of the house style that a machine can check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = concat!("`", $name, "`: ", $help)] $variant,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name, as exceptions use it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What to do.
            pub fn help(self) -> &'static str {
                match self { $(Self::$variant => $help,)* }
            }
        }
    };
}

rules! {
    Syntax "syntax" "mend what does not parse as Rust",
    FileLength "file-length" "give each noun its own file",
    FunctionLength "function-length" "take out a function for each step",
    Opening "opening" "open the file with `//!`: what it owns, what it does not, what it relies on",
    Unwrap "unwrap" "return an error, or `expect` with the reason why it cannot fail",
    Unsafe "unsafe" "write it in safe Rust",
    Naming "naming" "name the noun that it holds",
    OpenWork "open-work" "name the issue, as in `(#12)`, or do it",
    MachinePath "machine-path" "use a path relative to the tree, or an argument",
    Import "import" "import in the direction that ARCHITECTURE.md allows",
    Cycle "cycle" "move what both need into a module that imports neither",
    Dependency "dependency" "do without it; this is a direction of ARCHITECTURE.md",
    Reason "reason" "say in a comment on the line above why the dependency is needed",
    Sunset "sunset" "remove it, or promise a later release",
    Exception "exception" "remove the line",
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let named = |rule: &&Self| rule.name() == text;
        Self::ALL.iter().find(named).copied().ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|rule| rule.name()).collect();
            format!("there is no rule `{text}`; the rules are {}", known.join(", "))
        })
    }
}

impl Finding {
    /// A finding about a file as a whole.
    pub fn of_file(rule: Rule, path: &str, message: impl Into<String>) -> Self {
        let (path, message) = (path.to_owned(), message.into());
        Self { path, line: 0, rule, item: String::new(), message }
    }

    /// A finding about a line of a file.
    pub fn at(rule: Rule, path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { line, ..Self::of_file(rule, path, message) }
    }

    /// The same about a named thing.
    pub fn about(self, item: impl Into<String>) -> Self {
        Self { item: item.into(), ..self }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, rule, message, .. } = self;
        let place = match line {
            0 => path.clone(),
            line => format!("{path}:{line}"),
        };
        write!(f, "{place}: {message} [{}]\n  help: {}", rule.name(), rule.help())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for rule in Rule::ALL {
            assert_eq!(rule.name().parse(), Ok(*rule));
        }
        assert!("file_length".parse::<Rule>().is_err());
    }
}

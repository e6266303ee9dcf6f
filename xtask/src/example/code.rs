//! The rules that examples keep. The generator, which never looks at examples, knows none of them.

/// A rule that examples keep; the texts of codes never change their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// `E001`: a version of an event without a valid example
    NoValid,
    /// `E002`: a version of an event without an invalid example
    NoInvalid,
    /// `E003`: an example that cannot be read
    Unreadable,
    /// `E004`: an example that belongs to no schema
    Stray,
}

impl Code {
    /// Every code, in order.
    pub const ALL: &'static [Self] =
        &[Self::NoValid, Self::NoInvalid, Self::Unreadable, Self::Stray];

    /// The stable text, as in `E001`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoValid => "E001",
            Self::NoInvalid => "E002",
            Self::Unreadable => "E003",
            Self::Stray => "E004",
        }
    }

    /// What to do.
    pub fn help(self) -> &'static str {
        match self {
            Self::NoValid => "add one as `<event>/examples/vN/valid/<what>.json`",
            Self::NoInvalid => "add one as `<event>/examples/vN/invalid/<what>.json`",
            Self::Unreadable => {
                "write JSON; an invalid example is `{\"pointer\", \"keyword\", \"payload\"}`"
            }
            Self::Stray => {
                "put it at `<event>/examples/vN/valid/<what>.json` or `…/invalid/<what>.json`, \
                 beside `<event>/vN.schema.json`"
            }
        }
    }

    /// What the rule is for, in Markdown, with an example that trips it and one that does not.
    pub fn explain(self) -> String {
        let (title, text, trips, passes) = match self {
            Self::NoValid => (
                "a version without a valid example",
                "A payload that must be accepted shows what the version is for, and every reader, \
                 writer and binding is tested with it.",
                "`bread/v1.schema.json`, and no `bread/examples/v1/valid/`",
                "`bread/examples/v1/valid/rye.json` beside it",
            ),
            Self::NoInvalid => (
                "a version without an invalid example",
                "A payload that must be refused, with the place and the keyword that refuse it, \
                 proves that the schema says what it should.",
                "`bread/v1.schema.json`, and no `bread/examples/v1/invalid/`",
                "`bread/examples/v1/invalid/weightless.json` beside it",
            ),
            Self::Unreadable => (
                "an example that cannot be read",
                "An example that is not JSON, or an invalid one that does not say where and why it \
                 is refused, tests nothing.",
                "`bread/examples/v1/invalid/weightless.json` holds `{\"grams\": 0}`",
                "it holds `{\"pointer\": \"/grams\", \"keyword\": \"minimum\", \"payload\": \
                 {\"grams\": 0}}`",
            ),
            Self::Stray => (
                "an example that belongs to no schema",
                "An example that no test finds looks like a promise and is none.",
                "`bread/examples/v2/valid/rye.json` without `bread/v2.schema.json`",
                "`bread/examples/v1/valid/rye.json` beside `bread/v1.schema.json`",
            ),
        };
        let code = self.as_str();
        format!("# {code}: {title}\n\n{text}\n\nTrips: {trips}.\n\nPasses: {passes}.\n")
    }
}

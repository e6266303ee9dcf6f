//! The rules of what is published. The generator, which never looks at the lock, knows none of them.

macro_rules! codes {
    ($($variant:ident $code:literal $title:literal $text:literal $trips:literal $passes:literal,)*) => {
        /// A rule of what is published; the texts of codes never change their meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = concat!("`", $code, "`: ", $title)] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable text, as in `P001`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The rule in a few words.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What the rule is for, in Markdown, with an example that trips it and one that does not.
            pub fn explain(self) -> String {
                match self {
                    $(Self::$variant => concat!(
                        "# ", $code, ": ", $title, "\n\n", $text,
                        "\n\nTrips: ", $trips, ".\n\nPasses: ", $passes, ".\n"
                    ),)*
                }.to_owned()
            }
        }
    };
}

codes! {
    Changed "P001" "a published file that has changed"
        "Whoever validates with a published schema, or has generated code from it, must find the same schema under its `$id` for ever. A change is a new version."
        "`bread/v1.schema.json` stands in `published.lock` and has a new member"
        "`bread/v2.schema.json`, which upgrades version 1, has it",
    Gone "P002" "a published file that is gone"
        "Payloads of a published version are still in files and on their way; without its schema they cannot be read."
        "`published.lock` has `bread/v1.schema.json`, and there is no such file"
        "the file is there, and `bread/v2.schema.json` beside it",
    Lock "P003" "a lock that publish did not write"
        "`published.lock` only grows, and `cargo xtask publish --write` is what lets it grow."
        "two entries of one path, or another order of the words"
        "the file as it was written",
    NoParties "P004" "an event without parties"
        "The catalogue says who sends and who reads each event, so that a change has somebody to ask."
        "`x-event` is `bread.baked`, and `parties.toml` has no such event"
        "`[[event]]`, `name = \"bread.baked\"`, `producers = [\"the bakery\"]`, `consumers = []`",
    StrayParties "P005" "parties of no event"
        "An entry for an event that does not exist looks like a promise and is none."
        "`parties.toml` names `bread.toasted`, which no schema describes"
        "it names `bread.baked`",
}

//! Classes of changes: one line for each, with the code that waivers name. A code is never used
//! again.

use super::migration::migration;
use std::fmt;
use std::str::FromStr;

macro_rules! classes {
    ($($code:ident $variant:ident $kind:ident $title:literal,)*) => {
        /// What sort of change it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Class {
            $(#[doc = concat!("`", stringify!($code), "`: ", $title)] $variant,)*
        }

        impl Class {
            /// Every class, in order of codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable code, as in `C101`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($code),)*
                }
            }

            /// What it is, in a few words.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)*
                }
            }

            /// Whether it is about words for people and no payload is told apart by it.
            pub fn is_documentation(self) -> bool {
                match self {
                    $(Self::$variant => Kind::$kind == Kind::Words,)*
                }
            }
        }
    };
}

impl Class {
    /// What to do for payloads on the way, in one sentence.
    pub fn migration(self) -> &'static str {
        migration(self)
    }

    /// Whether it says that something is there now.
    pub(super) fn is_coming(self) -> bool {
        self.title().ends_with("that is new") || matches!(self, Self::NameAdded | Self::OptionAdded)
    }

    /// Whether it says that something is not there any more.
    pub(super) fn is_going(self) -> bool {
        self.title().ends_with("that is gone")
            || matches!(self, Self::NameRemoved | Self::OptionRemoved)
    }
}

/// What a class is about.
#[derive(PartialEq, Eq)]
enum Kind {
    Payloads,
    Words,
}

// C0: events and versions, C1: members, C2: types, C3: numbers, C4: strings, C5: enums,
// C6: arrays and maps, C7: unions and choices, C8: lineage, C9: words.
classes! {
    C001 EventAdded Payloads "an event that is new",
    C002 EventRemoved Payloads "an event that is gone",
    C003 VersionAdded Payloads "a version that is new",
    C004 VersionRemoved Payloads "a version that is gone",
    C005 NameAdded Payloads "another name of an event that is read",
    C006 NameRemoved Payloads "a name of an event that is no longer read",
    C007 NameWritten Payloads "the name that an event is sent under",
    C008 Identifier Payloads "the `$id` of a version",

    C101 MemberAdded Payloads "a member that is new",
    C102 MemberRemoved Payloads "a member that is gone",
    C103 BecameRequired Payloads "a member that must be there now",
    C104 BecameOptional Payloads "a member that may be absent now",
    C105 RecordOpened Payloads "a record that has unknown members by design now",
    C106 RecordClosed Payloads "a record without unknown members now",
    C107 FewestMembers Payloads "the fewest members of a record",
    C108 MostMembers Payloads "the most members of a record",

    C201 Type Payloads "another type",
    C202 NullAllowed Payloads "a value that may be null now",
    C203 NullRefused Payloads "a value that may not be null now",
    C204 Constant Payloads "another constant",

    C301 LowerBound Payloads "the lower bound of a number",
    C302 UpperBound Payloads "the upper bound of a number",
    C303 MultipleOf Payloads "what a number is a multiple of",
    C304 Width Payloads "the width of an integer",

    C401 ShortestLength Payloads "the fewest characters of a string",
    C402 LongestLength Payloads "the most characters of a string",
    C403 Pattern Payloads "the pattern of a string",
    C404 Format Payloads "the format of a string",

    C501 ValueAdded Payloads "a value of an enum that is new",
    C502 ValueRemoved Payloads "a value of an enum that is gone",
    C503 EnumOpened Payloads "an enum that keeps other values now",
    C504 EnumClosed Payloads "an enum that refuses other values now",

    C601 FewestItems Payloads "the fewest items of an array",
    C602 MostItems Payloads "the most items of an array",
    C603 UniqueItems Payloads "whether items may repeat",
    C604 FewestEntries Payloads "the fewest entries of a map",
    C605 MostEntries Payloads "the most entries of a map",

    C701 VariantAdded Payloads "a record of a union that is new",
    C702 VariantRemoved Payloads "a record of a union that is gone",
    C703 Tag Payloads "the member that tells the records of a union apart",
    C704 OptionAdded Payloads "a JSON type that is allowed now",
    C705 OptionRemoved Payloads "a JSON type that is not allowed now",

    C801 Step Payloads "how a version is made from the one before",
    C802 Invariant Payloads "what members of a payload say of each other",

    C901 Description Words "a description",
    C902 Deprecation Words "a deprecation",
    C903 Default Words "a default",
    C904 Examples Words "examples",
    C905 Since Words "the release that brought it",
    C906 Title Words "the name of a type",
    C907 Order Words "the order of members",
    C908 Lazy Words "whether a section is kept as raw JSON",
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Class {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().find(|class| class.code() == text);
        found.copied().ok_or_else(|| format!("`{text}` is no code of a change"))
    }
}

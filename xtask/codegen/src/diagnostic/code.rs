//! Codes: one line for each rule, and the texts that explain it.
//!
//! A line names the code, the variant, the file of its case folder that `explain` shows, and the
//! title. Its texts stand in `rules/<code>/`: `rule.md` says what the rule is for, `trips/` is a
//! small contract that breaks it, `trips/expected.txt` what is then reported, and `passes/` a near
//! miss that is fine. A line without its folder does not compile (with the feature `explain`, which
//! holds the texts); `tests/cases.rs` runs all of them.

use std::fmt;
use std::str::FromStr;

/// What a rule is for, with examples.
#[cfg(feature = "explain")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The rule.
    pub code: Code,
    /// What it refuses, in a few words.
    pub title: &'static str,
    /// What it is for, in Markdown.
    pub text: &'static str,
    /// The file that the examples show, relative to their schema folders.
    pub file: &'static str,
    /// A file that breaks it.
    pub trips: &'static str,
    /// What is reported of the contract around that file.
    pub expected: &'static str,
    /// A near miss that is fine.
    pub passes: &'static str,
}

macro_rules! rules {
    ($($code:ident $variant:ident $file:literal $title:literal,)*) => {
        /// A rule that a contract can break; the texts of codes never change their meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", stringify!($code), "`: ", $title)] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable text, as in `D001`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($code),)*
                }
            }

            /// What the rule is for, with examples.
            #[cfg(feature = "explain")]
            pub fn rule(self) -> Rule {
                // A table costs a build less than a `match` with a value in each arm.
                const RULES: &[Rule] = &[$(rule!($code $variant $file $title),)*];
                RULES[self as usize]
            }
        }
    };
}

#[cfg(feature = "explain")]
macro_rules! rule {
    ($code:ident $variant:ident $file:literal $title:literal) => {
        Rule {
            code: Code::$variant,
            title: $title,
            text: include_str!(concat!("../../rules/", stringify!($code), "/rule.md")),
            file: $file,
            trips: include_str!(concat!("../../rules/", stringify!($code), "/trips/", $file)),
            expected: include_str!(concat!(
                "../../rules/",
                stringify!($code),
                "/trips/expected.txt"
            )),
            passes: include_str!(concat!("../../rules/", stringify!($code), "/passes/", $file)),
        }
    };
}

// S: source, D: dialect, A: authoring, L: lineage, N: names. A code is never used again.
rules! {
    S001 Unreadable "bread/v1.schema.json" "a file that cannot be read as text",
    S002 Syntax "bread/v1.schema.json" "a file that is not JSON",
    S003 DuplicateMember "bread/v1.schema.json" "an object with two members of one name",
    S004 TooDeep "bread/v1.schema.json" "a file nested too deeply",
    S005 StrayFile "bread/v1.schema.json" "a JSON file that is not a schema",
    S006 NoSchemas "README.md" "a folder without schemas",

    D001 UnknownKeyword "bread/v1.schema.json" "a keyword that does not exist",
    D002 UnsupportedKeyword "bread/v1.schema.json" "a keyword of JSON Schema that is not accepted",
    D003 MisplacedKeyword "bread/v1.schema.json" "a keyword where it means nothing",
    D004 KeywordValue "bread/v1.schema.json" "a keyword with a value that it does not take",
    D005 FalseSchema "bread/v1.schema.json" "a schema that no value satisfies",
    D006 TypeList "bread/v1.schema.json" "a list of types that is not accepted",
    D007 EnumValues "bread/v1.schema.json" "an enum of other things than strings",
    D008 ConstValue "bread/v1.schema.json" "a const that cannot be kept",
    D009 RequiredUnknown "bread/v1.schema.json" "a required member that is not declared",
    D010 MapWithMembers "bread/v1.schema.json" "a map that also names members",
    D011 CrossedBounds "bread/v1.schema.json" "bounds that no value satisfies",
    D012 IntegerWidth "bread/v1.schema.json" "an integer that its width does not hold",
    D013 UnknownFormat "bread/v1.schema.json" "a format that is not checked",
    D014 UnsupportedPattern "bread/v1.schema.json" "a pattern outside the regular subset",
    D015 ReferenceForm "bread/v1.schema.json" "a reference of a form that is not accepted",
    D016 ReferenceTarget "bread/v1.schema.json" "a reference to nothing",
    D017 ReferenceSibling "bread/v1.schema.json" "a keyword that may not stand beside a reference",
    D018 ReferenceCycle "bread/v1.schema.json" "a type that is made of itself",
    D019 Overlay "bread/v2.schema.json" "an overlay that does not fit",
    D020 AllOfBranch "bread/v1.schema.json" "an extension of something that is not a record",
    D021 AllOfConflict "bread/v1.schema.json" "a member that two branches declare differently",
    D022 AllOfClosed "bread/v1.schema.json" "a closed branch that shuts out members",
    D023 Alternatives "bread/v1.schema.json" "alternatives that are neither nullable nor a union",
    D024 UnionTag "bread/v1.schema.json" "a union whose records are not told apart",
    D025 EventWords "bread/v1.schema.json" "event keywords that do not go together",
    D026 LineageWithoutStep "bread/v1.schema.json" "lineage where nothing is upgraded",
    D027 PointerSyntax "bread/v2.schema.json" "a text that is not a JSON pointer",

    A001 FilePath "bread/v1.schema.json" "a file whose path is not a module path",
    A002 SchemaWord "bread/v1.schema.json" "a missing or wrong `$schema`",
    A003 SchemaId "bread/v1.schema.json" "a missing or wrong `$id`",
    A004 Title "bread/v1.schema.json" "a missing or wrong title",
    A005 TitleClash "bread/v1.schema.json" "two definitions of one title",
    A006 Description "bread/v1.schema.json" "a missing description",
    A007 Inline "bread/v1.schema.json" "a type without a name that needs one",
    A008 TypeMissing "bread/v1.schema.json" "rules without a type",
    A009 IntegerBounds "bread/v1.schema.json" "an integer without bounds",
    A010 VersionPath "bread/v2.schema.json" "a version that is not the file's",
    A011 Openness "bread/v1.schema.json" "a record that does not say whether it is closed",

    L001 VersionChain "bread/v3.schema.json" "versions that do not follow one another",
    L002 EventNames "bread/v2.schema.json" "names that change or belong to two events",
    L003 EventRoot "bread/v1.schema.json" "an event that is not a record",
    L004 MissingSource "bread/v2.schema.json" "a source that the version before does not have",
    L005 UselessDrop "bread/v2.schema.json" "a drop of nothing, or of what is used",
    L006 RepeatTarget "bread/v1.schema.json" "a repetition of something that does not fit",
    L007 RepeatCircle "bread/v1.schema.json" "a value that is made of itself",
    L008 NoValue "bread/v2.schema.json" "a required property without a value",
    L009 LostValue "bread/v2.schema.json" "an old value that nobody takes",
    L010 TypeMismatch "bread/v2.schema.json" "an old value that does not fit its property",
    L011 SilentFanOut "bread/v2.schema.json" "one old value in two places, unsaid",
    L012 BadLiteral "bread/v2.schema.json" "a stated value that its property does not allow",
    L013 ConflictPolicy "bread/v2.schema.json" "a conflict policy without a conflict",
    L014 IdleRule "bread/v2.schema.json" "a lineage word without effect",
    L015 RuleBelow "bread/v2.schema.json" "a rule inside something that may be absent",
    L016 MapTable "bread/v2.schema.json" "a table of values that does not fit",
    L017 SameShape "bread/v2.schema.json" "versions that cannot be told apart",
    L018 FunctionPath "bread/v2.schema.json" "a function without a proper path",
    L019 ReusedName "bread/v3.schema.json" "a removed name that comes back as something else",
    L020 TooManyMembers "bread/v1.schema.json" "a record with too many members",
    L021 EndlessType "bread/v1.schema.json" "a type without a finite value",
    L022 Deprecation "bread/v1.schema.json" "a deprecation that leaves no time",
    L023 Overdue "bread/v1.schema.json" "a deprecation whose time is over",

    N001 NameClash "bread/v1.schema.json" "two names that become one",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let named = |code: &&Self| code.as_str().eq_ignore_ascii_case(text);
        Self::ALL.iter().find(named).copied().ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

/// A text that is no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(String);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no rule `{}`", self.0)
    }
}

impl std::error::Error for UnknownCode {}

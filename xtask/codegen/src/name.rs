//! Identifiers of target languages, made from wire names and titles; nothing else makes them.
//!
//! Every wire name has an identifier. The marks `-`, `_`, `.`, `/`, `:` and blanks separate words;
//! other punctuation is spelled out (`kai#1` is `kai_number_sign_1`), so that `C` and `C#` stay
//! apart, and characters beyond ASCII are spelled by code point (`ö` is `u00f6`). Two names that
//! become one are found by [`clashes`] and reported, never numbered.

/// Two names that become the same identifier, case aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Index of the second name.
    pub index: usize,
    /// Index of the first name.
    pub earlier: usize,
    /// The identifier.
    pub ident: String,
}

/// The names that become the same identifier as an earlier one, case aside.
pub fn clashes<'a>(
    names: impl IntoIterator<Item = &'a str>,
    ident: fn(&str) -> String,
) -> Vec<Clash> {
    let mut known: Vec<String> = Vec::new();
    let mut clashes = Vec::new();
    for (index, name) in names.into_iter().enumerate() {
        let ident = ident(name);
        let folded = ident.to_lowercase();
        if let Some(earlier) = known.iter().position(|known| *known == folded) {
            clashes.push(Clash { index, earlier, ident });
        }
        known.push(folded);
    }
    clashes
}

/// `PascalCase`, as in `LoafOfBread`; may start with a digit.
pub fn pascal(name: &str) -> String {
    let mut text = String::new();
    for word in snake(name).split('_') {
        let (first, rest) = word.split_at(1);
        text.push_str(&first.to_ascii_uppercase());
        text.push_str(rest);
    }
    text
}

/// `snake_case`, as in `loaf_of_bread`; may start with a digit.
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// The words of a name in lower case: at least one, none empty, all ASCII.
fn words(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| characters.get(index));
        if !character.is_ascii_alphanumeric() {
            if !SEPARATORS.contains(character) {
                words.push(spelled(*character));
            }
            continue;
        }
        let letter = character.to_ascii_lowercase();
        match words.last_mut() {
            Some(word) if !starts_word(before, *character, characters.get(index + 1)) => {
                word.push(letter);
            }
            _first => words.push(letter.to_string()),
        }
    }
    if words.is_empty() {
        words.extend(name.chars().map(spelled));
    }
    if words.is_empty() { vec!["empty".to_owned()] } else { words }
}

/// Whether a word starts at a letter or digit, given its neighbours.
fn starts_word(before: Option<&char>, character: char, after: Option<&char>) -> bool {
    let Some(before) = before.filter(|before| before.is_ascii_alphanumeric()) else {
        return true;
    };
    let ends_capitals =
        before.is_ascii_uppercase() && after.is_some_and(|after| after.is_ascii_lowercase());
    character.is_ascii_uppercase() && (!before.is_ascii_uppercase() || ends_capitals)
}

/// A character that is neither letter nor digit in words.
fn spelled(character: char) -> String {
    let known = PUNCTUATION.iter().find(|(mark, _)| *mark == character);
    known.map_or_else(|| format!("u{:04x}", u32::from(character)), |(_, word)| (*word).to_owned())
}

/// What separates words; it is spelled only in a name that has nothing else.
const SEPARATORS: &[char] = &['-', '_', '.', '/', ':', ' '];

const PUNCTUATION: &[(char, &str)] = &[
    (' ', "space"),
    ('!', "exclamation"),
    ('"', "quote"),
    ('#', "number_sign"),
    ('$', "dollar"),
    ('%', "percent"),
    ('&', "ampersand"),
    ('\'', "apostrophe"),
    ('(', "open_parenthesis"),
    (')', "close_parenthesis"),
    ('*', "star"),
    ('+', "plus"),
    (',', "comma"),
    ('-', "minus"),
    ('.', "dot"),
    ('/', "slash"),
    (':', "colon"),
    (';', "semicolon"),
    ('<', "less"),
    ('=', "equals"),
    ('>', "greater"),
    ('?', "question"),
    ('@', "at"),
    ('[', "open_bracket"),
    ('\\', "backslash"),
    (']', "close_bracket"),
    ('^', "caret"),
    ('_', "underscore"),
    ('`', "backtick"),
    ('{', "open_brace"),
    ('|', "bar"),
    ('}', "close_brace"),
    ('~', "tilde"),
];

/// Identifiers of Rust.
///
/// A name that Rust keeps for itself, or that generated code needs, gets an underscore at its end
/// (`type_`); one that would start with a digit gets one at its start (`_2fa`).
pub mod rust {
    /// The name of a type, from a title: `LoafOfBread`.
    pub fn type_name(title: &str) -> String {
        free(super::pascal(title), TYPES)
    }

    /// The name of a struct's field, from a wire name: `loaf_of_bread`.
    pub fn field(wire: &str) -> String {
        free(super::snake(wire), FIELDS)
    }

    /// The name of an enum's variant, from a wire value: `OnTime`.
    pub fn variant(value: &str) -> String {
        free(super::pascal(value), VARIANTS)
    }

    /// The name of a module, from a folder name or file stem: `loaf_of_bread`.
    pub fn module(segment: &str) -> String {
        free(super::snake(segment), &[])
    }

    /// Whether a folder name or file stem can be that of a module, at the top of the contract or
    /// further down.
    pub fn is_module(segment: &str, top: bool) -> bool {
        let name = super::snake(segment);
        free(name.clone(), if top { MODULES } else { &[] }) == name
    }

    /// The name of a constant or static, from a title: `LOAF_OF_BREAD`.
    pub fn constant(title: &str) -> String {
        free(super::snake(title).to_ascii_uppercase(), &[])
    }

    /// The struct that holds a record's required members, from its title: `NewLoafOfBread`.
    pub fn required_members(title: &str) -> String {
        format!("New{}", type_name(title))
    }

    /// The constant that holds the shape of a type, from its title: `LOAF_OF_BREAD_SHAPE`.
    pub fn shape(title: &str) -> String {
        format!("{}_SHAPE", constant(title))
    }

    fn free(name: String, taken: &[&str]) -> String {
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            format!("_{name}")
        } else if KEYWORDS.contains(&name.as_str()) || taken.contains(&name.as_str()) {
            format!("{name}_")
        } else {
            name
        }
    }

    /// Types and variants of the standard library that generated code names without a path.
    const TYPES: &[&str] = &[
        "Box", "Default", "Err", "From", "None", "Ok", "Option", "Result", "Some", "String", "Vec",
    ];

    /// Modules and crates that generated code names.
    const MODULES: &[&str] =
        &["alloc", "contract", "core", "event", "json", "shape", "std", "upgrade"];

    /// The field that keeps members without a name.
    const FIELDS: &[&str] = &["extra"];

    /// The variant of an open enum that keeps values without a name.
    const VARIANTS: &[&str] = &["Other"];

    /// Keywords, strict and reserved, of every edition.
    const KEYWORDS: &[&str] = &[
        "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
        "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
        "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
        "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
        "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
}

#[cfg(test)]
mod tests {
    use super::{clashes, rust};

    #[test]
    fn fields() {
        let cases = [
            ("tick", "tick"),
            ("tickDurationMs", "tick_duration_ms"),
            ("HTTPServer", "http_server"),
            ("on-time", "on_time"),
            ("kai#1", "kai_number_sign_1"),
            ("type", "type_"),
            ("extra", "extra_"),
            ("2fa", "_2fa"),
            ("#", "number_sign"),
            ("", "empty"),
            ("__", "underscore_underscore"),
            ("a\nb", "a_u000a_b"),
            ("$ref", "dollar_ref"),
            ("größe", "gr_u00f6_u00df_e"),
        ];
        for (wire, ident) in cases {
            assert_eq!(rust::field(wire), ident, "{wire}");
        }
    }

    #[test]
    fn other_kinds() {
        assert_eq!(rust::type_name("LoafOfBread"), "LoafOfBread");
        assert_eq!(rust::type_name("Option"), "Option_");
        assert_eq!(rust::variant("on_time"), "OnTime");
        assert_eq!(rust::variant("2xx"), "_2xx");
        assert_eq!(rust::variant("other"), "Other_");
        assert_eq!(rust::constant("LoafOfBread"), "LOAF_OF_BREAD");
        assert_eq!(rust::module("loaf_of_bread"), "loaf_of_bread");
    }

    #[test]
    fn names_that_become_one() {
        let found = clashes(["onTime", "late", "on_time"], rust::variant);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].earlier, found[0].index), (0, 2));
        assert!(clashes(["on_time", "late"], rust::variant).is_empty());
    }
}

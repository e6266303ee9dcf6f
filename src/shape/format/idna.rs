//! Which characters may stand in a label of a host name, by RFC 5892: letters, marks and decimal
//! digits, and a few others beside the right neighbours.
//!
//! The table of characters is what the judge of formats says of each; a test compares, and renews it.

/// Ranges of characters beyond ASCII that may stand in a label: hexadecimal, ordered. A range that
/// starts with `+` is of marks, which may not stand first.
const TABLE: &str = include_str!("idna.txt");

/// Characters after which a zero width joiner joins.
const VIRAMAS: &[char] = &[
    '\u{94D}',
    '\u{9CD}',
    '\u{A4D}',
    '\u{ACD}',
    '\u{B4D}',
    '\u{BCD}',
    '\u{C4D}',
    '\u{CCD}',
    '\u{D4D}',
    '\u{DCA}',
    '\u{E3A}',
    '\u{F84}',
    '\u{1039}',
    '\u{1714}',
    '\u{1734}',
    '\u{17D2}',
    '\u{1A60}',
    '\u{1B44}',
    '\u{1BAA}',
    '\u{1BF2}',
    '\u{1BF3}',
    '\u{2D7F}',
    '\u{A806}',
    '\u{A8C4}',
    '\u{A953}',
    '\u{ABED}',
    '\u{10A3F}',
    '\u{11046}',
    '\u{1107F}',
    '\u{110B9}',
    '\u{11133}',
    '\u{111C0}',
    '\u{11235}',
    '\u{112EA}',
    '\u{1134D}',
    '\u{11442}',
    '\u{114C2}',
    '\u{115BF}',
    '\u{1163F}',
    '\u{116B6}',
    '\u{1172B}',
    '\u{11839}',
    '\u{119E0}',
    '\u{11A34}',
    '\u{11A47}',
    '\u{11A99}',
    '\u{11C3F}',
    '\u{11D44}',
    '\u{11D45}',
    '\u{11D97}',
];

/// Whether these characters are a label.
pub(super) fn is_label(label: &[char]) -> bool {
    let stands = |(at, _): (usize, &char)| {
        let before = at.checked_sub(1).and_then(|at| label.get(at)).copied();
        may_stand(before, label[at], label.get(at + 1).copied())
    };
    let has = |wanted: fn(char) -> bool| label.iter().any(|letter| wanted(*letter));
    let is_arabic = |letter| ('\u{660}'..='\u{669}').contains(&letter);
    let is_extended = |letter| ('\u{6F0}'..='\u{6F9}').contains(&letter);
    label.iter().enumerate().all(stands)
        && (!has(|letter| letter == '\u{30FB}') || has(is_japanese))
        && !(has(is_arabic) && has(is_extended))
}

/// Whether a character may stand between its neighbours.
fn may_stand(before: Option<char>, letter: char, after: Option<char>) -> bool {
    match letter {
        // Zero width joiner.
        '\u{200D}' => before.is_some_and(|before| VIRAMAS.contains(&before)),
        // Middle dot, as in Catalan.
        '\u{B7}' => before == Some('l') && after == Some('l'),
        // Greek keraia.
        '\u{375}' => after.is_some_and(|after| ('\u{370}'..='\u{3FF}').contains(&after)),
        // Hebrew geresh and gershayim.
        '\u{5F3}' | '\u{5F4}' => {
            before.is_some_and(|before| ('\u{590}'..='\u{5FF}').contains(&before))
        }
        // Lengthening and repetition marks, which change no word.
        '\u{640}' | '\u{7FA}' | '\u{302E}' | '\u{302F}' | '\u{3031}'..='\u{3035}' | '\u{303B}' => {
            false
        }
        // Not letters, and allowed.
        '\u{200C}' | '\u{6FD}' | '\u{6FE}' | '\u{F0B}' | '\u{3007}' | '\u{30FB}' => true,
        _ if letter.is_ascii() => true,
        _ => match found(letter) {
            Some(Place::Any) => true,
            Some(Place::NotFirst) => before.is_some(),
            None => false,
        },
    }
}

/// Hiragana, katakana and common Han.
fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}

/// Where a character of the table may stand.
enum Place {
    Any,
    NotFirst,
}

fn found(letter: char) -> Option<Place> {
    let code = u32::from(letter);
    let number = |text| u32::from_str_radix(text, 16).unwrap_or(u32::MAX);
    for range in TABLE.split_ascii_whitespace() {
        let (bare, place) = match range.strip_prefix('+') {
            Some(bare) => (bare, Place::NotFirst),
            None => (range, Place::Any),
        };
        let (low, high) = bare.split_once('-').unwrap_or((bare, bare));
        if code <= number(high) {
            return (number(low) <= code).then_some(place);
        }
    }
    None
}

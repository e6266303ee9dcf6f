//! Did you mean …?

/// How alike two words must be, from 0 to 1.
const ALIKE: f64 = 0.75;

/// The word that is most like another one, if any is like it at all.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let scored =
        known.into_iter().map(|known| (strsim::jaro_winkler(&word, &known.to_lowercase()), known));
    let best = scored.max_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(score, _)| *score >= ALIKE).map(|(_, known)| known)
}

/// The end of a message about a word that does not exist.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    closest(word, known).map_or_else(String::new, |known| format!("; did you mean `{known}`?"))
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn only_a_like_word_is_suggested() {
        let known = ["required", "minimum", "additionalProperties"];
        assert_eq!(closest("requierd", known), Some("required"));
        assert_eq!(closest("additionalproperty", known), Some("additionalProperties"));
        assert_eq!(closest("zzz", known), None);
    }
}

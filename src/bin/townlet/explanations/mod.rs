//! What the codes of findings mean: a text, an example that trips it, and what to do.
//!
//! The codes of the generator's rules (`D001` …) are explained by the generator itself.

mod json;
mod keywords;
mod telling;

/// A code of a finding.
#[derive(Debug)]
pub(crate) struct Explanation {
    /// The code, as findings show it.
    pub(crate) code: &'static str,
    /// What is refused, in a few words.
    pub(crate) title: &'static str,
    /// What is refused and why.
    pub(crate) text: &'static str,
    /// A case that trips it.
    pub(crate) example: Option<Example>,
    /// What to do.
    pub(crate) advice: &'static str,
}

/// A payload and how it is read.
#[derive(Debug)]
pub(crate) struct Example {
    /// Options of `townlet validate`.
    pub(crate) options: &'static [&'static str],
    /// The record.
    pub(crate) payload: &'static str,
}

impl Example {
    const fn of(payload: &'static str) -> Option<Self> {
        Some(Self { options: &[], payload })
    }
}

/// Every code, in the order of its group.
pub(crate) static EXPLANATIONS: &[&Explanation] = &{
    let mut all: [&Explanation; COUNT] = [&json::GROUP[0]; COUNT];
    let groups = [json::GROUP, telling::GROUP, keywords::GROUP];
    let (mut group, mut at) = (0, 0);
    while group < groups.len() {
        let mut member = 0;
        while member < groups[group].len() {
            all[at] = &groups[group][member];
            at += 1;
            member += 1;
        }
        group += 1;
    }
    all
};

const COUNT: usize = json::GROUP.len() + telling::GROUP.len() + keywords::GROUP.len();

/// The explanation of a code, whatever its case.
pub(crate) fn find(code: &str) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().copied().find(|known| known.code.eq_ignore_ascii_case(code))
}

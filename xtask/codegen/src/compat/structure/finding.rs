//! What a comparison of two types found, with values that may prove it.

use crate::ir::{Literal, Path, Segment};

/// More values than this are not carried to the root.
const MOST: usize = 24;

/// A place where a writer may send what a reader refuses.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::compat) struct Gap {
    /// The place below the value that was compared.
    pub(in crate::compat) path: Path,
    /// Why it is refused, as half a sentence.
    pub(in crate::compat) why: String,
    /// Values of which one may prove it, the plainest first.
    pub(in crate::compat) values: Vec<Literal>,
}

/// A place about which nothing is known.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::compat) struct Doubt {
    /// The place below the value that was compared.
    pub(in crate::compat) path: Path,
    /// What is not known, as half a sentence.
    pub(in crate::compat) why: String,
}

/// Everything found below a value; nothing at all proves that the reader takes what is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::compat) struct Findings {
    pub(in crate::compat) gaps: Vec<Gap>,
    pub(in crate::compat) doubts: Vec<Doubt>,
}

impl Findings {
    pub(super) fn gap(why: impl Into<String>, values: Vec<Literal>) -> Self {
        let why = why.into();
        if values.is_empty() {
            return Self::doubt(format!("{why}, though no payload was found that shows it"));
        }
        let gap = Gap { path: Path::default(), why, values };
        Self { gaps: vec![gap], doubts: Vec::new() }
    }

    pub(super) fn doubt(why: impl Into<String>) -> Self {
        let doubt = Doubt { path: Path::default(), why: why.into() };
        Self { gaps: Vec::new(), doubts: vec![doubt] }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.gaps.is_empty() && self.doubts.is_empty()
    }

    pub(super) fn add(&mut self, other: Self) {
        self.gaps.extend(other.gaps);
        self.doubts.extend(other.doubts);
    }

    /// The same of the value around: its place one further down, each value wrapped.
    pub(super) fn inside(
        self,
        segment: &Segment,
        mut wrap: impl FnMut(&Literal) -> Option<Literal>,
    ) -> Self {
        let below = |path: &Path| {
            let mut segments = vec![segment.clone()];
            segments.extend(path.0.iter().cloned());
            Path(segments)
        };
        let mut around = Self::default();
        for doubt in self.doubts {
            around.doubts.push(Doubt { path: below(&doubt.path), ..doubt });
        }
        for Gap { path, why, values } in self.gaps {
            let path = below(&path);
            let values: Vec<Literal> = values.iter().take(MOST).filter_map(&mut wrap).collect();
            match values.is_empty() {
                false => around.gaps.push(Gap { path, why, values }),
                true => {
                    let why = format!("{why}, though no payload was found that shows it");
                    around.doubts.push(Doubt { path, why });
                }
            }
        }
        around
    }
}

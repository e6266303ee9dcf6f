//! What may have been meant.

use super::{Record, Retired};

impl Record {
    /// What to make of a member that this record does not name: a name of an earlier version, or a
    /// slip of the finger.
    pub fn hint(&self, unknown: &str) -> Option<String> {
        match self.retired.iter().find(|retired| retired.name == unknown) {
            Some(retired) => Some(became(retired)),
            None => {
                let mut names = Vec::with_capacity(self.fields.len());
                for field in self.fields {
                    names.push(field.key.name());
                }
                nearest(unknown, &names).map(|name| format!("did you mean `{name}`?"))
            }
        }
    }
}

/// The name that is hardly different.
pub(crate) fn nearest(unknown: &str, names: &[&'static str]) -> Option<&'static str> {
    let unknown: Vec<char> = unknown.chars().take(64).collect();
    let most = (unknown.len() / 3).clamp(1, 3);
    let (mut least, mut nearest) = (usize::MAX, None);
    for name in names {
        let known: Vec<char> = name.chars().collect();
        let distance = distance(&unknown, &known);
        if distance < least {
            (least, nearest) = (distance, Some(*name));
        }
    }
    nearest.filter(|_| least <= most && least < unknown.len())
}

/// What became of a name.
pub(crate) fn became(retired: &Retired) -> String {
    let Retired { name, last, since, now } = retired;
    match now {
        Some(pointer) => format!("`{name}` is a v{last} name; since v{since} it is `{pointer}`"),
        None => format!("`{name}` is a v{last} name; v{since} dropped it"),
    }
}

/// How many characters are changed, added, removed or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let width = b.len() + 1;
    let mut table = vec![0; (a.len() + 1) * width];
    for (column, distance) in table[..width].iter_mut().enumerate() {
        *distance = column;
    }
    for row in 1..=a.len() {
        table[row * width] = row;
        for column in 1..=b.len() {
            let cost = usize::from(a[row - 1] != b[column - 1]);
            let at = row * width + column;
            let mut best =
                (table[at - width - 1] + cost).min(table[at - width] + 1).min(table[at - 1] + 1);
            let swapped =
                row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
            if swapped {
                best = best.min(table[at - 2 * width - 2] + 1);
            }
            table[at] = best;
        }
    }
    table[table.len() - 1]
}

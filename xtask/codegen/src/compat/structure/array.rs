//! Arrays.

use super::{Findings, Target, Walk};
use crate::compat::accept::equal;
use crate::compat::sample::several;
use crate::ir::{ArrayRules, Literal, Segment};

/// More items than this are not made up.
const MOST: u64 = 1_000;

impl<'a> Walk<'a> {
    pub(super) fn arrays(&mut self, own: &'a ArrayRules, other: &'a ArrayRules) -> Findings {
        let mut found = Findings::default();
        let fewest = own.min_items.unwrap_or(0);
        if other.min_items.is_some_and(|min| fewest < min) {
            found.add(self.counted(own, fewest, "fewer items"));
        }
        if let Some(max) = other.max_items.filter(|max| own.max_items.is_none_or(|own| own > *max))
        {
            found.add(self.counted(own, (max + 1).max(fewest), "more items"));
        }
        if own.max_items == Some(0) {
            return found;
        }
        if other.unique && !own.unique && own.max_items.is_none_or(|max| max > 1) {
            let items = several(self.writer, &own.items, 1);
            let twice = items.iter().map(|item| repeated(own, item, fewest.max(2)));
            found.add(Findings::gap("its items may repeat", twice.collect()));
        }
        let inner = self.types(&own.items, Target { ty: &other.items, null: false });
        found.add(inner.inside(&Segment::Each, |item| self.holding(own, item)));
        found
    }

    fn counted(&self, own: &ArrayRules, count: u64, what: &str) -> Findings {
        let why = format!("it may have {what}: {count}");
        if count > MOST {
            return Findings::doubt(why);
        }
        let wanted = usize::try_from(count).unwrap_or(usize::MAX);
        let items = several(self.writer, &own.items, if own.unique { wanted } else { 1 });
        let made = match (own.unique, items.first()) {
            (true, _) => (items.len() == wanted).then_some(Literal::Array(items)),
            (false, Some(item)) => Some(repeated(own, item, count)),
            (false, None) => (count == 0).then(|| Literal::Array(Vec::new())),
        };
        Findings::gap(why, made.into_iter().collect())
    }

    /// The least array that holds an item.
    fn holding(&self, own: &ArrayRules, item: &Literal) -> Option<Literal> {
        let count = own.min_items.unwrap_or(0).max(1);
        if count > MOST {
            return None;
        }
        if !own.unique {
            return Some(repeated(own, item, count));
        }
        let wanted = usize::try_from(count).ok()?;
        let mut items = vec![item.clone()];
        let others = several(self.writer, &own.items, wanted);
        items.extend(others.into_iter().filter(|other| !equal(other, item)));
        items.truncate(wanted);
        (items.len() == wanted).then_some(Literal::Array(items))
    }
}

fn repeated(own: &ArrayRules, item: &Literal, count: u64) -> Literal {
    let count = count.min(own.max_items.unwrap_or(u64::MAX));
    Literal::Array((0..count).map(|_| item.clone()).collect())
}

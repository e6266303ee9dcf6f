//! Objects in the order in which their members are added.

use crate::ir::Literal;

/// An object that is being written.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Literal)>);

impl Object {
    /// Adds a member.
    pub(super) fn add(&mut self, name: &str, value: Literal) {
        self.0.push((name.to_owned(), value));
    }

    /// Adds a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.add(name, Literal::String(text.to_owned()));
    }

    /// Adds a text, if there is one.
    pub(super) fn text_of(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Adds a number, if there is one.
    pub(super) fn number_of(&mut self, name: &str, number: Option<impl ToString>) {
        if let Some(number) = number {
            self.add(name, Literal::Number(number.to_string()));
        }
    }

    /// Adds `true`, if it holds.
    pub(super) fn when(&mut self, name: &str, holds: bool) {
        if holds {
            self.add(name, Literal::Boolean(true));
        }
    }

    /// Adds every member of another object.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has this member.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Its text under this name.
    pub(super) fn get_text(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        if let Literal::String(text) = value { Some(text) } else { None }
    }

    /// Puts another value in the place of one that it has.
    pub(super) fn replace(&mut self, name: &str, value: Literal) {
        for (known, old) in &mut self.0 {
            if known == name {
                *old = value;
                return;
            }
        }
    }

    /// The object as a value.
    pub(super) fn finish(self) -> Literal {
        Literal::Object(self.0)
    }
}

/// An array of texts.
pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Literal {
    Literal::Array(texts.into_iter().map(|text| Literal::String(text.to_owned())).collect())
}

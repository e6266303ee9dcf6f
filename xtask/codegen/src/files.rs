//! What the emitters return: paths with their text, ordered. Nothing here touches a disk.

use crate::list;

/// Generated files, by path relative to the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(Vec<(String, String)>);

impl Files {
    /// Adds a file.
    ///
    /// # Panics
    ///
    /// When the path was added before: two emitters would write the same file.
    pub fn add(&mut self, path: impl Into<String>, text: String) {
        let path = path.into();
        assert!(self.get(&path).is_none(), "{path} is generated twice");
        list::insert(&mut self.0, (path, text));
    }

    /// Path and text of each file, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        let file = self.0.iter().find(|(known, _)| known == path)?;
        Some(&file.1)
    }
}

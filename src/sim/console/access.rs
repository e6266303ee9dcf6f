//! Who may send which commands: modes, and tokens that grant them.

use std::fmt;
use subtle::{Choice, ConstantTimeEq};

/// Most bytes of a token.
const MAX_TOKEN: usize = 256;

/// What a command may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Look.
    #[default]
    Viewer,
    /// Look and change.
    Admin,
}

impl Mode {
    /// The mode of a name in any case.
    pub(super) fn of(name: &str) -> Option<Self> {
        let is = |mode: &str| name.eq_ignore_ascii_case(mode);
        if is("viewer") {
            Some(Self::Viewer)
        } else if is("admin") {
            Some(Self::Admin)
        } else {
            None
        }
    }
}

/// A token. It is never shown, also not by `Debug`.
#[derive(Clone)]
pub struct Secret {
    padded: [u8; MAX_TOKEN],
    length: u16,
}

/// A text that cannot be a token: empty, or longer than 256 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnfitSecret;

impl fmt::Display for UnfitSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a token has 1 to {MAX_TOKEN} bytes")
    }
}

impl std::error::Error for UnfitSecret {}

impl Secret {
    /// A token of this text.
    ///
    /// # Errors
    ///
    /// When it is empty or has more than 256 bytes.
    pub fn new(text: &str) -> Result<Self, UnfitSecret> {
        let length = u16::try_from(text.len()).map_err(|_| UnfitSecret)?;
        let mut padded = [0; MAX_TOKEN];
        let room = padded.get_mut(..text.len()).ok_or(UnfitSecret)?;
        if text.is_empty() {
            return Err(UnfitSecret);
        }
        room.copy_from_slice(text.as_bytes());
        Ok(Self { padded, length })
    }

    fn text(&self) -> &str {
        let bytes = self.padded.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl ConstantTimeEq for Secret {
    /// Takes the same time wherever two differ, in length, too.
    fn ct_eq(&self, other: &Self) -> Choice {
        self.padded.ct_eq(&other.padded) & self.length.ct_eq(&other.length)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// Who may do what.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// Tokens with the most that each grants; with none, everybody may do everything.
    grants: Vec<(Secret, Mode)>,
    /// The mode of commands that name none.
    unmarked: Mode,
}

/// Why somebody may not do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    /// There is no token, and one is needed.
    NoToken,
    /// The token is none of ours.
    WrongToken,
    /// The token grants less.
    NotGranted,
}

impl Access {
    /// Everybody may do what the mode says that they give themselves.
    #[must_use]
    pub fn open() -> Self {
        Self::default()
    }

    /// Every command needs a token; each grants so much and no more.
    #[must_use]
    pub fn guarded(grants: impl IntoIterator<Item = (Secret, Mode)>) -> Self {
        Self { grants: grants.into_iter().collect(), unmarked: Mode::Viewer }
    }

    /// The same, with another mode than viewer for commands that name none.
    #[must_use]
    pub fn with_unmarked(self, mode: Mode) -> Self {
        Self { unmarked: mode, ..self }
    }

    /// The mode of commands that name none.
    pub(super) fn unmarked(&self) -> Mode {
        self.unmarked
    }

    /// Whether commands need a token.
    #[must_use]
    pub fn is_guarded(&self) -> bool {
        !self.grants.is_empty()
    }

    /// Whether this token may be used in this mode.
    pub(super) fn check(&self, token: Option<&str>, mode: Mode) -> Result<(), Denied> {
        if !self.is_guarded() {
            return Ok(());
        }
        let given = token.ok_or(Denied::NoToken)?;
        let given = Secret::new(given).map_err(|UnfitSecret| Denied::WrongToken)?;
        let mut most = None;
        // All of them are compared, so that the time does not tell which one it was.
        for (secret, grants) in &self.grants {
            if bool::from(secret.ct_eq(&given)) {
                most = most.max(Some(*grants));
            }
        }
        match most {
            None => Err(Denied::WrongToken),
            Some(most) if most < mode => Err(Denied::NotGranted),
            Some(_) => Ok(()),
        }
    }

    /// Our tokens, to keep them out of what is shown.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &str> {
        self.grants.iter().map(|(secret, _)| secret.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text).expect("it is fit")
    }

    #[test]
    fn a_token_grants_so_much_and_no_more() {
        let access =
            Access::guarded([(secret("look"), Mode::Viewer), (secret("change"), Mode::Admin)]);
        assert_eq!(access.check(Some("look"), Mode::Viewer), Ok(()));
        assert_eq!(access.check(Some("look"), Mode::Admin), Err(Denied::NotGranted));
        assert_eq!(access.check(Some("change"), Mode::Admin), Ok(()));
        assert_eq!(access.check(None, Mode::Viewer), Err(Denied::NoToken));
        for wrong in ["", "Look", "look\0", "loo", "lookk", &"x".repeat(70_000)] {
            assert_eq!(access.check(Some(wrong), Mode::Viewer), Err(Denied::WrongToken));
        }
    }

    #[test]
    fn an_open_console_asks_for_none() {
        assert_eq!(Access::open().check(None, Mode::Admin), Ok(()));
        assert_eq!(Access::open().check(Some("any"), Mode::Admin), Ok(()));
        assert!(!Access::open().is_guarded());
    }

    #[test]
    fn a_secret_has_bounds_and_is_not_shown() {
        assert!(Secret::new("").is_err());
        assert!(Secret::new(&"x".repeat(MAX_TOKEN)).is_ok());
        assert!(Secret::new(&"x".repeat(MAX_TOKEN + 1)).is_err());
        let access = Access::guarded([(secret("hunter2"), Mode::Admin)]);
        assert!(!format!("{access:?}").contains("hunter2"));
    }
}

//! The release: what `Cargo.toml` calls the package, and the day on which it is published.

use anyhow::{Context as _, Result, bail};
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// The version in the manifest of the contract crate, where it is a release.
///
/// # Errors
///
/// When the text is no manifest with a version of three numbers.
pub fn of_manifest(text: &str) -> Result<String> {
    let version = version(text)?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if version.split('.').count() != 3 || !version.split('.').all(is_number) {
        bail!("`{version}` is no release; write three numbers, as in `0.1.0`");
    }
    Ok(version)
}

/// The version in a manifest, whatever it is: `2.0.0-rc.1`, too.
///
/// # Errors
///
/// When the text is no manifest with a version.
pub fn version(text: &str) -> Result<String> {
    let manifest: toml::Table = toml::from_str(text).context("`Cargo.toml` is no TOML")?;
    let version = manifest.get("package").and_then(|package| package.get("version"));
    let version = version.and_then(toml::Value::as_str).context("`Cargo.toml` has no version")?;
    Ok(version.to_owned())
}

/// A day, as in `2026-11-24`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day(String);

impl Day {
    /// The day that the clock of this machine says, in UTC.
    pub fn today() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self::after_epoch(since.as_secs() / 86_400)
    }

    /// So many days after 1970-01-01.
    fn after_epoch(days: u64) -> Self {
        let is_leap = |year: u64| {
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
        };
        let (mut year, mut left) = (1970, days);
        while left >= 365 + u64::from(is_leap(year)) {
            left -= 365 + u64::from(is_leap(year));
            year += 1;
        }
        let february = 28 + u64::from(is_leap(year));
        let mut month = 1;
        for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
            if left < length {
                break;
            }
            left -= length;
            month += 1;
        }
        Self(format!("{year:04}-{month:02}-{:02}", left + 1))
    }

    /// The day as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let part = |range: std::ops::Range<usize>| {
            let digits =
                text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            digits.and_then(|digits| digits.parse::<u32>().ok())
        };
        let marks = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        match (part(0..4), part(5..7), part(8..10)) {
            (Some(_), Some(1..=12), Some(1..=31)) if marks => Ok(Self(text.to_owned())),
            _ => Err(format!("`{text}` is no day; write it as in `2026-11-24`")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_names_the_release() {
        let text = "[workspace.package]\nversion = \"9.9.9\"\n[package]\nversion = \"0.1.0\"\n";
        assert_eq!(of_manifest(text).expect("it has one"), "0.1.0");
        assert!(of_manifest("[package]\nversion = \"0.1.0-rc.1\"\n").is_err());
        assert!(of_manifest("[package]\n").is_err());
    }

    #[test]
    fn days_are_counted() {
        for (days, text) in
            [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_781, "2026-11-24")]
        {
            assert_eq!(Day::after_epoch(days).as_str(), text);
        }
    }

    #[test]
    fn other_texts_are_no_days() {
        assert_eq!("2026-11-24".parse::<Day>().map(|day| day.0), Ok("2026-11-24".to_owned()));
        for wrong in ["2026-13-01", "2026-1-01", "24.11.2026", "", "2026-11-2x"] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }
}

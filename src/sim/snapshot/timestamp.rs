//! A time of day in the name of a folder.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A time in UTC, as in `20251012T093015.123Z`: it sorts, and no system refuses it in a name. Times
/// before 1970 are told as 1970.
pub(super) fn timestamp(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let seconds = since.as_secs();
    let (year, month, day) = date(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let millis = since.subsec_millis();
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}.{millis:03}Z")
}

/// Year, month and day of a number of days since 1 January 1970, in the Gregorian calendar.
///
/// Years are counted from March, so that the day that some years have comes last; 400 of them have
/// 146,097 days.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leaps = day_of_era / 1_460 + day_of_era / 146_096;
    let year_of_era = (day_of_era + day_of_era / 36_524 - leaps) / 365;
    let before = 365 * year_of_era + year_of_era / 4 - year_of_era / 100;
    let day_of_year = day_of_era - before;
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_utc() {
        let check = |millis, text: &str| {
            assert_eq!(timestamp(UNIX_EPOCH + Duration::from_millis(millis)), text);
        };
        check(0, "19700101T000000.000Z");
        check(951_782_399_999, "20000228T235959.999Z");
        check(951_782_400_000, "20000229T000000.000Z");
        check(1_760_261_415_123, "20251012T093015.123Z");
        check(4_107_542_400_000, "21000301T000000.000Z");
        assert_eq!(timestamp(UNIX_EPOCH - Duration::from_secs(1)), "19700101T000000.000Z");
    }
}

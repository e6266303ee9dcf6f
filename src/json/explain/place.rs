//! Offsets as lines and columns.

use super::Violation;
use crate::json::order;

/// Fills in line and column of violations whose offsets are in the text; it is walked once.
pub(crate) fn locate(text: &str, violations: &mut [Violation]) {
    let mut offsets = Vec::with_capacity(violations.len());
    for violation in violations.iter() {
        offsets.push(violation.offset);
    }
    let (mut at, mut line, mut column) = (0, 1, 1);
    for index in order::by_offset(&offsets) {
        let violation = &mut violations[index];
        let end = violation.offset.min(text.len());
        for byte in &text.as_bytes()[at..end] {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                // Only the first byte of a code point counts.
                0x80..0xC0 => {}
                _ => column += 1,
            }
        }
        at = end;
        (violation.line, violation.column) = (line, column);
    }
}

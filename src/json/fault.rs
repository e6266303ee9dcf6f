//! Faults of the hot path: where and why reading stopped, in one machine word.
//!
//! A fault holds no text. What a person wants to know (pointer, line, keyword, value) is found by
//! reading again in [`explain`](super::explain()), which stops at the same place.

use std::fmt;
use std::num::NonZeroU64;

/// Bits that hold the position; the reason stands above them.
const POSITION_BITS: u32 = 56;

/// Where and why reading stopped.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fault(NonZeroU64);

impl Fault {
    /// A fault at a byte offset.
    #[cold]
    pub const fn new(position: usize, reason: Reason) -> Self {
        let packed = (reason as u64) << POSITION_BITS | position as u64;
        Self(NonZeroU64::new(packed).expect("no reason is numbered zero"))
    }

    /// The byte offset in the text.
    pub const fn position(self) -> usize {
        (self.0.get() & ((1 << POSITION_BITS) - 1)) as usize
    }

    /// What is wrong.
    pub fn reason(self) -> Reason {
        let number = self.0.get() >> POSITION_BITS;
        Reason::ALL.into_iter().find(|reason| *reason as u64 == number).unwrap_or(Reason::Violation)
    }

    /// Whether the text is JSON so far and a rule of the shape is broken.
    pub fn is_violation(self) -> bool {
        self.reason() == Reason::Violation
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("position", &self.position())
            .field("reason", &self.reason())
            .finish()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.reason(), self.position())
    }
}

impl std::error::Error for Fault {}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Reason {
    /// The value breaks a rule of its shape.
    Violation = 1,
    /// The text ends inside a value.
    UnexpectedEnd = 2,
    /// A byte that JSON does not have here.
    UnexpectedByte = 3,
    /// A backslash that starts no escape.
    BadEscape = 4,
    /// Half of a surrogate pair.
    LoneSurrogate = 5,
    /// A control character inside a string.
    ControlCharacter = 6,
    /// A number that JSON cannot spell, such as `01` or `1.`.
    BadNumber = 7,
    /// `NaN` or `Infinity`.
    NotFinite = 8,
    /// A member whose name the same object had before.
    DuplicateMember = 9,
    /// Arrays and objects nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep = 10,
    /// Something other than whitespace after the value.
    TrailingBytes = 11,
}

impl Reason {
    const ALL: [Self; 11] = [
        Self::Violation,
        Self::UnexpectedEnd,
        Self::UnexpectedByte,
        Self::BadEscape,
        Self::LoneSurrogate,
        Self::ControlCharacter,
        Self::BadNumber,
        Self::NotFinite,
        Self::DuplicateMember,
        Self::TooDeep,
        Self::TrailingBytes,
    ];
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Violation => "a rule of the schema is broken",
            Self::UnexpectedEnd => "the text ends inside a value",
            Self::UnexpectedByte => "unexpected character",
            Self::BadEscape => "invalid escape in a string",
            Self::LoneSurrogate => "lone surrogate in a string",
            Self::ControlCharacter => "control character in a string",
            Self::BadNumber => "invalid number",
            Self::NotFinite => "`NaN` and `Infinity` are not JSON",
            Self::DuplicateMember => "duplicate member",
            Self::TooDeep => "nested deeper than 128 levels",
            Self::TrailingBytes => "trailing characters after the value",
        })
    }
}

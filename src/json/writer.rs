//! Writing compact JSON.

use std::io::Write as _;

use super::block;
use super::map::Extra;
use super::maybe::Maybe;
use super::write::Write;

/// JSON text in the making: no whitespace, one line.
///
/// The caller sees to it that values, objects and arrays are nested soundly; generated code does.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    /// INVARIANT: valid UTF-8 between any two calls.
    out: Vec<u8>,
}

/// Bytes that a text has room for from the start: enough for every small event, so that its text is
/// not moved while it grows.
const ROOM: usize = 512;

/// Below it every whole number is a float of its own, so that its digits are the shortest spelling.
const WHOLE: u64 = 1 << f64::MANTISSA_DIGITS;

impl Writer {
    /// An empty text, with room for a small event; a default one has none yet.
    #[must_use]
    pub fn new() -> Self {
        Self { out: Vec::with_capacity(ROOM) }
    }

    /// A text that goes on after what a buffer holds, which is emptied or kept by the caller.
    pub const fn append_to(buffer: Vec<u8>) -> Self {
        Self { out: buffer }
    }

    /// The bytes so far.
    pub fn as_bytes(&self) -> &[u8] {
        &self.out
    }

    /// The bytes, with whatever the buffer held before.
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    /// The text.
    ///
    /// # Panics
    /// When the writer was made from a buffer that held something else than UTF-8.
    pub fn into_string(self) -> String {
        String::from_utf8(self.out).expect("a writer appends UTF-8 only")
    }

    /// Starts an object.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.out.push(b'{');
        ObjectWriter { w: self, first: true }
    }

    /// Starts an array.
    pub fn array(&mut self) -> ArrayWriter<'_> {
        self.out.push(b'[');
        ArrayWriter { w: self, first: true }
    }

    /// Appends `null`.
    pub fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    /// Appends `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// Appends a string.
    pub fn string(&mut self, text: &str) {
        let plain = plain_prefix(text.as_bytes());
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        match plain == text.len() {
            true => self.out.extend_from_slice(text.as_bytes()),
            false => self.escaped(text, plain),
        }
        self.out.push(b'"');
    }

    /// Appends a text of which so many bytes are written as they are, and the next one is not.
    fn escaped(&mut self, text: &str, plain: usize) {
        let (mut rest, mut plain) = (text.as_bytes(), plain);
        while let Some(&byte) = rest.get(plain) {
            self.out.extend_from_slice(&rest[..plain]);
            self.escape(byte);
            rest = &rest[plain + 1..];
            plain = plain_prefix(rest);
        }
        self.out.extend_from_slice(rest);
    }

    /// Appends a string in which nothing needs to be escaped.
    #[doc(hidden)]
    pub fn plain(&mut self, text: &str) {
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(b'"');
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            0x09 => b't',
            0x0A => b'n',
            0x0C => b'f',
            0x0D => b'r',
            _ => {
                let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
                let escape = [b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)];
                return self.out.extend_from_slice(&escape);
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }

    /// Appends an integer.
    pub fn unsigned(&mut self, value: u64) {
        match value {
            0..10 => self.out.push(b'0' + value as u8),
            _ => self.out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes()),
        }
    }

    /// Appends an integer.
    pub fn signed(&mut self, value: i64) {
        if value < 0 {
            self.out.push(b'-');
        }
        self.unsigned(value.unsigned_abs());
    }

    /// Appends a finite float in the shortest spelling that reads back as the same bits, with a
    /// point or an exponent so that it stays a float.
    pub(crate) fn float(&mut self, value: f64) {
        debug_assert!(value.is_finite(), "JSON has no such number");
        let whole = value as i64;
        if (whole as f64).to_bits() == value.to_bits() && whole.unsigned_abs() < WHOLE {
            self.signed(whole);
            self.out.extend_from_slice(b".0");
        } else if (1e-4..1e16).contains(&value.abs()) {
            // Both spell as briefly here; this one takes a third of the time.
            self.out.extend_from_slice(zmij::Buffer::new().format_finite(value).as_bytes());
        } else {
            write!(self.out, "{value:?}").expect("a vector takes every byte");
        }
    }

    /// Appends JSON text as it is.
    pub(crate) fn verbatim(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Appends JSON text that is known to be sound; line breaks between its tokens are left out.
    pub(crate) fn json(&mut self, text: &str) {
        if has_line_breaks(text.as_bytes()) {
            return self.compact(text);
        }
        self.verbatim(text);
    }

    /// Appends JSON text without the whitespace between its tokens.
    #[cold]
    fn compact(&mut self, text: &str) {
        let mut inside = false;
        let mut escaped = false;
        for byte in text.bytes() {
            if inside || !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                self.out.push(byte);
            }
            if byte == b'"' && !escaped {
                inside = !inside;
            }
            escaped = inside && byte == b'\\' && !escaped;
        }
    }
}

/// Whether there is a line break. Large sections go through here each time that they are written, so
/// blocks without any control character, which are nearly all, are passed over as a whole.
fn has_line_breaks(bytes: &[u8]) -> bool {
    let (blocks, rest) = bytes.as_chunks::<{ block::WIDTH }>();
    for block in blocks {
        if block::controls(u64::from_le_bytes(*block)) != 0 && is_broken(block) {
            return true;
        }
    }
    is_broken(rest)
}

fn is_broken(bytes: &[u8]) -> bool {
    bytes.contains(&b'\n') || bytes.contains(&b'\r')
}

/// How many bytes can be written as they are.
#[cfg_attr(not(debug_assertions), inline(always))]
fn plain_prefix(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<{ block::WIDTH }>();
    for (index, chunk) in blocks.iter().enumerate() {
        let special = block::special(u64::from_le_bytes(*chunk));
        if special != 0 {
            return index * block::WIDTH + block::first(special);
        }
    }
    // The last block once more, with what is left.
    if let Some(last) = bytes.last_chunk()
        && block::special(u64::from_le_bytes(*last)) == 0
    {
        return bytes.len();
    }
    let done = blocks.len() * block::WIDTH;
    let special = |byte: &u8| *byte < 0x20 || *byte == b'"' || *byte == b'\\';
    bytes[done..].iter().position(special).map_or(bytes.len(), |found| done + found)
}

/// An object in the making.
#[derive(Debug)]
pub struct ObjectWriter<'w> {
    w: &'w mut Writer,
    first: bool,
}

impl ObjectWriter<'_> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn key(&mut self, key: &str) {
        if !self.first {
            self.w.out.push(b',');
        }
        self.first = false;
        self.w.out.extend_from_slice(key.as_bytes());
    }

    /// Appends a member; the key is its name as JSON with the colon: `"name":`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn field<T: Write + ?Sized>(&mut self, key: &str, value: &T) {
        self.key(key);
        value.write(self.w);
    }

    /// Appends a member when there is a value.
    pub fn optional<T: Write>(&mut self, key: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.field(key, value);
        }
    }

    /// Appends a member unless it is absent.
    pub fn maybe<T: Write>(&mut self, key: &str, value: &Maybe<T>) {
        if value.is_present() {
            self.field(key, value);
        }
    }

    /// Appends a member whose name is not known beforehand.
    pub fn member<T: Write + ?Sized>(&mut self, name: &str, value: &T) {
        self.key("");
        self.w.string(name);
        self.w.out.push(b':');
        value.write(self.w);
    }

    /// Appends unknown members.
    pub fn extra(&mut self, extra: &Extra) {
        for (name, value) in extra {
            self.member(name, value);
        }
    }

    /// Ends the object.
    pub fn end(self) {
        self.w.out.push(b'}');
    }
}

/// An array in the making.
#[derive(Debug)]
pub struct ArrayWriter<'w> {
    w: &'w mut Writer,
    first: bool,
}

impl ArrayWriter<'_> {
    /// Appends an item.
    pub fn item<T: Write + ?Sized>(&mut self, value: &T) {
        if !self.first {
            self.w.out.push(b',');
        }
        self.first = false;
        value.write(self.w);
    }

    /// Ends the array.
    pub fn end(self) {
        self.w.out.push(b']');
    }
}

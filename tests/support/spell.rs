//! The same JSON in other spellings: whitespace between tokens, escapes in strings.

use super::json::Json;
use super::random::Random;
use std::fmt::Write as _;

/// A text of a value, spelled as a seed says.
pub(crate) fn spell(value: &Json, random: &mut Random) -> String {
    let loose = random.percent(50);
    let mut speller = Speller { out: String::new(), random, loose };
    speller.space();
    speller.value(value);
    speller.space();
    speller.out
}

struct Speller<'r> {
    out: String,
    random: &'r mut Random,
    loose: bool,
}

impl Speller<'_> {
    fn space(&mut self) {
        if self.loose && self.random.percent(25) {
            self.out.push_str(self.random.pick(&[" ", "\n", "\r\n", "\t", "                  "]));
        }
    }

    fn token(&mut self, token: &str) {
        self.out.push_str(token);
        self.space();
    }

    fn value(&mut self, value: &Json) {
        match value {
            Json::Null | Json::Bool(_) | Json::Number(_) => self.token(&value.write()),
            Json::String(text) => self.string(text),
            Json::Array(items) => {
                self.token("[");
                for (index, item) in items.iter().enumerate() {
                    self.separate(index);
                    self.value(item);
                }
                self.token("]");
            }
            Json::Object(members) => {
                self.token("{");
                for (index, (name, value)) in members.iter().enumerate() {
                    self.separate(index);
                    self.string(name);
                    self.token(":");
                    self.value(value);
                }
                self.token("}");
            }
        }
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.token(",");
        }
    }

    fn string(&mut self, text: &str) {
        let wild = self.random.percent(15);
        self.out.push('"');
        for char in text.chars() {
            let must = char < ' ' || char == '"' || char == '\\';
            match char {
                '/' if wild => self.out.push_str("\\/"),
                '\n' if wild => self.out.push_str("\\n"),
                _ if must || wild && self.random.percent(30) => {
                    for unit in char.encode_utf16(&mut [0; 2]) {
                        let text =
                            if wild { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") };
                        self.out.write_str(&text).expect("a string takes text");
                    }
                }
                _ => self.out.push(char),
            }
        }
        self.token("\"");
    }
}

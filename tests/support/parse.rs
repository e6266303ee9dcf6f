//! JSON text as a tree: small, strict and slow.

use super::json::Json;

/// The tree of a text, or the byte where it stops being JSON. Repeated names are kept.
pub(crate) fn parse(text: &str) -> Result<Json, usize> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value()?;
    parser.space();
    if parser.at == text.len() { Ok(value) } else { Err(parser.at) }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn space(&mut self) {
        let rest = self.text[self.at..].trim_start_matches([' ', '\t', '\n', '\r']);
        self.at = self.text.len() - rest.len();
    }

    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, wanted: &str) -> Result<(), usize> {
        if !self.text[self.at..].starts_with(wanted) {
            return Err(self.at);
        }
        self.at += wanted.len();
        Ok(())
    }

    fn value(&mut self) -> Result<Json, usize> {
        self.space();
        match self.byte() {
            b'n' => self.take("null").map(|()| Json::Null),
            b't' => self.take("true").map(|()| Json::Bool(true)),
            b'f' => self.take("false").map(|()| Json::Bool(false)),
            b'"' => self.string().map(Json::String),
            b'[' => self.array(),
            b'{' => self.object(),
            _ => self.number(),
        }
    }

    fn array(&mut self) -> Result<Json, usize> {
        let mut items = Vec::new();
        self.sequence("[", "]", |parser| {
            items.push(parser.value()?);
            Ok(())
        })?;
        Ok(Json::Array(items))
    }

    fn object(&mut self) -> Result<Json, usize> {
        let mut members = Vec::new();
        self.sequence("{", "}", |parser| {
            let name = parser.string()?;
            parser.space();
            parser.take(":")?;
            members.push((name, parser.value()?));
            Ok(())
        })?;
        Ok(Json::Object(members))
    }

    fn sequence(
        &mut self,
        open: &str,
        close: &str,
        mut entry: impl FnMut(&mut Self) -> Result<(), usize>,
    ) -> Result<(), usize> {
        self.take(open)?;
        self.space();
        if self.take(close).is_ok() {
            return Ok(());
        }
        loop {
            self.space();
            entry(self)?;
            self.space();
            if self.take(",").is_err() {
                return self.take(close);
            }
        }
    }

    fn number(&mut self) -> Result<Json, usize> {
        let start = self.at;
        let _ = self.take("-");
        if self.take("0").is_err() {
            self.digits()?;
        }
        if self.take(".").is_ok() {
            self.digits()?;
        }
        if self.take("e").is_ok() || self.take("E").is_ok() {
            let _ = self.take("+").or_else(|_| self.take("-"));
            self.digits()?;
        }
        Ok(Json::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> Result<(), usize> {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.at) }
    }

    fn string(&mut self) -> Result<String, usize> {
        self.take("\"")?;
        let mut out = String::new();
        loop {
            let char = self.text[self.at..].chars().next().ok_or(self.at)?;
            if char < ' ' {
                return Err(self.at);
            }
            self.at += char.len_utf8();
            match char {
                '"' => return Ok(out),
                '\\' => out.push(self.escape()?),
                _ => out.push(char),
            }
        }
    }

    fn escape(&mut self) -> Result<char, usize> {
        let start = self.at - 1;
        let char = self.text[self.at..].chars().next().ok_or(self.at)?;
        self.at += char.len_utf8();
        Ok(match char {
            '"' | '\\' | '/' => char,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = self.unit(start)?;
                let mut units = vec![high];
                if (0xD800..0xDC00).contains(&high) {
                    self.take("\\u").map_err(|_| start)?;
                    units.push(self.unit(start)?);
                }
                let decoded = String::from_utf16(&units).map_err(|_| start)?;
                decoded.chars().next().ok_or(start)?
            }
            _ => return Err(start),
        })
    }

    fn unit(&mut self, start: usize) -> Result<u16, usize> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(start)?;
        self.at += 4;
        u16::from_str_radix(digits, 16).map_err(|_| start)
    }
}

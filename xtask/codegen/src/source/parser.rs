//! Reads JSON (RFC 8259) into nodes: strict, exact, and clear about what is wrong.

use super::text::Text;
use super::token;
use super::{Member, Node, Position, Value};
use crate::diagnostic::Code;

/// How deeply a file may be nested.
const MAX_DEPTH: u32 = 128;

/// A text that is JSON.
pub(super) struct Parsed {
    pub(super) root: Node,
    /// Pointer and message of each member that stands twice; the first one is kept.
    pub(super) duplicates: Vec<(String, String)>,
}

/// Why a text is not JSON.
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) at: Position,
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Result<Parsed, Fault> {
    let mut parser = Parser { text: Text::new(text), path: Vec::new(), duplicates: Vec::new() };
    if parser.text.peek() == Some('\u{feff}') {
        let help = "save it as UTF-8 without a byte order mark";
        return Err(parser.text.fault("the file starts with a byte order mark", help));
    }
    let root = parser.value(0)?;
    parser.text.skip_blank();
    if parser.text.peek().is_some() {
        let help = "remove it; a file holds one value";
        return Err(parser.text.fault("there is more after the end of the value", help));
    }
    Ok(Parsed { root, duplicates: parser.duplicates })
}

struct Parser<'a> {
    text: Text<'a>,
    /// Escaped pointer segments of the value being read.
    path: Vec<String>,
    duplicates: Vec<(String, String)>,
}

impl Parser<'_> {
    fn value(&mut self, depth: u32) -> Result<Node, Fault> {
        self.text.skip_blank();
        let at = self.text.at();
        if depth > MAX_DEPTH {
            let message = format!("the file is nested more than {MAX_DEPTH} levels deep");
            let help = "name inner types in `$defs` and refer to them with `$ref`";
            return Err(Fault { code: Code::TooDeep, at, message, help });
        }
        let value = match self.text.peek() {
            Some('{') => self.object(depth)?,
            Some('[') => self.array(depth)?,
            Some('"') => Value::String(token::string(&mut self.text)?),
            Some('-' | '0'..='9') => Value::Number(token::number(&mut self.text)?),
            _ if self.text.take_word("null") => Value::Null,
            _ if self.text.take_word("true") => Value::Boolean(true),
            _ if self.text.take_word("false") => Value::Boolean(false),
            other => return Err(self.no_value(other)),
        };
        Ok(Node { value, at })
    }

    fn object(&mut self, depth: u32) -> Result<Value, Fault> {
        self.text.bump();
        let mut members: Vec<Member> = Vec::new();
        self.text.skip_blank();
        if self.text.take('}') {
            return Ok(Value::Object(members));
        }
        loop {
            let member = self.member(depth)?;
            match members.iter().find(|known| known.name == member.name) {
                None => members.push(member),
                Some(first) => self.duplicate(first.at, member),
            }
            self.text.skip_blank();
            if self.text.take('}') {
                return Ok(Value::Object(members));
            }
            self.comma("member", '}')?;
        }
    }

    fn member(&mut self, depth: u32) -> Result<Member, Fault> {
        self.text.skip_blank();
        let at = self.text.at();
        if self.text.peek() != Some('"') {
            let help = "write the name between double quotes";
            return Err(self.comment().unwrap_or_else(|| {
                self.text
                    .fault(format!("a member name is expected, {} found", self.text.found()), help)
            }));
        }
        let name = token::string(&mut self.text)?;
        self.text.skip_blank();
        if !self.text.take(':') {
            let message = format!("`:` is expected after the name, {} found", self.text.found());
            return Err(self.text.fault(message, "write `\"name\": value`"));
        }
        self.path.push(name.replace('~', "~0").replace('/', "~1"));
        let value = self.value(depth + 1)?;
        self.path.pop();
        Ok(Member { name, at, value })
    }

    fn duplicate(&mut self, first: Position, second: Member) {
        let Member { name, at, value: _ } = second;
        self.path.push(name.replace('~', "~0").replace('/', "~1"));
        let pointer = format!("/{}", self.path.join("/"));
        self.path.pop();
        let message =
            format!("`{name}` stands in line {} and again in line {}", first.line, at.line);
        self.duplicates.push((pointer, message));
    }

    fn array(&mut self, depth: u32) -> Result<Value, Fault> {
        self.text.bump();
        let mut items = Vec::new();
        self.text.skip_blank();
        if self.text.take(']') {
            return Ok(Value::Array(items));
        }
        loop {
            self.path.push(items.len().to_string());
            items.push(self.value(depth + 1)?);
            self.path.pop();
            self.text.skip_blank();
            if self.text.take(']') {
                return Ok(Value::Array(items));
            }
            self.comma("item", ']')?;
        }
    }

    fn comma(&mut self, what: &str, end: char) -> Result<(), Fault> {
        if !self.text.take(',') {
            let help = "separate entries with `,` and close what was opened";
            let message =
                format!("`,` or `{end}` is expected after the {what}, {} found", self.text.found());
            return Err(self.comment().unwrap_or_else(|| self.text.fault(message, help)));
        }
        let comma = self.text.at();
        self.text.skip_blank();
        if self.text.peek() == Some(end) {
            let at = Position { column: comma.column - 1, ..comma };
            let message = format!("there is a `,` before `{end}`");
            return Err(Fault { code: Code::Syntax, at, message, help: "remove the last comma" });
        }
        Ok(())
    }

    fn no_value(&self, found: Option<char>) -> Fault {
        let help = match found {
            Some('\'') => "write strings between double quotes",
            Some('+' | '.') => "start numbers with a digit or `-`",
            Some('N' | 'I') => "write a number; JSON has no `NaN` and no `Infinity`",
            _ => "write an object, array, string, number, `true`, `false` or `null`",
        };
        let message = format!("a value is expected, {} found", self.text.found());
        self.comment().unwrap_or_else(|| self.text.fault(message, help))
    }

    fn comment(&self) -> Option<Fault> {
        let rest = self.text.rest();
        let is_comment = ["//", "/*", "#"].iter().any(|start| rest.starts_with(start));
        let help = "remove it, or say it in `description`";
        is_comment.then(|| self.text.fault("JSON has no comments", help))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn check(text: &str, expected: &str) {
        let found = match parse(text) {
            Ok(parsed) => match parsed.duplicates.first() {
                Some((pointer, message)) => format!("{pointer}: {message}"),
                None => "fine".to_owned(),
            },
            Err(fault) => format!("{}:{} {}", fault.at.line, fault.at.column, fault.message),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn json_is_fine() {
        check("{}", "fine");
        check(" [1, -2.5e+3, \"\\u00e9\\ud83c\\udf5e\\n\", null, true, {\"a\": {}}]\r\n", "fine");
    }

    #[test]
    fn faults_are_named_where_they_stand() {
        check("", "1:1 a value is expected, the end of the file found");
        check("\u{feff}{}", "1:1 the file starts with a byte order mark");
        check("{\n  \"a\": 1,\n}", "2:9 there is a `,` before `}`");
        check("[1,]", "1:3 there is a `,` before `]`");
        check("{\"é\": 1 \"b\": 2}", "1:9 `,` or `}` is expected after the member, `\"` found");
        check("[1 2]", "1:4 `,` or `]` is expected after the item, `2` found");
        check("{a: 1}", "1:2 a member name is expected, `a` found");
        check("{\"a\" 1}", "1:6 `:` is expected after the name, `1` found");
        check("{} {}", "1:4 there is more after the end of the value");
        check("// no\n{}", "1:1 JSON has no comments");
        check("{ # no\n}", "1:3 JSON has no comments");
        check("'a'", "1:1 a value is expected, `'` found");
        check("NaN", "1:1 a value is expected, `N` found");
        check("nulls", "1:1 a value is expected, `n` found");
        check("[\r\n  -Infinity]", "2:4 a digit is expected after `-`, `I` found");
    }

    #[test]
    fn numbers_are_strict() {
        check("01", "1:3 a number starts with `0`");
        check("1.", "1:3 a digit is expected after `.`, the end of the file found");
        check("1e", "1:3 a digit is expected after `e`, the end of the file found");
        check(".5", "1:1 a value is expected, `.` found");
        check("+1", "1:1 a value is expected, `+` found");
    }

    #[test]
    fn strings_are_strict() {
        check("\"a", "1:3 the string does not end");
        check("\"a\nb\"", "1:3 a string holds `U+000A`");
        check("\"\\x\"", "1:3 `\\x` is no escape");
        check("\"\\u12\"", "1:4 `\\u` needs four digits");
        check("\"\\ud800\"", "1:8 half of a surrogate pair is no text");
        check("\"\\ud800\\u0041\"", "1:14 half of a surrogate pair is no text");
    }

    #[test]
    fn members_stand_once() {
        let message = "/a/0/b~1c: `b/c` stands in line 1 and again in line 2";
        check("{\"a\": [{\"b/c\": 1,\n\"b/c\": 2}]}", message);
    }
}

//! The grammar of expressions: the regular part of ECMA-262's `Pattern`, in Unicode mode.

use super::Unsupported;
use super::set::Set;

/// An expression.
#[derive(Clone, PartialEq)]
pub(super) enum Node {
    /// The empty text.
    Empty,
    /// One code point of a set.
    Set(Set),
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    /// One after the other.
    Sequence(Vec<Node>),
    /// Any of these.
    Alternatives(Vec<Node>),
    /// So many times; without a limit when `max` is absent.
    Repeat { node: Box<Node>, min: u32, max: Option<u32> },
}

/// Deepest nesting of groups.
const MAX_DEPTH: u32 = 50;
/// Most repetitions that a quantifier may count.
const MAX_COUNT: u32 = 1000;

/// Reads an expression.
pub(super) fn parse(expression: &str) -> Result<Node, Unsupported> {
    let mut parser = Parser { expression, at: 0, depth: 0, names: Vec::new() };
    let node = parser.alternatives()?;
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.unsupported("`)` closes no group")),
    }
}

pub(super) struct Parser<'a> {
    expression: &'a str,
    pub(super) at: usize,
    depth: u32,
    /// Names of groups so far.
    names: Vec<String>,
}

impl Parser<'_> {
    fn alternatives(&mut self) -> Result<Node, Unsupported> {
        let mut found = vec![self.sequence()?];
        while self.take("|") {
            found.push(self.sequence()?);
        }
        Ok(one_or(found, Node::Alternatives))
    }

    fn sequence(&mut self) -> Result<Node, Unsupported> {
        let mut found = Vec::new();
        while let Some(next) = self.peek()
            && !matches!(next, '|' | ')')
        {
            found.push(self.term()?);
        }
        if found.is_empty() { Ok(Node::Empty) } else { Ok(one_or(found, Node::Sequence)) }
    }

    /// An atom and its quantifier.
    fn term(&mut self) -> Result<Node, Unsupported> {
        let start = self.at;
        let node = self.atom()?;
        let quantifier = self.at;
        let Some((min, max)) = self.quantifier()? else { return Ok(node) };
        if self.expression[start..].starts_with(['^', '$']) {
            return Err(self.unsupported_at(quantifier, "an anchor cannot be repeated"));
        }
        if max.is_some_and(|max| max < min) {
            return Err(self.unsupported_at(quantifier, "the numbers are out of order"));
        }
        if max.unwrap_or(min) > MAX_COUNT {
            let reason = format!("more than {MAX_COUNT} repetitions are too many");
            return Err(self.unsupported_at(start, &reason));
        }
        Ok(Node::Repeat { node: Box::new(node), min, max })
    }

    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, Unsupported> {
        let bounds = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                let bounds = self.counts()?;
                self.take("?");
                return Ok(Some(bounds));
            }
            Some(_) | None => return Ok(None),
        };
        self.at += 1;
        // Lazy or not, the expression matches the same texts.
        self.take("?");
        Ok(Some(bounds))
    }

    /// `{n}`, `{n,}` or `{n,m}`
    fn counts(&mut self) -> Result<(u32, Option<u32>), Unsupported> {
        let start = self.at;
        let broken = |parser: &Self| parser.unsupported_at(start, "`{` starts no quantifier");
        self.at += 1;
        let min = self.number().ok_or_else(|| broken(self))?;
        let max = if self.take(",") { self.number() } else { Some(min) };
        if self.take("}") { Ok((min, max)) } else { Err(broken(self)) }
    }

    fn number(&mut self) -> Option<u32> {
        let rest = &self.expression[self.at..];
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.at += length;
        (length > 0).then(|| rest[..length].parse().unwrap_or(u32::MAX))
    }

    fn atom(&mut self) -> Result<Node, Unsupported> {
        let start = self.at;
        match self.next() {
            Some('^') => Ok(Node::Start),
            Some('$') => Ok(Node::End),
            Some('.') => Ok(Node::Set(Set::dot())),
            Some('(') => self.group(start),
            Some('[') => self.class(start).map(Node::Set),
            Some('\\') => self.escape(start, false).map(Node::Set),
            Some(char @ ('*' | '+' | '?' | '{')) => {
                Err(self.unsupported_at(start, &format!("`{char}` repeats nothing")))
            }
            Some(char @ (']' | '}')) => {
                Err(self.unsupported_at(start, &format!("`{char}` must be written `\\{char}`")))
            }
            Some(char) => Ok(Node::Set(Set::one(u32::from(char)))),
            None => Ok(Node::Empty),
        }
    }

    /// A group; its parenthesis is taken.
    fn group(&mut self, start: usize) -> Result<Node, Unsupported> {
        if ["?=", "?!", "?<=", "?<!"].iter().any(|look| self.rest().starts_with(look)) {
            return Err(self.unsupported_at(start, "look-around is not regular"));
        }
        if self.take("?<") {
            let end = self.rest().find('>');
            let end = end.ok_or_else(|| self.unsupported("the group's name has no end"))?;
            let name = self.rest()[..end].to_owned();
            if !is_name(&name) || self.names.contains(&name) {
                return Err(self.unsupported("a group's name is an identifier of its own"));
            }
            self.names.push(name);
            self.at += end + 1;
        } else if !self.take("?:") && self.rest().starts_with('?') {
            return Err(self.unsupported_at(start, "modifiers are not supported"));
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.unsupported_at(start, "the groups are nested too deep"));
        }
        let node = self.alternatives()?;
        self.depth -= 1;
        if self.take(")") { Ok(node) } else { Err(self.unsupported_at(start, "`(` has no end")) }
    }

    pub(super) fn rest(&self) -> &str {
        &self.expression[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Takes a text when it comes next.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    pub(super) fn unsupported(&self, reason: &str) -> Unsupported {
        self.unsupported_at(self.at, reason)
    }

    pub(super) fn unsupported_at(&self, offset: usize, reason: &str) -> Unsupported {
        Unsupported { offset, reason: reason.to_owned() }
    }
}

/// The only node, or all of them together.
fn one_or(mut nodes: Vec<Node>, together: impl Fn(Vec<Node>) -> Node) -> Node {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        Some(last) => {
            nodes.push(last);
            together(nodes)
        }
        None => Node::Empty,
    }
}

/// Whether a group may have this name.
fn is_name(text: &str) -> bool {
    let is_sign = |sign: char| matches!(sign, '_' | '$');
    text.starts_with(|first: char| first.is_alphabetic() || is_sign(first))
        && text.chars().all(|next| next.is_alphanumeric() || is_sign(next))
}

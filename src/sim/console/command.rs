//! A command as it is understood, out of the JSON that somebody typed.

use super::access::Mode;
use super::redaction::{ARRAY, OBJECT, read};
use crate::json::{Map, Raw};
use crate::shape::{Shape, StringRules};
use crate::sim::world::{Operation, Refusal};
use std::fmt;

/// Most bytes of `name`, `cmd_id` and `issuer`.
const MAX_TEXT: usize = 256;

static TEXT: Shape = Shape::String(StringRules::ANY);

/// A command.
#[derive(Clone)]
pub(super) struct Command {
    /// Its name and arguments.
    pub(super) operation: Operation,
    /// By what its repetition is recognised.
    pub(super) cmd_id: Option<String>,
    /// As what.
    pub(super) mode: Mode,
    /// The proof, if any.
    pub(super) token: Option<String>,
}

impl fmt::Debug for Command {
    /// Without arguments and token, which may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, cmd_id, mode, .. } = self;
        let mut command = f.debug_struct("Command");
        command.field("name", &operation.name).field("cmd_id", cmd_id).field("mode", mode);
        command.finish_non_exhaustive()
    }
}

impl Command {
    /// Reads a command, with a mode for one that names none; members that it does not know are left
    /// alone.
    pub(super) fn of(raw: &Raw, unmarked: Mode) -> Result<Self, Refusal> {
        let wrong = |message: &str| Refusal::new("usage", message);
        let members: Map<Raw> = read(raw, &OBJECT)
            .ok_or_else(|| wrong("a command is an object such as `{\"name\": \"help\"}`"))?;
        let name = match text(&members, "name")? {
            Some(name) => Some(name),
            None => text(&members, "cmd")?,
        };
        let name = name.filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| wrong("the command has no `name`; `help` lists them"))?;
        let args = match given(&members, "args") {
            None => Vec::new(),
            Some(args) => read(args, &ARRAY).ok_or_else(|| wrong("`args` is no array"))?,
        };
        let kwargs = match given(&members, "kwargs") {
            None => Map::new(),
            Some(kwargs) => read(kwargs, &OBJECT).ok_or_else(|| wrong("`kwargs` is no object"))?,
        };
        let mode = match text(&members, "mode")? {
            None => unmarked,
            Some(mode) => {
                Mode::of(&mode).ok_or_else(|| wrong("`mode` is neither `viewer` nor `admin`"))?
            }
        };
        // Answers repeat the issuer, see `references`; here it must only be sound.
        text(&members, "issuer")?;
        let cmd_id = text(&members, "cmd_id")?;
        let operation = Operation { name, args, kwargs };
        Ok(Self { operation, cmd_id, mode, token: token(&members)? })
    }

    /// What makes two commands the same, whoever sends them and however they are spelled.
    pub(super) fn substance(&self) -> Raw {
        let Operation { name, args, kwargs } = &self.operation;
        let parts = [("name", Raw::of(name)), ("args", Raw::of(args)), ("kwargs", Raw::of(kwargs))];
        Raw::of(&parts.into_iter().collect::<Map<Raw>>())
    }
}

/// The names by which an answer refers to a line, as far as they can be made out: name, `cmd_id`
/// and issuer.
pub(super) fn references(raw: &Raw) -> (String, Option<String>, Option<String>) {
    let members: Map<Raw> = read(raw, &OBJECT).unwrap_or_default();
    let known = |name| text(&members, name).ok().flatten();
    let name = known("name").or_else(|| known("cmd"));
    (name.unwrap_or_default(), known("cmd_id"), known("issuer"))
}

/// A member that is there and not null.
fn given<'m>(members: &'m Map<Raw>, name: &str) -> Option<&'m Raw> {
    members.get(name).filter(|value| value.as_str() != "null")
}

fn text(members: &Map<Raw>, name: &str) -> Result<Option<String>, Refusal> {
    let Some(value) = given(members, name) else { return Ok(None) };
    let text: Option<String> = read(value, &TEXT);
    match text {
        Some(text) if text.len() <= MAX_TEXT => Ok(Some(text)),
        Some(_) => {
            let message = format!("`{name}` has more than {MAX_TEXT} bytes");
            Err(Refusal::new("usage", &message))
        }
        None => Err(Refusal::new("usage", format!("`{name}` is no text"))),
    }
}

/// `token`, or `token` inside of `auth`.
fn token(members: &Map<Raw>) -> Result<Option<String>, Refusal> {
    if let Some(token) = text(members, "token")? {
        return Ok(Some(token));
    }
    match given(members, "auth") {
        None => Ok(None),
        Some(auth) => {
            let auth: Option<Map<Raw>> = read(auth, &OBJECT);
            text(&auth.ok_or_else(|| Refusal::new("usage", "`auth` is no object"))?, "token")
        }
    }
}

//! A tree of its own: one event, whose file can be changed, committed and published.

use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::command::compat::{self, Args, Asked, Format, When};
use xtask::tree::Tree;
use xtask::verdict::Verdict;

/// A bakery whose file can be changed and committed.
pub(crate) struct Bakery {
    pub(crate) root: PathBuf,
}

impl Bakery {
    /// A tree with one event, committed.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compat").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).expect("the last run's tree can be removed");
        }
        let bakery = Self { root };
        bakery.write("Cargo.toml", "[package]\nname = \"bakery\"\nversion = \"0.2.0\"\n");
        bakery.write("xtask/empty", "");
        bakery.schema("bread/v1", &bread("1", "\"loaf\": \"string\"", "\"loaf\""));
        bakery.git(&["init", "--quiet", "--initial-branch=main"]);
        bakery.commit();
        bakery
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("it can be made");
        fs::write(path, text).expect("the file can be written");
    }

    pub(crate) fn schema(&self, path: &str, text: &str) {
        self.write(&format!("schema/{path}.schema.json"), text);
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let output = Command::new("git")
            .args(["-c", "user.name=Baker", "-c", "user.email=baker@example.org"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(&self.root)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .expect("git can be run");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "Bake"]);
    }

    /// Publishes the file as it stands.
    pub(crate) fn publish(&self, path: &str, release: &str) {
        let file = self.root.join(format!("schema/{path}.schema.json"));
        let digest = Sha256::digest(fs::read(file).expect("the file is there"));
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let lock = self.root.join("schema/published.lock");
        let mut text = fs::read_to_string(&lock).unwrap_or_default();
        text.push_str(&format!(
            "\n[[published]]\npath = \"{path}.schema.json\"\nevent = \"bread.baked\"\nversion = 1\n\
             sha256 = \"{digest}\"\ndate = \"2026-11-24\"\nrelease = \"{release}\"\n"
        ));
        fs::write(lock, text).expect("the lock can be written");
    }

    pub(crate) fn run(&self, args: &Args) -> anyhow::Result<(Verdict, String)> {
        let tree = Tree::at(&self.root)?;
        let mut out = Vec::new();
        let verdict = compat::run(&tree, args, &mut out)?;
        Ok((verdict, String::from_utf8(out)?))
    }

    pub(crate) fn told(&self, args: &Args) -> (Verdict, String) {
        self.run(args).expect("there is an answer")
    }
}

/// A version of the event; members as `"name": "type"`.
pub(crate) fn bread(version: &str, members: &str, required: &str) -> String {
    let member = |member: &str| {
        let (name, ty) = member.split_once(": ").expect("a member has a type");
        format!("{name}: {{ \"type\": {ty}, \"description\": \"It is.\" }}")
    };
    let members: Vec<String> = members.split(", ").map(member).collect();
    format!(
        "{{\n  \"$schema\": \"../vocabulary.schema.json\",\n  \
         \"$id\": \"https://townlet.ai/schemas/telemetry/bread/v{version}.schema.json\",\n  \
         \"title\": \"Bread\", \"description\": \"A loaf left the oven.\",\n  \
         \"x-event\": \"bread.baked\", \"x-version\": {version},\n  \"type\": \"object\",\n  \
         \"properties\": {{ {} }},\n  \"required\": [{required}],\n  \
         \"additionalProperties\": false\n}}\n",
        members.join(", ")
    )
}

pub(crate) fn args() -> Args {
    Args {
        against: None,
        event: Vec::new(),
        direction: Asked::Backward,
        transitive: false,
        format: Format::Text,
        color: When::Auto,
        today: Some("2026-11-24".parse().expect("it is a day")),
    }
}

pub(crate) fn narrowed() -> String {
    bread("1", "\"loaf\": \"string\", \"grams\": \"number\"", "\"loaf\", \"grams\"")
}

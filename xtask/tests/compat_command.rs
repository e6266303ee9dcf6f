//! `cargo xtask compat` on trees of its own: commits, locks and folders to compare with, waivers,
//! formats, and what it comes to.

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::command::compat::{self, Args, Asked, Format, When};
use xtask::tree::Tree;
use xtask::verdict::Verdict;

/// A bakery whose file can be changed and committed.
struct Bakery {
    root: PathBuf,
}

impl Bakery {
    /// A tree with one event, committed.
    fn new(name: &str) -> Self {
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

    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("it can be made");
        fs::write(path, text).expect("the file can be written");
    }

    fn schema(&self, path: &str, text: &str) {
        self.write(&format!("schema/{path}.schema.json"), text);
    }

    fn git(&self, arguments: &[&str]) {
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

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "Bake"]);
    }

    /// Publishes the file as it stands.
    fn publish(&self, path: &str, release: &str) {
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

    fn run(&self, args: &Args) -> anyhow::Result<(Verdict, String)> {
        let tree = Tree::at(&self.root)?;
        let mut out = Vec::new();
        let verdict = compat::run(&tree, args, &mut out)?;
        Ok((verdict, String::from_utf8(out)?))
    }

    fn told(&self, args: &Args) -> (Verdict, String) {
        self.run(args).expect("there is an answer")
    }
}

/// A version of the event; members as `"name": "type"`.
fn bread(version: &str, members: &str, required: &str) -> String {
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

fn args() -> Args {
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

fn narrowed() -> String {
    bread("1", "\"loaf\": \"string\", \"grams\": \"number\"", "\"loaf\", \"grams\"")
}

#[test]
fn nothing_changed_since_the_last_commit() {
    let (verdict, text) = Bakery::new("unchanged").told(&args());
    assert_eq!(verdict, Verdict::Fine);
    assert!(text.starts_with("1 version against HEAD: 0 changes"), "{text}");
}

#[test]
fn an_incompatibility_names_rule_place_payload_and_remedy() {
    let bakery = Bakery::new("narrowed");
    bakery.schema("bread/v1", &narrowed());
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Found);
    for part in [
        "error[C101]: `/grams`: a member that is new: `{\"type\":\"number\",\"required\":true}`; \
         the new reader refuses what an old writer may send: it may be absent",
        " --> schema/bread/v1.schema.json:7:74 at /properties/grams\n",
        " = in: bread.baked/v1/grams\n",
        " = refused, backward: bread.baked v1 {\"loaf\":\"\"}\n",
        " = help: ",
        "step needed: new version\n",
        "may be deployed first: producers: ",
    ] {
        assert!(text.contains(part), "`{part}` is not in\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "there is no terminal: {text}");
}

#[test]
fn a_direction_that_is_not_asked_for_does_not_stop() {
    let bakery = Bakery::new("directions");
    bakery.schema("bread/v1", &narrowed());
    let asked = |direction| bakery.told(&Args { direction, ..args() });
    let (verdict, text) = asked(Asked::Forward);
    assert_eq!(verdict, Verdict::Fine);
    assert!(text.contains("warning[C101]"), "{text}");
    assert_eq!(asked(Asked::Full).0, Verdict::Found);
}

#[test]
fn every_format_tells_the_same() {
    let bakery = Bakery::new("formats");
    bakery.schema("bread/v1", &narrowed());
    let told = |format| bakery.told(&Args { format, ..args() }).1;
    let json: Value = serde_json::from_str(&told(Format::Json)).expect("it is JSON");
    assert_eq!(json["verdict"], "found");
    assert_eq!(json["need"], "new version");
    assert_eq!(json["versions"][0]["backward"], "incompatible");
    assert_eq!(json["versions"][0]["forward"], "compatible");
    assert_eq!(json["versions"][0]["changes"][0]["class"], "C101");
    assert_eq!(json["findings"][0]["counter_example"]["payload"], serde_json::json!({"loaf": ""}));

    let sarif: Value = serde_json::from_str(&told(Format::Sarif)).expect("it is JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"C101".into(), &"error".into()));
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().expect("there are rules");
    assert!(rules.iter().any(|rule| rule["id"] == "C101"));

    let github = told(Format::Github);
    let annotation =
        "::error file=schema/bread/v1.schema.json,line=7,col=74,title=C101::bread.baked/v1/grams: ";
    assert!(github.starts_with(annotation), "{github}");

    let markdown = told(Format::Markdown);
    for part in [
        "**May be deployed first:** producers: ",
        "| HEAD | `bread.baked` v1 | incompatible | compatible | new version |",
        "- **error `C101`** `bread.baked/v1/grams`: ",
        "```json\n  {\"loaf\":\"\"}\n  ```",
    ] {
        assert!(markdown.contains(part), "`{part}` is not in\n{markdown}");
    }
}

#[test]
fn a_new_version_is_read_by_new_readers_and_deploys_consumers_first() {
    let bakery = Bakery::new("new_version");
    let second = bread("2", "\"name\": \"string\"", "\"name\"");
    let second = second.replace("\"x-version\": 2,", "\"x-version\": 2, \"x-upgrades\": 1,");
    let second = second.replace("\"It is.\" }", "\"It is.\", \"x-from\": [\"/loaf\"] }");
    bakery.schema("bread/v2", &second);
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Fine, "{text}");
    assert!(text.contains("warning[C003]") && text.contains("step needed: minor"), "{text}");
    assert!(text.contains("may be deployed first: consumers: "), "{text}");
    assert!(text.contains(" = step: `/name`: from `/loaf`\n"), "{text}");
    let told = |format| bakery.told(&Args { format, ..args() }).1;
    let markdown = told(Format::Markdown);
    assert!(markdown.contains("\n  - `/name`: from `/loaf`\n"), "{markdown}");
    let json: Value = serde_json::from_str(&told(Format::Json)).expect("it is JSON");
    assert_eq!(json["findings"][0]["steps"], serde_json::json!(["`/name`: from `/loaf`"]));
}

#[test]
fn two_changes_of_a_place_have_a_payload_each() {
    let bakery = Bakery::new("two_changes");
    let with = |least: u32, most: u32| {
        let ty = format!("\"type\": \"integer\", \"minimum\": {least}, \"maximum\": {most}");
        let file = bread("1", "\"grams\": \"integer\"", "\"grams\"");
        file.replace("\"type\": \"integer\"", &ty)
    };
    bakery.schema("bread/v1", &with(0, 100));
    bakery.commit();
    bakery.schema("bread/v1", &with(1, 99));
    let (_, text) = bakery.told(&args());
    for part in [
        "error[C301]: `/grams`: the lower bound",
        " = refused, backward: bread.baked v1 {\"grams\":0}\n",
        "error[C302]: `/grams`: the upper bound",
        " = refused, backward: bread.baked v1 {\"grams\":100}\n",
    ] {
        assert!(text.contains(part), "`{part}` is not in\n{text}");
    }
    assert!(!text.contains("Nothing: "), "{text}");
    let places = text.matches(" --> schema/bread/v1.schema.json:7:").count();
    assert_eq!(places, 2, "{text}");
    let same = text.matches(" --> schema/bread/v1.schema.json:7:19 ").count();
    assert_eq!(same, 0, "the keyword is not what has it: {text}");
}

#[test]
fn a_folder_and_an_older_commit_can_be_compared_with() {
    let bakery = Bakery::new("others");
    bakery.schema("bread/v1", &narrowed());
    bakery.write("older/bread/v1.schema.json", &narrowed());
    bakery.commit();
    let against = |name: &str| Args { against: Some(name.to_owned()), ..args() };
    assert_eq!(bakery.told(&against("older")).0, Verdict::Fine);
    assert_eq!(bakery.told(&against("HEAD~1")).0, Verdict::Found);
    let error = bakery.run(&against("no-such-thing")).expect_err("there is nothing");
    assert!(error.to_string().contains("is no commit, no lock and no folder"), "{error:#}");
    bakery.write("empty/README.md", "");
    let error = bakery.run(&against("empty")).expect_err("there is nothing");
    assert!(error.to_string().contains("holds no schema"), "{error:#}");
}

#[test]
fn an_event_that_does_not_exist_is_an_error() {
    let event = vec!["bread.eaten".to_owned()];
    let error = Bakery::new("no_event").run(&Args { event, ..args() }).expect_err("there is none");
    assert_eq!(error.to_string(), "there is no event `bread.eaten`");
}

#[test]
fn a_published_file_that_changes_names_the_command_for_a_new_version() {
    let bakery = Bakery::new("published");
    bakery.publish("bread/v1", "0.1.0");
    bakery.commit();
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Fine);
    assert!(text.starts_with("1 version against release 0.1.0: 0 changes"), "{text}");

    // Words alone are a change, too.
    let other = bread("1", "\"loaf\": \"string\"", "\"loaf\"").replace("It is.", "It was.");
    bakery.schema("bread/v1", &other);
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Found);
    assert!(text.contains("error[P001]: `bread/v1.schema.json` has changed since 0.1.0"), "{text}");
    assert!(text.contains("`cargo xtask new-version bread.baked`"), "{text}");
    assert!(text.contains("note[C901]"), "the published text comes from history: {text}");
}

#[test]
fn a_published_text_that_history_does_not_hold_is_an_error() {
    let bakery = Bakery::new("forgotten");
    bakery.schema("bread/v1", &narrowed());
    bakery.publish("bread/v1", "0.1.0");
    bakery.schema("bread/v1", &bread("1", "\"loaf\": \"boolean\"", "\"loaf\""));
    bakery.commit();
    let error = bakery.run(&args()).expect_err("it was never committed");
    assert!(error.to_string().contains("no commit here holds `schema/bread/v1.schema.json`"));
}

#[test]
fn transitive_looks_at_every_release() {
    let bakery = Bakery::new("transitive");
    let transitive = Args { transitive: true, ..args() };
    let error = bakery.run(&transitive).expect_err("nothing was published");
    assert!(error.to_string().contains("`HEAD` is one state"), "{error:#}");
    bakery.publish("bread/v1", "0.1.0");
    bakery.schema(
        "cake/v1",
        &bread("1", "\"cream\": \"boolean\"", "\"cream\"")
            .replace("bread", "cake")
            .replace("Bread", "Cake"),
    );
    bakery.publish("cake/v1", "0.2.0");
    bakery.commit();
    let (verdict, text) = bakery.told(&transitive);
    assert_eq!(verdict, Verdict::Fine, "{text}");
    assert!(text.contains("4 versions against release 0.1.0, release 0.2.0"), "{text}");
    let lock = Args { against: Some("schema/published.lock".to_owned()), ..args() };
    assert!(bakery.told(&lock).1.contains("2 versions against release 0.2.0"));
}

const WAIVER: &str = "[[waiver]]\nrule = \"C101\"\npointer = \"bread.baked/v1/grams\"\n\
                      reason = \"nobody sends it yet\"\nuntil = ";

#[test]
fn a_waiver_lets_one_finding_pass_until_its_end() {
    let bakery = Bakery::new("waivers");
    bakery.schema("bread/v1", &narrowed());
    let with = |until: &str| {
        bakery.write("waivers.toml", &format!("{WAIVER}\"{until}\"\n"));
        bakery.run(&args())
    };
    let told = |until: &str| with(until).expect("there is an answer");
    for until in ["2026-11-24", "2027-01-31", "0.3.0", "1.0.0"] {
        let (verdict, text) = told(until);
        assert_eq!(verdict, Verdict::Fine, "{until}: {text}");
        assert!(text.contains("warning[C101]") && text.contains("nobody sends it yet"), "{text}");
    }
    for until in ["2026-11-23", "0.2.0", "0.1.9"] {
        let (verdict, text) = told(until);
        assert_eq!(verdict, Verdict::Found, "{until}: {text}");
        assert!(text.contains("error[W002]") && text.contains("error[C101]"), "{text}");
    }
    let error = with("some day").expect_err("it has no end");
    assert!(error.to_string().contains("neither a release"), "{error:#}");
}

#[test]
fn a_waiver_that_nothing_needs_fails() {
    let bakery = Bakery::new("unused");
    bakery.write("waivers.toml", &format!("{WAIVER}\"1.0.0\"\n"));
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Found);
    assert!(text.contains("error[W001]: the waiver of C101"), "{text}");
    bakery
        .write("waivers.toml", &format!("{WAIVER}\"1.0.0\"\n").replace("nobody sends it yet", " "));
    let error = bakery.run(&args()).expect_err("there is no reason");
    assert!(error.to_string().contains("has no reason"), "{error:#}");
}

#[test]
fn a_waiver_is_needed_whatever_is_asked() {
    let bakery = Bakery::new("asked");
    bakery.schema("bread/v1", &narrowed());
    bakery.schema(
        "cake/v1",
        &bread("1", "\"cream\": \"boolean\"", "\"cream\"")
            .replace("bread", "cake")
            .replace("Bread", "Cake"),
    );
    bakery.write("waivers.toml", &format!("{WAIVER}\"1.0.0\"\n"));
    for direction in [Asked::Backward, Asked::Forward, Asked::Full] {
        let (_, text) = bakery.told(&Args { direction, ..args() });
        assert!(!text.contains("W001") && text.contains("nobody sends it yet"), "{text}");
    }
    let event = vec!["cake.baked".to_owned()];
    let (verdict, text) = bakery.told(&Args { event, ..args() });
    assert_eq!(verdict, Verdict::Fine, "{text}");

    // A second one for the same is too many.
    bakery.write("waivers.toml", &format!("{WAIVER}\"1.0.0\"\n{WAIVER}\"1.0.0\"\n"));
    assert!(bakery.told(&args()).1.contains("error[W001]"));
}

#[test]
fn what_is_published_cannot_be_waived() {
    let bakery = Bakery::new("frozen");
    bakery.write("waivers.toml", &format!("{WAIVER}\"1.0.0\"\n").replace("C101", "P001"));
    let error = bakery.run(&args()).expect_err("it never changes");
    assert!(format!("{error:#}").contains("P001 cannot be waived"), "{error:#}");
}

#[test]
fn each_end_has_its_exit_code() {
    let bakery = Bakery::new("exit_codes");
    let ended = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("compat")
            .args(arguments)
            .env("CARGO_MANIFEST_DIR", bakery.root.join("xtask"))
            .output()
            .expect("the tool can be run");
        (output.status.code(), String::from_utf8(output.stdout).expect("the output is text"))
    };
    assert_eq!(ended(&[]).0, Some(0));
    assert_eq!(ended(&["--against", "no-such-thing"]).0, Some(2));
    bakery.schema("bread/v1", &narrowed());
    let (code, text) = ended(&[]);
    assert!(code == Some(1) && !text.contains('\u{1b}'), "{text}");
    let (code, text) = ended(&["--color", "always"]);
    assert!(code == Some(1) && text.contains("\u{1b}[1;31merror[C101]\u{1b}[0m"), "{text}");
    let pattern = bread("1", "\"loaf\": \"string\"", "\"loaf\"");
    let with = |rule: &str| {
        pattern.replace("\"type\": \"string\"", &format!("\"type\": \"string\", {rule}"))
    };
    bakery.schema("bread/v1", &with("\"format\": \"uuid\""));
    bakery.commit();
    bakery.schema("bread/v1", &with("\"pattern\": \"^[0-9a-fA-F-]{36}$\""));
    assert_eq!(ended(&[]).0, Some(3));
}

#[test]
fn lengths_are_compared_however_large_they_are() {
    let bakery = Bakery::new("lengths");
    let with = |rule: &str| {
        let ty = format!("\"type\": \"string\", \"pattern\": \"^[^: ]+:\"{rule}");
        bread("1", "\"loaf\": \"string\"", "\"loaf\"").replace("\"type\": \"string\"", &ty)
    };
    bakery.schema("bread/v1", &with(""));
    bakery.commit();
    bakery.schema("bread/v1", &with(", \"maxLength\": 100000"));
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Found);
    assert!(text.contains("error[C402]") && text.contains("… (100012 characters)\n"), "{text}");
    let json = bakery.told(&Args { format: Format::Json, ..args() }).1;
    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    let loaf = json["findings"][0]["counter_example"]["payload"]["loaf"].as_str();
    assert_eq!(loaf.map(|loaf| loaf.chars().count()), Some(100_001));

    bakery.commit();
    bakery.schema("bread/v1", &with(", \"maxLength\": 200000"));
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Fine, "{text}");
    assert!(text.contains("may be deployed first: consumers: "), "{text}");
}

#[test]
fn what_cannot_be_decided_is_neither_fine_nor_found() {
    let bakery = Bakery::new("undecided");
    let with = |rule: &str| {
        let file = bread("1", "\"loaf\": \"string\"", "\"loaf\"");
        file.replace("\"type\": \"string\"", &format!("\"type\": \"string\", {rule}"))
    };
    bakery.schema("bread/v1", &with("\"format\": \"uuid\""));
    bakery.commit();
    bakery.schema("bread/v1", &with("\"pattern\": \"^[0-9a-fA-F-]{36}$\""));
    let (verdict, text) = bakery.told(&args());
    assert_eq!(verdict, Verdict::Undecided, "{text}");
    assert!(text.contains("undecided[U001]: backward cannot be decided"), "{text}");
    assert!(text.contains("may be deployed first: nobody safely: "), "{text}");
}

#[test]
fn a_contract_that_is_not_sound_has_no_answer() {
    let bakery = Bakery::new("unsound");
    bakery.schema("bread/v1", "{ \"colour\": true }");
    let error = bakery.run(&args()).expect_err("it is not sound");
    assert!(error.to_string().contains("the contract is not sound"), "{error:#}");
}

//! `cargo xtask compat` on trees of its own: commits, locks and folders to compare with, waivers,
//! formats, and what it comes to.

#[path = "compat_command/bakery.rs"]
mod bakery;
#[path = "compat_command/released.rs"]
mod released;
#[path = "compat_command/waived.rs"]
mod waived;

use bakery::{Bakery, args, bread, narrowed};
use serde_json::Value;
use std::process::Command;
use xtask::command::compat::{Args, Asked, Format};
use xtask::verdict::Verdict;

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

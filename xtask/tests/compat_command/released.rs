//! Against what has been published.

use super::bakery::{Bakery, args, bread, narrowed};
use xtask::command::compat::Args;
use xtask::verdict::Verdict;

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

//! Waivers: what they let pass, and until when.

use super::bakery::{Bakery, args, bread, narrowed};
use xtask::command::compat::{Args, Asked};
use xtask::verdict::Verdict;

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

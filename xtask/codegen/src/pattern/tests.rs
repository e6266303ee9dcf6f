//! Expressions, what they match, and what is refused.

use super::compile;

fn check(expression: &str, yes: &[&str], no: &[&str]) {
    let table = compile(expression).expect(expression);
    for text in yes {
        assert!(table.matches(text), "`{expression}` matches {text:?}");
    }
    for text in no {
        assert!(!table.matches(text), "`{expression}` does not match {text:?}");
    }
}

#[test]
fn matches_anywhere() {
    check("a+", &["xxaayy", "a"], &["", "bbb"]);
    check("", &["", "x"], &[]);
    check("a|", &["", "b"], &[]);
}

#[test]
fn anchors_stand_anywhere() {
    check("^a*$", &["", "aaa"], &["abc", "\n", "aaa\n"]);
    check("^a|b$", &["ax", "xb"], &["xa", "bx"]);
    check("(^|,)x($|,)", &["x", "a,x", "x,b", "a,x,b"], &["ax", "xb", ""]);
    check("a^b", &[], &["ab", "a", ""]);
    check("$^", &[""], &["a"]);
}

#[test]
fn classes_and_escapes() {
    check("^[^: \\n\\r\\t]+: ", &["ValueError: no", "é: "], &[": ", "a b: ", "a:b"]);
    check("^\\d$", &["0"], &["߀", "00"]);
    check("^\\w$", &["a", "_"], &["é", "-"]);
    check("^\\s$", &["\u{feff}", "\u{2029}", "\t"], &["\u{180e}", "a"]);
    check("^.$", &["a", "é", "🐲"], &["\n", "\u{2028}", ""]);
    check("^\\ud83d\\udc32*$", &["", "🐲🐲"], &["🐉"]);
    check("^[\\u{1F432}-\\u{1F434}\\]-]+$", &["🐲]-"], &["🐵"]);
    check("^\\cC\\x41\\0$", &["\u{3}A\0"], &["CA0"]);
    check("[]", &[], &["", "a"]);
    check("^[^]$", &["\n"], &[""]);
}

#[test]
fn repetition() {
    check("^a{2,3}$", &["aa", "aaa"], &["a", "aaaa"]);
    check("^(?:ab?){2}$", &["aa", "abab", "aab"], &["a", "aaa"]);
    check("^(?<name>a*?)+b$", &["b", "aab"], &["a"]);
    check("^(a|b){3,}$", &["aba", "bbbb"], &["ab"]);
}

#[test]
fn refuses_with_place_and_reason() {
    for (expression, offset, reason) in [
        ("a(?=b)", 1, "look-around is not regular"),
        ("(a)\\1", 3, "back references are not regular"),
        ("a\\b", 1, "word boundaries are not supported"),
        ("\\p{L}", 0, "Unicode properties are not supported"),
        ("a**", 2, "`*` repeats nothing"),
        ("(a", 0, "`(` has no end"),
        ("a)", 1, "`)` closes no group"),
        ("[a", 0, "`[` has no end"),
        ("[b-a]", 2, "the range is out of order"),
        ("a{3,2}", 1, "the numbers are out of order"),
        ("(?i:a)", 0, "modifiers are not supported"),
        ("(?<>a)", 3, "a group's name is an identifier of its own"),
        ("(?<1>a)", 3, "a group's name is an identifier of its own"),
        ("(?<a>b)(?<a>c)", 10, "a group's name is an identifier of its own"),
        ("\\u{+41}", 0, "`\\u{` needs a code point"),
        ("(a|b)*a(a|b){20}", 0, "the expression is too large: more than 2000 states"),
    ] {
        let refused = compile(expression).expect_err(expression);
        assert_eq!((refused.offset, refused.reason.as_str()), (offset, reason), "`{expression}`");
    }
}

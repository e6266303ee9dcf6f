//! Tables of the tests that have an entry for each schema file, because only Rust knows its types.

/// The table with an entry for the version after `from`, which is a copy of that one's; unchanged
/// where there is none to copy, or it is there already.
pub fn with_version(table: &str, folder: &str, from: u32) -> String {
    let (key, next) = (format!("\"{folder}/v{from}"), format!("\"{folder}/v{}", from + 1));
    let lines: Vec<&str> = table.lines().collect();
    let ends_name = |line: &str, key: &str| {
        let rest = line.split_once(key).map(|(_, rest)| rest);
        rest.is_some_and(|rest| rest.starts_with(['"', '.']))
    };
    let at = lines.iter().position(|line| ends_name(line, &key));
    let (Some(at), false) = (at, lines.iter().any(|line| ends_name(line, &next))) else {
        return table.to_owned();
    };
    let starts_entry = |line: &str| line.starts_with("    ") && !line.starts_with("     ");
    let begin = lines[..=at].iter().rposition(|line| starts_entry(line)).unwrap_or(at);
    let ends_entry = |line: &&str| starts_entry(line) && line.ends_with(',');
    let end = lines[at..].iter().position(ends_entry).map_or(at, |more| at + more);
    let module = folder.replace('/', "::");
    let copy = lines[begin..=end].iter().map(|line| {
        line.replace(&key, &next)
            .replace(&format!("{module}::v{from}"), &format!("{module}::v{}", from + 1))
    });
    let mut text: Vec<String> = lines[..=end].iter().map(|line| (*line).to_owned()).collect();
    text.extend(copy);
    text.extend(lines[end + 1..].iter().map(|line| (*line).to_owned()));
    text.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn an_entry_is_copied_below_its_own() {
        let table = "table! {\n    \"bread/v1.schema.json\" => (bread::v1) { Bread, Loaf },\n    \
                     \"bread/v10.schema.json\" => (bread::v10) { Bread },\n}\n";
        let wanted = "table! {\n    \"bread/v1.schema.json\" => (bread::v1) { Bread, Loaf },\n    \
                      \"bread/v2.schema.json\" => (bread::v2) { Bread, Loaf },\n    \
                      \"bread/v10.schema.json\" => (bread::v10) { Bread },\n}\n";
        assert_eq!(with_version(table, "bread", 1), wanted);
        assert_eq!(with_version(wanted, "bread", 1), wanted, "once");
        assert_eq!(with_version(table, "cake", 1), table);
    }

    #[test]
    fn an_entry_of_several_lines_is_copied_whole() {
        let table = "[\n    (\n        \"a/b/v1\",\n        trip::<a::b::v1::B>,\n    ),\n]\n";
        let wanted = "[\n    (\n        \"a/b/v1\",\n        trip::<a::b::v1::B>,\n    ),\n    \
                      (\n        \"a/b/v2\",\n        trip::<a::b::v2::B>,\n    ),\n]\n";
        assert_eq!(with_version(table, "a/b", 1), wanted);
    }
}

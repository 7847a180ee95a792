//! Which script a text is written in.

/// The characters that only simplified Chinese is written with: those of GB 2312 that have another
/// form in traditional Chinese, less those that traditional Chinese uses too, such as 后 and 群.
const SIMPLIFIED: &str = include_str!("simplified.txt");

/// The first character of a text that is not written so in traditional Chinese.
pub(crate) fn simplified_in(text: &str) -> Option<char> {
    text.chars().find(|c| !c.is_whitespace() && SIMPLIFIED.contains(*c))
}

/// The first Chinese character or sign of a text.
pub(crate) fn han_in(text: &str) -> Option<char> {
    text.chars().find(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'))
}

/// Fails where a text is not written as its language, given by its tag, is.
pub(crate) fn assert_written_as(tag: &str, text: &str, what: &str) {
    match tag {
        "zh-Hant" => assert_eq!(simplified_in(text), None, "{what} in {tag}: {text}"),
        tag if tag.starts_with("zh") => {}
        _ => assert_eq!(han_in(text), None, "{what} in {tag}: {text}"),
    }
}

/// The texts of a Rust file, without those of its comments and tests.
pub(crate) fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n").replace("\\\"", "”");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_texts_of_a_file_are_found() {
    let source = "//! \"no\"\nfn f() { g(\"a\\\"b\", 'x', \"c\") } // d\n#[cfg(test)]\n\"no\"";
    assert_eq!(literals(source), ["a”b", "c"]);
}

#[test]
fn characters_of_one_script_are_told_from_those_of_both() {
    assert_eq!(simplified_in("項目個數（億元）、后里群台只"), None);
    assert_eq!(simplified_in("项目"), Some('项'));
    assert_eq!(simplified_in("公顷"), Some('顷'));
    assert_eq!(han_in("billion yuan × 2 – “m²”…"), None);
    assert_eq!(han_in("46 個"), Some('個'));
    assert_eq!(han_in("46。"), Some('。'));
}

//! The source of the crate as the tests about it read it: files, their code without comments and
//! texts, and its words.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::support::path;

/// A file below `src`.
pub(crate) struct Source {
    /// Its path below `src`, without `.rs`.
    pub(crate) name: String,
    /// All that is written in it.
    pub(crate) text: String,
    /// The same lines without comments, texts and tests.
    pub(crate) code: String,
}

impl Source {
    /// The lines that are no tests.
    pub(crate) fn length(&self) -> usize {
        let all = without_texts(&self.text);
        all.lines().count()
            - tests(&all).iter().map(|test| all[test.clone()].lines().count()).sum::<usize>()
    }
}

/// A word or a sign of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'s> {
    pub(crate) text: &'s str,
    /// Counted from 1.
    pub(crate) line: usize,
    /// Counted from 0, in bytes.
    pub(crate) column: usize,
}

impl Token<'_> {
    pub(crate) fn is_word(&self) -> bool {
        self.text.starts_with(is_first)
    }
}

fn is_first(letter: char) -> bool {
    letter.is_alphabetic() || letter == '_'
}

/// All files below `src`, by name.
pub(crate) fn sources() -> Vec<Source> {
    let mut out = Vec::new();
    collect(&path("src"), &mut out);
    out.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(out.len() > 30, "found {} files", out.len());
    out
}

fn collect(folder: &Path, out: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.is_dir() {
            collect(&file, out);
        } else if file.extension().is_some_and(|e| e == "rs") {
            let inside = file.strip_prefix(path("src")).unwrap().with_extension("");
            let text = std::fs::read_to_string(&file).unwrap();
            let name = inside.to_str().unwrap().replace('\\', "/");
            out.push(Source { name, code: code(&text), text });
        }
    }
}

/// The code of a text, line by line: comments and what is in quotation marks are left out, and so
/// is what is compiled for tests only.
pub(crate) fn code(text: &str) -> String {
    without_tests(&without_texts(text))
}

fn without_texts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_in_word = out.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (length, kept) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), "")
        } else if rest.starts_with("/*") {
            (comment(rest), " ")
        } else if let (Some(length), false) = (quoted(rest), is_in_word) {
            (length, "\"\"")
        } else if let Some(length) = letter(rest) {
            (length, "' '")
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        out.push_str(kept);
        out.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    out
}

/// The length of a comment that may have others inside.
fn comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let here = &text.as_bytes()[at..];
        let step = if here.starts_with(b"/*") {
            depth += 1;
            2
        } else if here.starts_with(b"*/") {
            depth -= 1;
            2
        } else {
            1
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a text in quotation marks, raw ones and those of bytes as well, if one begins
/// here.
fn quoted(text: &str) -> Option<usize> {
    let bare = text.strip_prefix('b').unwrap_or(text);
    let raw =
        bare.strip_prefix('r').map(|raw| (raw, raw.len() - raw.trim_start_matches('#').len()));
    if let Some((raw, hashes)) = raw
        && raw[hashes..].starts_with('"')
    {
        let end = format!("\"{}", "#".repeat(hashes));
        let found = raw[hashes + 1..].find(&end).unwrap();
        return Some(text.len() - raw.len() + hashes + 1 + found + end.len());
    }
    let inner = bare.strip_prefix('"')?;
    let mut is_escaped = false;
    for (at, c) in inner.char_indices() {
        if c == '"' && !is_escaped {
            return Some(text.len() - inner.len() + at + 1);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    panic!("a text without an end: {inner:.40}");
}

/// The length of a letter in quotation marks, if one begins here rather than the name of a
/// lifetime.
fn letter(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        return Some(4 + inner[2..].find('\'')?);
    }
    inner[first.len_utf8()..].starts_with('\'').then_some(2 + first.len_utf8())
}

/// Where the items stand that are compiled for tests only, from their attributes on.
fn tests(code: &str) -> Vec<Range<usize>> {
    const MARKS: [&str; 2] = ["#[cfg(test)]", "#[cfg(all(test,"];
    let (mut out, mut from) = (Vec::new(), 0);
    while let Some(at) = MARKS.iter().filter_map(|mark| code[from..].find(mark)).min() {
        let end = from + at + item_length(&code[from + at..]);
        out.push(from + at..end);
        from = end;
    }
    out
}

/// Leaves out all tests, but not their lines.
fn without_tests(code: &str) -> String {
    let (mut out, mut from) = (String::with_capacity(code.len()), 0);
    for test in tests(code) {
        out.push_str(&code[from..test.start]);
        out.extend(code[test.clone()].chars().filter(|c| *c == '\n'));
        from = test.end;
    }
    out + &code[from..]
}

/// The length of an item: to its semicolon, or to the end of its braces.
fn item_length(item: &str) -> usize {
    let mut depth = 0;
    for (at, c) in item.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    item.len()
}

/// The words and signs of code; a double colon is one sign.
pub(crate) fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    for (index, all) in code.lines().enumerate() {
        let mut rest = all.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = if first.is_alphanumeric() || first == '_' {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let column = all.len() - rest.len();
            out.push(Token { text: &rest[..length], line: index + 1, column });
            rest = rest[length..].trim_start();
        }
    }
    out
}

/// Holds what was found against a list of what may be for now, which only shrinks; found are names,
/// and more about each.
pub(crate) fn agree(found: &BTreeMap<String, String>, allowed: &[&str], what: &str) {
    let new: Vec<String> = found
        .iter()
        .filter(|(name, _)| !allowed.contains(&name.as_str()))
        .map(|(name, more)| format!("{name} ({more})"))
        .collect();
    assert!(new.is_empty(), "{what}:\n{}", new.join("\n"));
    let gone: Vec<&str> =
        allowed.iter().copied().filter(|name| !found.contains_key(*name)).collect();
    assert!(gone.is_empty(), "not {what} any more, take from the list:\n{}", gone.join("\n"));
}

#[test]
fn code_has_no_comments_texts_nor_tests_and_as_many_lines() {
    let text = "// one\nfn a<'l>(x: &'l str) -> char { /* in /* it */ \n */ '\\'' }\n\
        const B: &str = \"x // \\\" y\n\"; const C: &[u8] = br#\"\"z\"\"#;\n\
        #[cfg(test)]\nmod tests {\n    fn d() { if e {} }\n}\nfn f() { '\"'; }\n";
    let expected = "\nfn a<'l>(x: &'l str) -> char {  \n ' ' }\n\
        const B: &str = \"\"\n; const C: &[u8] = \"\";\n\n\n\n\nfn f() { ' '; }\n";
    assert_eq!(code(text), expected);
    let words: Vec<(&str, usize)> =
        tokens("a::b1(\n  c)").iter().map(|token| (token.text, token.line)).collect();
    assert_eq!(words, [("a", 1), ("::", 1), ("b1", 1), ("(", 1), ("c", 2), (")", 2)]);
}

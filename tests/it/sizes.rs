//! What a person can take in: functions, their parameters, files and lines have a greatest size.
//!
//! Each list holds what is larger still. It may only shrink: what is mended is to be taken from it.

use std::collections::BTreeMap;

use crate::source::{Token, agree, sources, tokens};

/// The most lines of a function, but for tables.
const MOST_LINES: usize = 60;
/// The most parameters of a function, `self` among them.
const MOST_PARAMETERS: usize = 6;
/// The most lines of a file without its tests.
const MOST_OF_FILE: usize = 300;
/// The most columns of a line.
const MOST_COLUMNS: usize = 100;

/// Functions that are tables, by the beginnings of their places: a match with one arm for each of
/// many things.
const TABLES: &[&str] = &["say/locales/"];
/// Longer functions: none.
const LONG: &[&str] = &[];
/// Functions with more parameters: none.
const MANY: &[&str] = &[];
/// Longer files: none.
const LARGE: &[&str] = &[];
/// A function: its name, its lines and its parameters.
#[derive(Debug, PartialEq)]
struct Function {
    name: String,
    lines: usize,
    parameters: usize,
}

/// All functions of a code that have a body; those inside others as well.
fn functions(code: &str) -> Vec<Function> {
    let all = tokens(code);
    let starts = (0..all.len()).filter(|&at| all[at].text == "fn");
    starts.filter_map(|at| function(&all[at..])).collect()
}

fn function(tokens: &[Token]) -> Option<Function> {
    let name = tokens.get(1).filter(|name| name.is_word())?.text.to_owned();
    let (parameters, behind) = parameters(tokens)?;
    let rest = &tokens[behind..];
    let open = rest.iter().position(|token| token.text == "{" || token.text == ";")?;
    if rest[open].text == ";" {
        return None;
    }
    let mut depth = 0;
    let end = rest[open..].iter().find(|token| {
        depth += i32::from(token.text == "{") - i32::from(token.text == "}");
        depth == 0
    })?;
    Some(Function { name, lines: end.line - tokens[0].line + 1, parameters })
}

/// Counts the parameters of a function, and finds the token behind them.
fn parameters(tokens: &[Token]) -> Option<(usize, usize)> {
    let (mut depth, mut count, mut is_new, mut has_begun) = (0, 0, false, false);
    for (at, token) in tokens.iter().enumerate().skip(2) {
        let is_arrow = token.text == ">" && tokens[at - 1].text == "-";
        match token.text {
            "(" if depth == 0 => (depth, is_new, has_begun) = (1, true, true),
            "," if depth == 1 && has_begun => is_new = true,
            "(" | "[" | "<" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            ">" if !is_arrow => depth -= 1,
            _ if is_new => (is_new, count) = (false, count + 1),
            _ => {}
        }
        if has_begun && depth == 0 {
            return Some((count, at + 1));
        }
    }
    None
}

/// Some functions of the crate, and how large they are: by file and name.
fn functions_where(measure: fn(&Function) -> usize, most: usize) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for source in sources() {
        for function in functions(&source.code).iter().filter(|one| measure(one) > most) {
            let name = format!("{}: {}", source.name, function.name);
            out.insert(name, measure(function).to_string());
        }
    }
    out
}

#[test]
fn functions_have_60_lines_at_most() {
    let mut found = functions_where(|function| function.lines, MOST_LINES);
    found.retain(|name, _| !TABLES.iter().any(|table| name.starts_with(table)));
    agree(&found, LONG, "longer than 60 lines");
}

#[test]
fn functions_have_6_parameters_at_most() {
    let found = functions_where(|function| function.parameters, MOST_PARAMETERS);
    agree(&found, MANY, "of more than 6 parameters");
}

#[test]
fn files_have_300_lines_at_most_without_their_tests() {
    // a language is one file, and its words one list: tables are as long as what they name
    let is_table =
        |name: &str| name.starts_with("say/locales/") || ["say/word", "say/later"].contains(&name);
    let large = sources().into_iter().filter(|source| !is_table(&source.name));
    let large = large.filter(|source| source.length() > MOST_OF_FILE);
    let found = large.map(|source| (source.name.clone(), source.length().to_string()));
    agree(&found.collect(), LARGE, "longer than 300 lines");
}

#[test]
fn lines_have_100_columns_at_most() {
    let mut found = Vec::new();
    for source in sources() {
        let lines = (1..).zip(source.text.lines());
        let wide = lines.filter(|(_, line)| line.chars().count() > MOST_COLUMNS);
        found.extend(wide.map(|(number, _)| format!("src/{}.rs:{number}", source.name)));
    }
    assert!(found.is_empty(), "{} lines are wider than 100 columns: {found:#?}", found.len());
}

#[test]
fn functions_are_measured() {
    let code = "fn a() {}\nfn b<F: Fn(u8, u8) -> u8>(self, mut c: Map<u8, (u8, u8)>, d: &[u8],) \
        -> u8\n\
        where\n    F: Copy,\n{\n    fn e(f: fn(u8) -> u8) {\n    }\n}\ntrait G {\n    fn h(&self, \
        i: u8);\n}\n";
    let found: Vec<_> = functions(code)
        .into_iter()
        .map(|function| (function.name, function.lines, function.parameters))
        .collect();
    let expected = [("a", 1, 0), ("b", 7, 3), ("e", 2, 1)];
    assert_eq!(
        found,
        expected.map(|(name, lines, parameters)| (name.to_owned(), lines, parameters))
    );
}

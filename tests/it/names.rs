//! One meaning a name, and the field's words: what a type is called is called so once, and words
//! that were given up for those of the field do not come back.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Token, agree, sources, tokens};

/// Names that several types may have: none.
const DOUBLED: &[&str] = &[];

/// Words that the field does not use for what they stood for here, and those that it uses.
const GIVEN_UP: [(&str, &str); 8] = [
    ("lane", "row"),
    ("lanes", "rows"),
    ("ink", "fill"),
    ("stage", "layers"),
    ("breadth", "thickness"),
    ("hue", "color index"),
    ("look", "theme mode"),
    ("story", "view"),
];

/// Names in which such a word means something else.
const OTHERWISE: [&str; 1] = ["look_up"];

/// Where they stand still. To be emptied.
const LEFT: &[&str] = &["web/mod: look"];

/// The words before the names of types.
const TYPES: [&str; 5] = ["enum", "struct", "trait", "union", "type"];

/// The types that a code defines; none is a type that belongs to a trait.
fn types<'s>(all: &[Token<'s>]) -> Vec<&'s str> {
    let mut out = Vec::new();
    for pair in all.windows(2) {
        let [word, name] = pair else { continue };
        // `type` in braces is part of a trait
        let is_own = word.text != "type" || word.column == 0 || is_first_public(all, *word);
        if TYPES.contains(&word.text) && name.is_word() && is_own {
            out.push(name.text);
        }
    }
    out
}

/// Whether `pub` stands at the beginning of the line of a word.
fn is_first_public(all: &[Token], word: Token) -> bool {
    all.iter().any(|token| token.line == word.line && token.column == 0 && token.text == "pub")
}

/// The words of a name, in small letters: `GridOf_rows` has `grid`, `of` and `rows`.
fn words(name: &str) -> Vec<String> {
    let (mut out, mut was_small) = (vec![String::new()], false);
    for letter in name.chars() {
        if letter == '_' || letter.is_uppercase() && was_small {
            out.push(String::new());
        }
        was_small = letter.is_lowercase();
        if let (true, Some(last)) = (letter != '_', out.last_mut()) {
            last.extend(letter.to_lowercase());
        }
    }
    out
}

/// The names of a code with a word that was given up, and the word for it.
fn given_up<'s>(all: &[Token<'s>]) -> BTreeMap<&'s str, &'static str> {
    let mut out = BTreeMap::new();
    let names: BTreeSet<&str> =
        all.iter().filter(|token| token.is_word()).map(|token| token.text).collect();
    for name in names.into_iter().filter(|name| !OTHERWISE.contains(name)) {
        let own = words(name);
        let found = GIVEN_UP.iter().find(|(word, _)| own.contains(&(*word).to_owned()));
        out.extend(found.map(|(_, better)| (name, *better)));
    }
    out
}

#[test]
fn no_two_types_have_one_name() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources() {
        for name in types(&tokens(&source.code)) {
            homes.entry(name.to_owned()).or_default().push(source.name.clone());
        }
    }
    assert!(homes.len() > 150, "only {} types were found", homes.len());
    let several = homes.into_iter().filter(|(_, homes)| homes.len() > 1);
    let found = several.map(|(name, homes)| (name, homes.join(", ")));
    agree(&found.collect(), DOUBLED, "the name of several types");
}

#[test]
fn no_word_comes_back_that_was_given_up() {
    let mut found = BTreeMap::new();
    for source in sources() {
        for (name, better) in given_up(&tokens(&source.code)) {
            found.insert(format!("{}: {name}", source.name), format!("say {better}"));
        }
        for (name, better) in given_up(&tokens(&source.name)) {
            found.insert(format!("{}: {name} as a file", source.name), format!("say {better}"));
        }
    }
    agree(&found, LEFT, "a word that was given up");
}

#[test]
fn types_and_words_are_found() {
    let code = "pub(super) struct A<'a>(B);\n  enum C {}\npub type D = u8;\ntype E = u8;\n\
        impl F for G { type H = u8; }\ntrait I { type J; }\nfn k(l: M) { union }\n";
    assert_eq!(types(&tokens(code)), ["A", "C", "D", "E", "I"]);
    assert_eq!(words("GridOf_rows2"), ["grid", "of", "rows2"]);
    let code = "fn link(ink_up: Story, looks: Plane) { look_up(HUE) }";
    let found: Vec<&str> = given_up(&tokens(code)).into_keys().collect();
    assert_eq!(found, ["HUE", "Story", "ink_up"]);
}

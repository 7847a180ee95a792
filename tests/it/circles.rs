//! No circle of files: nothing that a file needs may need that file.
//!
//! Whoever reads one file of a circle must read all of them, and none can be moved or tested alone.
//! An edge goes from a file to the one that defines what it names: what is exported again is
//! followed to its definition, a module that only hands on is no place, and methods count by what
//! their file imports.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::{Crate, Files, Named, is_own};
use crate::source::{code, sources};

/// Edges of circles that are excused: none.
const ALLOWED: &[(&str, &str)] = &[];

/// The files in which crates begin, and the folders of their modules.
const ROOTS: [(&str, &str); 5] = [
    ("lib", ""),
    ("main", ""),
    ("scan/lib", "scan/"),
    ("page/lib", "page/"),
    ("split/main", "split/"),
];

/// The names for which one file needs another.
type Edges = BTreeMap<(String, String), BTreeSet<String>>;

/// What each file of a crate needs of which others.
fn edges(of: &Crate, out: &mut Edges) {
    for (index, module) in of.modules.iter().enumerate() {
        // what is only handed on is not needed
        let imports = module.imports.iter();
        let imports =
            imports.filter(|import| !import.is_public || module.words.contains(&import.name));
        // the gaps of a macro name nothing yet
        let paths = imports.map(|import| &import.path).chain(&module.paths);
        for path in paths.filter(|path| path.iter().all(|part| part != "$")) {
            let found = of.named(index, path);
            assert!(found.is_some() || !is_own(path), "src/{}.rs: what is {path:?}?", module.file);
            let Some(Named::Item(home, name)) = found else { continue };
            if home != index {
                let edge = (module.file.clone(), of.modules[home].file.clone());
                out.entry(edge).or_default().insert(name.to_owned());
            }
        }
    }
}

/// The files that one needs, directly or through others.
fn reached<'e>(needs: &BTreeMap<&str, Vec<&'e str>>, from: &'e str) -> BTreeSet<&'e str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(at) = open.pop() {
        let next = needs.get(at).into_iter().flatten().copied();
        open.extend(next.filter(|to| seen.insert(*to)));
    }
    seen
}

/// The circles of a graph: the files of one need each other, directly or through more.
fn circles(edges: &Edges) -> Vec<BTreeSet<&str>> {
    let mut needs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        needs.entry(from).or_default().push(to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        needs.keys().map(|from| (*from, reached(&needs, from))).collect();
    let circle = |from: &&str| -> BTreeSet<&str> {
        let is_back = |to: &&str| reached.get(to).is_some_and(|back| back.contains(from));
        reached[*from].iter().copied().filter(is_back).collect()
    };
    let found: BTreeSet<BTreeSet<&str>> = needs.keys().map(circle).collect();
    found.into_iter().filter(|circle| circle.len() > 1).collect()
}

/// Says for a person which files are in circles, and which names tie them together.
fn told(edges: &Edges) -> String {
    let mut out = String::new();
    for circle in circles(edges) {
        out += &format!("a circle of {} files:\n", circle.len());
        for ((from, to), names) in edges {
            if circle.contains(&**from) && circle.contains(&**to) {
                let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
                out += &format!("    src/{from}.rs needs src/{to}.rs for {names}\n");
            }
        }
    }
    out
}

fn without(edges: &Edges, cut: &[(&str, &str)]) -> Edges {
    let mut left = edges.clone();
    left.retain(|(from, to), _| !cut.contains(&(from, to)));
    left
}

#[test]
fn no_circle_of_files() {
    let files: Files = sources().into_iter().map(|source| (source.name, source.code)).collect();
    let mut all = Edges::new();
    for (root, folder) in ROOTS {
        edges(&Crate::read(root, folder, &files), &mut all);
    }
    assert!(all.len() > 300, "only {} edges were found", all.len());
    let circles = told(&without(&all, ALLOWED));
    assert!(circles.is_empty(), "{circles}");
    for one in ALLOWED {
        let others: Vec<_> = ALLOWED.iter().copied().filter(|other| other != one).collect();
        let is_needed = !told(&without(&all, &others)).is_empty();
        assert!(is_needed, "{one:?} closes no circle any more: take it from ALLOWED");
    }
}

/// A crate in which `a::x` needs `a::y`, and `a::y` needs `b`; `a` itself hands on.
fn made(b: &str) -> String {
    let files = [
        ("lib", "mod a;\nmod b;\n#[cfg(test)]\nmod gone;\npub use a::One;"),
        ("a/mod", "mod x;\nmod y;\npub use self::x::{One, one as uno};\npub(crate) use y::Two;"),
        ("a/x", "use super::y;\npub struct One(y::Two);\npub fn one() {}"),
        ("a/y", "pub struct Two;\nimpl Two { pub fn two() -> u8 { crate::b::three() } }"),
        ("b", b),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), code(text)));
    let mut found = Edges::new();
    edges(&Crate::read("lib", "", &files.into_iter().collect()), &mut found);
    told(&found)
}

#[test]
fn a_circle_that_is_put_back_is_found() {
    assert_eq!(made("pub fn three() -> u8 { 3 }"), "");
    let of_three = |name: &str| {
        format!(
            "a circle of 3 files:\n    src/a/x.rs needs src/a/y.rs for Two\n    \
            src/a/y.rs needs src/b.rs for three\n    src/b.rs needs src/a/x.rs for {name}\n"
        )
    };
    // through what is exported again, under another name, by an inline path, by a method of an
    // imported type
    assert_eq!(made("use crate::One;\npub fn three() -> u8 { 3 }"), of_three("One"));
    assert_eq!(made("use crate::a::uno as un;\npub fn three() -> u8 { 3 }"), of_three("one"));
    assert_eq!(made("pub fn three() -> u8 { crate::a::uno(); 3 }"), of_three("one"));
    assert_eq!(made("use super::a;\npub fn three() { let _ = a::One::new(); }"), of_three("One"));
    let of_two = "a circle of 2 files:\n    src/a/y.rs needs src/b.rs for three\n    \
        src/b.rs needs src/a/y.rs for Two\n";
    assert_eq!(made("pub fn three() { crate::a::Two::two(); }"), of_two);
}

#[test]
fn what_is_no_need_closes_no_circle() {
    for b in [
        "// use crate::One;\npub fn three() -> u8 { 3 }",
        "pub const TEXT: &str = \"crate::One\";\npub fn three() -> u8 { 3 }",
        "pub fn three() {}\n#[cfg(test)]\nmod tests { use crate::One; use super::*; }",
        "pub fn three() {}\npub use crate::a::One;",
        "pub(in crate::a::One) fn three() {}",
        "pub fn three() { one::One::new(); std::One::new() }",
    ] {
        assert_eq!(made(b), "", "{b}");
    }
}

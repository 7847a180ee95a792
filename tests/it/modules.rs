//! The modules of a crate, what each defines and imports, and what a path in one of them names.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Token, tokens};

/// Files by name, and their code.
pub(crate) type Files = BTreeMap<String, String>;

/// The modules of a crate; the first one is its root.
pub(crate) struct Crate {
    pub(crate) modules: Vec<Module>,
}

/// A module that is a file.
#[derive(Default)]
pub(crate) struct Module {
    pub(crate) file: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// The names of the functions, types, constants and macros that it defines.
    items: BTreeSet<String>,
    pub(crate) imports: Vec<Import>,
    /// Paths that are written out where they are used.
    pub(crate) paths: Vec<Vec<String>>,
    /// The first words of all its code that is no import.
    pub(crate) words: BTreeSet<String>,
}

/// One name that `use` brings into a module.
#[derive(Debug, PartialEq)]
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) path: Vec<String>,
    pub(crate) is_public: bool,
}

/// What a path names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Named<'c> {
    Module(usize),
    /// An item, by the module that defines it.
    Item(usize, &'c str),
}

/// Whether a path begins in the crate itself.
pub(crate) fn is_own(path: &[String]) -> bool {
    path.first().is_some_and(|first| ["crate", "self", "super"].contains(&first.as_str()))
}

impl Crate {
    /// Reads a crate from its first file on; the files of its modules are below a folder.
    pub(crate) fn read(root: &str, folder: &str, files: &Files) -> Self {
        let mut own = Self { modules: Vec::new() };
        own.add(root, folder, None, files);
        own
    }

    fn add(&mut self, file: &str, folder: &str, parent: Option<usize>, files: &Files) -> usize {
        let index = self.modules.len();
        let (module, children) = parsed(file, &tokens(&files[file]));
        self.modules.push(Module { parent, ..module });
        for name in children {
            let homes = [format!("{folder}{name}"), format!("{folder}{name}/mod")];
            let home = homes.into_iter().find(|home| files.contains_key(home));
            let home = home.unwrap_or_else(|| panic!("src/{file}.rs: mod {name} has no file"));
            let child = self.add(&home, &format!("{folder}{name}/"), Some(index), files);
            self.modules[index].children.insert(name, child);
        }
        index
    }

    /// What a path in a module names; nothing if it is of another crate.
    pub(crate) fn named(&self, from: usize, path: &[String]) -> Option<Named<'_>> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Named::Module(0),
            "self" => Named::Module(from),
            "super" => Named::Module(self.modules[from].parent?),
            _ => self.member(from, first, rest.is_empty())?,
        };
        rest.iter().enumerate().try_fold(start, |at, (place, name)| match at {
            Named::Module(module) if name == "super" => {
                self.modules[module].parent.map(Named::Module)
            }
            Named::Module(module) => self.member(module, name, place + 1 == rest.len()),
            // a variant or a method of what is found already
            Named::Item(..) => Some(at),
        })
    }

    /// What a name means in a module: where the path goes on first a module, else first an item.
    fn member(&self, module: usize, name: &str, is_last: bool) -> Option<Named<'_>> {
        let own = &self.modules[module];
        let item = || own.items.get(name).map(|name| Named::Item(module, name));
        let child = || own.children.get(name).copied().map(Named::Module);
        // `pub use self::x::x` may stand beside `mod x`
        let import = || {
            let mut found = own.imports.iter().filter(|import| import.name == name);
            found.find_map(|import| self.named(module, &import.path))
        };
        if is_last {
            item().or_else(import).or_else(child)
        } else {
            child().or_else(item).or_else(import)
        }
    }
}

/// The words before the names of items.
const ITEMS: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "union", "const", "static"];

/// What is written in a file, and the names of the modules that it declares.
fn parsed(file: &str, tokens: &[Token]) -> (Module, Vec<String>) {
    let mut own = Module { file: file.to_owned(), ..Module::default() };
    let (mut children, mut depth, mut at) = (Vec::new(), 0, 0);
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    while at < tokens.len() {
        let next = tokens.get(at + 1).filter(|next| next.is_word()).map(|next| next.text);
        match (text(at), next) {
            // the items of another language stand in braces as if they were not there
            ("extern", _) if depth == 0 => {
                while !["{", ";"].contains(&text(at)) {
                    at += 1;
                }
            }
            // each line declares a module and hands its locale on
            ("languages", _) if text(at + 1) == "!" => {
                at += 3;
                while text(at) != "}" {
                    if text(at + 1) == "::" {
                        let (file, name) = (text(at).to_owned(), text(at + 2).to_owned());
                        let path = vec!["self".to_owned(), file.clone(), name.clone()];
                        own.imports.push(Import { name, path, is_public: true });
                        children.push(file);
                        at += 2;
                    }
                    at += 1;
                }
            }
            // what a macro of the crate declares stands in its braces as if they were not there
            (_, None) if depth == 0 && text(at + 1) == "!" && text(at + 2) == "{" => at += 2,
            ("{", _) => depth += 1,
            ("}", _) => depth = usize::saturating_sub(depth, 1),
            ("mod", Some(name)) => {
                assert_eq!(text(at + 2), ";", "src/{file}.rs: mod {name} has no file of its own");
                children.push(name.to_owned());
            }
            // `use<'l>` is a bound
            ("use", _) if text(at + 1) != "<" => {
                let is_public = is_public(&tokens[..at]);
                let mut found = Vec::new();
                at = tree(tokens, at + 1, &[], &mut found);
                own.imports.extend(found.into_iter().map(|import| Import { is_public, ..import }));
                continue;
            }
            // `pub(in path)` says who may need it
            ("pub", _) if text(at + 2) == "in" => {
                while text(at) != ")" {
                    at += 1;
                }
            }
            ("macro_rules", _) => drop(own.items.insert(text(at + 2).to_owned())),
            (word, Some(name)) if depth == 0 && ITEMS.contains(&word) => {
                own.items.insert(name.to_owned());
            }
            _ => {}
        }
        at += own.note(tokens, at);
    }
    (own, children)
}

impl Module {
    /// Notes the word or path that begins at a token; gives its length.
    fn note(&mut self, tokens: &[Token], at: usize) -> usize {
        let word = |at: usize| tokens.get(at).filter(|token| token.is_word());
        let is_inside = at > 0 && ["::", "."].contains(&tokens[at - 1].text);
        let Some(first) = word(at).filter(|_| !is_inside) else { return 1 };
        let (mut path, mut end) = (vec![first.text.to_owned()], at + 1);
        while let (Some("::"), Some(next)) =
            (tokens.get(end).map(|token| token.text), word(end + 1))
        {
            path.push(next.text.to_owned());
            end += 2;
        }
        self.words.insert(first.text.to_owned());
        if path.len() > 1 {
            self.paths.push(path);
        }
        end - at
    }
}

/// Whether `pub` or `pub(…)` is what comes last.
fn is_public(before: &[Token]) -> bool {
    let mut back = before.iter().rev().map(|token| token.text);
    match back.next() {
        Some("pub") => true,
        Some(")") => back.skip_while(|text| *text != "(").nth(1) == Some("pub"),
        _ => false,
    }
}

/// Reads a tree of `use` from a token on: the names that it brings. Gives the token behind it.
fn tree(tokens: &[Token], from: usize, before: &[String], out: &mut Vec<Import>) -> usize {
    let (mut path, mut at) = (before.to_vec(), from);
    let mut bring = |name: &str, path: Vec<String>| {
        out.push(Import { name: name.to_owned(), path, is_public: false });
    };
    loop {
        match tokens[at].text {
            "::" => {}
            "{" => {
                while tokens[at].text != "}" {
                    at = tree(tokens, at + 1, &path, out);
                }
                return at + 1;
            }
            "as" => {
                bring(tokens[at + 1].text, path);
                return at + 2;
            }
            "*" => {
                assert!(!is_own(&path), "{path:?}::* hides what is used");
                return at + 1;
            }
            "," | ";" | "}" => break,
            // `{self}` brings what stands before the braces
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        at += 1;
    }
    // nothing stands between a last comma and its brace
    if at > from {
        bring(&path.last().cloned().unwrap_or_default(), path);
    }
    at
}

#[test]
fn every_name_of_a_use_has_its_path() {
    let code =
        "use a::{self, b::{C as D, e}, f,};\npub(super) use super::g;\nfn h() -> use<'h> {}\n";
    let (module, _) = parsed("x", &tokens(code));
    let found: Vec<String> = module
        .imports
        .iter()
        .map(|import| {
            let shown = if import.is_public { "pub " } else { "" };
            format!("{shown}{} = {}", import.name, import.path.join("::"))
        })
        .collect();
    assert_eq!(found, ["a = a", "D = a::b::C", "e = a::b::e", "f = a::f", "pub g = super::g"]);
    assert_eq!(module.items.into_iter().collect::<Vec<_>>(), ["h"]);
}

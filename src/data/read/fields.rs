//! Reads the fields of an object one by one, and notes a fault instead of failing.

use super::locate::{Step, position, written};
use super::node::Node;
use crate::error::{Expected, Fault, Found, Problem};
use crate::text::Text;

/// The faults found so far, with their paths.
#[derive(Debug, Default)]
pub(super) struct Faults<'n>(Vec<(Vec<Step<'n>>, Problem)>);

impl<'n> Faults<'n> {
    pub(super) fn push(&mut self, path: &[Step<'n>], problem: Problem) {
        self.0.push((path.to_vec(), problem));
    }

    /// Gives the faults where there is no text to look lines up in.
    pub(super) fn unplaced(self) -> Vec<Fault> {
        self.0.into_iter().map(|(path, problem)| Fault::new(written(&path), problem)).collect()
    }

    /// Looks up line and column of each fault.
    pub(super) fn placed(self, bytes: &[u8]) -> Vec<Fault> {
        self.0.into_iter().map(|(path, problem)| Fault { path: written(&path), position: Some(position(bytes, &path)), problem }).collect()
    }
}

/// A value of the document, and its path.
#[derive(Clone, Debug)]
pub(super) struct At<'n> {
    pub(super) node: &'n Node<'n>,
    pub(super) path: Vec<Step<'n>>,
}

impl<'n> At<'n> {
    pub(super) fn root(node: &'n Node<'n>) -> Self {
        Self { node, path: Vec::new() }
    }

    fn step(&self, step: Step<'n>, node: &'n Node<'n>) -> Self {
        let mut path = self.path.clone();
        path.push(step);
        Self { node, path }
    }

    /// The value of a key of an object.
    pub(super) fn child(&self, key: &str) -> Option<Self> {
        let Node::Object(entries) = self.node else { return None };
        entries.iter().find(|(k, _)| k == key).map(|(k, node)| self.step(Step::Key(k), node))
    }

    fn refuse<T>(&self, expected: Expected, faults: &mut Faults<'n>) -> Option<T> {
        faults.push(&self.path, Problem::Expected(expected, self.node.found()));
        None
    }

    /// The fields of an object; anything else is a fault.
    pub(super) fn object(&self, faults: &mut Faults<'n>) -> Option<Fields<'n>> {
        match self.node {
            Node::Object(entries) => Some(Fields { entries, at: self.clone() }),
            _ => self.refuse(Expected::Object, faults),
        }
    }

    /// The items of a list; anything else is a fault.
    pub(super) fn list(&self, faults: &mut Faults<'n>) -> Option<Vec<Self>> {
        match self.node {
            Node::List(items) => Some(items.iter().enumerate().map(|(i, node)| self.step(Step::Item(i), node)).collect()),
            _ => self.refuse(Expected::List, faults),
        }
    }

    /// A text that is not empty.
    pub(super) fn text(&self, faults: &mut Faults<'n>) -> Option<&'n str> {
        match self.node {
            Node::Text(text) if !text.trim().is_empty() => Some(text),
            _ => self.refuse(Expected::Text, faults),
        }
    }

    /// A text that a function understands.
    pub(super) fn parsed<T>(&self, expected: Expected, parse: impl Fn(&str) -> Option<T>, faults: &mut Faults<'n>) -> Option<T> {
        let parsed = match self.node {
            Node::Text(text) => parse(text),
            _ => None,
        };
        parsed.or_else(|| self.refuse(expected, faults))
    }

    /// A finite number; JSON has no other, so only the type can be wrong.
    pub(super) fn number(&self, faults: &mut Faults<'n>) -> Option<f64> {
        match self.node {
            Node::Number(number) if number.is_finite() => Some(*number),
            _ => self.refuse(Expected::Number, faults),
        }
    }

    pub(super) fn flag(&self, faults: &mut Faults<'n>) -> Option<bool> {
        match self.node {
            Node::Flag(flag) => Some(*flag),
            _ => self.refuse(Expected::Flag, faults),
        }
    }

    /// A text, or an object of language to text.
    pub(super) fn wording(&self, faults: &mut Faults<'n>) -> Option<Text> {
        match self.node {
            Node::Text(text) => Some(Text::plain(text)),
            Node::Object(entries) => {
                let mut out = Text::default();
                for (tag, node) in entries {
                    match node {
                        Node::Text(text) => out.push(tag, text),
                        _ => self.step(Step::Key(tag), node).refuse(Expected::Text, faults).unwrap_or_default(),
                    }
                }
                Some(out)
            }
            _ => self.refuse(Expected::Wording, faults),
        }
    }
}

/// The fields of an object.
#[derive(Debug)]
pub(super) struct Fields<'n> {
    pub(super) entries: &'n [(std::borrow::Cow<'n, str>, Node<'n>)],
    pub(super) at: At<'n>,
}

impl<'n> Fields<'n> {
    /// The value of a key, if the key is there.
    pub(super) fn optional(&self, key: &'static str) -> Option<At<'n>> {
        self.at.child(key)
    }

    /// The value of a key; its absence is a fault.
    pub(super) fn required(&self, key: &'static str, expected: Expected, faults: &mut Faults<'n>) -> Option<At<'n>> {
        let found = self.optional(key);
        if found.is_none() {
            let mut path = self.at.path.clone();
            path.push(Step::Key(key));
            faults.push(&path, Problem::Expected(expected, Found::Nothing));
        }
        found
    }

    /// A wording that may be absent.
    pub(super) fn wording(&self, key: &'static str, faults: &mut Faults<'n>) -> Text {
        self.optional(key).and_then(|at| at.wording(faults)).unwrap_or_default()
    }

    /// A text that may be absent.
    pub(super) fn word(&self, key: &'static str, faults: &mut Faults<'n>) -> &'n str {
        self.optional(key).and_then(|at| at.text(faults)).unwrap_or_default()
    }

    /// A text that must be there.
    pub(super) fn id(&self, key: &'static str, faults: &mut Faults<'n>) -> Option<&'n str> {
        self.required(key, Expected::Text, faults)?.text(faults)
    }

    /// A list that may be absent.
    pub(super) fn items(&self, key: &'static str, faults: &mut Faults<'n>) -> Vec<At<'n>> {
        self.optional(key).and_then(|at| at.list(faults)).unwrap_or_default()
    }

    /// A list that must have an item.
    pub(super) fn some_items(&self, key: &'static str, faults: &mut Faults<'n>) -> Vec<At<'n>> {
        let Some(at) = self.required(key, Expected::SomeItems, faults) else { return Vec::new() };
        let items = at.list(faults).unwrap_or_default();
        if matches!(at.node, Node::List(items) if items.is_empty()) {
            at.refuse(Expected::SomeItems, faults).unwrap_or_default()
        } else {
            items
        }
    }
}

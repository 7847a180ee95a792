//! Reads the fields of an object one by one, and notes a fault instead of failing.

use super::faults::Faults;
use super::locate::PathStep;
use super::node::Node;
use super::whole_number::whole_number;
use crate::error::{Expected, Found, Problem, Warning};
use crate::near::nearest;
use crate::text::Text;

/// Whether doubts are told: to editors at the command line, not to readers, whom their words would
/// cost bytes.
pub(super) const WARNS: bool = cfg!(feature = "cli");
/// The longest label, such as an id, a name or a unit, in characters.
pub(super) const MOST_LABEL: usize = 200;
/// The longest other text, in characters.
pub(super) const MOST_TEXT: usize = 10_000;

/// Tells a text that is too long from others.
pub(super) fn too_long(text: &str, most: usize) -> Option<Problem> {
    // a character has at least one byte
    let count = if text.len() > most { text.chars().count() } else { 0 };
    (count > most).then_some(Problem::TooLongText(count, most))
}

/// A value of the document, and its path.
#[derive(Clone, Debug)]
pub(super) struct At<'n> {
    pub(super) node: &'n Node<'n>,
    pub(super) path: Vec<PathStep<'n>>,
}

impl<'n> At<'n> {
    pub(super) fn root(node: &'n Node<'n>) -> Self {
        Self { node, path: Vec::new() }
    }

    fn step(&self, step: PathStep<'n>, node: &'n Node<'n>) -> Self {
        let mut path = self.path.clone();
        path.push(step);
        Self { node, path }
    }

    /// The value of a key of an object.
    pub(super) fn child(&self, key: &str) -> Option<Self> {
        let Node::Object(entries) = self.node else { return None };
        entries.iter().find(|(k, _)| k == key).map(|(k, node)| self.step(PathStep::Key(k), node))
    }

    pub(super) fn refuse<T>(&self, expected: Expected, faults: &mut Faults<'n>) -> Option<T> {
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
            Node::List(items) => Some(
                items
                    .iter()
                    .enumerate()
                    .map(|(i, node)| self.step(PathStep::Item(i), node))
                    .collect(),
            ),
            _ => self.refuse(Expected::List, faults),
        }
    }

    /// A label: a text that is neither empty nor long.
    pub(super) fn text(&self, faults: &mut Faults<'n>) -> Option<&'n str> {
        match self.node {
            Node::Text(text) if !text.trim().is_empty() => {
                self.short(text, MOST_LABEL, faults).then_some(text)
            }
            _ => self.refuse(Expected::Text, faults),
        }
    }

    /// Tells whether a text is short enough; otherwise it is a fault.
    fn short(&self, text: &str, most: usize, faults: &mut Faults<'n>) -> bool {
        let problem = too_long(text, most);
        let fits = problem.is_none();
        if let Some(problem) = problem {
            faults.push(&self.path, problem);
        }
        fits
    }

    /// A text that a function understands.
    pub(super) fn parsed<T>(
        &self,
        expected: Expected,
        parse: impl Fn(&str) -> Option<T>,
        faults: &mut Faults<'n>,
    ) -> Option<T> {
        let parsed = match self.node {
            Node::Text(text) => parse(text),
            _ => None,
        };
        parsed.or_else(|| self.refuse(expected, faults))
    }

    /// A whole number from 1.
    pub(super) fn whole(&self, faults: &mut Faults<'n>) -> Option<u32> {
        let whole = match self.node {
            Node::Number(number) if (1.0..=1e9).contains(number) => whole_number(*number),
            _ => None,
        };
        whole.or_else(|| self.refuse(Expected::Whole, faults))
    }

    pub(super) fn flag(&self, faults: &mut Faults<'n>) -> Option<bool> {
        match self.node {
            Node::Flag(flag) => Some(*flag),
            _ => self.refuse(Expected::Flag, faults),
        }
    }

    /// A text, or an object of language to text; each not longer than this. A label must not be
    /// empty.
    pub(super) fn wording(&self, most: usize, faults: &mut Faults<'n>) -> Option<Text> {
        match self.node {
            Node::Text(_) => self.worded(most, faults).map(Text::plain),
            Node::Object(entries) => {
                let mut out = Text::default();
                for (tag, node) in entries {
                    if let Some(text) = self.step(PathStep::Key(tag), node).worded(most, faults) {
                        out.push(tag, text);
                    }
                }
                Some(out)
            }
            _ => self.refuse(Expected::Wording, faults),
        }
    }

    /// The text of one language; empty only where it is no label.
    fn worded(&self, most: usize, faults: &mut Faults<'n>) -> Option<&'n str> {
        match self.node {
            Node::Text(_) if most == MOST_LABEL => self.text(faults),
            Node::Text(text) => self.short(text, most, faults).then_some(text),
            _ => self.refuse(Expected::Text, faults),
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
    /// All keys, each with its value.
    pub(super) fn children(&self) -> impl Iterator<Item = (&'n str, At<'n>)> {
        self.entries.iter().map(|(key, node)| (&**key, self.at.step(PathStep::Key(key), node)))
    }

    /// The value of a key, if the key is there.
    pub(super) fn optional(&self, key: &'static str) -> Option<At<'n>> {
        self.at.child(key)
    }

    /// The value of a key; its absence is a fault.
    pub(super) fn required(
        &self,
        key: &'static str,
        expected: Expected,
        faults: &mut Faults<'n>,
    ) -> Option<At<'n>> {
        let found = self.optional(key);
        if found.is_none() {
            let mut path = self.at.path.clone();
            path.push(PathStep::Key(key));
            faults.push(&path, Problem::Expected(expected, Found::Nothing));
        }
        found
    }

    /// A wording that may be absent.
    pub(super) fn wording(&self, key: &'static str, faults: &mut Faults<'n>) -> Text {
        self.optional(key).and_then(|at| at.wording(MOST_TEXT, faults)).unwrap_or_default()
    }

    /// A short wording that may be absent, such as a name.
    pub(super) fn label(&self, key: &'static str, faults: &mut Faults<'n>) -> Text {
        self.optional(key).and_then(|at| at.wording(MOST_LABEL, faults)).unwrap_or_default()
    }

    /// Warns of keys that the format does not have.
    pub(super) fn known(&self, keys: &[&str], faults: &mut Faults<'n>) {
        if !WARNS {
            return;
        }
        for (key, _) in self.entries.iter().filter(|(key, _)| !keys.contains(&&**key)) {
            let near = nearest(key, keys.iter().copied()).map(str::to_owned);
            let mut path = self.at.path.clone();
            path.push(PathStep::Key(key));
            faults.push(&path, Problem::Warning(Warning::UnknownKey(key.to_string(), near)));
        }
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

    /// The items of a list that may be absent, or a value that stands alone.
    pub(super) fn one_or_more(&self, key: &'static str, faults: &mut Faults<'n>) -> Vec<At<'n>> {
        let Some(at) = self.optional(key) else { return Vec::new() };
        match at.node {
            Node::List(_) => at.list(faults).unwrap_or_default(),
            _ => vec![at],
        }
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

//! What is said of the values of a cube, such as that they are provisional.

use duibi_scan::Interner;

use crate::data::read::fields::{At, Fields};
use crate::data::read::node::Node;

/// What is said of values: a list has a code for each, an object for some, a text is of all.
pub(super) struct Status<'n> {
    node: Option<&'n Node<'n>>,
    /// Of an object: the numbers of the values as they are written, in its order.
    keys: Interner,
    /// The words for the codes.
    labels: Option<At<'n>>,
}

impl<'n> Status<'n> {
    pub(super) fn of(fields: &Fields<'n>) -> Self {
        let labels = fields
            .optional("extension")
            .and_then(|at| at.child("status"))
            .and_then(|at| at.child("label"));
        let node = fields.optional("status").map(|at| at.node);
        let mut keys = Interner::default();
        if let Some(Node::Object(entries)) = node {
            for (key, _) in entries {
                keys.intern(key.as_bytes());
            }
        }
        Self { node, keys, labels }
    }

    /// The words for a value; the code where it has no words.
    pub(super) fn get(&self, index: usize) -> Option<String> {
        let code = match self.node? {
            Node::Text(code) => code.as_ref(),
            Node::List(items) => items.get(index)?.text(),
            Node::Object(entries) => {
                entries.get(self.keys.find(index.to_string().as_bytes())? as usize)?.1.text()
            }
            _ => return None,
        };
        let label = self.labels.as_ref().and_then(|at| at.child(code)).map(|at| at.node.text());
        Some(label.unwrap_or(code).to_owned()).filter(|words| !words.is_empty())
    }
}

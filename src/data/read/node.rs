//! A JSON value that borrows its texts from the document and keeps the keys of objects as they
//! stand.

use std::borrow::Cow;
use std::fmt;

use duibi_scan::Interner;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};

use super::syntax::{NotJson, TWICE};
use crate::error::Found;
use crate::number::shortest;

/// A JSON value; unlike `serde_json::Value` it borrows, keeps the order of keys and does not hide a
/// repeated one.
#[derive(Debug)]
pub(super) enum Node<'a> {
    Null,
    Flag(bool),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// Reads the one value of a text.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, NotJson> {
        serde_json::from_slice(bytes).map_err(|error| NotJson::of_serde(&error, bytes))
    }

    /// Tells whether it is an object with a key.
    pub(super) fn has(&self, wanted: &str) -> bool {
        matches!(self, Self::Object(entries) if entries.iter().any(|(key, _)| key == wanted))
    }

    /// The text, or an empty one where it is none.
    pub(super) fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }

    /// Describes the value for a fault.
    pub(super) fn found(&self) -> Found {
        match self {
            Self::Null => Found::Null,
            Self::Flag(_) => Found::Flag,
            Self::Number(number) => Found::Number(shortest(*number)),
            Self::Text(text) => Found::text(text),
            Self::List(items) if items.is_empty() => Found::EmptyList,
            Self::List(_) => Found::List,
            Self::Object(_) => Found::Object,
        }
    }
}

/// Describes a JSON text for a fault.
pub(super) fn found(raw: &[u8]) -> Found {
    match Node::parse(raw) {
        Ok(node) => node.found(),
        // a number beyond what a double holds
        Err(_) => Found::Number(String::from_utf8_lossy(raw).chars().take(40).collect()),
    }
}

/// What a JSON text says without its quotation marks and escapes; empty where it is no text, and
/// nothing where it is not JSON.
pub(super) fn text_of(raw: &[u8]) -> Option<String> {
    Node::parse(raw).ok().map(|node| node.text().to_owned())
}

impl<'de: 'a, 'a> Deserialize<'de> for Node<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor(MOST_DEPTH))
    }
}

/// The deepest nesting that is read, as in `serde_json`; an object of a page can even hold itself.
const MOST_DEPTH: u8 = 127;

/// Reads a value that may hold this many levels more.
struct NodeVisitor(u8);

impl NodeVisitor {
    fn inner<E: serde::de::Error>(&self) -> Result<Self, E> {
        self.0.checked_sub(1).map(Self).ok_or_else(|| E::custom("recursion limit exceeded"))
    }
}

impl<'de> DeserializeSeed<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Node::Number(number))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON numbers are doubles to every reader of JSON in a browser"
    )]
    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Node::Number(number as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON numbers are doubles to every reader of JSON in a browser"
    )]
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Node::Number(number as f64))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.inner()?)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut object: Vec<(Cow<'de, str>, Node<'de>)> = Vec::new();
        let mut keys = Interner::default();
        while let Some(key) = entries.next_key::<NodeKey<'de>>()? {
            if keys.intern(key.0.as_bytes()) as usize != object.len() {
                return Err(A::Error::custom(format_args!("{TWICE}{}", key.0)));
            }
            object.push((key.0, entries.next_value_seed(self.inner()?)?));
        }
        Ok(Node::Object(object))
    }
}

/// A key, borrowed where it holds no escape.
struct NodeKey<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for NodeKey<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(NodeVisitor(0))? {
            Node::Text(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("a key must be a text")),
        }
    }
}
